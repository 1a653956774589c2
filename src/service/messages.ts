import type { Language } from '../../geodata/schema.ts';
import type { PointProblem, PointTable } from '../atlas/points.ts';
import type { Datum } from '../geo/coordinates.ts';
import type { ShapeGeometry } from '../geo/shape.ts';
import type { Km } from '../geo/units.ts';
import type {
  PackedAnswer,
  PackedComparison,
  PackedContents,
  PackedMeetings,
  PackedMet,
} from '../query/codec/packed.ts';
import type { FacetCounts } from '../query/engine/facets.ts';
import type { Query } from '../query/engine/query.ts';
import type { Relaxation } from '../query/engine/relax.ts';
import type { Suggested } from '../query/language/suggestions.ts';
import type { Compared } from '../query/models/compare.ts';
import type { Goal, ScreenSpec } from '../query/models/screen/criterion.ts';
import type { ScoreColumn } from '../query/models/screen/rank.ts';

/** The reader's points with the counties they lie in. */
export type LocatedPoints = PointTable & {
  /** Adcodes; empty outside of the province. */
  readonly counties: readonly string[];
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
  | {
      /** The answer; the number of placements by facet; or what an empty answer could do without. */
      readonly kind: 'ask' | 'count' | 'relax';
      readonly job: number;
      readonly baseUrl: string;
      readonly query: Query;
    }
  | { readonly kind: 'search'; readonly job: number; readonly baseUrl: string; readonly text: string }
  | {
      readonly kind: 'suggest';
      readonly job: number;
      readonly baseUrl: string;
      readonly text: string;
      readonly lang: Language;
    }
  | {
      readonly kind: 'meet';
      readonly job: number;
      readonly baseUrl: string;
      readonly lens: string;
      readonly radius: Km;
      readonly withCityWide: boolean;
      /** The id of what is met: its meetings are wanted. Null for all that is met, without its meetings. */
      readonly against: string | null;
    }
  | { readonly kind: 'unit'; readonly job: number; readonly baseUrl: string; readonly adcode: string }
  | {
      readonly kind: 'compare';
      readonly job: number;
      readonly baseUrl: string;
      readonly sides: readonly Compared[];
    }
  | { readonly kind: 'cancel'; readonly job: number };

/** Told by the worker: any but `progress` and `scores` ends the job; a cancelled one just falls silent. */
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
  | {
      readonly kind: 'answer';
      readonly job: number;
      readonly answer: PackedAnswer;
      /** What is drawn of the question; see `outlinesOf`. */
      readonly outlines: readonly ShapeGeometry[];
    }
  | { readonly kind: 'facets'; readonly job: number; readonly counts: FacetCounts }
  | { readonly kind: 'relaxations'; readonly job: number; readonly relaxations: readonly Relaxation[] }
  /** What a text is found in, best first, by their place in the atlas. */
  | { readonly kind: 'found'; readonly job: number; readonly placements: Uint32Array<ArrayBuffer> }
  | { readonly kind: 'suggestions'; readonly job: number; readonly suggestions: readonly Suggested[] }
  | { readonly kind: 'met'; readonly job: number; readonly met: PackedMet; readonly leftOut: number }
  | { readonly kind: 'meetings'; readonly job: number; readonly meetings: PackedMeetings }
  | { readonly kind: 'contents'; readonly job: number; readonly contents: PackedContents }
  | { readonly kind: 'comparison'; readonly job: number; readonly comparison: PackedComparison }
  | { readonly kind: 'done'; readonly job: number }
  | { readonly kind: 'failed'; readonly job: number; readonly reason: string };
