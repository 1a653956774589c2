import type { Placement } from '../../../geodata/schema.ts';
import type { Ask } from '../../geo/areaShare.ts';
import type { Atlas } from '../../geo/atlas.ts';
import type { Shape } from '../../geo/shape.ts';
import { type DistanceRange, type Km, km, type LngLat } from '../../geo/units.ts';
import type { OriginForm } from './answer.ts';
import { UNCERTAINTY } from './standing.ts';

/** The distance shown, and the least and most that it may be for the true places. */
export type Measured = { readonly distance: DistanceRange; readonly least: number; readonly most: number };

/** How located placements are measured from one origin. */
export type Ruler = {
  readonly form: OriginForm;
  /** Null only where it surely is farther than `limit`; what is certainly farther may be told as so. */
  readonly measure: (placement: Placement, limit?: Km) => Measured | null;
  /** The parts of a placement that is several lines or areas, each measured alone; else none. */
  readonly measureParts: (placement: Placement) => readonly Measured[];
  /** From the origin, of many the nearest as it is drawn, to a position. */
  readonly toPosition: (at: LngLat) => Km;
  /**
   * Asks whether a position is at most `limit` away, of one placement or whichever it is: what is drawn
   * counts as it is drawn, wherever it may truly be.
   */
  readonly isWithin: (placement: Placement, limit: Km) => Ask;
  /** Every placement that may be at most `radius` away, and a few others. */
  readonly near: (radius: Km) => Iterable<Placement>;
};

/** The farthest that the truth may be from a placement's spot. */
export const WIDEST_UNCERTAINTY = km(Math.max(UNCERTAINTY.site, UNCERTAINTY.town));

/** What surely is at the origin. */
export const HERE: Measured = { distance: { min: km(0), max: km(0) }, least: 0, most: 0 };

/** A spot so far away, give or take the uncertainty. */
export const measuredSpot = (away: Km, uncertainty: Km): Measured => ({
  distance: { min: away, max: away },
  least: Math.max(0, away - uncertainty),
  most: away + uncertainty,
});

/** The shape of a placement that is located. */
export const shapeOf = (atlas: Atlas, { id }: Placement): Shape => atlas.placementShapes.get(id) as Shape;
