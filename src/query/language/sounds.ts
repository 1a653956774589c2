/** How Chinese characters are read: see `readSounds`. */
export type Sounds = ReadonlyMap<string, readonly string[]>;

/**
 * Reads characters behind their sounds in pinyin: `an安岸 ba八`. Each character is told with its sounds
 * as typed on a keyboard: without tones, ü as u, v or yu. Most have one; a character that stands nowhere
 * is not in the map.
 */
export function readSounds(entries: string): Sounds {
  const found = new Map<string, string[]>();
  for (const entry of entries.split(/\s+/)) {
    const sound = /^[a-zü]+/.exec(entry)?.[0] ?? '';
    const typed = sound.includes('ü') ? ['u', 'v', 'yu'].map((u) => sound.replace('ü', u)) : [sound];
    for (const character of entry.slice(sound.length))
      found.set(character, [...(found.get(character) ?? []), ...typed]);
  }
  return found;
}

/** The sounds of a character; none for one that no name is written with. */
export const soundsOf = (sounds: Sounds, character: string): readonly string[] => sounds.get(character) ?? [];
