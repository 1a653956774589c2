import type { Placement } from '../../geodata/schema.ts';
import type { Atlas } from '../geo/atlas.ts';
import { growBbox } from '../geo/bbox.ts';
import { distanceRange, distanceToShape } from '../geo/measure.ts';
import type { Shape } from '../geo/shape.ts';
import { type DistanceRange, type Km, km } from '../geo/units.ts';
import type { Answer, Hit, Rule } from './answer.ts';
import { filterOf } from './filters.ts';
import { idOfOrigin, locateOrigin } from './origin.ts';
import type { Origin, Query } from './query.ts';
import {
  BORDER_TOLERANCE,
  certainIf,
  standing,
  standingByCodes,
  UNCERTAINTY,
  uncertaintyOf,
} from './standing.ts';

/** Answers a query. Pure: the same atlas and query give the same answer. */
export function runQuery(atlas: Atlas, query: Query): Answer {
  const candidates = [...atlas.placements.values()].filter(filterOf(query.filters));
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

type Found = { readonly hits: readonly Hit[]; readonly rule: Rule };

function find(atlas: Atlas, query: Query, located: readonly Placement[]): Found {
  switch (query.kind) {
    case 'within':
      return findWithin(atlas, query.origin, query.radius, located);
    case 'inside':
      return findInside(atlas, query.origin, located);
    case 'nearest':
      return findNearest(atlas, query.origin, query.count, located);
    case 'listed':
      return { hits: located.map(anywhere), rule: { code: 'listed' } };
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

/** A hit of a question that knows no distance. */
const anywhere = (placement: Placement): Hit => ({
  placement,
  certainty: 'certain',
  distance: { min: km(0), max: km(0) },
});

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
