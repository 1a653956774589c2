import { UNITS } from '../../../geodata/figures.ts';
import type { Figure, Language } from '../../../geodata/schema.ts';
import type { Format } from './context.ts';

/** What a value of the plan's unit is multiplied by where the language counts in another. */
export function factorIn(unit: Figure['unit'], lang: Language): number {
  const factors: Partial<Record<`${Language}Factor`, number>> = UNITS[unit];
  return factors[`${lang}Factor`] ?? 1;
}

/** The amount of a figure in the unit that the language counts in. */
export function amountOf(
  { value, unit }: Pick<Figure, 'value' | 'unit'>,
  lang: Language,
  format: Format,
): string {
  return `${format.number(value * factorIn(unit, lang))} ${UNITS[unit][lang]}`.trim();
}
