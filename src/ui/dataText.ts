import type { Language } from '../../geodata/schema.ts';
import { useApp } from './context.ts';
import { dataEn } from './text/dataEn.ts';
import { type DataText, dataZh } from './text/dataZh.ts';

const TEXTS: Record<Language, DataText> = { zh: dataZh, en: dataEn };

/** The words of the page about the data, which are loaded with it. */
export const useDataText = (): DataText => TEXTS[useApp().lang];
