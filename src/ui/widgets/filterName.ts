import { INDICATORS } from '../../../geodata/figures.ts';
import type { ActiveFilter } from '../../query/engine/facets.ts';
import type { FigureFilter } from '../../query/engine/query.ts';
import { amountOf } from './amount.ts';
import { useApp, useWords } from './context.ts';
import { groupName, themeName } from './names.ts';

/** What a filter is called on its chip. */
export function useFilterName(): (filter: ActiveFilter) => string {
  const { lang, text, format } = useApp();
  const words = useWords('question');
  const figureName = ({ indicator, year, bound }: FigureFilter) =>
    [
      indicator ? INDICATORS[indicator][lang] : words.anyFigure,
      bound && `${text.comparator[bound.comparator]} ${amountOf(bound, lang, format)}`,
      year !== null && text.year(year),
    ]
      .filter(Boolean)
      .join(' ');
  return ({ facet, value }) => {
    switch (facet) {
      case 'groups':
        return groupName(value, lang);
      case 'themes':
        return themeName(value, lang);
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
