import type { PointProblem, PointTable } from '../data/points.ts';
import type { Datum } from '../geo/coordinates.ts';
import type { Goal, ScreenSpec } from '../query/screen/criterion.ts';
import type { ScoreColumn } from '../query/screen/rank.ts';

/** The reader's points with the counties they lie in. */
export type LocatedPoints = PointTable & {
  /** Adcodes as numbers; 0 outside of the province. */
  readonly counties: Int32Array;
};

/** What is to be judged: all counties or cities, in the order of their codes, or points. */
export type UnitsRequest =
  | { readonly kind: 'county' | 'city'; readonly from: ScreenSpec['from'] }
  | { readonly kind: 'point'; readonly points: Omit<LocatedPoints, 'names'> };

/** Asked of the worker. Every job has a number of its own; `baseUrl` is the folder of the atlas's files. */
export type Request =
  | {
      readonly kind: 'measure';
      readonly job: number;
      readonly baseUrl: string;
      readonly units: UnitsRequest;
      readonly goals: readonly Goal[];
    }
  | {
      readonly kind: 'read';
      readonly job: number;
      readonly baseUrl: string;
      readonly content: string | ArrayBuffer;
      readonly datum: Datum;
    }
  | { readonly kind: 'cancel'; readonly job: number };

/** Told by the worker, until `done` or `failed` ends the job; a cancelled one just falls silent. */
export type Reply =
  | { readonly kind: 'progress'; readonly job: number; readonly share: number }
  /** The scores of goal number `goal` of the request. */
  | { readonly kind: 'scores'; readonly job: number; readonly goal: number; readonly column: ScoreColumn }
  | {
      readonly kind: 'points';
      readonly job: number;
      readonly points: LocatedPoints;
      readonly problems: readonly PointProblem[];
    }
  | { readonly kind: 'done'; readonly job: number }
  | { readonly kind: 'failed'; readonly job: number; readonly reason: string };
