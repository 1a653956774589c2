import type { Origin, Relation } from '../../../query/engine/query.ts';
import { MAX_RADIUS, withBeyond, withRadius } from '../../../state/fields.ts';
import { NumberChip } from '../../widgets/chipControls.tsx';
import { useApp, useWords } from '../../widgets/context.ts';
import { focusFilters } from '../../widgets/filterButton.ts';

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
            onChange(withBeyond(relation, next));
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
        onChange={(next) => onChange(withRadius(relation, next))}
      />
    </>
  );
}
