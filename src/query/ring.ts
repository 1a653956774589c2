import type { Atlas } from '../geo/atlas.ts';
import { outlineAround } from '../geo/contour.ts';
import { locateOrigin } from './origin.ts';
import type { Query } from './query.ts';

/**
 * The outline to draw for `within`: a circle around a spot, an area's edge moved out by the radius.
 * For the eye only; hits are decided by distance. Null for other queries and for an origin that is
 * not located.
 */
export function ringOf(atlas: Atlas, query: Query): GeoJSON.Polygon | GeoJSON.MultiPolygon | null {
  if (query.kind !== 'within') return null;
  const from = locateOrigin(atlas, query.origin);
  return from && outlineAround(from.shape, query.radius);
}
