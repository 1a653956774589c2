import type { AtlasWords } from '../../geodata/catalogue.ts';
import type { Division, Placement } from '../../geodata/schema.ts';
import type { Atlas } from '../geo/atlas.ts';
import type { Km } from '../geo/units.ts';
import { type Answer, withShare } from '../query/engine/answer.ts';
import { asksForText, type Query } from '../query/engine/query.ts';
import { gazetteerOf } from '../query/language/gazetteer.ts';
import type { TextIndex } from '../query/language/search.ts';
import type { SuggestionIndex } from '../query/language/suggestions.ts';
import type { MeetingsFound } from '../query/models/lens.ts';
import { type Lens, lensesOf } from '../query/models/lenses.ts';
import { countByCity } from '../query/models/matrix.ts';
import { orderBy } from '../query/models/order.ts';
import { resolveSide } from '../query/models/side.ts';
import type { Summed } from '../query/models/summary.ts';
import { type Awaitable, andThen, lazily } from './awaitable.ts';
import { withEngine } from './engine.ts';
import { withReader } from './reader.ts';
import type { Asked, AtlasService } from './service.ts';

/** Indexing the words of more placements than this takes seconds: that waits until a text is searched for. */
const MOST_INDEXED_TO_SUGGEST = 10_000;

const drawing = lazily(() => import('../query/engine/ring.ts'));
const comparing = lazily(() => import('../query/models/compare.ts'));
const asking = lazily(() => import('./askedFirst.ts'));
const lenses = lazily(() => import('../query/models/lens.ts'));
const telling = lazily(() => import('../query/models/sentence.ts'));
const summing = lazily(() => import('../query/models/summary.ts'));
const describing = lazily(() => import('../query/models/unit.ts'));
const screening = lazily(() => import('./screening.ts'));

/**
 * Answers where it is called: at once, or as soon as the code that it takes is fetched.
 * @param loadWords fetches what people call the themes of the atlas, when that is first needed
 */
export function createLocalService(atlas: Atlas, loadWords: () => Promise<AtlasWords>): AtlasService {
  const rememberAnswer = rememberLast<Answer>();
  const rememberMeetings = rememberLast<MeetingsFound>();
  const { search, suggest } = createReading(atlas, loadWords);
  const withSentences = lazily(async () => ({ ...atlas, sentences: (await loadWords()).sentences }));
  /** The atlas as far as a question needs it: a text is also looked for among the words of the plan's sentences. */
  const atlasFor = (query: Query): Awaitable<Atlas> =>
    asksForText(query) ? withSentences((known) => known) : atlas;
  const answer = (query: Query) =>
    andThen(atlasFor(query), (known) =>
      withEngine(({ runQuery }) => rememberAnswer(query, () => runQuery(known, query))),
    );
  const meetings = (id: Lens['id'], radius: Km | null, withCityWide: boolean, unit: string | null) =>
    lenses(({ findMeetings }) => {
      const lens = lensesOf(atlas).find((one) => one.id === id) as Lens;
      return rememberMeetings([id, radius, withCityWide, unit], () =>
        findMeetings(atlas, lens, radius ?? lens.radius, withCityWide, unit),
      );
    });
  const find = (asked: Asked, leastShare: number): Awaitable<readonly Summed[]> => {
    switch (asked.kind) {
      case 'query':
        return andThen(answer(asked.query), ({ hits }) => withShare(hits, leastShare));
      case 'text':
        return andThen(search(asked.text), (placements) => placements.map(surely));
      case 'none':
        return Array.from(atlas.placements.values(), surely);
    }
  };
  return {
    answer,
    sentence: (query) =>
      telling(({ sentenceOf }) => andThen(answer(query), (found) => sentenceOf(found, atlas))),
    outlines: (query) =>
      andThen(atlasFor(query), (known) => drawing(({ outlinesOf }) => outlinesOf(known, query))),
    facets: (query) =>
      andThen(atlasFor(query), (known) => withEngine(({ countFacets }) => countFacets(known, query))),
    relaxations: (query) =>
      andThen(atlasFor(query), (known) =>
        withEngine(({ relaxationsOf }) => andThen(answer(query), (found) => relaxationsOf(known, found))),
      ),
    search,
    suggest,
    meetings: (lens, radius, withCityWide, unit) =>
      andThen(meetings(lens, radius, withCityWide, unit), ({ met, leftOut }) => ({
        met: met.map(({ against, count, certain }) => ({ against, count, certain })),
        leftOut,
      })),
    meetingsWith: (against, lens, radius, withCityWide, unit) =>
      andThen(
        meetings(lens, radius, withCityWide, unit),
        ({ met }) => met.find((one) => one.against.id === against)?.meetings ?? [],
      ),
    contents: (adcode) =>
      describing(({ contentsOf }) => contentsOf(atlas, atlas.divisions.get(adcode) as Division)),
    gaps: (level, theme, radius) => lenses(({ gapQuestion }) => answer(gapQuestion(level, theme, radius))),
    comparison: (sides) =>
      comparing(({ compareSides }) =>
        compareSides(
          atlas,
          sides.flatMap((side) => resolveSide(atlas, side) ?? []),
        ),
      ),
    matrix: () => countByCity(atlas.placements.values()),
    summary: (asked, hidden, leastShare) =>
      summing(({ summarise }) =>
        andThen(find(asked, leastShare), (rows) =>
          summarise(rows.filter(({ placement }) => !hidden.has(placement.theme))),
        ),
      ),
    order: orderBy,
    score: async (...asked) => screening(({ scoreUnits }) => scoreUnits(atlas, ...asked)),
    readPoints: async (...asked) => screening(({ locatePoints }) => locatePoints(atlas, ...asked)),
  };
}

/** A text search and the whole plan know no certainty. */
const surely = (placement: Placement): Summed => ({ placement, certainty: 'certain' });

/** What reads words, with its indices made when they are first needed. */
function createReading(
  atlas: Atlas,
  loadWords: () => Promise<AtlasWords>,
): Pick<AtlasService, 'search' | 'suggest'> {
  const wording = lazily(loadWords);
  let texts: TextIndex | null = null;
  let names: SuggestionIndex | null = null;
  /** Whether what was offered finds anything, by the question. */
  const finding = new Map<string, boolean>();
  return {
    search: (text) =>
      withReader(({ buildTextIndex, searchPlacements }) => {
        texts ??= buildTextIndex(atlas);
        return searchPlacements(texts, text);
      }),
    suggest: (text, lang, signal) =>
      wording((words) =>
        withReader(({ buildTextIndex, buildSuggestionIndex, suggest }) =>
          withEngine(({ runQuery, countOf }) =>
            asking(({ askedFirst }) => {
              names ??= buildSuggestionIndex(atlas, gazetteerOf(atlas, words));
              const index = names;
              const textIndex = () => {
                if (atlas.placements.size <= MOST_INDEXED_TO_SUGGEST) texts ??= buildTextIndex(atlas);
                return texts;
              };
              return askedFirst(
                finding,
                (finds) => suggest(index, textIndex, text, lang, finds),
                (query) => countOf(runQuery(atlas, query)) > 0,
                signal,
              );
            }),
          ),
        ),
      ),
  };
}

/** Calculates anew only where something else is asked than the last time. */
function rememberLast<Result>(): (asked: unknown, calculate: () => Result) => Result {
  let last: { readonly key: string; readonly result: Result } | null = null;
  return (asked, calculate) => {
    const key = JSON.stringify(asked);
    if (last?.key !== key) last = { key, result: calculate() };
    return last.result;
  };
}
