import { signal } from '@preact/signals';
import type { Language } from '../../../geodata/schema.ts';
import type { LanguageFolder, LaterPart, Part, Words } from './folder.ts';

/** A new language is a folder and a line here. */
const FOLDERS: Record<Language, () => Promise<{ folder: LanguageFolder }>> = {
  zh: () => import('./zh/zh.ts'),
  en: () => import('./en/en.ts'),
};

/** The language that the plan is written in: what it says stands in it wherever nobody translated it. */
export const PLAN_LANGUAGE: Language = 'zh';

/** In the order in which the reader is offered them. */
export const LANGUAGES = Object.keys(FOLDERS) as Language[];

interface Loaded extends LanguageFolder {
  words: Partial<Words>;
}

const loaded = signal<Partial<Record<Language, Loaded>>>({});
/** The parts that are in use: a language comes with the words of all of them. */
const used = new Set<LaterPart>();

/**
 * Loads a language with the words of `parts` and of every part that was loaded before. Until they are
 * there the language before answers.
 */
export async function loadWords(lang: Language, ...parts: readonly LaterPart[]): Promise<void> {
  for (const part of parts) used.add(part);
  const { folder } = await FOLDERS[lang]();
  const before = loaded.peek()[lang]?.words;
  const missing = [...used].filter((part) => !before?.[part]);
  if (before && missing.length === 0) return;
  const found = await Promise.all(missing.map(async (part) => [part, await folder.later[part]()] as const));
  const words = { ...folder, ...loaded.peek()[lang]?.words, ...Object.fromEntries(found) };
  loaded.value = { ...loaded.peek(), [lang]: { ...folder, words } };
}

/** The language that is shown: the one before until `lang` is loaded. @throws Error while none is loaded. */
export function shownIn(lang: Language): LanguageFolder {
  return findLoaded(lang, 'text');
}

/** Reading them redraws a view when they arrive. @throws Error while `part` is loaded in no language. */
export function wordsIn<P extends Part>(lang: Language, part: P): Words[P] {
  return findLoaded(lang, part).words[part] as Words[P];
}

function findLoaded(lang: Language, part: Part): Loaded {
  const all = loaded.value;
  for (const one of [lang, ...LANGUAGES]) {
    const language = all[one];
    if (language?.words[part]) return language;
  }
  throw new Error(`The words of "${part}" are not loaded.`);
}
