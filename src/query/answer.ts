import type { Placement } from '../../geodata/schema.ts';
import type { DistanceRange, Km } from '../geo/units.ts';
import type { Query } from './query.ts';

/**
 * `certain`: true of every point the placement may stand for; `possible`: of some only.
 */
export type Certainty = 'certain' | 'possible';

export type Hit = {
  readonly placement: Placement;
  readonly certainty: Certainty;
  /**
   * From the origin to the nearest and the farthest point of the placement. For a site or town
   * both are the distance to its spot; its uncertainty is not added. In an answer to `inside`
   * both are 0.
   */
  readonly distance: DistanceRange;
};

/** What the origin is measured as. */
export type OriginForm = 'point' | 'centre' | 'spot' | 'line' | 'area';

/** The rule an answer used, as data: the UI turns it into a sentence. */
export type Rule =
  | {
      readonly code: 'within';
      readonly from: OriginForm;
      readonly radius: Km;
      readonly uncertainty: Uncertainty;
    }
  | {
      readonly code: 'inside';
      readonly level: 'province' | 'city' | 'county';
      /** Lines and regions that reach into the unit by less than this only touch it. */
      readonly tolerance: Km;
      readonly uncertainty: Uncertainty;
    }
  | {
      readonly code: 'nearest';
      readonly from: OriginForm;
      readonly count: number;
      readonly uncertainty: Uncertainty;
    }
  /** The origin is not in the atlas, or nobody could locate it: no hits. `id` is its id or adcode. */
  | { readonly code: 'origin-unlocated'; readonly id: string };

/** How far the truth may be from a placement's spot, by its precision. */
export type Uncertainty = { readonly site: Km; readonly town: Km };

export type Answer = {
  readonly query: Query;
  /** Certain first, then by distance: min, max, then title_zh and id. */
  readonly hits: readonly Hit[];
  readonly certain: number;
  readonly possible: number;
  /** Placements that pass the filters but have no geometry: never hits, never forgotten. */
  readonly unlocated: readonly Placement[];
  readonly rule: Rule;
};
