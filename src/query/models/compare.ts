import type { ThemeId } from '../../../geodata/catalogue.ts';
import type { Placement } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { centreOf } from '../../geo/centre.ts';
import { distance } from '../../geo/distance.ts';
import { nearestDistance } from '../../geo/measure.ts';
import type { Shape, ShapeGeometry } from '../../geo/shape.ts';
import { type Km, km, type LngLat } from '../../geo/units.ts';
import type { Certainty } from '../engine/answer.ts';
import { isNowhere, locateOrigin } from '../engine/origin.ts';
import { outlinesOf } from '../engine/ring.ts';
import { runQuery } from '../engine/run.ts';
import { type Compared, queryOfArea } from './side.ts';
import { byPlanOrder, placementsOf, type UnitPlacements } from './unit.ts';

type Area = Extract<Compared, { readonly kind: 'area' }>;

/** Numbers of placements that lie in a side certainly, and possibly. */
export type Tally = { readonly certain: number; readonly possible: number };

/** A theme that some of the sides have, with their tallies in their order. */
export type ThemeTallies = { readonly theme: ThemeId; readonly tallies: readonly Tally[] };

/** A theme of one side or of all; `possible` where it rests on a possible placement. */
export type ThemeOf = { readonly theme: ThemeId; readonly certainty: Certainty };

export type Comparison = {
  readonly sides: readonly Compared[];
  readonly placements: readonly UnitPlacements[];
  readonly totals: readonly Tally[];
  /** What was drawn of each side; nothing of a unit, whose boundary the atlas has. */
  readonly drawn: readonly (readonly ShapeGeometry[])[];
  /** In the order of the panel. */
  readonly themes: readonly ThemeTallies[];
  /** Where the certain tallies are farthest apart first, then the possible ones, then in their order. */
  readonly byDifference: readonly ThemeTallies[];
  /** For each side the themes that no other certainly has; possible where another possibly has it. */
  readonly only: readonly (readonly ThemeOf[])[];
  /** The themes that all have; possible where one of them has it only possibly. */
  readonly shared: readonly ThemeOf[];
  readonly distances: readonly SideDistance[];
};

/** How far two sides are apart. */
export type SideDistance = {
  readonly from: Compared;
  readonly to: Compared;
  /**
   * From edge to edge, as questions measure; 0 where they meet and where one lies in the other; null
   * where a boundary is missing.
   */
  readonly edges: Km | null;
  /** From a unit's seat of government, or an area's `centreOf`, to the other's. */
  readonly centres: Km;
};

/** Sets cities, counties and drawn areas side by side. */
export function compareSides(atlas: Atlas, sides: readonly Compared[]): Comparison {
  const placements = sides.map((side) =>
    side.kind === 'unit' ? placementsOf(atlas, side.unit) : placementsIn(atlas, side),
  );
  const themes = atlas.catalogue.themes
    .map(({ id }) => ({
      theme: id,
      tallies: placements.map((each) => tallyOf(each, ({ theme }) => theme === id)),
    }))
    .filter(({ tallies }) => tallies.some(hasAny));
  const extents = sides.map((side) => extentOf(atlas, side));
  return {
    sides,
    placements,
    totals: placements.map((each) => tallyOf(each, () => true)),
    drawn: sides.map((side) => (side.kind === 'area' ? outlinesOf(atlas, queryOfArea(side)) : [])),
    themes,
    byDifference: byDifference(themes),
    only: sides.map((_, at) => themes.flatMap((row) => onlyAt(row, at))),
    shared: sides.length < 2 ? [] : themes.flatMap(sharedBy),
    distances: extents.flatMap((from, at) => extents.slice(at + 1).map((to) => apart(from, to))),
  };
}

function byDifference(themes: readonly ThemeTallies[]): ThemeTallies[] {
  const spread = ({ tallies }: ThemeTallies, of: keyof Tally) => {
    const counts = tallies.map((tally) => tally[of]);
    return Math.max(...counts) - Math.min(...counts);
  };
  return themes.toSorted(
    (a, b) => spread(b, 'certain') - spread(a, 'certain') || spread(b, 'possible') - spread(a, 'possible'),
  );
}

function tallyOf(
  { certain, partly, cityWide }: UnitPlacements,
  has: (placement: Placement) => boolean,
): Tally {
  return {
    certain: certain.filter(has).length,
    possible: partly.filter(has).length + cityWide.filter(has).length,
  };
}

const hasAny = ({ certain, possible }: Tally): boolean => certain + possible > 0;

function onlyAt({ theme, tallies }: ThemeTallies, at: number): ThemeOf[] {
  const others = tallies.toSpliced(at, 1);
  if (!tallies[at]?.certain || others.length === 0 || others.some(({ certain }) => certain > 0)) return [];
  return [{ theme, certainty: others.some(hasAny) ? 'possible' : 'certain' }];
}

function sharedBy({ theme, tallies }: ThemeTallies): ThemeOf[] {
  if (!tallies.every(hasAny)) return [];
  return [{ theme, certainty: tallies.every(({ certain }) => certain > 0) ? 'certain' : 'possible' }];
}

/** What lies in an area, as its question answers it. */
function placementsIn(atlas: Atlas, area: Area): UnitPlacements {
  const { hits } = runQuery(atlas, queryOfArea(area));
  const pick = (wanted: Certainty) =>
    hits
      .filter(({ certainty }) => certainty === wanted)
      .map(({ placement }) => placement)
      .sort(byPlanOrder);
  return { certain: pick('certain'), partly: pick('possible'), cityWide: [] };
}

/** Where a side lies: all that is at most `reach` away from its shape. */
type Extent = {
  readonly side: Compared;
  readonly shape: Shape | null;
  readonly reach: Km;
  readonly centre: LngLat;
};

function extentOf(atlas: Atlas, side: Compared): Extent {
  if (side.kind === 'unit') {
    const shape = atlas.divisionShapes.get(side.adcode) ?? null;
    return { side, shape, reach: km(0), centre: side.unit.seat };
  }
  const { relation } = side;
  const located = locateOrigin(atlas, relation.origin);
  const shape = isNowhere(located) ? null : (located.shapes[0] ?? null);
  return {
    side,
    shape,
    reach: relation.kind === 'within' ? relation.radius : km(0),
    centre: shape ? centreOf(shape) : [Number.NaN, Number.NaN],
  };
}

/** What reaches out is so much nearer: on a sphere too the shortest way leads through both edges. */
function apart(from: Extent, to: Extent): SideDistance {
  const shapes =
    from.shape && to.shape ? nearestDistance(from.shape, to.shape) - from.reach - to.reach : null;
  return {
    from: from.side,
    to: to.side,
    edges: shapes === null ? null : km(Math.max(0, shapes)),
    centres: distance(from.centre, to.centre),
  };
}
