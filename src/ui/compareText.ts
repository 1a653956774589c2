import type { Language } from '../../geodata/schema.ts';
import { useApp } from './context.ts';
import { compareEn } from './text/compareEn.ts';
import { type CompareText, compareZh } from './text/compareZh.ts';

const TEXTS: Record<Language, CompareText> = { zh: compareZh, en: compareEn };

/** The words of the comparison, which are loaded with it. */
export const useCompareText = (): CompareText => TEXTS[useApp().lang];
