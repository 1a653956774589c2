import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance } from '../../../src/geo/distance.ts';
import type { LngLat } from '../../../src/geo/units.ts';
import { decodeQuery, encodeQuery } from '../../../src/query/codec/encode.ts';
import { type DrawnShape, questionOf } from '../../../src/query/models/drawn.ts';
import { CATALOGUE } from '../../catalogue.ts';
import { position } from '../../geo/shapes.ts';

const TAIYUAN: LngLat = [112.55, 37.87];
const NORTH: LngLat = [112.55, 38.32];
const EAST: LngLat = [113.1, 37.9];

const inShort = (shape: DrawnShape, positions: readonly LngLat[]) => {
  const question = questionOf(shape, positions);
  return question && encodeQuery(question);
};

describe('a drawing asks', () => {
  test.each<[DrawnShape, LngLat[], string | null]>([
    ['point', [TAIYUAN], 'within_112.55*37.87_50'],
    ['point', [[112.5500004, 37.8699996]], 'within_112.55*37.87_50'],
    ['circle', [TAIYUAN, NORTH], 'within_112.55*37.87_50'],
    ['line', [TAIYUAN, NORTH, EAST], 'within_dl.112.55*37.87*112.55*38.32*113.1*37.9_50'],
    ['polygon', [TAIYUAN, NORTH, EAST], 'inside_da.112.55*37.87*112.55*38.32*113.1*37.9'],
    ['rectangle', [NORTH, EAST], 'inside_da.112.55*37.9*113.1*37.9*113.1*38.32*112.55*38.32'],
    ['rectangle', [EAST, NORTH], 'inside_da.112.55*37.9*113.1*37.9*113.1*38.32*112.55*38.32'],
  ])('%s %j: %s', (shape, positions, code) => {
    expect(inShort(shape, positions)).toBe(code);
  });

  test.each<[DrawnShape, LngLat[]]>([
    ['point', []],
    ['circle', [TAIYUAN]],
    ['circle', [TAIYUAN, TAIYUAN]],
    ['line', [TAIYUAN, TAIYUAN]],
    ['polygon', [TAIYUAN, NORTH]],
    ['polygon', [TAIYUAN, NORTH, NORTH]],
    ['rectangle', [TAIYUAN, NORTH]],
  ])('nothing while a %s has too little: %j', (shape, positions) => {
    expect(questionOf(shape, positions)).toBeNull();
  });

  test('a circle within three figures of what was drawn, and no farther than can be asked', () => {
    fc.assert(
      fc.property(position, position, (centre, edge) => {
        const question = questionOf('circle', [centre, edge]);
        fc.pre(question?.kind === 'within');
        const drawn = Math.min(1000, distance(centre, edge));
        expect(Math.abs((question?.kind === 'within' ? question.radius : 0) - drawn)).toBeLessThan(
          drawn * 0.006 + 0.003,
        );
      }),
    );
    expect(inShort('circle', [TAIYUAN, [130, 50]])).toBe('within_112.55*37.87_1000');
  });

  test('what an address gives back', () => {
    const shapes = fc.constantFrom<DrawnShape>('point', 'circle', 'line', 'polygon', 'rectangle');
    fc.assert(
      fc.property(shapes, fc.array(position, { minLength: 3, maxLength: 8 }), (shape, positions) => {
        const question = questionOf(shape, positions);
        fc.pre(question !== null);
        expect(decodeQuery(encodeQuery(question as never), CATALOGUE)).toEqual(question);
      }),
    );
  });
});
