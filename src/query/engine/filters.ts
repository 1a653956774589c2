import type { Figure, Placement } from '../../../geodata/schema.ts';
import type { FigureFilter, Filters } from './query.ts';
import { holderOf, type SentenceWords } from './texts.ts';

/**
 * The test whether a placement is all that the filters ask for; see `Filters`.
 * @param sentences key words of the plan's sentences, for the filter by text
 */
export function filterOf(filters: Filters, sentences?: SentenceWords): (placement: Placement) => boolean {
  const { themes, groups, statuses, precisions, sections, boxes, figures } = filters;
  const tests: ((placement: Placement) => boolean)[] = [];
  if (themes.length + groups.length > 0) {
    tests.push(({ theme, group }) => themes.includes(theme) || groups.includes(group));
  }
  if (statuses.length > 0) tests.push(({ status }) => status !== null && statuses.includes(status));
  if (precisions.length > 0) tests.push(({ precision }) => precisions.includes(precision ?? 'unlocated'));
  if (sections.length > 0) tests.push(({ section }) => section !== null && sections.includes(section));
  if (boxes.length > 0) tests.push(({ box }) => box !== null && boxes.includes(box));
  if (figures) tests.push((placement) => placement.figures.some((figure) => isOf(figure, figures)));
  if (filters.text.trim() !== '') tests.push(holderOf(filters.text, sentences));
  return (placement) => tests.every((test) => test(placement));
}

/**
 * The stated value is compared, whether the plan says it exactly, at least, at most or about. What is said
 * of the whole province is in no bound: it tells nothing of a place.
 */
function isOf(figure: Figure, { indicator, year, bound }: FigureFilter): boolean {
  if (indicator !== null && figure.indicator !== indicator) return false;
  if (year !== null && figure.year !== year) return false;
  if (bound === null) return true;
  if (figure.unit !== bound.unit || figure.scope === 'province') return false;
  return figure.value >= (bound.from ?? -Infinity) && figure.value <= (bound.to ?? Infinity);
}
