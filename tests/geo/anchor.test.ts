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
  for (const coordinates of [
    [short, long],
    [long, short],
  ]) {
    const [lng, lat] = anchorOf(buildShape({ type: 'MultiLineString', coordinates }));
    expect(lng).toBeCloseTo(112, 9);
    expect(lat).toBeCloseTo(37.5, 9);
  }
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
  // The first height, from the middle outwards, at which there is ground: a fifth of the way up.
  expect(anchorOf(shape)).toEqual([112.5, 35.8]);
});

test.each([
  [[37, 37.1, 38], 37.5],
  [[37, 37.9, 38], 37.5],
  [[37, 37.5, 38], 37.5],
  [[37, 37, 37.4], 37.2],
  [[37, 37.4, 37.4], 37.2],
  [[37, 38, 37.5], 37.75],
  [[37, 37], 37],
  [[37], 37],
])('a line north over %j has its middle at %f', (lats, middle) => {
  const [lng, lat] = anchorOf(buildShape({ type: 'LineString', coordinates: lats.map((at) => [112, at]) }));
  expect(lng).toBe(112);
  expect(lat).toBeCloseTo(middle, 9);
});

/** A comb with its teeth upwards: west and east of each. */
const comb = (...teeth: [number, number][]): GeoJSON.Polygon => {
  const up = teeth.flatMap(([west, east]) => [
    [west, 37.2],
    [west, 38],
    [east, 38],
    [east, 37.2],
  ]);
  const ring = [[110, 37], [110, 37.2], ...up, [114, 37.2], [114, 37]];
  return { type: 'Polygon', coordinates: [[...ring, [110, 37]]] };
};

test.each<[[number, number][], number]>([
  [
    [
      [110.5, 111],
      [111.5, 113],
    ],
    112.25,
  ],
  [
    [
      [110.5, 112.5],
      [113, 113.5],
    ],
    111.5,
  ],
  [
    [
      [110.5, 111],
      [111.5, 112.5],
      [113, 113.5],
    ],
    112,
  ],
  [
    [
      [110.5, 111.5],
      [112, 113],
    ],
    111,
  ],
])('an area in teeth %j is anchored in the widest, the western of two alike', (teeth, lng) => {
  const geometry = comb(...teeth);
  expect(anchorOf(buildShape(geometry))).toEqual([lng, 37.5]);
  const turned = { ...geometry, coordinates: geometry.coordinates.map((ring) => ring.toReversed()) };
  expect(anchorOf(buildShape(turned))).toEqual([lng, 37.5]);
});

test('an empty geometry has no anchor', () => {
  expect(anchorOf(buildShape({ type: 'MultiPolygon', coordinates: [] }))).toEqual([Number.NaN, Number.NaN]);
  expect(anchorOf(buildShape({ type: 'LineString', coordinates: [] }))).toEqual([Number.NaN, Number.NaN]);
});
