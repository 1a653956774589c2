import { booleanPointInPolygon, bbox as turfBbox } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlineAround } from '../../src/geo/contour.ts';
import { distance } from '../../src/geo/distance.ts';
import { distanceToShape } from '../../src/geo/measure.ts';
import { buildShape, type ShapeGeometry, spotShape } from '../../src/geo/shape.ts';
import { km, type LngLat } from '../../src/geo/units.ts';
import { line, polygon, position, rectangle } from './shapes.ts';

/** How far the drawn outline may be from the true one. */
const DRAWN_WITHIN = 0.3;

const ringsOf = (outline: GeoJSON.Polygon | GeoJSON.MultiPolygon): LngLat[][] =>
  (outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat()) as unknown as LngLat[][];

function expectTrueOutline(geometry: ShapeGeometry, radius: number, probes: readonly LngLat[]) {
  const shape = buildShape(geometry);
  const outline = outlineAround([shape], km(radius));
  for (const ring of ringsOf(outline)) {
    expect(ring.at(0)).toEqual(ring.at(-1));
    for (const [i, corner] of ring.slice(1).entries()) {
      const before = ring[i] as LngLat;
      const middle: LngLat = [(corner[0] + before[0]) / 2, (corner[1] + before[1]) / 2];
      for (const point of [corner, middle]) {
        expect(Math.abs(distanceToShape(point, shape) - radius)).toBeLessThan(DRAWN_WITHIN);
      }
    }
  }
  const [west, south, east, north] = turfBbox(outline);
  for (const [x, y] of probes) {
    const probe: LngLat = [west + (east - west) * x, south + (north - south) * y];
    const beyond = distanceToShape(probe, shape) - radius;
    if (Math.abs(beyond) > DRAWN_WITHIN) expect(booleanPointInPolygon([...probe], outline)).toBe(beyond < 0);
  }
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const probes = fc.array(fc.tuple(share, share), { minLength: 20, maxLength: 20 });

describe('the outline around', () => {
  test('an area is true to 300 m, and parts what is within from what is not', () => {
    fc.assert(
      fc.property(polygon, fc.double({ min: 0.5, max: 60, noNaN: true }), probes, expectTrueOutline),
      {
        numRuns: 12,
      },
    );
  }, 60_000);

  test('a line likewise', () => {
    fc.assert(fc.property(line, fc.double({ min: 2, max: 60, noNaN: true }), probes, expectTrueOutline), {
      numRuns: 6,
    });
  }, 60_000);

  test('a spot is a circle whose corners are at the radius', () => {
    fc.assert(
      fc.property(position, fc.double({ min: 0.1, max: 500, noNaN: true }), (center, radius) => {
        const [ring] = ringsOf(outlineAround([spotShape(center)], km(radius)));
        expect(signedArea(ring ?? [])).toBeGreaterThan(0);
        for (const corner of ring ?? []) {
          expect(distanceToShape(corner, spotShape(center))).toBeCloseTo(radius, 5);
        }
      }),
    );
  });

  test('a ring-shaped area has a hole as long as the radius leaves one, and its direction is right', () => {
    const inner = rectangle(112, 37, 113, 38).coordinates[0]?.toReversed() ?? [];
    const shape = buildShape({
      type: 'Polygon',
      coordinates: [...rectangle(111.5, 36.5, 113.5, 38.5).coordinates, inner],
    });
    const holed = outlineAround([shape], km(20));
    expect(holed.coordinates.map((polygon) => polygon.length)).toEqual([2]);
    const [outer, hole] = ringsOf(holed).map(signedArea);
    expect(outer).toBeGreaterThan(0);
    expect(hole).toBeLessThan(0);
    expect(outlineAround([shape], km(60)).coordinates.map((polygon) => polygon.length)).toEqual([1]);
  });

  test('two areas whose outlines meet at a point are true just before and after', () => {
    const two = [rectangle(112, 37, 112.2, 37.2), rectangle(112.4, 37.4, 112.6, 37.6)].map(
      ({ coordinates }) => coordinates,
    );
    const half = distance([112.2, 37.2], [112.4, 37.4]) / 2;
    for (let off = -0.6; off < 0.6; off += 0.06) {
      expectTrueOutline({ type: 'MultiPolygon', coordinates: two }, half + off, []);
    }
  }, 30_000);

  test('a spot begins in the north and goes round by the west', () => {
    const [ring] = ringsOf(outlineAround([spotShape([112, 37])], km(50)));
    expect(ring).toHaveLength(129);
    expect(ring?.[0]).toEqual([112, 37 + 50 / 111.195].map((at) => expect.closeTo(at, 5)));
    expect(ring?.[32]?.[0]).toBeLessThan(112 - 0.5);
    expect(ring?.[64]).toEqual([112, 37 - 50 / 111.195].map((at) => expect.closeTo(at, 5)));
    expect(ring?.at(-1)).toEqual(ring?.[0]);
  });

  test('nothing is nothing', () => {
    expect(outlineAround([], km(50))).toEqual({ type: 'MultiPolygon', coordinates: [] });
  });

  test('a band around a spot has the inner circle for its hole', () => {
    const band = outlineAround([spotShape([112, 37])], km(50), km(20));
    expect(band.type).toBe('Polygon');
    const [outer, inner] = ringsOf(band) as [LngLat[], LngLat[]];
    expect(Math.sign(signedArea(outer))).toBe(1);
    expect(Math.sign(signedArea(inner))).toBe(-1);
    for (const corner of outer) expect(distance([112, 37], corner)).toBeCloseTo(50, 5);
    for (const corner of inner) expect(distance([112, 37], corner)).toBeCloseTo(20, 5);
  });

  test.each([
    [
      'one line',
      [
        [
          [112, 37],
          [112.03, 37.02],
        ],
      ],
      3,
      0,
    ],
    [
      'two lines that nearly meet',
      [
        [
          [112, 37],
          [112.03, 37.02],
        ],
        [
          [112.04, 37],
          [112.06, 37.01],
        ],
      ],
      2,
      0,
    ],
    [
      'two lines apart',
      [
        [
          [112, 37],
          [112.03, 37.02],
        ],
        [
          [112.15, 37.05],
          [112.16, 37.08],
        ],
      ],
      2,
      0,
    ],
    [
      'a band around two lines',
      [
        [
          [112, 37],
          [112.03, 37.02],
        ],
        [
          [112.04, 37],
          [112.06, 37.01],
        ],
      ],
      4,
      2,
    ],
    [
      'a band around two lines apart',
      [
        [
          [112, 37],
          [112.03, 37.02],
        ],
        [
          [112.15, 37.05],
          [112.16, 37.08],
        ],
      ],
      3,
      1.5,
    ],
  ])('%s holds just what is so far from the nearest', (_, lines, radius, beyond) => {
    const shapes = lines.map((coordinates) => buildShape({ type: 'LineString', coordinates }));
    const outline = outlineAround(shapes, km(radius), km(beyond));
    const away = (at: LngLat) => Math.min(...shapes.map((shape) => distanceToShape(at, shape)));
    for (const ring of ringsOf(outline)) {
      expect(ring.at(0)).toEqual(ring.at(-1));
      for (const corner of ring) {
        const off = Math.min(...[radius, beyond].map((limit) => Math.abs(away(corner) - limit)));
        expect(off).toBeLessThan(0.05);
      }
    }
    let inside = 0;
    for (let lng = 111.93; lng < 112.22; lng += 0.005) {
      for (let lat = 36.94; lat < 37.14; lat += 0.005) {
        const at = away([lng, lat]);
        const isBrink = [radius, beyond].some((limit) => limit > 0 && Math.abs(at - limit) < DRAWN_WITHIN);
        if (isBrink) continue;
        const isWithin = at < radius && at >= beyond;
        expect(booleanPointInPolygon([lng, lat], outline)).toBe(isWithin);
        if (isWithin) inside++;
      }
    }
    expect(inside).toBeGreaterThan(20);
  });

  test('holes are in the outer ring around them, and in no other', () => {
    const spots = (
      [
        [112, 37],
        [113, 37],
      ] as const
    ).map((at) => spotShape(at));
    const { coordinates } = outlineAround(spots, km(10), km(5)) as GeoJSON.MultiPolygon;
    expect(coordinates.map((rings) => rings.length)).toEqual([2, 2]);
    for (const [outer, hole] of coordinates as unknown as [LngLat[], LngLat[]][]) {
      expect(signedArea(outer)).toBeGreaterThan(0);
      expect(signedArea(hole)).toBeLessThan(0);
      expect(
        booleanPointInPolygon([...(hole[0] as LngLat)], {
          type: 'Polygon',
          coordinates: [outer.map((at) => [...at])],
        }),
      ).toBe(true);
    }
  });

  test('two far areas are two polygons', () => {
    const two = [rectangle(111, 36, 111.2, 36.2), rectangle(113, 38, 113.2, 38.2)].map(
      ({ coordinates }) => coordinates,
    );
    expect(
      outlineAround([buildShape({ type: 'MultiPolygon', coordinates: two })], km(10)).coordinates,
    ).toHaveLength(2);
  });
});

const signedArea = (ring: readonly LngLat[]): number =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0);
