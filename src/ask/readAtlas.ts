import { readFileSync } from 'node:fs';
import { readSource } from '../../geodata/build/readPlan.ts';
import type { AtlasWords } from '../../geodata/catalogue.ts';
import type { Boundaries } from '../../geodata/join.ts';
import { buildAtlas } from '../atlas/atlas.ts';
import type { Atlas } from '../geo/atlas.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../geodata/${path}`, import.meta.url), 'utf8'));

/** The atlas joined from its sources, as the app joins it, with the words for it. */
export function readAtlas(): { atlas: Atlas; words: AtlasWords } {
  const { assignments, places, divisions, catalogue, words } = readSource();
  const boundaries = read('boundaries/divisions.topo.json') as Boundaries;
  const atlas = buildAtlas({ catalogue, plan: { assignments, places }, divisions, boundaries });
  return { atlas: { ...atlas, sentences: words.sentences }, words };
}
