// Does the heavy work beside the page, so that the page never waits: measures for the screening, and
// answers for atlases of many placements. Loads the atlas by itself: the browser has its files already.
import type { Division } from '../../geodata/schema.ts';
import { loadAtlas, loadWords } from '../atlas/atlas.ts';
import { readPoints } from '../atlas/points.ts';
import type { Atlas } from '../geo/atlas.ts';
import type { LngLat } from '../geo/units.ts';
import {
  buffersOf,
  packAnswer,
  packComparison,
  packContents,
  packMeetings,
  packMet,
  packPlacements,
} from '../query/codec/packed.ts';
import { countFacets } from '../query/engine/facets.ts';
import { relaxationsOf } from '../query/engine/relax.ts';
import { outlinesOf } from '../query/engine/ring.ts';
import { runInSteps, runQuery } from '../query/engine/run.ts';
import { finishInSlices, type Steps } from '../query/engine/steps.ts';
import { buildGazetteer } from '../query/language/gazetteer.ts';
import { buildTextIndex, searchPlacements, type TextIndex } from '../query/language/search.ts';
import { type SuggestionIndex, suggest, suggestionIndexInSteps } from '../query/language/suggestions.ts';
import { compareInSteps } from '../query/models/compare.ts';
import { type Lens, lensesOf, meetingsInSteps } from '../query/models/lens.ts';
import { buildAssessor } from '../query/models/screen/assess.ts';
import { PLAIN_RULER, rememberingRuler } from '../query/models/screen/ruler.ts';
import { buildUnits, countyFinder, pointUnit } from '../query/models/screen/unit.ts';
import { contentsInSteps } from '../query/models/unit.ts';
import type { Reply, Request, UnitsRequest } from './messages.ts';

/** After so long the worker looks whether the job was cancelled, and tells how far it is. */
const SLICE_MS = 60;

const cancelled = new Set<number>();
const ruler = rememberingRuler();
let atlas: Promise<Atlas> | null = null;

const reply = (message: Reply, transfer: Transferable[] = []): void =>
  (postMessage as (message: Reply, transfer: Transferable[]) => void)(message, transfer);

/** A failed fetch is tried anew by the next job. */
function atlasFrom(baseUrl: string): Promise<Atlas> {
  atlas ??= loadAtlas(baseUrl, fetch).then(
    (loaded) => loaded.atlas,
    (error: unknown) => {
      atlas = null;
      throw error;
    },
  );
  return atlas;
}

/** Lets other jobs have their turn. */
const rest = () => new Promise<true>((resolve) => setTimeout(() => resolve(true)));

const isCancelled = (job: number): Promise<boolean> => rest().then(() => cancelled.has(job));

const positionAt = (positions: Float64Array, number: number): LngLat => [
  positions[2 * number] as number,
  positions[2 * number + 1] as number,
];

function unitsOf(ground: Atlas, units: UnitsRequest) {
  if (units.kind !== 'point') {
    const built = buildUnits(ground, units.kind, units.from);
    return { count: built.length, at: (number: number) => built[number] as (typeof built)[number], ruler };
  }
  const { positions, counties } = units.points;
  return {
    count: counties.length,
    at: (number: number) =>
      pointUnit(
        String(number),
        positionAt(positions, number),
        ground.divisions.get(counties[number] ?? '') ?? null,
      ),
    ruler: PLAIN_RULER,
  };
}

async function measure({ job, baseUrl, units, goals }: Extract<Request, { kind: 'measure' }>): Promise<void> {
  const ground = await atlasFrom(baseUrl);
  const { count, at, ruler: measureBy } = unitsOf(ground, units);
  let since = performance.now();
  for (const [goal, wanted] of goals.entries()) {
    const assessor = buildAssessor(ground, wanted, measureBy);
    const column = { sure: new Float64Array(count), best: new Float64Array(count) };
    for (let number = 0; number < count; number++) {
      const { sure, best } = assessor.score(at(number));
      column.sure[number] = sure;
      column.best[number] = best;
      if (performance.now() - since < SLICE_MS) continue;
      if (await isCancelled(job)) return;
      reply({ kind: 'progress', job, share: (goal + (number + 1) / count) / goals.length });
      since = performance.now();
    }
    reply({ kind: 'scores', job, goal, column }, [column.sure.buffer, column.best.buffer]);
  }
  reply({ kind: 'done', job });
}

async function read({ job, baseUrl, content, datum }: Extract<Request, { kind: 'read' }>): Promise<void> {
  const { table, problems } = readPoints(content, datum);
  const countyOf = countyFinder(await atlasFrom(baseUrl));
  const count = table.names.length;
  const counties: string[] = [];
  let since = performance.now();
  for (let number = 0; number < count; number++) {
    counties.push(countyOf(positionAt(table.positions, number))?.adcode ?? '');
    if (performance.now() - since < SLICE_MS) continue;
    if (await isCancelled(job)) return;
    reply({ kind: 'progress', job, share: (number + 1) / count });
    since = performance.now();
  }
  reply({ kind: 'points', job, points: { ...table, counties }, problems }, [table.positions.buffer]);
}

/** Takes steps with rests; null where the job was cancelled meanwhile. */
const calculate = <Result>(job: number, steps: Steps<Result>): Promise<Result | null> =>
  finishInSlices(steps, SLICE_MS, async () => !(await isCancelled(job)));

type Beside = Exclude<Request, { kind: 'measure' | 'read' | 'cancel' }>;

let texts: TextIndex | null = null;
let names: Promise<SuggestionIndex | null> | null = null;

/** What a page with a smaller atlas does by itself. */
async function answerBeside(asked: Beside): Promise<void> {
  const { job } = asked;
  const ground = await atlasFrom(asked.baseUrl);
  if (await isCancelled(job)) return;
  switch (asked.kind) {
    case 'ask': {
      const answer = await calculate(job, runInSteps(ground, asked.query));
      if (!answer) return;
      const packed = packAnswer(ground, answer);
      const outlines = outlinesOf(ground, asked.query);
      return reply({ kind: 'answer', job, answer: packed, outlines }, buffersOf(packed));
    }
    case 'count':
      return reply({ kind: 'facets', job, counts: countFacets(ground, asked.query) });
    case 'relax': {
      const relaxations = relaxationsOf(ground, runQuery(ground, asked.query));
      return reply({ kind: 'relaxations', job, relaxations });
    }
    case 'search': {
      texts ??= buildTextIndex(ground);
      const placements = packPlacements(ground, searchPlacements(texts, asked.text));
      return reply({ kind: 'found', job, placements }, [placements.buffer]);
    }
    case 'suggest': {
      // Gathering many names takes long: meanwhile questions have their turn.
      names ??= loadWords(asked.baseUrl, fetch).then((words) =>
        finishInSlices(suggestionIndexInSteps(ground, buildGazetteer(ground, words)), SLICE_MS, rest),
      );
      const index = await names;
      if (!index || cancelled.has(job)) return;
      // Indexing many words takes longer: that waits until a text is searched for.
      const suggestions = suggest(index, () => texts, asked.text, asked.lang);
      return reply({ kind: 'suggestions', job, suggestions });
    }
    case 'meet': {
      const { radius, withCityWide, against } = asked;
      const lens = lensesOf(ground).find(({ id }) => id === asked.lens) as Lens;
      const found = await calculate(job, meetingsInSteps(ground, lens, radius, withCityWide, against));
      if (!found) return;
      const { met, leftOut } = found;
      if (against === null) return reply({ kind: 'met', job, met: packMet(ground, met), leftOut });
      const meetings = packMeetings(ground, met[0]?.meetings ?? []);
      return reply({ kind: 'meetings', job, meetings });
    }
    case 'unit': {
      const unit = ground.divisions.get(asked.adcode) as Division;
      const contents = await calculate(job, contentsInSteps(ground, unit));
      if (!contents) return;
      return reply({ kind: 'contents', job, contents: packContents(ground, contents) });
    }
    case 'compare': {
      const found = await calculate(job, compareInSteps(ground, asked.sides));
      if (!found) return;
      return reply({ kind: 'comparison', job, comparison: packComparison(ground, found) });
    }
  }
}

function start(request: Exclude<Request, { kind: 'cancel' }>): Promise<void> {
  switch (request.kind) {
    case 'measure':
      return measure(request);
    case 'read':
      return read(request);
    default:
      return answerBeside(request);
  }
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if (data.kind === 'cancel') {
    cancelled.add(data.job);
    return;
  }
  start(data).catch((error: unknown) => reply({ kind: 'failed', job: data.job, reason: String(error) }));
});
