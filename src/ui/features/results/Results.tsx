import type { ComponentType } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Answer, countOf } from '../../../query/engine/answer.ts';
import type { Query } from '../../../query/engine/query.ts';
import { sideOf } from '../../../query/models/side.ts';
import type { Row } from '../../../state/found.ts';
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
import { FoldedSection, ListByTheme, RowList } from './ResultList.tsx';
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
  const [certainNote, possibleNote] = [words.certainNote[kind], words.possibleNote[kind]];
  return (
    <>
      {kind === 'listed' ? (
        <ListByTheme rows={rows} />
      ) : answer.units || answer.themes ? (
        <FoldedSection
          title={(kind === 'passed' ? words.placementsOf : words.behind)(rows.length)}
          rows={rows}
        />
      ) : (
        <>
          {certain.length > 0 && (
            <Section title={kind === 'nearest' ? words.nearestCertain : text.certain} note={certainNote}>
              <RowList rows={certain} of={rows.length} />
            </Section>
          )}
          {kind === 'nearest' ? (
            <FoldedSection
              title={words.possibleFold(format.number(possible.length))}
              note={possibleNote}
              rows={possible}
            />
          ) : (
            possible.length > 0 && (
              <Section title={text.possible} note={possibleNote}>
                <RowList rows={possible} of={rows.length} />
              </Section>
            )
          )}
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

function AnswerView({ answer, rows }: { answer: Answer; rows: readonly Row[] }) {
  const { app } = useApp();
  const question = app.question.asked;
  const notes = question.value.kind === 'query' ? question.value.notes : [];
  const { query, rule, units, themes } = answer;
  return (
    <>
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

/** Counts and list of what the question finds. */
export function Results() {
  const { app, text, format } = useApp();
  const ask = useWords('ask');
  const question = app.question.asked;
  const rows = app.question.rows.value;
  const answer = app.question.answer.value;
  const hiddenCount = app.question.found.value.length - rows.length;
  const { isStale, hasFailed } = app.question.result;
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
          <ListByTheme rows={rows} />
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
          <RowList rows={rows} />
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
