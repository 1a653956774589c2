import { degrees, EARTH_RADIUS, radians } from './distance.ts';
import type { Bbox, Km, LngLat } from './units.ts';

/** The smallest box around positions; of none, a box that touches nothing. */
export function bboxOf(positions: Iterable<LngLat>): Bbox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of positions) {
    if (lng < west) west = lng;
    if (lng > east) east = lng;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return [west, south, east, north];
}

/**
 * Whether two boxes share a point; a common edge is enough.
 * @example bboxesTouch([0, 0, 1, 1], [1, 1, 2, 2]) // => true
 */
export const bboxesTouch = (a: Bbox, b: Bbox): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** Whether a position lies in a box or on its edge. */
export const bboxContains = (bbox: Bbox, [lng, lat]: LngLat): boolean =>
  lng >= bbox[0] && lng <= bbox[2] && lat >= bbox[1] && lat <= bbox[3];

/**
 * A box that holds every point within `margin` of `bbox`, and a little more, never less. Away from
 * the poles: where the margin reaches one, all longitudes are taken.
 */
export function growBbox([west, south, east, north]: Bbox, margin: Km): Bbox {
  const angle = (margin / EARTH_RADIUS) * (1 + 1e-9) + 1e-12;
  const dLat = degrees(angle);
  const widest = Math.cos(radians(Math.min(90, Math.max(Math.abs(south), Math.abs(north)))));
  const reach = Math.sin(angle) / widest;
  const dLng = angle < Math.PI / 2 && reach < 1 ? degrees(Math.asin(reach)) + 1e-9 : 360;
  return [west - dLng, south - dLat, east + dLng, north + dLat];
}
