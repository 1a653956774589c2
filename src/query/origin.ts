import type { Atlas } from '../geo/atlas.ts';
import { type Shape, spotShape } from '../geo/shape.ts';
import type { OriginForm } from './answer.ts';
import type { Origin } from './query.ts';

/** The ground an origin stands on, or null where the atlas does not know it or nobody located it. */
export function locateOrigin(
  atlas: Atlas,
  origin: Origin,
): { readonly shape: Shape; readonly form: OriginForm } | null {
  switch (origin.kind) {
    case 'point':
      return { shape: spotShape(origin.lngLat), form: 'point' };
    case 'place': {
      const shape = atlas.placeShapes.get(origin.id);
      return shape ? { shape, form: shape.form } : null;
    }
    case 'division': {
      if (origin.part === 'centre') {
        const division = atlas.divisions.get(origin.adcode);
        return division ? { shape: spotShape(division.seat), form: 'centre' } : null;
      }
      const shape = atlas.divisionShapes.get(origin.adcode);
      return shape ? { shape, form: 'area' } : null;
    }
    default:
      return null;
  }
}

/** The id or adcode of an origin; empty for what has none. */
export function idOfOrigin(origin: Origin): string {
  switch (origin.kind) {
    case 'point':
      return '';
    case 'place':
      return origin.id;
    case 'division':
      return origin.adcode;
    default:
      return '';
  }
}
