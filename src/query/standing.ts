import type { Division, Placement } from '../../geodata/schema.ts';
import type { Atlas } from '../geo/atlas.ts';
import { bboxesTouch } from '../geo/bbox.ts';
import { distanceRange, liesWithin, reachesInto } from '../geo/measure.ts';
import type { Shape } from '../geo/shape.ts';
import { type Km, km } from '../geo/units.ts';
import type { Certainty, Uncertainty } from './answer.ts';

/** How far the truth may be from a spot, as the data contract defines `site` and `town`. */
export const UNCERTAINTY: Uncertainty = { site: km(2), town: km(5) };

/**
 * Lines and regions that reach less far than this into a unit touch it only, and those that reach
 * no farther out of it lie wholly inside: room for simplified borders and schematic lines.
 */
export const BORDER_TOLERANCE = km(0.5);

/**
 * How a located placement stands to a unit: by its codes where they tell, else by its shape; null
 * when it is not in it.
 */
export function standing(atlas: Atlas, placement: Placement, unit: Division, area: Shape): Certainty | null {
  const shape = atlas.placementShapes.get(placement.id) as Shape;
  const told = standingByCodes(atlas, placement, unit);
  if (shape.form === 'line') return standingOfLine(shape, area, told === 'certain' || told === 'possible');
  if (told !== 'untold') return told === 'outside' ? null : told;
  if (shape.form === 'area') return reachesInto(area, shape, BORDER_TOLERANCE) ? 'possible' : null;
  return standingOfSpot(shape, area, uncertaintyOf(placement));
}

/**
 * What the codes of a placement say: all of them in the unit, some, none, or nothing, where the
 * placement is only known to be in a larger unit that holds the one asked for.
 */
export function standingByCodes(
  atlas: Atlas,
  placement: Placement,
  unit: Division,
): Certainty | 'outside' | 'untold' {
  const { precision, cities, counties } = placement;
  const codes = counties.length > 0 && (unit.level === 'county' || cities.length === 0) ? counties : cities;
  const within = codes.filter((code) => isWithin(atlas, code, unit.adcode)).length;
  if (within > 0) return certainIf(within === codes.length);
  const mayHold = codes.length === 0 || codes.some((code) => isWithin(atlas, unit.adcode, code));
  if (!mayHold) return 'outside';
  return precision === 'county' || precision === 'city' ? 'possible' : 'untold';
}

/** Whether a division is another one or part of it. */
function isWithin(atlas: Atlas, inner: string, outer: string): boolean {
  if (inner === outer) return true;
  const division = atlas.divisions.get(inner);
  return (
    division !== undefined && (division.city === outer || atlas.divisions.get(outer)?.level === 'province')
  );
}

function standingOfSpot(spot: Shape, area: Shape, uncertainty: Km): Certainty | null {
  if (distanceRange(area, spot).min > uncertainty) return null;
  return certainIf(reachesInto(area, spot, uncertainty));
}

/** A line may pass units that the plan does not name, and leave those that it names. */
function standingOfLine(line: Shape, area: Shape, named: boolean): Certainty | null {
  if (!bboxesTouch(line.bbox, area.bbox)) return named ? 'possible' : null;
  if (liesWithin(area, line, BORDER_TOLERANCE)) return 'certain';
  return named || reachesInto(area, line, BORDER_TOLERANCE) ? 'possible' : null;
}

/** How far the truth may be from a placement's spot; 0 where it has none. */
export function uncertaintyOf({ precision }: Placement): Km {
  return precision === 'site' || precision === 'town' ? UNCERTAINTY[precision] : km(0);
}

export const certainIf = (condition: boolean): Certainty => (condition ? 'certain' : 'possible');
