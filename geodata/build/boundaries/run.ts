/** Rebuilds geodata/boundaries, geodata/divisions.json and geodata/water from their sources. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildBoundaries, type Level } from './boundaries.ts';
import { collectionText } from './shapes.ts';
import { fetchShapes } from './source.ts';
import { buildWater } from './water.ts';

const GEODATA = new URL('../../', import.meta.url);
const temp = mkdtempSync(join(tmpdir(), 'sanjin-geodata-'));

function write(path: string, text: string): void {
  const url = new URL(path, GEODATA);
  mkdirSync(new URL('.', url), { recursive: true });
  writeFileSync(url, text);
  console.log(`${path}  ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzip`);
}

try {
  const { topology, divisions, features, report } = await buildBoundaries(fetchShapes(temp));
  write('boundaries/province.geojson', collectionText(features.province));
  write('boundaries/cities.geojson', collectionText(features.city));
  write('boundaries/counties.geojson', collectionText(features.county));
  write('boundaries/divisions.topo.json', `${JSON.stringify(topology)}\n`);
  write('boundaries/report.json', `${JSON.stringify(report, null, 2)}\n`);
  write('divisions.json', `[\n${divisions.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
  const outlines = (level: Level) => features[level].map(({ geometry }) => geometry);
  write('water/water.geojson', collectionText(buildWater(outlines('province'), outlines('county'))));
} finally {
  rmSync(temp, { recursive: true, force: true });
}
