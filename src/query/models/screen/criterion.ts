import type { ThemeId } from '../../../../geodata/catalogue.ts';
import type { Km } from '../../../geo/units.ts';

/** What a criterion looks for: placements of a theme, or the courses of rivers. */
export type Subject = ThemeId | 'rivers';

/** What a unit gets points for: from 0 to 1 each, a sure number and what it may be at best. */
export type Goal =
  /** Nearness to the nearest: 1 up to `full`, falling evenly to 0 at `none`. */
  | { readonly kind: 'near'; readonly of: readonly Subject[]; readonly full: Km; readonly none: Km }
  /** How many lie within a distance, as a share of `enough`, and never more than 1. */
  | { readonly kind: 'count'; readonly of: readonly Subject[]; readonly within: Km; readonly enough: number }
  /** Being named by the plan: 1 when a placement surely lies in the unit. */
  | { readonly kind: 'named'; readonly of: readonly Subject[] }
  /** Keeping away: the share of the unit's ground that lies farther than `beyond` from all of them. */
  | { readonly kind: 'clear'; readonly of: readonly Subject[]; readonly beyond: Km };

export type Criterion = {
  readonly goal: Goal;
  /** A whole number from 0 to `MAX_WEIGHT`; what counts is its share of the sum of all. */
  readonly weight: number;
  /** A unit that gets no point for this, even at best, is out. */
  readonly must: boolean;
};

/** What is ranked: the counties, the cities, or the reader's own points. */
export type UnitKind = 'county' | 'city' | 'point';

/** A screening, as data: plain and serialisable. */
export type ScreenSpec = {
  readonly units: UnitKind;
  /** Whether distances of a county or city start at its edge (0 inside) or at its seat of government. */
  readonly from: 'area' | 'centre';
  readonly criteria: readonly Criterion[];
};

export const MAX_WEIGHT = 100;

/** More criteria than this say nothing any more. */
export const MAX_CRITERIA = 12;

/** The largest distance a criterion may ask for. */
export const MAX_DISTANCE = 500 as Km;

/** The largest number a criterion may ask for. */
export const MAX_ENOUGH = 50;
/** More points of the reader than this are not read; a ranking holds up to 131,072. */
export const MAX_POINTS = 100_000;

/** A name for a goal by which its scores can be kept: equal goals have equal names. */
export function goalKey(goal: Goal): string {
  const of = [...goal.of].sort().join(' ');
  switch (goal.kind) {
    case 'near':
      return `near ${of} ${goal.full} ${goal.none}`;
    case 'count':
      return `count ${of} ${goal.within} ${goal.enough}`;
    case 'named':
      return `named ${of}`;
    case 'clear':
      return `clear ${of} ${goal.beyond}`;
  }
}
