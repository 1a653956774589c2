import type { ThemeId } from '../../geodata/catalogue.ts';
import type { Placement } from '../../geodata/schema.ts';
import type { Steps } from '../query/engine/steps.ts';

/** Number of placements by theme and city, and of all themes, under `<theme> <adcode>`. */
export type Matrix = ReadonlyMap<string, number>;

export const cellKey = (theme: ThemeId | 'total', city: string): string => `${theme} ${city}`;

/** So many placements are counted in a step. */
const STEP = 250;

/**
 * Counts each placement once in every city it touches, step by step: a railway counts in each city it
 * passes.
 */
export function* countByCity(placements: Iterable<Placement>): Steps<Matrix> {
  const counts = new Map<string, number>();
  let counted = 0;
  for (const { theme, cities } of placements) {
    for (const city of cities) {
      for (const key of [cellKey(theme, city), cellKey('total', city)])
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    if (++counted % STEP === 0) yield;
  }
  return counts;
}
