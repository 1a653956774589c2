import type { Atlas } from '../../geo/atlas.ts';
import type { ShapeGeometry } from '../../geo/shape.ts';
import { type Origin, originsOf, type Query, type Relation } from './query.ts';
import { ruleOf, shapesOf } from './relations.ts';

/**
 * What to draw of a question besides its hits, for the eye only: hits are decided by distance. For
 * `within` the outline of the distance, a band if there is a least one; the area of `inside` where it
 * is a region or drawn; what was drawn itself, the link, the border; the line between two places that
 * are asked how far they are apart. Empty where nothing is located, and for other questions.
 */
export function outlinesOf(atlas: Atlas, query: Query): ShapeGeometry[] {
  const relations: readonly Relation[] =
    query.kind === 'together'
      ? query.parts.map(({ relation }) => relation)
      : query.kind === 'within' || query.kind === 'inside'
        ? [query]
        : query.kind === 'sections' && query.relation
          ? [query.relation]
          : [];
  if (query.kind === 'apart') return shapesOf(atlas, { kind: 'link', ends: [query.from, query.to] });
  return [
    ...relations.flatMap((relation) => ruleOf(relation).outline(atlas, relation)),
    ...originsOf(query).flatMap((origin) => (DRAWN.includes(origin.kind) ? shapesOf(atlas, origin) : [])),
  ];
}

/** Origins that nothing else on the map shows. */
const DRAWN: readonly Origin['kind'][] = ['drawn', 'border', 'link'];
