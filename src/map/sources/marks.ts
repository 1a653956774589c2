import type { SourceData } from '../../../layers/sources.ts';
import type { Atlas } from '../../geo/atlas.ts';
import type { Listed } from '../../query/models/listed.ts';
import { spotOf } from '../../state/shortlist.ts';
import { collect, feature } from './shown.ts';

/** What stands on a list, by its number there; things at one spot share a mark. Pure. */
export function buildMarks(atlas: Atlas, items: readonly Listed[]): SourceData['marks'] {
  const numbers = new Map<string, { coordinates: [number, number]; numbers: number[] }>();
  for (const [at, item] of items.entries()) {
    const spot = spotOf(item, atlas);
    if (!spot) continue;
    const same = numbers.get(spot.join(' ')) ?? { coordinates: [spot[0], spot[1]], numbers: [] };
    same.numbers.push(at + 1);
    numbers.set(spot.join(' '), same);
  }
  return collect(
    [...numbers.values()].map(({ coordinates, numbers }) => {
      const [first, ...more] = numbers;
      return feature(
        { type: 'Point' as const, coordinates },
        { number: `${first}${more.length > 0 ? '+' : ''}` },
      );
    }),
  );
}
