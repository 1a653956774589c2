import { alongSphere, inSpace, norm, type Shape, type Vector } from './shape.ts';
import type { Km, LngLat } from './units.ts';

/** The corners of a shape that may be farthest from something, in space. */
export type Corners = readonly Vector[];

/**
 * The corners of a shape's convex hull in longitude and latitude. What is within a distance of a place is
 * convex there too, but near the poles, so that the farthest point of a shape is always among them.
 *
 * Andrew's monotone chain: A. M. Andrew, "Another efficient algorithm for convex hulls in two
 * dimensions", Information Processing Letters 9 (1979).
 */
export function cornersOf({ runs }: Shape): Corners {
  const positions = runs
    .flatMap(({ lngLats }) => lngLats)
    .sort(([lng, lat], [otherLng, otherLat]) => lng - otherLng || lat - otherLat);
  const half = (ordered: readonly LngLat[]) => {
    const chain: LngLat[] = [];
    for (const position of ordered) {
      while (chain.length > 1 && !turnsLeft(chain.at(-2), chain.at(-1), position)) chain.pop();
      chain.push(position);
    }
    return chain;
  };
  return [...half(positions), ...half(positions.toReversed())].map(inSpace);
}

/** The distance of the two points, one of each shape, that are farthest apart. Exact but for a metre. */
export function farthestPair(a: Corners, b: Corners): Km {
  let best = 0;
  for (const one of a) for (const other of b) best = Math.max(best, norm(one, other));
  return alongSphere(best);
}

function turnsLeft(a: LngLat | undefined, b: LngLat | undefined, c: LngLat): boolean {
  if (!a || !b) return true;
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0;
}
