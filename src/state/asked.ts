import type { Query } from '../query/engine/query.ts';
import type { Note, Problem, Suggestion } from '../query/language/parsed.ts';

/** What the search box was last asked. */
export type Question =
  | { kind: 'none' }
  | { kind: 'query'; query: Query; notes: readonly Note[] }
  | { kind: 'text'; text: string; suggestions: readonly Suggestion[] }
  | { kind: 'problem'; text: string; problem: Problem };

/** A question, as far as it is looked for. */
export type AskedQuestion =
  | { readonly kind: 'none' | 'problem' }
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'text'; readonly text: string };
