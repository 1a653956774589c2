import { expect, test, vi } from 'vitest';
import { NO_FILTERS, type Query } from '../../src/query/engine/query.ts';
import { runQuery } from '../../src/query/engine/run.ts';
import { createLocalService } from '../../src/service/local.ts';
import { createApp } from '../../src/state/app.ts';
import { spread } from '../../src/state/found.ts';
import { CATALOGUE } from '../catalogue.ts';
import { LATER } from './later.ts';
import { atlas, realApp, SETTINGS } from './realApp.ts';

// A busy machine is slow to load what reads and scores.
vi.setConfig({ testTimeout: 30_000 });

const query: Query = { kind: 'listed', filters: NO_FILTERS };

test('what is found are the rows of an answer, without what is switched off, and counted by theme', () => {
  const { question, themes } = realApp();
  const answer = runQuery(atlas, query);
  const of = (theme: string) => answer.hits.filter(({ placement }) => placement.theme === theme).length;
  themes.hideThemes(['coal-mines']);
  question.run(query);
  const { found, rows, drawn, counts } = question;
  expect(found.value.map(({ hit }) => hit)).toEqual(answer.hits);
  expect(rows.value.map(({ hit }) => hit)).toEqual(
    answer.hits.filter(({ placement }) => placement.theme !== 'coal-mines'),
  );
  expect(drawn.value).toEqual(rows.value.map(({ placement }) => placement));
  expect(counts.value.get('coal-mines')).toBe(of('coal-mines'));
  expect(counts.value.get('tourism')).toBe(of('tourism'));
});

test('of many the map draws some, evenly out of all; cities stay whole', () => {
  const [city, other] = ['city', 'site'].map((precision) =>
    [...atlas.placements.values()].find((placement) => placement.precision === precision),
  );
  if (!city || !other) throw new Error('The plan names no city or no site.');
  const many = Array.from({ length: 5000 }, (_, at) => ({ ...(at % 5 === 0 ? city : other), id: `${at}` }));
  const app = createApp(SETTINGS, { identity: CATALOGUE, ...LATER });
  app.atlas.setAtlas({ ...atlas, placements: new Map(many.map((one) => [one.id, one])) });
  const { drawn, rows } = app.question;
  expect(rows.value).toHaveLength(5000);
  expect(drawn.value.filter(({ precision }) => precision === 'city')).toHaveLength(1000);
  const gaps = spread(many).map(({ id }, at, all) => Number(id) - Number(all[at - 1]?.id ?? 0));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(7);
  expect(Number(spread(many).at(-1)?.id)).toBeGreaterThan(4990);
  expect(drawn.value.length).toBeLessThan(2000);
});

test('of one moment: while an answer is on its way, all is of the question before', async () => {
  const local = createLocalService(atlas, LATER.loadWords);
  const app = createApp(SETTINGS, { identity: CATALOGUE, ...LATER });
  app.atlas.setAtlas(atlas, { ...local, answer: async (...asked) => local.answer(...asked) });
  const { question } = app;
  const shown = () => [question.shown.value, question.result.isStale, question.rows.value.length];
  const before = question.asked.value;
  expect(shown()).toEqual([before, false, atlas.placements.size]);
  const of = (theme: 'steel' | 'coal-mines'): Query => ({
    kind: 'listed',
    filters: { ...NO_FILTERS, themes: [theme] },
  });
  question.run(of('steel'));
  expect(shown()).toEqual([before, true, atlas.placements.size]);
  question.run(of('coal-mines'));
  expect(shown()).toEqual([before, true, atlas.placements.size]);
  await vi.waitFor(() => expect(question.result.isStale).toBe(false));
  const { value: after } = question.asked;
  expect(shown()).toEqual([after, false, runQuery(atlas, of('coal-mines')).hits.length]);
});

test('a text is searched for as soon as what reads words is there', async () => {
  // Another file of this worker may have fetched it.
  vi.resetModules();
  const fresh = await import('./realApp.ts');
  const { question } = fresh.realApp();
  question.search('煤矿');
  expect(question.rows.value).toHaveLength(0);
  await vi.waitFor(() => expect(question.result.isStale).toBe(false));
  expect(question.rows.value.length).toBeGreaterThan(3);
  question.search('太原');
  expect(question.result.isStale).toBe(false);
});
