import { isChinese } from '../engine/fold.ts';
import type { Filters } from '../engine/query.ts';
import { holderOf, textOf } from '../engine/texts.ts';
import type { Gazetteer } from './gazetteer.ts';
import { endOf, type Item, isKind, type Of } from './items.ts';

/** What the text of an atlas knows by words: titles, summaries, names, and the key words of the plan's sentences. */
export interface Terms {
  /** Number of placements whose text holds every word, by its stem or beginning, of those that pass the topics. */
  readonly count: (text: string, topics: Pick<Filters, 'themes' | 'groups'>) => number;
}

const KNOWN = new WeakMap<Gazetteer, Terms>();

/** What the text of an atlas knows; null where it was not given. Each word is looked up once. */
export function termsOf(gazetteer: Gazetteer): Terms | null {
  const { placements } = gazetteer;
  if (!placements) return null;
  const known = KNOWN.get(gazetteer) ?? gatherTerms(placements, gazetteer);
  KNOWN.set(gazetteer, known);
  return known;
}

function gatherTerms(placements: NonNullable<Gazetteer['placements']>, gazetteer: Gazetteer): Terms {
  const { sentences } = gazetteer.words;
  const all = [...placements.values()];
  const pairs = new Set<string>();
  for (const text of [...all.map(textOf), ...Object.values(sentences).flat()])
    for (const [run] of text.matchAll(/\p{Script=Han}+/gu))
      for (let at = 0; at + 1 < run.length; at++) pairs.add(run.slice(at, at + 2));
  /** Most words that nothing holds have two characters that never stand together. */
  const mayBeHeld = (word: string) =>
    !/^\p{Script=Han}{2,}$/u.test(word) ||
    [...word.slice(1)].every((_, at) => pairs.has(word.slice(at, at + 2)));
  const found = new Map<string, typeof all>();
  const holding = (text: string) => {
    let held = found.get(text);
    if (!held) {
      held = mayBeHeld(text) ? all.filter(holderOf(text, sentences)) : [];
      found.set(text, held);
    }
    return held;
  };
  return {
    count: (text, { themes, groups }) =>
      holding(text).filter(
        ({ theme, group }) =>
          themes.length + groups.length === 0 || themes.includes(theme) || groups.includes(group),
      ).length,
  };
}

const ANY_TOPIC = { themes: [], groups: [] };

/** Pieces that may be part of a word that only the text knows. */
const isWordPart = isKind('topic', 'unknown', 'term');

/**
 * Makes terms of what no list of words knows but the text does. Of words that stand together the longest
 * that the text knows is one term: 数据 + 标注 is 数据标注. Of two topics side by side one is looked for
 * among the other: coal logistics hubs are hubs whose text speaks of coal. A word for a part of a theme
 * stays as narrow as it is, where the text knows it.
 */
export function readTerms(text: string, items: readonly Item[], terms: Terms): readonly Item[] {
  const negates = items.some(isKind('lack', 'not'));
  const read = runsOf(text, joinCharacters(text, items, terms)).flatMap((run) => {
    if (!run.every(isWordPart)) return run;
    const read = joinCompounds(text, run, terms).flatMap((item) =>
      isKind('unknown')(item) ? splitUnknown(item, terms) : [item],
    );
    return keepNarrow(narrowByNeighbour(read, terms), terms, negates);
  });
  return negates || items.some(isKind('level')) ? read : fitTogether(read, terms);
}

/**
 * Words that no placement holds together cannot all be looked for: a theme beside a word of the text is
 * rather looked for as a word too, and of several words those are left out, as unknown, without which
 * the others are held.
 */
function fitTogether(items: readonly Item[], terms: Terms): readonly Item[] {
  const found = items.filter(isKind('term'));
  const topics = items.filter(isKind('topic'));
  const [topic] = topics;
  if (found.length === 0 || found.length + topics.length < 2 || topics.length > 1) return items;
  const textOf = (some: readonly Item[]) => some.map(({ word }) => word).join(' ');
  const own = topic?.text ? [topic] : [];
  if (terms.count(textOf([...found, ...own]), topic ?? ANY_TOPIC) > 0) return items;
  if (topic && terms.count(textOf([...found, topic]), ANY_TOPIC) > 0)
    return items.map((item) => (item === topic ? termOf(item.word, item.at) : item));
  const kept = subsets(found)
    .filter((some) => some.length > 0 && some.length < found.length)
    .find((some) => terms.count(textOf([...some, ...own]), topic ?? ANY_TOPIC) > 0);
  if (!kept) return items;
  return items.map((item) =>
    isKind('term')(item) && !kept.includes(item) ? { kind: 'unknown', word: item.word, at: item.at } : item,
  );
}

/** Every choice of at most six things, the largest first. */
function subsets<One>(all: readonly One[]): One[][] {
  const masks = Array.from({ length: 2 ** Math.min(all.length, 6) }, (_, mask) => mask);
  return masks.map((mask) => all.filter((_, i) => mask & (1 << i))).toSorted((a, b) => b.length - a.length);
}

/** Names of elements are words of one character; of all others the text holds too many words. */
const ELEMENT =
  /^[锂铍硼碳氮氧氟氖钠镁铝硅磷硫氯氩钾钙钪钛钒铬锰铁钴镍铜锌镓锗砷硒溴锶钇锆铌钼钌铑钯银镉铟锡锑碲碘铯钡镧铈镨钕钐铕镝铪钽钨铼锇铱铂金汞铊铅铋钍铀氢氦氪氙氡]$/;

/** Words of one character that part others and are no part of any. */
const PARTICLE = /^[的了和与在有是及或到从把被]$/;

/** Makes one word of an unknown character and the small word beside it that was cut off: 国 + 家. */
function joinCharacters(text: string, items: readonly Item[], terms: Terms): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    const isSplit =
      last &&
      endOf(last) === item.at &&
      [last, item].some(isKind('unknown')) &&
      ![last, item].some(({ word }) => PARTICLE.test(word));
    const word = last ? text.slice(last.at, endOf(item)) : '';
    if (isSplit && /^\p{Script=Han}{2}$/u.test(word) && terms.count(word, ANY_TOPIC) > 0)
      joined[joined.length - 1] = { kind: 'unknown', word, at: last.at };
    else if (isInside(joined, item)) {
      const [before] = joined.splice(-2) as [Item, Item];
      joined.push({ kind: 'unknown', word: text.slice(before.at, endOf(item)), at: before.at });
    } else joined.push(item);
  }
  return joined;
}

/** Whether a small word stands in the middle of an unknown one: 钠 + 离 + 子电池. */
function isInside(joined: readonly Item[], item: Item): boolean {
  const [before, small] = joined.slice(-2);
  return (
    isKind('unknown')(before) &&
    isKind('unknown')(item) &&
    small !== undefined &&
    /^\p{Script=Han}$/u.test(small.word) &&
    !PARTICLE.test(small.word) &&
    endOf(before) === small.at &&
    endOf(small) === item.at
  );
}

/** Cuts the items into runs of word parts that nothing parts, and all others one by one. */
function runsOf(text: string, items: readonly Item[]): Item[][] {
  const runs: Item[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const gap = last ? text.slice(last.at + last.word.length, item.at) : '';
    const isTogether = gap === '' || (gap === ' ' && !isChinese(item.word));
    if (run && isWordPart(last) && isWordPart(item) && isTogether) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

const termOf = (word: string, at: number): Of<'term'> => ({ kind: 'term', word, at });

/** The fewest pieces, each as it was or several as one term that the text knows; Chinese alone has compounds. */
function joinCompounds(text: string, run: readonly Item[], terms: Terms): Item[] {
  const joined: Item[] = [];
  for (let i = 0; i < run.length; ) {
    const first = run[i] as Item;
    let end = i + 1;
    for (let j = run.length; j > i + 1 && end === i + 1; j--) {
      const last = run[j - 1] as Item;
      const word = text.slice(first.at, last.at + last.word.length);
      if (/^\p{Script=Han}+$/u.test(word) && terms.count(word, ANY_TOPIC) > 0) end = j;
    }
    const last = run[end - 1] as Item;
    joined.push(end > i + 1 ? termOf(text.slice(first.at, last.at + last.word.length), first.at) : first);
    i = end;
  }
  return joined;
}

/**
 * Cuts what is unknown into words that the text knows and what is left. Chinese is not cut inside of a
 * word: what would leave a single character stays whole. Of English words the most that the text holds
 * together are terms.
 */
function splitUnknown(item: Of<'unknown'>, terms: Terms): Item[] {
  const isKnown = (word: string) => terms.count(word, ANY_TOPIC) > 0;
  if (/^\p{Script=Han}$/u.test(item.word)) {
    return [ELEMENT.test(item.word) && isKnown(item.word) ? termOf(item.word, item.at) : item];
  }
  if (isKnown(item.word)) return [termOf(item.word, item.at)];
  return isChinese(item.word) ? splitChinese(item, isKnown) : splitLatin(item, isKnown);
}

function splitChinese(item: Of<'unknown'>, isKnown: (word: string) => boolean): Item[] {
  const { word, at } = item;
  for (let length = word.length - 2; length >= 2; length--) {
    for (let from = 0; from + length <= word.length; from++) {
      const rests = [word.slice(0, from), word.slice(from + length)];
      if (rests.some((rest) => rest.length === 1) || !isKnown(word.slice(from, from + length))) continue;
      const [before = '', after = ''] = rests;
      const split = (rest: string, start: number) =>
        rest === '' ? [] : splitChinese({ kind: 'unknown', word: rest, at: start }, isKnown);
      return [
        ...split(before, at),
        termOf(word.slice(from, from + length), at + from),
        ...split(after, at + from + length),
      ];
    }
  }
  return [isKnown(word) ? termOf(word, at) : item];
}

function splitLatin({ word, at }: Of<'unknown'>, isKnown: (word: string) => boolean): Item[] {
  const parts = [...word.matchAll(/[^\s'’·-]+/g)].map((match) => ({ word: match[0], at: at + match.index }));
  const chosen = subsets(parts).find(
    (some) => some.length > 0 && isKnown(some.map((part) => part.word).join(' ')),
  );
  return parts.map((part) =>
    chosen?.includes(part) ? termOf(part.word, part.at) : { kind: 'unknown', ...part },
  );
}

/** Of two topics side by side the head stands last, and what stands before it tells which of it. */
function narrowByNeighbour(run: readonly Item[], terms: Terms): Item[] {
  const read = [...run];
  for (let i = read.length - 2; i >= 0; i--) {
    const [first, head] = [read[i], read[i + 1]];
    if (!isKind('topic')(first) || !isKind('topic')(head)) continue;
    if (head.themes.some((theme) => first.themes.includes(theme))) continue;
    if (terms.count(first.word, head) > 0) read[i] = termOf(first.word, first.at);
    else if (terms.count(head.word, first) > 0) read[i + 1] = termOf(head.word, head.at);
    else if (terms.count(`${first.word} ${head.word}`, ANY_TOPIC) > 0)
      read.splice(i, 2, termOf(first.word, first.at), termOf(head.word, head.at));
  }
  return read;
}

/**
 * A word for a part of a theme asks for that part, wherever the text holds it; where something is ruled
 * out also for one that is nowhere.
 */
function keepNarrow(run: readonly Item[], terms: Terms, negates: boolean): Item[] {
  return run.map((item) => {
    if (!isKind('topic')(item) || !item.narrow) return item;
    if (negates || terms.count(item.word, item) > 0) return { ...item, narrow: false, text: item.word };
    return terms.count(item.word, ANY_TOPIC) > 0 ? termOf(item.word, item.at) : item;
  });
}

/** The longest parts of an unknown Chinese word that the text knows: what may be looked for in its place. */
export function partsKnown(word: string, terms: Terms): readonly string[] {
  if (!/^\p{Script=Han}{3,12}$/u.test(word)) return [];
  for (let length = word.length - 1; length >= 2; length--) {
    const parts = Array.from({ length: word.length - length + 1 }, (_, from) =>
      word.slice(from, from + length),
    );
    const known = parts.filter((part) => terms.count(part, ANY_TOPIC) > 0);
    if (known.length > 0) return known;
  }
  return [];
}
