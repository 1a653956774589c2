import type { Placement } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import type { FacetValue, ListFacet } from './activeFilters.ts';
import type { Answer } from './answer.ts';
import { type Filters, filtersIn, type Query, refiltered } from './query.ts';
import { runQuery } from './run.ts';

/** How many placements would be found, by facet and value; values that find none are left out. */
export type FacetCounts = { readonly [Facet in ListFacet]: ReadonlyMap<FacetValue<Facet>, number> };

/**
 * For every value of every list, how many placements the question would find if that value alone
 * stood in the list and the other filters stayed; of those without a position, how many would be
 * named beside. Themes and groups are one list.
 */
export function countFacets(atlas: Atlas, query: Query): FacetCounts {
  const find = (without: Partial<Filters>) =>
    runQuery(atlas, refiltered(query, { ...filtersIn(query), ...without }));
  const count = <Value>(
    { hits }: Answer,
    pick: (placement: Placement) => Value | null,
  ): Map<Value, number> => {
    const counts = new Map<Value, number>();
    for (const { placement } of hits) {
      const value = pick(placement);
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  const ofTopics = find({ themes: [], groups: [] });
  const ofPrecisions = find({ precisions: [] });
  const precisions = count<Filters['precisions'][number]>(ofPrecisions, ({ precision }) => precision);
  if (ofPrecisions.unlocated.length > 0) precisions.set('unlocated', ofPrecisions.unlocated.length);
  return {
    themes: count(ofTopics, ({ theme }) => theme),
    groups: count(ofTopics, ({ group }) => group),
    statuses: count(find({ statuses: [] }), ({ status }) => status),
    precisions,
    sections: count(find({ sections: [] }), ({ section }) => section),
    boxes: count(find({ boxes: [] }), ({ box }) => box),
  };
}
