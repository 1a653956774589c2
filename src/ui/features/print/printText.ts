import type { Language } from '../../../../geodata/schema.ts';
import { printEn } from '../../languages/en/print.ts';
import { type PrintText, printZh } from '../../languages/zh/print.ts';
import { useApp } from '../../widgets/context.ts';

const TEXTS: Record<Language, PrintText> = { zh: printZh, en: printEn };

/** The words of the print dialog, which are loaded with it. */
export const usePrintText = (): PrintText => TEXTS[useApp().lang];
