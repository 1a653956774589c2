import { INDICATORS } from '../../geodata/figures.ts';
import type { Division, Figure, Placement, Precision, Status } from '../../geodata/schema.ts';
import { GROUPS } from '../../geodata/themes.ts';
import type { Atlas } from '../geo/atlas.ts';
import { placementsOf, type UnitPlacements, unitsOfLevel } from '../query/unit.ts';
import { presentThemes } from '../state/store.ts';
import { amountOf } from './amount.ts';
import { useApp } from './context.ts';
import { ThemeTile } from './Icon.tsx';
import { divisionName, placeName, titleOf } from './names.ts';
import { PlacementItem } from './PlacementItem.tsx';
import { useBeginning } from './ResultList.tsx';
import { useUnitText } from './unitText.ts';

const EXACTEST_FIRST: readonly Precision[] = ['site', 'town', 'county', 'city', 'corridor', 'region'];
const STATUSES: readonly Status[] = ['continue', 'new', 'early', 'pilot', 'plan'];

/** How many by precision, status and group, certain and possible apart. */
export function Glance({ placements }: { placements: UnitPlacements }) {
  const { lang, text, format } = useApp();
  const words = useUnitText();
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
        GROUPS.map(({ id, [lang]: name }) => ({ name, has: ({ group }) => group === id })),
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
  const { store, lang, format } = useApp();
  const { title, note, placements, here } = props;
  const atlas = store.atlas.value;
  if (!atlas || placements.length === 0) return null;
  return (
    <section class="unit-section">
      <h2>
        {title} <span class="second">{format.number(placements.length)}</span>
      </h2>
      <p class="second">{note}</p>
      {presentThemes(atlas)
        .filter(({ id }) => placements.some(({ group }) => group === id))
        .map((group) => (
          <section key={group.id}>
            <h3 class="unit-group">
              <span class={`swatch group-${group.id}`} /> {group[lang]}
            </h3>
            {group.themes.map((theme) => {
              const some = placements.filter((placement) => placement.theme === theme.id);
              return (
                some.length > 0 && (
                  <div key={theme.id} class="unit-theme">
                    <h4>
                      <ThemeTile theme={theme.id} group={group.id} /> {theme[lang]}{' '}
                      <span class="second">{format.number(some.length)}</span>
                    </h4>
                    <Items placements={some} here={here} />
                  </div>
                )
              );
            })}
          </section>
        ))}
    </section>
  );
}

function Items({ placements, here }: { placements: readonly Placement[]; here: string }) {
  const [beginning, more] = useBeginning(placements);
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
}

type FigureRow = { readonly placement: Placement; readonly figure: Figure; readonly isHere: boolean };

/**
 * The plan's figures. Only the amount of a placement that lies wholly here is one of this unit; a total
 * of several places, or of the province, is told apart.
 */
export function Figures(props: { atlas: Atlas; unit: Division; placements: UnitPlacements }) {
  const { actions, lang, text, format } = useApp();
  const words = useUnitText();
  const { certain, partly, cityWide } = props.placements;
  const here = new Set(certain);
  const rows: FigureRow[] = [...certain, ...partly, ...cityWide].flatMap((placement) =>
    placement.figures.map((figure) => ({
      placement,
      figure,
      isHere: figure.scope === 'placement' && here.has(placement),
    })),
  );
  if (rows.length === 0) return null;
  const name = divisionName(props.unit, lang);
  const places = new Map<string, number>();
  for (const { assignment } of props.atlas.placements.values())
    places.set(assignment, (places.get(assignment) ?? 0) + 1);
  const placesOf = ({ assignment }: Placement) => places.get(assignment) ?? 0;
  const aboutWhat = ({ placement, figure }: FigureRow) =>
    figure.scope === 'province'
      ? words.ofProvince
      : figure.scope === 'assignment'
        ? words.ofStatement(placesOf(placement), format.number(placesOf(placement)))
        : placeName(placement, lang);
  const part = (title: string, some: readonly FigureRow[]) =>
    some.length > 0 && (
      <tbody>
        <tr class="figures-kind">
          <th scope="rowgroup" colSpan={5}>
            {title}
          </th>
        </tr>
        {some.map((row) => (
          <tr key={`${row.placement.id} ${row.figure.indicator} ${row.figure.value}`}>
            <td>{INDICATORS[row.figure.indicator][lang]}</td>
            <td class="figures-amount">
              {text.comparator[row.figure.comparator]} <strong>{amountOf(row.figure, lang, format)}</strong>
            </td>
            <td>{row.figure.year ?? ''}</td>
            <td>{aboutWhat(row)}</td>
            <td>
              <button type="button" class="link" onClick={() => actions.select(row.placement.id)}>
                {titleOf(row.placement, lang)}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    );
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
        {part(
          words.figuresHere(name),
          rows.filter(({ isHere }) => isHere),
        )}
        {part(
          words.figuresWider(name),
          rows.filter(({ isHere }) => !isHere),
        )}
      </table>
    </section>
  );
}

/** The counties of a city, with how much the plan gives to each. */
export function Counties({ atlas, city }: { atlas: Atlas; city: Division }) {
  const { actions, lang, text, format } = useApp();
  const words = useUnitText();
  const counties = unitsOfLevel(atlas, 'county').filter((county) => county.city === city.adcode);
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
          {counties.map((county) => {
            const { certain, partly, cityWide } = placementsOf(atlas, county);
            return (
              <tr key={county.adcode}>
                <th scope="row">
                  <button
                    type="button"
                    class="link"
                    onClick={() => actions.openPage({ kind: 'unit', adcode: county.adcode })}
                  >
                    {divisionName(county, lang)}
                  </button>
                </th>
                <td>{format.number(certain.length)}</td>
                <td>{format.number(partly.length + cityWide.length)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
