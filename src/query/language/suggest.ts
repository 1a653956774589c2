import { isChinese, keyOf } from '../engine/fold.ts';
import type { Entry, Gazetteer } from './gazetteer.ts';
import { replaced } from './items.ts';
import type { Span, Suggestion, Wording } from './parsed.ts';
import { topicsOf } from './topics.ts';

const MOST_SUGGESTIONS = 3;

/**
 * Places whose names a word may be a slip for, best first, at most 3: few letters changed or two
 * exchanged; in Chinese one character changed, the one that sounds most alike first.
 */
export function suggestPlaces(text: string, span: Span, { entries }: Gazetteer): Suggestion[] {
  const word = keyOf(span.word);
  const chinese = isChinese(word);
  const allowed = slipsAllowed(word, chinese);
  const near = entries.flatMap((entry) => {
    const slips = Math.min(
      ...entry.keys
        .filter((key) => isChinese(key) === chinese && Math.abs(key.length - word.length) <= allowed)
        .map((key) => (sharesEnough(word, key, chinese) ? slipsBetween(word, key) : Infinity)),
    );
    return slips <= allowed ? [{ entry, slips }] : [];
  });
  const soundsLike = chinese && near.length > 1 ? rankBySound(word, entries) : () => 0;
  return near
    .sort(
      (a, b) => a.slips - b.slips || soundsLike(a.entry) - soundsLike(b.entry) || a.entry.rank - b.entry.rank,
    )
    .slice(0, MOST_SUGGESTIONS)
    .map(({ entry }) => suggestionOf(text, span, entry));
}

/** The whole question with the name of an entry in the place of a word. */
export function suggestionOf(text: string, span: Span, { origin, zh, en }: Entry): Suggestion {
  return { origin, zh, en, text: replaced(text, span, isChinese(span.word) ? zh : en) };
}

function slipsAllowed(word: string, chinese: boolean): number {
  if (chinese) return word.length < 2 ? 0 : word.length < 5 ? 1 : 2;
  return word.length < 3 ? 0 : word.length < 6 ? 1 : 2;
}

/** Of a Chinese name at least the half must be there, lest everything resemble everything. */
const sharesEnough = (word: string, key: string, chinese: boolean): boolean =>
  !chinese || [...key].filter((letter) => word.includes(letter)).length * 2 >= key.length;

/**
 * Letters changed, left out or put in, and neighbours exchanged: the optimal string alignment
 * distance (a restricted Damerau-Levenshtein distance).
 */
export function slipsBetween(a: string, b: string): number {
  let [beforeLast, last]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (last?.[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const dropped = Math.min(last?.[j] as number, row[j - 1] as number) + 1;
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(changed, dropped, exchanged ? (beforeLast?.[j - 2] as number) + 1 : Infinity));
    }
    [beforeLast, last] = [last, row];
  }
  return last?.[b.length] as number;
}

/**
 * Ranks entries by how near the character they change stands to the one typed, when all characters
 * of the gazetteer are sorted by their sound (the pinyin order of Chinese dictionaries).
 */
function rankBySound(word: string, entries: readonly Entry[]): (entry: Entry) => number {
  const letters = new Set([word, ...entries.flatMap(({ keys }) => keys)].flatMap((key) => [...key]));
  const bySound = new Intl.Collator('zh-CN-u-co-pinyin').compare;
  const ranks = new Map(
    [...letters]
      .filter(isChinese)
      .sort(bySound)
      .map((letter, rank) => [letter, rank]),
  );
  const rankOf = (letter: string) => ranks.get(letter) ?? 0;
  return (entry) => {
    const swap = swapOf(word, entry);
    return swap ? Math.abs(rankOf(swap[0]) - rankOf(swap[1])) : ranks.size;
  };
}

/** The one character in which a word and a name of the same length differ: typed, meant. */
function swapOf(word: string, { keys }: Entry): readonly [string, string] | undefined {
  for (const key of keys) {
    const differing = [...key].flatMap((letter, i) => (letter === word[i] ? [] : [i]));
    const [only] = differing;
    if (key.length === word.length && differing.length === 1 && only !== undefined) {
      return [word[only] as string, key[only] as string];
    }
  }
  return undefined;
}

/** Most themes that a word is taken for. */
const MOST_TOPICS = 2;

/**
 * Questions with an English word for a theme in the place of a word that may be a slip for it, best first.
 * Chinese words are too short: half of them resemble another.
 */
export function suggestTopics(text: string, span: Span, gazetteer: Gazetteer): Wording[] {
  const word = keyOf(span.word);
  if (isChinese(word)) return [];
  const allowed = slipsAllowed(word, false);
  const topics = topicsOf(gazetteer)
    .all.map(([topic]) => ({ topic, slips: slipsBetween(word, keyOf(topic)) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((a, b) => a.slips - b.slips)
    .map(({ topic }) => topic.toLowerCase());
  return [...new Set(topics)].slice(0, MOST_TOPICS).map((topic) => ({ text: replaced(text, span, topic) }));
}
