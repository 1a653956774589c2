import { expect, test } from 'vitest';
import { NO_FILTERS } from '../../src/query/engine/query.ts';
import { MAP_PAGE } from '../../src/state/page.ts';
import { atlas, realApp } from './realApp.ts';

test('a question in words is read, answered, and closes what was open', async () => {
  const { question, page, selection } = realApp();
  page.openPage({ kind: 'matrix' });
  await question.loadReader();
  question.ask('太原市的煤矿');
  expect(question.asked.value.kind).toBe('query');
  expect(question.typed.value).toBe('太原市的煤矿');
  expect(question.rows.value.map(({ placement }) => placement)).toEqual(
    question.answer.value?.hits.map(({ placement }) => placement),
  );
  expect(page.current.value).toEqual(MAP_PAGE);
  selection.select([...atlas.placements.keys()][0] as string);
  question.clearQuestion();
  expect(selection.selected.value).toBeNull();
  expect(question.rows.value).toHaveLength(atlas.placements.size);
});

test('a question in words waits for what reads them', async () => {
  const { question } = realApp();
  question.ask('太原市的煤矿');
  expect(question.asked.value.kind).toBe('none');
  await question.loadReader();
  await Promise.resolve();
  expect(question.asked.value.kind).toBe('query');
});

test('a question given as data is said in the words of the language, and again in another', () => {
  const { question, settings } = realApp();
  question.askInside('140100');
  const { typed } = question;
  expect(typed.value).toContain('太原');
  settings.setLanguage('en');
  expect(typed.value).toContain('Taiyuan');
  question.type('half a question');
  settings.setLanguage('en');
  expect(typed.value).toBe('half a question');
});

test('filters without a question ask for all that passes them; without filters nothing is asked', () => {
  const { question } = realApp();
  question.setFilters({ ...NO_FILTERS, text: '煤' });
  expect(question.asked.value).toMatchObject({ kind: 'query', query: { kind: 'listed' } });
  question.setFilters(NO_FILTERS);
  expect(question.asked.value).toEqual({ kind: 'none' });
});
