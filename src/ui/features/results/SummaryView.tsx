import type { Figure } from '../../../../geodata/schema.ts';
import type { Atlas } from '../../../geo/atlas.ts';
import type { NotAdded, Summary, Tally } from '../../../query/models/summary.ts';
import { filtersOf } from '../../../state/filters.ts';
import { amountOf } from '../../widgets/amount.ts';
import { Calculated } from '../../widgets/Calculating.tsx';
import { useApp, useWords } from '../../widgets/context.ts';
import { divisionName, titleOf } from '../../widgets/names.ts';
import './summary.css';

/** What is found, counted by theme, city, precision and status, and what of its amounts can be added. */
export function SummaryView() {
  const { app } = useApp();
  const atlas = app.atlas.current.value;
  return (
    atlas && (
      <Calculated of={app.question.summary}>
        {(summary) => <Summed atlas={atlas} summary={summary} />}
      </Calculated>
    )
  );
}

function Summed({ atlas, summary }: { atlas: Atlas; summary: Summary }) {
  const { app, lang, text, format, names } = useApp();
  const words = useWords('table');
  const filters = filtersOf(app.question.asked.value);
  const cities = [...atlas.divisions.values()].filter(({ level }) => level === 'city');
  const tallied = <Key,>(
    order: readonly Key[],
    tallies: ReadonlyMap<Key, Tally>,
    bar: (key: Key) => Pick<Bar, 'label' | 'onClick'>,
  ): Bar[] =>
    order.flatMap((key) => {
      const tally = tallies.get(key);
      return tally ? [{ ...bar(key), tally }] : [];
    });

  return (
    <section class="summary" aria-label={words.summaryTitle}>
      <h2 class="hidden">{words.summaryTitle}</h2>
      <p class="counts">
        <strong>
          {text.shownOfTotal(
            format.number(app.question.rows.value.length),
            format.number(atlas.placements.size),
          )}
        </strong>
        {summary.all.possible > 0 && (
          <span class="second">{text.possibleCount(format.number(summary.all.possible))}</span>
        )}
      </p>
      <Bars
        title={words.byTheme}
        bars={tallied(
          atlas.catalogue.themes.map(({ id }) => id),
          summary.themes,
          (theme) => ({
            label: names.theme(theme),
            onClick: () => app.question.setFilters({ ...filters, themes: [theme], groups: [] }),
          }),
        )}
      />
      <Bars
        title={words.byCity}
        note={words.byCityNote}
        bars={tallied([...cities.map(({ adcode }) => adcode), null], summary.cities, (city) => ({
          label: city ? divisionName(atlas.divisions.get(city), lang) : words.noCity,
          onClick: city ? () => app.question.askInside(city, filters) : undefined,
        }))}
      />
      <Bars
        title={words.byPrecision}
        bars={tallied([...summary.precisions.keys()], summary.precisions, (precision) => ({
          label: precision ? text.precision[precision] : words.unlocated,
          onClick: () => app.question.toggleFilter('precisions', precision ?? 'unlocated'),
        }))}
      />
      <Bars
        title={words.byStatus}
        bars={tallied([...summary.statuses.keys()], summary.statuses, (status) => ({
          label: status ? text.status[status] : words.noStatus,
          onClick: status ? () => app.question.toggleFilter('statuses', status) : undefined,
        }))}
      />
      <h3>{words.figuresTitle}</h3>
      {summary.sums.length + summary.notAdded.length === 0 && <p class="second">{words.noFigures}</p>}
      {summary.sums.length > 0 && (
        <>
          <p class="second">{words.figuresNote}</p>
          <ul class="plain summary-figures">
            {summary.sums.map(({ certain, possible, ...figure }) => (
              <li key={JSON.stringify(figure)}>
                <FigureName figure={{ ...figure, value: certain.value }} />
                <span class="second">
                  {[
                    words.sumOf(format.number(certain.count)),
                    possible.count > 0 &&
                      words.sumPossible(amountOf({ ...figure, value: possible.value }, names, format)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <NotAddedList of={summary.notAdded} />
    </section>
  );
}

type Bar = { readonly label: string; readonly tally: Tally; readonly onClick: (() => void) | undefined };

/** Counts side by side; a name narrows the question. */
function Bars({ title, note, bars }: { title: string; note?: string; bars: readonly Bar[] }) {
  const { format } = useApp();
  const words = useWords('table');
  const most = Math.max(1, ...bars.map(({ tally }) => tally.certain + tally.possible));
  const hasPossible = bars.some(({ tally }) => tally.possible > 0);
  if (bars.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      {note && <p class="second">{note}</p>}
      <ul class="plain summary-bars">
        {bars.map(({ label, tally: { certain, possible }, onClick }) => (
          <li key={label} class="summary-bar">
            {onClick ? (
              <button type="button" class="link summary-label" onClick={onClick}>
                {label}
              </button>
            ) : (
              <span class="summary-label">{label}</span>
            )}
            <progress class="summary-progress" max={most} value={certain + possible} aria-hidden="true" />
            {hasPossible && <span class="hidden">{words.certain}</span>}
            <span class="summary-count">{format.number(certain)}</span>
            <span class="summary-possible second">
              {possible > 0 && words.andPossible(format.number(possible))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function FigureName({ figure }: { figure: Omit<Figure, 'scope'> }) {
  const { text, format, names } = useApp();
  const words = useWords('table');
  return (
    <span>
      {names.indicator(figure.indicator)} {text.comparator[figure.comparator]}{' '}
      <strong>{amountOf(figure, names, format)}</strong>{' '}
      <span class="second">{figure.year ? text.year(figure.year) : words.noYear}</span>
    </span>
  );
}

function NotAddedList({ of }: { of: readonly NotAdded[] }) {
  const { app, lang, format } = useApp();
  const words = useWords('table');
  if (of.length === 0) return null;
  const placements = [...(app.atlas.current.value?.placements.values() ?? [])];
  const titleOfAssignment = (id: string) => {
    const placement = placements.find(({ assignment }) => assignment === id);
    return placement ? titleOf(placement, lang) : id;
  };
  return (
    <>
      <h3>{words.notAdded}</h3>
      <ul class="plain summary-figures">
        {of.map(({ figure, reason, assignments }) => (
          <li key={JSON.stringify([figure, assignments])}>
            <FigureName figure={figure} />
            <span>{format.list(assignments.map(titleOfAssignment))}</span>
            <span class="second">{words.notAddedReason[reason]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
