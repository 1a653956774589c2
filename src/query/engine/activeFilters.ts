import type { Precision, Status } from '../../../geodata/schema.ts';
import type { Filters } from './query.ts';

/** The filters that are lists of values. */
export type ListFacet = 'themes' | 'groups' | 'statuses' | 'precisions' | 'sections' | 'boxes';
export type FacetValue<Facet extends ListFacet> = Filters[Facet][number];

/** Every status, in the order of the plan's schema; addresses count by it. */
export const STATUSES: readonly Status[] = ['continue', 'new', 'early', 'pilot', 'plan'];

/** How exactly a placement may be known, the most exact first; then not at all. Addresses count by it. */
export const PRECISIONS: readonly (Precision | 'unlocated')[] = [
  'site',
  'town',
  'county',
  'city',
  'corridor',
  'region',
  'unlocated',
];

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
