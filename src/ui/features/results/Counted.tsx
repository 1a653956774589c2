import type { UnitRow } from '../../../query/engine/answer.ts';
import type { Row } from '../../../state/found.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { Status } from '../../widgets/Status.tsx';
import { useNoteSentences } from '../ask/Notes.tsx';

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

/** Tells assistive technology once, wherever it is, what a question, filter or switch of themes came to. */
export function Counted() {
  const { app, text } = useApp();
  const counts = useCounts();
  const noteSentence = useNoteSentences();
  const question = app.question.asked.value;
  const notes = question.kind === 'query' ? question.notes : [];
  const found = text.countsTold(counts.map(([, words]) => words));
  const told = [found, ...notes.map((note) => noteSentence(note).sentence)].filter(Boolean);
  return <Status words={text.sentences(told)} about={app.question.rows.value} />;
}
