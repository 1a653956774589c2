import type { Suggested } from '../../../query/language/suggestions.ts';

export const LIST_ID = 'suggestions';
export const optionId = (index: number): string => `suggestion-${index}`;

/** How the box tells assistive technology of its list. */
export const comboboxProps = (isOpen: boolean, active: number) => ({
  role: 'combobox' as const,
  'aria-autocomplete': 'list' as const,
  'aria-controls': LIST_ID,
  'aria-expanded': isOpen,
  ...(isOpen && active >= 0 ? { 'aria-activedescendant': optionId(active) } : {}),
});

/** Options of one kind, under one heading. */
export interface Offers {
  readonly name: string;
  readonly options: readonly Suggested[];
}
