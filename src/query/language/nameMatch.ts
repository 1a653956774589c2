import { isChinese, keyOf } from '../engine/fold.ts';
import { type Sounds, soundsOf } from './sounds.ts';

/** A name made ready for being looked for: its letters and figures, each with its place in the text. */
export type Name = {
  readonly text: string;
  readonly letters: readonly Letter[];
};

type Letter = {
  /** Folded. */
  readonly letter: string;
  readonly at: number;
  readonly end: number;
  /** Whether a search may begin here: at a word, and at every Chinese character. */
  readonly begins: boolean;
  /** A Chinese character's readings; empty for a letter. */
  readonly sounds: readonly string[];
};

/** How a text was found in a name, the best way first. */
export const WAYS = [
  /** The whole name, then its beginning, letter by letter. */
  'whole',
  'start',
  /** Chinese by its sound: pinyin in full, the last syllable perhaps unfinished. */
  'sound-whole',
  'sound-start',
  /** Pinyin of which at least one syllable is only its initial. */
  'initials-whole',
  'initials-start',
  /** In the middle of the name. */
  'inside',
  'sound-inside',
  'initials-inside',
] as const;

export type NameMatch = {
  /** Index in `WAYS`: the smaller, the better. */
  readonly way: number;
  /** Stretch of the name's text that was found. */
  readonly span: readonly [from: number, to: number];
};

/** Initials inside of names are found from so many on: two letters would be found everywhere. */
const LEAST_INITIALS_INSIDE = 3;

export function prepareName(text: string, sounds: Sounds): Name {
  const letters: Letter[] = [];
  let at = 0;
  let before = '';
  for (const character of text) {
    const end = at + character.length;
    const { folded, chinese, read } = readingOf(character, sounds);
    for (const letter of folded) {
      const begins = chinese || !/[a-z0-9]/.test(before) || /\d/.test(letter) !== /\d/.test(before);
      letters.push({ letter, at, end, begins, sounds: read });
      before = letter;
    }
    if (folded === '') before = '';
    at = end;
  }
  return { text, letters };
}

type Reading = { readonly folded: string; readonly chinese: boolean; readonly read: readonly string[] };

const readings = new WeakMap<Sounds, Map<string, Reading>>();

/** What a character is when names are compared; the same few stand in all names. */
function readingOf(character: string, sounds: Sounds): Reading {
  const known = readings.get(sounds) ?? new Map<string, Reading>();
  readings.set(sounds, known);
  let reading = known.get(character);
  if (!reading) {
    const chinese = isChinese(character);
    reading = { folded: keyOf(character), chinese, read: chinese ? soundsOf(sounds, character) : [] };
    known.set(character, reading);
  }
  return reading;
}

/** Finds a text, in the form of `keyOf`, in a name: as written, by its sound, or by initials. */
export function matchName({ letters }: Name, key: string): NameMatch | null {
  if (key === '') return null;
  let best: NameMatch | null = null;
  for (const [start, letter] of letters.entries()) {
    if (!letter.begins) continue;
    const walk = bestWalk(letters, start, key, 0);
    if (!walk) continue;
    if (start > 0 && walk.means === INITIALS && key.length < LEAST_INITIALS_INSIDE) continue;
    const extent = start > 0 ? INSIDE : walk.end === letters.length && !walk.unfinished ? 0 : 1;
    const way = extent === INSIDE ? INSIDE_FROM + walk.means : walk.means * 2 + extent;
    if (best && best.way <= way) continue;
    best = { way, span: [letter.at, (letters[walk.end - 1] as Letter).end] };
    if (start === 0) break;
  }
  return best;
}

/** The names that read as a text does: what a wrong choice among characters of one sound meant. */
export function soundsAlike({ letters }: Name, key: string, known: Sounds): boolean {
  const characters = [...key];
  return (
    characters.length === letters.length &&
    characters.every((character, i) => {
      const { letter, sounds } = letters[i] as Letter;
      return letter === character || soundsOf(known, character).some((sound) => sounds.includes(sound));
    })
  );
}

/** A name in Latin letters, Chinese by its first reading. */
export const latinKey = ({ letters }: Name): string =>
  letters.map(({ letter, sounds }) => sounds[0] ?? letter).join('');

const [LITERAL, SOUND, INITIALS] = [0, 1, 2] as const;
const INSIDE = 2;
const INSIDE_FROM = WAYS.indexOf('inside');

/** A way through a name: where it ends, by what means at worst, and whether in the middle of a syllable. */
type Walk = { readonly end: number; readonly means: 0 | 1 | 2; readonly unfinished: boolean };

/** The best way to read `key` from `from` on along the letters from `at` on. */
function bestWalk(letters: readonly Letter[], at: number, key: string, from: number): Walk | null {
  if (from === key.length) return { end: at, means: LITERAL, unfinished: false };
  const here = letters[at];
  if (!here) return null;
  let best: Walk | null = null;
  const consider = (length: number, means: Walk['means']) => {
    if (best && best.means <= means) return;
    const rest = bestWalk(letters, at + 1, key, from + length);
    const walk = rest && {
      end: rest.end,
      means: Math.max(rest.means, means) as Walk['means'],
      unfinished: rest.unfinished && means !== INITIALS,
    };
    if (walk && (!best || walk.means < best.means)) best = walk;
  };
  if (key.startsWith(here.letter, from)) consider(here.letter.length, LITERAL);
  for (const sound of here.sounds) {
    if (key.startsWith(sound, from)) consider(sound.length, SOUND);
    else if (from > 0 || key.length > 1) {
      // A last syllable of which only the beginning is typed. Among initials it is one of them.
      if (sound.startsWith(key.slice(from))) best ??= { end: at + 1, means: SOUND, unfinished: true };
    }
    if (sound[1] === 'h' && key.startsWith(sound.slice(0, 2), from)) consider(2, INITIALS);
    if (key[from] === sound[0]) consider(1, INITIALS);
  }
  return best;
}
