import { centerOfMass } from '@turf/turf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centreOf } from '../../src/geo/centre.ts';
import { buildShape, spotShape } from '../../src/geo/shape.ts';
import { position } from './shapes.ts';

const triangle = fc.tuple(position, position, position);

test('the centroid of an area, as Turf finds it, whichever way round its ring goes', () => {
  fc.assert(
    fc.property(triangle, ([a, b, c]) => {
      const ring = [a, b, c, a].map(([lng, lat]) => [lng, lat]);
      for (const coordinates of [[ring], [ring.toReversed()]]) {
        const polygon = { type: 'Polygon' as const, coordinates };
        const { bbox } = buildShape(polygon);
        fc.pre(bbox[2] - bbox[0] > 0.01 && bbox[3] - bbox[1] > 0.01);
        const size = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
        fc.pre(Math.abs(size) > 1e-3);
        const [lng, lat] = centreOf(buildShape(polygon));
        const [turfLng, turfLat] = centerOfMass(polygon).geometry.coordinates as [number, number];
        expect(lng).toBeCloseTo(turfLng, 6);
        expect(lat).toBeCloseTo(turfLat, 6);
      }
    }),
  );
});

test('a spot is its own middle, a line has it half way along, an area of no size somewhere on it', () => {
  expect(centreOf(spotShape([112, 37]))).toEqual([112, 37]);
  const line = [
    [112, 37],
    [112, 38],
  ];
  expect(centreOf(buildShape({ type: 'LineString', coordinates: line }))[1]).toBeCloseTo(37.5, 6);
  const flat = buildShape({ type: 'Polygon', coordinates: [[...line, [112, 37]]] });
  expect(centreOf(flat)[0]).not.toBeGreaterThan(112);
});
