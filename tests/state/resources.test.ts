import { expect, test, vi } from 'vitest';
import { km } from '../../src/geo/units.ts';
import {
  areaOf,
  filtersOfThemes,
  insideDivision,
  NO_FILTERS,
  withinOf,
} from '../../src/query/engine/query.ts';
import { runQuery } from '../../src/query/engine/run.ts';
import type { Resource } from '../../src/state/resource.ts';
import { atlas, realApp } from './realApp.ts';

vi.setConfig({ testTimeout: 30_000 });

/** What a resource holds once it is there. */
async function arrived<T>(resource: Resource<T>): Promise<T | null> {
  await vi.waitFor(() => expect(resource.isStale).toBe(false), { timeout: 20_000 });
  expect(resource.hasFailed).toBe(false);
  return resource.value;
}

test('the pages of unit, cities and comparison hold what is open, and nothing when they are closed', async () => {
  const { page, unit, matrix, compare } = realApp();
  page.openPage({ kind: 'unit', adcode: '140100' });
  expect(await arrived(unit.contents)).not.toBeNull();
  expect(unit.unit.value?.name_zh).toBe('太原市');
  expect(unit.beside.value).toMatchObject({ before: null, after: { adcode: '140200' } });
  expect(await arrived(matrix.counts)).toBeNull();
  expect(matrix.countFor('total', '140100')).toBe(0);
  page.openPage({ kind: 'matrix' });
  expect((await arrived(matrix.counts))?.size).toBeGreaterThan(100);
  const inTaiyuan = [...atlas.placements.values()].filter(({ cities }) => cities.includes('140100'));
  expect(matrix.countFor('total', '140100')).toBe(inTaiyuan.length);
  expect(await arrived(unit.contents)).toBeNull();
  expect([unit.unit.value, unit.beside.value]).toEqual([null, { before: null, after: null }]);
  page.openPage({ kind: 'unit', adcode: '140000' });
  expect([unit.unit.value, await arrived(unit.contents)]).toEqual([null, null]);
  compare.compare({ kind: 'unit', adcode: '140100' });
  expect(await arrived(compare.comparison)).toBeNull();
  compare.compare({ kind: 'unit', adcode: '140200' });
  expect(await arrived(compare.comparison)).not.toBeNull();
  compare.compare({ kind: 'unit', adcode: '149999' });
  expect(compare.known.value.map(({ key }) => key)).toEqual(['140100', '140200']);
  expect(compare.unknown.value).toEqual(['149999']);
});

test('a check holds what is met, also city-wide where that is wanted, and what meets one placement', async () => {
  const { page, lens } = realApp();
  page.openPage({ kind: 'lens', id: 'ecology', radius: 5, theme: null });
  expect([lens.lens.value?.id, lens.radius.value, lens.theme.value]).toEqual(['ecology', 5, '']);
  const few = await arrived(lens.meetings);
  expect(few?.met.length).toBeGreaterThan(0);
  const against = few?.met[0]?.against.id ?? '';
  expect((await arrived(lens.meetingsWith(against)))?.length).toBeGreaterThan(0);
  lens.listCityWide(true);
  expect(lens.withCityWide.value).toBe(true);
  expect((await arrived(lens.meetings))?.leftOut).toBe(0);
  expect(few?.leftOut).toBeGreaterThan(0);
  expect(await arrived(lens.gaps)).toBeNull();
});

test('a check follows the place that the question is about, until all is wanted', async () => {
  const { page, lens, question } = realApp();
  page.openPage({ kind: 'lens', id: 'ecology', radius: null, theme: null });
  lens.listCityWide(true);
  const count = async () => (await arrived(lens.meetings))?.met.reduce((sum, one) => sum + one.count, 0) ?? 0;
  const all = await count();
  expect(lens.place.value).toBeNull();
  question.askInside('140100');
  page.openPage({ kind: 'lens', id: 'ecology', radius: null, theme: null });
  expect(lens.place.value?.adcode).toBe('140100');
  const there = await count();
  expect(there).toBeGreaterThan(0);
  expect(there).toBeLessThan(all);
  lens.listEverywhere(true);
  expect(lens.isEverywhere.value).toBe(true);
  expect(await count()).toBe(all);
});

test('a check for gaps holds the counties without a theme', async () => {
  const { page, lens } = realApp();
  page.openPage({ kind: 'lens', id: 'gaps', radius: null, theme: null });
  expect([lens.lens.value, lens.radius.value, lens.theme.value]).toEqual([
    null,
    30,
    atlas.catalogue.gapsTheme,
  ]);
  page.openPage({ kind: 'lens', id: 'gaps', radius: 40, theme: 'airports' });
  const units = (await arrived(lens.gaps))?.units ?? [];
  expect(units.length).toBeGreaterThan(0);
  expect(lens.gapUnits.value.map(({ unit }) => unit.adcode)).toEqual(units.map(({ adcode }) => adcode));
  expect(await arrived(lens.meetings)).toBeNull();
});

test('what else is told of a question: outlines, facets, summary, what to give up, another query', async () => {
  const { question } = realApp();
  question.run(withinOf(areaOf('140100'), km(30)));
  expect((await arrived(question.result))?.answer).toBe(question.answer.value);
  expect(question.shown.value).toBe(question.asked.value);
  expect((await arrived(question.outlines))?.length).toBeGreaterThan(0);
  expect(await arrived(question.sentence)).not.toBeNull();
  expect(await arrived(question.facets)).not.toBeNull();
  expect(await arrived(question.summary)).not.toBeNull();
  const other = insideDivision('140200');
  expect((await arrived(question.answerTo(() => other)))?.hits.length).toBe(
    runQuery(atlas, other).hits.length,
  );
  question.run(withinOf(areaOf('140100'), km(1), { ...filtersOfThemes('airports'), text: 'nowhere' }));
  await arrived(question.result);
  expect((await arrived(question.relaxations))?.length).toBeGreaterThan(0);
});

test('what was begun is completed, in nothing for nothing', async () => {
  const { question } = realApp();
  question.suggestFor('太原');
  expect((await arrived(question.suggestions))?.length).toBeGreaterThan(0);
  question.suggestFor(' ');
  expect(await arrived(question.suggestions)).toBeNull();
});

test('names are got ready before the first question', async () => {
  const { question } = realApp();
  await question.prepareReading();
  expect(question.reader.value).not.toBeNull();
  expect(question.asked.value).toEqual({ kind: 'none' });
});

test('rows are put in order by their keys; without any they stay as they are', async () => {
  const { question, table } = realApp();
  question.run({ kind: 'listed', filters: { ...NO_FILTERS, themes: ['airports'] } });
  const { value: rows } = question.rows;
  expect(await arrived(table.order(rows, [], 'zh'))).toBe(rows);
  const byId = { value: ({ placement }: (typeof rows)[number]) => placement.id, desc: true };
  const sorted = (await arrived(table.order(rows, [byId], 'en')))?.map(({ placement }) => placement.id) ?? [];
  expect(sorted).toHaveLength(rows.length);
  expect(sorted).toEqual(sorted.toSorted((a, b) => b.localeCompare(a, 'en')));
});
