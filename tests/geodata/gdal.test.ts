/** The open data as GDAL, and so QGIS, reads it. Skipped where there is no GDAL (Debian: gdal-bin). */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { publish } from '../../geodata/build/publish.ts';

const hasGdal = spawnSync('ogrinfo', ['--version']).status === 0;
if (!hasGdal) console.warn('GDAL (ogrinfo) is not installed: it is not tried on the published files.');

describe.skipIf(!hasGdal)('GDAL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sanjin-gdal-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const files = [...publish()].filter(([name]) => name.endsWith('.geojson'));

  test.each(files)('opens %s without a warning and finds every feature', (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    const { status, stdout, stderr } = spawnSync('ogrinfo', ['-al', '-so', path], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).not.toMatch(/warning|error/i);
    expect(status).toBe(0);
    const { features } = JSON.parse(content) as { features: unknown[] };
    expect(stdout).toContain(`Feature Count: ${features.length}\n`);
    expect(stdout).toContain('ID["EPSG",4326]');
  });

  test('takes the placements into a GeoPackage, with their Chinese texts', () => {
    const path = join(folder, 'assignments.geojson');
    writeFileSync(path, new Map(files).get('assignments.geojson') ?? '');
    const made = join(folder, 'assignments.gpkg');
    // It does warn that a GeoPackage has no type for a list of codes; they become text.
    expect(spawnSync('ogr2ogr', ['-f', 'GPKG', made, path]).status).toBe(0);
    const query = "SELECT title_zh, counties FROM assignments WHERE title_zh = '中峪煤矿'";
    const { stdout } = spawnSync('ogrinfo', [made, '-q', '-sql', query], { encoding: 'utf8' });
    expect(stdout).toContain('中峪煤矿');
    expect(stdout).toContain('140431');
  });
});
