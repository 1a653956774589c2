import type { ThemeId } from '../../../geodata/catalogue.ts';
import type { Placement } from '../../../geodata/schema.ts';

/** Number of placements by theme and city, and of all themes, under `<theme> <adcode>`. */
export type Matrix = ReadonlyMap<string, number>;

export const cellKey = (theme: ThemeId | 'total', city: string): string => `${theme} ${city}`;

/** Counts each placement once in every city it touches: a railway counts in each city it passes. */
export function countByCity(placements: Iterable<Placement>): Matrix {
  const counts = new Map<string, number>();
  for (const { theme, cities } of placements) {
    for (const city of cities) {
      for (const key of [cellKey(theme, city), cellKey('total', city)])
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
