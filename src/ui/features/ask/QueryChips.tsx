import type { ComponentType } from 'preact';
import type { Origin, Query, Relation } from '../../../query/engine/query.ts';
import { areaOf, asRelation, kindOf, nearestTo, type RelationKind } from '../../../state/fields.ts';
import { filtersOf, queryOf } from '../../../state/filters.ts';
import { AddPlaceChip, NumberChip, PlaceChip, SelectChip } from '../../widgets/chipControls.tsx';
import { useApp, useWords } from '../../widgets/context.ts';
import { focusFilters } from '../../widgets/filterButton.ts';
import { Lazy } from '../../widgets/Lazy.tsx';
import type { Later } from '../../widgets/useLater.ts';
import { FilterChips } from '../filters/FilterChips.tsx';
import { DistanceChips, useHasInside } from './relationChips.tsx';
import { HereChip, SightChip } from './WhereChips.tsx';
import '../../widgets/chips.css';

const MORE_PARTS: Later<ComponentType> = {
  code: async () => (await import('./MoreParts.tsx')).MoreParts,
  words: [],
};

/** The question as fields: every part can be changed or taken away, and is asked anew then. */
export function QueryChips() {
  const { app } = useApp();
  const words = useWords('question');
  if (!app.atlas.current.value) return null;
  const query = queryOf(app.question.asked.value);
  const hasPlace = query !== null && query.kind !== 'listed';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a line of chips
    <div class="chips" role="group" aria-label={words.parts}>
      <QuestionParts query={query} />
      <FilterChips />
      {!hasPlace && <HereChip />}
    </div>
  );
}

function QuestionParts({ query }: { query: Query | null }) {
  switch (query?.kind) {
    case undefined:
    case 'listed':
      return <NoPlace />;
    case 'within':
    case 'inside':
    case 'nearest':
      return <OnePlace query={query} />;
    case 'together':
    case 'count':
    case 'units':
    case 'common':
    case 'passed':
    case 'related':
    case 'apart':
    case 'sections':
      return <Lazy of={MORE_PARTS} />;
  }
}

function NoPlace() {
  const { app, text } = useApp();
  const filters = filtersOf(app.question.asked.value);
  return (
    <>
      <PlaceChip
        name={text.place}
        origin={null}
        onChange={(origin) => app.question.run({ ...asRelation('within', origin, null), filters })}
      />
      <SightChip />
    </>
  );
}

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

function OnePlace({ query }: { query: Query & { kind: 'within' | 'inside' | 'nearest' } }) {
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
