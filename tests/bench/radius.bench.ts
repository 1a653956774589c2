import { deepStrictEqual } from 'node:assert/strict';
import { distance } from '@turf/turf';
import { buildPointIndex, pointsByDistance, pointsWithin } from '../../src/geo/pointIndex.ts';
import { km } from '../../src/geo/units.ts';

/** Turf's own type for a position has no fixed length; it is not copied while timed. */
type Position = [lng: number, lat: number];

/** How many times faster than the plain scan; `ok` when not below `limit`. */
export type Speedup = {
  readonly name: string;
  readonly ratio: number;
  readonly limit: number;
  readonly ok: boolean;
};

const POINTS = 100_000;
const CENTER: Position = [112.55, 37.87];
/** Of points spread over the bounds about 3,000 are this near. */
const RADIUS = km(50);
const BOUNDS = { west: 110, south: 34.5, east: 114.6, north: 40.8 };

/** Runs are short and a neighbour's work disturbs some of them: the fastest of many tells the cost. */
const SCANS = 15;
const QUERIES = 400;

/**
 * Times a radius question over 100,000 points against a plain scan with Turf's `distance`, in one
 * run, and asserts that the answers are equal. Building the index is not counted: it is done once.
 * Run it with `node tests/run/ts.mjs`, through which Node 20 reads TypeScript.
 * @throws AssertionError when an answer differs from the scan's
 */
export function runRadiusBench(): Speedup[] {
  const points = randomPoints(POINTS);
  const index = buildPointIndex(points);

  const choose = () => {
    const hits: number[] = [];
    for (let i = 0; i < POINTS; i++) if (distance(CENTER, points[i] as Position) <= RADIUS) hits.push(i);
    return hits;
  };
  const order = () => {
    const hits: { i: number; away: number }[] = [];
    for (let i = 0; i < POINTS; i++) {
      const away = distance(CENTER, points[i] as Position);
      if (away <= RADIUS) hits.push({ i, away });
    }
    return hits.sort((a, b) => a.away - b.away || a.i - b.i);
  };

  const expected = order();
  const ordered = pointsByDistance(index, CENTER, RADIUS);
  deepStrictEqual(
    [...pointsWithin(index, CENTER, RADIUS)].sort((a, b) => a - b),
    choose(),
  );
  deepStrictEqual(
    [...ordered.positions],
    expected.map(({ i }) => i),
  );
  deepStrictEqual(
    [...ordered.distances],
    expected.map(({ away }) => away),
  );

  return [
    speedup(`choosing ${expected.length} hits`, 100, choose, () => pointsWithin(index, CENTER, RADIUS)),
    speedup(`ordering ${expected.length} hits`, 20, order, () => pointsByDistance(index, CENTER, RADIUS)),
  ];
}

function speedup(what: string, limit: number, slow: () => unknown, fast: () => unknown): Speedup {
  const ratio = fastest(slow, SCANS) / fastest(fast, QUERIES);
  return { name: `${what} of ${POINTS} points, against a plain scan`, ratio, limit, ok: ratio >= limit };
}

function fastest(run: () => unknown, times: number): number {
  let best = Infinity;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Evenly spread points, the same in every run (mulberry32). */
function randomPoints(count: number): Position[] {
  let state = 15;
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
