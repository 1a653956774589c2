/** Ids by which the button of the filters and what it opens find each other. */
export const FILTERS_BUTTON = 'filters-button';
export const FILTERS_POPOVER = 'filters-popover';

/** Puts the focus on the button of the filters: where a control stood that is gone. */
export function focusFilters(): void {
  document.getElementById(FILTERS_BUTTON)?.focus();
}
