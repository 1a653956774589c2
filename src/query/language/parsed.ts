import type { ThemeId } from '../../../geodata/catalogue.ts';
import type { Km, LngLat } from '../../geo/units.ts';
import type { Origin, Query, UnitLevel } from '../engine/query.ts';
import type { Refusal } from './filterWords.ts';

/** A stretch of the question as typed: `text.slice(at, at + word.length) === word`. */
export type Span = { readonly word: string; readonly at: number };

/** What became of a word: every word of a question has one of these fates, and the answer follows from them. */
export type Fate =
  /** Made the question what it is: near, within, most, without. */
  | 'structure'
  /** A place, section or box. */
  | 'name'
  /** A theme, status, precision or figure. */
  | 'filter'
  /** No list knows it, but the text of the plan does. */
  | 'term'
  /** Says nothing: please, planned, 一共. */
  | 'silent'
  /** Nothing knows it, or it could not be used. */
  | 'unknown';

/** A word of a question with its fate. */
export type Word = Span & { readonly fate: Fate };

/** A question in words, ready to be asked. */
export type Wording = { readonly text: string };

/** What asked for a distance without telling one. */
export type NearCue = 'near' | 'along' | 'border' | 'between';

/** What the reader should know about how a question was read. */
export type Note =
  /** "Near" and the like without a distance: `radius` was taken. */
  | { readonly code: 'default-radius'; readonly cue: NearCue; readonly radius: Km }
  /** "Nearest" without a number: `count` was taken. */
  | { readonly code: 'default-count'; readonly count: number }
  /** A name that a unit went by before. */
  | ({ readonly code: 'former-name'; readonly today: { readonly zh: string; readonly en: string } } & Span)
  /** Units asked for without a word for their level. */
  | { readonly code: 'default-level'; readonly level: UnitLevel }
  /** An amount without "over" or "under": it was taken as the least. */
  | ({ readonly code: 'default-comparator' } & Span)
  /** Distance from a unit begins at its edge; the other question measures from its centre. */
  | ({ readonly code: 'from-edge'; readonly origin: Origin; readonly others: readonly Wording[] } & Span)
  /** A word for a part of these themes; the other question looks for the word itself. */
  | ({
      readonly code: 'wider-topic';
      readonly themes: readonly ThemeId[];
      readonly others: readonly Wording[];
    } & Span)
  /** "Near A and B" was read as near one of them; the other question asks for both. */
  | { readonly code: 'one-is-enough'; readonly others: readonly Wording[] }
  /** A word that changed nothing, and questions that may be meant, best first; often none. */
  | ({ readonly code: 'not-understood'; readonly others: readonly Wording[] } & Span);

/** A place that may be meant, and the whole question with that place in it, ready to be asked. */
export type Suggestion = Wording & {
  readonly origin: Origin;
  readonly zh: string;
  readonly en: string;
};

/** Why a question has no answer, as data; the UI has a sentence and a way on for each. */
export type Problem =
  /** At most 3 suggestions, best first; often none. */
  | ({ readonly code: 'unknown-place'; readonly suggestions: readonly Suggestion[] } & Span)
  /** A known place elsewhere. */
  | ({ readonly code: 'outside-atlas'; readonly zh: string; readonly en: string } & Span)
  /** Beside these words nothing or only a place is told; the questions can be asked instead. */
  | {
      readonly code: 'unknown-words';
      readonly words: readonly Span[];
      /** The plan speaks of one of them, and puts it nowhere. */
      readonly isSpoken: boolean;
      readonly others: readonly Wording[];
    }
  /** One name, several places. */
  | ({ readonly code: 'ambiguous-place'; readonly choices: readonly Suggestion[] } & Span)
  /** A relation without a place: "within 50 km of". */
  | { readonly code: 'missing-place' }
  /** A border, a line between two places or what they have in common, of fewer than two. */
  | ({ readonly code: 'needs-two-places'; readonly relation: 'border' | 'between' | 'common' } & Span)
  /** Only counties and cities have borders and themes in common. */
  | ({ readonly code: 'needs-units'; readonly relation: 'border' | 'common' } & Span)
  /** Themes have no edge to be inside of; the suggestion asks for what is near. */
  | ({ readonly code: 'inside-theme'; readonly others: readonly Wording[] } & Span)
  /** Cities are counted and found in the whole province, counties also in a city; nowhere else. */
  | ({ readonly code: 'units-elsewhere'; readonly others: readonly Wording[] } & Span)
  /** "And" and "or" in one question. */
  | ({ readonly code: 'mixed-joins' } & Span)
  /** Something else is asked of each place: "coal mines near A and steel near B". */
  | ({ readonly code: 'two-questions' } & Span)
  /** Before a unit of length stands no number that is understood. */
  | ({ readonly code: 'distance-unread' } & Span)
  | ({ readonly code: 'distance-zero' } & Span)
  | ({ readonly code: 'distance-negative' } & Span)
  | ({ readonly code: 'distance-too-large'; readonly distance: Km; readonly limit: Km } & Span)
  /** From 60 to 30 km. */
  | ({ readonly code: 'band-reversed'; readonly others: readonly Wording[] } & Span)
  | ({ readonly code: 'count-zero' } & Span)
  | ({ readonly code: 'section-unknown'; readonly number: number; readonly last: number } & Span)
  | ({ readonly code: 'box-unknown'; readonly number: number; readonly last: number } & Span)
  /** The atlas leaves this box out. */
  | ({ readonly code: 'box-unused'; readonly number: number } & Span)
  /** More than 1000 of what? */
  | ({ readonly code: 'figure-without-unit' } & Span)
  /** The plan says what goes where; it cannot tell this. */
  | ({ readonly code: 'beyond-plan'; readonly reason: Refusal } & Span)
  /** Coordinates more than 2 degrees away from the province. */
  | ({ readonly code: 'point-outside'; readonly lngLat: LngLat } & Span)
  /** Coordinates that make sense only the other way round. */
  | ({ readonly code: 'point-swapped'; readonly suggestions: readonly Suggestion[] } & Span);

/** A page that answers a question better than a list does, with what it is filled in with. */
export type Lead =
  /** Units side by side, as they were named. */
  | { readonly kind: 'compare'; readonly adcodes: readonly string[] }
  /** Where something would fit; the themes that it is about. */
  | { readonly kind: 'screen'; readonly themes: readonly ThemeId[] }
  /** Where assignments of some themes meet; a distance where one is told. */
  | { readonly kind: 'check'; readonly themes: readonly ThemeId[]; readonly radius: Km | null }
  /** Sources, exactness and gaps of the data. */
  | { readonly kind: 'data' };

/** What became of a typed question; `words` are all its words in their order. */
export type Parsed = { readonly words: readonly Word[] } & Read;

export type Read =
  | { readonly kind: 'query'; readonly query: Query; readonly notes: readonly Note[] }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** Another page answers it. */
  | { readonly kind: 'page'; readonly lead: Lead }
  /**
   * No place, no relation and no filter: words for the full-text search, without "the", "的" and the
   * like. If a word looks like a slip for the name of a place, that is suggested beside what is found.
   */
  | { readonly kind: 'text'; readonly text: string; readonly suggestions: readonly Suggestion[] };
