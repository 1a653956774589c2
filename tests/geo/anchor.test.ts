import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorOf } from '../../src/geo/anchor.ts';
import { distanceToShape } from '../../src/geo/measure.ts';
import { buildShape } from '../../src/geo/shape.ts';
import { line, polygon } from './shapes.ts';

test('an anchor lies on its shape', () => {
  fc.assert(
    fc.property(fc.oneof(polygon, line), (geometry) => {
      const shape = buildShape(geometry);
      expect(distanceToShape(anchorOf(shape), shape)).toBeLessThan(0.001);
    }),
  );
});

test('a spot is its own anchor', () => {
  expect(anchorOf(buildShape({ type: 'Point', coordinates: [112.5, 37.8] }))).toEqual([112.5, 37.8]);
});

test('a line is anchored half way along, the longest of several', () => {
  const short = [
    [110, 35],
    [110.1, 35],
  ];
  const long = [
    [112, 37],
    [112, 38],
  ];
  const [lng, lat] = anchorOf(buildShape({ type: 'MultiLineString', coordinates: [short, long] }));
  expect(lng).toBeCloseTo(112, 9);
  expect(lat).toBeCloseTo(37.5, 9);
});

test('two areas with a gap between them are anchored on one of them', () => {
  const square = (south: number) => [
    [
      [112, south],
      [113, south],
      [113, south + 1],
      [112, south + 1],
      [112, south],
    ],
  ];
  const shape = buildShape({ type: 'MultiPolygon', coordinates: [square(35), square(38)] });
  expect(distanceToShape(anchorOf(shape), shape)).toBe(0);
});

test('an empty geometry has no anchor', () => {
  expect(anchorOf(buildShape({ type: 'MultiPolygon', coordinates: [] }))).toEqual([Number.NaN, Number.NaN]);
  expect(anchorOf(buildShape({ type: 'LineString', coordinates: [] }))).toEqual([Number.NaN, Number.NaN]);
});
