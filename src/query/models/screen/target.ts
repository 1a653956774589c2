import type { Placement } from '../../../../geodata/schema.ts';
import type { Atlas } from '../../../geo/atlas.ts';
import type { Shape } from '../../../geo/shape.ts';
import type { Km } from '../../../geo/units.ts';
import { uncertaintyOf } from '../../engine/standing.ts';
import type { Subject } from './criterion.ts';

/**
 * A place that a criterion looks for, with the placements it stands for. What is known of it decides
 * how distances to it are read:
 * `spot`: within `slack` of its spot;
 * `course`: a line or region is where it is drawn, so that its nearest point counts, and surely;
 * `somewhere`: only the county or city is known, and it may be anywhere in it.
 */
export type Target = {
  /** Id of the place, or adcode. */
  readonly place: string;
  readonly shape: Shape;
  readonly known: 'spot' | 'course' | 'somewhere';
  /** How far the truth may be from a spot; else 0. */
  readonly slack: Km;
  /** Those at this place, one for each thing the plan states; empty for a river. */
  readonly placements: readonly Placement[];
};

/**
 * The located places of some subjects. What the plan states twice about one place counts once, as its
 * first placement.
 */
export function targetsOf(atlas: Atlas, of: readonly Subject[]): Target[] {
  const byPlace = new Map<string, { shape: Shape; placements: Map<string, Placement> }>();
  for (const placement of atlas.placements.values()) {
    const shape = atlas.placementShapes.get(placement.id);
    if (!shape || !of.includes(placement.theme)) continue;
    const at = byPlace.get(placement.place) ?? { shape, placements: new Map() };
    byPlace.set(placement.place, at);
    const statement = [placement.assignment, ...placement.same_as].toSorted()[0] as string;
    if (!at.placements.has(statement)) at.placements.set(statement, placement);
  }
  const targets = [...byPlace].map(([place, { shape, placements }]): Target => {
    const [first] = placements.values();
    const known = knownAs(shape, first as Placement);
    const slack = shape.form === 'spot' ? uncertaintyOf(first as Placement) : (0 as Km);
    return { place, shape, known, slack, placements: [...placements.values()] };
  });
  return of.includes('rivers') ? [...targets, ...riversOf(atlas)] : targets;
}

function knownAs({ form }: Shape, { precision }: Placement): Target['known'] {
  if (form === 'spot') return 'spot';
  return form === 'area' && precision !== 'region' ? 'somewhere' : 'course';
}

function riversOf(atlas: Atlas): Target[] {
  return [...atlas.places.values()].flatMap(({ id, kind }): Target[] => {
    const shape = atlas.placeShapes.get(id);
    if (kind !== 'water' || shape?.form !== 'line') return [];
    return [{ place: id, shape, known: 'course', slack: 0 as Km, placements: [] }];
  });
}
