import type { Language } from '../../geodata/schema.ts';
import { useApp } from './context.ts';
import { printEn } from './text/printEn.ts';
import { type PrintText, printZh } from './text/printZh.ts';

const TEXTS: Record<Language, PrintText> = { zh: printZh, en: printEn };

/** The words of the print dialog, which are loaded with it. */
export const usePrintText = (): PrintText => TEXTS[useApp().lang];
