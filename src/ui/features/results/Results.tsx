import type { ComponentType } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { type Answer, countOf } from '../../../query/engine/answer.ts';
import type { Query } from '../../../query/engine/query.ts';
import { sideOf } from '../../../query/models/side.ts';
import { type Row, shareOf } from '../../../state/found.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { Lazy } from '../../widgets/Lazy.tsx';
import { divisionName } from '../../widgets/names.ts';
import { Section } from '../../widgets/Section.tsx';
import type { Later } from '../../widgets/useLater.ts';
import { EmptyAnswer } from '../ask/EmptyAnswer.tsx';
import { Examples } from '../ask/Examples.tsx';
import { Notes } from '../ask/Notes.tsx';
import { ProblemBox } from '../ask/ProblemBox.tsx';
import { Suggestions } from '../ask/Suggestions.tsx';
import { CompareButton } from '../compare/CompareButton.tsx';
import { countCertain, useCounts } from './Counted.tsx';
import { FoldedSection, GroupedList, RowList } from './ResultList.tsx';
import { RuleSentence } from './Rule.tsx';
import './results.css';

const UNIT_ANSWER: Later<ComponentType> = {
  code: async () => (await import('../unit/UnitAnswer.tsx')).UnitAnswer,
  words: [],
};

/** The placements of an answer: certain above possible, what has no position below. */
function AnswerRows({ answer, rows }: { answer: Answer; rows: readonly Row[] }) {
  const { text, format } = useApp();
  const words = useWords('question');
  const { kind } = answer.query;
  // The same lists as long as the answer is the same: what shows their beginning keeps its place.
  const [certain, possible, unlocated] = useMemo(() => {
    const count = countCertain(rows);
    return [
      rows.slice(0, count),
      rows.slice(count),
      answer.unlocated.map((placement) => ({ placement, hit: null })),
    ];
  }, [answer, rows]);
  return (
    <>
      {kind === 'listed' ? (
        <GroupedList rows={rows} fold="listed" />
      ) : answer.units || answer.themes ? (
        <FoldedSection
          title={(kind === 'passed' ? words.placementsOf : words.behind)(rows.length)}
          rows={rows}
        />
      ) : kind === 'nearest' ? (
        <NearestRows certain={certain} possible={possible} />
      ) : (
        <>
          {certain.length > 0 && (
            <Section title={text.certain} note={words.certainNote[kind]}>
              <GroupedList rows={certain} fold="certain" />
            </Section>
          )}
          <PossibleRows rows={possible} note={words.possibleNote[kind]} />
        </>
      )}
      <FoldedSection
        title={words.unlocatedFold(format.number(unlocated.length))}
        rows={unlocated}
        isOpen={rows.length === 0}
      />
    </>
  );
}

/** By distance; what may as well be the nearest is folded away unless there is nothing else. */
function NearestRows({ certain, possible }: { certain: readonly Row[]; possible: readonly Row[] }) {
  const { format } = useApp();
  const words = useWords('question');
  const note = words.possibleNote.nearest;
  if (certain.length === 0 && possible.length > 0)
    return (
      <Section title={words.nearestPossible} note={note}>
        <RowList rows={possible} fold="possible" />
      </Section>
    );
  return (
    <>
      {certain.length > 0 && (
        <Section title={words.nearestCertain}>
          <RowList rows={certain} fold="certain" />
        </Section>
      )}
      <FoldedSection title={words.possibleFold(format.number(possible.length))} note={note} rows={possible} />
    </>
  );
}

/** What is possible, the greatest share of area first, and the field that leaves out small shares. */
function PossibleRows({ rows, note }: { rows: readonly Row[]; note: string }) {
  const { app, text, format } = useApp();
  const words = useWords('question');
  const { leastShare, visibleRows, setLeastShare } = app.question;
  const all = useMemo(
    () => visibleRows.value.filter(({ hit }) => hit?.certainty === 'possible'),
    [visibleRows.value],
  );
  if (all.length === 0) return null;
  const below = all.length - rows.length;
  return (
    <Section title={text.possible} note={note}>
      {all.some((row) => shareOf(row) !== null) && (
        <p class="second list-least">
          <label>
            {words.leastShare}{' '}
            <input
              type="number"
              min={0}
              max={100}
              step={5}
              value={Math.round(100 * leastShare.value)}
              onChange={({ currentTarget }) => {
                if (currentTarget.reportValidity()) setLeastShare(currentTarget.valueAsNumber / 100);
              }}
            />{' '}
            %
          </label>
          {below > 0 && <span>{words.belowShare(format.number(below))}</span>}
        </p>
      )}
      <GroupedList rows={rows} fold="possible" />
    </Section>
  );
}

/** The ways on from the city, county or drawn area that was asked about: its page, and comparing it. */
function WaysOn({ query }: { query: Query }) {
  const { app, lang, text } = useApp();
  const side = sideOf(query);
  if (!side) return null;
  const unit = side.kind === 'unit' ? app.atlas.current.value?.divisions.get(side.adcode) : undefined;
  if (side.kind === 'unit' && (!unit || unit.level === 'province')) return null;
  return (
    <p class="rule ways-on">
      {unit && (
        <button
          type="button"
          class="link"
          onClick={() => app.page.openPage({ kind: 'unit', adcode: unit.adcode })}
        >
          {text.openUnit(divisionName(unit, lang))}
        </button>
      )}
      <CompareButton side={side} look="link" />
    </p>
  );
}

/** What was found, in a sentence or two. */
function Told() {
  const { app, lang } = useApp();
  const { value } = app.question.sentence;
  return value && <p class="told">{value[lang]}</p>;
}

function AnswerView({ answer, rows }: { answer: Answer; rows: readonly Row[] }) {
  const { app } = useApp();
  const question = app.question.asked;
  const notes = question.value.kind === 'query' ? question.value.notes : [];
  const { query, rule, units, themes } = answer;
  return (
    <>
      <Told />
      <Notes of={notes} />
      <RuleSentence query={query} rule={rule} />
      <WaysOn query={query} />
      {countOf(answer) === 0 && <EmptyAnswer answer={answer} />}
      {(units ?? themes) && <Lazy of={UNIT_ANSWER} />}
      <AnswerRows answer={answer} rows={rows} />
    </>
  );
}

const LOOKS = { found: 'counts-found', second: 'second', total: 'second counts-total' };

/** How much was found, in one line. */
function CountLine() {
  const counts = useCounts();
  if (counts.length === 0) return null;
  return (
    <p class="counts">
      {counts.map(([look, words]) =>
        look === 'strong' ? (
          <strong key={words}>{words}</strong>
        ) : (
          <span key={words} class={LOOKS[look]}>
            {words}
          </span>
        ),
      )}
    </p>
  );
}

/** On paper nothing is folded. */
function useUnfoldedOnPaper(): void {
  const { unfoldAll } = useApp().app.question;
  useEffect(() => {
    const [unfold, fold] = [() => unfoldAll(true), () => unfoldAll(false)];
    addEventListener('beforeprint', unfold);
    addEventListener('afterprint', fold);
    return () => {
      removeEventListener('beforeprint', unfold);
      removeEventListener('afterprint', fold);
    };
  }, []);
}

/** Counts and list of what the question finds. */
export function Results() {
  const { app, text, format } = useApp();
  const ask = useWords('ask');
  const question = app.question.asked;
  const rows = app.question.rows.value;
  const answer = app.question.answer.value;
  const hiddenCount = app.question.found.value.length - app.question.visibleRows.value.length;
  const { isStale, hasFailed } = app.question.result;
  useUnfoldedOnPaper();
  const undrawn = rows.length - app.question.drawn.value.length;
  return (
    <section class="results" aria-label={text.searchResults} aria-busy={isStale}>
      <h2 class="hidden">{text.results}</h2>
      {app.question.reading.value === 'failed' && (
        <div class="problem" role="alert">
          <p>{text.readerFailed}</p>
          <button type="button" class="primary" onClick={() => app.question.ask(app.question.typed.value)}>
            {text.retry}
          </button>
        </div>
      )}
      {hasFailed && app.question.reading.value !== 'failed' && (
        <div class="problem" role="alert">
          <p>{text.askingFailed}</p>
          <button type="button" class="primary" onClick={() => app.question.askAgain()}>
            {text.retry}
          </button>
        </div>
      )}
      <CountLine />
      {undrawn > 0 && !isStale && (
        <p class="note">
          {text.drawnOf(format.number(app.question.drawn.value.length), format.number(rows.length))}
        </p>
      )}
      {question.value.kind === 'problem' && <ProblemBox problem={question.value.problem} />}
      {hiddenCount > 0 && question.value.kind !== 'problem' && (
        <p class="note">
          {rows.length === 0 && question.value.kind === 'none'
            ? text.emptyThemes
            : text.hiddenByThemes(format.number(hiddenCount))}{' '}
          <button type="button" class="link" onClick={() => app.themes.showAllThemes()}>
            {text.showAllThemes}
          </button>
        </p>
      )}
      {question.value.kind === 'none' && (
        <>
          <Examples heading={text.examples} />
          <GroupedList rows={rows} fold="all" />
        </>
      )}
      {question.value.kind === 'query' && answer && <AnswerView answer={answer} rows={rows} />}
      {question.value.kind === 'text' && (
        <>
          {question.value.suggestions.length > 0 && (
            <div class="note">
              {ask.suggest}
              <Suggestions of={question.value.suggestions} />
            </div>
          )}
          <RowList rows={rows} fold="text" />
          {!isStale && !hasFailed && app.question.found.value.length === 0 && (
            <div class="empty">
              <p>{text.emptyAnswer}</p>
              <Examples heading={ask.wayOn} />
            </div>
          )}
        </>
      )}
    </section>
  );
}
