import { computed, type ReadonlySignal } from '@preact/signals';
import type { ThemeId } from '../../geodata/catalogue.ts';
import type { Placement } from '../../geodata/schema.ts';
import type { Atlas } from '../geo/atlas.ts';
import type { ShapeGeometry } from '../geo/shape.ts';
import { type Answer, countOf, type Hit } from '../query/engine/answer.ts';
import type { FacetCounts } from '../query/engine/facets.ts';
import type { Query } from '../query/engine/query.ts';
import type { Relaxation } from '../query/engine/relax.ts';
import type { Sentence } from '../query/models/sentence.ts';
import { type Compared, resolveSide, sideOf } from '../query/models/side.ts';
import type { Summary } from '../query/models/summary.ts';
import { type Awaitable, andThen } from '../service/awaitable.ts';
import type { Asked, AtlasService } from '../service/service.ts';
import type { AskedQuestion, Question } from './asked.ts';
import { filtersOf, queryOf } from './filters.ts';
import { createResource, type Resource } from './resource.ts';

/** A row of the result list. A text search and the whole plan know no certainty. */
export interface Row {
  placement: Placement;
  hit: Hit | null;
}

/** What a question finds: an answer or, without one, placements. */
interface Result {
  readonly question: Question;
  readonly answer: Answer | null;
  readonly placements: readonly Placement[];
}

/** How much of the area of a possible row's place fulfils the question, from 0 to 1; null where that is not asked. */
export const shareOf = ({ hit }: Row): number | null =>
  hit?.certainty === 'possible' ? (hit.share ?? null) : null;

interface Sources {
  atlas: ReadonlySignal<Atlas | null>;
  service: ReadonlySignal<AtlasService | null>;
  asked: ReadonlySignal<Question>;
  hidden: ReadonlySignal<ReadonlySet<ThemeId>>;
  /** What is possible for less of its area is left out. */
  leastShare: ReadonlySignal<number>;
}

/** Of more placements than this the map shows some: all would hide each other, and take long to draw. */
const MOST_DRAWN = 800;

/** What the question finds, for list, legend and map: of the last question that was answered. */
export function createFound({ atlas, service, asked, hidden, leastShare }: Sources) {
  const all = computed((): readonly Placement[] => [...(atlas.value?.placements.values() ?? [])]);
  const result = createResource((signal): Awaitable<Result> | null => {
    const [{ value: question }, { value: answers }] = [asked, service];
    if (!answers) return null;
    switch (question.kind) {
      case 'query':
        return andThen(answers.answer(question.query, signal), (answer) => ({
          question,
          answer,
          placements: [],
        }));
      case 'text':
        return andThen(answers.search(question.text, signal), (placements) => ({
          question,
          answer: null,
          placements,
        }));
      default:
        return { question, answer: null, placements: all.value };
    }
  });
  const answer = computed(() => result.value?.answer ?? null);
  /** What the question finds, themes switched off included; the whole plan where it has no answer. */
  const found = computed((): readonly Row[] =>
    answer.value
      ? answer.value.hits.map((hit) => ({ placement: hit.placement, hit }))
      : (result.value?.placements ?? []).map((placement) => ({ placement, hit: null })),
  );
  /** What the question finds in the visible themes, however small the share of a possible row's area. */
  const visibleRows = computed(() =>
    hidden.value.size === 0
      ? found.value
      : found.value.filter(({ placement }) => !hidden.value.has(placement.theme)),
  );
  /** Of these what has enough of its area in: the list, and what the map does not dim. */
  const rows = computed(() =>
    leastShare.value === 0
      ? visibleRows.value
      : visibleRows.value.filter((row) => (shareOf(row) ?? 1) >= leastShare.value),
  );
  /** The question that all of this is found by; null while nothing is. */
  const shown = computed(() => result.value?.question ?? null);
  return {
    /** Where the answer to the question stands. */
    result,
    shown,
    answer,
    found,
    visibleRows,
    rows,
    /** The city, county or drawn area that was asked about, as it is set beside others; null for none. */
    about: computed((): Compared | null => {
      const side = answer.value && sideOf(answer.value.query);
      return side && atlas.value && resolveSide(atlas.value, side);
    }),
    /** Whether the answer has nothing to show. */
    isEmpty: computed(() => answer.value !== null && countOf(answer.value) === 0),
    /** What of the rows the map draws. */
    drawn: computed(() => drawnOf(rows.value.map(({ placement }) => placement))),
    /** All placements of the visible themes, found or not. */
    visible: computed(() =>
      hidden.value.size === 0 ? all.value : all.value.filter(({ theme }) => !hidden.value.has(theme)),
    ),
    /** Number of found placements by theme, hidden themes included. */
    counts: computed((): ReadonlyMap<ThemeId, number> => {
      const counted = new Map<ThemeId, number>();
      for (const { placement } of found.value)
        counted.set(placement.theme, (counted.get(placement.theme) ?? 0) + 1);
      return counted;
    }),
    ...createAbout({ service, hidden, leastShare, asked, shown }),
  };
}

/** What else is told of a question, each when somebody wants to know it. */
function createAbout({
  service,
  hidden,
  leastShare,
  asked,
  shown,
}: Pick<Sources, 'service' | 'hidden' | 'leastShare' | 'asked'> & {
  shown: ReadonlySignal<Question | null>;
}) {
  /** Asks the service about the query that is shown; nothing where none is. */
  const ofShown = <T>(ask: (answers: AtlasService, query: Query, signal: AbortSignal) => Awaitable<T>) =>
    createResource((signal) => {
      const query = shown.value && queryOf(shown.value);
      return service.value && query && ask(service.value, query, signal);
    });
  return {
    /** What was found, in a sentence or two. */
    sentence: ofShown<Sentence>((answers, query, signal) => answers.sentence(query, signal)),
    /** What to draw of the question besides its hits. */
    outlines: ofShown<readonly ShapeGeometry[]>((answers, query, signal) => answers.outlines(query, signal)),
    /** What could be done without, where nothing is found. */
    relaxations: ofShown<readonly Relaxation[]>((answers, query, signal) =>
      answers.relaxations(query, signal),
    ),
    /** How much each filter would leave of the question. */
    facets: createResource((signal): Awaitable<FacetCounts> | null => {
      const query = queryOf(asked.value) ?? { kind: 'listed', filters: filtersOf(asked.value) };
      return service.value?.facets(query, signal) ?? null;
    }),
    /** The rows summed up. */
    summary: createResource((signal): Awaitable<Summary> | null => {
      const about = shown.value && aboutOf(shown.value);
      return service.value && about && service.value.summary(about, hidden.value, leastShare.value, signal);
    }),
    /** The answer to a query besides the question. @param query reads signals; null for none */
    answerTo: (query: () => Query | null): Resource<Answer> =>
      createResource((signal) => {
        const besides = query();
        return service.value && besides && service.value.answer(besides, signal);
      }),
  };
}

function aboutOf(question: AskedQuestion): Asked {
  switch (question.kind) {
    case 'query':
      return { kind: 'query', query: question.query };
    case 'text':
      return { kind: 'text', text: question.text };
    default:
      return { kind: 'none' };
  }
}

/** All of a list, or as many as the map can draw, evenly out of all of it; cities stay whole. */
function drawnOf(placements: readonly Placement[]): readonly Placement[] {
  if (placements.length <= MOST_DRAWN) return placements;
  const isOfCity = ({ precision }: Placement) => precision === 'city';
  return [...placements.filter(isOfCity), ...spread(placements.filter((one) => !isOfCity(one)))];
}

/** So many of a list as the map can draw, evenly out of all of it. */
export function spread(placements: readonly Placement[]): readonly Placement[] {
  if (placements.length <= MOST_DRAWN) return placements;
  const step = placements.length / MOST_DRAWN;
  return Array.from({ length: MOST_DRAWN }, (_, at) => placements[Math.floor(at * step)] as Placement);
}
