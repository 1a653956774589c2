/** Data sets beside the plan: drawn, found, listed, asked, compared and removed like the plan's. */
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, test } from 'vitest';
import { type DataSet, DataSetError } from '../../src/atlas/dataSets.ts';
import type { Atlas } from '../../src/geo/atlas.ts';
import { createScene } from '../../src/map/scene.ts';
import { buildLines, buildRegions } from '../../src/map/sources/extents.ts';
import { buildSpots, buildStacks } from '../../src/map/sources/spots.ts';
import { runQuery } from '../../src/query/engine/run.ts';
import { printQuery } from '../../src/query/language/print.ts';
import { compareSides } from '../../src/query/models/compare.ts';
import { cellKey, countByCity } from '../../src/query/models/matrix.ts';
import { resolveSide } from '../../src/query/models/side.ts';
import type { App } from '../../src/state/app.ts';
import { presentThemes } from '../../src/state/themes.ts';
import { atlas as plan, realApp } from './realApp.ts';

const feature = (id: string, zh: string, en: string, geometry: DataSet['features'][number]['geometry']) =>
  ({ type: 'Feature', properties: { id, title: { zh, en } }, geometry }) as const;

/** Wells, a pipe and a field near Taiyuan. */
const WELLS: DataSet = {
  id: 'own-wells',
  name: { zh: '我的水井', en: 'My wells' },
  colours: { light: '#112233', dark: '#445566', print: '#001122' },
  glyph: 'M1 1L14 14',
  words: ['水井', 'wells'],
  features: [
    feature('one', '一号井', 'Well One', { type: 'Point', coordinates: [112.55, 37.87] }),
    feature('two', '二号井', 'Well Two', { type: 'Point', coordinates: [113.3, 40.09] }),
    feature('pipe', '引水管', 'The pipe', {
      type: 'LineString',
      coordinates: [
        [112.5, 37.8],
        [112.9, 37.7],
      ],
    }),
    feature('field', '试验田', 'Test field', {
      type: 'Polygon',
      coordinates: [
        [
          [112.4, 37.7],
          [112.5, 37.7],
          [112.5, 37.8],
          [112.4, 37.8],
          [112.4, 37.7],
        ],
      ],
    }),
  ],
};

let app: App;
const now = () => app.atlas.current.value as Atlas;
const found = () => app.question.found.value.map(({ placement }) => placement.id).toSorted();
const ask = async (text: string) => {
  await app.question.loadReader();
  app.question.ask(text);
  return app.question.asked.value;
};
const IDS = WELLS.features.map(({ properties: { id } }) => `own-wells-${id}@own-wells-${id}`).toSorted();

beforeEach(() => {
  app = realApp();
  app.dataSets.register(WELLS);
});

test('the plan’s atlas stays as it is; the one the app works on has both', () => {
  expect(now()).not.toBe(plan);
  expect(plan.placements.has(IDS[0] as string)).toBe(false);
  expect(now().placements.size).toBe(plan.placements.size + 4);
  expect([...now().placements.keys()].slice(0, plan.placements.size)).toEqual([...plan.placements.keys()]);
  for (const [id, placement] of plan.placements) expect(now().placements.get(id)).toBe(placement);
});

test('its places come from the set, and no file is fetched for that', () => {
  expect(app.atlas.provenanceOf('own-wells-one')).toEqual({ source: WELLS.name, note: null });
  app.dataSets.remove(WELLS.id);
  expect(app.atlas.provenanceOf('own-wells-one')).toBeNull();
});

test('its features lie in the units they lie in, a line and an area in all of them', () => {
  const unitsOf = (id: string) => {
    const place = now().places.get(`own-wells-${id}`);
    return [place?.precision, place?.cities];
  };
  expect(unitsOf('one')).toEqual(['site', ['140100']]);
  expect(unitsOf('two')).toEqual(['site', ['140200']]);
  expect(unitsOf('pipe')).toEqual(['corridor', ['140100', '140700']]);
  expect(unitsOf('field')).toEqual(['region', ['140100']]);
});

test('is listed as a group and theme of its own, after the plan’s, and can be hidden', () => {
  const group = presentThemes(now()).at(-1);
  expect(group).toMatchObject({ id: 'own-wells', zh: '我的水井', en: 'My wells' });
  expect(group?.themes).toHaveLength(1);
  expect(app.question.counts.value.get('own-wells')).toBe(4);
  app.themes.toggleTheme('own-wells');
  expect(app.question.rows.value.some(({ placement }) => placement.theme === 'own-wells')).toBe(false);
});

describe('is asked', () => {
  test.each([
    ['太原的水井', 'wells in Taiyuan', ['field', 'one', 'pipe']],
    ['太原中心30公里内的我的水井', 'my wells within 30 km of the centre of Taiyuan', null],
    ['水井10公里内的钢铁', 'steel within 10 km of wells', null],
    ['一号井20公里内的水井', 'wells within 20 km of Well One', ['field', 'one', 'pipe']],
  ])('by its words: %s', async (zh, en, ids) => {
    const inChinese = await ask(zh);
    expect(inChinese).toMatchObject({ kind: 'query', notes: [] });
    if (ids) expect(found()).toEqual(ids.map((id) => `own-wells-${id}@own-wells-${id}`));
    expect(await ask(en)).toMatchObject({ query: 'query' in inChinese ? inChinese.query : null });
  });

  test('and printed by its name', async () => {
    const question = await ask('太原的水井');
    if (question.kind !== 'query') throw new Error('It was not understood.');
    const gazetteer = app.question.gazetteer.value as never;
    expect(printQuery(question.query, 'en', gazetteer)).toBe('my wells in Taiyuan');
  });

  test('counted by city, and in the matrix', async () => {
    await ask('各市水井数量');
    const units = app.question.answer.value?.units ?? [];
    expect(units.find(({ adcode }) => adcode === '140100')?.certain.length).toBeGreaterThan(1);
    expect(countByCity(now().placements.values()).get(cellKey('own-wells', '140200'))).toBe(1);
  });

  test('by text', async () => {
    await ask('试验田');
    expect(found()).toContain('own-wells-field@own-wells-field');
  });
});

test('is compared', () => {
  const sides = ['140100', '140200'].map((adcode) => resolveSide(now(), { kind: 'unit', adcode }));
  const { themes } = compareSides(now(), sides as never);
  expect(themes.at(-1)).toMatchObject({ theme: 'own-wells', tallies: [{ certain: 2 }, { certain: 1 }] });
});

test('is drawn: symbols, lines and areas, in its colour', () => {
  const sight = {
    zoom: signal(10),
    frame: signal({ zoom: 10, origin: { x: 0, y: 0 }, covered: [] }),
    compact: signal(false),
  };
  const scene = createScene(app, app.atlas.current as never, sight as never);
  const isOurs = ({ properties }: { properties: { members?: string } }) =>
    properties.members?.includes('own-wells') ?? false;
  const drawn = () => {
    const shown = scene.shown.value;
    const spots = buildSpots(buildStacks(shown, 10, false), { ...shown, zoom: 10 });
    return [spots, buildLines(shown), buildRegions(shown)].map(
      ({ features }) => features.filter(isOurs as never).length > 0,
    );
  };
  // Alone: of many regions none is drawn at rest.
  app.themes.isolate(['own-wells']);
  expect(drawn()).toEqual([true, true, true]);
  expect(scene.look.value.palette.groups['own-wells']).toBe('#112233');
  expect(scene.look.value.groups).toContain('own-wells');
  app.dataSets.remove('own-wells');
  expect(drawn()).toEqual([false, false, false]);
  expect(scene.look.value.groups).not.toContain('own-wells');
});

test('another of its id takes its place', () => {
  app.dataSets.register({ ...WELLS, features: WELLS.features.slice(0, 1) });
  expect(app.dataSets.all.value).toHaveLength(1);
  expect(now().placements.size).toBe(plan.placements.size + 1);
});

test('all of them are put in place at once', () => {
  app.atlas.setDataSets([WELLS, { ...WELLS, id: 'more-wells' }]);
  expect(app.atlas.dataSets.value.map(({ id }) => id)).toEqual(['own-wells', 'more-wells']);
});

test('two stand side by side', () => {
  app.dataSets.register({ ...WELLS, id: 'other-wells', name: { zh: '别的井', en: 'Other wells' } });
  expect(now().placements.size).toBe(plan.placements.size + 8);
});

test.each([
  [{ ...WELLS, id: 'steel' }, 'id'],
  [{ ...WELLS, id: 'No id' }, 'id'],
  [{ ...WELLS, id: 'twice', features: [...WELLS.features, ...WELLS.features] }, 'feature'],
])('what does not go with the atlas is refused, and nothing changes', (set, reason) => {
  const before = now();
  expect(() => app.dataSets.register(set)).toThrow(DataSetError);
  expect(() => app.dataSets.register(set)).toThrow(reason);
  expect(now()).toBe(before);
});

test('removed, it is gone with what was asked of it, opened or hidden; the atlas is the plan’s again', async () => {
  await ask('太原的水井');
  app.selection.select(IDS[0] as string);
  app.themes.toggleTheme('own-wells');
  app.dataSets.remove('own-wells');
  expect(now()).toBe(plan);
  expect(app.question.asked.value).toEqual({ kind: 'none' });
  expect(app.selection.selected.value).toBeNull();
  expect(app.themes.hidden.value.has('own-wells')).toBe(false);
  expect(found()).toHaveLength(plan.placements.size);
  expect(await ask('太原的水井')).not.toMatchObject({
    kind: 'query',
    query: { filters: { themes: ['own-wells'] } },
  });
});

test('answers are found by the same engine as the plan’s', async () => {
  const question = await ask('太原的水井');
  if (question.kind !== 'query') throw new Error('It was not understood.');
  const { hits } = runQuery(now(), question.query);
  expect(hits.every(({ placement }) => placement.theme === 'own-wells')).toBe(true);
});
