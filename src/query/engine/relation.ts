import type { Placement } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { type DistanceRange, type Km, km } from '../../geo/units.ts';
import type { Certainty, Rule } from './answer.ts';
import { groundOf, placementsNear } from './ground.ts';
import { HERE, shapeOf, WIDEST_UNCERTAINTY } from './measured.ts';
import { onceEach } from './onceEach.ts';
import { isNowhere, locateOrigin, type Nowhere } from './origin.ts';
import type { Origin, Query, Relation } from './query.ts';
import { rulerFrom } from './ruler.ts';
import { BORDER_TOLERANCE, standingByShape, standingIn, UNCERTAINTY, uncertaintyOf } from './standing.ts';

/** What is true of a placement; a certainty of null: nothing that it may stand for is so. */
export type Judgement = { readonly certainty: Certainty | null; readonly distance: DistanceRange };

/** A relation ready to be held against located placements. */
export type Judge = {
  readonly judge: (placement: Placement) => Judgement;
  /** Every placement of which it may be true, and others. */
  readonly candidates: () => Iterable<Placement>;
  readonly rule: Rule;
};

/**
 * Prepares a relation, or tells why it has nothing to measure from.
 * @param isFarExact whether the distance is wanted of placements, too, of which it is not true
 */
export function judgeOf(atlas: Atlas, relation: Relation, isFarExact = false): Judge | Nowhere {
  switch (relation.kind) {
    case 'within':
      return judgeWithin(atlas, relation, isFarExact ? km(Infinity) : relation.radius);
    case 'inside':
      return judgeInside(atlas, relation.origin);
  }
}

/**
 * Certain when every distance that is possible lies in the band, possible when some does. What is
 * several lines or areas may lie on both sides of a band and not in it, so its parts are asked.
 */
function judgeWithin(
  atlas: Atlas,
  { origin, radius, beyond }: Extract<Relation, { readonly kind: 'within' }>,
  limit: Km,
): Judge | Nowhere {
  const ruler = rulerFrom(atlas, origin);
  if (isNowhere(ruler)) return ruler;
  return {
    judge: (placement) => {
      const measured = ruler.measure(placement, limit);
      if (!measured) return FARTHER;
      const { distance, least, most } = measured;
      if (least >= beyond && most <= radius) return { certainty: 'certain', distance };
      const parts = beyond > 0 ? ruler.measureParts(placement) : [];
      const meets =
        parts.length > 0
          ? parts.some((part) => part.least <= radius && part.most >= beyond)
          : least <= radius && most >= beyond;
      return { certainty: meets ? 'possible' : null, distance };
    },
    candidates: () => ruler.near(radius),
    rule: { code: 'within', from: ruler.form, radius, beyond, uncertainty: UNCERTAINTY },
  };
}

const FARTHER: Judgement = { certainty: null, distance: { min: km(Infinity), max: km(Infinity) } };

function judgeInside(atlas: Atlas, origin: Origin): Judge | Nowhere {
  const from = locateOrigin(atlas, origin);
  if (isNowhere(from)) return from;
  const area = from.shapes[0] as (typeof from.shapes)[number];
  const unit = origin.kind === 'division' ? atlas.divisions.get(origin.adcode) : undefined;
  const judged = (certainty: Certainty | null): Judgement => ({ certainty, distance: HERE.distance });
  if (unit) {
    const standing = standingIn(atlas, unit, area);
    return {
      judge: (placement) => judged(standing(placement)),
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
    candidates: () => placementsNear(atlas, area, WIDEST_UNCERTAINTY),
    rule: { code: 'inside', level: isDrawn ? 'drawn' : 'region', tolerance, uncertainty: UNCERTAINTY },
  };
}

/**
 * Several relations at once, in the logic of certain, possible and no: of all the weakest counts, of
 * any the strongest, and `not` turns certain and no round. The distance is the first relation's.
 */
export function judgeTogether(
  atlas: Atlas,
  { join, parts }: Extract<Query, { readonly kind: 'together' }>,
): Judge | Nowhere {
  const judges: (Judge & { readonly not: boolean })[] = [];
  for (const [i, { relation, not }] of parts.entries()) {
    const judge = judgeOf(atlas, relation, i === 0 && (not || join === 'any'));
    if (isNowhere(judge)) return judge;
    judges.push({ ...judge, not });
  }
  const strongest = (certainties: readonly (Certainty | null)[]) =>
    STRENGTHS.find((one) => certainties.includes(one)) ?? null;
  const weakest = (certainties: readonly (Certainty | null)[]) =>
    STRENGTHS.findLast((one) => certainties.includes(one)) ?? null;
  return {
    judge: (placement) => {
      const judged = judges.map(({ judge }) => judge(placement));
      const certainties = judged.map(({ certainty }, i) => (judges[i]?.not ? turned(certainty) : certainty));
      return {
        certainty: join === 'all' ? weakest(certainties) : strongest(certainties),
        distance: judged[0]?.distance ?? HERE.distance,
      };
    },
    candidates: () => candidatesOf(atlas, join, judges),
    rule: { code: 'together', join, parts: judges.map(({ rule }) => rule) },
  };
}

const STRENGTHS: readonly (Certainty | null)[] = ['certain', 'possible', null];

function turned(certainty: Certainty | null): Certainty | null {
  if (certainty === 'possible') return certainty;
  return certainty === 'certain' ? null : 'certain';
}

/** Those of one relation where all must hold, if one is not turned round; all that are located else. */
function candidatesOf(
  atlas: Atlas,
  join: 'all' | 'any',
  judges: readonly (Judge & { readonly not: boolean })[],
): Iterable<Placement> {
  const plain = join === 'all' ? judges.find(({ not }) => !not) : undefined;
  return plain ? plain.candidates() : groundOf(atlas).located;
}
