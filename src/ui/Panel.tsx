import { useSignal } from '@preact/signals';
import { Languages, Monitor, Moon, Sun } from 'lucide';
import type { SchemeChoice } from '../state/settings.ts';
import { About } from './About.tsx';
import { Card } from './Card.tsx';
import { useApp } from './context.ts';
import { Icon } from './Icon.tsx';
import { Legend } from './Legend.tsx';
import { PageButtons } from './PageButtons.tsx';
import { QueryChips } from './QueryChips.tsx';
import { Results } from './Results.tsx';
import { ScreenMode } from './ScreenMode.tsx';
import { SearchBox } from './SearchBox.tsx';

const SCHEMES: readonly SchemeChoice[] = ['system', 'light', 'dark'];
const SCHEME_ICONS = { system: Monitor, light: Sun, dark: Moon };

function Header() {
  const { store, actions, lang, text } = useApp();
  const scheme = store.scheme.value;
  const nextScheme = SCHEMES[(SCHEMES.indexOf(scheme) + 1) % SCHEMES.length] ?? 'system';
  return (
    <header class="panel-header">
      <div>
        <h1>{text.title}</h1>
        <p class="second">{text.subtitle}</p>
      </div>
      <div class="panel-buttons">
        <button
          type="button"
          class="text-button"
          aria-label={text.languageLabel}
          lang={lang === 'zh' ? 'en' : 'zh'}
          onClick={() => actions.setLanguage(lang === 'zh' ? 'en' : 'zh')}
        >
          <Icon of={Languages} size={16} /> {text.language}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={`${text.schemeLabel}: ${text.scheme[scheme]}`}
          title={`${text.schemeLabel}: ${text.scheme[scheme]}`}
          onClick={() => actions.setScheme(nextScheme)}
        >
          <Icon of={SCHEME_ICONS[scheme]} />
        </button>
        <About />
      </div>
    </header>
  );
}

function Loading() {
  const { store, text } = useApp();
  const failure = store.failure.value;
  if (!failure) return <p class="loading">{text.loading}</p>;
  return (
    <div class="problem" role="alert">
      <p>{text.loadFailed(failure.file)}</p>
      <button type="button" class="primary" onClick={() => location.reload()}>
        {text.retry}
      </button>
    </div>
  );
}

/** Question, answer and details. Where the legend has no place on the map it is a tab here. */
export function Panel({ withLegend }: { withLegend: boolean }) {
  const { store, text } = useApp();
  const tab = useSignal<'results' | 'themes'>('results');
  const atlas = store.atlas.value;
  const selected = atlas?.placements.get(store.selection.value ?? '');
  const isScreening = store.page.value.kind === 'screen';
  const showsThemes = withLegend && tab.value === 'themes' && !selected;
  return (
    <>
      <div class="panel-top">
        <Header />
        <SearchBox />
        {!isScreening && <QueryChips />}
        <PageButtons />
        {withLegend && !isScreening && (
          <div class="tabs" role="tablist">
            {(['results', 'themes'] as const).map((id) => (
              <button
                key={id}
                type="button"
                role="tab"
                aria-selected={tab.value === id}
                onClick={() => {
                  tab.value = id;
                }}
              >
                {text[id]}
              </button>
            ))}
          </div>
        )}
      </div>
      <div class="panel-body">
        {!atlas && <Loading />}
        {selected && <Card placement={selected} />}
        {atlas && !selected && (isScreening ? <ScreenMode /> : showsThemes ? <Legend /> : <Results />)}
      </div>
    </>
  );
}
