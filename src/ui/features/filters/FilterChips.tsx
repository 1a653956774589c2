import { useSignal } from '@preact/signals';
import { SlidersHorizontal, X } from 'lucide';
import type { ComponentType } from 'preact';
import { activeFilters, filtersOf } from '../../../state/filters.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { FILTERS_BUTTON, FILTERS_POPOVER, focusFilters } from '../../widgets/filterButton.ts';
import { Icon } from '../../widgets/Icon.tsx';
import { Lazy } from '../../widgets/Lazy.tsx';
import type { Later } from '../../widgets/useLater.ts';
import { useFilterName } from './filterName.ts';
import '../../widgets/chips.css';

const MENU: Later<ComponentType> = {
  code: async () => (await import('./FilterMenu.tsx')).FilterMenu,
  words: ['table'],
};

/** The filters at work, each with a button that takes it away, and the menu of all filters. */
export function FilterChips() {
  const { app, text, format } = useApp();
  const words = useWords('question');
  const filterName = useFilterName();
  const isOpen = useSignal(false);
  const active = activeFilters(filtersOf(app.question.asked.value));
  return (
    <>
      {active.map((filter) => (
        <button
          key={`${filter.facet} ${JSON.stringify(filter.value)}`}
          type="button"
          class="chip"
          aria-label={text.removeFilter(filterName(filter))}
          onClick={() => {
            app.question.dropFilter(filter);
            focusFilters();
          }}
        >
          {filterName(filter)} <Icon of={X} size={14} />
        </button>
      ))}
      <button
        type="button"
        id={FILTERS_BUTTON}
        class="chip chip-button"
        popovertarget={FILTERS_POPOVER}
        aria-label={active.length > 0 ? words.filtersOpen(format.number(active.length)) : undefined}
      >
        <Icon of={SlidersHorizontal} size={15} /> {words.filters}
        {active.length > 0 && <span class="chip-count">{format.number(active.length)}</span>}
      </button>
      <div
        id={FILTERS_POPOVER}
        popover="auto"
        role="dialog"
        aria-label={words.filters}
        class="filters"
        onToggle={(event) => {
          isOpen.value = event.newState === 'open';
        }}
      >
        {isOpen.value && <Lazy of={MENU} />}
      </div>
    </>
  );
}
