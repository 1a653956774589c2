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

test('a grown box is hardly larger than the margin', () => {
  const [west, south, east, north] = growBbox([112, 36, 113, 38], km(50));
  expect([36 - south, north - 38]).toEqual([50 / 111.195, 50 / 111.195].map((at) => expect.closeTo(at, 6)));
  // On the northern edge: the meridians run together.
  const widest = 50 / 111.195 / Math.cos((38 * Math.PI) / 180);
  expect([112 - west, east - 113]).toEqual([widest, widest].map((at) => expect.closeTo(at, 4)));
  expect(growBbox([112, -38, 113, -36], km(50)).map((at) => expect.closeTo(at, 9))).toEqual([
    west,
    -north,
    east,
    -south,
  ]);
});

test('where the margin reaches a pole a grown box takes all longitudes', () => {
  for (const lat of [89, -89]) {
    expect(bboxContains(growBbox([100, lat, 100, lat], km(200)), [-170, lat])).toBe(true);
    expect(bboxContains(growBbox([100, lat, 100, lat], km(100)), [-170, lat])).toBe(false);
  }
  expect(bboxContains(growBbox([100, 0, 100, 0], km(10_100)), [-170, 0])).toBe(true);
});

test('the smallest box around positions has them on its edges', () => {
  expect(
    bboxOf([
      [112, 37],
      [111, 38],
      [113, 36],
    ]),
  ).toEqual([111, 36, 113, 38]);
  expect(bboxOf([[112, 37]])).toEqual([112, 37, 112, 37]);
});

test('a box contains its corners and nothing past an edge', () => {
  const box = [112, 37, 113, 38] as const;
  for (const lng of [112, 112.5, 113])
    for (const lat of [37, 38]) expect(bboxContains(box, [lng, lat])).toBe(true);
  for (const lng of [111.9, 113.1]) expect(bboxContains(box, [lng, 37.5])).toBe(false);
  for (const lat of [36.9, 38.1]) expect(bboxContains(box, [112.5, lat])).toBe(false);
});

test('boxes that share an edge touch; the box of nothing touches nothing', () => {
  for (const there of [
    [1, 0, 2, 1],
    [-1, 0, 0, 1],
    [0, 1, 1, 2],
    [0, -1, 1, 0],
    [1, 1, 2, 2],
  ] as const)
    expect(bboxesTouch([0, 0, 1, 1], there)).toBe(true);
  for (const there of [
    [1.1, 0, 2, 1],
    [-1, 0, -0.1, 1],
    [0, 1.1, 1, 2],
    [0, -1, 1, -0.1],
  ] as const)
    expect(bboxesTouch([0, 0, 1, 1], there)).toBe(false);
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
