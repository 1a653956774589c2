import type { Atlas } from '../../../geo/atlas.ts';
import { farthestDistance, isWithin } from '../../../geo/measure.ts';
import { contains, spotShape } from '../../../geo/shape.ts';
import { type Km, km, type LngLat } from '../../../geo/units.ts';
import type { Certainty } from '../../engine/answer.ts';
import { standingByCodes, standingIn } from '../../engine/standing.ts';
import type { Goal } from './criterion.ts';
import { limits, type Ruler } from './ruler.ts';
import { type Target, targetsOf } from './target.ts';
import type { Unit } from './unit.ts';

/** Points from 0 to 1: `sure` whatever the truth is, `best` at the luckiest; never less than `sure`. */
export type Score = { readonly sure: number; readonly best: number };

/** A place that a score came from. Distances are the least and the most that they may truly be. */
export type Evidence = {
  /** Id of the place, or adcode. */
  readonly place: string;
  /** Ids of the placements there; none for a river. */
  readonly placements: readonly string[];
  readonly least: Km;
  readonly most: Km;
  readonly certainty: Certainty;
};

export type Assessment = Score & {
  /** What counts for the score, or against it where a criterion asks to keep away; nearest first. */
  readonly evidence: readonly Evidence[];
  /** Where nothing counts, the nearest that there is; null where the plan places nothing. */
  readonly nearest: Evidence | null;
};

/** Judges units by one goal. */
export type Assessor = {
  /** The score alone, with as little measuring as that needs. */
  readonly score: (unit: Unit) => Score;
  /** The score with all that it came from; measures every place. */
  readonly explain: (unit: Unit) => Assessment;
};

/** Points for a distance: 1 up to `full`, 0 from `none` on, falling evenly between. */
export function nearness(distance: number, full: number, none: number): number {
  if (distance <= full) return 1;
  if (distance >= none) return 0;
  return (none - distance) / (none - full);
}

/** Prepares a goal for judging units of the atlas. `ruler` may remember what it measures. */
export function buildAssessor(atlas: Atlas, goal: Goal, ruler: Ruler): Assessor {
  const targets = targetsOf(atlas, goal.of);
  const reach = reachesOf(atlas, ruler);
  switch (goal.kind) {
    case 'near':
      return judgeNear(targets, reach, goal);
    case 'count':
      return judgeCount(targets, reach, goal);
    case 'named':
      return judgeNamed(atlas, targets, reach);
    case 'clear':
      return judgeClear(targets, reach, goal);
  }
}

/** The least and the most that the distance from a unit to a place may truly be. */
type Reaches = {
  readonly least: (unit: Unit, target: Target) => Km;
  readonly most: (unit: Unit, target: Target) => Km;
};

/** What the codes put wholly into a county or city is at distance 0 from its area. */
function reachesOf(atlas: Atlas, { nearest, farthest }: Ruler): Reaches {
  const isInside = ({ origin, area, division }: Unit, { known, placements: [placement] }: Target) =>
    origin === area &&
    division !== null &&
    known !== 'course' &&
    placement !== undefined &&
    standingByCodes(atlas, placement, division) === 'certain';
  return {
    least: (unit, target) =>
      isInside(unit, target) ? km(0) : km(Math.max(0, nearest(unit.origin, target.shape) - target.slack)),
    most: (unit, target) => {
      if (isInside(unit, target)) return km(0);
      if (target.known === 'somewhere') return farthest(unit.origin, target.shape);
      return km(nearest(unit.origin, target.shape) + target.slack);
    },
  };
}

function judgeNear(
  targets: readonly Target[],
  { least, most }: Reaches,
  { full, none }: Extract<Goal, { kind: 'near' }>,
): Assessor {
  return {
    score(unit) {
      const byLimit = targets
        .map((target) => ({ target, atLeast: limits(unit.origin, target.shape).atLeast - target.slack }))
        .sort((a, b) => a.atLeast - b.atLeast);
      let [nearest, surely] = [Infinity, Infinity];
      for (const { target, atLeast } of byLimit) {
        if (atLeast >= none || atLeast >= surely) break;
        const distance = least(unit, target);
        nearest = Math.min(nearest, distance);
        if (distance < surely && distance < none) surely = Math.min(surely, most(unit, target));
      }
      return { sure: nearness(surely, full, none), best: nearness(nearest, full, none) };
    },
    explain(unit) {
      const all = measureAll(targets, { least, most }, unit, (reach) => reach.most < none);
      return {
        sure: nearness(Math.min(...all.map((reach) => reach.most)), full, none),
        best: nearness(Math.min(...all.map((reach) => reach.least)), full, none),
        ...countingOnly(all, (reach) => reach.least < none),
      };
    },
  };
}

function judgeCount(
  targets: readonly Target[],
  { least, most }: Reaches,
  { within, enough }: Extract<Goal, { kind: 'count' }>,
): Assessor {
  const share = (count: number) => Math.min(1, count / enough);
  const numberOf = ({ placements }: { placements: readonly unknown[] }) => Math.max(1, placements.length);
  return {
    score(unit) {
      let [sure, best] = [0, 0];
      for (const target of targets) {
        if (limits(unit.origin, target.shape).atLeast - target.slack > within) continue;
        if (least(unit, target) > within) continue;
        best += numberOf(target);
        if (sure < enough && most(unit, target) <= within) sure += numberOf(target);
      }
      return { sure: share(sure), best: share(best) };
    },
    explain(unit) {
      const all = measureAll(targets, { least, most }, unit, (reach) => reach.most <= within);
      const near = all.filter((reach) => reach.least <= within);
      const total = (of: readonly Evidence[]) => of.reduce((sum, one) => sum + numberOf(one), 0);
      return {
        sure: share(total(near.filter((reach) => reach.most <= within))),
        best: share(total(near)),
        ...countingOnly(all, (reach) => reach.least <= within),
      };
    },
  };
}

/** By the same rule as a question for what is inside a county or city. */
function judgeNamed(atlas: Atlas, targets: readonly Target[], reaches: Reaches): Assessor {
  const standingOf = ({ division }: Unit, { placements: [placement] }: Target): Certainty | null => {
    const area = division && atlas.divisionShapes.get(division.adcode);
    return division && area && placement ? standingIn(atlas, division, area)(placement) : null;
  };
  const known = new Map<string, Score>();
  const scoreOf = (unit: Unit): Score => {
    const standings = targets.map((target) => standingOf(unit, target));
    const best = standings.some((certainty) => certainty !== null) ? 1 : 0;
    return { sure: standings.includes('certain') ? 1 : 0, best };
  };
  return {
    score(unit) {
      const code = unit.division?.adcode ?? '';
      const score = known.get(code) ?? scoreOf(unit);
      known.set(code, score);
      return score;
    },
    explain(unit) {
      const evidence = targets.flatMap((target) => {
        const certainty = standingOf(unit, target);
        return certainty ? [{ ...measureOne(target, reaches, unit), certainty }] : [];
      });
      const ordered = evidence.toSorted((a, b) => compareCertainty(a, b) || byDistance(a, b));
      const nearest =
        evidence.length > 0 ? null : (measureAll(targets, reaches, unit, () => false)[0] ?? null);
      return { ...scoreOf(unit), evidence: ordered, nearest };
    },
  };
}

function judgeClear(
  targets: readonly Target[],
  reaches: Reaches,
  { beyond }: Extract<Goal, { kind: 'clear' }>,
): Assessor {
  const score = ({ origin }: Unit): Score => {
    const near = targets.filter((target) => limits(origin, target.shape).atLeast - target.slack <= beyond);
    const places = samplesOf(origin);
    let [sure, best] = [0, 0];
    for (const place of places) {
      if (near.some((target) => mayReach(place, target, beyond))) {
        if (!near.some((target) => surelyReaches(place, target, beyond))) best++;
      } else {
        sure++;
        best++;
      }
    }
    return { sure: sure / places.length, best: best / places.length };
  };
  return {
    score,
    explain(unit) {
      const all = measureAll(targets, reaches, unit, (reach) => reach.most <= beyond);
      return { ...score(unit), ...countingOnly(all, (reach) => reach.least <= beyond) };
    },
  };
}

const mayReach = (place: LngLat, { shape, slack }: Target, beyond: Km): boolean =>
  isWithin(place, shape, km(beyond + slack));

function surelyReaches(place: LngLat, { shape, known, slack }: Target, beyond: Km): boolean {
  if (known !== 'somewhere') return isWithin(place, shape, km(beyond - slack));
  const spot = spotShape(place);
  return limits(spot, shape).atMost <= beyond || farthestDistance(spot, shape) <= beyond;
}

/** A county's ground is judged at the crossings of a grid with so many lines each way. */
const GRID = 16;

/** Places that stand for the ground of an origin: of an area those of a grid that lie in it, else itself. */
function samplesOf(origin: Unit['origin']): readonly LngLat[] {
  if (origin.geometry.type === 'Point') return [origin.geometry.coordinates as unknown as LngLat];
  const known = SAMPLES.get(origin);
  if (known) return known;
  const [west, south, east, north] = origin.bbox;
  const at = (from: number, to: number, line: number) => from + ((to - from) * (line + 0.5)) / GRID;
  const places = Array.from(
    { length: GRID * GRID },
    (_, i): LngLat => [at(west, east, i % GRID), at(south, north, Math.floor(i / GRID))],
  ).filter((place) => contains(origin, place));
  SAMPLES.set(origin, places);
  return places;
}

const SAMPLES = new WeakMap<Unit['origin'], readonly LngLat[]>();

type Reach = Omit<Evidence, 'certainty'>;

function measureOne({ place, placements, ...target }: Target, { least, most }: Reaches, unit: Unit): Reach {
  const whole = { place, placements, ...target };
  return {
    place,
    placements: placements.map(({ id }) => id),
    least: least(unit, whole),
    most: most(unit, whole),
  };
}

/** Every place with its distances, nearest first. */
const measureAll = (
  targets: readonly Target[],
  reaches: Reaches,
  unit: Unit,
  isSure: (reach: Reach) => boolean,
): Evidence[] =>
  targets
    .map((target) => measureOne(target, reaches, unit))
    .map((reach) => ({ ...reach, certainty: isSure(reach) ? ('certain' as const) : ('possible' as const) }))
    .sort(byDistance);

function countingOnly(
  all: readonly Evidence[],
  counts: (evidence: Evidence) => boolean,
): Pick<Assessment, 'evidence' | 'nearest'> {
  const evidence = all.filter(counts);
  return { evidence, nearest: evidence.length > 0 ? null : (all[0] ?? null) };
}

const compareCertainty = (a: Evidence, b: Evidence): number =>
  Number(a.certainty === 'possible') - Number(b.certainty === 'possible');

const byDistance = (a: Reach, b: Reach): number =>
  a.most - b.most || a.least - b.least || (a.place < b.place ? -1 : 1);
