import type { ThemeRow, UnitRow } from '../../../query/engine/answer.ts';
import { filtersIn, insideDivision, NO_FILTERS, type Query } from '../../../query/engine/query.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { ThemeTile } from '../../widgets/Icon.tsx';
import { divisionName } from '../../widgets/names.ts';
import './unitAnswer.css';

/** What the answer names where it names no placements: cities and counties, or themes. */
export function UnitAnswer() {
  const { app } = useApp();
  const { query, units, themes } = app.question.answer.value ?? {};
  return (
    <>
      {query && units && units.length > 0 && <UnitTable units={units} query={query} />}
      {query?.kind === 'common' && themes && themes.length > 0 && (
        <ThemeTable themes={themes} adcodes={query.adcodes} />
      )}
    </>
  );
}

/** Cities or counties as an answer: a bar each, certain and possible apart; a name asks what lies inside. */
function UnitTable({ units, query }: { units: readonly UnitRow[]; query: Query }) {
  const { app, lang, format } = useApp();
  const words = useWords('question');
  const divisions = app.atlas.current.value?.divisions;
  const isOneCity = 'city' in query && query.city !== null;
  const most = Math.max(1, ...units.map(({ certain, possible }) => certain.length + possible.length));
  return (
    <div class="unit-scroll">
      <table class="unit-table">
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.certainHead}</th>
            <th scope="col">{words.possibleHead}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {units.map(({ adcode, certain, possible }) => {
            const unit = divisions?.get(adcode);
            const city = unit?.level === 'county' && !isOneCity ? divisions?.get(unit.city ?? '') : undefined;
            const name = divisionName(unit, lang);
            const ids = [...certain, ...possible];
            return (
              <tr
                key={adcode}
                onMouseEnter={() => app.selection.point(ids)}
                onMouseLeave={() => app.selection.point([])}
              >
                <th scope="row">
                  <button
                    type="button"
                    class="link"
                    title={words.showUnit(name, format.number(ids.length))}
                    onFocus={() => app.selection.point(ids)}
                    onBlur={() => app.selection.point([])}
                    onClick={() => app.question.run(insideDivision(adcode, filtersIn(query)))}
                  >
                    {name}
                  </button>
                  {city && <span class="second"> {divisionName(city, lang)}</span>}
                </th>
                <td>{format.number(certain.length)}</td>
                <td>{possible.length > 0 && `+${format.number(possible.length)}`}</td>
                <td class="unit-bar-cell" aria-hidden="true">
                  <Bar share={certain.length / most} />
                  <Bar share={possible.length / most} isPossible />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Bar({ share, isPossible = false }: { share: number; isPossible?: boolean }) {
  if (share === 0) return null;
  return (
    <span
      class={`unit-bar ${isPossible ? 'unit-bar-possible' : ''}`}
      ref={(bar) => bar?.style.setProperty('width', `${100 * share}%`)}
    />
  );
}

/** Themes that several units share, with how much each has of them. */
function ThemeTable({ themes, adcodes }: { themes: readonly ThemeRow[]; adcodes: readonly string[] }) {
  const { app, lang, text, format, names } = useApp();
  const answered = app.question.answer.value?.query;
  const nameOf = (adcode: string) => divisionName(app.atlas.current.value?.divisions.get(adcode), lang);
  return (
    <div class="unit-scroll">
      <table class="unit-table">
        <thead>
          <tr>
            <th scope="col">{text.themes}</th>
            {adcodes.map((adcode) => (
              <th key={adcode} scope="col">
                {nameOf(adcode)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {themes.map(({ theme, counts }) => (
            <tr key={theme}>
              <th scope="row">
                <span class="theme-name">
                  <ThemeTile theme={theme} group={names.groupOf(theme)} />
                  {names.theme(theme)}
                </span>
              </th>
              {adcodes.map((adcode, at) => {
                const { certain, possible } = counts[at] ?? { certain: 0, possible: 0 };
                return (
                  <td key={adcode}>
                    <button
                      type="button"
                      class="link"
                      aria-label={`${nameOf(adcode)}, ${names.theme(theme)}: ${format.number(certain)}${possible > 0 ? ` + ${format.number(possible)}` : ''}`}
                      onClick={() =>
                        app.question.run(
                          insideDivision(adcode, {
                            ...(answered ? filtersIn(answered) : NO_FILTERS),
                            themes: [theme],
                            groups: [],
                          }),
                        )
                      }
                    >
                      {format.number(certain)}
                      {possible > 0 && ` +${format.number(possible)}`}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
