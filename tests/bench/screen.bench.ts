import { buildAssessor } from '../../src/query/models/screen/assess.ts';
import type { Criterion } from '../../src/query/models/screen/criterion.ts';
import { criteriaOf } from '../../src/query/models/screen/profiles.ts';
import { rankUnits, type ScoreColumn, stabilityOf } from '../../src/query/models/screen/rank.ts';
import { rememberingRuler } from '../../src/query/models/screen/ruler.ts';
import { buildUnits } from '../../src/query/models/screen/unit.ts';
import { realAtlas } from '../query/realAtlas.ts';

/** A row of the bench: what was measured, and whether it is held. */
export type ScreenRow = {
  readonly name: string;
  readonly value: string;
  readonly limit: string;
  readonly ok: boolean;
};

/** What a browser has to draw one frame of sixty a second. */
const FRAME_MS = 16;

/** How many times quicker a moved slider must be than measuring anew. */
const LEAST_RATIO = 50;

const FULL_RUNS = 3;
const RECOMPUTES = 200;

/**
 * Times what a moved slider does (all counties ranked again by ten criteria, and again for every variant
 * of the weights) against measuring and ranking them from nothing, in one run; and against one frame.
 * Run it with `node tests/run/ts.mjs`, through which Node 20 reads TypeScript.
 */
export function runScreenBench(): ScreenRow[] {
  const atlas = realAtlas();
  const units = buildUnits(atlas, 'county', 'area');
  const [one, other] = atlas.catalogue.profiles.map(criteriaOf) as [Criterion[], Criterion[]];
  const criteria = [...one, ...other.slice(0, 3)];

  const measure = (): ScoreColumn[] => {
    const ruler = rememberingRuler();
    return criteria.map(({ goal }) => {
      const assessor = buildAssessor(atlas, goal, ruler);
      const scores = units.map((unit) => assessor.score(unit));
      return {
        sure: Float64Array.from(scores, ({ sure }) => sure),
        best: Float64Array.from(scores, ({ best }) => best),
      };
    });
  };
  const columns = measure();
  const recompute = () => {
    rankUnits(columns, criteria);
    stabilityOf(columns, criteria);
  };

  const full = fastest(() => {
    measure();
    recompute();
  }, FULL_RUNS);
  const moved = fastest(recompute, RECOMPUTES);
  const ratio = full / moved;
  const what = `${units.length} counties by ${criteria.length} criteria`;
  return [
    {
      name: `a slider moved: ${what}, against measuring anew (${full.toFixed(0)} ms)`,
      value: `${ratio.toFixed(0)} x`,
      limit: `at least ${LEAST_RATIO} x`,
      ok: ratio >= LEAST_RATIO,
    },
    {
      name: `a slider moved: ${what}, ranks of all variants`,
      value: `${moved.toFixed(1)} ms`,
      limit: `one frame, ${FRAME_MS} ms`,
      ok: moved <= FRAME_MS,
    },
  ];
}

function fastest(run: () => void, times: number): number {
  let best = Infinity;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
