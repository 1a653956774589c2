import { signal } from '@preact/signals';
import { Languages, Monitor, Moon, Sun } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { SchemeChoice } from '../state/settings.ts';
import { About } from './features/about/About.tsx';
import { LinkNotice } from './features/ask/LinkNotice.tsx';
import { PositionNotice } from './features/ask/PositionNotice.tsx';
import { QueryChips } from './features/ask/QueryChips.tsx';
import { SearchBox } from './features/ask/SearchBox.tsx';
import { OPEN_CARD } from './features/card/openCard.ts';
import { PageButtons } from './features/pages/PageButtons.tsx';
import { ResultViews } from './features/results/ResultViews.tsx';
import { ScreenMode } from './features/screening/ScreenMode.tsx';
import { ShortlistMode } from './features/shortlist/ShortlistMode.tsx';
import { LANGUAGES } from './languages/words.ts';
import { useApp } from './widgets/context.ts';
import { Icon } from './widgets/Icon.tsx';
import { Lazy } from './widgets/Lazy.tsx';
import { Waiting } from './widgets/Waiting.tsx';
import type { Failure } from './widgets/whyFailed.ts';
import './panel.css';

/** Why the words of a language that was asked for did not come. */
export const languageFailure = signal<Failure | null>(null);

const SCHEMES: readonly SchemeChoice[] = ['system', 'light', 'dark'];
const SCHEME_ICONS = { system: Monitor, light: Sun, dark: Moon };

function Header() {
  const { app, lang, text, identity } = useApp();
  const scheme = app.settings.scheme.value;
  const nextScheme = SCHEMES[(SCHEMES.indexOf(scheme) + 1) % SCHEMES.length] ?? 'system';
  const nextLanguage = LANGUAGES[(LANGUAGES.indexOf(lang) + 1) % LANGUAGES.length] ?? lang;
  return (
    <header class="panel-header">
      <div>
        <h1>{identity.title}</h1>
        <p class="second">{identity.subtitle}</p>
      </div>
      <div class="panel-buttons">
        <button
          type="button"
          class="text-button"
          aria-label={text.languageLabel}
          lang={nextLanguage}
          onClick={() => {
            languageFailure.value = null;
            app.settings.setLanguage(nextLanguage);
          }}
        >
          <Icon of={Languages} size={16} /> {text.language}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={`${text.schemeLabel}: ${text.scheme[scheme]}`}
          title={`${text.schemeLabel}: ${text.scheme[scheme]}`}
          onClick={() => app.settings.setScheme(nextScheme)}
        >
          <Icon of={SCHEME_ICONS[scheme]} />
        </button>
        <About />
      </div>
      {languageFailure.value && (
        <div class="panel-alert">
          {text.languageFailed} <Waiting failure={languageFailure.value} />
        </div>
      )}
    </header>
  );
}

function Loading() {
  const { app, text } = useApp();
  const failure = app.atlas.failure.value;
  if (!failure) return <p class="loading">{text.loading}</p>;
  return (
    <div class="problem" role="alert">
      <p>
        {text.loadFailed(failure.file)} {text.missingReason(failure.reason, failure.status)}
      </p>
      <button type="button" class="primary" onClick={() => location.reload()}>
        {text.retry}
      </button>
    </div>
  );
}

/** Names the files that are missing, why, and what is not drawn for it. */
function MissingNotice() {
  const { app, text } = useApp();
  return app.atlas.missing.value.map(({ file, reason, status }) => (
    <p key={file} class="note" role="alert">
      {text.missingPart(file)} {text.missingReason(reason, status)}
    </p>
  ));
}

/**
 * Question, answer and details. On a phone the table is a view here, elsewhere it lies under the map;
 * where the legend has no place on the map it is a view here too.
 */
export function Panel({ withLegend, withTable }: { withLegend: boolean; withTable: boolean }) {
  const { app } = useApp();
  const atlas = app.atlas.current.value;
  const selected = atlas?.placements.get(app.selection.selected.value ?? '');
  const { kind: page } = app.page.current.value;
  const isScreening = page === 'screen';
  const isQuestion = !isScreening && page !== 'shortlist';
  // On a phone the pages make way for an answer.
  const pagesFirst = !isQuestion || app.question.asked.value.kind === 'none';
  useReturnedFocus();
  return (
    <>
      <div class="panel-top">
        <Header />
        <SearchBox />
        {isQuestion && <QueryChips />}
        {!withTable && <PageButtons />}
      </div>
      <div class="panel-body">
        {!atlas && <Loading />}
        <MissingNotice />
        <LinkNotice />
        <PositionNotice />
        {selected && <Lazy of={OPEN_CARD} />}
        {withTable && !selected && pagesFirst && <PageButtons />}
        {atlas &&
          !selected &&
          (isQuestion ? (
            <ResultViews withLegend={withLegend} withTable={withTable} />
          ) : isScreening ? (
            <ScreenMode />
          ) : (
            <ShortlistMode />
          ))}
        {withTable && !selected && !pagesFirst && <PageButtons />}
      </div>
    </>
  );
}

/** Brings the focus back to the row of a card that is closed. */
function useReturnedFocus(): void {
  const { app } = useApp();
  const last = useRef<string | null>(null);
  const id = app.selection.selected.value;
  useEffect(() => {
    const closed = last.current;
    last.current = id;
    // Whoever closed a card by asking something else has the focus elsewhere.
    if (id || !closed || document.activeElement !== document.body) return;
    const row = document.querySelector<HTMLElement>(`#panel [data-placement="${CSS.escape(closed)}"]`);
    row?.focus();
  }, [id]);
}
