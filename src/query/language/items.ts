import type { FigureFilter, Origin, Query } from '../engine/query.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Token } from './lex.ts';
import type { Note, Problem, Span } from './parsed.ts';

/** A piece of a question: a word as cut, or several put together. */
export type Item = Token | OriginItem | FiguresItem | MistakeItem;

/** A place to measure from. */
export type OriginItem = Span & { readonly kind: 'origin'; readonly origin: Origin };

/** An indicator, a year and a bound, as far as they are told; `assumed` where "over" or "under" is not. */
export type FiguresItem = Span & {
  readonly kind: 'figures';
  readonly figures: FigureFilter;
  readonly assumed: boolean;
};

/** A place or amount that cannot be taken as it is: a problem if the question needs it. */
export type MistakeItem = Span & { readonly kind: 'mistake'; readonly problem: Problem };

/** A question cut into pieces. */
export type Sentence = {
  readonly text: string;
  readonly items: readonly Item[];
  /** Chinese puts what is asked for last, English first. */
  readonly inChinese: boolean;
  readonly gazetteer: Gazetteer;
};

/** A question understood: the items that made it are used, the others changed nothing. */
export type Reading = {
  readonly query: Query;
  readonly used: readonly Item[];
  readonly notes: readonly Note[];
};

export type Kind = Item['kind'];
export type Of<K extends Kind> = Extract<Item, { kind: K }>;

export const isKind =
  <K extends Kind>(...kinds: readonly K[]) =>
  (item: Item | undefined): item is Of<K> =>
    item !== undefined && (kinds as readonly Kind[]).includes(item.kind);

/** Whether something read is why it cannot be read. */
export const isProblem = (read: object): read is Problem => 'code' in read;

/** A place as good as named: one that cannot be taken is a place all the same. */
export const isPlace = isKind('origin', 'mistake');

/** Words that say nothing by themselves and may stand between the pieces of a name or an amount. */
export const isFiller = isKind('filler', 'inside', 'of');

export const endOf = ({ at, word }: Span): number => at + word.length;

export const spanOf = ({ word, at }: Span): Span => ({ word, at });

/** From the beginning of the first to the end of the last. */
export function spanAround(text: string, spans: readonly Span[]): Span {
  const at = Math.min(...spans.map((span) => span.at));
  return { at, word: text.slice(at, Math.max(...spans.map(endOf))) };
}

export const gapBetween = (a: Span, b: Span): number => Math.max(a.at - endOf(b), b.at - endOf(a));

/** The text with something else in the place of a stretch. */
export const replaced = (text: string, span: Span, word: string): string =>
  text.slice(0, span.at) + word + text.slice(endOf(span));
