import type { GeoJSONStoreFeatures } from 'terra-draw';
import type { LngLat } from '../geo/units.ts';
import type { DrawnShape } from '../query/models/drawn.ts';
import { NO_SKETCH, type Sketch } from '../state/tools.ts';

type Drawing = Pick<Sketch, 'placed' | 'loose'>;

/** Names that Terra Draw gives to its features' properties. */
const DRAWING = 'currentlyDrawing';
const COMMITTED = 'committedCoordinateCount';

/**
 * What Terra Draw's feature of a shape says: which positions are placed and which follows the pointer. A
 * line carries the pointer's position at its end while it is drawn, a polygon before its closing one.
 */
export function readSketch(shape: DrawnShape, { geometry, properties }: GeoJSONStoreFeatures): Drawing {
  const isDrawing = properties[DRAWING] === true;
  switch (geometry.type) {
    case 'Point':
      return { placed: [geometry.coordinates as unknown as LngLat], loose: null };
    case 'LineString':
      return split(geometry.coordinates as unknown as LngLat[], isDrawing ? -1 : Infinity);
    case 'Polygon': {
      const ring = (geometry.coordinates[0] ?? []) as unknown as LngLat[];
      const corners = ring.slice(0, -1);
      switch (shape) {
        case 'circle':
          return split([centreOf(corners), ring[0] as LngLat], isDrawing ? 1 : 2);
        case 'rectangle':
          return split([ring[0] as LngLat, ring[2] as LngLat], isDrawing ? 1 : 2);
        default:
          return split(corners, isDrawing ? Number(properties[COMMITTED] ?? 1) : Infinity);
      }
    }
    default:
      return NO_SKETCH;
  }
}

/** The first `count` positions and the one after them; without the last for -1. */
function split(positions: readonly LngLat[], count: number): Drawing {
  const placed = positions.slice(0, count);
  return { placed, loose: positions[placed.length] ?? null };
}

/** A circle on the sphere is alike to both sides of its centre in longitude; its first corner is north of it, the one half round south. */
function centreOf(corners: readonly LngLat[]): LngLat {
  const [north, south] = [corners[0] as LngLat, corners[corners.length / 2] as LngLat];
  return [north[0], (north[1] + south[1]) / 2];
}
