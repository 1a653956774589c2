import { distance } from './distance.ts';
import { distanceToShape } from './measure.ts';
import { chordToEdges, contains, inSpace, type Shape } from './shape.ts';
import { type Km, km, type LngLat } from './units.ts';

/** How exactly the place is found where a line comes into an area. */
const STEP = km(0.1);

/**
 * How far along a line, from its first position on, it first is more than `depth` inside an area, to
 * about 100 m; infinite where it never is. The lines of several are passed one after another, without
 * the way between them.
 */
export function firstAlong(line: Shape, area: Shape, depth: Km): Km {
  let passed = 0;
  for (const { lngLats } of line.runs) {
    for (let i = 1; i < lngLats.length; i++) {
      const [from, to] = [lngLats[i - 1] as LngLat, lngLats[i] as LngLat];
      const length = distance(from, to);
      const share = firstShare(from, to, length, area, depth);
      if (share !== null) return km(passed + share * length);
      passed += length;
    }
  }
  return km(Infinity);
}

/** Halves an edge, the earlier half first, leaving out what is too far outside to come in. */
function firstShare(from: LngLat, to: LngLat, length: number, area: Shape, depth: Km): number | null {
  const middle: LngLat = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const inside = contains(area, middle);
  const height = inside ? chordToEdges(area, inSpace(middle)) : -distanceToShape(middle, area);
  if (height + length / 2 <= depth) return null;
  if (length <= STEP) return height > depth ? 0.5 : null;
  const early = firstShare(from, middle, length / 2, area, depth);
  if (early !== null) return early / 2;
  const late = firstShare(middle, to, length / 2, area, depth);
  return late === null ? null : 0.5 + late / 2;
}
