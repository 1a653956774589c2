import type { ThemeId } from '../../../geodata/catalogue.ts';
import type { Placement } from '../../../geodata/schema.ts';
import type { DistanceRange, Km } from '../../geo/units.ts';
import type { Kinship, Query, UnitCondition } from './query.ts';

/**
 * `certain`: true of every point the placement may stand for; `possible`: of some only.
 */
export type Certainty = 'certain' | 'possible';

export type Hit = {
  readonly placement: Placement;
  readonly certainty: Certainty;
  /**
   * From the origin to the nearest and the farthest point of the placement. For a site or town
   * both are the distance to its spot; its uncertainty is not added. Both are 0 where the question
   * knows no distance, and the first relation's in an answer to `together`. Infinite where the only
   * origin is the placement itself.
   */
  readonly distance: DistanceRange;
  /**
   * Where the question asks what lies somewhere and the placement possibly does: the share, 0 to 1, of the
   * area of its county, city or region at which that is so; of the length of a line, of the disc that a
   * spot may be in. A share of area, not a probability.
   */
  readonly share?: number;
  /**
   * Where the question asks for the nearest and only the placement's county or city is known: from the
   * origin to the middle of it, by which it ranks.
   */
  readonly middle?: Km;
};

/** Certain hits, and those possible ones of which at least a share of the area fulfils the question. */
export const withShare = (hits: readonly Hit[], least: number): readonly Hit[] =>
  hits.filter(({ share }) => share === undefined || share >= least);

/**
 * What the origin is measured as. Of `placements` the nearest counts: a spot may be off by the
 * uncertainty, what is known only to a county or city may be anywhere in it, a line or region is where
 * it is drawn. Certain is what holds wherever both may be, possible what holds for some.
 */
export type OriginForm = 'point' | 'centre' | 'spot' | 'line' | 'area' | 'border' | 'link' | 'placements';

/** The rule an answer used, as data: the UI turns it into a sentence. */
export type Rule =
  | { readonly code: 'listed' }
  | {
      readonly code: 'within';
      readonly from: OriginForm;
      readonly radius: Km;
      readonly beyond: Km;
      readonly uncertainty: Uncertainty;
    }
  | {
      readonly code: 'inside';
      readonly level: 'province' | 'city' | 'county' | 'region' | 'drawn';
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
  | { readonly code: 'together'; readonly join: 'all' | 'any'; readonly parts: readonly Rule[] }
  /** A unit has what `inside` finds there, and every line and region of which part is there. */
  | { readonly code: 'count' }
  | { readonly code: 'units'; readonly conditions: readonly Pick<UnitCondition, 'not' | 'radius'>[] }
  | { readonly code: 'common' }
  | { readonly code: 'passed'; readonly tolerance: Km }
  | { readonly code: 'related'; readonly how: Kinship }
  /** How far the truth may be from each of the two, beyond what they are drawn as. */
  | { readonly code: 'apart'; readonly uncertainties: readonly [Km, Km] }
  | { readonly code: 'sections'; readonly of: Rule }
  /**
   * The origin is not in the atlas, or nobody could locate it: no hits. `id` is its id or adcode, empty
   * for what was drawn and for placements.
   */
  | { readonly code: 'origin-unlocated'; readonly id: string }
  /** Two units that share no edge: no hits. */
  | { readonly code: 'no-border'; readonly adcodes: readonly [string, string] };

/** How far the truth may be from a placement's spot, by its precision. */
export type Uncertainty = { readonly site: Km; readonly town: Km };

/** A city or county as an answer, with the placements that make it one. */
export type UnitRow = {
  readonly adcode: string;
  readonly certainty: Certainty;
  /** Ids of placements, certain and possible apart; both are empty for a unit that has none. */
  readonly certain: readonly string[];
  readonly possible: readonly string[];
};

/** A theme that several units have, with the number of its placements in each, in their order. */
export type ThemeRow = {
  readonly theme: ThemeId;
  readonly certainty: Certainty;
  readonly counts: readonly { readonly certain: number; readonly possible: number }[];
};

/** A section of the plan, or a box in it, with the placements it speaks of; null where the plan has none. */
export type SectionRow = {
  readonly section: number | null;
  readonly box: number | null;
  /** Ids of placements. */
  readonly certain: readonly string[];
  readonly possible: readonly string[];
};

export type Answer = {
  readonly query: Query;
  /**
   * Certain first, then by share or middle where they have one, then by distance: min, max, then title_zh
   * and id. Where units or themes are the
   * answer, the placements behind it.
   */
  readonly hits: readonly Hit[];
  readonly certain: number;
  readonly possible: number;
  /** Placements that pass the filters but have no geometry: never hits, never forgotten. */
  readonly unlocated: readonly Placement[];
  readonly rule: Rule;
  /** Where the question asks for units: certain first, then as ordered by it. */
  readonly units: readonly UnitRow[] | null;
  /** Where it asks for themes, in the order of the panel. */
  readonly themes: readonly ThemeRow[] | null;
  /** Where it asks for sections and boxes, in the order of the plan. */
  readonly sections: readonly SectionRow[] | null;
  /** Where it asks how far two places are apart: from their nearest to their farthest points. */
  readonly apart: DistanceRange | null;
};

/** How many things an answer names: placements, or the units, themes, sections or distance that are asked for. */
export function countOf({ query, hits, units, themes, sections, apart }: Answer): number {
  switch (query.kind) {
    case 'units':
    case 'passed':
    case 'related':
      return units?.length ?? 0;
    case 'common':
      return themes?.length ?? 0;
    case 'sections':
      return sections?.length ?? 0;
    case 'apart':
      return apart ? 1 : 0;
    default:
      return hits.length;
  }
}
