import type { Answer, SectionRow, ThemeRow, UnitRow } from '../../../query/engine/answer.ts';
import type { Query } from '../../../query/engine/query.ts';
import { filtersIn } from '../../../state/fields.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { ThemeTile } from '../../widgets/Icon.tsx';
import { divisionName } from '../../widgets/names.ts';
import './namedAnswer.css';

/** What the answer names where it names no placements: cities and counties, themes, or sections. */
export function NamedAnswer({ answer: { query, units, themes, sections } }: { answer: Answer }) {
  return (
    <>
      {units && units.length > 0 && <UnitTable units={units} query={query} />}
      {query.kind === 'common' && themes && themes.length > 0 && (
        <ThemeTable themes={themes} adcodes={query.adcodes} />
      )}
      {query.kind === 'sections' && sections && sections.length > 0 && (
        <SectionTable sections={sections} query={query} />
      )}
    </>
  );
}

/** Sections of the plan and boxes in them; a name asks what of it was found. */
function SectionTable({
  sections,
  query: { relation, filters },
}: {
  sections: readonly SectionRow[];
  query: Extract<Query, { kind: 'sections' }>;
}) {
  const { app, lang, text, format } = useApp();
  const words = useWords('answer');
  const catalogue = app.atlas.current.value?.catalogue;
  const ask = (narrowed: Pick<SectionRow, 'section' | 'box'>) => {
    const next = {
      ...filters,
      sections: narrowed.section === null ? [] : [narrowed.section],
      boxes: narrowed.box === null ? [] : [narrowed.box],
    };
    app.question.run(relation ? { ...relation, filters: next } : { kind: 'listed', filters: next });
  };
  return (
    <div class="unit-scroll">
      <table class="unit-table">
        <thead>
          <tr>
            <th scope="col">{words.sectionHead}</th>
            <th scope="col">{words.certainHead}</th>
            <th scope="col">{words.possibleHead}</th>
          </tr>
        </thead>
        <tbody>
          {sections.map(({ section, box, certain, possible }) => {
            const title = box === null ? catalogue?.sections[(section ?? 0) - 1] : catalogue?.boxes[box];
            const name = [
              section !== null && text.section(format.number(section)),
              box !== null && text.box(format.number(box)),
            ]
              .filter(Boolean)
              .join(' · ');
            return (
              <tr key={`${section} ${box}`}>
                <th scope="row">
                  <button type="button" class="link" onClick={() => ask({ section, box })}>
                    {name || words.noSection}
                  </button>
                  {title && <span class="second"> {title[lang]}</span>}
                </th>
                <td>{format.number(certain.length)}</td>
                <td>{possible.length > 0 && `+${format.number(possible.length)}`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Cities or counties as an answer: a bar each, certain and possible apart; a name asks what lies inside. */
function UnitTable({ units, query }: { units: readonly UnitRow[]; query: Query }) {
  const { app, lang, format } = useApp();
  const words = useWords('answer');
  const { unit: unitHead } = useWords('question');
  const divisions = app.atlas.current.value?.divisions;
  const hasSeveral = query.kind === 'units' && query.conditions.length > 1;
  const isOneCity = 'city' in query && query.city !== null;
  const most = Math.max(1, ...units.map(({ certain, possible }) => certain.length + possible.length));
  return (
    <div class="unit-scroll">
      <table class="unit-table">
        <thead>
          <tr>
            <th scope="col">{unitHead}</th>
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
                    onClick={() => app.question.askInside(adcode, filtersIn(query))}
                  >
                    {name}
                  </button>
                  {city && <span class="second"> {divisionName(city, lang)}</span>}
                  {hasSeveral && <HasThemes ids={ids} />}
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

/** The themes of some placements, each with their number. */
function HasThemes({ ids }: { ids: readonly string[] }) {
  const { app, format, names } = useApp();
  const counts = new Map<string, number>();
  for (const id of ids) {
    const theme = app.atlas.current.value?.placements.get(id)?.theme;
    if (theme) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  }
  return (
    <span class="second unit-themes">
      {[...counts].map(([theme, count]) => `${names.theme(theme)} ${format.number(count)}`).join(' · ')}
    </span>
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
                        app.question.askInside(adcode, {
                          ...(answered && filtersIn(answered)),
                          themes: [theme],
                          groups: [],
                        })
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
