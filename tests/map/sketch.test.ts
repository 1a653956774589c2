import type { GeoJSONStoreFeatures } from 'terra-draw';
import { expect, test } from 'vitest';
import { outlineAround } from '../../src/geo/contour.ts';
import { distance } from '../../src/geo/distance.ts';
import { spotShape } from '../../src/geo/shape.ts';
import { km, type LngLat } from '../../src/geo/units.ts';
import { readSketch } from '../../src/map/sketch.ts';

const feature = (
  geometry: GeoJSON.Geometry,
  properties: Record<string, string | number | boolean> = {},
): GeoJSONStoreFeatures => ({ type: 'Feature', id: 1, geometry, properties }) as GeoJSONStoreFeatures;

const [A, B, C, P]: LngLat[] = [
  [112, 37],
  [113, 37],
  [113, 38],
  [112.2, 38.1],
] as const satisfies LngLat[];
const line = (...coordinates: unknown[]) => ({ type: 'LineString', coordinates }) as GeoJSON.LineString;
const area = (...ring: unknown[]) => ({ type: 'Polygon', coordinates: [ring] }) as GeoJSON.Polygon;
const DRAWING = { currentlyDrawing: true };

test('a line that is drawn ends at the pointer', () => {
  expect(readSketch('line', feature(line(A, B, P), DRAWING))).toEqual({ placed: [A, B], loose: P });
  expect(readSketch('line', feature(line(A, B, C)))).toEqual({ placed: [A, B, C], loose: null });
});

test('a polygon that is drawn has the pointer after its placed corners', () => {
  const begun = { ...DRAWING, committedCoordinateCount: 1 };
  expect(readSketch('polygon', feature(area(A, P, P, A), begun))).toEqual({ placed: [A], loose: P });
  const more = { ...DRAWING, committedCoordinateCount: 3 };
  expect(readSketch('polygon', feature(area(A, B, C, P, A), more))).toEqual({ placed: [A, B, C], loose: P });
  expect(readSketch('polygon', feature(area(A, B, C, A)))).toEqual({ placed: [A, B, C], loose: null });
});

test('a rectangle is two opposite corners', () => {
  const ring = area([112, 37], [113, 37], [113, 38], [112, 38], [112, 37]);
  expect(readSketch('rectangle', feature(ring, DRAWING))).toEqual({ placed: [A], loose: C });
  expect(readSketch('rectangle', feature(ring))).toEqual({ placed: [A, C], loose: null });
});

test('a circle is its centre and a place on its edge', () => {
  const ring = outlineAround([spotShape([112.55, 37.87])], km(80)) as GeoJSON.Polygon;
  const { placed, loose } = readSketch('circle', feature(ring, DRAWING));
  const [centre] = placed as [LngLat];
  expect(distance(centre, [112.55, 37.87])).toBeLessThan(0.001);
  expect(distance(centre, loose as LngLat)).toBeCloseTo(80, 3);
  expect(readSketch('circle', feature(ring)).placed).toHaveLength(2);
});

test('a point is placed at once', () => {
  expect(readSketch('point', feature({ type: 'Point', coordinates: [112, 37] }))).toEqual({
    placed: [A],
    loose: null,
  });
});
