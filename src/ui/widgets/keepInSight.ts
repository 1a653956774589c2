/** What scrolls sideways. */
const WIDE = '.table-scroll, .matrix-scroll, .compare-scroll';

/** A control half beyond a table's edge is brought whole into sight by the keyboard; browsers leave it there. */
export function keepInSight(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || target.matches(WIDE) || !target.closest(WIDE)) return;
    if (target.matches(':focus-visible')) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}
