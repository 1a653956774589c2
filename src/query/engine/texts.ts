import type { Placement } from '../../../geodata/schema.ts';
import { fold } from './fold.ts';

/** Key words of the plan's own sentences, by assignment id. */
export type SentenceWords = Readonly<Record<string, readonly string[]>>;

const TEXTS = new WeakMap<Placement, string>();

/**
 * Title, summary and place of a placement in both languages, folded once, with single blanks around words
 * in letters.
 */
export function textOf(placement: Placement): string {
  const known = TEXTS.get(placement);
  if (known !== undefined) return known;
  const { title_zh, title_en, summary_zh, summary_en, place_zh, place_en } = placement;
  const text = plain([title_zh, title_en, summary_zh, summary_en, place_zh, place_en].join(' | '));
  TEXTS.set(placement, text);
  return text;
}

const plain = (text: string): string =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}|]+/gu, ' ')
    .replace(/(?<=\p{Script=Han})(?=[a-z0-9])|(?<=[a-z0-9])(?=\p{Script=Han})/gu, ' ')} `;

/**
 * Whether a placement's text, or the plan's sentence it rests on, holds every word of a text: Chinese
 * anywhere, words in letters by their beginning, from four letters on without their plural.
 */
export function holderOf(text: string, sentences: SentenceWords = {}): (placement: Placement) => boolean {
  const wanted = plain(text)
    .split(' ')
    .filter((word) => word !== '')
    .map(needleOf);
  const sentenceHolds = new Map<string, readonly boolean[]>();
  const inSentence = (assignment: string) => {
    let held = sentenceHolds.get(assignment);
    if (!held) {
      const sentence = plain((sentences[assignment] ?? []).join(' | '));
      held = wanted.map((needle) => needle.test(sentence));
      sentenceHolds.set(assignment, held);
    }
    return held;
  };
  return (placement) => {
    const own = textOf(placement);
    return wanted.every((needle, at) => needle.test(own) || inSentence(placement.assignment)[at]);
  };
}

/** Shorter beginnings of words in letters stand in too many: such words are looked for whole. */
const LEAST_BEGINNING = 5;

/** What to look for: Chinese anywhere, a word in letters without its plural, a long one by its beginning. */
function needleOf(word: string): RegExp {
  if (!/^[a-z0-9]/.test(word)) return new RegExp(word, 'u');
  if (word.length < 4) return new RegExp(` ${word} `);
  const stem = word.replace(/(?:ies|y|(?<!s)s)$/, '');
  return new RegExp(stem.length < LEAST_BEGINNING ? ` ${stem}(?:y|ies|e?s)? ` : ` ${stem}`);
}
