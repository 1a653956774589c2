import type { Language } from '../../../../geodata/schema.ts';
import { toolsEn } from '../../languages/en/tools.ts';
import { type ToolsText, toolsZh } from '../../languages/zh/tools.ts';
import { useApp } from '../../widgets/context.ts';

const TEXTS: Record<Language, ToolsText> = { zh: toolsZh, en: toolsEn };

/** The words of the tools on the map, which are loaded with them. */
export const useToolsText = (): ToolsText => TEXTS[useApp().lang];
