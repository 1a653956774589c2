import type { Parsed, Word } from './parsed.ts';

/** A word of what is being typed, and what it will be taken for. */
export interface Understood {
  readonly word: string;
  readonly as: 'place' | 'distance' | 'filter' | 'term' | 'unknown';
}

/** Words that end in a unit of length. */
const LENGTH = /(?:公里|千米|里|米|km|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|m)$/iu;

const TAKEN_FOR: Partial<Record<Word['fate'], Understood['as']>> = {
  name: 'place',
  filter: 'filter',
  term: 'term',
  unknown: 'unknown',
};

/** What of a text will be understood as what; a last word that may go on is not called unknown yet. */
export function understoodOf(text: string, { words }: Pick<Parsed, 'words'>): readonly Understood[] {
  return words.flatMap(({ word, at, fate }): Understood[] => {
    if (fate === 'structure') return LENGTH.test(word) ? [{ word, as: 'distance' }] : [];
    const as = TAKEN_FOR[fate];
    const mayGoOn = fate === 'unknown' && at + word.length === text.length;
    return as && !mayGoOn ? [{ word, as }] : [];
  });
}
