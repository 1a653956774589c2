import type { Km, LngLat } from './units.ts';

/** The earth's mean radius (IUGG), the very number of `@turf/helpers`, so that answers are equal. */
export const EARTH_RADIUS = 6371.0088 as Km;

/** The length of a degree along a meridian, and of no degree more. */
export const KM_PER_DEGREE = ((EARTH_RADIUS * Math.PI) / 180) as Km;

/** Radians of an angle in degrees, rounded exactly as `@turf/helpers` rounds it. */
export const radians = (degrees: number): number => ((degrees % 360) * Math.PI) / 180;

/** Degrees of an angle in radians. */
export const degrees = (angle: number): number => (angle * 180) / Math.PI;

/**
 * The haversine distance of two positions on the sphere: the truth by which every other answer
 * here is judged. Equals `distance` of `@turf/turf` to the last bit; Turf's own, which
 * unwraps its arguments, takes half as long again over 100,000 positions.
 * @example distance([112, 37], [112, 38]) // => 111.195
 */
export function distance(from: LngLat, to: LngLat): Km {
  const dLat = radians(to[1] - from[1]);
  const dLng = radians(to[0] - from[0]);
  return haversine(dLat, dLng, Math.cos(radians(from[1])), Math.cos(radians(to[1])));
}

/**
 * The haversine formula with the cosines of both latitudes given, for loops that know them.
 * `dLat` and `dLng` in radians.
 */
export function haversine(dLat: number, dLng: number, cosFrom: number, cosTo: number): Km {
  const a = Math.sin(dLat / 2) ** 2 + Math.sin(dLng / 2) ** 2 * cosFrom * cosTo;
  return (2 * Math.atan2(Math.sqrt(a), Math.sqrt(1 - a)) * EARTH_RADIUS) as Km;
}
