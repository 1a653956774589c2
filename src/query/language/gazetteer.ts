import type { AtlasWords, Catalogue } from '../../../geodata/catalogue.ts';
import type { Division, Place } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import type { Bbox } from '../../geo/units.ts';
import { keyOf } from '../engine/fold.ts';
import type { DivisionOrigin, Origin, PlaceOrigin } from '../engine/query.ts';
import { readSounds, type Sounds } from './sounds.ts';

/** What a question may call the themes, and places beyond the atlas. */
export type QuestionWords = Pick<
  AtlasWords,
  'themes' | 'topics' | 'elsewhere' | 'sounds' | 'sentences' | 'spoken' | 'formerNames' | 'variants'
>;

/** Before the words of an atlas are there, its titles and names are all that is known. */
const NO_WORDS: QuestionWords = {
  themes: {},
  topics: [],
  elsewhere: [],
  sounds: '',
  sentences: {},
  spoken: [],
  formerNames: [],
  variants: '',
};

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
  /** The same as they are written. */
  readonly names: readonly string[];
};

/** Names of places, ready for reading and printing. */
export type Gazetteer = {
  /** Who goes by a proper name, and by a shortened one, in the form of `keyOf`. */
  readonly owners: ReadonlyMap<string, readonly Entry[]>;
  readonly aliases: ReadonlyMap<string, readonly Entry[]>;
  readonly entries: readonly Entry[];
  /** By `keyOfOrigin`. */
  readonly byOrigin: ReadonlyMap<string, Entry>;
  /** West, south, east, north of the province. */
  readonly bounds: Bbox;
  readonly catalogue: Catalogue;
  /** What is told in words; without it no word of the plan's text is known. */
  readonly placements: Atlas['placements'] | undefined;
  readonly words: QuestionWords;
  readonly sounds: Sounds;
  /** Names of before, in the form of `keyOf`. */
  readonly former: ReadonlySet<string>;
};

/** Names an origin in one string; the centre of a unit goes by the unit's. */
export function keyOfOrigin(origin: NamedOrigin): string {
  return origin.kind === 'division' ? origin.adcode : `@${origin.id}`;
}

/**
 * Gathers the names of an atlas. A name of several places keeps all of them.
 * @param words what themes and places elsewhere are called; printing does without
 */
export function buildGazetteer(
  {
    divisions,
    places,
    catalogue,
    placements,
  }: Pick<Atlas, 'divisions' | 'places' | 'catalogue'> & Partial<Pick<Atlas, 'placements'>>,
  words: QuestionWords = NO_WORDS,
): Gazetteer {
  const named = [
    ...[...divisions.values()].map((division) => namesOfDivision(division, divisions, words.formerNames)),
    ...[...places.values()].map((place) => namesOfPlace(place, divisions)),
  ];
  const aliases = ownersByKey(named, ({ aliases }) => aliases);
  const owners = ownersByKey(named, ({ origin, zh, en, former }) => [
    ...zh,
    ...en,
    ...former,
    idName(origin),
  ]);
  const entries = named.map((names) => entryOf(names, owners, catalogue.genericNames));
  const byOrigin = new Map(entries.map((entry) => [keyOfOrigin(entry.origin), entry]));
  const entriesBy = (names: Owners) =>
    new Map(
      [...names].map(
        ([key, origins]) =>
          [key, [...origins].map((origin) => byOrigin.get(keyOfOrigin(origin)) as Entry)] as const,
      ),
    );
  const province = [...divisions.values()].find(({ level }) => level === 'province');
  return {
    owners: entriesBy(owners),
    aliases: entriesBy(aliases),
    entries,
    byOrigin,
    bounds: province?.bbox ?? [-180, -90, 180, 90],
    catalogue,
    placements,
    words,
    sounds: readSounds(words.sounds),
    former: new Set(named.flatMap(({ former }) => former.map(keyOf))),
  };
}

const GAZETTEERS = new WeakMap<Atlas, WeakMap<QuestionWords, Gazetteer>>();

/** The names of an atlas, gathered once, and once more with the words for its themes. */
export function gazetteerOf(atlas: Atlas, words: QuestionWords = NO_WORDS): Gazetteer {
  const gathered = GAZETTEERS.get(atlas) ?? new WeakMap<QuestionWords, Gazetteer>();
  GAZETTEERS.set(atlas, gathered);
  const known = gathered.get(words) ?? buildGazetteer(atlas, words);
  gathered.set(words, known);
  return known;
}

/** The entry of an origin; undefined for what has no name of its own and for what the atlas does not know. */
export const entryOfOrigin = ({ byOrigin }: Gazetteer, origin: Origin): Entry | undefined =>
  origin.kind === 'division' || origin.kind === 'place' ? byOrigin.get(keyOfOrigin(origin)) : undefined;

type Named = Pick<Entry, 'origin' | 'rank' | 'city' | 'form'> & {
  /** Proper names first in each language: the ones to print. */
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** Names of before. */
  readonly former: readonly string[];
  /** Short forms that count only where they are nobody's proper name. */
  readonly aliases: readonly string[];
};

/** The rank of an entry that is a division. */
export const RANKS = { province: 0, city: 1, county: 2 } as const;

function namesOfDivision(
  division: Division,
  divisions: ReadonlyMap<string, Division>,
  formerNames: QuestionWords['formerNames'],
): Named {
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
    former: formerNames.filter((one) => one.adcode === adcode).flatMap(({ zh, en }) => [zh, en]),
    aliases: level === 'province' ? ['全省'] : level === 'county' ? otherLevels(short_zh) : [],
  };
}

/** A county by the level that it has not, or had before: 甲县 is 甲市 today. */
const otherLevels = (short: string): string[] =>
  /[县市区]$/.test(short) ? [] : ['县', '市', '区'].map((level) => short + level);

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
    former: [],
    aliases: [
      ...withoutUmlaut(place.also ?? []),
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

function entryOf(names: Named, owners: Owners, genericNames: readonly string[]): Entry {
  const { origin, rank, form, city, zh, en, former, aliases } = names;
  const unique = (candidates: readonly string[]) =>
    candidates.find((name) => owners.get(keyOf(name))?.size === 1 && !genericNames.includes(name)) ??
    idName(origin);
  const byKey = new Map<string, string>();
  for (const name of [...zh, ...en, ...former, ...aliases]) {
    if (!byKey.has(keyOf(name))) byKey.set(keyOf(name), name);
  }
  return {
    origin,
    rank,
    form,
    city,
    zh: unique(zh),
    en: unique(en),
    keys: [...byKey.keys()],
    names: [...byKey.values()],
  };
}
