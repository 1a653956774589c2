import './widgets/buttons.css';
import './widgets/edges.css';
import './widgets/general.css';
import './widgets/note.css';
import './widgets/problem.css';
import { effect, useSignal } from '@preact/signals';
import { ChevronDown, ChevronUp } from 'lucide';
import { render } from 'preact';
import { createPortal } from 'preact/compat';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { paletteOf } from '../../layers/palette.ts';
import type { App } from '../state/app.ts';
import { goToMap, goToResults } from './features/ask/goTo.ts';
import { pageName } from './features/pages/pageName.ts';
import { Counted } from './features/results/Counted.tsx';
import { TableDock } from './features/results/TableDock.tsx';
import { ListTold } from './features/shortlist/ListTold.tsx';
import { useListKey } from './features/shortlist/useListKey.ts';
import { loadWords, shownIn, wordsIn } from './languages/words.ts';
import { MapFrame } from './MapFrame.tsx';
import { languageFailure, Panel } from './Panel.tsx';
import { PHONE, ROOMY } from './widgets/breakpoints.ts';
import { AppContext, useApp } from './widgets/context.ts';
import { huesOf, Icon } from './widgets/Icon.tsx';
import { helpTheKeyboard } from './widgets/keyboard.ts';
import { reportCovers } from './widgets/reportCovers.ts';
import { whyFailed } from './widgets/whyFailed.ts';
// Last: what is printed stands above what the screen shows.
import './features/print/mapPaper.css';

/** The elements of the page that the interface is drawn into. */
interface Landmarks {
  panel: HTMLElement;
  map: HTMLElement;
  /** Over the map. */
  frame: HTMLElement;
  /** Under the map. */
  dock: HTMLElement;
}

const HEIGHTS = ['low', 'half', 'full'] as const;

/** Whether a media query holds, as a value that redraws the view. */
function useMedia(query: string): boolean {
  const media = matchMedia(query);
  const matches = useSignal(media.matches);
  useEffect(() => {
    const update = () => {
      matches.value = media.matches;
    };
    media.addEventListener('change', update);
    return () => media.removeEventListener('change', update);
  }, [query]);
  return matches.value;
}

/** On a phone the panel is a sheet with three heights: dragged by its handle, or moved by buttons. */
function Sheet({ panel }: { panel: HTMLElement }) {
  const { app, text } = useApp();
  const height = useSignal<(typeof HEIGHTS)[number]>('half');
  const step = (by: number) => {
    height.value = HEIGHTS[HEIGHTS.indexOf(height.value) + by] ?? height.value;
  };
  useLayoutEffect(() => {
    panel.dataset['height'] = height.value;
    return () => {
      delete panel.dataset['height'];
    };
  }, [height.value]);
  useEffect(() => {
    if (app.selection.selected.value && height.value === 'low') height.value = 'half';
  }, [app.selection.selected.value]);
  useEffect(() => {
    // What has the focus on the map is not left behind the sheet.
    const stage = document.getElementById('stage');
    const makeWay = () => {
      if (height.value === 'full') height.value = 'half';
    };
    stage?.addEventListener('focusin', makeWay);
    return () => stage?.removeEventListener('focusin', makeWay);
  }, []);

  const startDrag = (event: PointerEvent) => {
    if (event.target instanceof Element && event.target.closest('button')) return;
    const handle = event.currentTarget as HTMLElement;
    const from = event.clientY;
    handle.setPointerCapture(event.pointerId);
    const end = (up: PointerEvent) => {
      handle.removeEventListener('pointerup', end);
      const moved = up.clientY - from;
      if (Math.abs(moved) > 30) step(moved < 0 ? 1 : -1);
    };
    handle.addEventListener('pointerup', end);
  };
  return (
    <div class="sheet-handle" onPointerDown={startDrag}>
      <button
        type="button"
        class="icon-button"
        aria-label={text.sheetDown}
        aria-disabled={height.value === 'low'}
        onClick={() => step(-1)}
      >
        <Icon of={ChevronDown} />
      </button>
      <span class="sheet-grip" />
      <button
        type="button"
        class="icon-button"
        aria-label={text.sheetUp}
        aria-disabled={height.value === 'full'}
        onClick={() => step(1)}
      >
        <Icon of={ChevronUp} />
      </button>
    </div>
  );
}

function Arrangement({ panel, frame, dock }: Landmarks) {
  const { app } = useApp();
  const isPhone = useMedia(PHONE);
  const hasRoom = useMedia(ROOMY);
  useListKey();
  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector('dialog[open], :popover-open')) return;
      if (app.tools.active.value) app.tools.cancelTool();
      else if (app.selection.chooser.value) app.selection.choose(null);
      else if (app.selection.selected.value) app.selection.closeCard();
    };
    addEventListener('keydown', closeOnEscape);
    return () => removeEventListener('keydown', closeOnEscape);
  }, []);
  return (
    <>
      {isPhone && <Sheet panel={panel} />}
      <Panel withLegend={!hasRoom} withTable={isPhone} />
      {createPortal(<MapFrame withLegend={hasRoom} />, frame)}
      {!isPhone && createPortal(<TableDock />, dock)}
      <Counted />
      <ListTold />
    </>
  );
}

/**
 * Draws the interface into the page's landmarks, once its words are there, and keeps language and
 * colours of the document. A language whose words do not arrive gives way to the one before.
 * @throws where not even the words of the first language arrive
 */
export async function mountApp(app: App, landmarks: Landmarks): Promise<void> {
  const { panel } = landmarks;
  await loadWords(app.settings.lang.value);
  let before = app.settings.lang.value;
  effect(() => {
    const lang = app.settings.lang.value;
    loadWords(lang).then(
      () => {
        before = lang;
      },
      async () => {
        app.settings.setLanguage(before);
        languageFailure.value = await whyFailed();
      },
    );
  });
  effect(() => {
    const text = wordsIn(app.settings.lang.value, 'text');
    const { tag, isLong } = shownIn(app.settings.lang.value);
    const root = document.documentElement;
    root.lang = tag;
    root.toggleAttribute('data-long-words', isLong);
    root.dataset['scheme'] = app.settings.dark.value ? 'dark' : 'light';
    const groups = app.atlas.current.value?.catalogue.groups ?? [];
    const palette = paletteOf(app.settings.dark.value ? 'dark' : 'light', groups);
    for (const [name, colour] of Object.entries(huesOf(palette))) root.style.setProperty(name, colour);
    const page = pageName(app, text);
    const title = app.identity.title[app.settings.lang.value];
    document.title = page ? `${page} · ${title}` : title;
    panel.setAttribute('aria-label', text.panelLabel);
    for (const [id, label] of [
      ['skip-results', text.skipToResults],
      ['skip-map', text.skipToMap],
    ] as const) {
      const link = document.querySelector(`#${id}`);
      if (link) link.textContent = label;
    }
  });
  for (const [id, go] of [
    ['skip-results', goToResults],
    ['skip-map', goToMap],
  ] as const) {
    document.getElementById(id)?.addEventListener('click', (event) => {
      // The address keeps the question.
      event.preventDefault();
      go();
    });
  }
  helpTheKeyboard();
  reportCovers(app, landmarks.map, landmarks.frame);
  render(
    <AppContext.Provider value={app}>
      <Arrangement {...landmarks} />
    </AppContext.Provider>,
    panel,
  );
}
