import type { Figure, Placement } from '../../../geodata/schema.ts';
import { fold } from '../language/fold.ts';
import type { FigureFilter, Filters } from './query.ts';

/** Whether a placement is all that the filters ask for; see `Filters`. */
export const passes = (placement: Placement, filters: Filters): boolean => filterOf(filters)(placement);

/**
 * The filters as a test, for many placements. Text is compared folded, as the search folds it: full
 * width is half, capitals and accents do not matter.
 */
export function filterOf(filters: Filters): (placement: Placement) => boolean {
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
  const text = fold(filters.text).trim();
  if (text !== '') tests.push((placement) => textOf(placement).includes(text));
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

const TEXTS = new WeakMap<Placement, string>();

/** Title, summary and place of a placement in both languages, folded once; no text runs over a line's end. */
function textOf(placement: Placement): string {
  const known = TEXTS.get(placement);
  if (known !== undefined) return known;
  const { title_zh, title_en, summary_zh, summary_en, place_zh, place_en } = placement;
  const text = fold([title_zh, title_en, summary_zh, summary_en, place_zh, place_en].join('\n'));
  TEXTS.set(placement, text);
  return text;
}
