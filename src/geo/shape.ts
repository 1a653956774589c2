import type { Bbox } from './units.ts';

/** A geometry prepared for measuring: see `buildShape`. */
export type Shape = {
  readonly form: 'spot' | 'line' | 'area';
  readonly bbox: Bbox;
  readonly geometry: GeoJSON.Geometry;
};
