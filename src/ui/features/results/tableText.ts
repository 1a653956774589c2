import type { Language } from '../../../../geodata/schema.ts';
import { tableEn } from '../../languages/en/table.ts';
import { type TableText, tableZh } from '../../languages/zh/table.ts';
import { useApp } from '../../widgets/context.ts';

const TEXTS: Record<Language, TableText> = { zh: tableZh, en: tableEn };

/** The words of filters, table and summary, which are loaded with them. */
export const useTableText = (): TableText => TEXTS[useApp().lang];
