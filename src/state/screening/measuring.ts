import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { type Criterion, goalKey, type ScreenSpec } from '../../query/models/screen/criterion.ts';
import type { ScoreColumn } from '../../query/models/screen/rank.ts';
import type { LocatedPoints } from '../../service/service.ts';
import type { Jobs } from './jobs.ts';
import type { Scorer } from './scorer.ts';

export type Measuring = ReturnType<typeof createMeasuring>;

interface Needs {
  spec: ReadonlySignal<ScreenSpec>;
  points: ReadonlySignal<LocatedPoints | null>;
  jobs: Jobs;
  scorer: Scorer;
}

/** The scores by each criterion, measured once each; weights and musts need no measuring. */
export function createMeasuring({ spec, points, jobs, scorer }: Needs) {
  const none = () => signal<ReadonlyMap<string, ScoreColumn>>(new Map());
  const ofUnits = none();
  /** Other points have scores of their own. */
  const ofPoints = computed(() => ({ points: points.value, columns: none() }));
  const retries = signal(0);
  let cancel: (() => void) | null = null;

  const columnsOf = ({ units }: ScreenSpec) => (units === 'point' ? ofPoints.value.columns : ofUnits);
  /** Names the scores by a criterion. */
  const columnKey = ({ units, from }: ScreenSpec, { goal }: Criterion) =>
    units === 'point' ? goalKey(goal) : `${units} ${from} ${goalKey(goal)}`;

  /** Names what must be measured; the same as long as only weights and musts change. */
  const keys = computed(() => {
    const { value: now } = spec;
    return [now.units, ...now.criteria.map((criterion) => columnKey(now, criterion))].join('\n');
  });
  const wanted = computed(() => ({ own: points.value, keys: keys.value, retry: retries.value }));
  /** Measures what is missing; a change of mind cancels what is under way. */
  effect(() => {
    const { own } = wanted.value;
    return untracked(() => {
      const { value: now } = spec;
      const columns = columnsOf(now);
      const goals = new Map(now.criteria.map((criterion) => [columnKey(now, criterion), criterion.goal]));
      const open = [...goals].filter(([key]) => !columns.value.has(key));
      if (open.length === 0 || (now.units === 'point' && !own)) return undefined;
      const units =
        now.units === 'point' && own
          ? { kind: 'point' as const, points: withoutNames(own) }
          : { kind: now.units as 'county' | 'city', from: now.from };
      cancel = jobs.start((tell, isOver) =>
        scorer.score(
          units,
          open.map(([, goal]) => goal),
          (news) => {
            if (isOver.aborted) return;
            if ('share' in news) return tell(news.share);
            const key = open[news.goal]?.[0];
            if (key) columns.value = new Map([...columns.value, [key, news.column]]);
          },
          isOver,
        ),
      );
      return cancel;
    });
  });

  return {
    columnKey,
    /** The scores by each criterion in its order; null as long as any is missing. */
    columnsFor(now: ScreenSpec): readonly ScoreColumn[] | null {
      const columns = columnsOf(now).value;
      const found = now.criteria.map((criterion) => columns.get(columnKey(now, criterion)));
      return found.every((column) => column !== undefined) ? found : null;
    },
    cancelMeasuring: () => cancel?.(),
    /** Goes on after a failure or a stop. */
    retry() {
      retries.value++;
    },
  };
}

/** What measuring needs of points: names of many take time to hand over. */
const withoutNames = ({ positions, counties }: LocatedPoints) => ({ positions, counties });
