import { shortName } from '../../widgets/names.ts';
import './matrixPage.css';
import { type Signal, useSignal } from '@preact/signals';
import { ArrowDownWideNarrow, ArrowRightLeft, ArrowUpNarrowWide, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ThemeId } from '../../../../geodata/catalogue.ts';
import type { Atlas } from '../../../geo/atlas.ts';
import { MAP_PAGE } from '../../../state/page.ts';
import { presentThemes } from '../../../state/themes.ts';
import { Calculated } from '../../widgets/Calculating.tsx';
import { useApp } from '../../widgets/context.ts';
import { hueOf, Icon, ThemeTile } from '../../widgets/Icon.tsx';

/** Heat steps: the more placements, the stronger the group's colour. */
const heat = (count: number): number => (count === 0 ? 0 : count < 2 ? 1 : count < 4 ? 2 : count < 8 ? 3 : 4);

/** What the cities are put in order by. */
type Key = ThemeId | 'total';
type Order = { by: Key; direction: 'descending' | 'ascending' };

/** Most first, fewest first, then as the map has them. */
function nextOrder(order: Order | null, by: Key): Order | null {
  if (order?.by !== by) return { by, direction: 'descending' };
  return order.direction === 'descending' ? { by, direction: 'ascending' } : null;
}

/** The 11 cities by theme: who does what, who does nothing, at one sight. A cell asks the map. */
export function MatrixPage() {
  const { app, text, format } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const atlas = app.atlas.current.value;
  if (!atlas) return null;
  return (
    <div class="matrix">
      <header class="matrix-header">
        <div>
          <h1 id="matrix-title" ref={heading} tabIndex={-1}>
            {text.matrixTitle(format.number(app.atlas.unitsOf('city').length))}
          </h1>
          <p class="second">{text.matrixHint}</p>
        </div>
        <button type="button" class="secondary" onClick={() => app.page.openPage(MAP_PAGE)}>
          <Icon of={X} size={16} /> {text.matrixClose}
        </button>
      </header>
      <Calculated of={app.matrix.counts}>{() => <MatrixTable atlas={atlas} />}</Calculated>
    </div>
  );
}

function MatrixTable({ atlas }: { atlas: Atlas }) {
  const { app, lang, text, format, names } = useApp();
  const order = useSignal<Order | null>(null);
  const known = app.atlas.unitsOf('city');
  const { countFor } = app.matrix;
  const cities = order.value ? inOrder(known, order.value, countFor) : known;
  const themeOf = (by: Key) => (by === 'total' ? text.matrixTotal : names.theme(by));
  const ask = (adcode: string, theme: ThemeId) => app.question.askInside(adcode, { themes: [theme] });
  const nameOfCity = (city: (typeof cities)[number]) => shortName(city, lang);

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard */}
      <section class="matrix-scroll" tabIndex={0} aria-labelledby="matrix-title">
        <table>
          <thead>
            <tr>
              <th scope="col">{text.themes}</th>
              {cities.map((city) => (
                <th key={city.adcode} scope="col">
                  <button
                    type="button"
                    class="link"
                    onClick={() => app.page.openPage({ kind: 'unit', adcode: city.adcode })}
                  >
                    {nameOfCity(city)}
                  </button>
                </th>
              ))}
            </tr>
            <tr class="second">
              <SortedBy by="total" order={order}>
                {text.matrixTotal}
              </SortedBy>
              {cities.map((city) => (
                <td key={city.adcode}>{format.number(countFor('total', city.adcode))}</td>
              ))}
            </tr>
          </thead>
          {presentThemes(atlas).map((group) => (
            <tbody key={group.id}>
              <tr class="matrix-group">
                <th scope="rowgroup" colSpan={cities.length + 1}>
                  {group[lang]}
                </th>
              </tr>
              {group.themes.map((theme) => (
                <tr key={theme.id}>
                  <SortedBy by={theme.id} order={order}>
                    <ThemeTile theme={theme.id} group={group.id} />
                    {theme[lang]}
                  </SortedBy>
                  {cities.map((city) => {
                    const count = countFor(theme.id, city.adcode);
                    return (
                      <td key={city.adcode}>
                        {count === 0 ? (
                          <span class="matrix-none" title={text.matrixNone(nameOfCity(city), theme[lang])}>
                            <span class="hidden">{text.matrixNone(nameOfCity(city), theme[lang])}</span>
                            <span aria-hidden="true">·</span>
                          </span>
                        ) : (
                          <button
                            type="button"
                            class={`matrix-cell heat-${heat(count)}`}
                            style={hueOf(group.id)}
                            aria-label={text.matrixCell(nameOfCity(city), theme[lang], format.number(count))}
                            onClick={() => ask(city.adcode, theme.id)}
                          >
                            {format.number(count)}
                          </button>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
      <p class="hidden" role="status">
        {order.value && text.matrixSorted[order.value.direction](themeOf(order.value.by))}
      </p>
    </>
  );
}

/** Cities that have as many stay as they were. */
function inOrder<City extends { readonly adcode: string }>(
  cities: readonly City[],
  { by, direction }: Order,
  countFor: (by: Key, city: string) => number,
): City[] {
  const sign = direction === 'descending' ? -1 : 1;
  return cities.toSorted((a, b) => sign * (countFor(by, a.adcode) - countFor(by, b.adcode)));
}

const SIGNS = { none: ArrowRightLeft, descending: ArrowDownWideNarrow, ascending: ArrowUpNarrowWide };

/** Heads a row; pressed, it puts the cities in the order of the row's numbers. */
function SortedBy({
  by,
  order,
  children,
}: {
  by: Key;
  order: Signal<Order | null>;
  children: ComponentChildren;
}) {
  const { text } = useApp();
  const direction = order.value?.by === by ? order.value.direction : 'none';
  return (
    <th scope="row" aria-sort={direction}>
      <button
        type="button"
        class="matrix-theme matrix-sort"
        title={text.matrixSort}
        onClick={() => {
          order.value = nextOrder(order.value, by);
        }}
      >
        {children}
        <Icon of={SIGNS[direction]} size={14} />
      </button>
    </th>
  );
}
