import type { ReadonlySignal } from '@preact/signals';
import {
  type ActiveFilter,
  activeFilters,
  type FacetValue,
  type ListFacet,
  toggleFilter,
  withoutFilter,
} from '../query/engine/activeFilters.ts';
import { type Filters, filtersIn, NO_FILTERS, type Query, refiltered } from '../query/engine/query.ts';
import type { Question } from './asked.ts';

export { activeFilters, PRECISIONS, STATUSES } from '../query/engine/activeFilters.ts';

/** What is asked as data, if it is. */
export const queryOf = (question: Question): Query | null =>
  question.kind === 'query' ? question.query : null;

/** What a question is filtered by: of a text search, the text. */
export function filtersOf(question: Question): Filters {
  switch (question.kind) {
    case 'query':
      return filtersIn(question.query);
    case 'text':
      return { ...NO_FILTERS, text: question.text };
    case 'none':
    case 'problem':
      return NO_FILTERS;
  }
}

/** A query with other filters; null where nothing is asked any more. Without a query, the filters alone ask. */
export function withFilters(query: Query | null, filters: Filters): Query | null {
  if (query && query.kind !== 'listed' && query.kind !== 'apart') return refiltered(query, filters);
  return activeFilters(filters).length > 0 ? { kind: 'listed', filters } : null;
}

/** @param ask asks a query; null for the whole plan */
export function createFiltering(asked: ReadonlySignal<Question>, ask: (query: Query | null) => void) {
  const setFilters = (filters: Filters, of: Query | null = queryOf(asked.value)) =>
    ask(withFilters(of, filters));
  return {
    /** Asks the query with other filters; without one, for all that passes them. */
    setFilters,

    /** Asks with a value of a filter added, or without it where it was there. */
    toggleFilter: <Facet extends ListFacet>(facet: Facet, value: FacetValue<Facet>) =>
      setFilters(toggleFilter(filtersOf(asked.value), facet, value)),

    /** Asks without one of the filters. */
    dropFilter: (filter: ActiveFilter) => setFilters(withoutFilter(filtersOf(asked.value), filter)),

    /** Asks without any filter. */
    clearFilters: () => setFilters(NO_FILTERS),
  };
}
