import { distance as turfDistance } from '@turf/turf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atLeastApart, atMostApart, ballOf } from '../../src/geo/ball.ts';
import { nearestDistance } from '../../src/geo/measure.ts';
import { alongSphere, buildShape, chordOf, type ShapeGeometry, spotShape } from '../../src/geo/shape.ts';
import { km, type LngLat } from '../../src/geo/units.ts';
import { line, polygon, position } from './shapes.ts';

const shape: fc.Arbitrary<ShapeGeometry> = fc.oneof(polygon, line);

test('balls hold their shapes: no two points are nearer or farther than they say', () => {
  fc.assert(
    fc.property(shape, shape, (one, other) => {
      const [a, b] = [buildShape(one), buildShape(other)];
      expect(atLeastApart(ballOf(a), ballOf(b))).toBeLessThanOrEqual(nearestDistance(a, b) + 1e-9);
      const ends = (of: typeof a) => of.runs.flatMap(({ lngLats }) => lngLats);
      const farthest = Math.max(
        ...ends(a).flatMap((from) => ends(b).map((to) => turfDistance([...from], [...to]))),
      );
      expect(atMostApart(ballOf(a), ballOf(b))).toBeGreaterThanOrEqual(farthest - 1e-9);
    }),
  );
});

test('between spots both limits are the distance: in space the least, along the sphere the most', () => {
  fc.assert(
    fc.property(position, position, (from, to) => {
      const [a, b] = [from, to].map((at) => ballOf(spotShape(at))) as [never, never];
      const away = turfDistance(from, to);
      expect(alongSphere(atLeastApart(a, b))).toBeCloseTo(away, 6);
      expect(atMostApart(a, b)).toBeCloseTo(away, 6);
    }),
  );
});

test('the ball of a line is as wide as the line, and no wider', () => {
  const path = (...coordinates: LngLat[]) =>
    buildShape({ type: 'LineString', coordinates: coordinates.map((at) => [...at]) });
  const short = turfDistance([112, 37], [112, 37.04]);
  expect(ballOf(path([112, 37], [112, 37.04])).radius).toBeCloseTo(chordOf(km(short)) / 2, 9);
  const long = turfDistance([112, 37], [112, 38]);
  expect(ballOf(path([112, 37], [112, 38])).radius).toBeLessThan(0.6 * long);
});

test('touching shapes are at least 0 apart, an empty one infinitely far', () => {
  const here = ballOf(
    buildShape({
      type: 'LineString',
      coordinates: [
        [112, 37],
        [112.5, 37],
      ],
    }),
  );
  expect(atLeastApart(here, here)).toBe(0);
  const nothing = buildShape({ type: 'MultiPolygon', coordinates: [] });
  expect(atLeastApart(here, ballOf(nothing))).toBe(Infinity);
  expect(ballOf(nothing)).toBe(ballOf(nothing));
});
