import { batch, effect } from '@preact/signals';
import type { App } from './app.ts';
import { stepOf } from './page.ts';
import { decodeUrl, encodeUrl } from './urlState.ts';

/** Replays an address. Needs the atlas: questions are about its places. */
function replay({ settings, atlas, question, themes, selection, page, map }: App, hash: string): void {
  if (!atlas.current.value) return;
  const state = decodeUrl(hash, atlas.current.value.catalogue);
  batch(() => {
    if (state.lang) settings.showLanguage(state.lang);
    if (state.query) question.run(state.query);
    else if (state.text) question.search(state.text);
    else question.clearQuestion();
    themes.hideThemes(state.hidden);
    page.openPage(state.page);
    themes.keepFaint(state.faint);
    if (state.selection && atlas.current.value?.placements.has(state.selection))
      selection.select(state.selection);
    if (state.view) map.setView(state.view);
  });
}

/**
 * Reads the address once, then keeps it telling the state; a changed address is replayed. Another page is
 * a step of its own, so that the browser's way back leads to the page or map before.
 */
export function syncUrl(app: App): void {
  replay(app, location.hash);
  addEventListener('hashchange', () => replay(app, location.hash));
  const { settings, atlas, question, themes, selection, page, map } = app;
  let shown = stepOf(page.current.value);
  effect(() => {
    const { value: asked } = question.asked;
    const hash = encodeUrl(
      {
        lang: settings.lang.value,
        query: asked.kind === 'query' ? asked.query : null,
        text: asked.kind === 'text' ? asked.text : null,
        hidden: [...themes.hidden.value],
        faint: themes.faint.value,
        selection: selection.selected.value,
        page: page.current.value,
        view: map.view.value,
      },
      atlas.current.value?.catalogue ?? { themes: [] },
    );
    const step = stepOf(page.current.value);
    const isStep = step !== shown;
    shown = step;
    if (hash === location.hash.slice(1)) return;
    if (isStep) history.pushState(null, '', `#${hash}`);
    else history.replaceState(history.state, '', `#${hash}`);
  });
}
