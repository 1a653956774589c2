import type { Query, Relation, UnitLevel } from '../../../query/engine/query.ts';
import {
  areaOf,
  asRelation,
  filtersIn,
  kindOf,
  MAX_RADIUS,
  originsOf,
  withRadius,
} from '../../../state/fields.ts';
import { activeFilters, queryOf } from '../../../state/filters.ts';
import {
  AddPlaceChip,
  NumberChip,
  PlaceChip,
  RemoveButton,
  SelectChip,
} from '../../widgets/chipControls.tsx';
import { useApp, useWords } from '../../widgets/context.ts';
import { focusFilters } from '../../widgets/filterButton.ts';
import { divisionName } from '../../widgets/names.ts';
import { useOriginName } from '../../widgets/originName.ts';
import { useFilterName } from '../filters/filterName.ts';
import { DistanceChips, useHasInside } from './relationChips.tsx';
import '../../widgets/chips.css';

/** The fields of questions about several places, or whose answer is cities, counties or themes. */
export function MoreParts() {
  const { app } = useApp();
  const query = queryOf(app.question.asked.value);
  switch (query?.kind) {
    case 'together':
      return <SeveralPlaces query={query} />;
    case 'count':
    case 'units':
      return <UnitParts query={query} />;
    case 'common':
      return <CommonParts query={query} />;
    case 'passed':
      return <PassedParts query={query} />;
    case 'related':
    case 'apart':
    case 'sections':
      return <NamedParts query={query} />;
    default:
      return null;
  }
}

function SeveralPlaces({ query }: { query: Query & { kind: 'together' } }) {
  const { app, text } = useApp();
  const words = useWords('question');
  const originName = useOriginName();
  const hasInside = useHasInside();
  const { parts, filters } = query;
  const setPart = (at: number, part: (typeof parts)[number]) =>
    app.question.run({ ...query, parts: parts.with(at, part) });
  const removePart = (at: number) => {
    const rest = parts.toSpliced(at, 1);
    const [only, other] = rest;
    app.question.run(only && !other && !only.not ? { ...only.relation, filters } : { ...query, parts: rest });
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
        onChange={(join) => app.question.run({ ...query, join })}
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
              onChange={(kind) => set(asRelation(kind, relation.origin, relation))}
            />
            {relation.kind === 'within' && <DistanceChips relation={relation} onChange={set} />}
            <RemoveButton label={words.removePart(String(at + 1))} onClick={() => removePart(at)} />
          </div>
        );
      })}
      <AddPlaceChip
        label={words.addPlace}
        onAdd={(adcode) => {
          const relation = asRelation('within', areaOf(adcode), parts[0]?.relation ?? null);
          app.question.run({ ...query, parts: [...parts, { relation, not: false }] });
        }}
      />
    </>
  );
}

function LevelChip({ level, onChange }: { level: UnitLevel; onChange: (level: UnitLevel) => void }) {
  const words = useWords('question');
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
  const { app } = useApp();
  const words = useWords('question');
  return (
    <>
      <LevelChip
        level={query.level}
        onChange={(level) => app.question.run({ ...query, level, city: null })}
      />
      {query.level === 'county' && (
        <CityChip
          city={query.city}
          onChange={(city) => app.question.run({ ...query, level: 'county', city })}
        />
      )}
      {query.kind === 'count' ? (
        <SelectChip
          name={words.order}
          value={query.order}
          options={[
            ['most', words.orders.most],
            ['fewest', words.orders.fewest],
            ['code', words.orders.code],
          ]}
          onChange={(order) => app.question.run({ ...query, order })}
        />
      ) : (
        <Conditions query={query} />
      )}
    </>
  );
}

/** What units must have or lack; the filters of the first stand among those of the question. */
function Conditions({ query }: { query: Query & { kind: 'units' } }) {
  const { app, text } = useApp();
  const words = useWords('question');
  const filterName = useFilterName();
  const { conditions } = query;
  return conditions.map((condition, at) => {
    const set = (next: Partial<typeof condition>) =>
      app.question.run({ ...query, conditions: conditions.with(at, { ...condition, ...next }) });
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a line of chips
      <div key={at} class="chip-part" role="group" aria-label={words.part(String(at + 1))}>
        <SelectChip
          name={words.has}
          value={condition.not ? 'without' : 'with'}
          options={[
            ['with', words.having.with],
            ['without', words.having.without],
          ]}
          onChange={(having) => set({ not: having === 'without' })}
        />
        {at > 0 && (
          <span class="chip chip-plain">
            {text.clauses(activeFilters(condition.filters).map(filterName))}
          </span>
        )}
        <NumberChip
          name={words.unitRadius}
          unit={text.kilometres}
          value={condition.radius}
          min={0}
          max={MAX_RADIUS}
          onChange={(radius) => set(withRadius(condition, radius))}
        />
        {at > 0 && (
          <RemoveButton
            label={words.removePart(String(at + 1))}
            onClick={() => {
              app.question.run({ ...query, conditions: conditions.toSpliced(at, 1) });
              focusFilters();
            }}
          />
        )}
      </div>
    );
  });
}

/** The city whose counties are asked for. */
function CityChip({ city, onChange }: { city: string | null; onChange: (city: string | null) => void }) {
  const { app, lang } = useApp();
  const words = useWords('question');
  const cities = [...(app.atlas.current.value?.divisions.values() ?? [])].filter(
    ({ level }) => level === 'city',
  );
  return (
    <SelectChip
      name={words.range}
      value={city ?? ''}
      options={[
        ['', words.wholeProvince],
        ...cities.map((one) => [one.adcode, divisionName(one, lang)] as const),
      ]}
      onChange={(adcode) => onChange(adcode || null)}
    />
  );
}

/** Fewer units than this have nothing in common. */
const FEWEST_COMMON = 2;

function CommonParts({ query }: { query: Query & { kind: 'common' } }) {
  const { app } = useApp();
  const words = useWords('question');
  const { adcodes } = query;
  const ask = (next: readonly string[]) => app.question.run({ ...query, adcodes: [...new Set(next)] });
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

/** A question of places that are named, to be taken away as a whole. */
function NamedParts({ query }: { query: Query & { kind: 'related' | 'apart' | 'sections' } }) {
  const { app } = useApp();
  const words = useWords('question');
  const originName = useOriginName();
  const what =
    query.kind === 'related'
      ? words.related[query.how]
      : query.kind === 'apart'
        ? words.apart
        : words.sectionsOf;
  const names = originsOf(query).map(originName).join(' – ');
  return (
    <span class="chip chip-plain">
      <span class="chip-name">{what}</span> {names}
      <RemoveButton
        label={words.removePlace(names)}
        onClick={() => {
          app.question.setFilters(filtersIn(query), null);
          focusFilters();
        }}
      />
    </span>
  );
}

function PassedParts({ query }: { query: Query & { kind: 'passed' } }) {
  const { app } = useApp();
  const words = useWords('question');
  const originName = useOriginName();
  return (
    <>
      <span class="chip chip-plain">
        <span class="chip-name">{words.passed}</span> {originName(query.origin)}
        <RemoveButton
          label={words.removePlace(originName(query.origin))}
          onClick={() => {
            app.question.setFilters(query.filters, null);
            focusFilters();
          }}
        />
      </span>
      <LevelChip level={query.level} onChange={(level) => app.question.run({ ...query, level })} />
    </>
  );
}
