import { area, circle, featureCollection, intersect, feature as turfFeature } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  discShare,
  discShareBefore,
  isIn,
  isNear,
  sampleAround,
  sampleOf,
  shareOf,
  shareOfPairs,
} from '../../src/geo/areaShare.ts';
import { distance } from '../../src/geo/distance.ts';
import { buildShape, chordOf, inSpace, spotShape } from '../../src/geo/shape.ts';
import { km, type LngLat } from '../../src/geo/units.ts';
import { polygon, position, rectangle } from './shapes.ts';

/** The share of one polygon that another covers, by Turf. */
function covered(one: GeoJSON.Polygon, other: GeoJSON.Polygon): number {
  const common = intersect(featureCollection([turfFeature(one), turfFeature(other)]));
  return common ? area(common) / area(one) : 0;
}

/** How far the shares of some hundreds of positions may be from the exact ones. */
const GRAIN = 0.03;

describe('the share of an area', () => {
  test('inside of another is what Turf cuts out of it', () => {
    fc.assert(
      fc.property(polygon, polygon, (one, other) => {
        fc.pre(area(one) > 1e6);
        const share = shareOf(sampleOf(buildShape(one)), isIn(buildShape(other)));
        expect(Math.abs(share - covered(one, other))).toBeLessThan(GRAIN);
      }),
      { numRuns: 150 },
    );
  });

  test('near a position is what Turf cuts out with a circle', () => {
    fc.assert(
      fc.property(polygon, position, fc.integer({ min: 5, max: 200 }), (one, at, radius) => {
        fc.pre(area(one) > 1e6);
        const round = circle([...at], radius, { steps: 256, units: 'kilometers' }).geometry;
        const share = shareOf(sampleOf(buildShape(one)), isNear(spotShape(at), chordOf(km(radius))));
        expect(Math.abs(share - covered(one, round))).toBeLessThan(GRAIN);
      }),
      { numRuns: 150 },
    );
  });

  test('is asked of branches as of each of its positions', () => {
    fc.assert(
      fc.property(polygon, polygon, fc.integer({ min: 0, max: 150 }), (one, other, radius) => {
        const [shape, origin] = [buildShape(one), buildShape(other)];
        for (const ask of [isIn(origin), isNear(origin, chordOf(km(radius)))]) {
          const each = shareOf(sampleOf(shape), (at, vector, reach, cell) =>
            reach > 0 ? null : ask(at, vector, reach, cell),
          );
          expect(shareOf(sampleOf(shape), ask)).toBeCloseTo(each, 1);
        }
      }),
      { numRuns: 150 },
    );
  });
});

test('the share of pairs is that of positions taken at random', () => {
  const inBox = ({ coordinates: [ring = []] }: GeoJSON.Polygon, steps: number): LngLat[] => {
    const [lngs, lats] = [ring.map(([lng = 0]) => lng), ring.map(([, lat = 0]) => lat)];
    const [west, south, east, north] = [
      Math.min(...lngs),
      Math.min(...lats),
      Math.max(...lngs),
      Math.max(...lats),
    ];
    return Array.from(
      { length: steps * steps },
      (_, i): LngLat => [
        west + ((east - west) * ((i % steps) + 0.5)) / steps,
        south + ((north - south) * (Math.floor(i / steps) + 0.5)) / steps,
      ],
    );
  };
  for (const [a, b, limit] of [
    [rectangle(112, 37, 113, 38), rectangle(112.5, 37.5, 114, 38.5), 40],
    [rectangle(112, 37, 112.3, 37.2), rectangle(112, 37, 112.3, 37.2), 10],
    [rectangle(112, 37, 114, 39), rectangle(112, 37, 114, 39), 30],
    [rectangle(112, 37, 112.2, 39), rectangle(112.4, 37, 114, 37.3), 60],
  ] as const) {
    const [these, those] = [inBox(a, 24), inBox(b, 24)];
    const near = these.flatMap((one) => those.filter((other) => distance(one, other) <= limit)).length;
    const share = shareOfPairs(sampleOf(buildShape(a)), sampleOf(buildShape(b)), chordOf(km(limit)));
    expect(Math.abs(share - near / (these.length * those.length))).toBeLessThan(0.08);
  }
});

test('of a line its length counts, of no length the place', () => {
  const line = buildShape({
    type: 'LineString',
    coordinates: [
      [112, 37],
      [112, 38],
    ],
  });
  expect(shareOf(sampleOf(line), isIn(buildShape(rectangle(111, 37.25, 113, 39))))).toBeCloseTo(0.75, 2);
  const point: GeoJSON.LineString = {
    type: 'LineString',
    coordinates: [
      [112, 37],
      [112, 37],
    ],
  };
  expect(shareOf(sampleOf(buildShape(point)), isIn(buildShape(rectangle(111, 36, 113, 39))))).toBe(1);
});

describe('the share of a disc', () => {
  const disc = fc.record({
    away: fc.double({ min: 0, max: 20, noNaN: true }),
    radius: fc.constantFrom(2, 5),
    limit: fc.double({ min: 0.5, max: 15, noNaN: true }),
  });
  const at: LngLat = [112, 37];

  test('covered by a circle is that of the positions around a spot', () => {
    fc.assert(
      fc.property(disc, ({ away, radius, limit }) => {
        const center: LngLat = [112, 37 + away / 111.195];
        const share = shareOf(sampleAround(at, km(radius)), isNear(spotShape(center), chordOf(km(limit))));
        expect(Math.abs(discShare(away, radius, limit) - share)).toBeLessThan(0.05);
      }),
    );
  });

  test('before a straight line is that of a very large circle', () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), fc.constantFrom(2, 5), (line, radius) => {
        expect(discShareBefore(line, radius)).toBeCloseTo(discShare(1e4 - line, radius, 1e4), 2);
      }),
    );
  });
});

test('a branch holds its positions', () => {
  fc.assert(
    fc.property(polygon, (one) => {
      const open = [sampleOf(buildShape(one))];
      for (let branch = open.pop(); branch; branch = open.pop()) {
        const { lngLat, reach, vector, weight, halves } = branch;
        expect(vector).toEqual(inSpace(lngLat));
        if (!halves) continue;
        const [a, b] = halves;
        expect(a.weight + b.weight).toBeCloseTo(weight, 9);
        for (const half of halves) {
          const away = Math.hypot(...half.vector.map((value, axis) => value - (vector[axis] as number)));
          expect(away).toBeLessThanOrEqual(reach + 1e-6);
          open.push(half);
        }
      }
    }),
    { numRuns: 20 },
  );
});
