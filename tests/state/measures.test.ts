import { area, distance, length, lineString, polygon } from '@turf/turf';
import { expect, test } from 'vitest';
import type { LngLat } from '../../src/geo/units.ts';
import { measureArea, measureLine } from '../../src/state/measures.ts';
import { queryOfSketch, radiusOfSketch } from '../../src/state/sketch.ts';
import { NO_SKETCH } from '../../src/state/tools.ts';

const CORNERS: readonly LngLat[] = [
  [112, 37],
  [113, 37.2],
  [112.6, 38],
];

test('a drawn line is as long as its pieces', () => {
  const { pieces, whole } = measureLine(CORNERS);
  expect(pieces).toHaveLength(2);
  expect(whole).toBeCloseTo(length(lineString(CORNERS as never)), 6);
});

test('a drawn area has the area and the edge of its closed ring', () => {
  const ring = [...CORNERS, CORNERS[0]] as never;
  const measured = measureArea(CORNERS);
  expect(measured.area).toBeCloseTo(area(polygon([ring])) / 1e6, 6);
  expect(measured.perimeter).toBeCloseTo(length(lineString(ring)), 6);
});

test('a sketch asks as if it ended under the pointer', () => {
  const begun = { ...NO_SKETCH, placed: [CORNERS[0] as LngLat] };
  expect(queryOfSketch('circle', begun)).toBeNull();
  expect(radiusOfSketch(begun)).toBeNull();
  const drawn = { ...begun, loose: CORNERS[1] as LngLat };
  const radius = Number(distance(CORNERS[0] as never, CORNERS[1] as never).toPrecision(3));
  expect(radiusOfSketch(drawn)).toBe(radius);
  expect(queryOfSketch('circle', drawn)).toMatchObject({ kind: 'within', radius });
});
