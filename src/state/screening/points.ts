import { batch, signal } from '@preact/signals';
import type { PointProblem } from '../../atlas/points.ts';
import type { Datum } from '../../geo/datums.ts';
import type { LngLat } from '../../geo/units.ts';
import { MAX_POINTS } from '../../query/models/screen/criterion.ts';
import type { LocatedPoints } from '../../service/service.ts';
import { readOnly } from '../signals.ts';
import type { Jobs } from './jobs.ts';
import type { Scorer } from './scorer.ts';

interface Needs {
  jobs: Jobs;
  scorer: Scorer;
  /** What is ranked from now on. */
  rank: (units: 'point' | 'county') => void;
}

/** The reader's own points. */
export function createOwnPoints({ jobs, scorer, rank }: Needs) {
  const points = signal<LocatedPoints | null>(null);
  /** What could not be read of the last table. */
  const problems = signal<readonly PointProblem[]>([]);
  let cancelReading: (() => void) | null = null;

  const add = (read: LocatedPoints, told: readonly PointProblem[]) =>
    batch(() => {
      const isTooMany = (points.value?.names.length ?? 0) + read.names.length > MAX_POINTS;
      problems.value = isTooMany ? [...told, { code: 'too-many', limit: MAX_POINTS }] : told;
      if (read.names.length === 0 || isTooMany) return;
      points.value = joinPoints(points.value, read);
      rank('point');
    });

  return {
    ...readOnly({ points, problems }),

    /** Reads the reader's points and adds them to those there. */
    addPoints(content: string | ArrayBuffer, datum: Datum) {
      cancelReading?.();
      cancelReading = jobs.start(async (tell, isOver) => {
        const read = await scorer.readPoints(content, datum, tell, isOver);
        if (read && !isOver.aborted) add(read.points, read.problems);
      });
    },

    cancelReading: () => cancelReading?.(),

    removePoints() {
      batch(() => {
        points.value = null;
        problems.value = [];
        rank('county');
      });
    },
  };
}

export const positionOf = ({ positions }: LocatedPoints, number: number): LngLat => [
  positions[2 * number] as number,
  positions[2 * number + 1] as number,
];

function joinPoints(before: LocatedPoints | null, added: LocatedPoints): LocatedPoints {
  if (!before) return added;
  return {
    names: [...before.names, ...added.names],
    positions: Float64Array.from([...before.positions, ...added.positions]),
    counties: [...before.counties, ...added.counties],
  };
}
