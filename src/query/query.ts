import type { GroupId, ThemeId } from '../../geodata/themes.ts';
import type { Km, LngLat } from '../geo/units.ts';

/**
 * Where distance is measured from. A division is its whole area (distance 0 inside) unless its
 * centre, the seat of government, is asked for. A place is whatever it is known as: a spot, a
 * line, a region, or the county or city that is all one knows of it.
 */
export type Origin =
  | { readonly kind: 'division'; readonly adcode: string; readonly part: 'area' | 'centre' }
  | { readonly kind: 'place'; readonly id: string }
  | { readonly kind: 'point'; readonly lngLat: LngLat };

/** A placement passes when both lists are empty, or when its theme or its group is listed. */
export type Filters = {
  readonly themes: readonly ThemeId[];
  readonly groups: readonly GroupId[];
};

/** Lets every placement pass. */
export const NO_FILTERS: Filters = { themes: [], groups: [] };

/** A question to the map, as data: plain, serialisable, read by exhaustive switches. */
export type Query =
  /** Within `radius` of the origin; exactly `radius` is within. */
  | {
      readonly kind: 'within';
      readonly origin: Origin;
      readonly radius: Km;
      readonly filters: Filters;
    }
  /** Inside a county, a city or the province. */
  | { readonly kind: 'inside'; readonly adcode: string; readonly filters: Filters }
  /** The `count` placements nearest to the origin; ties are all kept. */
  | {
      readonly kind: 'nearest';
      readonly origin: Origin;
      readonly count: number;
      readonly filters: Filters;
    };

/** What "near" means when no distance is given. */
export const DEFAULT_RADIUS = 50 as Km;

/** What "nearest" means when no number is given. */
export const DEFAULT_COUNT = 1;

/** The largest radius that makes sense here: Shanxi is about 680 km long. */
export const MAX_RADIUS = 1000 as Km;
