import { signal } from '@preact/signals';
import type { Language } from '../../../geodata/schema.ts';
import type { AskText } from './zh/ask.ts';
import type { Text } from './zh/common.ts';
import type { QuestionText } from './zh/question.ts';

/** The words that the first screen needs, in one language. */
export interface Words {
  text: Text;
  ask: AskText;
  question: QuestionText;
}

const LOADERS: Record<Language, () => Promise<Words>> = {
  zh: () => import('./zh/zh.ts'),
  en: () => import('./en/en.ts'),
};

const loaded = signal<Partial<Record<Language, Words>>>({});

/** Loads the words of a language; until they are there `wordsIn` answers in the language before. */
export async function loadWords(lang: Language): Promise<void> {
  if (loaded.value[lang]) return;
  const words = await LOADERS[lang]();
  loaded.value = { ...loaded.value, [lang]: words };
}

/** Reading them redraws a view when they arrive. @throws Error while no language is loaded. */
export function wordsIn(lang: Language): Words {
  const words = loaded.value[lang] ?? loaded.value.zh ?? loaded.value.en;
  if (!words) throw new Error('No language is loaded.');
  return words;
}
