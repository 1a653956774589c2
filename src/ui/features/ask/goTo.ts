/** What a page over the map, or else the map, gives the focus to. */
const MAP = ['#frame h1', '#map canvas', '#stage'];
/** A card, an answer or the screening; before there is one, the place for it. */
const RESULTS = ['.panel-body > .card', '#panel [role="tabpanel"]', '.panel-body > .screen', '#panel'];

/** Puts the focus on the first of these that is there. */
function focusFirst(selectors: readonly string[]): void {
  for (const selector of selectors) {
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) continue;
    if (element.tabIndex < 0) element.tabIndex = -1;
    element.focus();
    if (document.activeElement === element) return;
  }
}

/** Moves the focus past all that comes before what was found. */
export const goToResults = (): void => focusFirst(RESULTS);

/** Moves the focus to the map, or to the page that lies over it. */
export const goToMap = (): void => focusFirst(MAP);
