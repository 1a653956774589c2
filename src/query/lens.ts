import type { Division, Placement } from '../../geodata/schema.ts';
import { THEMES, type ThemeId } from '../../geodata/themes.ts';
import type { Atlas } from '../geo/atlas.ts';
import { bboxesTouch, growBbox } from '../geo/bbox.ts';
import { type Corners, cornersOf, farthestPair } from '../geo/farthest.ts';
import { nearestDistance } from '../geo/measure.ts';
import type { Shape } from '../geo/shape.ts';
import { type DistanceRange, type Km, km } from '../geo/units.ts';
import type { Certainty } from './answer.ts';
import { filtersOfThemes, type Query, type UnitLevel } from './query.ts';
import { runQuery } from './run.ts';
import { certainIf, uncertaintyOf } from './standing.ts';

/** Two kinds of assignments that may bear on each other where they meet. */
export type Lens = {
  readonly id: string;
  /** Themes of what is held against the others. */
  readonly what: readonly ThemeId[];
  /** Themes of what it may meet. */
  readonly against: readonly ThemeId[];
  /** Of the others only rivers, lakes and springs: places that are waters. */
  readonly onlyWaters: boolean;
  /** Whether being in the same city counts as meeting, however far apart. */
  readonly sameCity: boolean;
  /** The distance to begin with. */
  readonly radius: Km;
};

const ofGroup = (group: string): ThemeId[] =>
  THEMES.filter((theme) => theme.group === group).map(({ id }) => id);

/** What is held against what; the words for it are the page's. */
export const LENSES = [
  {
    id: 'ecology',
    what: ['coal-mines', 'gas', ...ofGroup('traditional'), ...ofGroup('emerging')],
    against: ['eco-zones'],
    onlyWaters: false,
    sameCity: false,
    radius: km(5),
  },
  {
    id: 'water',
    what: ['coal-power', 'coking-chemicals', 'steel', 'nonferrous'],
    against: ['rivers-lakes'],
    onlyWaters: true,
    sameCity: false,
    radius: km(10),
  },
  {
    id: 'green-metal',
    what: ['steel', 'nonferrous'],
    against: ['green-power-parks', 'wind-solar'],
    onlyWaters: false,
    sameCity: true,
    radius: km(50),
  },
] as const satisfies readonly Lens[];

export type LensId = (typeof LENSES)[number]['id'];

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

/**
 * Where the two kinds of a lens meet within `radius`: certain first, then by distance. A placement
 * known only to a county or city may stand for any point of it, a region for any of its points, and a
 * site or township for any point within its uncertainty. Two placements of one place, or of one
 * statement, never meet.
 */
export function findMeetings(atlas: Atlas, lens: Lens, radius: Km): Meeting[] {
  const placements = [...atlas.placements.values()].filter(({ id }) => atlas.placementShapes.has(id));
  const whats = placements.filter(({ theme }) => lens.what.includes(theme));
  const againsts = placements.filter(
    ({ theme, place_kind }) => lens.against.includes(theme) && (!lens.onlyWaters || place_kind === 'water'),
  );
  const measure = rememberRanges();
  return againsts
    .flatMap((against) => whats.flatMap((what) => meet(atlas, what, against, lens, radius, measure) ?? []))
    .sort(byCertaintyThenDistance);
}

function meet(
  atlas: Atlas,
  what: Placement,
  against: Placement,
  { sameCity }: Lens,
  radius: Km,
  measure: (a: Shape, b: Shape) => DistanceRange,
): Meeting | null {
  const [a, b] = [atlas.placementShapes.get(what.id), atlas.placementShapes.get(against.id)] as [
    Shape,
    Shape,
  ];
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
  const shared = a.cities.filter((city) => b.cities.includes(city));
  if (shared.length === 0) return null;
  return certainIf(a.cities.length === 1 && b.cities.length === 1);
}

/** Measures two shapes once: many placements share a county's or a city's. */
function rememberRanges(): (a: Shape, b: Shape) => DistanceRange {
  const ranges = new Map<Shape, Map<Shape, DistanceRange>>();
  const corners = new Map<Shape, Corners>();
  const cornersOnce = (shape: Shape) => {
    const known = corners.get(shape) ?? cornersOf(shape);
    corners.set(shape, known);
    return known;
  };
  return (a, b) => {
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

/** A city or county that the theme leaves out; `possible` where something may lie within the distance. */
export type Gap = { readonly unit: Division; readonly certainty: Certainty };

/** The question which units have no placement of a theme inside or at most `radius` from their edge. */
export const gapQuestion = (level: UnitLevel, theme: ThemeId, radius: Km): Query => ({
  kind: 'units',
  level,
  city: null,
  not: true,
  radius,
  filters: filtersOfThemes(theme),
});

/** Its answer: certain where nothing may lie that near, possible where nothing certainly does. */
export function findGaps(atlas: Atlas, level: UnitLevel, theme: ThemeId, radius: Km): Gap[] {
  const { units } = runQuery(atlas, gapQuestion(level, theme, radius));
  return (units ?? []).flatMap(({ adcode, certainty }) => {
    const unit = atlas.divisions.get(adcode);
    return unit ? [{ unit, certainty }] : [];
  });
}
