import { GROUPS, THEMES } from '../../geodata/themes.ts';
import { isAround } from '../geo/coordinates.ts';
import { km, type LngLat } from '../geo/units.ts';
import { isChinese } from './fold.ts';
import type { Entry, Gazetteer } from './gazetteer.ts';
import { lex, type Token } from './lex.ts';
import type { Note, Parsed, Problem, Span } from './parsed.ts';
import {
  DEFAULT_COUNT,
  DEFAULT_RADIUS,
  type Filters,
  MAX_RADIUS,
  NO_FILTERS,
  type Origin,
  type Query,
  withinOf,
} from './query.ts';
import { suggestionOf, suggestPlaces } from './suggest.ts';

/** Longer texts are no questions. */
const LONGEST_QUESTION = 300;

/**
 * Reads a question in Chinese or English. It is put together from the words that are understood, in
 * any order: a place; a distance, "near" or "nearest"; themes. What is not understood is reported,
 * and nothing is guessed: a slip is suggested, not corrected.
 *
 * A place alone asks for what is inside it, a place with "near" for what is within 50 km.
 */
export function parseQuery(text: string, gazetteer: Gazetteer): Parsed {
  if (text.length > LONGEST_QUESTION) return asText(text, [], gazetteer);
  const tokens = lex(text, gazetteer);
  const distance = tokens.findLast(isKind('distance'));
  const badDistance = distance && problemOfDistance(distance);
  if (badDistance) return { kind: 'problem', problem: badDistance };
  const number = tokens.some(isKind('nearest')) ? tokens.find(isKind('number')) : undefined;
  if (number && number.value < 1) {
    return { kind: 'problem', problem: { code: 'count-zero', word: number.word, at: number.at } };
  }
  const subject = subjectOf(text, tokens, gazetteer);
  if (subject === null) return withoutPlace(text, tokens, gazetteer);
  if ('code' in subject) return { kind: 'problem', problem: subject };
  return queryOf(text, tokens, subject, { distance, number }, gazetteer);
}

type Of<Kind extends Token['kind']> = Extract<Token, { kind: Kind }>;

const isKind =
  <Kind extends Token['kind']>(...kinds: Kind[]) =>
  (token: Token): token is Of<Kind> =>
    (kinds as Token['kind'][]).includes(token.kind);

/** Where to measure from, and the pieces of the question that said so. */
type Subject = { readonly origin: Origin; readonly tokens: readonly Token[] };

type Amounts = { readonly distance: Of<'distance'> | undefined; readonly number: Of<'number'> | undefined };

function queryOf(
  text: string,
  tokens: readonly Token[],
  { origin, tokens: naming }: Subject,
  { distance, number }: Amounts,
  gazetteer: Gazetteer,
): Parsed {
  const has = (...kinds: Token['kind'][]) => tokens.some(isKind(...kinds));
  const filters = filtersOf(tokens);
  const used = new Set<Token>(naming);
  const notes: Note[] = [];
  let query: Query;
  if (has('nearest')) {
    if (number) used.add(number);
    else notes.push({ code: 'default-count', count: DEFAULT_COUNT });
    const count = Math.floor(number?.value ?? DEFAULT_COUNT);
    query = { kind: 'nearest', origin, count, filters };
  } else if (distance || has('near') || origin.kind === 'point' || isCentre(origin)) {
    if (distance) used.add(distance);
    else notes.push({ code: 'default-radius', radius: DEFAULT_RADIUS });
    query = withinOf(origin, distance ? km(distance.km) : DEFAULT_RADIUS, filters);
  } else if (origin.kind === 'division') {
    query = { kind: 'inside', origin, filters };
  } else {
    return asText(text, tokens, gazetteer);
  }
  const idle = tokens.filter(
    isKind('unknown', 'number', 'distance', 'place', 'elsewhere', 'coordinates', 'centre'),
  );
  for (const token of idle.filter((token) => !used.has(token))) {
    notes.push({ code: 'not-understood', word: token.word, at: token.at });
  }
  return { kind: 'query', query, notes };
}

const isCentre = (origin: Origin): boolean => origin.kind === 'division' && origin.part === 'centre';

function filtersOf(tokens: readonly Token[]): Filters {
  const topics = tokens.filter(isKind('topic'));
  return {
    ...NO_FILTERS,
    themes: THEMES.map(({ id }) => id).filter((id) => topics.some(({ themes }) => themes.includes(id))),
    groups: GROUPS.map(({ id }) => id).filter((id) => topics.some(({ groups }) => groups.includes(id))),
  };
}

function problemOfDistance({ km: length, word, at }: Of<'distance'>): Problem | undefined {
  if (length < 0) return { code: 'distance-negative', word, at };
  if (length === 0) return { code: 'distance-zero', word, at };
  if (length > MAX_RADIUS)
    return { code: 'distance-too-large', distance: km(length), limit: MAX_RADIUS, word, at };
  return undefined;
}

function subjectOf(text: string, tokens: readonly Token[], gazetteer: Gazetteer): Subject | Problem | null {
  const coordinates = tokens.find(isKind('coordinates'));
  if (coordinates) return subjectOfCoordinates(text, coordinates, gazetteer);
  const place = pickPlace(tokens);
  if (!place) {
    const elsewhere = tokens.find(isKind('elsewhere'));
    return elsewhere
      ? { code: 'outside-shanxi', ...pick(elsewhere), zh: elsewhere.zh, en: elsewhere.en }
      : null;
  }
  const { entries, naming } = place;
  const [entry] = entries;
  if (!entry || entries.length > 1 || place.generic) {
    const span = spanOf(text, naming);
    return { code: 'ambiguous-place', ...span, choices: entries.map((one) => suggestionOf(text, span, one)) };
  }
  const centre = entry.origin.kind === 'division' ? centreBeside(naming, tokens) : undefined;
  if (!centre) return { origin: entry.origin, tokens: naming };
  return { origin: { ...entry.origin, part: 'centre' } as Origin, tokens: [...naming, centre] };
}

/** The word for a centre that stands beside a name, with nothing but fillers between. */
function centreBeside(naming: readonly Token[], tokens: readonly Token[]): Token | undefined {
  const telling = tokens.filter((token) => !isKind('filler', 'inside')(token));
  return telling.find((token, i) => {
    const [before, after] = [telling[i - 1], telling[i + 1]];
    const beside = (other: Token | undefined) => other !== undefined && naming.includes(other);
    return token.kind === 'centre' && (beside(before) || beside(after));
  });
}

const pick = ({ word, at }: Span): Span => ({ word, at });

function spanOf(text: string, tokens: readonly Token[]): Span {
  const at = Math.min(...tokens.map((token) => token.at));
  const end = Math.max(...tokens.map((token) => token.at + token.word.length));
  return { at, word: text.slice(at, end) };
}

type Named = {
  readonly entries: readonly Entry[];
  readonly generic: boolean;
  readonly naming: readonly Token[];
};

/**
 * The place that the question is about: of several the one next to a word or number of distance. A
 * county named together with its city is that county, so that 阳泉城区 is not ambiguous.
 */
function pickPlace(tokens: readonly Token[]): Named | undefined {
  const named = joinUnits(tokens);
  const cues = tokens.filter(isKind('distance', 'near', 'nearest', 'within', 'centre'));
  const gap = ({ naming }: Named) =>
    Math.min(...cues.flatMap((cue) => naming.map((token) => gapBetween(cue, token))));
  return named.reduce<Named | undefined>(
    (best, one) => (!best || gap(one) < gap(best) ? one : best),
    undefined,
  );
}

const gapBetween = (a: Span, b: Span): number =>
  Math.max(a.at - (b.at + b.word.length), b.at - (a.at + a.word.length));

function joinUnits(tokens: readonly Token[]): Named[] {
  const joined: Named[] = [];
  for (const token of tokens.filter(isKind('place'))) {
    const last = joined.at(-1);
    const finer = last && finerOf(last, token);
    if (finer) joined[joined.length - 1] = finer;
    else joined.push({ entries: token.entries, generic: token.generic, naming: [token] });
  }
  return joined;
}

/** Two names as one, if some meaning of one lies in a meaning of the other. */
function finerOf(last: Named, token: Of<'place'>): Named | undefined {
  const naming = [...last.naming, token];
  const finer = token.entries.filter((inner) => last.entries.some((outer) => liesIn(inner, outer)));
  if (finer.length > 0) return { entries: finer, generic: false, naming };
  const coarser = last.entries.filter((inner) => token.entries.some((outer) => liesIn(inner, outer)));
  if (coarser.length > 0) return { entries: coarser, generic: false, naming };
  if (token.generic) return { ...last, naming: last.naming };
  return undefined;
}

function liesIn(inner: Entry, outer: Entry): boolean {
  if (inner.origin.kind !== 'division' || outer.origin.kind !== 'division') return false;
  return outer.rank < inner.rank && (outer.rank === 0 || inner.city === outer.origin.adcode);
}

function subjectOfCoordinates(
  text: string,
  token: Of<'coordinates'>,
  { bounds }: Gazetteer,
): Subject | Problem {
  const { first, second } = token;
  const [lat, lng] = first.axis === 'lng' || second.axis === 'lat' ? [second, first] : [first, second];
  const lngLat: LngLat = [lng.degrees, lat.degrees];
  const swapped: LngLat = [lat.degrees, lng.degrees];
  if (isAround(lngLat, bounds)) return { origin: { kind: 'point', lngLat }, tokens: [token] };
  if (!isAround(swapped, bounds)) return { code: 'point-outside', ...pick(token), lngLat };
  const name = nameOfPoint(swapped);
  return {
    code: 'point-swapped',
    ...pick(token),
    suggestion: {
      origin: { kind: 'point', lngLat: swapped },
      zh: name,
      en: name,
      text: text.slice(0, token.at) + name + text.slice(token.at + token.word.length),
    },
  };
}

/** A position as it is written in a question: latitude first, with N and E. */
export const nameOfPoint = ([lng, lat]: LngLat): string => `${lat}N ${lng}E`;

/** A relation that has lost its place is a problem; words without a relation are searched for. */
function withoutPlace(text: string, tokens: readonly Token[], gazetteer: Gazetteer): Parsed {
  const cues = tokens.filter(isKind('distance', 'near', 'nearest', 'asked'));
  const unknown = tokens.filter(isKind('unknown'));
  if (cues.length > 0) {
    const gap = (token: Token) => Math.min(...cues.map((cue) => gapBetween(cue, token)));
    const [meant] = unknown.toSorted((a, b) => gap(a) - gap(b));
    if (!meant) return { kind: 'problem', problem: { code: 'missing-place' } };
    const suggestions = suggestPlaces(text, meant, gazetteer);
    return { kind: 'problem', problem: { code: 'unknown-place', ...pick(meant), suggestions } };
  }
  return asText(text, tokens, gazetteer);
}

function asText(text: string, tokens: readonly Token[], gazetteer: Gazetteer): Parsed {
  const unknown = tokens.filter(isKind('unknown'));
  return {
    kind: 'text',
    text: tellingPart(text, tokens),
    suggestions: unknown.flatMap((token) => suggestPlaces(text, token, gazetteer)).slice(0, 3),
  };
}

/** The text without its fillers; a single Chinese character may belong to a word, and stays. */
function tellingPart(text: string, tokens: readonly Token[]): string {
  let left = text;
  for (const { kind, word, at } of tokens) {
    const idle = kind === 'filler' || kind === 'inside';
    if (idle && (word === '的' || word.length > 1 || !isChinese(word))) {
      left = left.slice(0, at) + ' '.repeat(word.length) + left.slice(at + word.length);
    }
  }
  return left.trim() === '' ? text.trim() : left.trim().replace(/\s+/g, ' ');
}
