import { km } from '../geo/units.ts';
import { entryOfOrigin } from './gazetteer.ts';
import { type Item, isKind, isPlace, type Reading, type Sentence, spanAround, spanOf } from './items.ts';
import type { Note, Problem } from './parsed.ts';
import { printQuery } from './print.ts';
import { DEFAULT_RADIUS, type Query, type UnitLevel } from './query.ts';
import { readFilters } from './readFilters.ts';
import { isUnit, problemOf } from './readOrigins.ts';

/**
 * Reads how much there is in each city or county, or which have most: 各市煤矿数量, "cities with the most
 * coal mines". Without a word for the level cities are ranked.
 */
export function readCount(sentence: Sentence): Reading | Problem | null {
  const { items } = sentence;
  const level = items.find(isKind('level'));
  const ranking = items.find(isKind('most', 'fewest'));
  const counting = items.filter(isKind('count', 'each'));
  const { filters, used } = readFilters(items);
  if (!ranking && !(level && counting.length > 0)) return null;
  if (!level && used.length === 0) return null;
  const order = ranking?.kind ?? 'code';
  const query: Query = { kind: 'count', level: level?.level ?? 'city', order, filters };
  return inWholeProvince(sentence, query, {
    query,
    used: [...used, ...counting, ...[level, ranking].flatMap((item) => item ?? [])],
    notes: noteOfLevel(level, query.level),
  });
}

/** Reads which cities or counties have something inside or near, or have not: 50公里内没有机场的县. */
export function readUnits(sentence: Sentence): Reading | Problem | null {
  const { items } = sentence;
  const level = items.find(isKind('level'));
  const having = items.find(isKind('lack')) ?? items.find(isKind('have'));
  const { filters, used } = readFilters(items);
  if (!level || !having || used.length === 0) return null;
  const distance = items.findLast(isKind('distance'));
  const near = distance ? undefined : items.find(isKind('near'));
  const radius = distance ? km(distance.km) : near ? DEFAULT_RADIUS : km(0);
  const query: Query = { kind: 'units', level: level.level, not: having.kind === 'lack', radius, filters };
  return inWholeProvince(sentence, query, {
    query,
    used: [
      ...used,
      level,
      having,
      ...items.filter(isKind('within', 'at-most')),
      ...[distance, near].flatMap((item) => item ?? []),
    ],
    notes: near ? [{ code: 'default-radius', cue: 'near', radius }] : [],
  });
}

/** Reads the units that a line passes: 瓦日铁路经过哪些县. Null where a unit is passed, not a line. */
export function readPassed({ items, gazetteer }: Sentence): Reading | Problem | null {
  const pass = items.find(isKind('pass'));
  const place = items.find(isPlace);
  const level = items.find(isKind('level'));
  if (!pass || !place) return null;
  if (isKind('mistake')(place)) return problemOf(place);
  const { origin } = place;
  if (origin.kind !== 'place' && origin.kind !== 'drawn' && origin.kind !== 'link') return null;
  if (origin.kind === 'place' && entryOfOrigin(gazetteer, origin)?.form === 'spot') return null;
  const { filters, used } = readFilters(items);
  if (!level && used.length > 0) return null;
  const query: Query = { kind: 'passed', origin, level: level?.level ?? 'county', filters };
  return {
    query,
    used: [...used, pass, place, ...(level ? [level] : [])],
    notes: noteOfLevel(level, query.level),
  };
}

/** Reads what several counties or cities all have: 太原和晋中都有的产业. */
export function readCommon({ text, items }: Sentence): Reading | Problem | null {
  const shared = items.filter(
    (item) => isKind('shared')(item) || (isKind('asked')(item) && item.word.startsWith('都有')),
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
  const { filters, used } = readFilters(items);
  return { query: { kind: 'common', adcodes, filters }, used: [...used, ...shared, ...places], notes: [] };
}

const noteOfLevel = (level: Item | undefined, taken: UnitLevel): Note[] =>
  level ? [] : [{ code: 'default-level', level: taken }];

/** Units are found in the whole province: naming it changes nothing, naming a part is a problem. */
function inWholeProvince(sentence: Sentence, query: Query, reading: Reading): Reading | Problem {
  const { items, inChinese, gazetteer } = sentence;
  const places = items.filter(isPlace);
  const isProvince = (item: Item) => isUnit(item) && entryOfOrigin(gazetteer, item.origin)?.rank === 0;
  const part = places.find((item) => !isProvince(item));
  if (!part) return { ...reading, used: [...reading.used, ...places] };
  const suggestion = { text: printQuery(query, inChinese ? 'zh' : 'en', gazetteer) };
  return { code: 'whole-province-only', suggestion, ...spanOf(part) };
}
