import { activeFilters } from '../query/engine/activeFilters.ts';
import { type Filters, filtersIn, NO_FILTERS, type Query, refiltered } from '../query/engine/query.ts';
import type { Question } from './asked.ts';

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
