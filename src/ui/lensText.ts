import type { Language } from '../../geodata/schema.ts';
import { useApp } from './context.ts';
import { lensEn } from './text/lensEn.ts';
import { type LensText, lensZh } from './text/lensZh.ts';

const TEXTS: Record<Language, LensText> = { zh: lensZh, en: lensEn };

/** The words of the checks, which are loaded with them. */
export const useLensText = (): LensText => TEXTS[useApp().lang];
