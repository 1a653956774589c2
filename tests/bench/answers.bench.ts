import { readFileSync } from 'node:fs';
import { readSource } from '../../geodata/build/readPlan.ts';
import { buildAtlas } from '../../src/atlas/atlas.ts';
import type { Atlas } from '../../src/geo/atlas.ts';
import { decodeQuery } from '../../src/query/codec/encode.ts';
import { filtersIn, type Query } from '../../src/query/engine/query.ts';
import { runQuery } from '../../src/query/engine/run.ts';
import { buildGazetteer } from '../../src/query/language/gazetteer.ts';
import { parseQuery } from '../../src/query/language/parse.ts';
import { QUESTIONS } from '../query/corpus.ts';
import { readBoundaries, realAtlas } from '../query/realAtlas.ts';
import { largePlan } from './largePlan.ts';
import { quantile } from './quantile.ts';
import { fastest, type Promised } from './side.ts';

/** Theme to theme, as addresses write it. */
const THEME_TO_THEME = ['within_those_eco-zones__10_coal-mines', 'within_those_steel__30*60_airports'];

/** So many atlases are asked, each for the first time; of each question the fastest answer tells the cost. */
const ATLASES = 3;

/** Milliseconds that it takes to read the plan as JSON: what other times are held against. */
export function parsingTime(): number {
  const text = readFileSync('dist/data/plan.json', 'utf8');
  return fastest(() => JSON.parse(text), 20);
}

/**
 * Times the answers to every question of the corpus, each asked for the first time of an atlas that
 * remembers nothing, and theme to theme over 100,000 placements, against reading the plan as JSON in the
 * same run. The questions are asked of another atlas before, so that the code is compiled.
 */
export function runAnswersBench(): Promised[] {
  const parsing = parsingTime();
  const against = (name: string, ms: number, limit: number): Promised => ({
    name: `${name}, ${ms.toFixed(1)} ms, against JSON.parse of the plan (${parsing.toFixed(2)} ms)`,
    ratio: ms / parsing,
    limit,
    bound: 'most',
  });
  const queries = corpusOf(realAtlas());
  const runs = Array.from({ length: 1 + ATLASES }, () => timesOf(realAtlas(), queries)).slice(1);
  const times = queries.map((_, at) => Math.min(...runs.map((run) => run[at] as number)));
  const { divisions, catalogue } = readSource();
  const plan = largePlan(realAtlas(), 100_000);
  const large = buildAtlas({ catalogue, plan, divisions, boundaries: readBoundaries() });
  const themes = THEME_TO_THEME.flatMap((code) => decodeQuery(code, catalogue) ?? []);
  return [
    against(`answers to ${queries.length} questions, 95th percentile`, quantile(times, 0.95), 15),
    against(`answers to ${queries.length} questions, longest`, Math.max(...times), 48),
    against('theme to theme over 100,000 placements, longest', Math.max(...timesOf(large, themes)), 700),
  ];
}

function corpusOf(atlas: Atlas): Query[] {
  const gazetteer = buildGazetteer(atlas);
  return Object.values(QUESTIONS)
    .flatMap((rows) => Object.keys(rows))
    .flatMap((question) => {
      const parsed = parseQuery(question, gazetteer);
      return parsed.kind === 'query' ? [parsed.query] : [];
    });
}

/** Milliseconds of each question; the first that is asked of an atlas also sorts its placements: not counted. */
function timesOf(atlas: Atlas, queries: readonly Query[]): number[] {
  const [first] = queries;
  if (first) runQuery(atlas, { kind: 'listed', filters: filtersIn(first) });
  return queries.map((query) => fastest(() => runQuery(atlas, query), 1));
}
