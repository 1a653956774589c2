import './styles/matrixPage.css';
import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { ThemeId } from '../../geodata/themes.ts';
import { filtersOfThemes, insideDivision } from '../query/query.ts';
import { cellKey, countByCity } from '../state/matrix.ts';
import { MAP_PAGE } from '../state/page.ts';
import { presentThemes } from '../state/store.ts';
import { useApp } from './context.ts';
import { Icon, ThemeTile } from './Icon.tsx';

/** Heat steps: the more placements, the stronger the group's colour. */
const heat = (count: number): number => (count === 0 ? 0 : count < 2 ? 1 : count < 4 ? 2 : count < 8 ? 3 : 4);

/** The 11 cities by theme: who does what, who does nothing, at one sight. A cell asks the map. */
export function MatrixPage() {
  const { store, actions, lang, text, format } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const atlas = store.atlas.value;
  if (!atlas) return null;
  const cities = [...atlas.divisions.values()].filter((division) => division.level === 'city');
  const counts = countByCity(atlas.placements.values());
  const total = (city: string) =>
    [...atlas.placements.values()].filter((placement) => placement.cities.includes(city)).length;
  const ask = (adcode: string, theme: ThemeId) => actions.run(insideDivision(adcode, filtersOfThemes(theme)));
  const nameOfCity = (city: (typeof cities)[number]) => (lang === 'zh' ? city.short_zh : city.name_en);

  return (
    <div class="matrix">
      <header class="matrix-header">
        <div>
          <h1 id="matrix-title" ref={heading} tabIndex={-1}>
            {text.matrixTitle}
          </h1>
          <p class="second">{text.matrixHint}</p>
        </div>
        <button type="button" class="secondary" onClick={() => actions.openPage(MAP_PAGE)}>
          <Icon of={X} size={16} /> {text.matrixClose}
        </button>
      </header>
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
                    onClick={() => actions.openPage({ kind: 'unit', adcode: city.adcode })}
                  >
                    {nameOfCity(city)}
                  </button>
                  <span class="second matrix-total">{format.number(total(city.adcode))}</span>
                </th>
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
                  <th scope="row">
                    <span class="matrix-theme">
                      <ThemeTile theme={theme.id} group={group.id} />
                      {theme[lang]}
                    </span>
                  </th>
                  {cities.map((city) => {
                    const count = counts.get(cellKey(theme.id, city.adcode)) ?? 0;
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
                            class={`matrix-cell group-${group.id} heat-${heat(count)}`}
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
    </div>
  );
}
