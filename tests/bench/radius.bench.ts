import { deepStrictEqual } from 'node:assert/strict';
import { distance, lineString, pointToLineDistance } from '@turf/turf';
import { within } from 'geoflatbush';
import { isWithin } from '../../src/geo/measure.ts';
import { buildPointIndex, type PointIndex, pointsNear, pointsWithin } from '../../src/geo/pointIndex.ts';
import { buildShape } from '../../src/geo/shape.ts';
import { type Km, km } from '../../src/geo/units.ts';
import { fastest, type Position, type Promised, randomPoints } from './side.ts';

const CENTER: Position = [112.55, 37.87];
const SIZES = [1_000, 10_000, 100_000, 1_000_000];
/** Of 100,000 points spread over the bounds about 3,000 are this near. */
const RADIUS = km(50);
const SCANS = 12;
const QUERIES = 400;
/** The join's scan would take minutes: it is timed for so many of the points, and multiplied. */
const JOIN_SAMPLE = 1_000;

/**
 * Times questions about the points in a circle against a plain scan with Turf's `distance`, in one run,
 * and asserts that the answers are equal, from 1,000 to 1,000,000 points. Building the index is not
 * counted: it is done once.
 * @throws AssertionError when an answer differs from the scan's
 */
export function runRadiusBench(): Promised[] {
  const sets = SIZES.map((size) => {
    const points = randomPoints(size, 15);
    return { points, index: buildPointIndex(points) };
  });
  for (const { points, index } of sets) {
    expectEqual(points, index, RADIUS);
    expectEqual(points, index, radiusOfHits(index));
  }
  const [, , { points, index }, million] = sets as [never, never, (typeof sets)[0], (typeof sets)[0]];
  const choose = () => {
    const hits: number[] = [];
    for (let i = 0; i < points.length; i++) {
      if (distance(CENTER, points[i] as Position) <= RADIUS) hits.push(i);
    }
    return hits;
  };
  const hits = pointsWithin(index, CENTER, RADIUS).length;
  const chosen = fastest(() => pointsWithin(index, CENTER, RADIUS), QUERIES);
  const bare = fastest(() => index.tree && within(index.tree, ...CENTER, RADIUS), QUERIES);
  const grown = fastest(() => pointsWithin(million.index, CENTER, radiusOfHits(million.index)), QUERIES);
  const scanned = fastest(choose, SCANS);
  const against = (what: string, slow: number, fast: number, limit: number): Promised => ({
    name: `${what} of ${points.length} points, against a plain scan`,
    ratio: slow / fast,
    limit,
    bound: 'least',
  });
  return [
    against(`choosing ${hits} hits`, scanned, chosen, 200),
    {
      name: `choosing ${hits} hits, as long as the bare library's`,
      ratio: chosen / bare,
      limit: 2,
      bound: 'most',
    },
    {
      name: `as many hits of 1,000,000 points, as long as of 100,000`,
      ratio: grown / chosen,
      limit: 2,
      bound: 'most',
    },
    lineBench(points, index),
  ];
}

/** Along a line as long and as bent as a railway through the province. */
function lineBench(points: readonly Position[], index: PointIndex): Promised {
  const line = lineString(
    Array.from({ length: 40 }, (_, i) => [111.5 + Math.sin(i) / 10 + i / 40, 35 + i / 8]),
  );
  const shape = buildShape(line.geometry);
  const radius = km(10);
  deepStrictEqual(
    pointsNear(index, shape, radius).sort((a, b) => a - b),
    points.flatMap((point, i) => (isWithin(point, shape, radius) ? [i] : [])),
  );
  const sample = points.slice(0, JOIN_SAMPLE);
  const scan = () => sample.filter((point) => pointToLineDistance(point, line) <= radius);
  const scanned = (fastest(scan, 3) * points.length) / JOIN_SAMPLE;
  return {
    name: `within 10 km of a line, of ${points.length} points, against a scan (of a sample)`,
    ratio: scanned / fastest(() => pointsNear(index, shape, radius), 20),
    limit: 100,
    bound: 'least',
  };
}

/** The radius within which about 3,000 of the points are. */
const radiusOfHits = (index: PointIndex): Km => km(RADIUS * Math.sqrt(100_000 / index.size));

function scan(points: readonly Position[], radius: Km) {
  const hits: { i: number; away: number }[] = [];
  for (let i = 0; i < points.length; i++) {
    const away = distance(CENTER, points[i] as Position);
    if (away <= radius) hits.push({ i, away });
  }
  return hits.sort((a, b) => a.away - b.away || a.i - b.i);
}

function expectEqual(points: readonly Position[], index: PointIndex, radius: Km): void {
  const expected = scan(points, radius);
  deepStrictEqual(
    [...pointsWithin(index, CENTER, radius)].sort((a, b) => a - b),
    expected.map(({ i }) => i).sort((a, b) => a - b),
  );
}
