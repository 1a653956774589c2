import type { ThemeId } from '../../geodata/catalogue.ts';
import type { Language, Placement } from '../../geodata/schema.ts';
import type { PointProblem, PointTable } from '../atlas/points.ts';
import type { Datum } from '../geo/datums.ts';
import type { ShapeGeometry } from '../geo/shape.ts';
import type { Km } from '../geo/units.ts';
import type { Answer } from '../query/engine/answer.ts';
import type { FacetCounts } from '../query/engine/facets.ts';
import type { Query, UnitLevel } from '../query/engine/query.ts';
import type { Relaxation } from '../query/engine/relax.ts';

import type { Suggested } from '../query/language/suggestions.ts';
import type { Comparison } from '../query/models/compare.ts';
import type { Meeting, Met } from '../query/models/lens.ts';
import type { Lens } from '../query/models/lenses.ts';
import type { Matrix } from '../query/models/matrix.ts';
import type { SortKeys } from '../query/models/order.ts';
import type { Goal, ScreenSpec } from '../query/models/screen/criterion.ts';
import type { ScoreColumn } from '../query/models/screen/rank.ts';
import type { Sentence } from '../query/models/sentence.ts';
import type { Side } from '../query/models/side.ts';
import type { Summary } from '../query/models/summary.ts';
import type { UnitContents } from '../query/models/unit.ts';
import type { Awaitable } from './awaitable.ts';

/** What the result list is about: a question, a text that is searched for, or the whole plan. */
export type Asked =
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none' };

/** The reader's points with the counties they lie in. */
export type LocatedPoints = PointTable & {
  /** Adcodes; empty outside of the province. */
  readonly counties: readonly string[];
};

/** What is to be judged: all counties or cities, in the order of their codes, or points. */
export type ScreenedUnits =
  | { readonly kind: 'county' | 'city'; readonly from: ScreenSpec['from'] }
  | { readonly kind: 'point'; readonly points: Omit<LocatedPoints, 'names'> };

/** What is met, and how often; how many city-wide meetings were left out. */
export type MetFound = { readonly met: readonly Omit<Met, 'meetings'>[]; readonly leftOut: number };

/** Told while scores are calculated: how far that is, from 0 to 1, or the scores by one of the goals. */
export type ScoreNews = { readonly share: number } | { readonly goal: number; readonly column: ScoreColumn };

/**
 * What questions and pages ask of an atlas. Placements in what comes back are those of the caller's atlas.
 * A request whose signal was aborted before its turn came rejects; one that is being answered already
 * goes on, and nobody need listen.
 */
export interface AtlasService {
  /** Answers as `runQuery` does. */
  answer(query: Query, signal?: AbortSignal): Awaitable<Answer>;
  /** Tells what the answer comes to, as `sentenceOf` does. */
  sentence(query: Query, signal?: AbortSignal): Awaitable<Sentence>;
  /** What to draw of a question besides its hits, as `outlinesOf` tells. */
  outlines(query: Query, signal?: AbortSignal): Awaitable<readonly ShapeGeometry[]>;
  /** Counts as `countFacets` does. */
  facets(query: Query, signal?: AbortSignal): Awaitable<FacetCounts>;
  /** What an empty answer could do without, as `relaxationsOf` tells. */
  relaxations(query: Query, signal?: AbortSignal): Awaitable<readonly Relaxation[]>;
  /** Finds as `searchPlacements` does. */
  search(text: string, signal?: AbortSignal): Awaitable<readonly Placement[]>;
  /** Suggests as `suggest` does. */
  suggest(text: string, lang: Language, signal?: AbortSignal): Awaitable<readonly Suggested[]>;
  /** Where the two kinds of a lens meet, as `findMeetings` tells; `radius` null for the lens's own,
   * `unit` for everywhere. */
  meetings(
    lens: Lens['id'],
    radius: Km | null,
    withCityWide: boolean,
    unit: string | null,
    signal?: AbortSignal,
  ): Awaitable<MetFound>;
  /** The meetings with one placement, by its id; none where nothing meets it. */
  meetingsWith(
    against: string,
    lens: Lens['id'],
    radius: Km | null,
    withCityWide: boolean,
    unit: string | null,
    signal?: AbortSignal,
  ): Awaitable<readonly Meeting[]>;
  /** What the page of a city or county tells, as `contentsOf` does. */
  contents(adcode: string, signal?: AbortSignal): Awaitable<UnitContents>;
  /** Which units have no placement of a theme near them, as `gapQuestion` asks. */
  gaps(level: UnitLevel, theme: ThemeId, radius: Km, signal?: AbortSignal): Awaitable<Answer>;
  /** Compares as `compareSides` does those sides that the atlas knows. */
  comparison(sides: readonly Side[], signal?: AbortSignal): Awaitable<Comparison>;
  /** Counts all placements by theme and city. */
  matrix(signal?: AbortSignal): Awaitable<Matrix>;
  /**
   * Sums up, as `summarise` does, what is found in the themes that are not hidden, and of what is possible
   * what has enough of its area in.
   */
  summary(
    asked: Asked,
    hidden: ReadonlySet<ThemeId>,
    leastShare: number,
    signal?: AbortSignal,
  ): Awaitable<Summary>;
  /** Sorts by keys as `orderBy` does. */
  order(keys: readonly SortKeys[], lang: Language, signal?: AbortSignal): Awaitable<Uint32Array>;
  /**
   * Scores units by each goal in turn.
   * @returns when all is told, or soon after the signal was aborted
   */
  score(
    units: ScreenedUnits,
    goals: readonly Goal[],
    tell: (news: ScoreNews) => void,
    signal?: AbortSignal,
  ): Promise<void>;
  /**
   * Reads the reader's points as `readPoints` does, and finds their counties.
   * @param tell how far that is, from 0 to 1
   * @returns null where the signal was aborted
   */
  readPoints(
    content: string | ArrayBuffer,
    datum: Datum,
    tell: (share: number) => void,
    signal?: AbortSignal,
  ): Promise<{ readonly points: LocatedPoints; readonly problems: readonly PointProblem[] } | null>;
}
