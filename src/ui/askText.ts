import type { Language } from '../../geodata/schema.ts';
import { useApp } from './context.ts';
import { askEn } from './text/askEn.ts';
import { type AskText, askZh } from './text/askZh.ts';

const TEXTS: Record<Language, AskText> = { zh: askZh, en: askEn };

/** The words about how a question was read. */
export const useAskText = (): AskText => TEXTS[useApp().lang];
