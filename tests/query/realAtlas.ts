import { readFileSync } from 'node:fs';
import { readSource } from '../../geodata/build/readPlan.ts';
import type { Boundaries } from '../../geodata/join.ts';
import { buildAtlas } from '../../src/data/atlas.ts';
import type { Atlas } from '../../src/geo/atlas.ts';

/** The atlas of the province, joined from the sources as the app joins it. */
export function realAtlas(): Atlas {
  const { assignments, places, divisions } = readSource();
  const path = new URL('../../geodata/boundaries/shanxi.topo.json', import.meta.url);
  const boundaries = JSON.parse(readFileSync(path, 'utf8')) as Boundaries;
  return buildAtlas({ plan: { assignments, places }, divisions, boundaries });
}
