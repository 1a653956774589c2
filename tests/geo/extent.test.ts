import { area as turfArea, length as turfLength } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaWithin, segmentsOf, sumOf } from '../../src/geo/extent.ts';
import type { LngLat } from '../../src/geo/units.ts';
import { line, polygon } from './shapes.ts';

describe('lengths', () => {
  test('a degree of a meridian and of the equator are 1/360 of the girth of the mean sphere', () => {
    expect(
      sumOf(
        segmentsOf([
          [112, 37],
          [112, 38],
        ]),
      ),
    ).toBeCloseTo(111.195, 3);
    expect(
      segmentsOf([
        [0, 0],
        [1, 0],
      ])[0],
    ).toBeCloseTo(111.195, 3);
  });

  test('Flinders Peak to Buninyong, as far south as Shanxi is north, is within 0.3 % of the geodesic', () => {
    // Geocentric Datum of Australia, Technical Manual: 54 972.271 m on the ellipsoid.
    const flindersPeak: LngLat = [144 + 25 / 60 + 29.5244 / 3600, -(37 + 57 / 60 + 3.7203 / 3600)];
    const buninyong: LngLat = [143 + 55 / 60 + 35.3839 / 3600, -(37 + 39 / 60 + 10.1561 / 3600)];
    expect(Math.abs(sumOf(segmentsOf([flindersPeak, buninyong])) / 54.972271 - 1)).toBeLessThan(0.003);
  });

  test('pieces add up to the length that Turf measures', () => {
    fc.assert(
      fc.property(line, (geometry) => {
        const whole = turfLength({ type: 'Feature', properties: {}, geometry });
        expect(sumOf(segmentsOf(geometry.coordinates as unknown as LngLat[]))).toBeCloseTo(whole, 9);
      }),
    );
  });

  test('no line has no length', () => {
    expect(segmentsOf([])).toEqual([]);
    expect(segmentsOf([[112, 37]])).toEqual([]);
    expect(sumOf([])).toBe(0);
  });
});

describe('areas', () => {
  test('an eighth of the earth', () => {
    const eighth = (4 * Math.PI * 6371.0088 ** 2) / 8;
    const upToThePole: LngLat[] = [
      [0, 0],
      [90, 0],
      [90, 90],
      [0, 90],
    ];
    expect(areaWithin(upToThePole) / eighth).toBeCloseTo(1, 12);
  });

  test('either way round, and as Turf measures', () => {
    fc.assert(
      fc.property(polygon, (geometry) => {
        const ring = (geometry.coordinates[0] ?? []).slice(0, -1) as unknown as LngLat[];
        expect(areaWithin(ring)).toBeCloseTo(turfArea(geometry) / 1e6, 9);
        expect(areaWithin(ring.toReversed())).toBeCloseTo(areaWithin(ring), 9);
      }),
    );
  });

  test('a degree by a degree at 37° north is within 0.15 % of its area on the ellipsoid, 9813.95 km²', () => {
    const cell = areaWithin([
      ...Array.from({ length: 11 }, (_, i): LngLat => [112 + i / 10, 37]),
      ...Array.from({ length: 11 }, (_, i): LngLat => [113 - i / 10, 38]),
    ]);
    expect(Math.abs(cell / 9813.95 - 1)).toBeLessThan(0.0015);
  });

  test('two corners hold nothing', () => {
    expect(
      areaWithin([
        [112, 37],
        [113, 38],
      ]),
    ).toBe(0);
  });
});
