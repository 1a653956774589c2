import { expect, test } from 'vitest';
import { filtersOfThemes } from '../../src/query/engine/query.ts';
import { filtersOf } from '../../src/state/filters.ts';
import { syncUrl } from '../../src/state/syncUrl.ts';
import { fakeBrowser } from './fakeBrowser.ts';
import { realApp } from './realApp.ts';

const TAIYUAN = [112, 37.5, 113, 38.2] as const;
const SOUTH = [110.5, 34.6, 112, 35.6] as const;

const queryIn = ({ question }: ReturnType<typeof realApp>) => {
  const { value: asked } = question.asked;
  return asked.kind === 'query' ? asked.query : null;
};
const west = (app: ReturnType<typeof realApp>) => {
  const query = queryIn(app);
  return query?.kind === 'inside' && query.origin.kind === 'drawn' ? query.origin.positions[0]?.[0] : null;
};

test('what is in sight is asked for, follows the map, and is let go by pressing again', () => {
  const app = realApp();
  app.sight.toggle();
  expect(app.question.asked.value.kind).toBe('none');
  app.map.setBounds(TAIYUAN);
  expect(app.map.bounds.value).toEqual(TAIYUAN);
  app.sight.toggle();
  expect(app.sight.isFollowed.value).toBe(true);
  expect(west(app)).toBe(112);
  const before = app.question.rows.value.length;
  expect(before).toBeGreaterThan(0);
  app.map.setBounds(SOUTH);
  expect(west(app)).toBe(110.5);
  expect(app.sight.isFollowed.value).toBe(true);
  expect(app.question.rows.value.length).not.toBe(before);
  app.sight.toggle();
  expect(app.question.asked.value.kind).toBe('none');
  app.map.setBounds(TAIYUAN);
  expect(app.question.asked.value.kind).toBe('none');
});

test('what is in sight keeps the filters, and filters keep it in sight', () => {
  const app = realApp();
  app.map.setBounds(TAIYUAN);
  app.question.setFilters(filtersOfThemes('steel'));
  app.sight.toggle();
  expect(filtersOf(app.question.asked.value).themes).toEqual(['steel']);
  app.question.setFilters(filtersOfThemes('coal-mines'));
  expect(app.sight.isFollowed.value).toBe(true);
  app.map.setBounds(SOUTH);
  expect(filtersOf(app.question.asked.value).themes).toEqual(['coal-mines']);
  app.sight.toggle();
  expect(queryIn(app)).toMatchObject({ kind: 'listed', filters: { themes: ['coal-mines'] } });
});

test('something else that is asked lets go of the map', () => {
  const app = realApp();
  app.map.setBounds(TAIYUAN);
  app.sight.toggle();
  const area = queryIn(app);
  expect(area?.kind === 'inside' && app.sight.isInSight(area.origin)).toBe(true);
  app.question.askInside('140200');
  expect(app.sight.isFollowed.value).toBe(false);
  app.map.setBounds(SOUTH);
  expect(queryIn(app)).toMatchObject({ origin: { adcode: '140200' } });
});

test('following the map leaves open what is open, and what is being typed', () => {
  const app = realApp();
  app.map.setBounds(TAIYUAN);
  app.sight.toggle();
  expect(app.question.typed.value).toBe('');
  app.settings.setLanguage('en');
  expect(app.question.typed.value).toBe('');
  app.question.type('大同');
  const [{ placement } = { placement: null }] = app.question.rows.value;
  app.selection.select(placement?.id ?? '');
  app.map.setBounds(SOUTH);
  expect(app.selection.selected.value).toBe(placement?.id);
  expect(app.question.typed.value).toBe('大同');
});

test('a question that goes on closes nothing', () => {
  const app = realApp();
  app.page.openPage({ kind: 'matrix' });
  app.question.askOn({ kind: 'listed', filters: filtersOfThemes('steel') });
  expect(app.page.current.value.kind).toBe('matrix');
  expect(filtersOf(app.question.asked.value).themes).toEqual(['steel']);
});

test('the address holds the area that is in sight, as one step back however far the map goes', () => {
  const app = realApp();
  const browser = fakeBrowser();
  syncUrl(app, browser);
  app.map.setBounds(TAIYUAN);
  app.sight.toggle();
  const steps = browser.addresses().length;
  expect(browser.address()).toContain('q=inside_da.112*37.5*');
  app.map.setBounds(SOUTH);
  expect(browser.address()).toContain('q=inside_da.110.5*34.6*');
  expect(browser.addresses()).toHaveLength(steps);
  browser.go(-1);
  expect(app.question.asked.value.kind).toBe('none');
});
