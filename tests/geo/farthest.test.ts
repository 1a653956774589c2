import { distance as turfDistance } from '@turf/turf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cornersOf, farthestPair } from '../../src/geo/farthest.ts';
import { buildShape, inSpace } from '../../src/geo/shape.ts';
import { line, polygon, rectangle } from './shapes.ts';

const shape = fc.oneof(polygon, line);

test('the two points farthest apart are those of all pairs of corners', () => {
  fc.assert(
    fc.property(shape, shape, (a, b) => {
      const corners = (of: typeof a) =>
        (of.type === 'Polygon' ? of.coordinates.flat() : of.coordinates) as [number, number][];
      const all = corners(a).flatMap((from) => corners(b).map((to) => turfDistance(from, to)));
      const found = farthestPair(cornersOf(buildShape(a)), cornersOf(buildShape(b)));
      expect(found).toBeCloseTo(Math.max(...all), 6);
    }),
  );
});

test('of a rectangle, whose edges are measured in many pieces, only the corners are left', () => {
  const corners = new Set(cornersOf(buildShape(rectangle(112, 37, 113, 38))).map(String));
  const expected = [
    [112, 37],
    [113, 37],
    [113, 38],
    [112, 38],
  ] as const;
  expect([...corners].toSorted()).toEqual(expected.map((at) => String(inSpace(at))).toSorted());
});

test('nothing has no corners', () => {
  expect(cornersOf(buildShape({ type: 'MultiPolygon', coordinates: [] }))).toEqual([]);
});
