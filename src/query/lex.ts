import { type Coordinate, coordinatesAt as readCoordinates } from '../geo/coordinates.ts';
import { foldWithPositions } from './fold.ts';
import type { Gazetteer, Meaning } from './gazetteer.ts';
import { matchesAt } from './lexicon.ts';
import { NUMBER, readNumber } from './numbers.ts';
import type { Span } from './parsed.ts';

/** A piece of a question with what it means. */
export type Token = Span &
  (
    | Meaning
    | { readonly kind: 'distance'; readonly km: number }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'coordinates'; readonly first: Coordinate; readonly second: Coordinate }
    /** Not in the lexicon. Neighbouring words and characters are one piece. */
    | { readonly kind: 'unknown' }
  );

/**
 * Cuts a question into pieces. Of all ways to cut, the one that leaves least unknown is taken, then
 * the one with the fewest pieces: "离石楼最近" is 离 + 石楼 + 最近, not 离石 and a rest.
 */
export function lex(text: string, { lexicon }: Gazetteer): Token[] {
  const { chars, from } = foldWithPositions(text);
  const ways: Way[] = new Array(chars.length + 1);
  ways[chars.length] = { cost: 0, end: chars.length, piece: null };
  for (let start = chars.length - 1; start >= 0; start--) {
    let best = wayThroughUnknown(chars, start, ways);
    for (const piece of piecesAt(chars, start, lexicon)) {
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

function piecesAt(chars: string, start: number, lexicon: Gazetteer['lexicon']): Piece[] {
  return [
    ...matchesAt(lexicon, chars, start),
    ...coordinatesAt(chars, start),
    ...distanceAt(chars, start),
    ...numberAt(chars, start),
  ];
}

const UNITS_IN_KM: readonly (readonly [unit: RegExp, km: number])[] = [
  [/^(公里|千米|km|kms|kilomet(?:er|re)s?)$/, 1],
  [/^(里|华里|里地)$/, 0.5],
  [/^(米|m|met(?:er|re)s?)$/, 0.001],
  [/^(英里|mi|miles?)$/, 1.609344],
];

const UNIT = '公里|千米|华里|英里|里地|里|米|kilomet(?:er|re)s?|kms?|met(?:er|re)s?|miles?|mi|m';
const DISTANCE = new RegExp(String.raw`(-|−|–|负|minus\s+)?\s*(${NUMBER})\s*-?(${UNIT})(?![a-z])`, 'y');
const BARE_NUMBER = new RegExp(
  String.raw`(${NUMBER})(?:(?=\s*[个处座家项条所片])|(?![a-z0-9.\p{Script=Han}]))`,
  'uy',
);

/** Whether a number may begin here, and not in the middle of a word or number. */
const mayBegin = (chars: string, start: number): boolean => !/[a-z0-9.]/.test(chars[start - 1] ?? '');

function distanceAt(chars: string, start: number): Piece[] {
  DISTANCE.lastIndex = start;
  const found = mayBegin(chars, start) ? DISTANCE.exec(chars) : null;
  if (!found) return [];
  const [, minus, figures = '', unit = ''] = found;
  const scale = UNITS_IN_KM.find(([pattern]) => pattern.test(unit))?.[1] ?? 1;
  const km = rounded(readNumber(figures) * scale) * (minus ? -1 : 1);
  return Number.isNaN(km) ? [] : [{ end: DISTANCE.lastIndex, meaning: { kind: 'distance', km } }];
}

/** Without the last digits that multiplying leaves: 3 m are 0.003 km. */
const rounded = (km: number): number => Number(km.toPrecision(12));

function numberAt(chars: string, start: number): Piece[] {
  BARE_NUMBER.lastIndex = start;
  const found = mayBegin(chars, start) ? BARE_NUMBER.exec(chars) : null;
  if (!found?.[1]) return [];
  const value = readNumber(found[1]);
  return Number.isNaN(value) ? [] : [{ end: BARE_NUMBER.lastIndex, meaning: { kind: 'number', value } }];
}

const UNIT_AFTER = new RegExp(String.raw`\s*(?:${UNIT})(?![a-z])`, 'y');

function coordinatesAt(chars: string, start: number): Piece[] {
  const found = mayBegin(chars, start) ? readCoordinates(chars, start) : null;
  if (!found) return [];
  const { end, first, second } = found;
  UNIT_AFTER.lastIndex = end;
  return UNIT_AFTER.test(chars) ? [] : [{ end, meaning: { kind: 'coordinates', first, second } }];
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
  ['near', 'within', 'topic'].includes(kind) && /^\p{Script=Han}$/u.test(word) && gap === '';
