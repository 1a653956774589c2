import type { Language } from '../../../../geodata/schema.ts';
import { unitEn } from '../../languages/en/unit.ts';
import { type UnitText, unitZh } from '../../languages/zh/unit.ts';
import { useApp } from '../../widgets/context.ts';

const TEXTS: Record<Language, UnitText> = { zh: unitZh, en: unitEn };

/** The words of the pages of cities and counties, which are loaded with them. */
export const useUnitText = (): UnitText => TEXTS[useApp().lang];
