import { wordsIn } from '../languages/words.ts';
import type { AskText } from '../languages/zh/ask.ts';
import { useApp } from './context.ts';

/** The words about how a question was read. */
export const useAskText = (): AskText => wordsIn(useApp().lang).ask;
