import type { Placement } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { outlineAround } from '../../geo/contour.ts';
import type { ShapeGeometry } from '../../geo/shape.ts';
import { km } from '../../geo/units.ts';
import { conjunction, disjunction, negation } from './certainty.ts';
import { groundOf } from './ground.ts';
import { type Judge, judgeInside, judgeWithin } from './judge.ts';
import { HERE } from './measured.ts';
import { isNowhere, locateOrigin, type Nowhere } from './origin.ts';
import { MAX_RADIUS, type Origin, type Query, type Relation, type RelationKind } from './query.ts';
import { combined, joined, sharesBy } from './share.ts';

type RelationOf<Kind extends RelationKind> = Extract<Relation, { readonly kind: Kind }>;

/** All that the engine has to know of a kind of relation; `RELATION_CODES` says how it stands in an address. */
export type RelationRule<Kind extends RelationKind> = {
  /**
   * Prepares it to be held against placements, or tells why it has nothing to measure from.
   * @param isFarExact whether the distance is wanted of placements, too, of which it is not true
   */
  readonly judge: (atlas: Atlas, relation: RelationOf<Kind>, isFarExact: boolean) => Judge | Nowhere;
  /** What is drawn of it besides its hits; for the eye only. */
  readonly outline: (atlas: Atlas, relation: RelationOf<Kind>) => ShapeGeometry[];
  /** The same with larger radii, round ones, for a question that finds nothing. */
  readonly widen: (relation: RelationOf<Kind>) => readonly RelationOf<Kind>[];
};

/** Every kind of relation; one that is new has to say everything here. */
export const RELATIONS: { readonly [Kind in RelationKind]: RelationRule<Kind> } = {
  within: {
    judge: (atlas, relation, isFarExact) =>
      judgeWithin(atlas, relation, isFarExact ? km(Infinity) : relation.radius),
    outline: (atlas, { origin, radius, beyond }) => {
      const from = locateOrigin(atlas, origin);
      if (isNowhere(from) || from.shapes.length > MOST_SHAPES || radius <= 0) return [];
      return [outlineAround(from.shapes, radius, km(Math.min(beyond, radius)))];
    },
    widen: (relation) =>
      ROUND_RADII.filter((radius) => radius > relation.radius).map((radius) => ({ ...relation, radius })),
  },
  inside: {
    judge: (atlas, { origin }) => judgeInside(atlas, origin),
    outline: (atlas, { origin }) => (origin.kind === 'place' ? shapesOf(atlas, origin) : []),
    widen: () => [],
  },
};

/** The rule of a relation. The table pairs each kind with its own rule, which a union cannot tell. */
export const ruleOf = (relation: Relation): RelationRule<RelationKind> =>
  RELATIONS[relation.kind] as RelationRule<RelationKind>;

/** An outline around more shapes than this would tell nothing, and take long. */
const MOST_SHAPES = 300;

/** In kilometres: round numbers, each at most twice the one before but for the first. */
export const ROUND_RADII = [1, 2, 5, 10, 20, 30, 50, 80, 100, 150, 200, 300, 500, 750, MAX_RADIUS].map(km);

/** The geometries that an origin stands on; none where it has none. */
export function shapesOf(atlas: Atlas, origin: Origin): ShapeGeometry[] {
  const from = locateOrigin(atlas, origin);
  return isNowhere(from) ? [] : from.shapes.map(({ geometry }) => geometry);
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
    const judge = ruleOf(relation).judge(atlas, relation, i === 0 && (not || join === 'any'));
    if (isNowhere(judge)) return judge;
    judges.push({ ...judge, not });
  }
  const isTrue = combined(
    judges.map((one) => one.isTrue),
    (answers) =>
      joined(
        join,
        answers.map((answer, i) => (answer !== null && judges[i]?.not ? 1 - answer : answer)),
      ),
  );
  return {
    isTrue,
    shareOf: sharesBy(atlas, isTrue),
    judge: (placement) => {
      const judged = judges.map(({ judge }) => judge(placement));
      const certainties = judged.map(({ certainty }, i) =>
        judges[i]?.not ? negation(certainty) : certainty,
      );
      return {
        certainty: join === 'all' ? conjunction(certainties) : disjunction(certainties),
        distance: judged[0]?.distance ?? HERE.distance,
      };
    },
    candidates: () => candidatesOf(atlas, join, judges),
    rule: { code: 'together', join, parts: judges.map(({ rule }) => rule) },
  };
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
