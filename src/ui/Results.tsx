import type { ComponentChildren } from 'preact';
import { memo } from 'preact/compat';
import type { ThemeId } from '../../geodata/themes.ts';
import { km } from '../geo/units.ts';
import type { Answer } from '../query/answer.ts';
import { divisionOf, MAX_RADIUS, NO_FILTERS } from '../query/query.ts';
import { presentThemes, type Row } from '../state/store.ts';
import { useApp } from './context.ts';
import { Examples, Suggestions } from './Examples.tsx';
import { ThemeTile } from './Icon.tsx';
import { divisionName, originName, themeName, titleOf, whereName } from './names.ts';
import { ProblemBox } from './ProblemBox.tsx';

function PrecisionTag({ row }: { row: Row }) {
  const { text } = useApp();
  const { precision } = row.placement;
  return (
    <span class={`tag tag-${precision}`}>{precision ? text.precision[precision] : text.unlocatedTag}</span>
  );
}

const ResultRow = memo(function ResultRow({ row }: { row: Row }) {
  const { store, actions, lang, text, format } = useApp();
  const { placement, hit } = row;
  const atlas = store.atlas.value;
  return (
    <li class="row-item">
      <button
        type="button"
        class="row"
        onClick={() => actions.select(placement.id)}
        onMouseEnter={() => actions.point([placement.id])}
        onMouseLeave={() => actions.point([])}
        onFocus={() => actions.point([placement.id])}
        onBlur={() => actions.point([])}
      >
        <ThemeTile theme={placement.theme} group={placement.group} />
        <span class="row-text">
          <span class="row-title">{titleOf(placement, lang)}</span>
          <span class="row-second">
            {[
              themeName(placement.theme, lang),
              atlas && whereName(placement, atlas, lang),
              placement.status && text.status[placement.status],
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <PrecisionTag row={row} />
        {hit && hit.distance.max > 0 && (
          <span class="row-distance">{format.range(hit.distance.min, hit.distance.max)}</span>
        )}
      </button>
    </li>
  );
});

function Section({ title, note, children }: { title: string; note?: string; children: ComponentChildren }) {
  return (
    <section class="result-section">
      <h3 class="result-heading">
        {title} {note && <span class="second">{note}</span>}
      </h3>
      {children}
    </section>
  );
}

const List = ({ rows }: { rows: readonly Row[] }) => (
  <ul class="rows">
    {rows.map((row) => (
      <ResultRow key={row.placement.id} row={row} />
    ))}
  </ul>
);

/** The whole plan, by theme. */
function WholePlan({ rows }: { rows: readonly Row[] }) {
  const { store, lang, text, format } = useApp();
  const byTheme = new Map<ThemeId, Row[]>();
  for (const row of rows)
    byTheme.set(row.placement.theme, [...(byTheme.get(row.placement.theme) ?? []), row]);
  const themes = store.atlas.value ? presentThemes(store.atlas.value).flatMap((group) => group.themes) : [];
  return (
    <>
      <Examples heading={text.examples} />
      {themes
        .filter((theme) => byTheme.has(theme.id))
        .map((theme) => (
          <Section
            key={theme.id}
            title={theme[lang]}
            note={format.number(byTheme.get(theme.id)?.length ?? 0)}
          >
            <List rows={byTheme.get(theme.id) ?? []} />
          </Section>
        ))}
    </>
  );
}

/** The rule an answer used, in a sentence. */
function useRule(answer: Answer): string {
  const { store, lang, text, format } = useApp();
  const atlas = store.atlas.value;
  const { query, rule } = answer;
  if (!atlas) return '';
  if (rule.code === 'origin-unlocated') return text.ruleOriginUnlocated;
  if (query.kind === 'inside')
    return text.ruleInside(divisionName(atlas.divisions.get(divisionOf(query) ?? ''), lang));
  if (rule.code !== 'within' && rule.code !== 'nearest') return '';
  if (query.kind !== 'within' && query.kind !== 'nearest') return '';
  const name =
    query.origin.kind === 'division'
      ? divisionName(atlas.divisions.get(query.origin.adcode), lang)
      : originName(query.origin, atlas, lang, text);
  const form = rule.from;
  const from =
    form === 'area'
      ? text.ruleFromEdge(name)
      : form === 'centre'
        ? text.ruleFromCentre(name)
        : text.ruleFromSpot(name);
  const sentence =
    query.kind === 'within' ? text.ruleWithin(from, format.distance(query.radius)) : text.ruleNearest(from);
  return `${sentence}${lang === 'zh' ? '' : ' '}${text.ruleUncertainty(rule.uncertainty)}`;
}

/** The way to the page of the city or county that was asked about. */
function UnitPageLink({ adcode }: { adcode: string }) {
  const { store, actions, lang, text } = useApp();
  const unit = store.atlas.value?.divisions.get(adcode);
  if (!unit || unit.level === 'province') return null;
  return (
    <p class="rule">
      <button type="button" class="link" onClick={() => actions.openPage({ kind: 'unit', adcode })}>
        {text.openUnit(divisionName(unit, lang))}
      </button>
    </p>
  );
}

function AnswerView({ answer, rows }: { answer: Answer; rows: readonly Row[] }) {
  const { store, actions, text, format } = useApp();
  const { question } = store;
  const notes = question.value.kind === 'query' ? question.value.notes : [];
  const certain = rows.filter((row) => row.hit?.certainty === 'certain');
  const possible = rows.filter((row) => row.hit?.certainty === 'possible');
  const { query } = answer;
  const isInside = query.kind === 'inside';
  const possibleNote =
    query.kind === 'inside'
      ? text.possibleInside
      : query.kind === 'nearest'
        ? text.possibleNearest
        : text.possibleWithin;
  const wider = query.kind === 'within' ? Math.min(query.radius * 2, MAX_RADIUS) : 0;
  return (
    <>
      {notes.map((note) => (
        <p key={JSON.stringify(note)} class="note">
          {note.code === 'default-radius'
            ? text.noteDefaultRadius(format.distance(note.radius))
            : note.code === 'default-count'
              ? text.noteDefaultCount(format.number(note.count))
              : text.noteNotUnderstood(note.word)}
        </p>
      ))}
      <p class="second rule">{useRule(answer)}</p>
      {query.kind === 'inside' && <UnitPageLink adcode={divisionOf(query) ?? ''} />}
      {answer.hits.length === 0 && (
        <div class="empty">
          <p>{text.emptyAnswer}</p>
          {query.kind === 'within' && query.radius < MAX_RADIUS && (
            <button type="button" class="secondary" onClick={() => actions.setRadius(km(wider))}>
              {text.widen(format.distance(wider))}
            </button>
          )}
          {query.filters !== NO_FILTERS && query.filters.themes.length + query.filters.groups.length > 0 && (
            <button type="button" class="secondary" onClick={() => actions.clearFilters()}>
              {text.dropFilters}
            </button>
          )}
        </div>
      )}
      {certain.length > 0 && (
        <Section
          title={query.kind === 'nearest' ? text.nearestCertain : text.certain}
          {...(query.kind === 'nearest' ? {} : { note: isInside ? text.certainInside : text.certainWithin })}
        >
          <List rows={certain} />
        </Section>
      )}
      {possible.length > 0 && (
        <Section title={text.possible} note={possibleNote}>
          <List rows={possible} />
        </Section>
      )}
      {answer.unlocated.length > 0 && (
        <p class="note">{text.unlocated(format.number(answer.unlocated.length))}</p>
      )}
    </>
  );
}

/** How much was found, in one line that a screen reader announces. */
function Counts() {
  const { store, text, format } = useApp();
  const total = store.atlas.value?.placements.size ?? 0;
  const rows = store.rows.value;
  const of = (certainty: string) =>
    format.number(rows.filter((row) => row.hit?.certainty === certainty).length);
  switch (store.question.value.kind) {
    case 'query':
      return (
        <p class="counts" aria-live="polite">
          <strong>{text.certainCount(of('certain'))}</strong> ·{' '}
          <strong>{text.possibleCount(of('possible'))}</strong>
          <span class="second counts-total">{text.totalCount(format.number(total))}</span>
        </p>
      );
    case 'text':
      return (
        <p class="counts" aria-live="polite">
          <strong>{text.foundText(format.number(rows.length))}</strong>
          <span class="second counts-total">{text.totalCount(format.number(total))}</span>
        </p>
      );
    case 'problem':
      return null;
    case 'none':
      return (
        <p class="counts" aria-live="polite">
          <strong>{text.shownOfTotal(format.number(rows.length), format.number(total))}</strong>
        </p>
      );
  }
}

/** Counts and list of what the question finds. */
export function Results() {
  const { store, actions, text, format } = useApp();
  const { question } = store;
  const rows = store.rows.value;
  const answer = store.answer.value;
  const hiddenCount = store.found.value.length - rows.length;
  return (
    <section class="results" aria-label={text.searchResults}>
      <h2 class="hidden">{text.results}</h2>
      <Counts />
      {question.value.kind === 'problem' && <ProblemBox problem={question.value.problem} />}
      {hiddenCount > 0 && question.value.kind !== 'problem' && (
        <p class="note">
          {rows.length === 0 && question.value.kind === 'none'
            ? text.emptyThemes
            : text.hiddenByThemes(format.number(hiddenCount))}{' '}
          <button type="button" class="link" onClick={() => actions.showAllThemes()}>
            {text.showAllThemes}
          </button>
        </p>
      )}
      {question.value.kind === 'none' && <WholePlan rows={rows} />}
      {question.value.kind === 'query' && answer && <AnswerView answer={answer} rows={rows} />}
      {question.value.kind === 'text' && (
        <>
          {question.value.suggestions.length > 0 && (
            <div class="note">
              {text.problemSuggest}
              <Suggestions of={question.value.suggestions} />
            </div>
          )}
          <List rows={rows} />
          {store.found.value.length === 0 && (
            <div class="empty">
              <p>{text.emptyAnswer}</p>
              <Examples heading={text.problemWayOn} />
            </div>
          )}
        </>
      )}
    </section>
  );
}
