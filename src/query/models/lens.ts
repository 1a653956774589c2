import type { ThemeId } from '../../../geodata/catalogue.ts';
import type { Placement } from '../../../geodata/schema.ts';
import { type Sample, sampleAround, sampleOf, shareOfPairs } from '../../geo/areaShare.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { bboxesTouch, growBbox } from '../../geo/bbox.ts';
import { buildBboxIndex } from '../../geo/bboxIndex.ts';
import { type Corners, cornersOf, farthestPair } from '../../geo/farthest.ts';
import { nearestDistance } from '../../geo/measure.ts';
import { chordOf, type Shape } from '../../geo/shape.ts';
import { type DistanceRange, type Km, km, type LngLat } from '../../geo/units.ts';
import type { Certainty } from '../engine/answer.ts';
import { certainIf } from '../engine/certainty.ts';
import { groundOf } from '../engine/ground.ts';
import { shapeOf, WIDEST_UNCERTAINTY } from '../engine/measured.ts';
import { filtersOfThemes, type Query, type UnitLevel, unitsWith } from '../engine/query.ts';
import { standingIn, uncertaintyOf } from '../engine/standing.ts';
import type { Lens } from './lenses.ts';

/**
 * Two statements of which placements are, or may be, within the distance or in one city, shown by the two
 * that surest are, and nearest.
 */
export type Meeting = {
  readonly what: Placement;
  readonly against: Placement;
  /** `certain`: true of every two points that they may stand for; `possible`: of some two. */
  readonly certainty: Certainty;
  /** From the nearest two points that they may stand for to the farthest two. */
  readonly distance: DistanceRange;
  /**
   * Of a possible meeting: the share, 0 to 1, of pairs of points, one of each, that are so near; null of a
   * certain one, and where there are very many.
   */
  readonly share: number | null;
  /** Of how many pairs of placements of the two statements it is so. */
  readonly pairs: number;
  /** Whether they certainly lie in the same city. */
  readonly isSameCity: boolean;
};

/** What is met, and how often. */
export type Met = {
  readonly against: Placement;
  readonly count: number;
  readonly certain: number;
  /** Certain first, then by share, then by distance. */
  readonly meetings: readonly Meeting[];
};

/** Whether a meeting is only possible, for the plan gives one of the two to a whole city. */
const isCityWide = ({ what, against, certainty }: Ungraded): boolean =>
  certainty === 'possible' && (what.precision === 'city' || against.precision === 'city');

/** Where a lens finds meetings, and how many were left out that are city-wide only. */
export type MeetingsFound = { readonly met: readonly Met[]; readonly leftOut: number };

/**
 * Where the two kinds of a lens meet within `radius`: what has the surest meeting first. A placement known
 * only to a county or city may stand for any point of it, a region for any of its points, and a site or
 * township for any point within its uncertainty. Two placements of one place, or of one statement, never
 * meet; what the plan states twice is one statement.
 * @param unit the code of a city or county: of what lies in it, or may; null for everywhere
 */
export function findMeetings(
  atlas: Atlas,
  lens: Lens,
  radius: Km,
  withCityWide: boolean,
  unit: string | null = null,
): MeetingsFound {
  const located = locatedIn(atlas, unit);
  const againsts = located.filter(
    ({ placement: { theme, place_kind } }) =>
      lens.against.includes(theme) && (!lens.onlyWaters || place_kind === 'water'),
  );
  const whats = located.filter(({ placement }) => lens.what.includes(placement.theme));
  const near = nearTo(whats, lens, radius);
  const measure = rememberRanges();
  const groups = new Map<string, Map<string, Ungraded[]>>();
  for (const against of againsts) {
    for (const what of near(against)) {
      const meeting = meet(what, against, lens, radius, measure);
      if (!meeting) continue;
      const [group, pair] = [statementOf(against.placement), statementOf(what.placement)];
      const ofGroup = groups.get(group) ?? new Map<string, Ungraded[]>();
      groups.set(group, ofGroup);
      const ofPair = ofGroup.get(pair);
      if (ofPair) ofPair.push(meeting);
      else ofGroup.set(pair, [meeting]);
    }
  }
  const kept = [...groups.values()].map((pairs) => bestOf([...pairs.values()], withCityWide));
  const count = kept.reduce((sum, { best }) => sum + best.length, 0);
  const met = kept.flatMap(({ best }): Met[] => {
    const meetings = best.map(({ grade, ...one }) => ({
      ...one,
      share: count > MOST_GRADED ? null : grade(),
    }));
    return meetings.length > 0 ? [metOf(meetings.sort(bySurety))] : [];
  });
  met.sort(({ meetings: [one] }, { meetings: [other] }) => bySurety(one as Meeting, other as Meeting));
  return { met, leftOut: kept.reduce((sum, { leftOut }) => sum + leftOut, 0) };
}

/** Of more pairs than this no share is told: it would take seconds. */
const MOST_GRADED = 5000;

/** Of each pair of statements the surest and nearest meeting, and how many pairs have only city-wide ones. */
function bestOf(
  pairs: readonly (readonly Ungraded[])[],
  withCityWide: boolean,
): { readonly best: readonly Ungraded[]; readonly leftOut: number } {
  const best = pairs.flatMap((all): Ungraded[] => {
    const kept = withCityWide ? all : all.filter((meeting) => !isCityWide(meeting));
    const [first] = kept.toSorted(byCertaintyThenDistance);
    return first ? [{ ...first, pairs: kept.length }] : [];
  });
  return { best, leftOut: pairs.length - best.length };
}

/** What is located, of one unit that which lies in it or may. */
function locatedIn(atlas: Atlas, unit: string | null): Located[] {
  const [division, area] = [atlas.divisions.get(unit ?? ''), atlas.divisionShapes.get(unit ?? '')];
  const standing = division && area ? standingIn(atlas, division, area) : () => 'certain';
  return groundOf(atlas)
    .located.filter((placement) => standing(placement) !== null)
    .map((placement) => ({ placement, shape: shapeOf(atlas, placement) }));
}

/** The name of what an assignment states, whichever of those that state it says so. */
const statementOf = ({ assignment, same_as }: Placement): string =>
  [assignment, ...same_as].toSorted()[0] as string;

const metOf = (meetings: readonly Meeting[]): Met => ({
  against: (meetings[0] as Meeting).against,
  count: meetings.length,
  certain: meetings.filter(({ certainty }) => certainty === 'certain').length,
  meetings,
});

/** A meeting of two placements whose share is not known yet. */
type Ungraded = Omit<Meeting, 'share'> & { readonly grade: () => number | null };

type Located = { readonly placement: Placement; readonly shape: Shape };

/** Of placements, in their order, those that may meet another: by their boxes, and by their cities. */
function nearTo(
  all: readonly Located[],
  { sameCity }: Lens,
  radius: Km,
): (against: Located) => readonly Located[] {
  const boxes = buildBboxIndex(all.map(({ shape }, position) => [position, shape.bbox]));
  const reach = km(radius + 2 * WIDEST_UNCERTAINTY);
  const inCity = new Map<string, number[]>();
  for (const [position, { placement }] of all.entries()) {
    for (const city of sameCity ? placement.cities : []) {
      const members = inCity.get(city);
      if (members) members.push(position);
      else inCity.set(city, [position]);
    }
  }
  return ({ placement, shape }) => {
    const near = new Set(boxes.search(growBbox(shape.bbox, reach)));
    for (const city of placement.cities) for (const position of inCity.get(city) ?? []) near.add(position);
    return Array.from(Uint32Array.from(near).sort(), (position) => all[position] as Located);
  };
}

function meet(
  { placement: what, shape: a }: Located,
  { placement: against, shape: b }: Located,
  { sameCity }: Lens,
  radius: Km,
  measure: Measure,
): Ungraded | null {
  const doubt = uncertaintyOf(what) + uncertaintyOf(against);
  const shared = sameCity ? inOneCity(what, against) : null;
  if (!shared && !bboxesTouch(growBbox(a.bbox, km(radius + doubt)), b.bbox)) return null;
  const range = measure.range(a, b);
  const distance = { min: km(Math.max(0, range.min - doubt)), max: km(range.max + doubt) };
  if (!shared && distance.min > radius) return null;
  const certainty = certainIf(shared === 'certain' || distance.max <= radius);
  return {
    what,
    against,
    certainty,
    distance,
    grade: () =>
      certainty === 'certain' ? null : measure.share(sampleFor(what, a), sampleFor(against, b), radius),
    pairs: 1,
    isSameCity: shared === 'certain',
  };
}

const SPOTS = new WeakMap<Shape, Sample>();

/** The positions that a placement may stand for. */
function sampleFor(placement: Placement, shape: Shape): Sample {
  if (shape.geometry.type !== 'Point') return sampleOf(shape);
  const at = shape.geometry.coordinates as unknown as LngLat;
  const known = SPOTS.get(shape) ?? sampleAround(at, uncertaintyOf(placement));
  SPOTS.set(shape, known);
  return known;
}

/** Whether two placements lie in one city: certainly where each names that city alone. */
function inOneCity(a: Placement, b: Placement): Certainty | null {
  if (!a.cities.some((city) => b.cities.includes(city))) return null;
  return certainIf(a.cities.length === 1 && b.cities.length === 1);
}

type Measure = {
  readonly range: (a: Shape, b: Shape) => DistanceRange;
  /** See `shareOfPairs`. */
  readonly share: (a: Sample, b: Sample, radius: Km) => number;
};

/** Measures two shapes once, unless both are spots: many placements share a county's or a city's. */
function rememberRanges(): Measure {
  const shares = new Map<Sample, Map<Sample, number>>();
  const share: Measure['share'] = (a, b, radius) => {
    const ofA = shares.get(a) ?? new Map<Sample, number>();
    shares.set(a, ofA);
    const known = ofA.get(b) ?? shareOfPairs(a, b, chordOf(radius));
    ofA.set(b, known);
    return known;
  };
  return { range: rememberDistances(), share };
}

function rememberDistances(): Measure['range'] {
  const ranges = new Map<Shape, Map<Shape, DistanceRange>>();
  const corners = new Map<Shape, Corners>();
  const cornersOnce = (shape: Shape) => {
    const known = corners.get(shape) ?? cornersOf(shape);
    corners.set(shape, known);
    return known;
  };
  return (a, b) => {
    if (a.form === 'spot' && b.form === 'spot') {
      const away = farthestPair(cornersOnce(a), cornersOnce(b));
      return { min: away, max: away };
    }
    const fromA = ranges.get(a) ?? new Map<Shape, DistanceRange>();
    ranges.set(a, fromA);
    const range = fromA.get(b) ?? {
      min: nearestDistance(a, b),
      max: farthestPair(cornersOnce(a), cornersOnce(b)),
    };
    fromA.set(b, range);
    return range;
  };
}

function bySurety(one: Meeting, other: Meeting): number {
  const isAlike = one.certainty === other.certainty && one.share !== other.share;
  return isAlike ? (other.share ?? 0) - (one.share ?? 0) : byCertaintyThenDistance(one, other);
}

function byCertaintyThenDistance(one: Omit<Meeting, 'share'>, other: Omit<Meeting, 'share'>): number {
  if (one.certainty !== other.certainty) return one.certainty === 'certain' ? -1 : 1;
  return one.distance.min - other.distance.min || one.distance.max - other.distance.max;
}

/** The question which units have no placement of a theme inside or at most `radius` from their edge. */
export const gapQuestion = (level: UnitLevel, theme: ThemeId, radius: Km): Query =>
  unitsWith({ level, city: null }, filtersOfThemes(theme), radius, true);
