import { readFileSync } from 'node:fs';
import { readSource } from '../../geodata/build/readPlan.ts';
import type { Boundaries } from '../../geodata/join.ts';
import type { Division } from '../../geodata/schema.ts';
import { buildAtlas } from '../../src/atlas/atlas.ts';
import type { Atlas } from '../../src/geo/atlas.ts';

/** The atlas of the province, joined from the sources as the app joins it. */
export function realAtlas(): Atlas {
  const { assignments, places, divisions, catalogue } = readSource();
  return buildAtlas({ catalogue, plan: { assignments, places }, divisions, boundaries: readBoundaries() });
}

export function readBoundaries(): Boundaries {
  const path = new URL('../../geodata/boundaries/divisions.topo.json', import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as Boundaries;
}

/** The city or county of a Chinese name. */
export function divisionNamed(atlas: Atlas, name: string): Division {
  const found = [...atlas.divisions.values()].find(({ name_zh }) => name_zh === name);
  if (!found) throw new Error(`No ${name}.`);
  return found;
}
