import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Division } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import type { ScreenSpec } from '../../query/models/screen/criterion.ts';
import {
  type Ranking,
  rankUnits,
  type ScoreColumn,
  type Stability,
  stabilityOf,
} from '../../query/models/screen/rank.ts';
import { buildUnits } from '../../query/models/screen/unit.ts';
import type { LocatedPoints } from '../../service/service.ts';
import type { Measuring } from './measuring.ts';

/** With more units than this nobody is told how each rank moves: it would take longer than a frame. */
const MOST_FOR_STABILITY = 2000;

/** A ranking with all that it was made from: what the reader sees, also while a next one is measured. */
export interface Shown {
  spec: ScreenSpec;
  columns: readonly ScoreColumn[];
  ranking: Ranking;
  stability: Stability | null;
  /** The lowest and the highest sure score, rounded outwards to tenths: the ends of the ramp of colours. */
  low: number;
  top: number;
  /** The points that were ranked; null where counties or cities were. */
  points: LocatedPoints | null;
  /** The counties or cities, in the order of the columns; empty for points. */
  divisions: readonly Division[];
}

interface Needs {
  atlas: ReadonlySignal<Atlas | null>;
  spec: ReadonlySignal<ScreenSpec>;
  points: ReadonlySignal<LocatedPoints | null>;
  measuring: Measuring;
}

/** The ranking as soon as every score is there, and until then the one before. */
export function createRanking({ atlas, spec, points, measuring }: Needs): ReadonlySignal<Shown | null> {
  const shown = signal<Shown | null>(null);
  const divisionsOf = (units: ScreenSpec['units']): readonly Division[] => {
    const { value: before } = shown;
    if (before?.spec.units === units) return before.divisions;
    if (units === 'point' || !atlas.value) return [];
    return buildUnits(atlas.value, units, 'area').flatMap(({ division }) => (division ? [division] : []));
  };

  effect(() => {
    const { value: now } = spec;
    const own = now.units === 'point' ? points.value : null;
    if (now.criteria.length === 0 || (now.units === 'point' && !own)) {
      shown.value = null;
      return undefined;
    }
    const columns = measuring.columnsFor(now);
    if (!columns) return undefined;
    const next = { ...rank(now, columns), points: own, divisions: untracked(() => divisionsOf(now.units)) };
    if (next.stability) {
      shown.value = next;
      return undefined;
    }
    // Drawn in a task of its own: ranking so many takes its time already.
    const timer = setTimeout(() => {
      shown.value = next;
    });
    return () => clearTimeout(timer);
  });
  return shown;
}

function rank(spec: ScreenSpec, columns: readonly ScoreColumn[]): Omit<Shown, 'points' | 'divisions'> {
  const ranking = rankUnits(columns, spec.criteria);
  const ranked = ranking.order.filter((unit) => ranking.outBy[unit] === -1);
  const scoreAt = (at: number) => ranking.sure[ranked.at(at) ?? -1] ?? 0;
  const low = Math.floor(scoreAt(-1) * 10) / 10;
  return {
    spec,
    columns,
    ranking,
    stability: ranking.order.length <= MOST_FOR_STABILITY ? stabilityOf(columns, spec.criteria) : null,
    low,
    top: Math.max(low + 0.1, Math.ceil(scoreAt(0) * 10) / 10),
  };
}
