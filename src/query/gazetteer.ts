import type { IndicatorId } from '../../geodata/figures.ts';
import type { Division, Place, Precision, Status } from '../../geodata/schema.ts';
import type { Atlas } from '../geo/atlas.ts';
import type { Bbox } from '../geo/units.ts';
import {
  INDICATOR_WORDS,
  LEVEL_WORDS,
  PRECISION_WORDS,
  REFUSED_WORDS,
  type Refusal,
  STATUS_WORDS,
} from './filterWords.ts';
import { keyOf } from './fold.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import type { DivisionOrigin, Origin, PlaceOrigin, UnitLevel } from './query.ts';
import {
  DRAWN_WORDS,
  ELSEWHERE,
  GENERIC_NAMES,
  NARROW,
  TOPICS,
  type Topic,
  WORDS,
  type WordKind,
} from './words.ts';

/** What has a name of its own. */
export type NamedOrigin = DivisionOrigin | PlaceOrigin;

/** A place that can be named in a question. */
export type Entry = {
  /** A division is its area; the centre is asked for by another word. */
  readonly origin: NamedOrigin;
  /** Names that mean this entry and nothing else, for print. */
  readonly zh: string;
  readonly en: string;
  /** Province 0, city 1, county 2, place 3. */
  readonly rank: number;
  /** A division or region has an inside; a line is followed; a spot is neither. */
  readonly form: 'spot' | 'line' | 'area';
  /** City of a county, else null. */
  readonly city: string | null;
  /** Every name it goes by, in the form of `keyOf`. */
  readonly keys: readonly string[];
};

/** What a stretch of a question may mean. */
export type Meaning =
  | { readonly kind: 'place'; readonly entries: readonly Entry[]; readonly generic: boolean }
  | { readonly kind: 'elsewhere'; readonly zh: string; readonly en: string }
  /** `narrow` is a word for a part of its theme only: 铝 among 有色金属. */
  | ({ readonly kind: 'topic'; readonly narrow: boolean } & Topic)
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'precision'; readonly precision: Precision | 'unlocated' }
  | { readonly kind: 'indicator'; readonly indicator: IndicatorId }
  | { readonly kind: 'level'; readonly level: UnitLevel }
  | { readonly kind: 'drawn'; readonly shape: 'line' | 'area' }
  | { readonly kind: 'refused'; readonly reason: Refusal }
  | { [Kind in WordKind]: { readonly kind: Kind } }[WordKind];

/** Names of places and the words of questions, ready for reading and printing. */
export type Gazetteer = {
  readonly lexicon: Lexicon<Meaning>;
  readonly entries: readonly Entry[];
  /** By `keyOfOrigin`. */
  readonly byOrigin: ReadonlyMap<string, Entry>;
  /** West, south, east, north of the province. */
  readonly bounds: Bbox;
};

/** Names an origin in one string; the centre of a unit goes by the unit's. */
export function keyOfOrigin(origin: NamedOrigin): string {
  return origin.kind === 'division' ? origin.adcode : `@${origin.id}`;
}

/**
 * Gathers the names of an atlas. A name of several places keeps all of them; proper names stand
 * before words, and words before shortened names.
 */
export function buildGazetteer({ divisions, places }: Pick<Atlas, 'divisions' | 'places'>): Gazetteer {
  const named = [
    ...[...divisions.values()].map((division) => namesOfDivision(division, divisions)),
    ...[...places.values()].map((place) => namesOfPlace(place, divisions)),
  ];
  const aliases = ownersByKey(named, ({ aliases }) => aliases);
  const owners = ownersByKey(named, ({ origin, zh, en }) => [...zh, ...en, idName(origin)]);
  const entries = named.map((names) => entryOf(names, owners));
  const byOrigin = new Map(entries.map((entry) => [keyOfOrigin(entry.origin), entry]));
  const meaningOf = (key: string, origins: ReadonlySet<Entry['origin']>): Meaning => ({
    kind: 'place',
    entries: [...origins].map((origin) => byOrigin.get(keyOfOrigin(origin)) as Entry),
    generic: GENERIC_NAMES.includes(key),
  });
  const province = [...divisions.values()].find(({ level }) => level === 'province');
  return {
    lexicon: buildLexicon<Meaning>([
      ...[...aliases].map(([key, origins]) => [key, meaningOf(key, origins)] as const),
      ...(Object.keys(WORDS) as WordKind[]).flatMap((kind) =>
        WORDS[kind].map((word): [string, Meaning] => [word, { kind } as Meaning]),
      ),
      ...eachWord(INDICATOR_WORDS, (indicator) => ({ kind: 'indicator', indicator })),
      ...eachWord(LEVEL_WORDS, (level) => ({ kind: 'level', level })),
      ...eachWord(STATUS_WORDS, (status) => ({ kind: 'status', status })),
      ...eachWord(PRECISION_WORDS, (precision) => ({ kind: 'precision', precision })),
      ...eachWord(DRAWN_WORDS, (shape) => ({ kind: 'drawn', shape })),
      ...Object.entries(REFUSED_WORDS).flatMap(([reason, words]) =>
        words.split('|').map((word) => [word, { kind: 'refused', reason: reason as Refusal }] as const),
      ),
      ...topicsByWord(),
      ...ELSEWHERE.flatMap(({ zh, en, also }) =>
        [zh, `${zh}市`, `${zh}省`, en, `${en} city`, ...(also ? [also] : [])].map(
          (word) => [word, { kind: 'elsewhere', zh, en }] as const,
        ),
      ),
      ...[...owners].map(([key, origins]) => [key, meaningOf(key, origins)] as const),
    ]),
    entries,
    byOrigin,
    bounds: province?.bbox ?? [-180, -90, 180, 90],
  };
}

/** The entry of an origin; undefined for what has no name of its own and for what the atlas does not know. */
export const entryOfOrigin = ({ byOrigin }: Gazetteer, origin: Origin): Entry | undefined =>
  origin.kind === 'division' || origin.kind === 'place' ? byOrigin.get(keyOfOrigin(origin)) : undefined;

type Named = Pick<Entry, 'origin' | 'rank' | 'city' | 'form'> & {
  /** Proper names first in each language: the ones to print. */
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** Short forms that count only where they are nobody's proper name. */
  readonly aliases: readonly string[];
};

const RANKS = { province: 0, city: 1, county: 2 } as const;

function namesOfDivision(division: Division, divisions: ReadonlyMap<string, Division>): Named {
  const { adcode, level, name_zh, short_zh, name_en, city } = division;
  const parent = divisions.get(city ?? '');
  const [english, pinyin] = SUFFIXES[name_zh.at(-1) as string] ?? ['', ''];
  const base = name_en.replace(/ (City|County|District|Province)$/, '');
  return {
    origin: { kind: 'division', adcode, part: 'area' },
    rank: RANKS[level],
    form: 'area',
    city,
    zh: [
      short_zh,
      name_zh,
      ...(parent ? [`${parent.short_zh}${name_zh}`, `${parent.name_zh}${name_zh}`] : []),
    ],
    en: withoutUmlaut([
      name_en,
      base,
      `${base} ${english}`,
      `${base} ${pinyin}`,
      ...(base.endsWith('xian') ? [`${base.slice(0, -4)} ${english}`] : []),
      ...(parent && base.startsWith(`${parent.name_en} `) ? [name_en.slice(parent.name_en.length)] : []),
      ...(parent ? [`${name_en} ${parent.name_en}`] : []),
    ]),
    aliases: level === 'province' ? ['全省'] : [],
  };
}

/** Most waters of a plan are rivers. */
const FORMS = { town: 'spot', site: 'spot', line: 'line', water: 'line', region: 'area' } as const;

const SUFFIXES: Readonly<Record<string, readonly [english: string, pinyin: string]>> = {
  省: ['Province', 'sheng'],
  市: ['City', 'shi'],
  县: ['County', 'xian'],
  区: ['District', 'qu'],
};

function namesOfPlace(place: Place, divisions: ReadonlyMap<string, Division>): Named {
  const units = [...place.cities, ...place.counties].flatMap((code) => divisions.get(code) ?? []);
  const zh = [place.name_zh, place.name_zh.replace(/（.*?）/g, '')];
  const en = [place.name_en, place.name_en.replace(/ \(.*?\)/g, ''), place.name_en.replace(/,.*$/, '')];
  const shorterZh = [...zh, ...zh.map((name) => name.replace(/国际|国家级/, ''))];
  const shorterEn = [
    ...en,
    ...en.map((name) => name.replace(/ International\b/, '')),
    ...en.map((name) => name.replace(/^Mount (\S+)$/, '$1 Mountain')),
  ];
  return {
    origin: { kind: 'place', id: place.id },
    rank: 3,
    form: FORMS[place.kind],
    city: null,
    zh,
    en: withoutUmlaut(en),
    aliases: [
      ...shorterZh.flatMap((name) => [
        name,
        ...units.flatMap((unit) => shortened(name, [unit.name_zh, unit.short_zh], 3)),
      ]),
      ...withoutUmlaut(
        shorterEn.flatMap((name) => [name, ...units.flatMap((unit) => shortened(name, [unit.name_en], 8))]),
      ),
    ],
  };
}

/** A name without the unit it begins with, where enough is left to be a name. */
function shortened(name: string, units: readonly string[], least: number): string[] {
  return units
    .filter((unit) => name.startsWith(unit))
    .map((unit) => name.slice(unit.length).trim())
    .filter((rest) => rest.length >= least);
}

/** Adds the spellings that keyboards without ü lead to. */
function withoutUmlaut(names: readonly string[]): string[] {
  return names.flatMap((name) =>
    /[üÜ]/.test(name) ? [name, name.replace(/[üÜ]/g, 'v'), name.replace(/[üÜ]/g, 'yu')] : [name],
  );
}

type Owners = ReadonlyMap<string, ReadonlySet<Entry['origin']>>;

/** Who goes by each name. */
function ownersByKey(named: readonly Named[], names: (one: Named) => readonly string[]): Owners {
  const owners = new Map<string, Set<Entry['origin']>>();
  for (const one of named) {
    for (const key of names(one).map(keyOf)) {
      if (key !== '') owners.set(key, (owners.get(key) ?? new Set()).add(one.origin));
    }
  }
  return owners;
}

/** A name that is always unique: the code or id itself. */
const idName = (origin: Entry['origin']): string => (origin.kind === 'division' ? origin.adcode : origin.id);

function entryOf(names: Named, owners: Owners): Entry {
  const { origin, rank, form, city, zh, en, aliases } = names;
  const unique = (candidates: readonly string[]) =>
    candidates.find((name) => owners.get(keyOf(name))?.size === 1 && !GENERIC_NAMES.includes(name)) ??
    idName(origin);
  return {
    origin,
    rank,
    form,
    city,
    zh: unique(zh),
    en: unique(en),
    keys: [...new Set([...zh, ...en, ...aliases].map(keyOf))],
  };
}

function eachWord<Value>(
  named: readonly { readonly value: Value; readonly zh: string; readonly en: string }[],
  meaning: (value: Value) => Meaning,
): [string, Meaning][] {
  return named.flatMap(({ value, zh, en }) =>
    `${zh}|${en}`.split('|').map((word): [string, Meaning] => [word, meaning(value)]),
  );
}

/** A word of several topics means all of them. */
function topicsByWord(): [string, Meaning][] {
  const topics = new Map<string, Topic>();
  for (const [word, { themes, groups }] of TOPICS) {
    const known = topics.get(keyOf(word));
    topics.set(keyOf(word), {
      themes: [...new Set([...(known?.themes ?? []), ...themes])],
      groups: [...new Set([...(known?.groups ?? []), ...groups])],
    });
  }
  return [...topics].map(([word, topic]) => [word, { kind: 'topic', narrow: NARROW.has(word), ...topic }]);
}
