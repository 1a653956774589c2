import type { Figure } from '../../../geodata/schema.ts';
import type { Format } from './context.ts';
import type { Names } from './names.ts';

/** The amount of a figure in the unit that the language counts in. */
export function amountOf(
  { value, unit }: Pick<Figure, 'value' | 'unit'>,
  names: Names,
  format: Format,
): string {
  const { name, factor } = names.unit(unit);
  return `${format.number(value * factor)} ${name}`.trim();
}
