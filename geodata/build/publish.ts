import { readFileSync } from 'node:fs';
import type { FeatureCollection, GeoJsonProperties, Geometry } from 'geojson';
import Papa from 'papaparse';
import { z } from 'zod';
import { readReport } from '../audit/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { type Boundaries, joinPlacements, locatePlaces, type PlaceFeature, type Plan } from '../join.ts';
import { type Placement, type Provenance, schemasOf, type WrittenPlace } from '../schema.ts';
import { ATLAS_ROOT, readSource } from './readPlan.ts';
import { encodeTopology } from './topology.ts';

/** What the map needs to know of rivers and lakes. */
const DRAWN_OF_WATER = ['kind', 'rank', 'inside', 'name_zh', 'name_en'];

const collection = <G extends Geometry | null, P extends GeoJsonProperties>(
  features: FeatureCollection<G, P>['features'],
): string => JSON.stringify({ type: 'FeatureCollection', features } satisfies FeatureCollection<G, P>);

/** A value as one cell that Excel and WPS show readably. */
function formatCell(value: unknown, { indicators, units }: Catalogue): string | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (!Array.isArray(value)) throw new Error(`No cell can hold ${JSON.stringify(value)}.`);
  return value
    .map((entry: string | Placement['figures'][number] | Placement['outside'][number]) => {
      if (typeof entry === 'string') return entry;
      if ('zh' in entry) return `${entry.zh} ${entry.en}`;
      const year = entry.year === null ? '' : ` (${entry.year})`;
      const [indicator, unit] = [indicators[entry.indicator]?.zh, units[entry.unit]?.zh];
      return `${indicator} ${entry.comparator} ${entry.value} ${unit}${year} [${entry.scope}]`;
    })
    .join('; ');
}

/** A place apart from where its position comes from. */
function splitPlace({ properties, ...feature }: PlaceFeature<WrittenPlace>) {
  const { source_zh, source_en, note_zh, note_en, ...place } = properties;
  const source = { zh: source_zh, en: source_en };
  const note = note_zh && note_en ? { zh: note_zh, en: note_en } : null;
  return { place: { ...feature, properties: place }, provenance: { source, note } satisfies Provenance };
}

/**
 * The open data that the build writes under `data/`: file name and content, as the data contract
 * describes. The app itself loads `atlas.json` and `plan.json`, the same statements and places before
 * they are joined, and joins them with the same code: a quarter of the bytes, for no outline comes twice.
 * `provenance.json`, where positions come from, it loads when someone wants to know.
 * @param root the folder of the atlas, with a slash at its end
 * @throws Error that lists every entry which does not fit the schema.
 */
export function publish(root: URL = ATLAS_ROOT): Map<string, string> {
  const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
  const source = readSource(root);
  if (source.problems.length > 0) throw new Error(source.problems.join('\n'));
  const boundaries = JSON.parse(read('boundaries/divisions.topo.json')) as Boundaries;
  const { assignments, divisions, catalogue, words } = source;
  const places = locatePlaces(source.places, divisions, boundaries);
  const placements = joinPlacements(assignments, places, divisions, catalogue.themes);
  const cell = (value: unknown) => formatCell(value, catalogue);
  const rows = placements.map(({ properties, geometry }) => ({
    ...Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, cell(value)])),
    lng: geometry?.type === 'Point' ? geometry.coordinates[0] : null,
    lat: geometry?.type === 'Point' ? geometry.coordinates[1] : null,
  }));
  const split = source.places.map(splitPlace);
  const plan: Plan = { assignments, places: split.map(({ place }) => place) };
  const provenance = Object.fromEntries(
    split.map(({ place, provenance }) => [place.properties.id, provenance]),
  );
  return new Map([
    ['atlas.json', JSON.stringify(catalogue)],
    ['words.json', JSON.stringify(words)],
    ['plan.json', JSON.stringify(plan)],
    ['provenance.json', JSON.stringify(provenance)],
    ['assignments.geojson', collection(placements)],
    ['assignments.csv', `\uFEFF${Papa.unparse(rows, { newline: '\r\n' })}`],
    ['places.geojson', collection(places)],
    ['province.geojson', read('boundaries/province.geojson')],
    ['cities.geojson', read('boundaries/cities.geojson')],
    ['counties.geojson', read('boundaries/counties.geojson')],
    ['water.geojson', read('water/water.geojson')],
    [
      'water.topo.json',
      JSON.stringify(encodeTopology('water', JSON.parse(read('water/water.geojson')), DRAWN_OF_WATER)),
    ],
    ['labels.geojson', read('boundaries/labels.geojson')],
    ['divisions.json', read('divisions.json')],
    ['divisions.topo.json', read('boundaries/divisions.topo.json')],
    ['audit.json', JSON.stringify(readReport(root))],
    ['schema.json', JSON.stringify(z.toJSONSchema(schemasOf(catalogue).Placement), null, 2)],
  ]);
}
