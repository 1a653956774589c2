import { useSignal } from '@preact/signals';
import { memo } from 'preact/compat';
import { useEffect, useMemo } from 'preact/hooks';
import type { Division, Figure, Placement, Precision, Status } from '../../../../geodata/schema.ts';
import type { Atlas } from '../../../geo/atlas.ts';
import type { UnitContents, UnitPlacements } from '../../../query/models/unit.ts';
import { presentThemes } from '../../../state/themes.ts';
import { amountOf } from '../../widgets/amount.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { hueOf, ThemeTile } from '../../widgets/Icon.tsx';
import { divisionName, placeName, titleOf } from '../../widgets/names.ts';
import { useBeginning } from '../../widgets/useBeginning.tsx';
import { PlacementItem } from '../results/PlacementItem.tsx';
import '../../widgets/row.css';

const EXACTEST_FIRST: readonly Precision[] = ['site', 'town', 'county', 'city', 'corridor', 'region'];
const STATUSES: readonly Status[] = ['continue', 'new', 'early', 'pilot', 'plan'];

/** How many by precision, status and group, certain and possible apart. */
export function Glance({ placements }: { placements: UnitPlacements }) {
  const { app, lang, text, format } = useApp();
  const words = useWords('unit');
  const { certain, partly, cityWide } = placements;
  const possible = [...partly, ...cityWide];
  const table = (title: string, rows: { name: string; has: (placement: Placement) => boolean }[]) => (
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{text.certain}</th>
          <th scope="col">{text.possible}</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .map(({ name, has }) => ({
            name,
            counts: [certain, possible].map((all) => all.filter(has).length),
          }))
          .filter(({ counts }) => counts.some((count) => count > 0))
          .map(({ name, counts }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {counts.map((count, at) => (
                <td key={at} class={count === 0 ? 'zero' : undefined}>
                  {format.number(count)}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
  return (
    <div class="glance">
      {table(
        words.byGroup,
        (app.atlas.current.value?.catalogue.groups ?? []).map(({ id, [lang]: name }) => ({
          name,
          has: ({ group }) => group === id,
        })),
      )}
      <div class="glance">
        {table(
          words.byPrecision,
          EXACTEST_FIRST.map((id) => ({
            name: text.precision[id],
            has: ({ precision }) => precision === id,
          })),
        )}
        {table(
          words.byStatus,
          [...STATUSES, null].map((id) => ({
            name: id ? text.status[id] : words.noStatus,
            has: ({ status }) => status === id,
          })),
        )}
      </div>
    </div>
  );
}

/** Placements by group and theme. */
export function ThemedList(props: {
  title: string;
  note: string;
  placements: readonly Placement[];
  /** The place that need not be said of each. */
  here: string;
}) {
  const { app, lang, format } = useApp();
  const { title, note, placements, here } = props;
  const atlas = app.atlas.current.value;
  const byTheme = useMemo(
    () =>
      new Map(
        (atlas?.catalogue.themes ?? []).map(({ id }) => [id, placements.filter(({ theme }) => theme === id)]),
      ),
    [atlas, placements],
  );
  const groups = atlas
    ? presentThemes(atlas)
        .map((group) => ({ ...group, themes: group.themes.filter(({ id }) => byTheme.get(id)?.length) }))
        .filter(({ themes }) => themes.length > 0)
    : [];
  const shown = new Set(
    useTurns(
      groups.flatMap(({ themes }) => themes),
      placements.length,
    ),
  );
  if (placements.length === 0) return null;
  return (
    <section class="unit-section">
      <h2>
        {title} <span class="second">{format.number(placements.length)}</span>
      </h2>
      <p class="second">{note}</p>
      {groups
        .filter(({ themes }) => themes.some((theme) => shown.has(theme)))
        .map((group) => (
          <section key={group.id}>
            <h3 class="unit-group">
              <span class="swatch" style={hueOf(group.id)} /> {group[lang]}
            </h3>
            {group.themes
              .filter((theme) => shown.has(theme))
              .map((theme) => {
                const some = byTheme.get(theme.id) ?? [];
                return (
                  <div key={theme.id} class="unit-theme">
                    <h4>
                      <ThemeTile theme={theme.id} group={group.id} /> {theme[lang]}{' '}
                      <span class="second">{format.number(some.length)}</span>
                    </h4>
                    <Items placements={some} of={placements.length} here={here} />
                  </div>
                );
              })}
          </section>
        ))}
    </section>
  );
}

/** So many entries are shown at once: more would keep the page waiting. */
const AT_ONCE = 200;

/**
 * The parts of a list: all of them, or, where they have many entries, one more each time that the page had
 * its turn.
 */
function useTurns<One>(list: readonly One[], entries: number): readonly One[] {
  const shown = useSignal(1);
  const isAll = entries <= AT_ONCE || shown.value >= list.length;
  useEffect(() => {
    if (isAll) return undefined;
    const turn = setTimeout(() => {
      shown.value++;
    });
    return () => clearTimeout(turn);
  }, [shown.value, isAll]);
  return isAll ? list : list.slice(0, shown.value);
}

const Items = memo(function Items({
  placements,
  of,
  here,
}: {
  placements: readonly Placement[];
  of: number;
  here: string;
}) {
  const [beginning, more] = useBeginning(placements, of);
  return (
    <>
      <ul class="plain">
        {beginning.map((placement) => (
          <PlacementItem key={placement.id} placement={placement} here={here} />
        ))}
      </ul>
      {more}
    </>
  );
});

type FigureRow = { readonly placement: Placement; readonly figure: Figure };

/**
 * The plan's figures. Only the amount of a placement that lies wholly here is one of this unit; a total
 * of several places, or of the province, is told apart.
 */
export function Figures({ unit, contents }: { unit: Division; contents: UnitContents }) {
  const { lang } = useApp();
  const words = useWords('unit');
  const { placements, places } = contents;
  const [ofUnit, wider] = useMemo(() => figuresOf(placements), [placements]);
  if (ofUnit.length + wider.length === 0) return null;
  const name = divisionName(unit, lang);
  return (
    <section class="unit-section">
      <h2 id="unit-figures">{words.figures}</h2>
      <table class="numbers figures" aria-labelledby="unit-figures">
        <thead>
          <tr>
            {[words.indicator, words.amount, words.year, words.about, words.assignment].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <FigureRows title={words.figuresHere(name)} rows={ofUnit} places={places} />
        <FigureRows title={words.figuresWider(name)} rows={wider} places={places} />
      </table>
    </section>
  );
}

/** Those of the unit, and wider ones. */
function figuresOf({ certain, partly, cityWide }: UnitPlacements): [FigureRow[], FigureRow[]] {
  const here = new Set(certain);
  const rows = [...certain, ...partly, ...cityWide].flatMap((placement) =>
    placement.figures.map((figure) => ({ placement, figure })),
  );
  const isHere = ({ placement, figure }: FigureRow) => figure.scope === 'placement' && here.has(placement);
  return [rows.filter(isHere), rows.filter((row) => !isHere(row))];
}

function FigureRows(props: {
  title: string;
  rows: readonly FigureRow[];
  places: ReadonlyMap<string, number>;
}) {
  const { app, lang, text, format, names } = useApp();
  const words = useWords('unit');
  const { title, rows, places } = props;
  const [beginning, more] = useBeginning(rows);
  const placesOf = ({ assignment }: Placement) => places.get(assignment) ?? 0;
  const aboutWhat = ({ placement, figure }: FigureRow) =>
    figure.scope === 'province'
      ? words.ofProvince
      : figure.scope === 'assignment'
        ? words.ofStatement(placesOf(placement), format.number(placesOf(placement)))
        : placeName(placement, lang);
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr class="figures-kind">
        <th scope="rowgroup" colSpan={5}>
          {title}
        </th>
      </tr>
      {beginning.map((row) => (
        <tr key={`${row.placement.id} ${row.figure.indicator} ${row.figure.value}`}>
          <td>{names.indicator(row.figure.indicator)}</td>
          <td class="figures-amount">
            {text.comparator[row.figure.comparator]} <strong>{amountOf(row.figure, names, format)}</strong>
          </td>
          <td>{row.figure.year ?? ''}</td>
          <td>{aboutWhat(row)}</td>
          <td>
            <button type="button" class="link" onClick={() => app.selection.select(row.placement.id)}>
              {titleOf(row.placement, lang)}
            </button>
          </td>
        </tr>
      ))}
      {more && (
        <tr>
          <td colSpan={5}>{more}</td>
        </tr>
      )}
    </tbody>
  );
}

/** The counties of a city, with how much the plan gives to each. */
export function Counties({ atlas, counties }: { atlas: Atlas; counties: UnitContents['counties'] }) {
  const { app, lang, text, format } = useApp();
  const words = useWords('unit');
  return (
    <section class="unit-section">
      <h2 id="unit-counties">{words.counties}</h2>
      <p class="second">{words.countiesNote}</p>
      <table class="numbers counties" aria-labelledby="unit-counties">
        <thead>
          <tr>
            <th scope="col">{words.county}</th>
            <th scope="col">{text.certain}</th>
            <th scope="col">{text.possible}</th>
          </tr>
        </thead>
        <tbody>
          {counties.map(({ adcode, certain, possible }) => (
            <tr key={adcode}>
              <th scope="row">
                <button
                  type="button"
                  class="link"
                  onClick={() => app.page.openPage({ kind: 'unit', adcode })}
                >
                  {divisionName(atlas.divisions.get(adcode), lang)}
                </button>
              </th>
              <td>{format.number(certain)}</td>
              <td>{format.number(possible)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
