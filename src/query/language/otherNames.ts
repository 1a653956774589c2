import { isChinese } from '../engine/fold.ts';
import type { Entry } from './gazetteer.ts';
import { type Sounds, soundsOf } from './sounds.ts';

/**
 * What lines, waters and regions are called in English, each with other words for the same, in the form
 * of `keyOf`. Longer words stand before those they end with.
 */
const KINDS: readonly (readonly [kind: string, ...others: string[]])[] = [
  ['highspeedrailway', 'highspeedrail', 'highspeedline', 'hsr', 'railway'],
  ['railway', 'railroad', 'rail', 'railwayline', 'railline', 'line'],
  ['expressway', 'motorway', 'highway', 'freeway'],
  ['tourismroad', 'touristroad', 'scenicroad', 'road'],
  ['tourismcorridor', 'touristcorridor'],
  ['transmissionline', 'powerline', 'line'],
  ['uhvline', 'uhvtransmissionline', 'uhv', 'line'],
  ['line'],
  ['river'],
  ['lake'],
  ['mountains', 'mountain', 'mountainrange', 'range', 'mts'],
  ['basin'],
  ['irrigationdistrict', 'irrigationarea', 'irrigationscheme', 'irrigation'],
  ['block', 'gasblock'],
];
/** Words that stand before a name as well. */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  river: ['river'],
  lake: ['lake'],
  mountains: ['mount', 'mt'],
};
/** Shorter names would be found in too many words. */
const LEAST_NAME = 3;
/** More readings than the characters of any name have. */
const MOST_READINGS = 16;

/**
 * Further names that a question may call places by: the kind of a line, water or region in other words
 * or left out, the number of a road, pinyin. They count only where nothing else goes by them.
 */
export function otherNames(entries: readonly Entry[], sounds: Sounds): Map<string, Entry[]> {
  const owners = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.origin.kind !== 'place') continue;
    const names = entry.keys.flatMap((key) => [
      ...(isChinese(key) ? readingsOf(key, sounds) : entry.form === 'spot' ? [] : inOtherWords(key)),
      ...numbersOf(key),
    ]);
    for (const name of new Set(names)) owners.set(name, [...(owners.get(name) ?? []), entry]);
  }
  return owners;
}

/** The number of a road, as it is and with what such roads are called. */
function numbersOf(key: string): string[] {
  const [number] = /^[gs]\d+/.exec(key) ?? [];
  return number
    ? ['', 'expressway', 'motorway', 'highway', '高速', '高速公路'].map((kind) => number + kind)
    : [];
}

function inOtherWords(key: string): string[] {
  const [kind, ...others] = KINDS.find(([word]) => key.endsWith(word)) ?? [''];
  const name = key.slice(0, -kind.length);
  if (name.length < LEAST_NAME) return [];
  return [name, ...others.map((other) => name + other), ...(BEFORE[kind] ?? []).map((word) => word + name)];
}

/** A name in pinyin, once for each way to read it; none where a character has no reading. */
function readingsOf(key: string, sounds: Sounds): string[] {
  return [...key].reduce<string[]>(
    (begun, character) => {
      const read = isChinese(character) ? soundsOf(sounds, character) : [character];
      return begun.flatMap((before) => read.map((sound) => before + sound)).slice(0, MOST_READINGS);
    },
    [''],
  );
}
