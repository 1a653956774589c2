import type { ThemeId } from '../../geodata/catalogue.ts';
import type { Placement } from '../../geodata/schema.ts';
import type { ShapeGeometry } from '../geo/shape.ts';
import type { Answer, Hit } from '../query/engine/answer.ts';
import type { Query } from '../query/engine/query.ts';
import type { Steps } from '../query/engine/steps.ts';

/** A row of the result list. A text search and the whole plan know no certainty. */
export interface Row {
  placement: Placement;
  hit: Hit | null;
}

/** What the search box was last asked, as far as it is looked for. */
export type AskedQuestion =
  | { readonly kind: 'none' | 'problem' }
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'text'; readonly text: string };

/** What was found in a large atlas: an answer or, without one, placements. */
export interface Result {
  readonly question: AskedQuestion;
  readonly answer: Answer | null;
  /** What is drawn of the question; see `outlinesOf`. */
  readonly outlines: readonly ShapeGeometry[];
  readonly placements: readonly Placement[];
}

/** A result as list, legend and map take it; the store says what each is. */
export interface Findings extends Pick<Result, 'question' | 'answer' | 'outlines'> {
  readonly found: readonly Row[];
  readonly rows: readonly Row[];
  readonly drawn: readonly Placement[];
  readonly counts: ReadonlyMap<ThemeId, number>;
}

/** Of more placements than this the map shows some: all would hide each other, and keep the page waiting. */
const MOST_DRAWN = 800;

/** So many rows are made in a step. */
const STEP = 250;

/** Makes the findings of a result, without the themes that are switched off. */
export function* findingsInSteps(result: Result, hidden: ReadonlySet<ThemeId>): Steps<Findings> {
  const { question, answer, outlines } = result;
  const found: Row[] = [];
  const rows: Row[] = [];
  const ofCities: Placement[] = [];
  const others: Placement[] = [];
  const counts = new Map<ThemeId, number>();
  const all = answer?.hits ?? result.placements;
  for (const [at, one] of all.entries()) {
    const row: Row =
      'placement' in one ? { placement: one.placement, hit: one } : { placement: one, hit: null };
    const { theme, precision } = row.placement;
    found.push(row);
    counts.set(theme, (counts.get(theme) ?? 0) + 1);
    if (!hidden.has(theme)) {
      rows.push(row);
      (precision === 'city' ? ofCities : others).push(row.placement);
    }
    if (at % STEP === 0) yield;
  }
  return { question, answer, outlines, found, rows, drawn: [...ofCities, ...spread(others)], counts };
}

/** So many of a list as the map can draw, evenly out of all of it. */
export function spread(placements: readonly Placement[]): readonly Placement[] {
  if (placements.length <= MOST_DRAWN) return placements;
  const step = placements.length / MOST_DRAWN;
  return Array.from({ length: MOST_DRAWN }, (_, at) => placements[Math.floor(at * step)] as Placement);
}
