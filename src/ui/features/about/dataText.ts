import type { Language } from '../../../../geodata/schema.ts';
import { dataEn } from '../../languages/en/data.ts';
import { type DataText, dataZh } from '../../languages/zh/data.ts';
import { useApp } from '../../widgets/context.ts';

const TEXTS: Record<Language, DataText> = { zh: dataZh, en: dataEn };

/** The words of the page about the data, which are loaded with it. */
export const useDataText = (): DataText => TEXTS[useApp().lang];
