import type { Division, Placement } from '../../geodata/schema.ts';
import type { Atlas } from '../geo/atlas.ts';
import { bboxesTouch, growBbox } from '../geo/bbox.ts';
import { distanceRange, distanceToShape, liesWithin, reachesInto } from '../geo/measure.ts';
import type { Shape } from '../geo/shape.ts';
import { type DistanceRange, type Km, km } from '../geo/units.ts';
import type { Answer, Certainty, Hit, Rule, Uncertainty } from './answer.ts';
import { idOfOrigin, locateOrigin } from './origin.ts';
import type { Filters, Origin, Query } from './query.ts';

/** How far the truth may be from a spot, as the data contract defines `site` and `town`. */
export const UNCERTAINTY: Uncertainty = { site: km(2), town: km(5) };

/**
 * Lines and regions that reach less far than this into a unit touch it only, and those that reach
 * no farther out of it lie wholly inside: room for simplified borders and schematic lines.
 */
export const BORDER_TOLERANCE = km(0.5);

/** Answers a query. Pure: the same atlas and query give the same answer. */
export function runQuery(atlas: Atlas, query: Query): Answer {
  const candidates = [...atlas.placements.values()].filter((placement) => passes(placement, query.filters));
  const unlocated = candidates.filter(({ id }) => !atlas.placementShapes.has(id));
  const located = candidates.filter(({ id }) => atlas.placementShapes.has(id));
  const { hits, rule } = find(atlas, query, located);
  const certain = hits.filter(({ certainty }) => certainty === 'certain').length;
  return {
    query,
    hits: hits.toSorted(byCertaintyThenDistance),
    certain,
    possible: hits.length - certain,
    unlocated,
    rule,
    units: null,
    themes: null,
  };
}

/** Whether filters let a placement pass: no filter at all, or its theme or group is listed. */
export function passes({ theme, group }: Placement, { themes, groups }: Filters): boolean {
  return (themes.length === 0 && groups.length === 0) || themes.includes(theme) || groups.includes(group);
}

type Found = { readonly hits: readonly Hit[]; readonly rule: Rule };

function find(atlas: Atlas, query: Query, located: readonly Placement[]): Found {
  switch (query.kind) {
    case 'within':
      return findWithin(atlas, query.origin, query.radius, located);
    case 'inside':
      return findInside(atlas, query.origin, located);
    case 'nearest':
      return findNearest(atlas, query.origin, query.count, located);
    default:
      return { hits: [], rule: { code: 'listed' } };
  }
}

function findWithin(atlas: Atlas, origin: Origin, radius: Km, located: readonly Placement[]): Found {
  const from = locateOrigin(atlas, origin);
  if (!from) return nowhere(idOfOrigin(origin));
  const reach = km(radius + Math.max(UNCERTAINTY.site, UNCERTAINTY.town));
  const near = new Set(atlas.index.search(growBbox(from.shape.bbox, reach)));
  const measure = measureFrom(atlas, origin, from.shape);
  const hits = located.flatMap((placement) => {
    if (!near.has(placement.id)) return [];
    const { distance, least, most } = measure(placement);
    if (least > radius) return [];
    return [{ placement, certainty: certainIf(most <= radius), distance }];
  });
  return { hits, rule: { code: 'within', from: from.form, radius, beyond: km(0), uncertainty: UNCERTAINTY } };
}

/**
 * Certain when fewer than `count` others may be nearer, possible when fewer than `count` others
 * surely are. Ties are equally near, so that none is dropped by chance.
 */
function findNearest(atlas: Atlas, origin: Origin, count: number, located: readonly Placement[]): Found {
  const from = locateOrigin(atlas, origin);
  if (!from) return nowhere(idOfOrigin(origin));
  const measure = measureFrom(atlas, origin, from.shape);
  const measured = located.map((placement) => ({ placement, ...measure(placement) }));
  const leasts = Float64Array.from(measured, ({ least }) => least).sort();
  const mosts = Float64Array.from(measured, ({ most }) => most).sort();
  const hits = measured.flatMap(({ placement, distance, least, most }) => {
    if (countBelow(mosts, least) >= count) return [];
    const mayBeNearer = countBelow(leasts, most) - (least < most ? 1 : 0);
    return [{ placement, certainty: certainIf(mayBeNearer < count), distance }];
  });
  return { hits, rule: { code: 'nearest', from: from.form, count, uncertainty: UNCERTAINTY } };
}

function findInside(atlas: Atlas, origin: Origin, located: readonly Placement[]): Found {
  const adcode = idOfOrigin(origin);
  const unit = atlas.divisions.get(adcode);
  const area = atlas.divisionShapes.get(adcode);
  if (!unit || !area) return nowhere(adcode);
  const distance: DistanceRange = { min: km(0), max: km(0) };
  const hits = located.flatMap((placement) => {
    const certainty = standing(atlas, placement, unit, area);
    return certainty ? [{ placement, certainty, distance }] : [];
  });
  const { level } = unit;
  return {
    hits,
    rule: { code: 'inside', level, tolerance: BORDER_TOLERANCE, uncertainty: UNCERTAINTY },
  };
}

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

/** The distance shown, and the least and most that it may be for the true place. */
type Measured = { readonly distance: DistanceRange; readonly least: number; readonly most: number };

/**
 * Measures placements from one origin, each shape once: many share a county's or a city's. What the
 * codes put wholly into a division is at distance 0 from it, however roughly it is known.
 */
function measureFrom(atlas: Atlas, origin: Origin, from: Shape): (placement: Placement) => Measured {
  const unit =
    origin.kind === 'division' && origin.part === 'area' ? atlas.divisions.get(origin.adcode) : undefined;
  const known = new Map<Shape, DistanceRange>();
  return (placement) => {
    const shape = atlas.placementShapes.get(placement.id) as Shape;
    if (unit && shape.form !== 'line' && standingByCodes(atlas, placement, unit) === 'certain') {
      return { distance: { min: km(0), max: km(0) }, least: 0, most: 0 };
    }
    const distance = known.get(shape) ?? rangeTo(from, shape);
    known.set(shape, distance);
    const uncertainty = shape.form === 'spot' ? uncertaintyOf(placement) : 0;
    return {
      distance,
      least: Math.max(0, distance.min - uncertainty),
      most: distance.max + uncertainty,
    };
  };
}

function rangeTo(origin: Shape, target: Shape): DistanceRange {
  if (target.geometry.type !== 'Point') return distanceRange(origin, target);
  const [lng, lat] = target.geometry.coordinates as [number, number];
  const spot = distanceToShape([lng, lat], origin);
  return { min: spot, max: spot };
}

/** How far the truth may be from a placement's spot; 0 where it has none. */
export function uncertaintyOf({ precision }: Placement): Km {
  return precision === 'site' || precision === 'town' ? UNCERTAINTY[precision] : km(0);
}

const certainIf = (condition: boolean): Certainty => (condition ? 'certain' : 'possible');

const nowhere = (id: string): Found => ({ hits: [], rule: { code: 'origin-unlocated', id } });

/** How many of an ascending list are below a limit. */
function countBelow(ascending: Float64Array, limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byCertaintyThenDistance(a: Hit, b: Hit): number {
  if (a.certainty !== b.certainty) return a.certainty === 'certain' ? -1 : 1;
  return (
    a.distance.min - b.distance.min ||
    a.distance.max - b.distance.max ||
    compareText(a.placement.title_zh, b.placement.title_zh) ||
    compareText(a.placement.id, b.placement.id)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
