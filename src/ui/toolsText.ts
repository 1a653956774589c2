import type { Language } from '../../geodata/schema.ts';
import { useApp } from './context.ts';
import { toolsEn } from './text/toolsEn.ts';
import { type ToolsText, toolsZh } from './text/toolsZh.ts';

const TEXTS: Record<Language, ToolsText> = { zh: toolsZh, en: toolsEn };

/** The words of the tools on the map, which are loaded with them. */
export const useToolsText = (): ToolsText => TEXTS[useApp().lang];
