import type { Division, Placement } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { bboxContains, bboxesTouch, growBbox } from '../../geo/bbox.ts';
import { distanceToShape, isNearEdge, liesWithin, nearestDistance, reachesInto } from '../../geo/measure.ts';
import { covers, overlaps } from '../../geo/overlap.ts';
import { contains, type Shape } from '../../geo/shape.ts';
import { type Km, km, type LngLat } from '../../geo/units.ts';
import type { Certainty, Uncertainty } from './answer.ts';
import { certainIf } from './certainty.ts';
import { onceEach } from './onceEach.ts';

/** How far the truth may be from a spot, as the data contract defines `site` and `town`. */
export const UNCERTAINTY: Uncertainty = { site: km(2), town: km(5) };

/**
 * Lines and regions that reach less far than this into a unit touch it only, and those that reach
 * no farther out of it lie wholly inside: room for simplified borders and schematic lines.
 */
export const BORDER_TOLERANCE = km(0.5);

/**
 * How located placements stand to a unit: by their codes where they tell, else by their shape; null
 * for one that is not in it.
 */
export function standingIn(
  atlas: Atlas,
  unit: Division,
  area: Shape,
): (placement: Placement) => Certainty | null {
  const ofExtent = onceEach((shape) => standingByShape(shape, area, BORDER_TOLERANCE, km(0)));
  return (placement) => {
    const shape = atlas.placementShapes.get(placement.id) as Shape;
    const told = standingByCodes(atlas, placement, unit);
    // A line may pass units that the plan does not name, and leave those that it names.
    if (shape.form === 'line') return ofExtent(shape) ?? (isNamed(told) ? 'possible' : null);
    if (told !== 'untold') return told === 'outside' ? null : told;
    if (shape.form === 'area') return ofExtent(shape);
    return standingByShape(shape, area, BORDER_TOLERANCE, uncertaintyOf(placement));
  };
}

const isNamed = (told: ReturnType<typeof standingByCodes>): boolean =>
  told === 'certain' || told === 'possible';

/**
 * How a shape stands to a region or drawn area: certain when all of it is inside, null when nothing
 * is, each but for the tolerance. A tolerance of 0 is exact.
 */
export function standingByShape(shape: Shape, area: Shape, tolerance: Km, uncertainty: Km): Certainty | null {
  if (area.form !== 'area') return null;
  if (shape.form === 'spot') return standingOfSpot(shape, area, uncertainty);
  if (!bboxesTouch(shape.bbox, area.bbox)) return null;
  if (tolerance === 0) return covers(area, shape) ? 'certain' : overlaps(area, shape) ? 'possible' : null;
  if (shape === area || liesWithin(area, shape, tolerance)) return 'certain';
  return reachesInto(area, shape, tolerance) ? 'possible' : null;
}

/**
 * Whether a unit has a located placement inside, or at most `radius` away from it. A spot, or what is
 * known only to a county or city, counts where it may be: inside as `standingIn` tells. A line or region
 * is where it is drawn, so that a unit surely has it when part of it is there; possibly when only the
 * codes tell so.
 */
export function presenceIn(
  atlas: Atlas,
  unit: Division,
  area: Shape,
  radius: Km,
): (placement: Placement) => Certainty | null {
  const standing = standingIn(atlas, unit, area);
  const reaches = onceEach((extent) => reachesTo(area, extent, radius));
  const nearness = onceEach((somewhere) => {
    if (liesWithin(area, somewhere, radius)) return 'certain';
    return nearestDistance(area, somewhere) <= radius ? 'possible' : null;
  });
  return (placement) => {
    const shape = atlas.placementShapes.get(placement.id) as Shape;
    const isExtent = shape.form !== 'spot' && !isSomewhere(placement);
    if (radius === 0 && !isExtent) return standing(placement);
    const told = standingByCodes(atlas, placement, unit);
    if (isExtent) {
      if (isNamed(told) && shape.form === 'area') return 'certain';
      return reaches(shape) ? 'certain' : isNamed(told) ? 'possible' : null;
    }
    if (told === 'certain') return told;
    if (shape.form === 'spot') return nearnessOfSpot(shape, area, radius, uncertaintyOf(placement));
    return nearness(shape);
  };
}

/** Whether a line or area has a part in an area or, for a radius, so near to it. */
function reachesTo(area: Shape, extent: Shape, radius: Km): boolean {
  if (radius > 0) return nearestDistance(area, extent) <= radius;
  return bboxesTouch(extent.bbox, area.bbox) && reachesInto(area, extent, BORDER_TOLERANCE);
}

function nearnessOfSpot({ geometry }: Shape, area: Shape, radius: Km, uncertainty: Km): Certainty | null {
  const away = distanceToShape((geometry as GeoJSON.Point).coordinates as unknown as LngLat, area);
  return away - uncertainty <= radius ? certainIf(away + uncertainty <= radius) : null;
}

/** Whether all that is known of a placement is the county or city that it is somewhere in. */
export const isSomewhere = ({ precision }: Pick<Placement, 'precision'>): boolean =>
  precision === 'county' || precision === 'city';

/**
 * What the codes of a placement say: all of them in the unit, some, none, or nothing, where the
 * placement is only known to be in a larger unit that holds the one asked for.
 */
export function standingByCodes(
  atlas: Atlas,
  placement: Placement,
  unit: Division,
): Certainty | 'outside' | 'untold' {
  const { cities, counties } = placement;
  const codes = counties.length > 0 && (unit.level === 'county' || cities.length === 0) ? counties : cities;
  const within = codes.filter((code) => isWithin(atlas, code, unit.adcode)).length;
  if (within > 0) return certainIf(within === codes.length);
  const mayHold = codes.length === 0 || codes.some((code) => isWithin(atlas, unit.adcode, code));
  if (!mayHold) return 'outside';
  return isSomewhere(placement) ? 'possible' : 'untold';
}

/** Whether a division is another one or part of it. */
function isWithin(atlas: Atlas, inner: string, outer: string): boolean {
  if (inner === outer) return true;
  const division = atlas.divisions.get(inner);
  return (
    division !== undefined && (division.city === outer || atlas.divisions.get(outer)?.level === 'province')
  );
}

/** How a spot stands to an area, give or take its uncertainty. */
function standingOfSpot({ geometry }: Shape, area: Shape, uncertainty: Km): Certainty | null {
  const at = (geometry as GeoJSON.Point).coordinates as unknown as LngLat;
  if (!bboxContains(growBbox(area.bbox, uncertainty), at)) return null;
  if (isNearEdge(at, area, uncertainty)) return 'possible';
  return contains(area, at) ? 'certain' : null;
}

/** How far the truth may be from a placement's spot; 0 where it has none. */
export function uncertaintyOf({ precision }: Pick<Placement, 'precision'>): Km {
  return precision === 'site' || precision === 'town' ? UNCERTAINTY[precision] : km(0);
}
