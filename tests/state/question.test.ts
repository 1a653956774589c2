import { expect, test, vi } from 'vitest';
import { km } from '../../src/geo/units.ts';
import {
  areaOf,
  DEFAULT_RADIUS,
  filtersOfThemes,
  insideDivision,
  NO_FILTERS,
  withinOf,
} from '../../src/query/engine/query.ts';
import type { AtlasService } from '../../src/service/service.ts';
import { activeFilters, filtersOf } from '../../src/state/filters.ts';
import { MAP_PAGE } from '../../src/state/page.ts';
import { atlas, realApp } from './realApp.ts';

// A busy machine is slow to load what reads and scores.
vi.setConfig({ testTimeout: 30_000 });

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

test('from a place one asks what lies in it or around it, all of it or some themes', () => {
  const { question } = realApp();
  const queried = () => (question.asked.value.kind === 'query' ? question.asked.value.query : null);
  question.askInside('140100', { themes: ['steel'] });
  expect(queried()).toEqual(insideDivision('140100', filtersOfThemes('steel')));
  const [unit, spot] = [true, false].map((isUnit) =>
    [...atlas.placements.values()].find(({ place }) => atlas.divisions.has(place) === isUnit),
  );
  if (!unit || !spot) throw new Error('The plan names no unit or no place.');
  question.askAround(unit);
  expect(queried()).toEqual(withinOf(areaOf(unit.place), DEFAULT_RADIUS));
  question.askAround(spot, 7, { themes: ['steel'] });
  const around = withinOf({ kind: 'place', id: spot.place }, km(7), filtersOfThemes('steel'));
  expect(queried()).toEqual(around);
  expect(question.wordsOf(around)).toBe(question.typed.value);
  const relation = { kind: 'within', origin: areaOf('140100'), radius: km(3), beyond: km(0) } as const;
  question.askDrawn({ kind: 'area', relation, name: '' });
  expect(queried()).toEqual(withinOf(areaOf('140100'), km(3)));
});

test('a filter is added, dropped and cleared; what was asked about stays', async () => {
  const { question } = realApp();
  const filters = () => filtersOf(question.asked.value);
  question.askInside('140100');
  expect(question.about.value).toMatchObject({ kind: 'unit', adcode: '140100', unit: { level: 'city' } });
  question.toggleFilter('themes', 'steel');
  question.toggleFilter('statuses', 'new');
  expect(filters()).toEqual({ ...NO_FILTERS, themes: ['steel'], statuses: ['new'] });
  question.toggleFilter('themes', 'steel');
  expect(filters()).toEqual({ ...NO_FILTERS, statuses: ['new'] });
  const [active] = activeFilters(filters());
  if (!active) throw new Error('No filter is at work.');
  question.dropFilter(active);
  expect(filters()).toEqual(NO_FILTERS);
  expect(question.isEmpty.value).toBe(false);
  question.setFilters({ ...NO_FILTERS, text: 'nowhere' });
  await vi.waitFor(() => expect(question.isEmpty.value).toBe(true));
  question.clearFilters();
  expect(question.asked.value).toMatchObject({ query: insideDivision('140100') });
  question.askInside('140000');
  expect(question.about.value).toBeNull();
});

test('filters without a question ask for all that passes them; without filters nothing is asked', () => {
  const { question } = realApp();
  question.setFilters({ ...NO_FILTERS, text: '煤' });
  expect(question.asked.value).toMatchObject({ kind: 'query', query: { kind: 'listed' } });
  question.setFilters(NO_FILTERS);
  expect(question.asked.value).toEqual({ kind: 'none' });
});

test('a text is searched for in all texts once they can be read', async () => {
  const { question } = realApp();
  question.search('煤层气');
  expect(question.asked.value).toEqual({ kind: 'text', text: '煤层气', suggestions: [] });
  expect(question.typed.value).toBe('煤层气');
  expect(question.reading.value).toBe('loading');
  await question.loadReader();
  expect(question.reading.value).toBe('idle');
  expect(question.reader.value).not.toBeNull();
  await vi.waitFor(() => expect(question.result.isStale).toBe(false));
  const found = question.found.value.map(({ placement }) => placement);
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThan(atlas.placements.size);
  expect(question.answer.value).toBeNull();
});

test('what is drawn, counted and listed is what is found', () => {
  const { question, themes } = realApp();
  expect(question.gazetteer.value).not.toBeNull();
  question.askInside('140100');
  const { hits } = question.answer.value ?? { hits: [] };
  expect(question.found.value.map(({ hit }) => hit)).toEqual(hits);
  const [first] = hits;
  if (!first) throw new Error('Nothing in Taiyuan.');
  themes.toggleTheme(first.placement.theme);
  const others = hits.filter(({ placement }) => placement.theme !== first.placement.theme);
  expect(question.rows.value.map(({ hit }) => hit)).toEqual(others);
  expect(question.drawn.value).toEqual(others.map(({ placement }) => placement));
  expect(question.counts.value.get(first.placement.theme)).toBe(hits.length - others.length);
  expect(question.visible.value.length).toBeGreaterThan(others.length);
});

test('what could not be answered is asked once more', async () => {
  const { question, atlas: slice } = realApp();
  const answers = slice.service.value as AtlasService;
  const broken = vi.fn<AtlasService['answer']>(async () => {
    throw new Error('broken');
  });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  slice.setAtlas(atlas, { ...answers, answer: broken });
  question.askInside('140100');
  expect(question.result.isStale).toBe(true);
  await vi.waitFor(() => expect(question.result.hasFailed).toBe(true));
  broken.mockImplementation(answers.answer);
  question.askAgain();
  expect(question.answer.value?.hits.length).toBeGreaterThan(0);
  expect(question.result.hasFailed).toBe(false);
});
