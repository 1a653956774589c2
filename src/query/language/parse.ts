import type { Catalogue } from '../../../geodata/catalogue.ts';
import { km } from '../../geo/units.ts';
import { activeFilters } from '../engine/activeFilters.ts';
import { isChinese, keyOf } from '../engine/fold.ts';
import { DEFAULT_RADIUS, filtersIn, MAX_RADIUS, NO_FILTERS, type Query, withinOf } from '../engine/query.ts';
import { entryOfOrigin, type Gazetteer } from './gazetteer.ts';
import {
  endOf,
  gapBetween,
  type Item,
  isKind,
  isPlace,
  isProblem,
  type Kind,
  type Of,
  type Reading,
  replaced,
  type Sentence,
  spanOf,
} from './items.ts';
import { lex, type Token } from './lex.ts';
import { keepOffers } from './offers.ts';
import type { Fate, Note, Parsed, Problem, Read, Word, Wording } from './parsed.ts';
import { printQuery, quoted } from './print.ts';
import { readExcept } from './readExcept.ts';
import { isFilter, joinFigures, readFilters } from './readFilters.ts';
import { readApart, readKin, readSections } from './readKin.ts';
import { readNearest } from './readNearest.ts';
import { joinOrigins, problemOf } from './readOrigins.ts';
import { readPage } from './readPages.ts';
import { readBeside, readRelations } from './readRelations.ts';
import { readThoseInside } from './readThoseInside.ts';
import { readCommon, readCount, readPassed, readUnits } from './readUnits.ts';
import { suggestPlaces, suggestTopics } from './suggest.ts';
import { partsKnown, readTerms, type Terms, termsOf } from './terms.ts';
import { simplified } from './traditional.ts';

/** Longer texts are no questions. */
const LONGEST_QUESTION = 2000;

/** The kinds of questions, as they are tried: what has the rarest words comes first. */
const READERS: readonly ((sentence: Sentence) => Reading | Problem | null)[] = [
  (sentence) => readSections(sentence, [readBeside, readRelations, readListed]),
  readKin,
  readApart,
  readCommon,
  readPassed,
  readCount,
  readUnits,
  readNearest,
  readThoseInside,
  readBeside,
  readInsideTheme,
  readRelations,
  readListed,
  readNamed,
];

/**
 * Reads a question in Chinese or English. Nothing is guessed: a word that changed nothing is told, a slip
 * is suggested, not corrected, and what the plan cannot answer is a problem with a reason.
 *
 * A question is put together from what it says, mostly in any order:
 *
 *     question  FILTERS WHERE | FILTERS nearest to PLACE | which LEVEL have FILTERS [within KM]
 *               number of FILTERS in each LEVEL | LEVEL with most FILTERS; counties also of one city
 *               what UNIT and UNIT both have | which LEVEL LINE passes | neighbours of UNIT
 *               straight-line distance from PLACE to PLACE | which sections name FILTERS WHERE
 *     WHERE     nothing, or RELATIONs joined by and, or, not
 *     RELATION  within KM of PLACE | between KM and KM from PLACE | near, along PLACE | in UNIT, REGION
 *     PLACE     a unit, its centre, a site, line or region of the plan, coordinates, the border of A and B,
 *               between A and B, what is drawn, or FILTERS: whatever passes them
 *     FILTERS   themes, status, precision, section 9, box 16, "words", output over 100 billion yuan in 2030
 *
 * Chinese puts the place before its relation and what is asked for after it, English the other way round;
 * where the place is named, order does not matter. A unit or region alone asks for what is inside it,
 * "near" means 50 km, "along" and a border 10 km, "between" 30 km to each side, and a note says so.
 * `printQuery` is the way back.
 *
 * @param finds whether a question finds anything: others are not offered
 */
export function parseQuery(
  text: string,
  gazetteer: Gazetteer,
  finds: (query: Query) => boolean = () => true,
): Parsed {
  const plain = simplified(text, gazetteer.words.variants);
  const parsed = keepOffers(read(plain, gazetteer), (offer) => {
    const offered = read(offer, gazetteer);
    return offered.kind === 'query' && finds(offered.query);
  });
  if (plain === text) return parsed;
  const asTyped = (word: Word) => ({ ...word, word: text.slice(word.at, word.at + word.word.length) });
  return { ...parsed, words: parsed.words.map(asTyped) };
}

function read(text: string, gazetteer: Gazetteer): Parsed {
  if (text.length > LONGEST_QUESTION) return { kind: 'text', text: text.trim(), suggestions: [], words: [] };
  const tokens = lex(text, gazetteer);
  const terms = termsOf(gazetteer);
  const asText = (): Parsed => ({ ...textOf(text, tokens, gazetteer), words: wordsOf(tokens, []) });
  const refuse = (problem: Problem): Parsed => ({ kind: 'problem', problem, words: wordsOf(tokens, []) });
  const problem = firstProblem(text, tokens, gazetteer.catalogue);
  const figured = joinFigures(text, tokens);
  if (isProblem(figured)) return refuse(problem ?? figured);
  const items = readExcept(terms ? readTerms(text, figured, terms) : figured, gazetteer);
  const inChinese = tokens.some(
    (token) => !isKind('text', 'unknown', 'place', 'elsewhere')(token) && isChinese(token.word),
  );
  const sentence = joinOrigins({ text, items, inChinese, gazetteer });
  const lead = isProblem(sentence) ? null : readPage(sentence);
  if (lead) return { kind: 'page', lead, words: wordsOf(items, items) };
  if (problem) return refuse(problem);
  if (isProblem(sentence)) return refuse(sentence);
  for (const read of READERS) {
    const result = read(sentence);
    if (result === null) continue;
    if (isProblem(result)) return refuse(result);
    const words = wordsOf(sentence.items, result.used);
    const ignored = terms
      ? (problemOfIgnored(sentence, terms, result) ?? problemOfUnknown(sentence, terms, result))
      : null;
    if (ignored) return { kind: 'problem', problem: ignored, words };
    return { kind: 'query', query: result.query, notes: notesOf(sentence, result), words };
  }
  const unknown = sentence.items.filter(isKind('unknown'));
  if (terms && unknown.length > 0) {
    const words = wordsOf(sentence.items, []);
    return { kind: 'problem', problem: unknownWords(sentence, terms, unknown, []), words };
  }
  return asText();
}

/** A negation or a place elsewhere that a reading leaves out would turn the question into another. */
function problemOfIgnored(sentence: Sentence, terms: Terms, { query, used }: Reading): Problem | null {
  const left = sentence.items.filter((item) => !used.includes(item));
  const elsewhere = left.find(isKind('elsewhere'));
  if (elsewhere) return problemOf(elsewhere);
  const place = query.kind === 'listed' ? left.find(isKind('origin')) : undefined;
  const ignored = left.find(isKind('lack', 'not')) ?? place;
  if (!ignored) return null;
  const lang = sentence.inChinese ? 'zh' : 'en';
  const near = place ? [withinOf(place.origin, DEFAULT_RADIUS, filtersIn(query))] : [];
  const others = near.map((one) => ({ text: printQuery(one, lang, sentence.gazetteer) }));
  return unknownWords(sentence, terms, [{ ...spanOf(ignored), kind: 'unknown' }], others);
}

/** Where unknown words are all that tells what is asked for, a list of what is there would be no answer. */
function problemOfUnknown(sentence: Sentence, terms: Terms, { query, used }: Reading): Problem | null {
  const { items, inChinese, gazetteer } = sentence;
  const unknown = items.filter(isKind('unknown')).filter((item) => !used.includes(item));
  const [slip] = used.some(isPlace) ? [] : unknown;
  const suggestions = slip && isKind('unknown')(slip) ? suggestPlaces(sentence.text, slip, gazetteer) : [];
  if (slip && suggestions.length > 0 && query.kind === 'listed')
    return { code: 'unknown-place', suggestions, ...spanOf(slip) };
  const asksForAll = activeFilters(filtersIn(query)).length === 0 && !used.some(isKind('everything'));
  const isPartOfTerm =
    used.filter(isFilter).every(isKind('term')) && unknown.some((word) => used.some(isBeside(word)));
  if (unknown.length === 0 || !(asksForAll || isPartOfTerm)) return null;
  const rest = { text: printQuery(query, inChinese ? 'zh' : 'en', gazetteer) };
  return unknownWords(sentence, terms, unknown, [rest]);
}

/** Whether a term stands beside a word, as part of the same thing. */
const isBeside = (word: Item) => (item: Item) => isKind('term')(item) && gapBetween(word, item) <= 1;

/** Tells the words and what may have been meant by them, and whether the plan speaks of any at all. */
function unknownWords(
  { text, gazetteer }: Sentence,
  terms: Terms,
  unknown: readonly Of<'unknown'>[],
  rest: readonly Wording[],
): Problem {
  const slips = unknown
    .slice(0, MOST_EXPLAINED)
    .flatMap((item) => [
      ...suggestTopics(text, item, gazetteer),
      ...suggestPlaces(text, item, gazetteer),
      ...partsKnown(item.word, terms).map((part) => ({ text: replaced(text, item, part) })),
    ]);
  const { spoken } = gazetteer.words;
  return {
    code: 'unknown-words',
    words: unknown.map(spanOf),
    isSpoken: unknown.some(
      ({ word }) => /\p{Script=Han}{2}/u.test(word) && spoken.some((term) => term.includes(word)),
    ),
    others: [...slips.map(({ text: other }) => ({ text: other })), ...rest].slice(0, MOST_OFFERED),
  };
}

/** More questions than these would be a list of their own. */
const MOST_OFFERED = 4;

/** The first word or amount that no question can hold. */
function firstProblem(text: string, tokens: readonly Token[], catalogue: Catalogue): Problem | undefined {
  for (const token of tokens) {
    const problem = problemOfToken(text, token, catalogue);
    if (problem) return problem;
  }
  return unreadDistance(text, tokens);
}

/** A unit of length where one tells how far, with something before it. */
const REACH = /(公里|千米)(?=[以之]?内|范围)|(?<=\bwithin\s+(?:\S+\s+){1,3}?)(km|kilomet(?:er|re)s?)\b/gi;

/** How far something may be, said by what is no number: that must not be taken for no distance at all. */
function unreadDistance(text: string, tokens: readonly Token[]): Problem | undefined {
  const unknown = tokens.filter(isKind('unknown'));
  for (const { index, 0: unit } of text.matchAll(REACH)) {
    const end = index + unit.length;
    const reading = unknown.find((token) => token.at <= index && endOf(token) > index);
    if (!reading) continue;
    const before = unknown.findLast(
      (token) => endOf(token) <= reading.at && /^\s*$/.test(text.slice(endOf(token), reading.at)),
    );
    const at = reading.at < index || !before ? reading.at : before.at;
    return { code: 'distance-unread', at, word: text.slice(at, end).trim() };
  }
  return undefined;
}

function problemOfToken(text: string, token: Token, { sections, boxes }: Catalogue): Problem | undefined {
  const span = spanOf(token);
  switch (token.kind) {
    case 'distance':
      return problemOfLength(token.km, token);
    case 'band':
      if (token.from > token.to) {
        const unit = token.word.match(/\p{L}+\.?$/u)?.[0] ?? '';
        const numbers = isChinese(token.word)
          ? `${token.to}到${token.from}公里`
          : `${token.to} to ${token.from} km`;
        return {
          code: 'band-reversed',
          others: [{ text: replaced(text, token, unit && numbers) }],
          ...span,
        };
      }
      return problemOfLength(token.to, token);
    case 'section':
      return token.number >= 1 && token.number <= sections.length
        ? undefined
        : { code: 'section-unknown', number: token.number, last: sections.length, ...span };
    case 'box': {
      if (boxes[token.number]) return undefined;
      const last = Math.max(0, ...Object.keys(boxes).map(Number));
      return token.number > 0 && token.number < last
        ? { code: 'box-unused', number: token.number, ...span }
        : { code: 'box-unknown', number: token.number, last, ...span };
    }
    case 'chapter':
      return { code: 'beyond-plan', reason: 'chapter', ...span };
    case 'refused':
      return { code: 'beyond-plan', reason: token.reason, ...span };
    default:
      return undefined;
  }
}

function problemOfLength(length: number, token: Token): Problem | undefined {
  const span = spanOf(token);
  if (length < 0) return { code: 'distance-negative', ...span };
  if (length === 0) return { code: 'distance-zero', ...span };
  if (length > MAX_RADIUS)
    return { code: 'distance-too-large', distance: km(length), limit: MAX_RADIUS, ...span };
  return undefined;
}

/** Themes have no inside: 生态保护区里的煤矿 must tell how far. */
function readInsideTheme({ text, items, inChinese }: Sentence): Problem | null {
  if (items.some(isKind('origin', 'mistake', 'elsewhere', 'distance', 'band', 'near', 'along'))) return null;
  const isIn = (item: Item) => isKind('inside', 'within')(item) && !/^(?:of|在)$/i.test(item.word);
  const at = items.findIndex(isIn);
  const cue = items[at];
  if (!cue || ![items.slice(0, at), items.slice(at + 1)].every((side) => side.some(isKind('topic'))))
    return null;
  const word = inChinese ? '10公里内' : 'within 10 km of';
  return { code: 'inside-theme', others: [{ text: replaced(text, cue, word) }], ...spanOf(cue) };
}

/** Whatever passes the filters, wherever it is. Words beside themes alone are rather searched for. */
function readListed({ items, gazetteer }: Sentence): Reading | null {
  const { filters, used } = readFilters(items, gazetteer);
  const rest = items.filter((item) => !isIdle(item) && !used.includes(item));
  const isSure =
    rest.length === 0 || used.some(isKind('topic', 'section', 'box', 'text', 'term', 'figures', 'precision'));
  return used.length > 0 && isSure ? { query: { kind: 'listed', filters }, used, notes: [] } : null;
}

/** A spot or line alone: what its own name stands in, or else what is near it. */
function readNamed({ items, gazetteer }: Sentence): Reading | null {
  const [place, ...others] = items.filter(isPlace);
  const terms = termsOf(gazetteer);
  if (!terms || !isKind('origin')(place) || others.length > 0) return null;
  const name = entryOfOrigin(gazetteer, place.origin)?.zh.replace(/（.*?）/g, '');
  if (!name || items.some(isKind('unknown'))) return null;
  const isHeld = terms.count(name, NO_FILTERS) > 0;
  const query: Query = isHeld
    ? { kind: 'listed', filters: { ...NO_FILTERS, text: name } }
    : withinOf(place.origin, km(10));
  return { query, used: [place], notes: [] };
}

const IDLE: ReadonlySet<Kind> = new Set<Kind>([
  ...(['filler', 'of', 'inside', 'within', 'asked', 'list', 'and', 'or', 'from', 'to'] as const),
  ...(['have', 'everything', 'count', 'each', 'shared', 'pass'] as const),
]);

/** What says nothing by itself: it need not be told that it changed nothing. */
const isIdle = (item: Item): boolean =>
  IDLE.has(item.kind) || (isKind('level')(item) && /^(?:city|county|district)$/i.test(item.word));

/** Most words that questions are offered for. */
const MOST_EXPLAINED = 3;

function notesOf({ text, items, gazetteer }: Sentence, { query, used, notes }: Reading): Note[] {
  const told = [...notes];
  for (const item of items.filter((one) => used.includes(one))) {
    if (isKind('figures')(item) && item.assumed) told.push({ code: 'default-comparator', ...spanOf(item) });
    const unit = isKind('origin')(item) && entryOfOrigin(gazetteer, item.origin);
    if (unit && gazetteer.former.has(keyOf(item.word)))
      told.push({ code: 'former-name', today: { zh: unit.zh, en: unit.en }, ...spanOf(item) });
    if (isKind('topic')(item) && item.narrow) {
      const others = [{ text: replaced(text, item, quoted(item.word)) }];
      told.push({ code: 'wider-topic', themes: item.themes, others, ...spanOf(item) });
    }
  }
  const idle = items.filter((item) => !used.includes(item) && !isIdle(item));
  for (const [i, item] of idle.entries()) {
    const others =
      isKind('unknown')(item) && i < MOST_EXPLAINED ? othersFor(text, item, query, gazetteer) : [];
    told.push({ code: 'not-understood', others, ...spanOf(item) });
  }
  return told;
}

/** What may have been meant by a word: a slip for another, or a word to look for. */
function othersFor(text: string, item: Of<'unknown'>, query: Query, gazetteer: Gazetteer): Wording[] {
  const slips = [
    ...suggestTopics(text, item, gazetteer),
    ...suggestPlaces(text, item, gazetteer).slice(0, 1),
  ];
  const search =
    filtersIn(query).text === '' && !termsOf(gazetteer)
      ? [{ text: replaced(text, item, quoted(item.word)) }]
      : [];
  return [...slips, ...search].map(({ text: other }) => ({ text: other }));
}

function textOf(text: string, tokens: readonly Token[], gazetteer: Gazetteer): Read {
  const unknown = tokens.filter(isKind('unknown')).slice(0, MOST_EXPLAINED);
  return {
    kind: 'text',
    text: tellingPart(text, tokens),
    suggestions: unknown.flatMap((token) => suggestPlaces(text, token, gazetteer)).slice(0, 3),
  };
}

/** The text without its fillers; a single Chinese character may belong to a word, and stays. */
function tellingPart(text: string, tokens: readonly Token[]): string {
  let left = text;
  for (const token of tokens) {
    const { word } = token;
    if (IDLE.has(token.kind) && (word === '的' || word.length > 1 || !isChinese(word))) {
      left = replaced(left, token, ' '.repeat(word.length));
    }
  }
  return left.trim() === '' ? text.trim() : left.trim().replace(/\s+/g, ' ');
}

const NAMES = isKind('origin', 'mistake', 'place', 'elsewhere', 'coordinates', 'section', 'box', 'chapter');
const FILTERS = isKind(
  'topic',
  'status',
  'precision',
  'indicator',
  'figure',
  'figures',
  'text',
  'amount',
  'year',
);

/** Every word with its fate. What a question did not use and does not idle is as good as unknown. */
function wordsOf(items: readonly Item[], used: readonly Item[]): Word[] {
  const fateOf = (item: Item): Fate => {
    if (isKind('unknown')(item)) return 'unknown';
    const isUsed = used.includes(item);
    if (isIdle(item) && !isUsed) return 'silent';
    if (used.length > 0 && !isUsed) return 'unknown';
    if (isKind('term')(item)) return 'term';
    if (NAMES(item)) return 'name';
    return FILTERS(item) ? 'filter' : 'structure';
  };
  return items.map((item) => ({ ...spanOf(item), fate: fateOf(item) }));
}
