import { INDICATORS, UNITS } from '../../geodata/figures.ts';
import type { Figure, Language } from '../../geodata/schema.ts';
import type { ActiveFilter } from '../query/facets.ts';
import type { FigureFilter } from '../query/query.ts';
import { type Format, useApp } from './context.ts';
import { groupName, themeName } from './names.ts';
import { useQuestionText } from './questionText.ts';

/** An amount in the units of the reader's language, as in "3,000 亿元" or "300 billion yuan". */
export function amountName(
  { value, unit }: Pick<Figure, 'value' | 'unit'>,
  lang: Language,
  format: Format,
): string {
  const { [lang]: name, enFactor } = UNITS[unit];
  return `${format.number(lang === 'en' ? value * enFactor : value)} ${name}`.trim();
}

/** What a filter is called on its chip. */
export function useFilterName(): (filter: ActiveFilter) => string {
  const { lang, text, format } = useApp();
  const words = useQuestionText();
  const figureName = ({ indicator, year, bound }: FigureFilter) =>
    [
      indicator ? INDICATORS[indicator][lang] : words.anyFigure,
      bound && `${text.comparator[bound.comparator]} ${amountName(bound, lang, format)}`,
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
