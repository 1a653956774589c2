import type { Language } from '../../../../geodata/schema.ts';
import { lensEn } from '../../languages/en/lens.ts';
import { type LensText, lensZh } from '../../languages/zh/lens.ts';
import { useApp } from '../../widgets/context.ts';

const TEXTS: Record<Language, LensText> = { zh: lensZh, en: lensEn };

/** The words of the checks, which are loaded with them. */
export const useLensText = (): LensText => TEXTS[useApp().lang];
