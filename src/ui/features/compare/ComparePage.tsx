import './comparePage.css';
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { ThemeId } from '../../../../geodata/catalogue.ts';
import type { Figure, Placement } from '../../../../geodata/schema.ts';
import type { Atlas } from '../../../geo/atlas.ts';
import type { Comparison, ThemeOf, ThemeTallies } from '../../../query/models/compare.ts';
import type { Compared } from '../../../query/models/side.ts';
import { amountOf } from '../../widgets/amount.ts';
import { Calculated } from '../../widgets/Calculating.tsx';
import { useApp, useWords } from '../../widgets/context.ts';
import { ThemeTile } from '../../widgets/Icon.tsx';
import { titleOf } from '../../widgets/names.ts';
import { PageFrame } from '../../widgets/PageFrame.tsx';
import { useBeginning } from '../../widgets/useBeginning.tsx';
import { CompareChart } from './CompareChart.tsx';
import { ComparePicker } from './ComparePicker.tsx';
import { CompareWhere } from './CompareWhere.tsx';
import { useSideNames } from './sideName.ts';

/** Two to four cities, counties or drawn areas side by side. */
export function ComparePage() {
  const { app } = useApp();
  const words = useWords('compare');
  const atlas = app.atlas.current.value;
  const known = app.compare.known.value;
  const unknown = app.compare.unknown.value;
  if (!atlas) return null;
  return (
    <PageFrame title={words.title} about="compare" class="compare-page">
      {unknown.length > 0 && (
        <p class="compare-problem" role="alert">
          {words.unknown(unknown.join(', '))}
        </p>
      )}
      <ComparePicker sides={known} />
      {known.length < 2 ? (
        <p>{words.tooFew}</p>
      ) : (
        <Calculated of={app.compare.comparison}>
          {(comparison) => <Sides atlas={atlas} comparison={comparison} />}
        </Calculated>
      )}
    </PageFrame>
  );
}

function Sides({ atlas, comparison }: { atlas: Atlas; comparison: Comparison }) {
  const words = useWords('compare');
  const order = useSignal<'difference' | 'plan'>('difference');
  const themes = order.value === 'plan' ? comparison.themes : comparison.byDifference;
  const { sides, totals } = comparison;
  const names = useSideNames()(sides);
  const empty = names.filter((_, at) => !totals[at]?.certain && !totals[at]?.possible);
  return (
    <div class={`compare-sides ${sides.length > 2 ? 'compare-many' : ''}`}>
      <div class="compare-column">
        {' '}
        <section class="compare-counts">
          <h2 id="compare-counts">{words.counts}</h2>
          <p class="second">{words.countsNote}</p>
          {empty.map((name) => (
            <p key={name} class="compare-empty">
              {words.empty(name)}
            </p>
          ))}
          {themes.length > 0 && (
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
          )}
          <TallyTable comparison={comparison} themes={themes} names={names} />
        </section>
        <Distances comparison={comparison} names={names} />
        <Amounts comparison={comparison} names={names} />
      </div>
      <div class="compare-column">
        {' '}
        {sides.some(({ kind }) => kind === 'area') && <CompareWhere atlas={atlas} comparison={comparison} />}
        {themes.length > 0 && (
          <section class="compare-plot">
            <h2>{words.chart}</h2>
            <CompareChart themes={themes} units={names} />
          </section>
        )}
        <Differences comparison={comparison} names={names} />
      </div>{' '}
    </div>
  );
}

function ThemeName({ id }: { id: ThemeId }) {
  const { names } = useApp();
  return (
    <span class="compare-theme">
      <ThemeTile theme={id} group={names.groupOf(id)} /> {names.theme(id)}
    </span>
  );
}

function TallyTable({
  comparison: { sides, totals },
  themes,
  names,
}: {
  comparison: Comparison;
  themes: readonly ThemeTallies[];
  names: readonly string[];
}) {
  const { app, format } = useApp();
  const words = useWords('compare');
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
            {sides.map((side, at) => (
              <th key={side.key} scope="colgroup" colSpan={2}>
                <button
                  type="button"
                  class="link"
                  title={side.kind === 'area' ? words.onMap(names[at] ?? '') : undefined}
                  onClick={() => {
                    if (side.kind === 'area') app.question.askDrawn(side);
                    else app.page.openPage({ kind: 'unit', adcode: side.adcode });
                  }}
                >
                  {names[at]}
                </button>
              </th>
            ))}
          </tr>
          <tr>
            {sides.flatMap((side) => [
              <th key={`${side.key} certain`} scope="col">
                {words.certain}
              </th>,
              <th key={`${side.key} possible`} scope="col">
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

type Named = { comparison: Comparison; names: readonly string[] };

function Differences({ comparison: { only, shared }, names }: Named) {
  const words = useWords('compare');
  const list = (title: string, themes: readonly ThemeOf[]) => (
    <div key={title}>
      <h3>{title}</h3>
      {themes.length === 0 ? (
        <p class="second">{words.none}</p>
      ) : (
        <ul class="plain compare-themes">
          {themes.map(({ theme, certainty }) => (
            <li key={theme}>
              <ThemeName id={theme} />
              {certainty === 'possible' && (
                <>
                  {' '}
                  <span class="tag">{words.maybe}</span>
                </>
              )}
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
      {names.map((name, at) => list(words.only(name), only[at] ?? []))}
      {list(words.shared, shared)}
    </section>
  );
}

function Distances({ comparison: { sides, distances }, names }: Named) {
  const { format } = useApp();
  const words = useWords('compare');
  const nameOf = (side: Compared) => names[sides.indexOf(side)];
  const withAreas = sides.some(({ kind }) => kind === 'area');
  return (
    <section class="compare-distances">
      <h2 id="compare-distances">{words.distances}</h2>
      <table class="compare-table" aria-labelledby="compare-distances">
        <thead>
          <tr>
            <th scope="col">{words.pair}</th>
            <th scope="col">{words.edges}</th>
            <th scope="col">{withAreas ? words.centres : words.seats}</th>
          </tr>
        </thead>
        <tbody>
          {distances.map(({ from, to, edges, centres }) => (
            <tr key={`${from.key} ${to.key}`}>
              <th scope="row">
                {nameOf(from)} – {nameOf(to)}
              </th>
              <td>{edges === null ? '' : format.distance(edges)}</td>
              <td>{format.distance(centres)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="second">
        {words.distanceNote} {withAreas && words.centreNote}
      </p>
    </section>
  );
}

type Amount = { readonly placement: Placement; readonly figure: Figure };

const amountsOf = (placements: readonly Placement[]): Amount[] =>
  placements.flatMap((placement) =>
    placement.figures.filter(({ scope }) => scope === 'placement').map((figure) => ({ placement, figure })),
  );

/** The amounts that belong wholly to a side. */
function Amounts({ comparison: { sides, placements }, names }: Named) {
  const words = useWords('compare');
  const rowsOf = useMemo(() => placements.map(({ certain }) => amountsOf(certain)), [placements]);
  return (
    <section class="compare-amounts">
      <h2>{words.figures}</h2>
      <p class="second">{words.figuresNote}</p>
      {sides.map((side, at) => {
        const rows = rowsOf[at] ?? [];
        return (
          <div key={side.key}>
            <h3>{names[at]}</h3>
            {rows.length === 0 && <p class="second">{words.noFigures}</p>}
            <AmountList rows={rows} />
          </div>
        );
      })}
    </section>
  );
}

function AmountList({ rows }: { rows: readonly Amount[] }) {
  const { app, lang, text, format, names } = useApp();
  const [beginning, more] = useBeginning(rows);
  return (
    <>
      <ul class="plain">
        {beginning.map(({ placement, figure }) => (
          <li key={`${placement.id} ${figure.indicator}`}>
            <button type="button" class="link" onClick={() => app.selection.select(placement.id)}>
              {titleOf(placement, lang)}
            </button>{' '}
            {names.indicator(figure.indicator)} {text.comparator[figure.comparator]}{' '}
            <strong>{amountOf(figure, names, format)}</strong>{' '}
            {figure.year && <span class="second">{text.year(figure.year)}</span>}
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
