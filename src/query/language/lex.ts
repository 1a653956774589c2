import type { Catalogue } from '../../../geodata/catalogue.ts';
import { type Coordinate, coordinatesAt as readCoordinates } from '../../geo/coordinates.ts';
import { foldWithPositions } from '../engine/fold.ts';
import { type Amount, amountsAt, LENGTH } from './amounts.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Lexicon, matchesAt } from './lexicon.ts';
import { lexiconOf, type Meaning } from './meanings.ts';
import type { Span } from './parsed.ts';

/** A piece of a question with what it means. */
export type Token = Span &
  (
    | Meaning
    | Amount
    /** Between quotation marks: see `unquoted`. */
    | { readonly kind: 'text' }
    | { readonly kind: 'coordinates'; readonly first: Coordinate; readonly second: Coordinate }
    /** A word of the plan's text: see `readTerms`. */
    | { readonly kind: 'term' }
    /** Not in the lexicon. Neighbouring words and characters are one piece. */
    | { readonly kind: 'unknown' }
  );

/**
 * Cuts a question into pieces. Of all ways to cut, the one that leaves least unknown is taken, then
 * the one with the fewest pieces: with places 离山 and 山口, "离山口最近" is 离 + 山口 + 最近, not 离山 and a rest.
 */
export function lex(text: string, gazetteer: Gazetteer): Token[] {
  const lexicon = lexiconOf(gazetteer);
  const { chars, from } = foldWithPositions(text);
  const ways: Way[] = new Array(chars.length + 1);
  ways[chars.length] = { cost: 0, end: chars.length, piece: null };
  for (let start = chars.length - 1; start >= 0; start--) {
    const marked = quotedAt(chars, start) ?? comparatorAt(chars, start);
    if (marked) {
      ways[start] = { cost: 1 + (ways[marked.end] as Way).cost, end: marked.end, piece: marked };
      continue;
    }
    let best = wayThroughUnknown(chars, start, ways);
    for (const piece of piecesAt(chars, start, lexicon, gazetteer.catalogue.units)) {
      const cost = 1 + (ways[piece.end] as Way).cost;
      if (cost < best.cost || (cost === best.cost && piece.end > best.end))
        best = { cost, end: piece.end, piece };
    }
    ways[start] = best;
  }
  const tokens: Token[] = [];
  for (let start = 0; start < chars.length; start = (ways[start] as Way).end) {
    const { piece, end } = ways[start] as Way;
    if (!piece) continue;
    const at = from[start] as number;
    tokens.push({ ...piece.meaning, at, word: text.slice(at, from[end]).trimEnd() } as Token);
  }
  return joinUnknown(text, tokens);
}

type Piece = { readonly end: number; readonly meaning: Exclude<Token, Span> | object };

/** The best way to cut the text from some position on; `piece` is null for what separates words. */
type Way = { readonly cost: number; readonly end: number; readonly piece: Piece | null };

const UNKNOWN_COST = 10;

function wayThroughUnknown(chars: string, start: number, ways: readonly Way[]): Way {
  const word = /[a-z0-9]+|[\p{L}\p{N}]/uy;
  word.lastIndex = start;
  if (!word.test(chars)) return { cost: (ways[start + 1] as Way).cost, end: start + 1, piece: null };
  const end = word.lastIndex;
  return { cost: UNKNOWN_COST + (ways[end] as Way).cost, end, piece: { end, meaning: { kind: 'unknown' } } };
}

function piecesAt(
  chars: string,
  start: number,
  lexicon: Lexicon<Meaning>,
  units: Catalogue['units'],
): Piece[] {
  return [
    ...matchesAt(lexicon, chars, start),
    ...coordinatesAt(chars, start),
    ...amountsAt(chars, start, units),
  ];
}

const LENGTH_AFTER = new RegExp(String.raw`\s*${LENGTH}`, 'y');

function coordinatesAt(chars: string, start: number): Piece[] {
  const inWord = /[a-z0-9.]/.test(chars[start - 1] ?? '');
  const found = inWord ? null : readCoordinates(chars, start);
  if (!found) return [];
  const { end, first, second } = found;
  LENGTH_AFTER.lastIndex = end;
  return LENGTH_AFTER.test(chars) ? [] : [{ end, meaning: { kind: 'coordinates', first, second } }];
}

function comparatorAt(chars: string, start: number): Piece | null {
  const [sign] = /^(?:[<>]=?|[≤≥])/.exec(chars.slice(start, start + 2)) ?? [];
  if (!sign) return null;
  return { end: start + sign.length, meaning: { kind: /[>≥]/.test(sign) ? 'at-least' : 'at-most' } };
}

/** Marks that open and close a quotation; one inside of it is written twice. Folding leaves them alone. */
const QUOTES: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['「', '」'],
  ['『', '』'],
];

/** What is quoted is never cut; a name with marks in it begins before them. */
function quotedAt(chars: string, start: number): Piece | null {
  const [, close] = QUOTES.find(([open]) => open === chars[start]) ?? [];
  if (!close) return null;
  let end = chars.indexOf(close, start + 1);
  while (end >= 0 && chars[end + 1] === close) end = chars.indexOf(close, end + 2);
  return end < 0 ? null : { end: end + 1, meaning: { kind: 'text' } };
}

/** What stands between quotation marks, as typed. */
export function unquoted(word: string): string {
  const close = word.at(-1) as string;
  return word
    .slice(1, -1)
    .replaceAll(close + close, close)
    .trim();
}

/** Makes one piece of unknown neighbours, and of a character with the rest of an unknown word: 内燃机, 酒店. */
function joinUnknown(text: string, tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const gap = last ? text.slice(last.at + last.word.length, token.at) : '';
    if (
      last &&
      token.kind === 'unknown' &&
      /^[\s'’·-]*$/.test(gap) &&
      (last.kind === 'unknown' || begins(last, gap))
    ) {
      const word = text.slice(last.at, token.at + token.word.length);
      joined[joined.length - 1] = { kind: 'unknown', at: last.at, word };
    } else joined.push(token);
  }
  return joined;
}

/** Whether a piece may be the first character of an unknown Chinese word. */
const begins = ({ kind, word }: Token, gap: string): boolean =>
  BEGINNINGS.includes(kind) && /^\p{Script=Han}$/u.test(word) && gap === '';

const BEGINNINGS: readonly Token['kind'][] = [
  ...(['near', 'within', 'beyond', 'topic', 'level', 'status', 'count', 'along', 'lack'] as const),
];
