import type { ThemeId } from '../../../geodata/catalogue.ts';
import type { Placement } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { bboxesTouch, growBbox } from '../../geo/bbox.ts';
import { buildBboxIndex } from '../../geo/bboxIndex.ts';
import { type Corners, cornersOf, farthestPair } from '../../geo/farthest.ts';
import { nearestDistance } from '../../geo/measure.ts';
import type { Shape } from '../../geo/shape.ts';
import { type DistanceRange, type Km, km } from '../../geo/units.ts';
import type { Certainty } from '../engine/answer.ts';
import { certainIf } from '../engine/certainty.ts';
import { WIDEST_UNCERTAINTY } from '../engine/measured.ts';
import { filtersOfThemes, type Query, type UnitLevel } from '../engine/query.ts';
import { uncertaintyOf } from '../engine/standing.ts';
import type { Lens } from './lenses.ts';

/** Two placements that are, or may be, within the distance or in one city. */
export type Meeting = {
  readonly what: Placement;
  readonly against: Placement;
  /** `certain`: true of every two points that they may stand for; `possible`: of some two. */
  readonly certainty: Certainty;
  /** From the nearest two points that they may stand for to the farthest two. */
  readonly distance: DistanceRange;
  /** Whether they certainly lie in the same city. */
  readonly isSameCity: boolean;
};

/** What is met, and how often. */
export type Met = {
  readonly against: Placement;
  readonly count: number;
  readonly certain: number;
  /** Certain first, then by distance. */
  readonly meetings: readonly Meeting[];
};

/** Whether a meeting is only possible, for the plan gives one of the two to a whole city. */
const isCityWide = ({ what, against, certainty }: Meeting): boolean =>
  certainty === 'possible' && (what.precision === 'city' || against.precision === 'city');

/** Where a lens finds meetings, and how many city-wide ones were left out. */
export type MeetingsFound = { readonly met: readonly Met[]; readonly leftOut: number };

/**
 * Where the two kinds of a lens meet within `radius`: what has the surest and nearest meeting first. A
 * placement known only to a county or city may stand for any point of it, a region for any of its points,
 * and a site or township for any point within its uncertainty. Two placements of one place, or of one
 * statement, never meet.
 */
export function findMeetings(atlas: Atlas, lens: Lens, radius: Km, withCityWide: boolean): MeetingsFound {
  const located = [...atlas.placements.values()].flatMap((placement): Located[] => {
    const shape = atlas.placementShapes.get(placement.id);
    return shape ? [{ placement, shape }] : [];
  });
  const againsts = located.filter(
    ({ placement: { theme, place_kind } }) =>
      lens.against.includes(theme) && (!lens.onlyWaters || place_kind === 'water'),
  );
  const whats = located.filter(({ placement }) => lens.what.includes(placement.theme));
  const near = nearTo(whats, lens, radius);
  const measure = rememberRanges();
  const groups: Meeting[][] = [];
  let leftOut = 0;
  for (const against of againsts) {
    const meetings = near(against).flatMap((what) => meet(what, against, lens, radius, measure) ?? []);
    const kept = withCityWide ? meetings : meetings.filter((meeting) => !isCityWide(meeting));
    leftOut += meetings.length - kept.length;
    if (kept.length > 0) groups.push(kept.sort(byCertaintyThenDistance));
  }
  groups.sort(([one], [other]) => byCertaintyThenDistance(one as Meeting, other as Meeting));
  return { met: groups.map(metOf), leftOut };
}

const metOf = (meetings: readonly Meeting[]): Met => ({
  against: (meetings[0] as Meeting).against,
  count: meetings.length,
  certain: meetings.filter(({ certainty }) => certainty === 'certain').length,
  meetings,
});

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
  measure: (a: Shape, b: Shape) => DistanceRange,
): Meeting | null {
  const doubt = uncertaintyOf(what) + uncertaintyOf(against);
  const shared = sameCity ? inOneCity(what, against) : null;
  if (!shared && !bboxesTouch(growBbox(a.bbox, km(radius + doubt)), b.bbox)) return null;
  const range = measure(a, b);
  const distance = { min: km(Math.max(0, range.min - doubt)), max: km(range.max + doubt) };
  if (!shared && distance.min > radius) return null;
  return {
    what,
    against,
    certainty: certainIf(shared === 'certain' || distance.max <= radius),
    distance,
    isSameCity: shared === 'certain',
  };
}

/** Whether two placements lie in one city: certainly where each names that city alone. */
function inOneCity(a: Placement, b: Placement): Certainty | null {
  if (!a.cities.some((city) => b.cities.includes(city))) return null;
  return certainIf(a.cities.length === 1 && b.cities.length === 1);
}

/** Measures two shapes once, unless both are spots: many placements share a county's or a city's. */
function rememberRanges(): (a: Shape, b: Shape) => DistanceRange {
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

function byCertaintyThenDistance(one: Meeting, other: Meeting): number {
  if (one.certainty !== other.certainty) return one.certainty === 'certain' ? -1 : 1;
  return one.distance.min - other.distance.min || one.distance.max - other.distance.max;
}

/** The question which units have no placement of a theme inside or at most `radius` from their edge. */
export const gapQuestion = (level: UnitLevel, theme: ThemeId, radius: Km): Query => ({
  kind: 'units',
  level,
  city: null,
  conditions: [{ filters: filtersOfThemes(theme), radius, not: true }],
});
