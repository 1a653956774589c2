import type { Atlas } from '../../geo/atlas.ts';
import type { DistanceRange } from '../../geo/units.ts';
import type { Answer, Hit, SectionRow, UnitRow } from '../engine/answer.ts';
import type { Query } from '../engine/query.ts';
import { type Gazetteer, gazetteerOf } from '../language/gazetteer.ts';
import { type Lang, printQuery, printSubject, printWhere } from '../language/print.ts';
import { FEW, type Finding, findingOf, type Most } from './finding.ts';
import type { Thing } from './statements.ts';

/** What was found, told in a sentence or two, in each language of the app. */
export type Sentence = { readonly [In in Lang]: string };

/** Of more units or themes than this not each is named. */
const MOST_NAMED = 12;

/** Tells what an answer comes to, to be read aloud and handed on. */
export function sentenceOf(answer: Answer, atlas: Atlas): Sentence {
  const finding = findingOf(answer, atlas);
  const tell = (words: Words) => {
    const saying = { words, atlas, gazetteer: gazetteerOf(atlas), finding, answer };
    return capitalised(tellAnswer(saying));
  };
  return { zh: tell(CHINESE), en: tell(ENGLISH) };
}

/** What sentences are made of. */
interface Saying {
  words: Words;
  atlas: Atlas;
  gazetteer: Gazetteer;
  answer: Answer;
  finding: Finding;
}

function tellAnswer(saying: Saying): string {
  const { answer, words } = saying;
  const { query, units, themes, sections, apart } = answer;
  if (answer.rule.code === 'origin-unlocated') return words.end(`${printed(saying)}${words.unlocatedOrigin}`);
  if (answer.rule.code === 'no-border') return words.end(`${printed(saying)}${words.noBorder}`);
  switch (query.kind) {
    case 'within':
    case 'inside':
    case 'together':
    case 'listed':
      return tellPlacements(saying);
    case 'nearest':
      return tellNearest(saying);
    case 'count':
      return tellCounts(saying, query.order, units ?? []);
    case 'units':
    case 'passed':
      return tellNamed(
        saying,
        (units ?? []).map(({ adcode, certainty }) => ({ name: nameOfUnit(saying, adcode), certainty })),
        words.units,
      );
    case 'related':
      return tellKin(saying, units ?? []);
    case 'common':
      return tellNamed(
        saying,
        (themes ?? []).map(({ theme, certainty }) => ({ name: topic(saying, 'theme', theme), certainty })),
        words.themes,
      );
    case 'sections':
      return tellNamed(
        saying,
        (sections ?? []).map((row) => ({
          name: words.section(row),
          certainty: row.certain.length > 0 ? 'certain' : 'possible',
        })),
        words.sections,
      );
    case 'apart':
      return words.end(`${printed(saying)}${apart ? distanceText(words, apart) : words.none}`);
  }
}

const printed = ({ answer, words, gazetteer }: Saying): string =>
  `${printQuery(answer.query, words.lang, gazetteer)}${words.colon}`;

/** What was asked for, as the beginning of a sentence. */
function beginning(saying: Saying): string {
  const { answer, words, gazetteer } = saying;
  const { query } = answer;
  const subject = printSubject(query, words.lang, gazetteer);
  if (query.kind === 'listed') return subject === '' ? '' : `${subject}${words.colon}`;
  const asksWhere = query.kind === 'within' || query.kind === 'inside' || query.kind === 'together';
  if (!asksWhere || subject !== '') return printed(saying);
  return words.where(printWhere(query, words.lang, gazetteer));
}

function tellPlacements(saying: Saying): string {
  const { words, answer, finding } = saying;
  const { certain, possible } = finding;
  const begun = beginning(saying);
  const { length } = answer.unlocated;
  const unlocated = length > 0 ? words.unlocated(words.number(length)) : '';
  if (certain.length + possible.length === 0) return words.end(`${begun}${words.none}${unlocated}`);
  const details = detailsOf(saying, certain.length > 0 ? certain : possible);
  if (answer.query.kind === 'listed')
    return words.end(`${begun}${words.all(amountOf(words, certain))}${details}${unlocated}`);
  if (certain.length === 0)
    return words.end(`${begun}${words.onlyPossible(amountOf(words, possible))}${details}`);
  const rest = possible.length > 0 ? words.morePossible(words.number(possible.length)) : '';
  return words.end(`${begun}${words.certain(amountOf(words, certain))}${details}${rest}`);
}

/** How many things, and in how many statements where those are more. */
function amountOf(words: Words, things: readonly Thing<Hit>[]): string {
  const statements = things.reduce((sum, { length }) => sum + length, 0);
  return words.things(things.length, statements);
}

/** The names of few things, or where most of many are. */
function detailsOf(saying: Saying, things: readonly Thing<Hit>[]): string {
  const { words, finding } = saying;
  if (things.length <= FEW) return words.named(things.map(([hit]) => titleOf(saying, hit)));
  if (finding.most.length === 0) return '';
  return words.most(
    finding.most.map(({ by, id, count }) => words.counted(topic(saying, by, id), words.number(count))),
  );
}

const titleOf = ({ words }: Saying, { placement }: Hit): string => placement[`title_${words.lang}`];

/** What a group, theme or city is called within a sentence. */
function topic(saying: Saying, by: Most['by'], id: string): string {
  if (by === 'city') return nameOfUnit(saying, id);
  const { catalogue } = saying.atlas;
  const found = (by === 'group' ? catalogue.groups : catalogue.themes).find((one) => one.id === id);
  return saying.words.withinSentence(found?.[saying.words.lang] ?? id);
}

const nameOfUnit = ({ atlas, words }: Saying, adcode: string): string =>
  atlas.divisions.get(adcode)?.[`name_${words.lang}`] ?? adcode;

function tellNearest(saying: Saying): string {
  const { words, finding } = saying;
  const { certain, possible } = finding;
  const begun = printed(saying);
  if (certain.length + possible.length === 0) return words.end(`${begun}${words.none}`);
  const named = (things: readonly Thing<Hit>[]) =>
    things
      .slice(0, FEW)
      .map(([hit]) => words.counted(titleOf(saying, hit), distanceText(words, hit.distance)));
  if (certain.length === 0)
    return words.end(`${begun}${words.maybeNearest(named(possible), Math.max(0, possible.length - FEW))}`);
  const more = Math.max(0, certain.length - FEW);
  const rest = possible.length > 0 ? words.asNear(words.number(possible.length)) : '';
  return words.end(`${begun}${words.nearest(named(certain), more)}${rest}`);
}

function distanceText({ distance, number }: Words, { min, max }: DistanceRange): string {
  // One unit is enough for both ends.
  return distance(min) === distance(max) ? distance(max) : `${number(Math.round(min))}–${distance(max)}`;
}

function tellCounts(
  saying: Saying,
  order: Extract<Query, { kind: 'count' }>['order'],
  units: readonly UnitRow[],
): string {
  const { words } = saying;
  const sign = order === 'fewest' ? 1 : -1;
  const none = units.filter(({ certain }) => certain.length === 0);
  const some = units.filter(({ certain }) => certain.length > 0);
  const first = some
    .toSorted((a, b) => sign * (a.certain.length - b.certain.length))
    .slice(0, FEW)
    .map(({ adcode, certain }) => words.counted(nameOfUnit(saying, adcode), words.number(certain.length)));
  const begun = printed(saying);
  const ranked = first.length > 0 ? words.ranked[order === 'fewest' ? 'fewest' : 'most'](first) : '';
  const without = none.length > 0 ? words.without(words.number(none.length), words.number(units.length)) : '';
  return words.end(`${begun}${[ranked, without].filter(Boolean).join(words.semicolon)}`) + words.onlyNamed;
}

/** Tells units that belong to another: that is always certain. */
function tellKin(saying: Saying, units: readonly UnitRow[]): string {
  const { words } = saying;
  const names = units.map(({ adcode }) => nameOfUnit(saying, adcode));
  const listed = names.length <= MOST_NAMED ? words.brackets(words.list(names)) : '';
  const told = names.length > 1 ? `${words.units(names.length)}${listed}` : (names[0] ?? words.nobody);
  return words.end(`${printed(saying)}${told}`);
}

/** Tells things that are named rather than counted, certain ones before possible ones. */
function tellNamed(
  { words, answer, gazetteer }: Saying,
  found: readonly { readonly name: string; readonly certainty: Hit['certainty'] }[],
  count: (count: number) => string,
): string {
  const begun = `${printQuery(answer.query, words.lang, gazetteer)}${words.colon}`;
  const part = (certainty: Hit['certainty']) => {
    const names = found.filter((one) => one.certainty === certainty).map(({ name }) => name);
    const listed = names.length > 0 && names.length <= MOST_NAMED ? words.brackets(words.list(names)) : '';
    return names.length === 0 ? '' : words[`${certainty}Of`](count(names.length), listed);
  };
  const parts = [part('certain'), part('possible')].filter(Boolean);
  return words.end(`${begun}${parts.join(words.semicolon) || words.none}`);
}

const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** The words of the sentences in one language. Names and numbers come as they are written. */
interface Words {
  lang: Lang;
  number: (value: number) => string;
  distance: (km: number) => string;
  list: (names: readonly string[]) => string;
  end: (sentence: string) => string;
  colon: string;
  semicolon: string;
  brackets: (inner: string) => string;
  withinSentence: (name: string) => string;
  counted: (name: string, count: string) => string;
  where: (where: string) => string;
  none: string;
  unlocated: (count: string) => string;
  unlocatedOrigin: string;
  noBorder: string;
  things: (things: number, statements: number) => string;
  all: (amount: string) => string;
  certain: (amount: string) => string;
  onlyPossible: (amount: string) => string;
  morePossible: (count: string) => string;
  named: (names: readonly string[]) => string;
  most: (named: readonly string[]) => string;
  nearest: (named: readonly string[], more: number) => string;
  maybeNearest: (named: readonly string[], more: number) => string;
  asNear: (count: string) => string;
  ranked: { most: (named: readonly string[]) => string; fewest: (named: readonly string[]) => string };
  without: (none: string, all: string) => string;
  onlyNamed: string;
  nobody: string;
  units: (count: number) => string;
  themes: (count: number) => string;
  section: (of: Pick<SectionRow, 'section' | 'box'>) => string;
  sections: (count: number) => string;
  certainOf: (count: string, names: string) => string;
  possibleOf: (count: string, names: string) => string;
}

/** How a language writes numbers, kilometres and lists. */
function writingOf(tag: Lang) {
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const kilometres = (maximumFractionDigits: number) =>
    new Intl.NumberFormat(tag, { style: 'unit', unit: 'kilometer', maximumFractionDigits });
  const [fine, coarse] = [kilometres(1), kilometres(0)];
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  return {
    lang: tag,
    number: (value: number) => number.format(value),
    distance: (km: number) => (km < 10 ? fine : coarse).format(km),
    list: (names: readonly string[]) => list.format(names),
  };
}

const zh = writingOf('zh');
const CHINESE: Words = {
  ...zh,
  end: (sentence) => `${sentence}。`,
  colon: '：',
  semicolon: '；',
  brackets: (inner) => `（${inner}）`,
  withinSentence: (name) => name,
  counted: (name, count) => `${name}（${count}）`,
  where: (where) => `${where}，`,
  none: '规划没有写到',
  unlocated: (count) => `；另有${count}项位置不明`,
  unlocatedOrigin: '起点位置不明，无法量距离',
  noBorder: '两地不相邻',
  things: (things, statements) =>
    `${zh.number(things)}项${statements > things ? `（写到${zh.number(statements)}处）` : ''}`,
  all: (amount) => `规划共写到${amount}`,
  certain: (amount) => `规划确定有${amount}`,
  onlyPossible: (amount) => `没有确定的，可能有${amount}`,
  morePossible: (count) => `；另有${count}项可能在内`,
  named: (names) => `，即${zh.list(names)}`,
  most: (named) => `，最多的是${zh.list(named)}`,
  nearest: (named, more) =>
    `直线距离${named.length === 1 ? '最近的' : '由近到远'}是${named.join('、')}${more > 0 ? `等${zh.number(named.length + more)}项` : ''}`,
  maybeNearest: (named, more) =>
    `哪项最近不能确定，可能是${named.join('、')}${more > 0 ? `或另外${zh.number(more)}项` : ''}（直线距离）`,
  asNear: (count) => `；另有${count}项可能同样近`,
  ranked: {
    most: (named) => `最多的是${zh.list(named)}`,
    fewest: (named) => `有而最少的是${zh.list(named)}`,
  },
  without: (none, all) => `${all}个中有${none}个没有确定的`,
  onlyNamed: '只数本规划写到的，不是全部。',
  nobody: '没有',
  units: (count) => `${zh.number(count)}个`,
  themes: (count) => `${zh.number(count)}个主题`,
  section: ({ section, box }) => `第${section}节${box === null ? '' : `专栏${box}`}`,
  sections: (count) => `${zh.number(count)}处`,
  certainOf: (count, names) => `确定有${count}${names}`,
  possibleOf: (count, names) => `可能有${count}${names}`,
};

const en = writingOf('en');
const plural = (count: number, one: string, many = `${one}s`) => (count === 1 ? one : many);
const ENGLISH: Words = {
  ...en,
  end: (sentence) => `${sentence}.`,
  colon: ': ',
  semicolon: '; ',
  brackets: (inner) => ` (${inner})`,
  withinSentence: (name) => name.charAt(0).toLowerCase() + name.slice(1),
  counted: (name, count) => `${name} (${count})`,
  where: (where) => `${where} `,
  none: 'the plan names nothing',
  unlocated: (count) => `; ${count} more could not be located`,
  unlocatedOrigin: 'the place could not be located, so nothing can be measured from it',
  noBorder: 'the two share no border',
  things: (things, statements) =>
    `${en.number(things)} ${plural(things, 'placement')}${statements > things ? ` (${en.number(statements)} statements)` : ''}`,
  all: (amount) => `the plan names ${amount}`,
  certain: (amount) => `the plan names ${amount} for certain`,
  onlyPossible: (amount) => `none is certain; the plan names ${amount} that may be meant`,
  morePossible: (count) => `; ${count} more may lie there`,
  named: (names) => `: ${en.list(names)}`,
  most: (named) => `, most in ${en.list(named)}`,
  nearest: (named, more) =>
    `in a straight line${named.length === 1 ? '' : ', nearest first'}: ${en.list(more > 0 ? [...named, `${en.number(more)} more`] : named)}`,
  maybeNearest: (named, more) =>
    `which is nearest is not certain; it may be ${named.join(' or ')}${more > 0 ? ` or one of ${en.number(more)} more` : ''}, in a straight line`,
  asNear: (count) => `; ${count} more may be as near`,
  ranked: {
    most: (named) => `${en.list(named)} have most`,
    fewest: (named) => `${en.list(named)} have fewest of those that have any`,
  },
  without: (none, all) => `${none} of ${all} have none for certain`,
  onlyNamed: ' Only what this plan names is counted, not all there is.',
  nobody: 'none',
  units: (count) => en.number(count),
  themes: (count) => `${en.number(count)} ${plural(count, 'theme')}`,
  section: ({ section, box }) => `section ${section}${box === null ? '' : ` (box ${box})`}`,
  sections: (count) => `${en.number(count)} ${plural(count, 'place')} in the plan`,
  certainOf: (count, names) => `${count} for certain${names}`,
  possibleOf: (count, names) => `${count} possibly${names}`,
};
