import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDatum, toDatum } from '../../src/geo/datum.ts';
import type { Datum } from '../../src/geo/datums.ts';
import { distance } from '../../src/geo/distance.ts';
import type { LngLat } from '../../src/geo/units.ts';
import { position } from './shapes.ts';

/** What the makers of the common conversions publish as results of their tests. */
const PUBLISHED: readonly { source: string; from: LngLat; datum: Datum; to: LngLat }[] = [
  {
    source: 'coordtransform, wgs84togcj02(116.404, 39.915)',
    from: [116.404, 39.915],
    datum: 'GCJ02',
    to: [116.41024449916938, 39.91640428150164],
  },
  {
    source: 'gcoord, README',
    from: [116.403988, 39.914266],
    datum: 'BD09',
    to: [116.41661560068297, 39.92196580126834],
  },
  {
    source: 'gcoord, Yuncheng in its table of cities',
    from: [111.0017421, 35.0271663],
    datum: 'GCJ02',
    to: [111.0075355, 35.0264171],
  },
  {
    source: 'gcoord, Yuncheng in its table of cities',
    from: [111.0017421, 35.0271663],
    datum: 'BD09',
    to: [111.0139261, 35.0327206],
  },
];

const metres = (a: LngLat, b: LngLat) => distance(a, b) * 1000;

describe.each(PUBLISHED)('$datum of $source', ({ from, datum, to }) => {
  test('is what is published, to a metre', () => {
    expect(metres(toDatum(from, datum), to)).toBeLessThan(1);
  });

  test('leads back', () => {
    expect(metres(fromDatum(to, datum), from)).toBeLessThan(1);
  });
});

test('WGS 84 is left alone, and no position is changed in place', () => {
  const place: [number, number] = [112.55, 37.87];
  expect(toDatum(place, 'WGS84')).toEqual(place);
  toDatum(place, 'BD09');
  fromDatum(place, 'GCJ02');
  expect(place).toEqual([112.55, 37.87]);
});

test('there and back again is the same place, to 0.3 m, and between the datums it is far', () => {
  fc.assert(
    fc.property(position, fc.constantFrom<Datum>('GCJ02', 'BD09'), (place, datum) => {
      const there = toDatum(place, datum);
      expect(metres(fromDatum(there, datum), place)).toBeLessThan(0.3);
      expect(metres(there, place)).toBeGreaterThan(400);
      expect(metres(there, place)).toBeLessThan(1500);
    }),
  );
});
