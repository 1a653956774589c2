import type { Placement } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { bboxesTouch, growBbox } from '../../geo/bbox.ts';
import { buildPointIndex, type PointIndex, pointsNear, pointsWithin } from '../../geo/pointIndex.ts';
import type { Shape } from '../../geo/shape.ts';
import type { Km, LngLat } from '../../geo/units.ts';

/** The placements of an atlas by what is known of their place, spots indexed; in the atlas's order. */
export type Ground = {
  readonly located: readonly Placement[];
  readonly unlocated: readonly Placement[];
  /** Those known as a spot; `points` names them by their place in this list. */
  readonly spots: readonly Placement[];
  readonly points: PointIndex;
  /** Those that are a line or an area, by their shape: many share a county's or a city's. */
  readonly extents: ReadonlyMap<Shape, readonly Placement[]>;
};

const GROUNDS = new WeakMap<Atlas, Ground>();

/** Sorts and indexes the placements of an atlas when it is first asked about. */
export function groundOf(atlas: Atlas): Ground {
  const known = GROUNDS.get(atlas);
  if (known) return known;
  const located: Placement[] = [];
  const unlocated: Placement[] = [];
  const spots: Placement[] = [];
  const extents = new Map<Shape, Placement[]>();
  const positions: LngLat[] = [];
  for (const placement of atlas.placements.values()) {
    const shape = atlas.placementShapes.get(placement.id);
    (shape ? located : unlocated).push(placement);
    if (shape?.geometry.type === 'Point') {
      spots.push(placement);
      positions.push(shape.geometry.coordinates as unknown as LngLat);
    } else if (shape) {
      const alike = extents.get(shape);
      if (alike) alike.push(placement);
      else extents.set(shape, [placement]);
    }
  }
  const ground = { located, unlocated, spots, points: buildPointIndex(positions), extents };
  GROUNDS.set(atlas, ground);
  return ground;
}

/** All placements that come within `reach` of a shape, and a few lines and areas that do not. */
export function placementsNear(atlas: Atlas, shape: Shape, reach: Km): Placement[] {
  const { spots, points, extents } = groundOf(atlas);
  const { geometry } = shape;
  const near =
    geometry.type === 'Point'
      ? pointsWithin(points, geometry.coordinates as unknown as LngLat, reach)
      : pointsNear(points, shape, reach);
  const box = growBbox(shape.bbox, reach);
  return [
    ...near.map((position) => spots[position] as Placement),
    ...[...extents].flatMap(([{ bbox }, placements]) => (bboxesTouch(bbox, box) ? placements : [])),
  ];
}
