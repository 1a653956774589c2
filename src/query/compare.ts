import type { Division, Placement } from '../../geodata/schema.ts';
import { THEMES, type ThemeId } from '../../geodata/themes.ts';
import type { Atlas } from '../geo/atlas.ts';
import { distance } from '../geo/distance.ts';
import { nearestDistance } from '../geo/measure.ts';
import type { Km } from '../geo/units.ts';
import type { Certainty } from './answer.ts';
import { placementsOf, type UnitPlacements } from './unit.ts';

/** Numbers of placements that lie in a unit certainly, and possibly. */
export type Tally = { readonly certain: number; readonly possible: number };

/** A theme that some of the units have, with their tallies in their order. */
export type ThemeTallies = { readonly theme: ThemeId; readonly tallies: readonly Tally[] };

/** A theme of one unit or of all; `possible` where it rests on a possible placement. */
export type ThemeOf = { readonly theme: ThemeId; readonly certainty: Certainty };

export type Comparison = {
  readonly units: readonly Division[];
  readonly placements: readonly UnitPlacements[];
  readonly totals: readonly Tally[];
  /** In the order of the panel. */
  readonly themes: readonly ThemeTallies[];
  /** For each unit the themes that no other certainly has; possible where another possibly has it. */
  readonly only: readonly (readonly ThemeOf[])[];
  /** The themes that all have; possible where one of them has it only possibly. */
  readonly shared: readonly ThemeOf[];
  readonly distances: readonly UnitDistance[];
};

/** How far two units are apart. */
export type UnitDistance = {
  readonly from: Division;
  readonly to: Division;
  /** From edge to edge; 0 for neighbours and for a county in its city; null where a boundary is missing. */
  readonly edges: Km | null;
  /** From seat of government to seat of government. */
  readonly seats: Km;
};

/** Sets cities or counties side by side. */
export function compareUnits(atlas: Atlas, units: readonly Division[]): Comparison {
  const placements = units.map((unit) => placementsOf(atlas, unit));
  const themes = THEMES.map(({ id }) => ({
    theme: id,
    tallies: placements.map((each) => tallyOf(each, ({ theme }) => theme === id)),
  })).filter(({ tallies }) => tallies.some(hasAny));
  return {
    units,
    placements,
    totals: placements.map((each) => tallyOf(each, () => true)),
    themes,
    only: units.map((_, at) => themes.flatMap((row) => onlyAt(row, at))),
    shared: units.length < 2 ? [] : themes.flatMap(sharedBy),
    distances: units.flatMap((from, at) => units.slice(at + 1).map((to) => apart(atlas, from, to))),
  };
}

/** Where the certain tallies are farthest apart first, then the possible ones, then the order given. */
export function byDifference(themes: readonly ThemeTallies[]): ThemeTallies[] {
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

function apart(atlas: Atlas, from: Division, to: Division): UnitDistance {
  const [a, b] = [from, to].map(({ adcode }) => atlas.divisionShapes.get(adcode));
  return { from, to, edges: a && b ? nearestDistance(a, b) : null, seats: distance(from.seat, to.seat) };
}
