import type { Language } from '../../../../geodata/schema.ts';
import { compareEn } from '../../languages/en/compare.ts';
import { type CompareText, compareZh } from '../../languages/zh/compare.ts';
import { useApp } from '../../widgets/context.ts';

const TEXTS: Record<Language, CompareText> = { zh: compareZh, en: compareEn };

/** The words of the comparison, which are loaded with it. */
export const useCompareText = (): CompareText => TEXTS[useApp().lang];
