import type { PointProblem } from '../../atlas/points.ts';
import type { Datum } from '../../geo/coordinates.ts';
import type { Goal } from '../../query/models/screen/criterion.ts';
import type { ScoreColumn } from '../../query/models/screen/rank.ts';
import type { LocatedPoints, UnitsRequest } from '../workerDoor.ts';

/** How far scoring is, from 0 to 1, or the scores by one of the goals. */
export type ScoreNews = { readonly share: number } | { readonly goal: number; readonly column: ScoreColumn };

/** What a screening leaves to others: they take their time. */
export interface Scorer {
  /** Scores units by each goal in turn; ends when all is told, or soon after the signal was aborted. */
  score(
    units: UnitsRequest,
    goals: readonly Goal[],
    tell: (news: ScoreNews) => void,
    signal: AbortSignal,
  ): Promise<void>;
  /** Reads the reader's points and finds their counties; null where the signal was aborted. */
  readPoints(
    content: string | ArrayBuffer,
    datum: Datum,
    tell: (share: number) => void,
    signal: AbortSignal,
  ): Promise<{ readonly points: LocatedPoints; readonly problems: readonly PointProblem[] } | null>;
}
