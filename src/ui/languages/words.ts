import { signal } from '@preact/signals';
import type { Language } from '../../../geodata/schema.ts';
import type { DataText } from '../features/about/dataText.ts';
import type { AskHelpText } from '../features/ask/askHelpText.ts';
import type { AskText } from '../features/ask/askText.ts';
import type { QuestionText } from '../features/ask/questionText.ts';
import type { BaseMapText } from '../features/basemap/baseMapText.ts';
import type { CompareText } from '../features/compare/compareText.ts';
import type { LensText } from '../features/lens/lensText.ts';
import type { PrintText } from '../features/print/printText.ts';
import type { TableText } from '../features/results/tableText.ts';
import type { ScreenText } from '../features/screening/screenText.ts';
import type { ToolsText } from '../features/tools/toolsText.ts';
import type { UnitText } from '../features/unit/unitText.ts';
import type { Text } from '../widgets/text.ts';

/** Words that are loaded with the part of the interface that says them. */
interface LaterWords {
  askHelp: AskHelpText;
  baseMap: BaseMapText;
  compare: CompareText;
  data: DataText;
  lens: LensText;
  print: PrintText;
  screen: ScreenText;
  table: TableText;
  tools: ToolsText;
  unit: UnitText;
}

/** All that the interface says, by the part that says it. */
export interface Words extends LaterWords {
  /** What the first screen says, and what several parts share. */
  text: Text;
  ask: AskText;
  question: QuestionText;
}

export type Part = keyof Words;
export type LaterPart = keyof LaterWords;

/** What the folder of a language holds; its entry is loaded with the first screen. */
export interface LanguageFolder extends Omit<Words, LaterPart> {
  /** As `lang` of the document names it. */
  tag: string;
  /** Set where words are so long that lines and columns need more room. */
  isLong: boolean;
  later: { readonly [P in LaterPart]: () => Promise<LaterWords[P]> };
}

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
  const before = loaded.peek()[lang]?.words ?? folder;
  const missing = [...used].filter((part) => !(part in before));
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
