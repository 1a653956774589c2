import type { Bilingual, GroupId, ThemeId } from '../../../geodata/catalogue.ts';
import type { Language, Placement } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { km } from '../../geo/units.ts';
import { isChinese, keyOf } from '../engine/fold.ts';
import {
  DEFAULT_RADIUS,
  divisionOf,
  type Filters,
  filtersIn,
  filtersOfThemes,
  insideDivision,
  NO_FILTERS,
  type Query,
  withinOf,
} from '../engine/query.ts';
import type { Entry, Gazetteer } from './gazetteer.ts';
import { lex } from './lex.ts';
import {
  latinKey,
  matchName,
  type Name,
  type NameMatch,
  prepareName,
  soundsAlike,
  WAYS,
} from './nameMatch.ts';
import { chineseNumber } from './numbers.ts';
import { parseQuery } from './parse.ts';
import { printQuery } from './print.ts';
import { searchPlacements, type TextIndex } from './search.ts';
import type { Sounds } from './sounds.ts';
import { slipsBetween, suggestPlaces } from './suggest.ts';
import { topicsOf } from './topics.ts';

/** A text with the stretch in it that was typed. */
export type Marked = {
  readonly text: string;
  readonly span: readonly [from: number, to: number] | null;
};

/** What a search box offers: chosen, each does something else. */
export type Suggested =
  /** Asks the text. */
  | { readonly kind: 'question'; readonly label: Marked; readonly also: null }
  /** Asks what is near a place or inside it. */
  | {
      readonly kind: 'place';
      readonly label: Marked;
      readonly also: Marked | null;
      readonly origin: Entry['origin'];
      readonly query: Query;
    }
  /** Opens the page of a city or county. */
  | {
      readonly kind: 'unit';
      readonly label: Marked;
      readonly also: Marked | null;
      readonly adcode: string;
    }
  /** Leaves only these themes switched on: one, or those of a group. */
  | {
      readonly kind: 'topic';
      readonly label: Marked;
      readonly also: Marked | null;
      readonly themes: readonly ThemeId[];
      readonly group: GroupId;
    }
  /** Lists what a section or box of the plan holds. */
  | {
      readonly kind: 'heading';
      readonly label: Marked;
      readonly also: Marked | null;
      readonly query: Query;
    }
  /** Lists what speaks of a word that no list of names knows, but the plan's own sentences do. */
  | { readonly kind: 'term'; readonly label: Marked; readonly also: null; readonly query: Query }
  /** Opens its card. */
  | {
      readonly kind: 'placement';
      readonly label: Marked;
      readonly also: Marked | null;
      readonly placement: Placement;
    };

/** The names of an atlas, ready to be looked through. */
export type SuggestionIndex = {
  readonly atlas: Atlas;
  readonly gazetteer: Gazetteer;
  readonly places: readonly Item<Entry>[];
  readonly topics: readonly Item<{ themes: readonly ThemeId[]; group: GroupId }>[];
  readonly headings: readonly Item<Query>[];
  readonly placements: readonly Item<readonly Placement[]>[];
  /** Key words of the plan's sentences. */
  readonly terms: readonly string[];
};

type Item<Thing> = {
  readonly thing: Thing;
  readonly zh: Name;
  readonly en: Name;
  /** Shorter names, as good as the shown ones. */
  readonly shorts: readonly Name[];
  /** Synonyms and names with more in them: good in full, less so by their beginning, never by initials. */
  readonly aliases: readonly Name[];
  /** Among equally good matches the smaller comes first. */
  readonly rank: number;
};

const MOST = 8;
const MOST_OF_KIND: Readonly<Record<Suggested['kind'], number>> = {
  question: 3,
  place: 4,
  unit: 2,
  topic: 2,
  heading: 3,
  term: 3,
  placement: 4,
};
/** Longer texts are sentences, not beginnings of names. */
const LONGEST_NAME = 60;
/** Slips are looked for in words of so many letters. */
const LEAST_WITH_SLIP = 4;
/** The second distance that is offered for a place. */
const WIDER_RADIUS = km(100);

/** From this way on a match is so loose that slips are as likely. */
const LOOSE = WAYS.indexOf('inside');
/** Headings are found by their number or words only, or every syllable would find some. */
const AS_WRITTEN = ['whole', 'start'];
const INITIALS = ['initials-whole', 'initials-start', 'initials-inside'];
const BEFORE_ALL = -1;
const SLIP = WAYS.length;
const AFTER_ALL = SLIP + 1;

/** Gathers the names under which places, themes and placements are found. */
export function buildSuggestionIndex(atlas: Atlas, gazetteer: Gazetteer): SuggestionIndex {
  const byAssignment = new Map<string, Placement[]>();
  for (const placement of atlas.placements.values()) {
    const others = byAssignment.get(placement.assignment);
    if (others) others.push(placement);
    else byAssignment.set(placement.assignment, [placement]);
  }
  const { sounds } = gazetteer;
  const placements: SuggestionIndex['placements'][number][] = [];
  for (const same of byAssignment.values()) {
    const [{ title_zh, title_en }] = same as [Placement];
    placements.push(item(same, title_zh, title_en, { rank: 5, sounds }));
  }
  return {
    atlas,
    gazetteer,
    places: gazetteer.entries.map((entry) => placeItem(entry, atlas, sounds)),
    topics: topicItems(gazetteer),
    headings: headingItems(atlas, sounds),
    placements,
    terms: [...new Set([...byAssignment.keys()].flatMap((id) => gazetteer.words.sentences[id] ?? []))],
  };
}

/**
 * What a text typed so far may become, best first within each kind, kinds in the order of their
 * best; at most 8. Names are found by beginning or middle, in Chinese, by pinyin in full or by
 * initials, in English, and with a slip.
 * @param finds whether a question finds anything: others are not offered
 */
export function suggest(
  index: SuggestionIndex,
  textIndex: () => TextIndex | null,
  text: string,
  lang: Language,
  finds: (query: Query) => boolean = () => true,
): Suggested[] {
  const key = keyOf(text);
  if (key === '' || key.length > LONGEST_NAME) return [];
  const places = found(index.places, key);
  const topics = found(index.topics, key);
  const placements = found(index.placements, key);
  const scored = questionsOf(index, text, { places, topics }, lang);
  if (scored.length === 0 && !bestOf(places) && !bestOf(topics)) {
    places.push(...placesWithSlip(index, text, places));
    topics.push(...topicsWithSlip(index, key, topics));
  }
  for (const one of places) scored.push(...placeOptions(one, index, lang));
  for (const one of topics) {
    scored.push({ score: scoreOf(one), one: { kind: 'topic', ...labelsOf(one, lang), ...one.item.thing } });
  }
  for (const one of found(index.headings, key)) {
    if (!one.by || !AS_WRITTEN.includes(WAYS[one.way] as string)) continue;
    scored.push({
      score: scoreOf(one),
      one: { kind: 'heading', ...labelsOf(one, lang), query: one.item.thing },
    });
  }
  for (const one of placements) {
    const placement = placementMeant(one.item.thing, key);
    scored.push({ score: scoreOf(one), one: { kind: 'placement', ...labelsOf(one, lang), placement } });
  }
  const isQuestion = scored.some(({ score }) => score < 0);
  if (!isQuestion && scored.length < MOST) scored.push(...placementsByText(textIndex(), text, scored, lang));
  scored.push(...termOptions(index, key, scored));
  return arrange(scored, (one) => mayFind(one, index.gazetteer, finds));
}

/** Whether an option leads to anything; what stands in a sentence about a placement does. */
function mayFind(one: Suggested, gazetteer: Gazetteer, finds: (query: Query) => boolean): boolean {
  if (one.kind === 'place' || one.kind === 'heading') return finds(one.query);
  if (one.kind !== 'question') return true;
  const parsed = parseQuery(one.label.text, gazetteer);
  return parsed.kind === 'page' || (parsed.kind === 'query' && finds(parsed.query));
}

/** Words of the plan that begin with what was typed, then those that hold it; none that is offered by name. */
function termOptions({ terms }: SuggestionIndex, key: string, known: readonly Scored[]): Scored[] {
  if (key.length < 2) return [];
  const names = new Set(known.map(({ one }) => keyOf(one.label.text)));
  return terms.flatMap((word): Scored[] => {
    const at = keyOf(word).indexOf(key);
    if (at < 0 || names.has(keyOf(word))) return [];
    const query: Query = { kind: 'listed', filters: { ...NO_FILTERS, text: word } };
    const span = word.toLowerCase().indexOf(key);
    const label: Marked = { text: word, span: span < 0 ? null : [span, span + key.length] };
    const score = (at === 0 ? SLIP : SLIP + 0.5) + Math.min(word.length, 90) / 1000;
    return [{ score, one: { kind: 'term', label, also: null, query } }];
  });
}

type Scored = { readonly score: number; readonly one: Suggested };

type Found<Thing> = {
  readonly item: Item<Thing>;
  readonly key: string;
  readonly way: number;
  /** The name that was found, with the stretch; null for a slip. */
  readonly by: { readonly name: Name; readonly match: NameMatch } | null;
};

function item<Thing>(
  thing: Thing,
  zh: string,
  en: string,
  {
    rank,
    shorts = [],
    aliases = [],
    sounds,
  }: { rank: number; shorts?: readonly string[]; aliases?: readonly string[]; sounds: Sounds },
): Item<Thing> {
  const known = new Set([zh, en].map(keyOf));
  const prepare = (name: string) => prepareName(name, sounds);
  const others = (names: readonly string[]) =>
    names.filter((name) => !known.has(keyOf(name)) && known.add(keyOf(name))).map(prepare);
  return {
    thing,
    zh: prepare(zh),
    en: prepare(en),
    shorts: others(shorts),
    aliases: others(aliases),
    rank,
  };
}

function placeItem(entry: Entry, { divisions, places }: Atlas, sounds: Sounds): Item<Entry> {
  const { origin, rank, names } = entry;
  if (origin.kind === 'place') {
    const place = places.get(origin.id);
    return item(entry, place?.name_zh ?? entry.zh, place?.name_en ?? entry.en, {
      rank: 3,
      shorts: [...(place?.also ?? []), ...names],
      sounds,
    });
  }
  const division = divisions.get(origin.adcode);
  const city = divisions.get(division?.city ?? '');
  const cityNames = city ? [city.short_zh, city.name_en].map(keyOf) : [];
  const namesCity = (name: string) =>
    cityNames.some((city) => keyOf(name).startsWith(city) || keyOf(name).endsWith(city));
  return item(entry, division?.name_zh ?? entry.zh, division?.name_en ?? entry.en, {
    rank: [2, 0, 1][rank] ?? 3,
    shorts: names.filter((name) => !namesCity(name)),
    aliases: names.filter(namesCity),
    sounds,
  });
}

function topicItems(gazetteer: Gazetteer): SuggestionIndex['topics'] {
  const { catalogue, sounds } = gazetteer;
  const { all } = topicsOf(gazetteer);
  return [
    ...catalogue.themes.map(({ id, group, zh, en }) => {
      const aliases = all.filter(([, { themes }]) => themes.includes(id)).map(([word]) => word);
      return item({ themes: [id], group }, zh, en, { rank: 2, aliases, sounds });
    }),
    ...catalogue.groups.map(({ id, zh, en }) => {
      const themes = catalogue.themes.filter(({ group }) => group === id).map((theme) => theme.id);
      return item({ themes, group: id }, zh, en, { rank: 4, sounds });
    }),
  ];
}

/** The sections and boxes that give anything a place. */
function headingItems({ placements, catalogue }: Atlas, sounds: Sounds): Item<Query>[] {
  const all = [...placements.values()];
  const [sections, boxes] = [new Set(all.map(({ section }) => section)), new Set(all.map(({ box }) => box))];
  const heading = (
    names: { zh: string; en: string; also: string },
    title: Bilingual,
    filters: Partial<Filters>,
  ) =>
    item<Query>(
      { kind: 'listed', filters: { ...NO_FILTERS, ...filters } },
      `${names.zh} ${title.zh}`,
      `${names.en}: ${title.en}`,
      { rank: 6, shorts: [names.zh, names.en, names.also, title.zh, title.en], sounds },
    );
  return [
    ...catalogue.sections.flatMap((title, i) => {
      const number = i + 1;
      const names = { zh: `第${number}节`, en: `Section ${number}`, also: `第${chineseNumber(number)}节` };
      return sections.has(number) ? [heading(names, title, { sections: [number] })] : [];
    }),
    ...Object.entries(catalogue.boxes).flatMap(([key, title]) => {
      const number = Number(key);
      const names = { zh: `专栏${number}`, en: `Box ${number}`, also: `专栏${chineseNumber(number)}` };
      return boxes.has(number) ? [heading(names, title, { boxes: [number] })] : [];
    }),
  ];
}

function found<Thing>(items: readonly Item<Thing>[], key: string): Found<Thing>[] {
  return items.flatMap((item): Found<Thing>[] => {
    let best: Found<Thing> | null = null;
    const consider = (name: Name, wayOf: (match: NameMatch) => number | null) => {
      const match = matchName(name, key);
      const way = match && wayOf(match);
      if (match && way !== null && (!best || way < best.way)) best = { item, key, way, by: { name, match } };
    };
    for (const name of [item.zh, item.en, ...item.shorts]) consider(name, ({ way }) => way);
    for (const name of item.aliases) consider(name, wayByAlias);
    return best ? [best] : [];
  });
}

function wayByAlias({ way, span: [from] }: NameMatch): number | null {
  if (from > 0 || INITIALS.includes(WAYS[way] as string)) return null;
  return WAYS[way]?.endsWith('whole') ? way : LOOSE;
}

/** Way first, then rank, then how much of the name is still missing. */
function scoreOf({ item, way, by }: Found<unknown>): number {
  const missing = by ? by.name.text.length - (by.match.span[1] - by.match.span[0]) : 0;
  return way + item.rank / 10 + Math.min(missing, 90) / 1000;
}

/** The best of what was found by more than a stretch in the middle. */
const bestOf = <Thing>(found: readonly Found<Thing>[]): Found<Thing> | undefined =>
  found.toSorted((a, b) => scoreOf(a) - scoreOf(b)).find(({ way }) => way < LOOSE);

/** The shown name; the name that was found beside it where the shown one does not tell why. */
function labelsOf(
  { item, key, by }: Found<unknown>,
  lang: Language,
): { readonly label: Marked; readonly also: Marked | null } {
  const name = item[lang];
  const own = matchName(name, key);
  const label = { text: name.text, span: own?.span ?? null };
  if (own || !by) return { label, also: null };
  return { label, also: { text: by.name.text, span: by.match.span } };
}

function placeOptions(one: Found<Entry>, { atlas }: SuggestionIndex, lang: Language): Scored[] {
  const { origin } = one.item.thing;
  const score = scoreOf(one);
  const labels = labelsOf(one, lang);
  const near = withinOf(origin, DEFAULT_RADIUS);
  const inside = origin.kind === 'division' ? insideDivision(origin.adcode) : null;
  const isProvince = origin.kind === 'division' && atlas.divisions.get(origin.adcode)?.level === 'province';
  const asked = [isProvince ? null : near, inside].flatMap((query): Scored[] =>
    query ? [{ score, one: { kind: 'place', ...labels, origin, query } }] : [],
  );
  if (origin.kind !== 'division' || isProvince) return asked;
  return [...asked, { score, one: { kind: 'unit', ...labels, adcode: origin.adcode } }];
}

/** Of the places of one assignment the one that is named in what was typed, else the first. */
function placementMeant(placements: readonly Placement[], key: string): Placement {
  const named = placements.find(({ place_zh, place_en }) =>
    [place_zh, place_en].some((name) => key.includes(keyOf(name))),
  );
  return named ?? (placements[0] as Placement);
}

function placesWithSlip(
  { places, gazetteer }: SuggestionIndex,
  text: string,
  known: readonly Found<Entry>[],
): Found<Entry>[] {
  const key = keyOf(text);
  const alike = isChinese(key)
    ? places.filter(({ zh, shorts }) =>
        [zh, ...shorts].some((name) => soundsAlike(name, key, gazetteer.sounds)),
      )
    : [];
  const spelledAlike = () =>
    suggestPlaces(text, { word: text, at: 0 }, gazetteer).flatMap(({ origin }) =>
      places.filter(({ thing }) => thing.origin === origin),
    );
  return (alike.length > 0 ? alike : spelledAlike())
    .filter((item) => !known.some((one) => one.item === item))
    .map((item, i) => ({ item: { ...item, rank: i }, key, way: SLIP, by: null }));
}

function topicsWithSlip(
  { topics, gazetteer }: SuggestionIndex,
  key: string,
  known: readonly Found<unknown>[],
): Found<SuggestionIndex['topics'][number]['thing']>[] {
  if (key.length < (isChinese(key) ? 2 : LEAST_WITH_SLIP)) return [];
  const isSlip = (name: Name): boolean => {
    if (isChinese(key)) return soundsAlike(name, key, gazetteer.sounds);
    const whole = latinKey(name);
    if (isChinese(whole)) return false;
    // A beginning may have slips too: what is missing at its end is none.
    return [whole, whole.slice(0, key.length)].some(
      (other) =>
        Math.abs(other.length - key.length) <= 1 && slipsBetween(key, other) <= (key.length < 8 ? 1 : 2),
    );
  };
  return topics
    .filter(({ zh, en, aliases }) => [zh, en, ...aliases].some(isSlip))
    .filter((item) => !known.some((one) => one.item === item))
    .map((item) => ({ item, key, way: SLIP, by: null }));
}

/** Placements whose titles do not match, but whose words do. */
function placementsByText(
  textIndex: TextIndex | null,
  text: string,
  known: readonly Scored[],
  lang: Language,
): Scored[] {
  if (!textIndex || keyOf(text).length < 2) return [];
  const seen = new Set(known.map(({ one }) => (one.kind === 'placement' ? one.placement.assignment : '')));
  const scored: Scored[] = [];
  for (const placement of searchPlacements(textIndex, text)) {
    if (scored.length === MOST) break;
    if (seen.has(placement.assignment)) continue;
    seen.add(placement.assignment);
    const title = lang === 'zh' ? placement.title_zh : placement.title_en;
    scored.push({
      score: AFTER_ALL + scored.length / 10,
      one: { kind: 'placement', label: { text: title, span: null }, also: null, placement },
    });
  }
  return scored;
}

/**
 * The question as typed and narrower ones; else the question with its last word completed; else
 * questions about the place whose name is typed.
 */
function questionsOf(
  index: SuggestionIndex,
  text: string,
  { places, topics }: { places: readonly Found<Entry>[]; topics: readonly Found<unknown>[] },
  lang: Language,
): Scored[] {
  const { gazetteer, atlas } = index;
  const asked = text.trim();
  const key = keyOf(text);
  const options = (texts: readonly string[], score: number): Scored[] =>
    [...new Set(texts)].map((text, i) => {
      const label = { text, span: matchName(prepareName(text, gazetteer.sounds), key)?.span ?? null };
      return { score: score + i / 1000, one: { kind: 'question', label, also: null } };
    });
  const print = (query: Query) => printQuery(query, lang, gazetteer);
  const [place, topic] = [bestOf(places), bestOf(topics)];
  const heading = found(index.headings, key).some(({ way }) => way === 0);
  const query = askable(asked, gazetteer);
  const [token, ...more] = lex(asked, gazetteer);
  const isName =
    (place && token?.kind === 'place' && more.length === 0) ||
    (query?.kind === 'listed' && (topic || heading));
  if (query && !isName) {
    return options([asked, ...narrowerQueries(query, atlas).map(print)], BEFORE_ALL);
  }
  if (place && !(topic && scoreOf(topic) < scoreOf(place))) {
    return options(furtherQueries(place.item.thing, atlas).map(print), scoreOf(place) + 0.0001);
  }
  return options(completions(index, asked, lang), place || topic ? LOOSE : BEFORE_ALL);
}

/** The query that a text asks, if every word of it counts and more than words of the plan's text. */
function askable(text: string, gazetteer: Gazetteer): Query | null {
  const parsed = parseQuery(text, gazetteer);
  if (parsed.kind !== 'query' || parsed.notes.some(({ code }) => code === 'not-understood')) return null;
  return parsed.words.every(({ fate }) => fate === 'term' || fate === 'silent') ? null : parsed.query;
}

/** The text with a name in the place of the word that is not understood, where that makes a question. */
function completions(index: SuggestionIndex, text: string, lang: Language): string[] {
  const { gazetteer } = index;
  const tokens = lex(text, gazetteer);
  const unknown = tokens.filter(({ kind }) => kind === 'unknown');
  const [gap] = unknown;
  if (!gap || unknown.length > 1 || tokens.length < 2) return [];
  const [before, after] = [text.slice(0, gap.at), text.slice(gap.at + gap.word.length)];
  const rest = before + after;
  const inChinese = isChinese(rest) || (lang === 'zh' && !/[a-z]{3}/i.test(rest));
  const key = keyOf(gap.word);
  const names = [...found(index.places, key), ...found(index.topics, key)]
    .filter(({ way }) => way < LOOSE)
    .sort((a, b) => scoreOf(a) - scoreOf(b))
    .map(({ item }) => nameInQuestion(item, inChinese));
  const last = tokens[tokens.indexOf(gap) - 1];
  // 甲 and then the district 甲新区: the city is named once.
  const complete = (name: string) =>
    last && keyOf(name).startsWith(keyOf(last.word))
      ? text.slice(0, last.at) + name + after
      : before + name + after;
  return [...new Set(names)]
    .map(complete)
    .filter((completed) => askable(completed, gazetteer))
    .slice(0, MOST_OF_KIND.question);
}

function nameInQuestion({ thing, zh, en }: Item<unknown>, inChinese: boolean): string {
  const entry = typeof thing === 'object' && thing !== null && 'origin' in thing ? (thing as Entry) : null;
  if (entry) return inChinese ? entry.zh : entry.en;
  return inChinese ? zh.text : en.text.charAt(0).toLowerCase() + en.text.slice(1);
}

/** What else may be asked about a place: within a wider distance, and what it has most of. */
function furtherQueries({ origin }: Entry, atlas: Atlas): Query[] {
  const wider = withinOf(origin, WIDER_RADIUS);
  if (origin.kind !== 'division') return [wider];
  if (atlas.divisions.get(origin.adcode)?.level === 'province') return [];
  return [wider, ...narrowerQueries(insideDivision(origin.adcode), atlas).slice(0, 1)];
}

/** A question about a county or city without a theme, asked for what the unit has most of. */
function narrowerQueries(query: Query, { placements, divisions }: Atlas): Query[] {
  const { themes, groups } = filtersIn(query);
  if (themes.length + groups.length > 0) return [];
  const adcode = divisionOf(query) ?? '';
  if (divisions.get(adcode)?.level === 'province') return [];
  const counts = new Map<ThemeId, number>();
  for (const { theme, cities, counties } of placements.values()) {
    if (cities.includes(adcode) || counties.includes(adcode)) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_OF_KIND.question - 1)
    .map(([theme]) => ({ ...query, filters: filtersOfThemes(theme) }));
}

/** The best of each kind, kinds together; where some are few, others may be more. */
function arrange(scored: readonly Scored[], mayFind: (one: Suggested) => boolean): Suggested[] {
  const sorted = scored.toSorted((a, b) => a.score - b.score);
  const taken = new Set<Scored>();
  const counts = new Map<string, number>();
  for (const one of sorted) {
    const { kind } = one.one;
    const count = counts.get(kind) ?? 0;
    if (taken.size === MOST || count === MOST_OF_KIND[kind] || !mayFind(one.one)) continue;
    counts.set(kind, count + 1);
    taken.add(one);
  }
  for (const one of sorted) if (taken.size < MOST && mayFind(one.one)) taken.add(one);
  const kinds = [...new Set(sorted.filter((one) => taken.has(one)).map(({ one }) => one.kind))];
  return kinds.flatMap((kind) =>
    sorted.filter((one) => taken.has(one) && one.one.kind === kind).map(({ one }) => one),
  );
}
