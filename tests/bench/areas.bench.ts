import { deepStrictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bbox, booleanPointInPolygon } from '@turf/turf';
import { areasAt, buildAreaIndex } from '../../src/geo/areaIndex.ts';
import { buildShape } from '../../src/geo/shape.ts';
import { fastest, type Promised, randomPoints } from './side.ts';

const POINTS = 100_000;
/** The scan takes minutes for all points: it is timed for so many of them, and multiplied. */
const SAMPLE = 1_000;

type County = GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon>;

/**
 * Times the question in which county each of 100,000 points lies, against Turf's `booleanPointInPolygon`
 * asked of every county, and asserts that the answers are equal.
 * @throws AssertionError when an answer differs from the scan's
 */
export function runAreasBench(): Promised[] {
  const text = readFileSync('geodata/boundaries/counties.geojson', 'utf8');
  const counties = (JSON.parse(text) as { features: County[] }).features.map(({ geometry }) => geometry);
  const plain = counties.map((geometry): County => ({ type: 'Feature', properties: {}, geometry }));
  const boxed = plain.map((county): County => ({ ...county, bbox: bbox(county) }));
  const points = randomPoints(POINTS, 17);
  const sample = points.slice(0, SAMPLE);
  const index = buildAreaIndex(counties.map(buildShape));
  const scan = (areas: readonly County[]) =>
    sample.map((point) => areas.flatMap((county, i) => (booleanPointInPolygon(point, county) ? [i] : [])));
  const located = () => {
    let found = 0;
    for (const point of points) found += areasAt(index, point).length;
    return found;
  };
  deepStrictEqual(
    sample.map((point) => [...areasAt(index, point)].sort((a, b) => a - b)),
    scan(boxed),
  );
  const fast = fastest(located, 10) / POINTS;
  const against = (what: string, areas: readonly County[], limit: number): Promised => ({
    name: `${POINTS} points in ${counties.length} counties, against a scan of ${what} (of a sample)`,
    ratio: fastest(() => scan(areas), 3) / SAMPLE / fast,
    limit,
    bound: 'least',
  });
  return [against('features without bbox', plain, 50), against('features with bbox', boxed, 3)];
}
