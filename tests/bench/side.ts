// What the benchmarks of calculation share: points that are the same in every run, and fair times.

/** Turf's own type for a position has no fixed length; it is not copied while timed. */
export type Position = [lng: number, lat: number];

/** A number that is promised: how many times faster, or how many times as long. */
export interface Promised {
  readonly name: string;
  readonly ratio: number;
  readonly limit: number;
  /** Whether the limit is the least that the ratio may be, or the most. */
  readonly bound: 'least' | 'most';
}

export const isHeld = ({ ratio, limit, bound }: Promised): boolean =>
  bound === 'least' ? ratio >= limit : ratio <= limit;

/**
 * The fastest of many runs, in milliseconds: a neighbour's work disturbs some of them, the fastest tells
 * the cost.
 */
export function fastest(run: () => unknown, times: number): number {
  let best = Infinity;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const BOUNDS = { west: 110, south: 34.5, east: 114.6, north: 40.8 };

/** Evenly spread points, the same for every seed in every run (mulberry32). */
export function randomPoints(count: number, seed: number): Position[] {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const { west, south, east, north } = BOUNDS;
  return Array.from(
    { length: count },
    (): Position => [west + random() * (east - west), south + random() * (north - south)],
  );
}
