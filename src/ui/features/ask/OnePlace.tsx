import type { Origin, Query, Relation } from '../../../query/engine/query.ts';
import { areaOf, asRelation, kindOf, nearestTo, type RelationKind } from '../../../state/fields.ts';
import { queryOf } from '../../../state/filters.ts';
import { AddPlaceChip, NumberChip, PlaceChip, SelectChip } from '../../widgets/chipControls.tsx';
import { useApp, useWords } from '../../widgets/context.ts';
import { focusFilters } from '../../widgets/filterButton.ts';
import { DistanceChips, useHasInside } from './relationChips.tsx';

function PartOfUnit({ origin, onChange }: { origin: Origin; onChange: (origin: Origin) => void }) {
  const words = useWords('question');
  if (origin.kind !== 'division') return null;
  return (
    <SelectChip
      name={words.from}
      value={origin.part}
      options={[
        ['area', words.fromPart.area],
        ['centre', words.fromPart.centre],
      ]}
      onChange={(part) => onChange({ ...origin, part })}
    />
  );
}

/** The fields of a question about one place. */
export function OnePlace() {
  const query = queryOf(useApp().app.question.asked.value);
  const isOne = query?.kind === 'within' || query?.kind === 'inside' || query?.kind === 'nearest';
  return isOne ? <Fields query={query} /> : null;
}

function Fields({ query }: { query: Query & { kind: 'within' | 'inside' | 'nearest' } }) {
  const { app, text } = useApp();
  const words = useWords('question');
  const hasInside = useHasInside();
  const { origin, filters } = query;
  const setOrigin = (next: Origin) => app.question.run({ ...query, origin: next });
  const setKind = (kind: RelationKind | 'nearest') =>
    app.question.run(
      kind === 'nearest' ? nearestTo(origin, filters) : { ...asRelation(kind, origin, query), filters },
    );
  return (
    <>
      <PlaceChip
        name={text.place}
        origin={origin}
        onChange={setOrigin}
        onRemove={() => {
          app.question.setFilters(filters, null);
          focusFilters();
        }}
      />
      <SelectChip
        name={words.relation}
        value={query.kind === 'nearest' ? 'nearest' : kindOf(query)}
        options={[
          ['within', words.relations.within],
          ['band', words.relations.band],
          ['inside', words.relations.inside, !hasInside(origin)],
          ['nearest', words.relations.nearest],
        ]}
        onChange={setKind}
      />
      {query.kind === 'within' && (
        <DistanceChips relation={query} onChange={(relation) => app.question.run({ ...relation, filters })} />
      )}
      {query.kind === 'nearest' && (
        <NumberChip
          name={words.count}
          unit={words.items}
          value={query.count}
          min={1}
          max={100}
          whole
          onChange={(count) => app.question.run({ ...query, count })}
        />
      )}
      {query.kind !== 'inside' && <PartOfUnit origin={origin} onChange={setOrigin} />}
      {query.kind !== 'nearest' && (
        <AddPlaceChip
          label={words.addPlace}
          onAdd={(adcode) => {
            const added = asRelation(kindOf(query), areaOf(adcode), query);
            const parts = [relationOf(query), added].map((relation) => ({ relation, not: false }));
            app.question.run({ kind: 'together', join: 'all', parts, filters });
          }}
        />
      )}
    </>
  );
}

/** A relation alone, without the filters of its question. */
function relationOf(query: Relation): Relation {
  const { origin } = query;
  return query.kind === 'within'
    ? { kind: 'within', origin, radius: query.radius, beyond: query.beyond }
    : { kind: 'inside', origin };
}
