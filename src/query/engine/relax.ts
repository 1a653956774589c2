import type { Atlas } from '../../geo/atlas.ts';
import { type Km, km } from '../../geo/units.ts';
import { type Answer, countOf } from './answer.ts';
import { type Filters, filtersIn, NO_FILTERS, type Query, refiltered, togetherOf } from './query.ts';
import { RELATIONS, ROUND_RADII } from './relations.ts';
import { runQuery } from './run.ts';

/** The filters that a question can do without, one by one; themes and groups are one. */
export type FilterName = 'topics' | Exclude<keyof Filters, 'themes' | 'groups'>;

/** What of a question is given up. */
export type Relaxed =
  /** A filter with all that it lists: `filters` of the question tells what. */
  | { readonly kind: 'filter'; readonly filter: FilterName }
  /** A larger radius, the first round one that finds anything. */
  | { readonly kind: 'radius'; readonly radius: Km }
  /** The least distance of a band. */
  | { readonly kind: 'beyond' }
  /** One relation or condition of several, by its place in the list. */
  | { readonly kind: 'part'; readonly part: number };

/** A question that asks for a little less, and how much it finds. */
export type Relaxation = { readonly relaxed: Relaxed; readonly query: Query; readonly count: number };

/**
 * For an answer that found nothing: each single thing that, given up, finds something, with what is
 * asked then. In the order of the question's parts: filters, radius, least distance, relations. None
 * for an answer that found something.
 */
export function relaxationsOf(atlas: Atlas, answer: Answer): Relaxation[] {
  if (countOf(answer) > 0) return [];
  const { query } = answer;
  const tryOut = (relaxed: Relaxed, query: Query): Relaxation[] => {
    const count = countOf(runQuery(atlas, query));
    return count > 0 ? [{ relaxed, query, count }] : [];
  };
  return [
    ...withoutOneFilter(query).flatMap(([filter, query]) => tryOut({ kind: 'filter', filter }, query)),
    ...firstOf(withLargerRadius(query), ([radius, query]) => tryOut({ kind: 'radius', radius }, query)),
    ...(query.kind === 'within' && query.beyond > 0
      ? tryOut({ kind: 'beyond' }, { ...query, beyond: km(0) })
      : []),
    ...withoutOnePart(query).flatMap(([part, query]) => tryOut({ kind: 'part', part }, query)),
  ];
}

function withoutOneFilter(query: Query): (readonly [FilterName, Query])[] {
  const filters = filtersIn(query);
  const { themes, groups, statuses, precisions, sections, boxes, text, figures } = filters;
  const used: readonly (readonly [FilterName, boolean, Partial<Filters>])[] = [
    ['topics', themes.length + groups.length > 0, { themes: [], groups: [] }],
    ['statuses', statuses.length > 0, { statuses: [] }],
    ['precisions', precisions.length > 0, { precisions: [] }],
    ['sections', sections.length > 0, { sections: [] }],
    ['boxes', boxes.length > 0, { boxes: [] }],
    ['text', text !== NO_FILTERS.text, { text: '' }],
    ['figures', figures !== null, { figures: null }],
  ];
  return used.flatMap(([name, isUsed, without]) =>
    isUsed ? [[name, refiltered(query, { ...filters, ...without })]] : [],
  );
}

function withLargerRadius(query: Query): (readonly [Km, Query])[] {
  if (query.kind === 'within') {
    return RELATIONS.within.widen(query).map(({ radius }) => [radius, { ...query, radius }]);
  }
  const [only, more] = query.kind === 'units' ? query.conditions : [];
  if (query.kind !== 'units' || !only || more || only.not) return [];
  return ROUND_RADII.filter((radius) => radius > only.radius).map((radius) => [
    radius,
    { ...query, conditions: [{ ...only, radius }] },
  ]);
}

function withoutOnePart(query: Query): (readonly [number, Query])[] {
  if (query.kind === 'units' && query.conditions.length > 1) {
    const { conditions } = query;
    return conditions.map((_, at) => [at, { ...query, conditions: conditions.toSpliced(at, 1) }]);
  }
  if (query.kind !== 'together') return [];
  const { join, parts, filters } = query;
  return parts.map((_, part) => [part, togetherOf(join, parts.toSpliced(part, 1), filters)]);
}

/** What the first of some attempts brings that brings anything. */
function firstOf<One, Result>(attempts: readonly One[], attempt: (one: One) => Result[]): Result[] {
  for (const one of attempts) {
    const results = attempt(one);
    if (results.length > 0) return results;
  }
  return [];
}
