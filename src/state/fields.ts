import { type Km, km } from '../geo/units.ts';
import {
  areaOf,
  DEFAULT_COUNT,
  DEFAULT_RADIUS,
  type Filters,
  type Origin,
  type Query,
  type Relation,
} from '../query/engine/query.ts';

export { areaOf, filtersIn, MAX_RADIUS, originsOf } from '../query/engine/query.ts';

/** Relations as they are chosen: a band is a circle with a least distance. */
export type RelationKind = 'within' | 'band' | 'inside';

/** What a relation is chosen as. */
export const kindOf = (relation: Relation): RelationKind =>
  relation.kind === 'within' && relation.beyond > 0 ? 'band' : relation.kind;

/** A relation of another kind to a place, as far as another one reaches; of none, the usual distance. */
export function asRelation(kind: RelationKind, origin: Origin, like: Query | Relation | null): Relation {
  const radius = like?.kind === 'within' ? like.radius : DEFAULT_RADIUS;
  switch (kind) {
    case 'within':
      return { kind: 'within', origin, radius, beyond: km(0) };
    case 'band':
      return { kind: 'within', origin, radius, beyond: km(radius / 2) };
    case 'inside':
      return { kind: 'inside', origin: origin.kind === 'division' ? areaOf(origin.adcode) : origin };
  }
}

/** The question for the nearest to a place, as many as "nearest" means. */
export const nearestTo = (origin: Origin, filters: Filters): Query => ({
  kind: 'nearest',
  origin,
  count: DEFAULT_COUNT,
  filters,
});

/** The same with another radius, in kilometres. */
export const withRadius = <Reaching extends { readonly radius: Km }>(
  one: Reaching,
  radius: number,
): Reaching => ({ ...one, radius: km(radius) });

/** The same with another least distance, in kilometres. */
export const withBeyond = <Reaching extends { readonly beyond: Km }>(
  one: Reaching,
  beyond: number,
): Reaching => ({ ...one, beyond: km(beyond) });
