/** Rebuilds geodata/boundaries, geodata/divisions.json and geodata/water from their sources. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildBoundaries } from './boundaries.mjs';
import { collectionText } from './geo.mjs';
import { fetchShapes } from './source.mjs';
import { buildWater } from './water.mjs';

const GEODATA = new URL('../../', import.meta.url);
const temp = mkdtempSync(join(tmpdir(), 'sanjin-geodata-'));

/** @param {string} path @param {string} text */
function write(path, text) {
  const url = new URL(path, GEODATA);
  mkdirSync(new URL('.', url), { recursive: true });
  writeFileSync(url, text);
  console.log(`${path}  ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzip`);
}

try {
  const b = await buildBoundaries(fetchShapes(temp));
  write('boundaries/province.geojson', collectionText(b.province));
  write('boundaries/cities.geojson', collectionText(b.cities));
  write('boundaries/counties.geojson', collectionText(b.counties));
  write('boundaries/shanxi.topo.json', `${JSON.stringify(b.topo)}\n`);
  write('boundaries/report.json', `${JSON.stringify(b.report, null, 2)}\n`);
  write('divisions.json', `[\n${b.divisions.map((d) => `  ${JSON.stringify(d)}`).join(',\n')}\n]\n`);
  write('water/water.geojson', collectionText(buildWater(b.province[0].geometry, b.counties)));
} finally {
  rmSync(temp, { recursive: true, force: true });
}
