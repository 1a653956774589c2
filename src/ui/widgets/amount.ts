import { UNITS } from '../../../geodata/figures.ts';
import type { Figure, Language } from '../../../geodata/schema.ts';
import type { Format } from './context.ts';

/** The amount of a figure in the unit that the language counts in. */
export function amountOf(
  { value, unit }: Pick<Figure, 'value' | 'unit'>,
  lang: Language,
  format: Format,
): string {
  const { [lang]: name, enFactor } = UNITS[unit];
  return `${format.number(lang === 'en' ? value * enFactor : value)} ${name}`.trim();
}
