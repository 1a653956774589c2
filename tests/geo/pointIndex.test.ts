import { distance as turfDistance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithin } from '../../src/geo/measure.ts';
import {
  buildPointIndex,
  distanceToPoints,
  pointsInBox,
  pointsNear,
  pointsWithin,
} from '../../src/geo/pointIndex.ts';
import { buildShape } from '../../src/geo/shape.ts';
import { km, type LngLat } from '../../src/geo/units.ts';
import { line, polygon, position } from './shapes.ts';

const points = fc.array(position, { minLength: 1, maxLength: 200 });

/** Every point within the radius, nearest first, equal distances in the list's order. */
function scan(list: readonly LngLat[], center: LngLat, radius: number) {
  return list
    .map((point, i) => ({ i, away: turfDistance([...center], [...point]) }))
    .filter(({ away }) => away <= radius)
    .sort((a, b) => a.away - b.away || a.i - b.i);
}

function expectEqualAnswers(list: readonly LngLat[], center: LngLat, radius: number) {
  const expected = scan(list, center, radius);
  const index = buildPointIndex(list);
  expect(pointsWithin(index, center, km(radius)).toSorted((a, b) => a - b)).toEqual(
    expected.map(({ i }) => i).toSorted((a, b) => a - b),
  );
}

describe('points within a radius', () => {
  test('are those of a plain Turf scan, for small and large radii', () => {
    const radius = fc.oneof(
      fc.double({ min: 0, max: 0.01, noNaN: true }),
      fc.double({ min: 0, max: 300, noNaN: true }),
      fc.double({ min: 300, max: 21_000, noNaN: true }),
    );
    fc.assert(fc.property(points, position, radius, expectEqualAnswers));
  });

  test('include the point at exactly the radius, and not with the next smaller radius', () => {
    fc.assert(
      fc.property(points, position, fc.nat(), (list, center, pick) => {
        const radius = turfDistance(center, list[pick % list.length] as number[]);
        expectEqualAnswers(list, center, radius);
        expectEqualAnswers(list, center, radius * (1 - Number.EPSILON));
        expectEqualAnswers(list, center, radius * (1 + Number.EPSILON));
      }),
    );
  });

  test('include a point at the very centre for a radius of 0', () => {
    fc.assert(fc.property(position, (center) => expectEqualAnswers([center, [110, 35]], center, 0)));
  });

  test('are all that are equally far', () => {
    const list: LngLat[] = Array.from({ length: 50 }, () => [112, 37]);
    expectEqualAnswers(list, [112.1, 37.1], 100);
  });

  test('are those on both sides that are equally far', () => {
    const list = Array.from(
      { length: 400 },
      (_, i): LngLat => [112 + ((i % 2 === 0 ? 1 : -1) * (1 + (i >> 1))) / 1024, 37],
    );
    expectEqualAnswers(list, [112, 37], 100);
    expectEqualAnswers(list.toReversed(), [112, 37], 100);
  });

  test('tell apart points that are a hair from one another and from the centre', () => {
    const list: LngLat[] = Array.from({ length: 400 }, (_, i) => [112 + ((i * 37) % 400) * 1e-9, 37]);
    expectEqualAnswers(list, [112, 37], 60);
  });

  test('of no points, and for a negative radius, are none', () => {
    expect(pointsWithin(buildPointIndex([]), [112, 37], km(50))).toEqual([]);
    expect(pointsWithin(buildPointIndex([[112, 37]]), [112, 37], km(-1))).toEqual([]);
  });
});

describe('the nearest points', () => {
  test('may leave some out; the distance to the nearest is to a metre', () => {
    fc.assert(
      fc.property(points, position, fc.nat({ max: 5 }), (list, center, skip) => {
        const accept = (i: number) => i % 5 !== skip;
        const nearest = scan(list, center, Infinity).find(({ i }) => accept(i));
        const away = distanceToPoints(buildPointIndex(list), center, accept);
        if (nearest) expect(Math.abs(away - nearest.away)).toBeLessThan(0.001);
        else expect(away).toBe(Infinity);
        if (!nearest) return;
        const index = buildPointIndex(list);
        expect(distanceToPoints(index, center, accept, km(nearest.away + 0.001))).toBe(away);
        expect(distanceToPoints(index, center, accept, km(nearest.away - 0.001))).toBe(Infinity);
      }),
    );
  });
});

describe('points near a shape', () => {
  test('are those of a scan: along a line, around a spot, in an area and around it', () => {
    const shape = fc.oneof(
      line,
      polygon,
      fc.tuple(line, line).map(
        ([a, b]): GeoJSON.MultiLineString => ({
          type: 'MultiLineString',
          coordinates: [a.coordinates, b.coordinates],
        }),
      ),
      position.map(([lng, lat]): GeoJSON.Point => ({ type: 'Point', coordinates: [lng, lat] })),
      position.map(
        ([lng, lat]): GeoJSON.LineString => ({
          type: 'LineString',
          coordinates: [
            [lng, lat],
            [lng, lat],
          ],
        }),
      ),
    );
    const radius = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 200, noNaN: true }));
    fc.assert(
      fc.property(points, shape, radius, (list, geometry, radius) => {
        const target = buildShape(geometry);
        const expected = list.flatMap((point, i) => (isWithin(point, target, km(radius)) ? [i] : []));
        expect(pointsNear(buildPointIndex(list), target, km(radius)).toSorted((a, b) => a - b)).toEqual(
          expected,
        );
      }),
    );
  });
});

describe('points near an area', () => {
  test('are those inside, however far from its edge, and those around', () => {
    const radius = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 10, noNaN: true }));
    fc.assert(
      fc.property(polygon, radius, (geometry, radius) => {
        const target = buildShape(geometry);
        const [west, south, east, north] = target.bbox;
        const list = Array.from({ length: 144 }, (_, i): LngLat => {
          const [x, y] = [((i % 12) - 0.5) / 10, (Math.floor(i / 12) - 0.5) / 10];
          return [west + x * (east - west), south + y * (north - south)];
        });
        const expected = list.flatMap((point, i) => (isWithin(point, target, km(radius)) ? [i] : []));
        expect(pointsNear(buildPointIndex(list), target, km(radius)).toSorted((a, b) => a - b)).toEqual(
          expected,
        );
      }),
    );
  });
});

describe('points in a box', () => {
  test('are those in it and on its edge', () => {
    const index = buildPointIndex([
      [112, 37],
      [113, 38],
      [112.5, 37.5],
      [113.1, 37.5],
      [112.5, 36.9],
      [111.9, 37],
      [112, 38.1],
    ]);
    expect(pointsInBox(index, [112, 37, 113, 38]).toSorted()).toEqual([0, 1, 2]);
    expect(pointsInBox(buildPointIndex([]), [112, 37, 113, 38])).toEqual([]);
  });
});

describe('of no points', () => {
  const none = buildPointIndex([]);
  const line = buildShape({
    type: 'LineString',
    coordinates: [
      [112, 37],
      [113, 38],
    ],
  });

  test('there is none near anything', () => {
    expect(distanceToPoints(none, [112, 37])).toBe(Infinity);
    expect(pointsNear(none, line, km(50))).toEqual([]);
  });
});
