import type { LngLat } from '../geo/units.ts';

/** A position in pixels of the whole world's Web Mercator picture at `zoom` (512 px tiles), x east, y south. */
export function toWorldPixel([lng, lat]: LngLat, zoom: number): { x: number; y: number } {
  const size = 512 * 2 ** zoom;
  const sin = Math.sin((lat * Math.PI) / 180);
  return {
    x: ((lng + 180) / 360) * size,
    y: (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * size,
  };
}

/** The position of a pixel of that picture: the inverse of `toWorldPixel`. */
export function toLngLat({ x, y }: { x: number; y: number }, zoom: number): LngLat {
  const size = 512 * 2 ** zoom;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI;
  return [(x / size) * 360 - 180, lat];
}

const EARTH_CIRCUMFERENCE = 40_075_016.686;

/** Metres on the ground for one pixel of that picture, at a latitude in degrees. */
export const metresPerPixel = (lat: number, zoom: number): number =>
  (EARTH_CIRCUMFERENCE * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
