import type { ActiveFilter } from '../../../query/engine/activeFilters.ts';
import type { FigureBound, FigureFilter } from '../../../query/engine/query.ts';
import { amountOf } from '../../widgets/amount.ts';
import { useApp, useWords } from '../../widgets/context.ts';

/** What a filter is called on its chip. */
export function useFilterName(): (filter: ActiveFilter) => string {
  const { text, format, names } = useApp();
  const words = useWords('question');
  const boundName = ({ from, to, unit }: FigureBound) =>
    [
      from !== null && `${text.comparator['>=']} ${amountOf({ value: from, unit }, names, format)}`,
      to !== null && `${text.comparator['<=']} ${amountOf({ value: to, unit }, names, format)}`,
    ]
      .filter(Boolean)
      .join(' ');
  const figureName = ({ indicator, year, bound }: FigureFilter) =>
    [
      indicator ? names.indicator(indicator) : words.anyFigure,
      bound && boundName(bound),
      year !== null && text.year(year),
    ]
      .filter(Boolean)
      .join(' ');
  return ({ facet, value }) => {
    switch (facet) {
      case 'groups':
        return names.group(value);
      case 'themes':
        return names.theme(value);
      case 'statuses':
        return text.status[value];
      case 'precisions':
        return value === 'unlocated' ? words.unlocated : text.precision[value];
      case 'sections':
        return text.section(format.number(value));
      case 'boxes':
        return text.box(format.number(value));
      case 'text':
        return words.including(value);
      case 'figures':
        return figureName(value);
    }
  };
}
