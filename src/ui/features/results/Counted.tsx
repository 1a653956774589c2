import type { UnitRow } from '../../../query/engine/answer.ts';
import type { Row } from '../../../state/found.ts';
import { wordsIn } from '../../languages/words.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { Status } from '../../widgets/Status.tsx';
import { useLater } from '../../widgets/useLater.ts';

/** How many rows of an answer, placements or units, are certain: those come first. */
export function countCertain(rows: readonly (Row | UnitRow)[]): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    const certainty = row && ('hit' in row ? row.hit?.certainty : row.certainty);
    if (certainty === 'certain') low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A count in words, and how it looks. */
type Count = readonly [look: 'large' | 'strong' | 'found' | 'second' | 'total', words: string];

/** How much is found, or that it is being looked for; nothing where there is a problem instead. */
export function useCounts(): readonly Count[] {
  const { app, text, format } = useApp();
  const words = useWords('question');
  const { kind } = app.question.asked.value;
  const atlas = app.atlas.current.value;
  if (!atlas || kind === 'problem') return [];
  if (app.question.result.isStale) return [['strong', text.asking]];
  const total = format.number(atlas.placements.size);
  const rows = app.question.rows.value;
  const shown = format.number(rows.length);
  if (kind === 'none') return [['strong', text.shownOfTotal(shown, total)]];
  const ofTotal: Count = ['total', text.totalCount(total)];
  const { query, units, themes, sections, apart } = app.question.answer.value ?? {};
  if (kind === 'text' || query?.kind === 'listed') return [['strong', text.foundText(rows.length)], ofTotal];
  if (apart) return [['large', format.range(apart.min, apart.max)]];
  const countsUnits = query?.kind === 'units' || query?.kind === 'passed' || query?.kind === 'related';
  const found = countsUnits ? (units ?? []) : rows;
  const certain = countCertain(found);
  const counts = [format.number(certain), format.number(found.length - certain)] as const;
  return [
    ...(units && query?.kind !== 'count' ? [['strong', words.unitsFound(units.length)] as const] : []),
    ...(sections ? [['strong', words.sectionsFound(sections.length)] as const] : []),
    ...(themes ? [['strong', words.themesFound(themes.length)] as const] : []),
    [
      units || themes || sections ? 'second' : 'found',
      countsUnits
        ? words.unitsCertain(...counts)
        : `${text.certainCount(counts[0])} · ${text.possibleCount(counts[1])}`,
    ],
    ofTotal,
  ];
}

const NOTES = { code: () => import('../ask/Notes.tsx'), words: ['ask'] } as const;

/** Tells assistive technology once, wherever it is, what a question, filter or switch of themes came to. */
export function Counted() {
  const { app, lang, text, format, names } = useApp();
  const counts = useCounts();
  const question = app.question.asked.value;
  const notes = question.kind === 'query' ? question.notes : [];
  const { part, failure } = useLater(NOTES, notes.length > 0);
  const found = text.countsTold(counts.map(([, words]) => words));
  const say = part?.noteSayer({ text: wordsIn(lang, 'ask'), format, names, space: text.space });
  const told = [found, ...notes.flatMap((note) => say?.(note).sentence ?? [])].filter(Boolean);
  // What was found is told with its notes, once those can be told.
  const isWhole = notes.length === 0 || say !== undefined || failure !== null;
  return <Status words={isWhole ? text.sentences(told) : ''} about={app.question.rows.value} />;
}
