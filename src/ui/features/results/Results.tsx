import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { useApp } from '../../widgets/context.ts';
import { Lazy } from '../../widgets/Lazy.tsx';
import type { Later } from '../../widgets/useLater.ts';
import { Examples } from '../ask/Examples.tsx';
import { useCounts } from './Counted.tsx';
import { GroupedList } from './ResultList.tsx';
import './results.css';

const TEXT: Later<ComponentType> = {
  code: async () => (await import('./TextAnswer.tsx')).TextAnswer,
  words: ['ask'],
};

const KEPT: Later<ComponentType> = {
  code: async () => (await import('./KeptQuestions.tsx')).KeptQuestions,
  words: ['answer'],
};

const PROBLEM: Later<ComponentType> = {
  code: async () => (await import('../ask/ProblemAnswer.tsx')).ProblemAnswer,
  words: ['ask'],
};

const ANSWER: Later<ComponentType> = {
  code: async () => (await import('./AnswerView.tsx')).AnswerView,
  words: ['answer', 'ask'],
};

const LOOKS = {
  large: 'counts-large',
  found: 'counts-found',
  second: 'second',
  total: 'second counts-total',
};

/** How much was found, in one line. */
function CountLine() {
  const counts = useCounts();
  if (counts.length === 0) return null;
  return (
    <p class="counts">
      {counts.map(([look, words]) =>
        look === 'strong' || look === 'large' ? (
          <strong key={words} class={look === 'large' ? LOOKS.large : undefined}>
            {words}
          </strong>
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
      {question.value.kind === 'problem' && <Lazy of={PROBLEM} />}
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
          {(app.kept.questions.value.length > 0 || app.kept.removed.value) && <Lazy of={KEPT} />}
          <Examples heading={text.examples} />
          <GroupedList rows={rows} fold="all" />
        </>
      )}
      {question.value.kind === 'query' && answer && <Lazy of={ANSWER} />}
      {question.value.kind === 'text' && <Lazy of={TEXT} />}
    </section>
  );
}
