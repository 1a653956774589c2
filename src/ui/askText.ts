import { useApp } from './context.ts';
import type { AskText } from './text/askZh.ts';
import { wordsIn } from './words.ts';

/** The words about how a question was read. */
export const useAskText = (): AskText => wordsIn(useApp().lang).ask;
