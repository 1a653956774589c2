declare const unit: unique symbol;

/** A length in kilometres. Branded, so that degrees or metres cannot be passed for it. */
export type Km = number & { readonly [unit]: 'km' };

/** Declares that `value` is in kilometres. Any number passes, also 0 and negative ones. */
export const km = (value: number): Km => value as Km;

/** A position in WGS 84 degrees, longitude first (RFC 7946). */
export type LngLat = readonly [lng: number, lat: number];

/** West, south, east, north, in WGS 84 degrees. Never crosses the antimeridian here. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

/** The smallest and the largest distance from an origin to any point of a target. */
export type DistanceRange = { readonly min: Km; readonly max: Km };
