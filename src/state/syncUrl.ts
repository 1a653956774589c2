import { batch, effect } from '@preact/signals';
import type { Actions } from './actions.ts';
import { stepOf } from './page.ts';
import type { Store } from './store.ts';
import { decodeUrl, encodeUrl } from './urlState.ts';

/** Replays an address into the store. Needs the atlas: questions are about its places. */
function replay(store: Store, actions: Actions, hash: string): void {
  const state = decodeUrl(hash);
  batch(() => {
    if (state.lang) store.lang.value = state.lang;
    if (state.query) actions.run(state.query);
    else if (state.text) {
      void actions.loadReader();
      store.question.value = { kind: 'text', text: state.text, suggestions: [] };
      store.typed.value = state.text;
    } else actions.clearQuestion();
    store.hidden.value = new Set(state.hidden);
    actions.openPage(state.page);
    store.faint.value = state.faint;
    if (state.selection && store.atlas.value?.placements.has(state.selection))
      actions.select(state.selection);
    if (state.view) actions.setView(state.view);
  });
}

/**
 * Reads the address once, then keeps it telling the state; a changed address is replayed. Another page is
 * a step of its own, so that the browser's way back leads to the page or map before.
 */
export function syncUrl(store: Store, actions: Actions): void {
  replay(store, actions, location.hash);
  addEventListener('hashchange', () => replay(store, actions, location.hash));
  let shown = stepOf(store.page.value);
  effect(() => {
    const { question } = store;
    const hash = encodeUrl({
      lang: store.lang.value,
      query: question.value.kind === 'query' ? question.value.query : null,
      text: question.value.kind === 'text' ? question.value.text : null,
      hidden: [...store.hidden.value],
      faint: store.faint.value,
      selection: store.selection.value,
      page: store.page.value,
      view: store.view.value,
    });
    const page = stepOf(store.page.value);
    const isStep = page !== shown;
    shown = page;
    if (hash === location.hash.slice(1)) return;
    if (isStep) history.pushState(null, '', `#${hash}`);
    else history.replaceState(history.state, '', `#${hash}`);
  });
}
