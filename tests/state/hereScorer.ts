import { readPoints } from '../../src/atlas/points.ts';
import type { Atlas } from '../../src/geo/atlas.ts';
import type { LngLat } from '../../src/geo/units.ts';
import { buildAssessor } from '../../src/query/models/screen/assess.ts';
import { PLAIN_RULER } from '../../src/query/models/screen/ruler.ts';
import { buildUnits, countyFinder, pointUnit } from '../../src/query/models/screen/unit.ts';
import type { Scorer } from '../../src/state/screening/scorer.ts';

/** Scores as the worker does, at once and in place. */
export function hereScorer(atlas: Atlas): Scorer {
  const countyOf = countyFinder(atlas);
  const pairs = (positions: Float64Array): LngLat[] =>
    Array.from({ length: positions.length / 2 }, (_, at) => [
      positions[2 * at] as number,
      positions[2 * at + 1] as number,
    ]);
  return {
    async score(units, goals, tell) {
      const judged =
        units.kind === 'point'
          ? pairs(units.points.positions).map((place) => pointUnit('', place, countyOf(place)))
          : buildUnits(atlas, units.kind, units.from);
      for (const [goal, wanted] of goals.entries()) {
        const scores = judged.map(buildAssessor(atlas, wanted, PLAIN_RULER).score);
        const column = {
          sure: Float64Array.from(scores, ({ sure }) => sure),
          best: Float64Array.from(scores, ({ best }) => best),
        };
        tell({ share: (goal + 1) / goals.length });
        tell({ goal, column });
      }
    },
    async readPoints(content, datum) {
      const { table, problems } = readPoints(content, datum);
      const counties = pairs(table.positions).map((place) => countyOf(place)?.adcode ?? '');
      return { points: { ...table, counties }, problems };
    },
  };
}
