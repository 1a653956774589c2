import './styles/comparePage.css';
import { useSignal } from '@preact/signals';
import { X } from 'lucide';
import { useMemo, useRef } from 'preact/hooks';
import { INDICATORS } from '../../geodata/figures.ts';
import type { Division } from '../../geodata/schema.ts';
import { THEMES, type ThemeId } from '../../geodata/themes.ts';
import type { Atlas } from '../geo/atlas.ts';
import {
  byDifference,
  type Comparison,
  compareUnits,
  type ThemeOf,
  type ThemeTallies,
} from '../query/compare.ts';
import { unitsOfLevel } from '../query/unit.ts';
import { MOST_COMPARED } from '../state/page.ts';
import { amountOf } from './amount.ts';
import { CompareChart } from './CompareChart.tsx';
import { useCompareText } from './compareText.ts';
import { useApp } from './context.ts';
import { Icon, ThemeTile } from './Icon.tsx';
import { divisionName, themeName, titleOf } from './names.ts';
import { PageFrame } from './PageFrame.tsx';

/** Up to four cities or counties side by side. */
export function ComparePage() {
  const { store } = useApp();
  const words = useCompareText();
  const atlas = store.atlas.value;
  const page = store.page.value;
  const adcodes = page.kind === 'compare' ? page.adcodes : [];
  const known = (code: string) => {
    const unit = atlas?.divisions.get(code);
    return unit && unit.level !== 'province' ? unit : null;
  };
  const comparison = useMemo(
    () =>
      atlas &&
      compareUnits(
        atlas,
        adcodes.flatMap((code) => known(code) ?? []),
      ),
    [atlas, adcodes.join()],
  );
  if (!atlas || !comparison) return null;
  const unknown = adcodes.filter((code) => !known(code));
  return (
    <PageFrame title={words.title} about="compare" class="compare-page">
      {unknown.length > 0 && (
        <p class="compare-problem" role="alert">
          {words.unknown(unknown.join(', '))}
        </p>
      )}
      <Picker atlas={atlas} units={comparison.units} />
      {comparison.units.length < 2 ? <p>{words.tooFew}</p> : <Sides comparison={comparison} />}
    </PageFrame>
  );
}

/** Chooses what is compared. */
function Picker({ atlas, units }: { atlas: Atlas; units: readonly Division[] }) {
  const { actions, lang, format } = useApp();
  const words = useCompareText();
  const add = useRef<HTMLSelectElement>(null);
  const chosen = units.map(({ adcode }) => adcode);
  const show = (adcodes: readonly string[]) => actions.openPage({ kind: 'compare', adcodes });
  const options = (own: string | null) => {
    const isFree = ({ adcode }: Division) => adcode === own || !chosen.includes(adcode);
    return unitsOfLevel(atlas, 'city').map((city) => (
      <optgroup key={city.adcode} label={divisionName(city, lang)}>
        {[city, ...unitsOfLevel(atlas, 'county').filter((county) => county.city === city.adcode)]
          .filter(isFree)
          .map((unit) => (
            <option key={unit.adcode} value={unit.adcode}>
              {divisionName(unit, lang)}
            </option>
          ))}
      </optgroup>
    ));
  };
  return (
    <fieldset class="compare-picker">
      <legend class="hidden">{words.pick}</legend>
      {units.map((unit, at) => (
        <span key={unit.adcode} class="chip">
          <select
            aria-label={words.unit(format.number(at + 1))}
            value={unit.adcode}
            onChange={({ currentTarget }) => show(chosen.with(at, currentTarget.value))}
          >
            {options(unit.adcode)}
          </select>
          <button
            type="button"
            aria-label={words.remove(divisionName(unit, lang))}
            onClick={() => {
              show(chosen.toSpliced(at, 1));
              add.current?.focus();
            }}
          >
            <Icon of={X} size={14} />
          </button>
        </span>
      ))}
      <label class="chip" hidden={units.length >= MOST_COMPARED}>
        <span class="chip-name">{words.add}</span>
        <select
          ref={add}
          value=""
          onChange={({ currentTarget }) => {
            show([...chosen, currentTarget.value]);
            currentTarget.value = '';
          }}
        >
          <option value="" disabled>
            {words.choose}
          </option>
          {options(null)}
        </select>
      </label>
    </fieldset>
  );
}

function Sides({ comparison }: { comparison: Comparison }) {
  const { lang } = useApp();
  const words = useCompareText();
  const order = useSignal<'difference' | 'plan'>('difference');
  const themes = useMemo(
    () => (order.value === 'plan' ? comparison.themes : byDifference(comparison.themes)),
    [comparison, order.value],
  );
  return (
    <div class={`compare-sides ${comparison.units.length > 2 ? 'compare-many' : ''}`}>
      <div class="compare-column">
        {' '}
        <section class="compare-counts">
          <h2 id="compare-counts">{words.counts}</h2>
          <p class="second">{words.countsNote}</p>
          <fieldset class="compare-order">
            <legend>{words.order}</legend>
            {(['difference', 'plan'] as const).map((id) => (
              <label key={id}>
                <input
                  type="radio"
                  name="compare-order"
                  checked={order.value === id}
                  onChange={() => {
                    order.value = id;
                  }}
                />{' '}
                {id === 'plan' ? words.byPlan : words.byDifference}
              </label>
            ))}
          </fieldset>
          <TallyTable comparison={comparison} themes={themes} />
        </section>
        <Distances comparison={comparison} />
        <Amounts comparison={comparison} />
      </div>
      <div class="compare-column">
        {' '}
        <section class="compare-plot">
          <h2>{words.chart}</h2>
          <CompareChart themes={themes} units={comparison.units.map((unit) => divisionName(unit, lang))} />
        </section>
        <Differences comparison={comparison} />
      </div>{' '}
    </div>
  );
}

const GROUP_OF = new Map(THEMES.map(({ id, group }) => [id as ThemeId, group]));

function ThemeName({ id }: { id: ThemeId }) {
  const { lang } = useApp();
  const group = GROUP_OF.get(id);
  return (
    <span class="compare-theme">
      {group && <ThemeTile theme={id} group={group} />} {themeName(id, lang)}
    </span>
  );
}

function TallyTable({ comparison, themes }: { comparison: Comparison; themes: readonly ThemeTallies[] }) {
  const { actions, lang, format } = useApp();
  const words = useCompareText();
  const { units, totals } = comparison;
  const cells = (tallies: ThemeTallies['tallies']) =>
    tallies.flatMap(({ certain, possible }, at) => [
      <td key={`${at} certain`} class={certain === 0 ? 'compare-none' : 'compare-certain'}>
        {format.number(certain)}
      </td>,
      <td key={`${at} possible`} class={possible === 0 ? 'compare-none' : undefined}>
        {format.number(possible)}
      </td>,
    ]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
    <section class="compare-scroll" tabIndex={0} aria-labelledby="compare-counts">
      <table class="compare-table" aria-labelledby="compare-counts">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {words.theme}
            </th>
            {units.map((unit) => (
              <th key={unit.adcode} scope="colgroup" colSpan={2}>
                <button
                  type="button"
                  class="link"
                  onClick={() => actions.openPage({ kind: 'unit', adcode: unit.adcode })}
                >
                  {divisionName(unit, lang)}
                </button>
              </th>
            ))}
          </tr>
          <tr>
            {units.flatMap(({ adcode }) => [
              <th key={`${adcode} certain`} scope="col">
                {words.certain}
              </th>,
              <th key={`${adcode} possible`} scope="col">
                {words.possible}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {themes.map(({ theme, tallies }) => (
            <tr key={theme}>
              <th scope="row">
                <ThemeName id={theme} />
              </th>
              {cells(tallies)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            {cells(totals)}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Differences({ comparison: { units, only, shared } }: { comparison: Comparison }) {
  const { lang } = useApp();
  const words = useCompareText();
  const list = (title: string, themes: readonly ThemeOf[]) => (
    <div key={title}>
      <h3>{title}</h3>
      {themes.length === 0 ? (
        <p class="second">{words.none}</p>
      ) : (
        <ul class="plain compare-themes">
          {themes.map(({ theme, certainty }) => (
            <li key={theme}>
              <ThemeName id={theme} /> {certainty === 'possible' && <span class="tag">{words.maybe}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
  return (
    <section class="compare-differences">
      <h2>{words.differences}</h2>
      <p class="second">{words.maybeNote}</p>
      {units.map((unit, at) => list(words.only(divisionName(unit, lang)), only[at] ?? []))}
      {list(words.shared, shared)}
    </section>
  );
}

function Distances({ comparison: { distances } }: { comparison: Comparison }) {
  const { lang, format } = useApp();
  const words = useCompareText();
  return (
    <section class="compare-distances">
      <h2 id="compare-distances">{words.distances}</h2>
      <table class="compare-table" aria-labelledby="compare-distances">
        <thead>
          <tr>
            <th scope="col">{words.pair}</th>
            <th scope="col">{words.edges}</th>
            <th scope="col">{words.seats}</th>
          </tr>
        </thead>
        <tbody>
          {distances.map(({ from, to, edges, seats }) => (
            <tr key={`${from.adcode} ${to.adcode}`}>
              <th scope="row">
                {divisionName(from, lang)} – {divisionName(to, lang)}
              </th>
              <td>{edges === null ? '' : format.distance(edges)}</td>
              <td>{format.distance(seats)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="second">{words.distanceNote}</p>
    </section>
  );
}

/** The amounts that belong wholly to a unit. */
function Amounts({ comparison: { units, placements } }: { comparison: Comparison }) {
  const { actions, lang, text, format } = useApp();
  const words = useCompareText();
  return (
    <section class="compare-amounts">
      <h2>{words.figures}</h2>
      <p class="second">{words.figuresNote}</p>
      {units.map((unit, at) => {
        const rows = (placements[at]?.certain ?? []).flatMap((placement) =>
          placement.figures
            .filter(({ scope }) => scope === 'placement')
            .map((figure) => ({ placement, figure })),
        );
        return (
          <div key={unit.adcode}>
            <h3>{divisionName(unit, lang)}</h3>
            {rows.length === 0 && <p class="second">{words.noFigures}</p>}
            <ul class="plain">
              {rows.map(({ placement, figure }) => (
                <li key={`${placement.id} ${figure.indicator}`}>
                  <button type="button" class="link" onClick={() => actions.select(placement.id)}>
                    {titleOf(placement, lang)}
                  </button>{' '}
                  {INDICATORS[figure.indicator][lang]} {text.comparator[figure.comparator]}{' '}
                  <strong>{amountOf(figure, lang, format)}</strong>{' '}
                  {figure.year && <span class="second">{text.year(figure.year)}</span>}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
