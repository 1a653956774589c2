import type { Atlas } from '../../geo/atlas.ts';
import { cornersOf, farthestPair } from '../../geo/farthest.ts';
import { nearestDistance } from '../../geo/measure.ts';
import type { Shape } from '../../geo/shape.ts';
import { type DistanceRange, type Km, km } from '../../geo/units.ts';
import type { Rule } from './answer.ts';
import { isNowhere, locateOrigin, type Nowhere } from './origin.ts';
import type { LinkEnd, Query } from './query.ts';
import { uncertaintyOf } from './standing.ts';

/** How far two places are apart: from their nearest points to their farthest. */
export function findApart(
  atlas: Atlas,
  { from, to }: Extract<Query, { readonly kind: 'apart' }>,
): { readonly apart: DistanceRange; readonly rule: Rule } | Nowhere {
  const [one, other] = [locateOrigin(atlas, from), locateOrigin(atlas, to)];
  if (isNowhere(one)) return one;
  if (isNowhere(other)) return other;
  const [a, b] = [one.shapes[0] as Shape, other.shapes[0] as Shape];
  return {
    apart: { min: nearestDistance(a, b), max: farthestPair(cornersOf(a), cornersOf(b)) },
    rule: { code: 'apart', uncertainties: [uncertaintyAt(atlas, from), uncertaintyAt(atlas, to)] },
  };
}

/** How far the truth may be from a place that is known as a spot; 0 for any other. */
function uncertaintyAt(atlas: Atlas, end: LinkEnd): Km {
  const place = end.kind === 'place' ? atlas.places.get(end.id) : undefined;
  return place ? uncertaintyOf(place) : km(0);
}
