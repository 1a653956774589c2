import type { Division, Placement } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { insideDivision } from '../engine/query.ts';
import { runQuery } from '../engine/run.ts';

/** What the plan gives to a city or county, by how surely it lies there; each in the plan's order. */
export type UnitPlacements = {
  /** Wholly inside. */
  readonly certain: readonly Placement[];
  /** Regions and lines that reach beyond, and spots near the edge. */
  readonly partly: readonly Placement[];
  /** For a county: what the plan gives to its whole city, and so only possibly to it. */
  readonly cityWide: readonly Placement[];
};

/** Finds what lies in a unit, as the question `inside` answers it. */
export function placementsOf(atlas: Atlas, unit: Division): UnitPlacements {
  const { hits } = runQuery(atlas, insideDivision(unit.adcode));
  const isCityWide = ({ precision, counties }: Placement) =>
    unit.level === 'county' && precision === 'city' && counties.length === 0;
  const pick = (choose: (placement: Placement, isCertain: boolean) => boolean) =>
    hits
      .filter(({ placement, certainty }) => choose(placement, certainty === 'certain'))
      .map(({ placement }) => placement)
      .sort(byPlanOrder);
  return {
    certain: pick((_, isCertain) => isCertain),
    partly: pick((placement, isCertain) => !isCertain && !isCityWide(placement)),
    cityWide: pick((placement, isCertain) => !isCertain && isCityWide(placement)),
  };
}

/** What the page of a city or county tells. */
export type UnitContents = {
  readonly placements: UnitPlacements;
  /** Of a city's counties: how many placements each has. */
  readonly counties: readonly CountyTally[];
  /** How many placements each statement has that gives a figure for all of them together. */
  readonly places: ReadonlyMap<string, number>;
};

type CountyTally = { readonly adcode: string; readonly certain: number; readonly possible: number };

/** Finds what the page of a unit tells. */
export function contentsOf(atlas: Atlas, unit: Division): UnitContents {
  const placements = placementsOf(atlas, unit);
  const counties: CountyTally[] = [];
  for (const county of unitsOfLevel(atlas, 'county').filter(({ city }) => city === unit.adcode)) {
    const { certain, partly, cityWide } = placementsOf(atlas, county);
    counties.push({
      adcode: county.adcode,
      certain: certain.length,
      possible: partly.length + cityWide.length,
    });
  }
  return { placements, counties, places: placesOf(atlas, Object.values(placements).flat()) };
}

function placesOf(atlas: Atlas, placements: readonly Placement[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { assignment, figures } of placements)
    if (figures.some(({ scope }) => scope === 'assignment')) places.set(assignment, 0);
  for (const { assignment } of atlas.placements.values()) {
    const count = places.get(assignment);
    if (count !== undefined) places.set(assignment, count + 1);
  }
  return places;
}

/** Cities or counties in the order of the atlas; those of one level only. */
export const unitsOfLevel = (atlas: Atlas, level: Division['level']): Division[] =>
  [...atlas.divisions.values()].filter((division) => division.level === level);

/** What no section states comes last. */
const AFTER_ALL = Number.MAX_SAFE_INTEGER;

/** Sections of the plan, in a section boxes, then ids. */
export const byPlanOrder = (a: Placement, b: Placement): number =>
  (a.section ?? AFTER_ALL) - (b.section ?? AFTER_ALL) ||
  (a.box ?? 0) - (b.box ?? 0) ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
