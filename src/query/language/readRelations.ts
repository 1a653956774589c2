import { type Km, km } from '../../geo/units.ts';
import {
  DEFAULT_RADIUS,
  MAX_RADIUS,
  type Origin,
  type Query,
  type Relation,
  togetherOf,
} from '../engine/query.ts';
import { entryOfOrigin, type Gazetteer } from './gazetteer.ts';
import {
  endOf,
  gapBetween,
  type Item,
  isKind,
  isPlace,
  isProblem,
  type Of,
  type Reading,
  replaced,
  type Sentence,
  spanAround,
} from './items.ts';
import type { NearCue, Note, Problem } from './parsed.ts';
import { nameOfOrigin, printQuery } from './print.ts';
import { isFilter, readFilters } from './readFilters.ts';
import { problemOf } from './readOrigins.ts';
import { suggestPlaces } from './suggest.ts';

/** What a relation without a distance means, by the word that asked for it. */
const DEFAULT_RADII: Readonly<Record<NearCue, Km>> = {
  near: DEFAULT_RADIUS,
  along: km(10),
  border: km(10),
  between: km(30),
};

/** Words that tell how far, and so on which side of them a theme is the place to measure from. */
const isReach = isKind('distance', 'band', 'near', 'along', 'beyond');
export const isMeasure = isKind(
  'distance',
  'band',
  'near',
  'along',
  'beyond',
  'within',
  'at-least',
  'at-most',
);
const isPlaced = isKind('origin', 'mistake', 'elsewhere');

/** Words that make a relation of a place: lent to a neighbour that has none. */
const isCue = (item: Item): boolean =>
  isMeasure(item) || isKind('not')(item) || (isKind('inside')(item) && !/^of$/i.test(item.word));

type Join = 'list' | 'and' | 'or';

/** A stretch of the question that holds one relation at most. */
type Clause = readonly Item[];

type Clauses = { readonly clauses: readonly Clause[]; readonly joins: readonly Join[] };

/** A clause understood. `filters` are those it asks for, not those it measures from. */
type Part = {
  readonly relation: Relation;
  readonly not: boolean;
  readonly filters: readonly Item[];
  readonly used: readonly Item[];
  readonly notes: readonly Note[];
};

/**
 * Reads where: one relation, or several joined by and, or and not. Null where nothing says where, and
 * for a spot or a line alone, which is no place to be inside of.
 */
export function readRelations(sentence: Sentence): Reading | Problem | null {
  const cut = clausesOf(sentence);
  const { clauses, joins } = cut;
  const parts: Part[] = [];
  for (const [i, clause] of clauses.entries()) {
    const part = readClause(sentence, clause, lentTo(sentence, cut, i));
    if (part === null || isProblem(part)) return part;
    parts.push(part);
  }
  const asked = parts.filter((part) => part.filters.length > 0);
  const span = spanAround(sentence.text, sentence.items);
  if (asked.length > 1) return { code: 'two-questions', ...span };
  const { filters, used } = readFilters(
    asked.flatMap((part) => part.filters),
    sentence.gazetteer,
  );
  const meanings = joins.map((join, i) =>
    meaningOf(sentence, join, clauses[i] as Clause, clauses[i + 1] as Clause, parts[i] as Part),
  );
  if (new Set(meanings).size > 1) return { code: 'mixed-joins', ...span };
  const join = meanings[0] ?? 'all';
  const query = togetherOf(
    join,
    parts.map(({ relation, not }) => ({ relation, not })),
    filters,
  );
  const isGuess =
    joins.includes('list') && join === 'any' && parts.some(({ relation }) => relation.kind === 'within');
  const both = { ...query, join: 'all' } as Query;
  const others = isGuess
    ? [{ text: printQuery(both, sentence.inChinese ? 'zh' : 'en', sentence.gazetteer) }]
    : [];
  return {
    query,
    used: [...parts.flatMap((part) => part.used), ...used],
    notes: [
      ...distinct(parts.flatMap(({ notes }) => notes)),
      ...(isGuess ? [{ code: 'one-is-enough' as const, others }] : []),
    ],
  };
}

const distinct = (notes: readonly Note[]): Note[] => [
  ...new Map(notes.map((note) => [JSON.stringify(note), note])).values(),
];

/** Cuts the items where a word or comma joins two relations; between two themes it joins no relations. */
function clausesOf({ text, items, inChinese }: Sentence): Clauses {
  const clauses: Item[][] = [[]];
  const joins: Join[] = [];
  let pending: Item[] = [];
  let join: Join | null = null;
  const stretches: { readonly join: Join | null; readonly joiners: Item[]; readonly items: Item[] }[] = [];
  for (const item of items) {
    if (isKind('list', 'and', 'or')(item)) {
      pending.push(item);
      join = join === null || item.kind !== 'list' ? item.kind : join;
      continue;
    }
    const current = stretches.at(-1);
    const last = current?.items.at(-1);
    const isApart = last && /[、,，;；/／]/.test(text.slice(endOf(last), item.at));
    const isListed = isApart && isRelation(current?.items ?? [], inChinese);
    if (current && join === null && !isListed) current.items.push(item);
    else stretches.push({ join: join ?? (current ? 'list' : null), joiners: pending, items: [item] });
    pending = [];
    join = null;
  }
  for (const stretch of stretches) {
    const current = clauses.at(-1) as Item[];
    if (stretch.join && isRelation(current, inChinese) && isRelation(stretch.items, inChinese)) {
      joins.push(stretch.join);
      clauses.push([...stretch.items]);
    } else current.push(...stretch.joiners, ...stretch.items);
  }
  return { clauses, joins };
}

const isRelation = (clause: Clause, inChinese: boolean): boolean =>
  clause.some(isPlaced) || sidesOf(clause, inChinese).from.length > 0;

/** The filters of a clause without a place: those to measure from, and those asked for. */
function sidesOf(
  clause: Clause,
  inChinese: boolean,
): { readonly from: readonly Item[]; readonly asked: readonly Item[] } {
  const [first, last] = [clause.findIndex(isReach), clause.findLastIndex(isMeasure)];
  if (first < 0) return { from: [], asked: clause.filter(isFilter) };
  const [before, after] = [clause.slice(0, inChinese ? last : first), clause.slice(inChinese ? last : first)];
  const [from, asked] = inChinese ? [before, after] : [after, before];
  return { from: from.filter(isFilter), asked: asked.filter(isFilter) };
}

const isBare = (clause: Clause): boolean => !clause.some(isCue);

/**
 * The words that a place without any takes from its neighbours in a list: "near A or B" is near B too. In
 * Chinese they stand after the last place of a list, in English before the first.
 */
function lentTo({ inChinese }: Sentence, { clauses, joins }: Clauses, i: number): readonly Item[] {
  if (!isBare(clauses[i] as Clause)) return [];
  const end = joins.findIndex((join, j) => j >= i && join === 'and');
  const start = joins.slice(0, i).lastIndexOf('and') + 1;
  const before = clauses.slice(start, i).reverse();
  const after = clauses.slice(i + 1, end < 0 ? clauses.length : end + 1);
  const lender = (inChinese ? [...after, ...before] : [...before, ...after]).find(
    (clause) => !isBare(clause),
  );
  return lender?.filter((item) => isCue(item) || isKind('from')(item)) ?? [];
}

/**
 * What joins two parts. A list of places is any of them, and none of them after "not"; between whole
 * relations Chinese 和 adds up what English "and" narrows.
 */
/** 同时涉及甲和乙, "involving both A and B". */
const isBoth = (item: Item): boolean => /^(?:both|both of|同时|共同|既)$/i.test(item.word);

function meaningOf(
  { inChinese, items }: Sentence,
  join: Join,
  left: Clause,
  right: Clause,
  part: Part,
): 'all' | 'any' {
  if (join !== 'or' && items.some(isBoth)) return 'all';
  if (join === 'and' || (join === 'list' && right.some(isKind('not')))) return 'all';
  if (isBare(left) || isBare(right)) return part.not ? 'all' : 'any';
  return join === 'or' || inChinese ? 'any' : 'all';
}

function readClause(sentence: Sentence, clause: Clause, lent: readonly Item[]): Part | Problem | null {
  const cues = [...clause, ...lent];
  const notWord = cues.find(isKind('not'));
  const place = placeOf(clause);
  if (place && !isKind('origin')(place)) return problemOf(place);
  const { from, asked } = place
    ? { from: [], asked: clause.filter(isFilter) }
    : sidesOf(clause, sentence.inChinese);
  if (!place && from.length === 0) return withoutPlace(sentence, clause);
  const origin: Origin = place?.origin ?? {
    kind: 'placements',
    filters: readFilters(from, sentence.gazetteer).filters,
  };
  const told = relationTo(sentence, origin, cues);
  if (told === null) return null;
  const { relation, used, notes, not } = told;
  return {
    relation,
    not: notWord !== undefined || not,
    filters: asked,
    used: [
      ...used,
      ...(notWord ? [notWord] : []),
      ...(place ? [place] : readFilters(from, sentence.gazetteer).used),
    ],
    notes: [...notes, ...(place ? noteOfEdge(sentence, place, cues) : [])],
  };
}

type Told = {
  readonly relation: Relation;
  readonly not: boolean;
  readonly used: readonly Item[];
  readonly notes: readonly Note[];
};

/** How an origin is related, by the words beside it. */
function relationTo({ gazetteer }: Sentence, origin: Origin, cues: readonly Item[]): Told | null {
  const used = cues.filter(isMeasure);
  const reach = used.findLast(isKind('distance', 'band'));
  const unused = used.filter((item) => isKind('distance', 'band')(item) && item !== reach);
  const isFar = used.some(isKind('beyond', 'at-least'));
  const told = (relation: Relation, notes: readonly Note[] = [], not = false): Told => ({
    relation,
    not,
    used: used.filter((item) => !unused.includes(item)),
    notes,
  });
  if (reach) {
    const [beyond, radius] =
      reach.kind === 'band' ? [reach.from, reach.to] : isFar ? [reach.km, MAX_RADIUS] : [0, reach.km];
    return told({ kind: 'within', origin, radius: km(radius), beyond: beyond as Km });
  }
  const hasInside = insideOf(origin, gazetteer);
  if (hasInside && used.some(isKind('beyond'))) return told({ kind: 'inside', origin }, [], true);
  const cue = nearCueOf(origin, used, hasInside);
  if (cue) {
    const radius = DEFAULT_RADII[cue];
    return told({ kind: 'within', origin, radius, beyond: 0 as Km }, [
      { code: 'default-radius', cue, radius },
    ]);
  }
  return hasInside ? told({ kind: 'inside', origin }) : null;
}

/** What asks for a default distance: a word, or the kind of place. */
function nearCueOf(origin: Origin, cues: readonly Item[], hasInside: boolean): NearCue | null {
  if (origin.kind === 'border') return 'border';
  if (origin.kind === 'link') return 'between';
  if (cues.some(isKind('along'))) return 'along';
  if (cues.some(isKind('near'))) return 'near';
  if (origin.kind === 'drawn' && !hasInside) return 'along';
  if (origin.kind === 'point' || (origin.kind === 'division' && !hasInside)) return 'near';
  return null;
}

/** Whether one can be inside: of a unit, a region or a drawn area. */
export function insideOf(origin: Origin, gazetteer: Gazetteer): boolean {
  if (origin.kind === 'drawn') return origin.shape === 'area';
  if (origin.kind === 'division') return origin.part === 'area';
  return origin.kind === 'place' && entryOfOrigin(gazetteer, origin)?.form === 'area';
}

/** From a unit, distance may be meant from its edge or from its centre: the edge is taken, and said. */
function noteOfEdge(
  { text, inChinese, gazetteer }: Sentence,
  place: Of<'origin'>,
  cues: readonly Item[],
): Note[] {
  const { origin } = place;
  const isFrom = cues.some(isKind('from')) && cues.some(isKind('distance', 'band'));
  if (!isFrom || origin.kind !== 'division' || origin.part !== 'area') return [];
  const centre = nameOfOrigin({ ...origin, part: 'centre' }, inChinese ? 'zh' : 'en', gazetteer);
  const { word, at } = place;
  return [{ code: 'from-edge', origin, word, at, others: [{ text: replaced(text, place, centre) }] }];
}

/** The place that a clause is about: of several the one next to a word or number of distance. */
export function placeOf(clause: Clause): Of<'origin' | 'mistake' | 'elsewhere'> | undefined {
  const known = clause.filter(isPlace);
  const places = known.length > 0 ? known : clause.filter(isKind('elsewhere'));
  const cues = clause.filter((item) => isMeasure(item) || isKind('nearest', 'centre')(item));
  const gap = (place: Item) => Math.min(...cues.map((cue) => gapBetween(cue, place)));
  return places.reduce<Of<'origin' | 'mistake' | 'elsewhere'> | undefined>(
    (best, one) => (!best || gap(one) < gap(best) ? one : best),
    undefined,
  );
}

/** A relation that has lost its place is a problem; words without a relation say nothing of where. */
export function withoutPlace({ text, inChinese, gazetteer }: Sentence, clause: Clause): Problem | null {
  const isAsking = isKind('asked');
  const cues = clause.filter(
    (item) => isReach(item) || isKind('nearest', 'border', 'between', 'asked')(item),
  );
  if (cues.length === 0) return null;
  const beside = [...cues, ...clause.filter(isKind('from', 'to'))];
  const gap = (item: Item) => Math.min(...beside.map((cue) => gapBetween(cue, item)));
  const unknown = clause.filter(isKind('unknown'));
  // Of two beside a cue the place stands before it in Chinese, after it in English.
  const [meant] = (inChinese ? unknown : unknown.toReversed()).toSorted((a, b) => gap(a) - gap(b));
  if (meant) {
    const { word, at } = meant;
    return { code: 'unknown-place', word, at, suggestions: suggestPlaces(text, meant, gazetteer) };
  }
  return cues.every(isAsking) ? null : { code: 'missing-place' };
}

/**
 * Reads what has something else beside it or has not: 10公里内没有机场的煤矿, "steel without an airport
 * within 50 km". Null where a place is named.
 */
export function readBeside(sentence: Sentence): Reading | null {
  const { items, inChinese } = sentence;
  const at = items.findIndex(isKind('have', 'lack'));
  const cue = items[at];
  const [before, after] = [items.slice(0, at), items.slice(at + 1)];
  const reach = items.filter(isMeasure);
  if (!cue || items.some(isPlaced) || !reach.some(isReach)) return null;
  if (inChinese && (before.some(isFilter) || !before.some(isReach))) return null;
  const cut = inChinese
    ? after.findLastIndex((one, i) => isKind('of')(one) && after.slice(i).some(isFilter))
    : 0;
  if (inChinese && cut < 0) return null;
  const [from, asked] = inChinese ? [after.slice(0, cut), after.slice(cut)] : [after, before];
  if (!from.some(isFilter) || !asked.some(isFilter)) return null;
  const told = relationTo(
    sentence,
    { kind: 'placements', filters: readFilters(from, sentence.gazetteer).filters },
    reach,
  );
  if (!told) return null;
  const { relation, used, notes } = told;
  const { filters, used: naming } = readFilters(asked, sentence.gazetteer);
  const query = togetherOf('all', [{ relation, not: isKind('lack')(cue) }], filters);
  return { query, used: [...used, cue, ...naming, ...readFilters(from, sentence.gazetteer).used], notes };
}
