import type { Placement } from '../../../geodata/schema.ts';
import { isIn } from '../../geo/areaShare.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { type DistanceRange, type Km, km } from '../../geo/units.ts';
import type { Certainty, Rule } from './answer.ts';
import { within } from './certainty.ts';
import { groundOf, placementsNear } from './ground.ts';
import { HERE, type Ruler, shapeOf, WIDEST_UNCERTAINTY } from './measured.ts';
import { onceEach } from './onceEach.ts';
import { isNowhere, locateOrigin, type Nowhere } from './origin.ts';
import type { Origin, Relation } from './query.ts';
import { rulerFrom } from './ruler.ts';
import { type Asking, combined, joined, shareOfSpot, sharesBy } from './share.ts';
import { BORDER_TOLERANCE, standingByShape, standingIn, UNCERTAINTY, uncertaintyOf } from './standing.ts';

/** What is true of a placement; a certainty of null: nothing that it may stand for is so. */
export type Judgement = { readonly certainty: Certainty | null; readonly distance: DistanceRange };

/** A relation ready to be held against located placements. */
export type Judge = {
  readonly judge: (placement: Placement) => Judgement;
  /** Which positions make it true. */
  readonly isTrue: Asking;
  /** The share of what a placement may stand for of which it is true, where it is possible. */
  readonly shareOf: (placement: Placement) => number;
  /** Every placement of which it may be true, and others. */
  readonly candidates: () => Iterable<Placement>;
  readonly rule: Rule;
};

/**
 * Certain when every distance that is possible lies in the band, possible when some does. What is
 * several lines or areas may lie on both sides of a band and not in it, so its parts are asked.
 */
export function judgeWithin(
  atlas: Atlas,
  { origin, radius, beyond }: Extract<Relation, { readonly kind: 'within' }>,
  limit: Km,
): Judge | Nowhere {
  const ruler = rulerFrom(atlas, origin);
  if (isNowhere(ruler)) return ruler;
  const isTrue = bandOf(ruler, radius, beyond);
  const shareByAsking = sharesBy(atlas, isTrue);
  return {
    judge: (placement) => {
      const measured = ruler.measure(placement, limit);
      if (!measured) return FARTHER;
      const { distance, least, most } = measured;
      const asked = { least: beyond, most: radius };
      const truth = within({ least, most }, asked);
      const parts = beyond > 0 && truth === 'possible' ? ruler.measureParts(placement) : [];
      const meets = parts.length === 0 || parts.some((part) => within(part, asked) !== null);
      return { certainty: meets ? truth : null, distance };
    },
    isTrue,
    shareOf: (placement) => {
      const measured = shapeOf(atlas, placement).form === 'spot' ? ruler.measure(placement, limit) : null;
      const band = { least: beyond, most: radius };
      const share =
        measured && shareOfSpot(ruler.form, measured.distance.min, uncertaintyOf(placement), band);
      return share ?? shareByAsking(placement);
    },
    candidates: () => ruler.near(radius),
    rule: { code: 'within', from: ruler.form, radius, beyond, uncertainty: UNCERTAINTY },
  };
}

const bandOf = (ruler: Ruler, radius: Km, beyond: Km): Asking =>
  beyond === 0
    ? (placement) => ruler.isWithin(placement, radius)
    : combined(
        [radius, beyond].map((limit) => (placement) => ruler.isWithin(placement, limit)),
        ([within = null, before = null]) => joined('all', [within, before === null ? null : 1 - before]),
      );

const FARTHER: Judgement = { certainty: null, distance: { min: km(Infinity), max: km(Infinity) } };

/** Certain or possible as the codes tell, or the shape of the placement. */
export function judgeInside(atlas: Atlas, origin: Origin): Judge | Nowhere {
  const from = locateOrigin(atlas, origin);
  if (isNowhere(from)) return from;
  const area = from.shapes[0] as (typeof from.shapes)[number];
  const unit = origin.kind === 'division' ? atlas.divisions.get(origin.adcode) : undefined;
  const judged = (certainty: Certainty | null): Judgement => ({ certainty, distance: HERE.distance });
  const ask = isIn(area);
  const shares = { isTrue: () => ask, shareOf: sharesBy(atlas, () => ask) };
  if (unit) {
    const standing = standingIn(atlas, unit, area);
    return {
      judge: (placement) => judged(standing(placement)),
      ...shares,
      candidates: () => groundOf(atlas).located,
      rule: {
        code: 'inside',
        level: unit.level,
        tolerance: BORDER_TOLERANCE,
        uncertainty: UNCERTAINTY,
      },
    };
  }
  const isDrawn = origin.kind === 'drawn';
  const tolerance = isDrawn ? km(0) : BORDER_TOLERANCE;
  const standingOfExtent = onceEach((shape) => standingByShape(shape, area, tolerance, km(0)));
  return {
    judge: (placement) => {
      const shape = shapeOf(atlas, placement);
      return judged(
        shape.form === 'spot'
          ? standingByShape(shape, area, tolerance, uncertaintyOf(placement))
          : standingOfExtent(shape),
      );
    },
    ...shares,
    candidates: () => placementsNear(atlas, area, WIDEST_UNCERTAINTY),
    rule: { code: 'inside', level: isDrawn ? 'drawn' : 'region', tolerance, uncertainty: UNCERTAINTY },
  };
}
