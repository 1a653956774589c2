import type { Language } from '../../geodata/schema.ts';
import { useApp } from './context.ts';
import { tableEn } from './text/tableEn.ts';
import { type TableText, tableZh } from './text/tableZh.ts';

const TEXTS: Record<Language, TableText> = { zh: tableZh, en: tableEn };

/** The words of filters, table and summary, which are loaded with them. */
export const useTableText = (): TableText => TEXTS[useApp().lang];
