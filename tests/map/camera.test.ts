import { describe, expect, test } from 'vitest';
import { bboxOf } from '../../src/geo/bbox.ts';
import type { LngLat } from '../../src/geo/units.ts';
import { frameOfAnswer, isInSight } from '../../src/map/camera.ts';
import { decodeQuery } from '../../src/query/codec/encode.ts';
import { outlinesOf } from '../../src/query/engine/ring.ts';
import { runQuery } from '../../src/query/engine/run.ts';
import { CATALOGUE } from '../catalogue.ts';
import { divisionNamed, realAtlas } from '../query/realAtlas.ts';

const atlas = realAtlas();

function frameOf(code: string) {
  const query = decodeQuery(code, CATALOGUE);
  if (!query) throw new Error(`${code} is no question.`);
  const drawn = runQuery(atlas, query).hits.map(({ placement }) => placement);
  return frameOfAnswer(atlas, { kind: 'query', query }, drawn, outlinesOf(atlas, query));
}

describe('an answer is seen in', () => {
  test('the ring round its origin, however far what is found reaches', () => {
    const frame = frameOf('within_140100_50');
    const [west, south, east, north] = frame?.bbox ?? [0, 0, 0, 0];
    const taiyuan = divisionNamed(atlas, '太原市').bbox;
    expect(frame?.maxZoom).toBe(10);
    // Fifty kilometres are 0.45 of a degree from south to north.
    expect(taiyuan[1] - south).toBeCloseTo(0.45, 1);
    expect(north - taiyuan[3]).toBeCloseTo(0.45, 1);
    expect(west).toBeLessThan(taiyuan[0]);
    expect(east).toBeGreaterThan(taiyuan[2]);
  });

  test('the unit that it is inside', () => {
    expect(frameOf('inside_140100')?.bbox).toEqual(divisionNamed(atlas, '太原市').bbox);
  });

  test('the whole province where it is units, also those that have nothing', () => {
    const province = [...atlas.divisions.values()].find(({ level }) => level === 'province');
    expect(frameOf('count_city_most_coal-mines')?.bbox).toEqual(province?.bbox);
  });

  test('what words are found at, from further away', () => {
    const drawn = [...atlas.placements.values()].filter(({ id }) => atlas.anchors.has(id)).slice(0, 3);
    const frame = frameOfAnswer(atlas, { kind: 'text', text: '' }, drawn, []);
    expect(frame).toEqual({
      bbox: bboxOf(drawn.map(({ id }) => atlas.anchors.get(id) as LngLat)),
      maxZoom: 8,
    });
  });

  test('nothing where nothing was found, or nothing asked', () => {
    expect(frameOfAnswer(atlas, { kind: 'text', text: '' }, [], [])).toBeNull();
    expect(frameOfAnswer(atlas, { kind: 'none' }, [...atlas.placements.values()], [])).toBeNull();
  });
});

test('a point is in sight within the insets only', () => {
  const insets = { top: 10, right: 200, bottom: 50, left: 20 };
  const size = { width: 1000, height: 800 };
  expect(isInSight({ x: 21, y: 11 }, size, insets)).toBe(true);
  expect(isInSight({ x: 799, y: 749 }, size, insets)).toBe(true);
  for (const [x, y] of [
    [20, 400],
    [800, 400],
    [400, 10],
    [400, 750],
  ] as const)
    expect(isInSight({ x, y }, size, insets)).toBe(false);
});
