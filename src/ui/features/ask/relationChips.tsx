import { type Km, km } from '../../../geo/units.ts';
import {
  areaOf,
  DEFAULT_RADIUS,
  MAX_RADIUS,
  type Origin,
  type Query,
  type Relation,
} from '../../../query/engine/query.ts';
import { NumberChip } from '../../widgets/chipControls.tsx';
import { useApp, useWords } from '../../widgets/context.ts';
import { focusFilters } from '../../widgets/filterButton.ts';

/** Relations as they are chosen: a band is a circle with a least distance. */
export type RelationKind = 'within' | 'band' | 'inside';

/** What a relation is chosen as. */
export const kindOf = (relation: Relation): RelationKind =>
  relation.kind === 'within' && relation.beyond > 0 ? 'band' : relation.kind;

/** A relation of another kind to the same place. */
export function asRelation(kind: RelationKind, origin: Origin, radius: Km): Relation {
  switch (kind) {
    case 'within':
      return { kind: 'within', origin, radius, beyond: km(0) };
    case 'band':
      return { kind: 'within', origin, radius, beyond: km(radius / 2) };
    case 'inside':
      return {
        kind: 'inside',
        origin: origin.kind === 'division' ? areaOf(origin.adcode) : origin,
      };
  }
}

/** The radius of a circle; of everything else the usual one. */
export const radiusOf = (relation: Query | Relation | null): Km =>
  relation?.kind === 'within' ? relation.radius : DEFAULT_RADIUS;

/** Whether the inside of an origin can be asked for. */
export function useHasInside(): (origin: Origin) => boolean {
  const { app } = useApp();
  return (origin) =>
    origin.kind === 'division' ||
    (origin.kind === 'place' && app.atlas.current.value?.placeShapes.get(origin.id)?.form === 'area') ||
    (origin.kind === 'drawn' && origin.shape === 'area');
}

/** Start and bounds of a distance. */
export function DistanceChips({
  relation,
  onChange,
}: {
  relation: Relation & { kind: 'within' };
  onChange: (relation: Relation) => void;
}) {
  const { text } = useApp();
  const words = useWords('question');
  const { radius, beyond } = relation;
  return (
    <>
      {beyond > 0 && (
        <NumberChip
          name={words.beyond}
          unit={text.kilometres}
          value={beyond}
          min={0}
          max={radius}
          onChange={(next) => {
            onChange({ ...relation, beyond: km(next) });
            // At 0 the field goes away.
            if (next === 0) focusFilters();
          }}
        />
      )}
      <NumberChip
        name={beyond > 0 ? words.upTo : text.distance}
        unit={text.kilometres}
        value={radius}
        min={Math.max(0.1, beyond)}
        max={MAX_RADIUS}
        onChange={(next) => onChange({ ...relation, radius: km(next) })}
      />
    </>
  );
}
