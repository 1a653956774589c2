import { useSignal } from '@preact/signals';
import { Table2 } from 'lucide';
import type { ComponentType } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { useApp, useWords } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';
import { Lazy } from '../../widgets/Lazy.tsx';
import type { Later } from '../../widgets/useLater.ts';
import { goToMap } from '../ask/goTo.ts';
import { Legend } from '../legend/Legend.tsx';
import { Results } from './Results.tsx';
import { TABLE_BUTTON } from './tableButton.ts';
import './views.css';

type View = 'list' | 'table' | 'summary' | 'themes';

/** Brings the table when it is first opened. */
export const TABLE: Later<ComponentType> = {
  code: async () => (await import('./ResultTable.tsx')).ResultTable,
  words: ['table'],
};
const SUMMARY: Later<ComponentType> = {
  code: async () => (await import('./SummaryView.tsx')).SummaryView,
  words: ['table'],
};

const TOOLS: Later<ComponentType> = {
  code: async () => (await import('./AnswerTools.tsx')).AnswerTools,
  words: ['answer'],
};

/** The results as a list, a table or a summary, and the legend where it has no other place: tabs. */
export function ResultViews({ withLegend, withTable }: { withLegend: boolean; withTable: boolean }) {
  const { app, text } = useApp();
  const { kind } = app.question.asked.value;
  const words = useWords('question');
  const chosen = useSignal<Exclude<View, 'table'>>('list');
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  const isTableOpen = app.table.view.value.isOpen;
  const views: readonly View[] = [
    'list',
    ...(withTable ? (['table'] as const) : []),
    'summary',
    ...(withLegend ? (['themes'] as const) : []),
  ];
  const wanted = withTable && isTableOpen ? 'table' : chosen.value;
  const current = views.includes(wanted) ? wanted : 'list';
  const labels: Record<View, string> = { ...words, themes: text.themes };

  const show = (view: View) => {
    if (withTable) app.table.setTable({ isOpen: view === 'table' });
    if (view !== 'table') chosen.value = view;
  };
  /** Arrows, Home and End move between tabs, as in every list of tabs. */
  const move = (event: KeyboardEvent) => {
    const at = views.indexOf(current);
    const next =
      event.key === 'ArrowRight'
        ? (at + 1) % views.length
        : event.key === 'ArrowLeft'
          ? (at + views.length - 1) % views.length
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? views.length - 1
              : -1;
    const view = views[next];
    if (!view) return;
    event.preventDefault();
    show(view);
    tabs.current?.querySelectorAll('button')[next]?.focus();
  };

  return (
    <>
      <div class="views">
        <div ref={tabs} class="tabs" role="tablist" aria-label={words.views} onKeyDown={move}>
          {views.map((view) => (
            <button
              key={view}
              type="button"
              role="tab"
              id={`${id}-${view}`}
              aria-selected={view === current}
              aria-controls={`${id}-panel`}
              tabIndex={view === current ? 0 : -1}
              onClick={() => show(view)}
            >
              {labels[view]}
            </button>
          ))}
        </div>
        {!withTable && (
          <button
            type="button"
            id={TABLE_BUTTON}
            class="text-button"
            aria-pressed={isTableOpen}
            onClick={() => app.table.setTable({ isOpen: !isTableOpen })}
          >
            <Icon of={Table2} size={16} /> {words.table}
          </button>
        )}
        {(kind === 'query' || kind === 'text') && <Lazy of={TOOLS} />}
        <button type="button" class="skip" onClick={goToMap}>
          {text.skipToMap}
        </button>
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${current}`}>
        {current === 'list' && <Results />}
        {current === 'table' && <Lazy of={TABLE} />}
        {current === 'summary' && <Lazy of={SUMMARY} />}
        {current === 'themes' && <Legend />}
      </div>
    </>
  );
}
