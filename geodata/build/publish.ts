import { readFileSync } from 'node:fs';
import type { FeatureCollection, GeoJsonProperties, Geometry } from 'geojson';
import Papa from 'papaparse';
import { z } from 'zod';
import { readReport } from '../audit/report.ts';
import { INDICATORS, UNITS } from '../figures.ts';
import { type Boundaries, joinPlacements, locatePlaces, type Plan } from '../join.ts';
import { Placement } from '../schema.ts';
import { readSource } from './readPlan.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

const collection = <G extends Geometry | null, P extends GeoJsonProperties>(
  features: FeatureCollection<G, P>['features'],
): string => JSON.stringify({ type: 'FeatureCollection', features } satisfies FeatureCollection<G, P>);

/** A value as one cell that Excel and WPS show readably. */
function formatCell(value: unknown): string | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (!Array.isArray(value)) throw new Error(`No cell can hold ${JSON.stringify(value)}.`);
  return value
    .map((entry: string | Placement['figures'][number] | Placement['outside'][number]) => {
      if (typeof entry === 'string') return entry;
      if ('zh' in entry) return `${entry.zh} ${entry.en}`;
      const year = entry.year === null ? '' : ` (${entry.year})`;
      const { zh } = INDICATORS[entry.indicator];
      return `${zh} ${entry.comparator} ${entry.value} ${UNITS[entry.unit].zh}${year} [${entry.scope}]`;
    })
    .join('; ');
}

/**
 * The open data that the build writes under `data/`: file name and content, as the data contract
 * describes. The app itself loads `plan.json`, the same statements and places before they are
 * joined, and joins them with the same code: a quarter of the bytes, for no outline comes twice.
 * @throws Error that lists every entry which does not fit the schema.
 */
export function publish(): Map<string, string> {
  const source = readSource();
  if (source.problems.length > 0) throw new Error(source.problems.join('\n'));
  const boundaries = JSON.parse(read('boundaries/shanxi.topo.json')) as Boundaries;
  const { assignments, divisions } = source;
  const places = locatePlaces(source.places, divisions, boundaries);
  const placements = joinPlacements(assignments, places, divisions);
  const rows = placements.map(({ properties, geometry }) => ({
    ...Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, formatCell(value)])),
    lng: geometry?.type === 'Point' ? geometry.coordinates[0] : null,
    lat: geometry?.type === 'Point' ? geometry.coordinates[1] : null,
  }));
  const plan: Plan = { assignments, places: source.places };
  return new Map([
    ['plan.json', JSON.stringify(plan)],
    ['assignments.geojson', collection(placements)],
    ['assignments.csv', `\uFEFF${Papa.unparse(rows, { newline: '\r\n' })}`],
    ['places.geojson', collection(places)],
    ['province.geojson', read('boundaries/province.geojson')],
    ['cities.geojson', read('boundaries/cities.geojson')],
    ['counties.geojson', read('boundaries/counties.geojson')],
    ['water.geojson', read('water/water.geojson')],
    ['labels.geojson', read('boundaries/labels.geojson')],
    ['divisions.json', read('divisions.json')],
    ['shanxi.topo.json', read('boundaries/shanxi.topo.json')],
    ['audit.json', JSON.stringify(readReport())],
    ['schema.json', JSON.stringify(z.toJSONSchema(Placement), null, 2)],
  ]);
}
