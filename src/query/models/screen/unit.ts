import type { Division } from '../../../../geodata/schema.ts';
import type { Atlas } from '../../../geo/atlas.ts';
import { bboxContains } from '../../../geo/bbox.ts';
import { contains, type Shape, spotShape } from '../../../geo/shape.ts';
import type { LngLat } from '../../../geo/units.ts';
import type { ScreenSpec } from './criterion.ts';

/** What is ranked. */
export type Unit = {
  /** Adcode, or the number of a point in its list. */
  readonly id: string;
  /** Where its distances start: its area, its seat, or its point. */
  readonly origin: Shape;
  /** Its area; null for a point. */
  readonly area: Shape | null;
  /** The county or city it is; for a point the county it lies in, null outside of the province. */
  readonly division: Division | null;
};

/** The counties or cities as units, in the order of their codes. Those without a boundary are left out. */
export function buildUnits(atlas: Atlas, level: 'county' | 'city', from: ScreenSpec['from']): Unit[] {
  return [...atlas.divisions.values()].flatMap((division): Unit[] => {
    const area = atlas.divisionShapes.get(division.adcode);
    if (division.level !== level || !area) return [];
    const origin = from === 'area' ? area : spotShape(division.seat);
    return [{ id: division.adcode, origin, area, division }];
  });
}

/** Finds the county that a position lies in, or null outside of all of them. */
export function countyFinder(atlas: Atlas): (lngLat: LngLat) => Division | null {
  const counties = [...atlas.divisions.values()].flatMap((division) => {
    const shape = atlas.divisionShapes.get(division.adcode);
    return division.level === 'county' && shape ? [{ division, shape }] : [];
  });
  return (lngLat) =>
    counties.find(({ shape }) => bboxContains(shape.bbox, lngLat) && contains(shape, lngLat))?.division ??
    null;
}

/** A position as a unit. `id` is its number in the reader's list. */
export function pointUnit(id: string, lngLat: LngLat, division: Division | null): Unit {
  return { id, origin: spotShape(lngLat), area: null, division };
}
