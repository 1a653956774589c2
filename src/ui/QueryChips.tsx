import { type Km, km } from '../geo/units.ts';
import {
  areaOf,
  DEFAULT_COUNT,
  DEFAULT_RADIUS,
  MAX_RADIUS,
  type Origin,
  type Query,
  type Relation,
  type UnitLevel,
} from '../query/query.ts';
import { filtersOf, queryOf } from '../state/filters.ts';
import { AddPlaceChip, NumberChip, PlaceChip, RemoveButton, SelectChip } from './chipControls.tsx';
import { useApp } from './context.ts';
import { FilterChips } from './FilterChips.tsx';
import { focusFilters } from './filterButton.ts';
import { useOriginName } from './originName.ts';
import { useQuestionText } from './questionText.ts';
import './styles/chips.css';

type RelationKind = 'within' | 'band' | 'inside';

const kindOf = (relation: Relation): RelationKind =>
  relation.kind === 'within' && relation.beyond > 0 ? 'band' : relation.kind;

/** A relation of another kind to the same place. */
function asRelation(kind: RelationKind, origin: Origin, radius: Km): Relation {
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

const radiusOf = (relation: Query | Relation | null): Km =>
  relation?.kind === 'within' ? relation.radius : DEFAULT_RADIUS;

/** The question as fields: every part can be changed or taken away, and is asked anew then. */
export function QueryChips() {
  const { store } = useApp();
  const words = useQuestionText();
  if (!store.atlas.value) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a line of chips
    <div class="chips" role="group" aria-label={words.parts}>
      <QuestionParts query={queryOf(store.question.value)} />
      <FilterChips />
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
      return <SeveralPlaces query={query} />;
    case 'count':
    case 'units':
      return <UnitParts query={query} />;
    case 'common':
      return <CommonParts query={query} />;
    case 'passed':
      return <PassedParts query={query} />;
  }
}

function NoPlace() {
  const { store, actions, text } = useApp();
  const filters = filtersOf(store.question.value);
  return (
    <PlaceChip
      name={text.place}
      origin={null}
      onChange={(origin) => actions.run({ ...asRelation('within', origin, DEFAULT_RADIUS), filters })}
    />
  );
}

/** Whether the inside of an origin can be asked for. */
function useHasInside(): (origin: Origin) => boolean {
  const { store } = useApp();
  return (origin) =>
    origin.kind === 'division' ||
    (origin.kind === 'place' && store.atlas.value?.placeShapes.get(origin.id)?.form === 'area') ||
    (origin.kind === 'drawn' && origin.shape === 'area');
}

/** Start and bounds of a distance. */
function DistanceChips({
  relation,
  onChange,
}: {
  relation: Relation & { kind: 'within' };
  onChange: (relation: Relation) => void;
}) {
  const { text } = useApp();
  const words = useQuestionText();
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
          onChange={(next) => onChange({ ...relation, beyond: km(next) })}
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

function PartOfUnit({ origin, onChange }: { origin: Origin; onChange: (origin: Origin) => void }) {
  const words = useQuestionText();
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
  const { actions, text } = useApp();
  const words = useQuestionText();
  const hasInside = useHasInside();
  const { origin, filters } = query;
  const setOrigin = (next: Origin) => actions.run({ ...query, origin: next });
  const setKind = (kind: RelationKind | 'nearest') =>
    actions.run(
      kind === 'nearest'
        ? { kind, origin, count: DEFAULT_COUNT, filters }
        : { ...asRelation(kind, origin, radiusOf(query)), filters },
    );
  return (
    <>
      <PlaceChip
        name={text.place}
        origin={origin}
        onChange={setOrigin}
        onRemove={() => {
          actions.setFilters(filters, null);
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
        <DistanceChips relation={query} onChange={(relation) => actions.run({ ...relation, filters })} />
      )}
      {query.kind === 'nearest' && (
        <NumberChip
          name={words.count}
          unit={words.items}
          value={query.count}
          min={1}
          max={100}
          whole
          onChange={(count) => actions.run({ ...query, count })}
        />
      )}
      {query.kind !== 'inside' && <PartOfUnit origin={origin} onChange={setOrigin} />}
      {query.kind !== 'nearest' && (
        <AddPlaceChip
          label={words.addPlace}
          onAdd={(adcode) => {
            const added = asRelation(kindOf(query), areaOf(adcode), radiusOf(query));
            const parts = [relationOf(query), added].map((relation) => ({ relation, not: false }));
            actions.run({ kind: 'together', join: 'all', parts, filters });
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

function SeveralPlaces({ query }: { query: Query & { kind: 'together' } }) {
  const { actions, text } = useApp();
  const words = useQuestionText();
  const originName = useOriginName();
  const hasInside = useHasInside();
  const { parts, filters } = query;
  const setPart = (at: number, part: (typeof parts)[number]) =>
    actions.run({ ...query, parts: parts.with(at, part) });
  const removePart = (at: number) => {
    const rest = parts.toSpliced(at, 1);
    const [only, other] = rest;
    actions.run(only && !other && !only.not ? { ...only.relation, filters } : { ...query, parts: rest });
    focusFilters();
  };
  return (
    <>
      <SelectChip
        name={words.join}
        value={query.join}
        options={[
          ['all', words.joins.all],
          ['any', words.joins.any],
        ]}
        onChange={(join) => actions.run({ ...query, join })}
      />
      {parts.map(({ relation, not }, at) => {
        const name = words.part(String(at + 1));
        const set = (next: Relation) => setPart(at, { relation: next, not });
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a line of chips
          <div key={at} class="chip-part" role="group" aria-label={`${name}: ${originName(relation.origin)}`}>
            <SelectChip
              name={words.holds}
              value={not ? 'no' : 'yes'}
              options={[
                ['yes', words.held.yes],
                ['no', words.held.no],
              ]}
              onChange={(held) => setPart(at, { relation, not: held === 'no' })}
            />
            <PlaceChip
              name={text.place}
              origin={relation.origin}
              onChange={(origin) => set({ ...relation, origin })}
            />
            <SelectChip
              name={words.relation}
              value={kindOf(relation)}
              options={[
                ['within', words.relations.within],
                ['band', words.relations.band],
                ['inside', words.relations.inside, !hasInside(relation.origin)],
              ]}
              onChange={(kind) => set(asRelation(kind, relation.origin, radiusOf(relation)))}
            />
            {relation.kind === 'within' && <DistanceChips relation={relation} onChange={set} />}
            <RemoveButton label={words.removePart(String(at + 1))} onClick={() => removePart(at)} />
          </div>
        );
      })}
      <AddPlaceChip
        label={words.addPlace}
        onAdd={(adcode) => {
          const relation = asRelation('within', areaOf(adcode), radiusOf(parts[0]?.relation ?? null));
          actions.run({ ...query, parts: [...parts, { relation, not: false }] });
        }}
      />
    </>
  );
}

function LevelChip({ level, onChange }: { level: UnitLevel; onChange: (level: UnitLevel) => void }) {
  const words = useQuestionText();
  return (
    <SelectChip
      name={words.level}
      value={level}
      options={[
        ['city', words.levels.city],
        ['county', words.levels.county],
      ]}
      onChange={onChange}
    />
  );
}

function UnitParts({ query }: { query: Query & { kind: 'count' | 'units' } }) {
  const { actions, text } = useApp();
  const words = useQuestionText();
  return (
    <>
      <LevelChip level={query.level} onChange={(level) => actions.run({ ...query, level })} />
      {query.kind === 'count' ? (
        <SelectChip
          name={words.order}
          value={query.order}
          options={[
            ['most', words.orders.most],
            ['fewest', words.orders.fewest],
            ['code', words.orders.code],
          ]}
          onChange={(order) => actions.run({ ...query, order })}
        />
      ) : (
        <>
          <SelectChip
            name={words.has}
            value={query.not ? 'without' : 'with'}
            options={[
              ['with', words.having.with],
              ['without', words.having.without],
            ]}
            onChange={(having) => actions.run({ ...query, not: having === 'without' })}
          />
          <NumberChip
            name={words.unitRadius}
            unit={text.kilometres}
            value={query.radius}
            min={0}
            max={MAX_RADIUS}
            onChange={(radius) => actions.run({ ...query, radius: km(radius) })}
          />
        </>
      )}
    </>
  );
}

/** Fewer units than this have nothing in common. */
const FEWEST_COMMON = 2;

function CommonParts({ query }: { query: Query & { kind: 'common' } }) {
  const { actions } = useApp();
  const words = useQuestionText();
  const { adcodes } = query;
  const ask = (next: readonly string[]) => actions.run({ ...query, adcodes: [...new Set(next)] });
  return (
    <>
      {adcodes.map((adcode, at) => (
        <PlaceChip
          key={adcode}
          name={words.unit}
          origin={areaOf(adcode)}
          onChange={(origin) => {
            const next = adcodes.with(at, origin.kind === 'division' ? origin.adcode : adcode);
            if (new Set(next).size >= FEWEST_COMMON) ask(next);
          }}
          onRemove={
            adcodes.length > FEWEST_COMMON
              ? () => {
                  ask(adcodes.toSpliced(at, 1));
                  focusFilters();
                }
              : undefined
          }
        />
      ))}
      <AddPlaceChip label={words.addPlace} onAdd={(adcode) => ask([...adcodes, adcode])} />
    </>
  );
}

function PassedParts({ query }: { query: Query & { kind: 'passed' } }) {
  const { actions } = useApp();
  const words = useQuestionText();
  const originName = useOriginName();
  return (
    <>
      <span class="chip chip-plain">
        <span class="chip-name">{words.passed}</span> {originName(query.origin)}
        <RemoveButton
          label={words.removePlace(originName(query.origin))}
          onClick={() => {
            actions.setFilters(query.filters, null);
            focusFilters();
          }}
        />
      </span>
      <LevelChip level={query.level} onChange={(level) => actions.run({ ...query, level })} />
    </>
  );
}
