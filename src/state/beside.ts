// What an atlas of many placements is asked, beside the page. Loaded when there is such an atlas.

import type { ThemeId } from '../../geodata/catalogue.ts';
import type { Language, Placement } from '../../geodata/schema.ts';
import type { Atlas } from '../geo/atlas.ts';
import type { Km } from '../geo/units.ts';
import {
  type PackedAnswer,
  unpackAnswer,
  unpackComparison,
  unpackContents,
  unpackMeetings,
  unpackMet,
  unpackPlacements,
} from '../query/codec/packed.ts';
import type { Answer } from '../query/engine/answer.ts';
import type { FacetCounts } from '../query/engine/facets.ts';
import type { Query } from '../query/engine/query.ts';
import type { Relaxation } from '../query/engine/relax.ts';
import { finishInSlices, type Steps } from '../query/engine/steps.ts';
import type { Suggested } from '../query/language/suggestions.ts';
import type { Compared, Comparison } from '../query/models/compare.ts';
import type { Meeting, MeetingsFound } from '../query/models/lens.ts';
import type { UnitContents } from '../query/models/unit.ts';
import { type AskedQuestion, type Findings, findingsInSteps, type Result } from './findings.ts';
import { atlasWorker, type Reply, type Wanted } from './workerDoor.ts';

/** The page is at hand again after so long. */
const SLICE_MS = 8;

/** Something asked of the worker. */
export interface Asked<Result> {
  /** Null once it was cancelled; rejects when the worker fails. */
  readonly result: Promise<Result | null>;
  readonly cancel: () => void;
}

/** Lets others have their turn. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Answers a query as `runQuery` does. */
const askQuery = (atlas: Atlas, query: Query): Asked<Answer> =>
  ask({ kind: 'ask', query }, 'answer', ({ answer }, isWanted) => unpack(atlas, query, answer, isWanted));

const unpack = (atlas: Atlas, query: Query, packed: PackedAnswer, isWanted: () => boolean) =>
  finishInSlices(unpackAnswer(atlas, query, packed), SLICE_MS, () => pause().then(isWanted));

/** Finds what a question asks for; the whole plan where it asks for nothing. */
function find(atlas: Atlas, question: AskedQuestion): Asked<Result> {
  switch (question.kind) {
    case 'query': {
      const { query } = question;
      return ask({ kind: 'ask', query }, 'answer', async ({ answer: packed, outlines }, isWanted) => {
        const answer = await unpack(atlas, query, packed, isWanted);
        return answer && { question, answer, outlines, placements: [] };
      });
    }
    case 'text':
      return ask({ kind: 'search', text: question.text }, 'found', ({ placements }) => ({
        question,
        answer: null,
        outlines: [],
        placements: unpackPlacements(atlas, placements),
      }));
    default: {
      const placements = [...atlas.placements.values()];
      return {
        result: Promise.resolve({ question, answer: null, outlines: [], placements }),
        cancel: () => undefined,
      };
    }
  }
}

/** Makes a result ready for list and map. */
const sift = (result: Result, hidden: ReadonlySet<ThemeId>): Asked<Findings> =>
  calculate(findingsInSteps(result, hidden));

/** Takes steps on the page, so that it stays at hand. */
function calculate<Found>(steps: Steps<Found>): Asked<Found> {
  let isWanted = true;
  return {
    result: finishInSlices(steps, SLICE_MS, () => pause().then(() => isWanted)),
    cancel() {
      isWanted = false;
    },
  };
}

/** Counts as `countFacets` does. */
const count = (query: Query): Asked<FacetCounts> =>
  ask({ kind: 'count', query }, 'facets', ({ counts }) => counts);

/** What an empty answer could do without, as `relaxationsOf` tells. */
const relax = (query: Query): Asked<readonly Relaxation[]> =>
  ask({ kind: 'relax', query }, 'relaxations', ({ relaxations }) => relaxations);

/** Suggests as `suggest` does. */
const suggest = (text: string, lang: Language): Asked<readonly Suggested[]> =>
  ask({ kind: 'suggest', text, lang }, 'suggestions', ({ suggestions }) => suggestions);

/** Finds what is met as `findMeetings` does, without its meetings. */
const meet = (atlas: Atlas, lens: string, radius: Km, withCityWide: boolean): Asked<MeetingsFound> =>
  ask({ kind: 'meet', lens, radius, withCityWide, against: null }, 'met', ({ met, leftOut }) => ({
    met: unpackMet(atlas, met),
    leftOut,
  }));

/** Finds the meetings with one placement. */
const meetOne = (
  atlas: Atlas,
  lens: string,
  radius: Km,
  withCityWide: boolean,
  against: Placement,
): Asked<readonly Meeting[]> =>
  ask({ kind: 'meet', lens, radius, withCityWide, against: against.id }, 'meetings', ({ meetings }) =>
    unpackMeetings(atlas, against, meetings),
  );

/** Finds what a unit's page tells as `contentsOf` does. */
const findContents = (atlas: Atlas, adcode: string): Asked<UnitContents> =>
  ask({ kind: 'unit', adcode }, 'contents', ({ contents }) => unpackContents(atlas, contents));

/** Compares as `compareSides` does. */
const compare = (atlas: Atlas, sides: readonly Compared[]): Asked<Comparison> =>
  ask({ kind: 'compare', sides }, 'comparison', ({ comparison }) => unpackComparison(atlas, comparison));

/** What is asked for list and map, and by views. */
export const beside = {
  find,
  sift,
  ask: askQuery,
  count,
  relax,
  suggest,
  meet,
  meetOne,
  findContents,
  compare,
  calculate,
};

function ask<Kind extends Reply['kind'], Result>(
  wanted: Wanted,
  kind: Kind,
  read: (reply: Extract<Reply, { kind: Kind }>, isWanted: () => boolean) => Result | Promise<Result | null>,
): Asked<Result> {
  let isWanted = true;
  let told: Reply | null = null;
  const job = atlasWorker().start(wanted, (reply) => {
    told = reply;
  });
  return {
    result: job.done.then(async () =>
      isWanted && told?.kind === kind
        ? await read(told as Extract<Reply, { kind: Kind }>, () => isWanted)
        : null,
    ),
    cancel() {
      isWanted = false;
      job.cancel();
    },
  };
}
