import { CHARACTERS_BY_SOUND } from '../../../geodata/sounds.ts';

let sounds: Map<string, string[]> | undefined;

/**
 * How a Chinese character is read, in pinyin as typed on a keyboard: without tones, ü as u, v or yu.
 * Most have one reading; one that no name is written with has none.
 */
export function soundsOf(character: string): readonly string[] {
  sounds ??= gatherSounds();
  return sounds.get(character) ?? [];
}

function gatherSounds(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [sound, characters] of CHARACTERS_BY_SOUND) {
    const typed = sound.includes('ü') ? ['u', 'v', 'yu'].map((u) => sound.replace('ü', u)) : [sound];
    for (const character of characters) found.set(character, [...(found.get(character) ?? []), ...typed]);
  }
  return found;
}
