import { anchorOf } from './anchor.ts';
import type { Shape } from './shape.ts';
import type { LngLat } from './units.ts';

/**
 * The middle of a shape: a spot itself, half way along a line, the centroid of an area in longitude and
 * latitude, which may lie outside of it. An area of no size has an anchor instead.
 */
export function centreOf(shape: Shape): LngLat {
  const [lng0, lat0] = shape.bbox;
  let [doubled, lng, lat] = [0, 0, 0];
  for (const { lngLats } of shape.form === 'area' ? shape.runs : []) {
    for (let i = 1; i < lngLats.length; i++) {
      const [from, to] = [lngLats[i - 1] as LngLat, lngLats[i] as LngLat];
      const [ax, ay, bx, by] = [from[0] - lng0, from[1] - lat0, to[0] - lng0, to[1] - lat0];
      const triangle = ax * by - bx * ay;
      doubled += triangle;
      lng += (ax + bx) * triangle;
      lat += (ay + by) * triangle;
    }
  }
  return doubled === 0 ? anchorOf(shape) : [lng0 + lng / (3 * doubled), lat0 + lat / (3 * doubled)];
}
