import type { Km, LngLat } from '../geo/units.ts';
import type { Origin, Query } from './query.ts';

/** A stretch of the question as typed: `text.slice(at, at + word.length) === word`. */
export type Span = { readonly word: string; readonly at: number };

/** What the reader should know about how a question was read. */
export type Note =
  /** "Near" without a distance: `radius` was taken. */
  | { readonly code: 'default-radius'; readonly radius: Km }
  /** "Nearest" without a number: `count` was taken. */
  | { readonly code: 'default-count'; readonly count: number }
  /** A word that changed nothing. */
  | ({ readonly code: 'not-understood' } & Span);

/** A place that may be meant, and the whole question with that place in it, ready to be asked. */
export type Suggestion = {
  readonly origin: Origin;
  readonly zh: string;
  readonly en: string;
  readonly text: string;
};

/** Why a question has no answer, as data; the UI has a sentence and a way on for each. */
export type Problem =
  /** At most 3 suggestions, best first; often none. */
  | ({ readonly code: 'unknown-place'; readonly suggestions: readonly Suggestion[] } & Span)
  /** A known place elsewhere: 北京, Xi'an. */
  | ({ readonly code: 'outside-shanxi'; readonly zh: string; readonly en: string } & Span)
  /** One name, several places: 城区, 矿区, 郊区. */
  | ({ readonly code: 'ambiguous-place'; readonly choices: readonly Suggestion[] } & Span)
  /** A relation without a place: "within 50 km of". */
  | { readonly code: 'missing-place' }
  | ({ readonly code: 'distance-zero' } & Span)
  | ({ readonly code: 'distance-negative' } & Span)
  | ({ readonly code: 'distance-too-large'; readonly distance: Km; readonly limit: Km } & Span)
  | ({ readonly code: 'count-zero' } & Span)
  /** Coordinates more than 2 degrees away from the province. */
  | ({ readonly code: 'point-outside'; readonly lngLat: LngLat } & Span)
  /** Coordinates that make sense only the other way round. */
  | ({ readonly code: 'point-swapped'; readonly suggestion: Suggestion } & Span);

/** What became of a typed question. */
export type Parsed =
  | { readonly kind: 'query'; readonly query: Query; readonly notes: readonly Note[] }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /**
   * No place and no relation: words for the full-text search, without "the", "的" and the like. If a
   * word looks like a slip for the name of a place, that is suggested beside what is found.
   */
  | { readonly kind: 'text'; readonly text: string; readonly suggestions: readonly Suggestion[] };
