import { describe, expect, test } from 'vitest';
import { countOf } from '../../src/query/engine/answer.ts';
import { isChinese } from '../../src/query/engine/fold.ts';
import type { Query } from '../../src/query/engine/query.ts';
import { runQuery } from '../../src/query/engine/run.ts';
import { buildGazetteer } from '../../src/query/language/gazetteer.ts';
import { offersOf } from '../../src/query/language/offers.ts';
import { parseQuery } from '../../src/query/language/parse.ts';
import { printQuery } from '../../src/query/language/print.ts';
import { CATALOGUE, WORDS } from '../catalogue.ts';
import { QUESTIONS, REFUSALS } from './corpus.ts';
import { namedPlaces, realDivisions } from './fixture.ts';
import { realAtlas } from './realAtlas.ts';
import { inShort } from './short.ts';

const atlas = realAtlas();
const real = buildGazetteer(atlas, WORDS);
const fixture = buildGazetteer(
  { divisions: realDivisions(), places: namedPlaces(), catalogue: CATALOGUE, placements: atlas.placements },
  WORDS,
);

const finds = (query: Query) => countOf(runQuery(atlas, query)) > 0;

const rowsOf = (families: typeof QUESTIONS) =>
  Object.values(families).flatMap((rows) => Object.entries(rows));
const questions = rowsOf(QUESTIONS);
const refusals = rowsOf(REFUSALS);
const asked = questions.filter(([, expected]) => !/^[">!]/.test(expected));

describe.each(Object.entries(QUESTIONS))('%s', (_, rows) => {
  test.each(Object.entries(rows))('%s', (question, expected) => {
    expect(inShort(parseQuery(question, real))).toBe(expected);
  });
});

describe.each(Object.entries(REFUSALS))('%s', (_, rows) => {
  test.each(Object.entries(rows))('%s', (question, expected) => {
    expect(inShort(parseQuery(question, real))).toBe(expected);
  });
});

test('there are many, in both languages', () => {
  const english = [...questions, ...refusals].filter(([question]) => !isChinese(question));
  expect(questions.length).toBeGreaterThanOrEqual(150);
  expect(english.length).toBeGreaterThanOrEqual(60);
  expect(refusals.length).toBeGreaterThanOrEqual(30);
});

test('what names no place of the plan is read the same with other places', () => {
  const named = /p\.|五台山|Wutai|黄河|汾河|武宿|晋北|应县木塔/;
  const rows = [...questions, ...refusals].filter(([question, expected]) => !named.test(question + expected));
  expect(rows.length).toBeGreaterThan(150);
  for (const [question, expected] of rows) {
    expect([question, inShort(parseQuery(question, fixture))]).toEqual([question, expected]);
  }
});

test.each(asked)('%s: as printed it asks the same in both languages, and has an answer', (question) => {
  const parsed = parseQuery(question, real);
  const query = parsed.kind === 'query' ? parsed.query : null;
  for (const lang of ['zh', 'en'] as const) {
    const again = query && parseQuery(printQuery(query, lang, real), real);
    expect(again).toMatchObject({ kind: 'query', query, notes: [] });
  }
  expect(query && runQuery(atlas, query).query).toBe(query);
});

test('every question that is offered can be asked, and asks something else', () => {
  let count = 0;
  for (const [question, expected] of [...questions, ...refusals]) {
    for (const other of offersOf(parseQuery(question, real, finds))) {
      count++;
      const parsed = parseQuery(other, real);
      expect([other, parsed.kind]).toEqual([other, 'query']);
      expect([other, parsed.kind === 'query' && finds(parsed.query)]).toEqual([other, true]);
      expect([other, inShort(parsed)]).not.toEqual([other, expected]);
    }
  }
  expect(count).toBeGreaterThan(30);
}, 60_000);

/** Words of things that no plan of a region holds. */
const FOREIGN = {
  zh: ['球赛', '彩票', '演唱会', '房价', '天气'],
  en: ['football', 'lottery', 'concert', 'prices', 'weather'],
};

test('a word from elsewhere never turns an answer into another without a word', () => {
  const silent: string[] = [];
  for (const [question] of asked) {
    const before = parseQuery(question, real);
    const [words, gap] = isChinese(question) ? [FOREIGN.zh, ''] : [FOREIGN.en, ' '];
    for (const word of words) {
      const after = parseQuery(`${question}${gap}${word}`, real);
      const isTold =
        after.kind !== 'query' ||
        after.notes.some(({ code }) => code === 'not-understood') ||
        JSON.stringify(after.query) === JSON.stringify(before.kind === 'query' && before.query);
      if (!isTold) silent.push(`${question}${gap}${word}`);
    }
  }
  expect(silent).toEqual([]);
}, 60_000);
