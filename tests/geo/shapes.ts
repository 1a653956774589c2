import fc from 'fast-check';
import type { LngLat } from '../../src/geo/units.ts';

/** A position in and around the map's province. */
export const position = fc.tuple(
  fc.double({ min: 110, max: 114.6, noNaN: true }),
  fc.double({ min: 34.5, max: 40.8, noNaN: true }),
) as fc.Arbitrary<[number, number]>;

/** A star-shaped polygon of 5 to 60 km, so that its ring never crosses itself; often not convex. */
export const polygon: fc.Arbitrary<GeoJSON.Polygon> = fc
  .tuple(position, fc.array(fc.double({ min: 0.05, max: 0.5, noNaN: true }), { minLength: 3, maxLength: 9 }))
  .map(([[lng, lat], reaches]) => {
    const ring = reaches.map((reach, i) => {
      const angle = (2 * Math.PI * i) / reaches.length;
      return [lng + reach * Math.cos(angle), lat + reach * Math.sin(angle)];
    });
    return { type: 'Polygon', coordinates: [[...ring, ring[0] as number[]]] };
  });

/** A line of 2 to 5 positions, up to 80 km apart. */
export const line: fc.Arbitrary<GeoJSON.LineString> = fc
  .tuple(position, fc.array(fc.tuple(step(), step()), { minLength: 1, maxLength: 4 }))
  .map(([start, steps]) => {
    const coordinates = [start];
    for (const [dx, dy] of steps) {
      const [lng, lat] = coordinates.at(-1) as [number, number];
      coordinates.push([lng + dx, lat + dy]);
    }
    return { type: 'LineString', coordinates };
  });

function step(): fc.Arbitrary<number> {
  return fc.double({ min: -0.5, max: 0.5, noNaN: true });
}

/** A rectangle, counterclockwise. */
export const rectangle = (west: number, south: number, east: number, north: number): GeoJSON.Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

/** Positions along the edges of a geometry, about `step` degrees apart: straight in lng and lat. */
export function densified(geometry: GeoJSON.Polygon | GeoJSON.LineString, step: number): LngLat[] {
  const lines = geometry.type === 'Polygon' ? geometry.coordinates : [geometry.coordinates];
  return lines.flatMap((line) =>
    line.slice(1).flatMap((to, i) => {
      const from = line[i] as number[];
      const [dx, dy] = [(to[0] as number) - (from[0] as number), (to[1] as number) - (from[1] as number)];
      const count = Math.max(1, Math.ceil(Math.hypot(dx, dy) / step));
      return Array.from({ length: count + 1 }, (_, part): LngLat => {
        const share = part / count;
        return [(from[0] as number) + dx * share, (from[1] as number) + dy * share];
      });
    }),
  );
}
