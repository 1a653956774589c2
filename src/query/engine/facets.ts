import type { Placement } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import type { Answer } from './answer.ts';
import type { Filters, Query } from './query.ts';
import { runQuery } from './run.ts';

/** The filters that are lists of values. */
export type ListFacet = 'themes' | 'groups' | 'statuses' | 'precisions' | 'sections' | 'boxes';
export type FacetValue<Facet extends ListFacet> = Filters[Facet][number];

/** One filter at work, as it is shown and taken away. */
export type ActiveFilter =
  | { readonly [Facet in ListFacet]: { readonly facet: Facet; readonly value: FacetValue<Facet> } }[ListFacet]
  | { readonly facet: 'text'; readonly value: string }
  | { readonly facet: 'figures'; readonly value: NonNullable<Filters['figures']> };

const LIST_FACETS = ['groups', 'themes', 'statuses', 'precisions', 'sections', 'boxes'] as const;

/** Everything that filters ask for, one by one. */
export function activeFilters(filters: Filters): readonly ActiveFilter[] {
  const listed = LIST_FACETS.flatMap((facet) =>
    filters[facet].map((value) => ({ facet, value }) as ActiveFilter),
  );
  return [
    ...listed,
    ...(filters.text.trim() === '' ? [] : [{ facet: 'text', value: filters.text } as const]),
    ...(filters.figures ? [{ facet: 'figures', value: filters.figures } as const] : []),
  ];
}

/** The filters with a value put into one list, or taken out if it was there. */
export function toggleFilter<Facet extends ListFacet>(
  filters: Filters,
  facet: Facet,
  value: FacetValue<Facet>,
): Filters {
  const list: readonly FacetValue<ListFacet>[] = filters[facet];
  const next = list.includes(value) ? list.filter((entry) => entry !== value) : [...list, value];
  return { ...filters, [facet]: next };
}

/** The filters without one of them. */
export function withoutFilter(filters: Filters, { facet, value }: ActiveFilter): Filters {
  switch (facet) {
    case 'text':
      return { ...filters, text: '' };
    case 'figures':
      return { ...filters, figures: null };
    default:
      return toggleFilter(filters, facet, value);
  }
}

/** How many placements would be found, by facet and value; values that find none are left out. */
export type FacetCounts = { readonly [Facet in ListFacet]: ReadonlyMap<FacetValue<Facet>, number> };

/**
 * For every value of every list, how many placements the question would find if that value alone
 * stood in the list and the other filters stayed; of those without a position, how many would be
 * named beside. Themes and groups are one list.
 */
export function countFacets(atlas: Atlas, query: Query): FacetCounts {
  const find = (without: Partial<Filters>) =>
    runQuery(atlas, { ...query, filters: { ...query.filters, ...without } });
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
