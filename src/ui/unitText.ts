import type { Language } from '../../geodata/schema.ts';
import { useApp } from './context.ts';
import { unitEn } from './text/unitEn.ts';
import { type UnitText, unitZh } from './text/unitZh.ts';

const TEXTS: Record<Language, UnitText> = { zh: unitZh, en: unitEn };

/** The words of the pages of cities and counties, which are loaded with them. */
export const useUnitText = (): UnitText => TEXTS[useApp().lang];
