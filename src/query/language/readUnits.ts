import type { Query, UnitLevel, UnitRange } from '../engine/query.ts';
import { entryOfOrigin, RANKS } from './gazetteer.ts';
import {
  type Item,
  isFiller,
  isKind,
  isPlace,
  type Of,
  type Reading,
  type Sentence,
  spanAround,
  spanOf,
} from './items.ts';
import type { Note, Problem } from './parsed.ts';
import { printQuery } from './print.ts';
import { readConditions } from './readConditions.ts';
import { readFilters } from './readFilters.ts';
import { isUnit, problemOf } from './readOrigins.ts';
import { isMeasure } from './readRelations.ts';

/**
 * Reads how much there is in each city or county, or which have most: 各市煤矿数量, "cities with the most
 * coal mines". Without a word for the level cities are ranked, or the counties of the city that is named.
 */
export function readCount(sentence: Sentence): Reading | Problem | null {
  const { items, gazetteer } = sentence;
  const level = items.find(isKind('level'));
  const ranking = items.find(isKind('most', 'fewest'));
  const counting = items.filter(isKind('count', 'each'));
  const { filters, used } = readFilters(items, gazetteer);
  if (!ranking && !(level && counting.length > 0)) return null;
  if (!ranking && items.some(isKind('lack'))) return null;
  if (!level && used.length === 0) return null;
  const order = ranking?.kind ?? 'code';
  const rankings = items.filter(isKind('most', 'fewest'));
  return inRange(sentence, level, (range) => ({
    query: { kind: 'count', ...range, order, filters },
    used: [...used, ...counting, ...rankings],
    notes: [],
  }));
}

/** Reads which cities or counties have something inside or near, or have not: 50公里内没有机场的县. */
export function readUnits(sentence: Sentence): Reading | Problem | null {
  const { items, gazetteer } = sentence;
  const level = items.find(isKind('level'));
  const having =
    items.find(isKind('lack')) ??
    items.find(isKind('have')) ??
    items.find(isKind('pass')) ??
    whichOf(items, level);
  const read = readConditions(items, gazetteer);
  if (!level || !having || !read) return null;
  const { conditions, used, notes } = read;
  return inRange(sentence, level, (range) => ({
    query: { kind: 'units', ...range, conditions },
    used: [...used, having, ...items.filter(isKind('number', 'count'))],
    notes,
  }));
}

/** "Which" before the word for units asks for those that have something: 煤矿在哪些县. */
const whichOf = (items: readonly Item[], level: Item | undefined): Item | undefined => {
  const before = items[items.indexOf(level as Item) - 1];
  return level && before && /^(?:哪些|哪个|哪几个|which|what)$/i.test(before.word) ? before : undefined;
};

/** Reads the units that a line passes: 甲乙铁路经过哪些县. Null where a unit is passed, not a line. */
export function readPassed({ items, gazetteer }: Sentence): Reading | Problem | null {
  const level = items.find(isKind('level'));
  const pass = items.find(isKind('pass')) ?? (level && items.find(isKind('along', 'border', 'near')));
  const place = items.find(isPlace);
  const { filters, used } = readFilters(items, gazetteer);
  const isBare = level && used.length === 0 && !items.some(isKind('have', 'lack', 'unknown', 'distance'));
  if (!(pass || isBare) || !place) return null;
  if (isKind('mistake')(place)) return problemOf(place);
  const { origin } = place;
  if (origin.kind !== 'place' && origin.kind !== 'drawn' && origin.kind !== 'link') return null;
  if (origin.kind === 'place' && entryOfOrigin(gazetteer, origin)?.form === 'spot') return null;
  if (!level && used.length > 0) return null;
  const query: Query = { kind: 'passed', origin, level: level?.level ?? 'county', filters };
  return {
    query,
    used: [...used, place, ...[pass, level].flatMap((item) => item ?? [])],
    notes: noteOfLevel(level, query.level),
  };
}

/** Reads what several counties or cities all have: 甲市和乙市都有的产业. */
export function readCommon({ text, items, gazetteer }: Sentence): Reading | Problem | null {
  const isHad =
    items.some(isKind('have', 'asked')) || items.some(({ word }) => /common|have|共|都有|均有/i.test(word));
  const shared = items.filter(
    (item) => (isKind('shared')(item) && isHad) || (isKind('asked')(item) && item.word.startsWith('都有')),
  );
  const places = items.filter(isKind('origin', 'mistake', 'elsewhere'));
  const [cue] = shared;
  if (!cue || places.length === 0 || (places.length === 1 && cue.kind === 'asked')) return null;
  const mistake = places.find(isKind('mistake', 'elsewhere'));
  if (mistake) return problemOf(mistake);
  const units = places.filter(isUnit);
  const span = spanAround(text, [cue, ...places]);
  if (units.length < places.length) return { code: 'needs-units', relation: 'common', ...span };
  const adcodes = [...new Set(units.map(({ origin }) => origin.adcode))];
  if (adcodes.length < 2) return { code: 'needs-two-places', relation: 'common', ...span };
  const { filters, used } = readFilters(items, gazetteer);
  return { query: { kind: 'common', adcodes, filters }, used: [...used, ...shared, ...places], notes: [] };
}

const noteOfLevel = (level: Item | undefined, taken: UnitLevel): Note[] =>
  level ? [] : [{ code: 'default-level', level: taken }];

/**
 * Units are found in the whole province, counties also in one city. Any other place, and one that a
 * distance belongs to, is a problem.
 */
function inRange(
  { items, inChinese, gazetteer }: Sentence,
  level: Of<'level'> | undefined,
  readingIn: (range: UnitRange) => Reading,
): Reading | Problem {
  const places = items.filter(isPlace);
  const rankOf = (item: Item) => (isUnit(item) ? entryOfOrigin(gazetteer, item.origin)?.rank : undefined);
  const parts = places.filter((item) => rankOf(item) !== RANKS.province);
  const [part] = parts;
  const wanted = level?.level ?? (part ? 'county' : 'city');
  const isCity = parts.length === 1 && part && rankOf(part) === RANKS.city;
  const city =
    isCity && isUnit(part) && wanted === 'county' && !isMeasured(items, part, inChinese)
      ? part.origin.adcode
      : null;
  const reading = readingIn(
    wanted === 'county' && city !== null ? { level: wanted, city } : { level: wanted, city: null },
  );
  if (part && city === null) {
    const others = [{ text: printQuery(reading.query, inChinese ? 'zh' : 'en', gazetteer) }];
    return { code: 'units-elsewhere', others, ...spanOf(part) };
  }
  return {
    ...reading,
    used: [...reading.used, ...places, ...(level ? [level] : [])],
    notes: [...reading.notes, ...noteOfLevel(level, wanted)],
  };
}

/** Whether a distance belongs to a place: in Chinese it follows the place, in English it precedes it. */
function isMeasured(items: readonly Item[], place: Item, inChinese: boolean): boolean {
  const at = items.indexOf(place);
  const beside = inChinese ? items.slice(at + 1) : items.slice(0, at).reverse();
  return isMeasure(beside.find((item) => !isFiller(item)));
}
