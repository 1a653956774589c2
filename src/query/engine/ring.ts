import type { Atlas } from '../../geo/atlas.ts';
import { outlineAround } from '../../geo/contour.ts';
import type { ShapeGeometry } from '../../geo/shape.ts';
import { km } from '../../geo/units.ts';
import { isNowhere, locateOrigin } from './origin.ts';
import { type Origin, originsOf, type Query, type Relation } from './query.ts';

/** An outline around more shapes than this would tell nothing, and take long. */
const MOST_SHAPES = 300;

/**
 * What to draw of a question besides its hits, for the eye only: hits are decided by distance. For
 * `within` the outline of the distance, a band if there is a least one; the area of `inside` where it
 * is a region or drawn; what was drawn itself, the link, the border. Empty where nothing is located,
 * and for other questions.
 */
export function outlinesOf(atlas: Atlas, query: Query): ShapeGeometry[] {
  const relations: readonly Relation[] =
    query.kind === 'together'
      ? query.parts.map(({ relation }) => relation)
      : query.kind === 'within' || query.kind === 'inside'
        ? [query]
        : [];
  return [
    ...relations.flatMap((relation) => outlinesOfRelation(atlas, relation)),
    ...originsOf(query).flatMap((origin) => (DRAWN.includes(origin.kind) ? shapesOf(atlas, origin) : [])),
  ];
}

/** Origins that nothing else on the map shows. */
const DRAWN: readonly Origin['kind'][] = ['drawn', 'border', 'link'];

function outlinesOfRelation(atlas: Atlas, relation: Relation): ShapeGeometry[] {
  const { origin } = relation;
  if (relation.kind === 'inside') return origin.kind === 'place' ? shapesOf(atlas, origin) : [];
  const from = locateOrigin(atlas, origin);
  if (isNowhere(from) || from.shapes.length > MOST_SHAPES) return [];
  const { radius, beyond } = relation;
  return radius > 0 ? [outlineAround(from.shapes, radius, km(Math.min(beyond, radius)))] : [];
}

function shapesOf(atlas: Atlas, origin: Origin): ShapeGeometry[] {
  const from = locateOrigin(atlas, origin);
  return isNowhere(from) ? [] : from.shapes.map(({ geometry }) => geometry);
}
