import { PRECISIONS, STATUSES } from '../engine/activeFilters.ts';
import { type FigureFilter, type Filters, NO_FILTERS } from '../engine/query.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Item, isFiller, isKind, isProblem, spanAround } from './items.ts';
import { unquoted } from './lex.ts';
import type { Problem } from './parsed.ts';

/** What a filter is told by; "everything" tells that there is none. */
export const isFilter = isKind(
  'topic',
  'status',
  'precision',
  'section',
  'box',
  'text',
  'term',
  'figures',
  'everything',
);

/**
 * The filters that some items tell, each list in the order of the plan. Every text, term and narrow topic
 * must be found; of several narrow topics their themes are taken whole. Of several figures the first is
 * taken; the others are not used.
 */
export function readFilters(
  items: readonly Item[],
  { catalogue }: Gazetteer,
): {
  readonly filters: Filters;
  readonly used: readonly Item[];
} {
  const topics = items.filter(isKind('topic'));
  const statuses = items.filter(isKind('status')).map(({ status }) => status);
  const precisions = items.filter(isKind('precision')).map(({ precision }) => precision);
  const narrow = topics.filter((topic) => topic.text !== undefined);
  const texts = [
    ...items.filter(isKind('text')).map(({ word }) => unquoted(word)),
    ...items.filter(isKind('term')).map(({ word }) => word),
    ...(topics.length === 1 ? narrow : []).map(({ word }) => word),
  ];
  const figures = items.find(isKind('figures'));
  return {
    filters: {
      themes: catalogue.themes
        .map(({ id }) => id)
        .filter((id) => topics.some(({ themes }) => themes.includes(id))),
      groups: catalogue.groups
        .map(({ id }) => id)
        .filter((id) => topics.some(({ groups }) => groups.includes(id))),
      statuses: STATUSES.filter((status) => statuses.includes(status)),
      precisions: PRECISIONS.filter((precision) => precisions.includes(precision)),
      sections: numbers(items.filter(isKind('section'))),
      boxes: numbers(items.filter(isKind('box'))),
      text: texts.join(' '),
      figures: figures?.figures ?? NO_FILTERS.figures,
    },
    used: items.filter((item) => isFilter(item) && (!isKind('figures')(item) || item === figures)),
  };
}

const numbers = (items: readonly { readonly number: number }[]): number[] =>
  [...new Set(items.map(({ number }) => number))].toSorted((a, b) => a - b);

/**
 * Puts an indicator, a year, a comparator and an amount that stand together into one item, in whatever
 * order: 2030年产值超过1000亿, "revenue of at least 10 billion yuan in 2030". A comparator without an
 * amount may belong to a distance, a year alone to anything: both are left as they are.
 */
export function joinFigures(text: string, items: readonly Item[]): readonly Item[] | Problem {
  const joined: Item[] = [];
  for (let i = 0; i < items.length; ) {
    const run = runFrom(items, i);
    if (run.some(isKind('indicator', 'figure', 'amount', 'amounts'))) {
      const figures = figuresOf(run, items);
      if (isProblem(figures)) return figures;
      joined.push({ kind: 'figures', ...figures, ...spanAround(text, run) });
      i = items.indexOf(run.at(-1) as Item) + 1;
    } else joined.push(items[i++] as Item);
  }
  return joined;
}

const isComparator = isKind('at-least', 'at-most');

/** The items from `start` on that tell one figure, with nothing but fillers between. */
function runFrom(items: readonly Item[], start: number): Item[] {
  const run: Item[] = [];
  for (let i = start; i < items.length; i++) {
    const item = items[i] as Item;
    const [last, following] = [run.at(-1), items.slice(i + 1).find((one) => !isFiller(one))];
    const belongs =
      isKind('indicator', 'figure', 'year', 'amount', 'amounts')(item) ||
      (isComparator(item) && (isKind('amount', 'number')(following) || isKind('amount', 'number')(last))) ||
      (isKind('number')(item) && isKind('indicator', 'figure', 'at-least', 'at-most')(last));
    if (belongs) run.push(item);
    else if (run.length === 0 || !isFiller(item)) break;
  }
  return run;
}

function figuresOf(
  run: readonly Item[],
  items: readonly Item[],
): { readonly figures: FigureFilter; readonly assumed: boolean } | Problem {
  const indicator = run.find(isKind('indicator'))?.indicator ?? null;
  const year = run.find(isKind('year'))?.year ?? null;
  const range = run.find(isKind('amounts'));
  if (range) {
    const { from, to, unit } = range;
    return { figures: { indicator, year, bound: { from, to, unit } }, assumed: false };
  }
  const comparator = run.find(isComparator);
  const amount = run.find(isKind('amount')) ?? run.find(isKind('number'));
  if (!amount) return { figures: { indicator, year, bound: null }, assumed: false };
  const counted = items[items.indexOf(amount) + 1];
  const unit =
    amount.kind === 'amount'
      ? amount.unit
      : indicator === 'count' || (counted && /^(?:个|项|处|projects?)$/i.test(counted.word))
        ? 'project'
        : null;
  if (unit === null) return { code: 'figure-without-unit', word: amount.word, at: amount.at };
  const { value } = amount;
  const bound =
    comparator?.kind === 'at-most' ? { from: null, to: value, unit } : { from: value, to: null, unit };
  return { figures: { indicator, year, bound }, assumed: comparator === undefined };
}
