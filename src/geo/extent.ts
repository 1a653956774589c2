import { area } from '@turf/turf';
import { distance } from './distance.ts';
import { type Km, km, type LngLat } from './units.ts';

/**
 * The length of each piece of a line, along great circles of a sphere of the earth's mean radius: on the
 * WGS 84 ellipsoid they are up to 0.3 % longer or shorter here. The sum is the line's length.
 */
export const segmentsOf = (line: readonly LngLat[]): Km[] =>
  line.slice(1).map((to, i) => distance(line[i] as LngLat, to));

export const sumOf = (lengths: readonly Km[]): Km => km(lengths.reduce((sum, length) => sum + length, 0));

/**
 * The area within an open ring in square kilometres, on a sphere of the earth's mean radius: on the
 * WGS 84 ellipsoid it is up to 0.15 % more or less here. A ring that crosses itself has no area; the
 * number is then that of its parts, counted against each other.
 * @example areaWithin([[112, 37], [113, 37], [113, 38], [112, 38]]) // => 9809.171
 */
export function areaWithin(ring: readonly LngLat[]): number {
  if (ring.length < 3) return 0;
  const closed = [...ring, ring[0] as LngLat].map(([lng, lat]) => [lng, lat]);
  return area({ type: 'Polygon', coordinates: [closed] }) / 1e6;
}
