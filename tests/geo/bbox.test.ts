import { destination } from '@turf/turf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bboxContains, bboxesTouch, bboxOf, growBbox } from '../../src/geo/bbox.ts';
import { buildBboxIndex } from '../../src/geo/bboxIndex.ts';
import { km, type LngLat } from '../../src/geo/units.ts';
import { position } from './shapes.ts';

test('a grown box holds everything within its margin', () => {
  const margin = fc.double({ min: 0.001, max: 900, noNaN: true });
  const bearing = fc.double({ min: -180, max: 180, noNaN: true });
  fc.assert(
    fc.property(position, position, margin, bearing, (a, b, reach, direction) => {
      const grown = growBbox(bboxOf([a, b]), km(reach));
      const end = destination(a, reach * 0.999999, direction).geometry.coordinates as [number, number];
      expect(bboxContains(grown, end)).toBe(true);
    }),
  );
});

test('near a pole a grown box takes all longitudes', () => {
  expect(bboxContains(growBbox([100, 89, 100, 89], km(200)), [-170, 89.5])).toBe(true);
});

test('boxes that share an edge touch; the box of nothing touches nothing', () => {
  expect(bboxesTouch([0, 0, 1, 1], [1, 0, 2, 1])).toBe(true);
  expect(bboxesTouch([0, 0, 1, 1], [1.01, 0, 2, 1])).toBe(false);
  expect(bboxesTouch(bboxOf([]), [-180, -90, 180, 90])).toBe(false);
});

test('the index names the boxes that touch', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(position, position), { maxLength: 60 }),
      position,
      position,
      (pairs, a, b) => {
        const boxes = pairs.map((pair, i) => [`${i}`, bboxOf(pair as LngLat[])] as const);
        const asked = bboxOf([a, b]);
        const expected = boxes.filter(([, bbox]) => bboxesTouch(bbox, asked)).map(([name]) => name);
        expect(buildBboxIndex(boxes).search(asked).toSorted()).toEqual(expected.toSorted());
      },
    ),
  );
});
