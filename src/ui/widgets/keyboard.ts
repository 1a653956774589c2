// What the page does for those who go through it by the keyboard, wherever they are.

/** Begins to listen, for as long as the page is open. */
export function helpTheKeyboard(): void {
  keepFocus();
  keepInSight();
  closeLeftPopovers();
  listenForRowKeys();
}

/**
 * Where the control that has the focus goes away, as a suggestion that was taken, the focus moves to the
 * part of the page that the control stood in instead of to the top of everything.
 */
function keepFocus(): void {
  /** What has the focus and all it stands in, inmost first. */
  let path: readonly HTMLElement[] = [];
  document.addEventListener('focusin', ({ target }) => {
    const around: HTMLElement[] = [];
    for (let at = target as HTMLElement | null; at && at !== document.body; at = at.parentElement)
      around.push(at);
    path = around;
  });
  const isLost = () => document.activeElement === document.body && path[0]?.isConnected === false;
  const rescue = () => {
    // Whoever removed the control may have put the focus somewhere better by now.
    if (!isLost()) return;
    for (const element of [...path, document.getElementById('panel')]) {
      if (!element?.isConnected) continue;
      if (element.tabIndex < 0) element.tabIndex = -1;
      element.focus({ preventScroll: true });
      // What is hidden does not take it.
      if (document.activeElement === element) return;
    }
  };
  new MutationObserver(() => {
    if (isLost()) requestAnimationFrame(() => setTimeout(rescue));
  }).observe(document.body, { childList: true, subtree: true });
}

/** What scrolls sideways. */
const WIDE = '.table-scroll, .matrix-scroll, .compare-scroll';

/** A control half beyond a table's edge is brought whole into sight by the keyboard; browsers leave it there. */
function keepInSight(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || target.matches(WIDE) || !target.closest(WIDE)) return;
    if (target.matches(':focus-visible')) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}

/** A popover that the focus leaves is closed, so that it hides nothing that has the focus. */
function closeLeftPopovers(): void {
  document.addEventListener('focusin', ({ target }) => {
    for (const popover of document.querySelectorAll<HTMLElement>('[popover="auto"]:popover-open')) {
      const isItsOwn = target instanceof Element && target.closest(`[popovertarget="${popover.id}"]`);
      if (!isItsOwn && !popover.contains(target as Node)) popover.hidePopover();
    }
  });
}

/** Rows that a list or table consists of: each a button. */
const ROW = '.row, .fold-line, .rank-row, .table-open';
const LIST = '.results, .chooser, .screen-ranking, .table-scroll';

/** In a long list the arrow keys, Home and End go from row to row; Tab visits every row as ever. */
function listenForRowKeys(): void {
  addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>(ROW) : null;
    const list = row?.closest(LIST);
    if (!row || !list) return;
    const rows = [...list.querySelectorAll<HTMLElement>(ROW)].filter((one) => one.checkVisibility());
    const at = rows.indexOf(row);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const target = next !== undefined && rows[next];
    if (!target) return;
    event.preventDefault();
    target.focus();
  });
}
