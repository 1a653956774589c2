import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { IndicatorId, UnitId } from '../../../../geodata/catalogue.ts';
import type { Placement } from '../../../../geodata/schema.ts';
import type { FacetValue, ListFacet } from '../../../query/engine/activeFilters.ts';
import type { FigureBound, FigureFilter } from '../../../query/engine/query.ts';
import { filtersOf, PRECISIONS, STATUSES } from '../../../state/filters.ts';
import { presentThemes } from '../../../state/themes.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { FILTERS_POPOVER } from '../../widgets/filterButton.ts';
import { hueOf, Icon, ThemeTile } from '../../widgets/Icon.tsx';
import './filters.css';

/** Every filter there is, with how much each option would leave. A change asks at once. */
export function FilterMenu() {
  const { app, lang, text, format } = useApp();
  const words = useWords('table');
  const question = useWords('question');
  const counts = app.question.facets;
  const atlas = app.atlas.current.value;
  if (!atlas || !counts.value) return null;
  const placements = [...atlas.placements.values()];
  const filters = filtersOf(app.question.asked.value);

  const option = <Facet extends ListFacet>(
    facet: Facet,
    value: FacetValue<Facet>,
    label: ComponentChildren,
  ) => {
    const list: readonly FacetValue<ListFacet>[] = filters[facet];
    const found: ReadonlyMap<FacetValue<ListFacet>, number> | undefined = counts.value?.[facet];
    const count = found?.get(value) ?? 0;
    return (
      <label key={value} class={`filter-option ${count === 0 ? 'filter-empty' : ''}`}>
        <input
          type="checkbox"
          checked={list.includes(value)}
          onChange={() => app.question.toggleFilter(facet, value)}
        />
        <span class="filter-label">{label}</span>
        <span class="filter-count">{format.number(count)}</span>
      </label>
    );
  };
  const set = (count: number) => (count > 0 ? words.setIn(format.number(count)) : '');
  const used = <Value,>(pick: (placement: Placement) => Value) => new Set(placements.map(pick));
  const [sections, boxes, statuses, precisions] = [
    used(({ section }) => section),
    used(({ box }) => box),
    used(({ status }) => status),
    used(({ precision }) => precision ?? 'unlocated'),
  ];

  return (
    <>
      <header class="filters-header">
        <h2>{words.filters}</h2>
        <p class="filters-shown">
          {words.shown(format.number(app.question.rows.value.length), format.number(placements.length))}
        </p>
        <button type="button" class="link" onClick={() => app.question.clearFilters()}>
          {words.clearAll}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={text.close}
          popovertarget={FILTERS_POPOVER}
          popovertargetaction="hide"
        >
          <Icon of={X} />
        </button>
      </header>
      <div class="filters-body">
        <label class="filter-field">
          <span>{words.contains}</span>
          <input
            type="search"
            placeholder={words.containsHint}
            value={filters.text}
            onChange={(event) =>
              app.question.setFilters({ ...filters, text: event.currentTarget.value.trim() })
            }
          />
        </label>
        <fieldset>
          <legend>{words.topics}</legend>
          {presentThemes(atlas).map((group) => {
            const chosen = group.themes.filter(({ id }) => filters.themes.includes(id)).length;
            const whole = filters.groups.includes(group.id);
            return (
              <details key={group.id} open={chosen > 0 || whole}>
                <summary>
                  <span class="swatch" style={hueOf(group.id)} />
                  <span class="filter-label">{group[lang]}</span>
                  <span class="second">{set(chosen + (whole ? 1 : 0))}</span>
                  <span class="filter-count">{format.number(counts.value?.groups.get(group.id) ?? 0)}</span>
                </summary>
                {option('groups', group.id, words.wholeGroup(group[lang]))}
                {group.themes.map((theme) =>
                  option(
                    'themes',
                    theme.id,
                    <>
                      <ThemeTile theme={theme.id} group={group.id} /> {theme[lang]}
                    </>,
                  ),
                )}
              </details>
            );
          })}
        </fieldset>
        <fieldset class="filter-columns">
          <legend>{words.status}</legend>
          {STATUSES.filter((status) => statuses.has(status)).map((status) =>
            option('statuses', status, text.status[status]),
          )}
        </fieldset>
        <fieldset class="filter-columns">
          <legend>{words.precision}</legend>
          {PRECISIONS.filter((precision) => precisions.has(precision)).map((precision) =>
            option(
              'precisions',
              precision,
              precision === 'unlocated' ? question.unlocated : text.precision[precision],
            ),
          )}
        </fieldset>
        <FigureFields
          value={filters.figures}
          placements={placements}
          onChange={(figures) => app.question.setFilters({ ...filters, figures })}
        />
        <fieldset>
          <legend>{words.sections}</legend>
          <details open={filters.sections.length > 0}>
            <summary>
              <span class="filter-label">{words.sections}</span>
              <span class="second">{set(filters.sections.length)}</span>
            </summary>
            {atlas.catalogue.sections.map((title, at) =>
              sections.has(at + 1)
                ? option('sections', at + 1, `${format.number(at + 1)} ${title[lang]}`)
                : null,
            )}
          </details>
          <details open={filters.boxes.length > 0}>
            <summary>
              <span class="filter-label">{words.boxes}</span>
              <span class="second">{set(filters.boxes.length)}</span>
            </summary>
            {Object.entries(atlas.catalogue.boxes).map(([box, title]) =>
              boxes.has(Number(box))
                ? option('boxes', Number(box), `${format.number(Number(box))} ${title[lang]}`)
                : null,
            )}
          </details>
        </fieldset>
      </div>
    </>
  );
}

const ANY = 'any';

/** Which amount the plan must state: indicator, bound, year. */
function FigureFields({
  value,
  placements,
  onChange,
}: {
  value: FigureFilter | null;
  placements: readonly Placement[];
  onChange: (value: FigureFilter | null) => void;
}) {
  const { text, names } = useApp();
  const words = useWords('table');
  const question = useWords('question');
  const figures = placements.flatMap((placement) => placement.figures);
  const ofIndicator = figures.filter(({ indicator }) => !value?.indicator || indicator === value.indicator);
  const indicators = [...new Set(figures.map(({ indicator }) => indicator))];
  const units = [...new Set(ofIndicator.map(({ unit }) => unit))];
  const years = [...new Set(ofIndicator.flatMap(({ year }) => year ?? []))].sort();
  const bound = value?.bound ?? null;
  const factor = bound ? names.unit(bound.unit).factor : 1;
  // 12 digits: 0.1 times 3 is 0.3 then.
  const round = (amount: number) => Number(amount.toPrecision(12));
  const compared = bound === null ? '' : bound.from === null ? '<=' : bound.to === null ? '>=' : 'between';
  const setBound = (next: Partial<FigureBound>) => {
    const [unit] = units;
    if (value && unit) onChange({ ...value, bound: { from: null, to: null, unit, ...bound, ...next } });
  };
  const compare = (how: string) => {
    const [least, most] = [bound?.from ?? bound?.to ?? 0, bound?.to ?? bound?.from ?? 0];
    setBound({ from: how === '<=' ? null : least, to: how === '>=' ? null : most });
  };
  const amountField = (end: 'from' | 'to') =>
    bound &&
    bound[end] !== null && (
      <label class="filter-field">
        <span>
          {compared === 'between' ? (end === 'from' ? question.atLeast : question.atMost) : words.amount}
        </span>
        <input
          type="number"
          required
          min={end === 'to' && bound.from !== null ? round(bound.from * factor) : 0}
          max={end === 'from' && bound.to !== null ? round(bound.to * factor) : undefined}
          step="any"
          value={round(bound[end] * factor)}
          onChange={({ currentTarget }) => {
            if (currentTarget.reportValidity())
              setBound({ [end]: round(currentTarget.valueAsNumber / factor) });
          }}
        />
      </label>
    );

  return (
    <fieldset class="filter-figures">
      <legend>{words.figures}</legend>
      <label class="filter-field">
        <span>{words.indicator}</span>
        <select
          value={value ? (value.indicator ?? ANY) : ''}
          onChange={({ currentTarget: { value: chosen } }) =>
            onChange(
              chosen === ''
                ? null
                : { indicator: chosen === ANY ? null : (chosen as IndicatorId), year: null, bound: null },
            )
          }
        >
          <option value="">{words.noFigure}</option>
          <option value={ANY}>{words.anyFigure}</option>
          {indicators.map((id) => (
            <option key={id} value={id}>
              {names.indicator(id)}
            </option>
          ))}
        </select>
      </label>
      {value && (
        <>
          <label class="filter-field">
            <span>{words.comparator}</span>
            <select
              value={compared}
              onChange={({ currentTarget: { value: chosen } }) =>
                chosen === '' ? onChange({ ...value, bound: null }) : compare(chosen)
              }
            >
              <option value="">{words.anyAmount}</option>
              <option value=">=">{question.atLeast}</option>
              <option value="<=">{question.atMost}</option>
              <option value="between">{question.between}</option>
            </select>
          </label>
          {bound && (
            <>
              {amountField('from')}
              {amountField('to')}
              <label class="filter-field">
                <span>{words.amountUnit}</span>
                <select
                  value={bound.unit}
                  onChange={(event) => setBound({ unit: event.currentTarget.value as UnitId })}
                >
                  {units.map((unit) => (
                    <option key={unit} value={unit}>
                      {names.unit(unit).name}
                    </option>
                  ))}
                </select>
              </label>
            </>
          )}
          <label class="filter-field">
            <span>{words.year}</span>
            <select
              value={value.year ?? ''}
              onChange={({ currentTarget: { value: chosen } }) =>
                onChange({ ...value, year: chosen === '' ? null : Number(chosen) })
              }
            >
              <option value="">{words.anyYear}</option>
              {years.map((year) => (
                <option key={year} value={year}>
                  {text.year(year)}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </fieldset>
  );
}
