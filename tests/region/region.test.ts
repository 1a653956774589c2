/** A region that nobody planned opens as a whole atlas, with no line of the app or its drawing changed for it. */
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSource } from '../../geodata/build/readPlan.ts';
import { paletteOf } from '../../layers/palette.ts';
import type { SourceData } from '../../layers/sources.ts';
import { buildStyle } from '../../layers/style.ts';
import { waterOf } from '../../src/atlas/atlas.ts';
import { buildEdges } from '../../src/atlas/edges.ts';
import type { Atlas } from '../../src/geo/atlas.ts';
import { km } from '../../src/geo/units.ts';
import { buildBadges } from '../../src/map/sources/badges.ts';
import { buildLines, buildRegions } from '../../src/map/sources/extents.ts';
import { buildGround } from '../../src/map/sources/ground.ts';
import { buildSpots, buildStacks } from '../../src/map/sources/spots.ts';
import { decodeQuery, encodeQuery } from '../../src/query/codec/encode.ts';
import type { Query } from '../../src/query/engine/query.ts';
import { runQuery } from '../../src/query/engine/run.ts';
import { printQuery } from '../../src/query/language/print.ts';
import { compareSides } from '../../src/query/models/compare.ts';
import { findMeetings, gapQuestion } from '../../src/query/models/lens.ts';
import { gapsIn, lensesOf } from '../../src/query/models/lenses.ts';
import { cellKey, countByCity } from '../../src/query/models/matrix.ts';
import { resolveSide } from '../../src/query/models/side.ts';
import { summarise } from '../../src/query/models/summary.ts';
import { contentsOf, unitsOfLevel } from '../../src/query/models/unit.ts';
import type { App } from '../../src/state/app.ts';
import type { Screening } from '../../src/state/screening/screening.ts';
import { presentThemes } from '../../src/state/themes.ts';
import { encodeUrl, readUrl } from '../../src/state/urlState.ts';
import { loadRegion, loadRegionWords, REGION, regionApp } from './region.ts';

let app: App;
let atlas: Atlas;
beforeAll(async () => {
  app = await regionApp();
  atlas = app.atlas.current.value as Atlas;
});

test('its files fit the schemas that its own codes, themes and figures make', () => {
  const source = readSource(REGION);
  expect(source.problems).toEqual([]);
  expect(source.divisions.map(({ level }) => level).sort()).toEqual([
    ...Array(3).fill('city'),
    ...Array(9).fill('county'),
    'province',
  ]);
});

test('holds forty placements, of themes that no other atlas has', () => {
  expect(atlas.placements.size).toBe(40);
  expect(presentThemes(atlas).map(({ id, themes }) => [id, themes.map((theme) => theme.id)])).toEqual([
    ['harvest', ['tea', 'orchards']],
    ['craft', ['glass', 'paper']],
    ['ways', ['ferries', 'trails']],
    ['nature', ['bird-reserves']],
  ]);
});

/** What a question in words finds: ids of placements, or codes of units. */
function asked(text: string): { query: Query; found: string[] } {
  app.question.ask(text);
  const { value: question } = app.question.asked;
  if (question.kind !== 'query') throw new Error(`${text}: ${JSON.stringify(question)}`);
  const answer = runQuery(atlas, question.query);
  const found = answer.units?.map(({ adcode }) => adcode) ?? answer.hits.map(({ placement }) => placement.id);
  return { query: question.query, found };
}

describe('questions', () => {
  test.each([
    ['青梧的茶园', 'tea gardens in Qingwu', ['tea-hills@garden-moon', 'tea-hills@k12', 'tea-cities@k1']],
    [
      '月岭茶园30公里内的造纸',
      'paper mills within 30 km of Moon Ridge tea garden',
      ['paper@k11', 'paper@k21'],
    ],
    [
      '苇荡内的鸟类保护地',
      'bird reserves in Reed Flats',
      ['birds@region-reeds', 'marsh-towns@k0', 'marsh-towns@k3'],
    ],
    ['没有渡口的市', 'cities without ferries', []],
    ['桐口和松桥都有的产业', 'what do Tongkou and Songqiao both have', null],
    ['蓝溪经过哪些县', 'which counties does Blue Brook pass', ['k11', 'k21', 'k31']],
    ['第二节的作坊', 'workshops in section 2', null],
    ['产出超过100筐的茶园', 'tea with yield over 100 baskets', null],
  ])('%s, and in English', (zh, en, ids) => {
    const [inChinese, inEnglish] = [asked(zh), asked(en)];
    expect(inEnglish.query).toEqual(inChinese.query);
    if (ids) expect(inChinese.found.toSorted()).toEqual(ids.toSorted());
    else expect(inChinese.found.length).toBeGreaterThan(0);
  });

  test('its own examples are understood to the last word and find something', async () => {
    const { about } = await loadRegionWords();
    const { zh, en } = atlas.catalogue.examples;
    const all = [
      ...Object.values(about.help).flatMap((family) => [...family.zh, ...family.en]),
      ...[...zh, ...en].flatMap(({ questions }) => questions),
    ];
    for (const text of all) {
      expect([text, asked(text).found.length > 0]).toEqual([text, true]);
      expect(app.question.asked.value).toMatchObject({ notes: [] });
    }
  });

  test('cities are counted by its themes', () => {
    const { found } = asked('造纸最多的市');
    expect(found[0]).toBe('k3');
    expect(asked('number of paper mills in each county').found).toHaveLength(9);
  });

  test('are printed so that they are read as the same, and written into an address', () => {
    for (const text of ['青梧和白砾交界20公里内的茶园', '在青梧但不在桐口的项目', '产出超过100筐的茶园']) {
      const { query } = asked(text);
      for (const lang of ['zh', 'en'] as const)
        expect(asked(printQuery(query, lang, app.question.gazetteer.value as never)).query).toEqual(query);
      expect(decodeQuery(encodeQuery(query), atlas.catalogue)).toEqual(query);
    }
  });

  test('a place elsewhere, a section and a name in pinyin are its own', () => {
    app.question.ask('苇海附近');
    expect(app.question.asked.value).toMatchObject({ problem: { code: 'outside-atlas', en: 'Reed Sea' } });
    app.question.ask('第五节');
    expect(app.question.asked.value).toMatchObject({ problem: { code: 'section-unknown', last: 4 } });
    expect(asked('lanxi 10公里内的造纸').query).toEqual(asked('蓝溪10公里内的造纸').query);
  });
});

describe('pages', () => {
  test('the matrix counts its cities by its themes', () => {
    const matrix = countByCity(atlas.placements.values());
    expect(matrix.get(cellKey('tea', 'k1'))).toBe(3);
    expect(matrix.get(cellKey('glass', 'k2'))).toBe(1);
  });

  test('a city tells what it has', () => {
    const [first] = unitsOfLevel(atlas, 'city');
    if (!first) throw new Error('There is no city.');
    expect(first.name_en).toBe('Qingwu');
    const { placements } = contentsOf(atlas, first);
    const all = [...placements.certain, ...placements.partly, ...placements.cityWide];
    expect(all.map(({ id }) => id)).toContain('tea-hills@garden-moon');
  });

  test('units are compared by its themes', () => {
    const sides = ['k1', 'k2'].map((adcode) => resolveSide(atlas, { kind: 'unit', adcode }));
    const { themes } = compareSides(atlas, sides as never);
    expect(themes.find(({ theme }) => theme === 'paper')?.tallies).toHaveLength(2);
  });

  test('its lens finds where two kinds meet, and its theme for gaps who has none', () => {
    const [lens] = lensesOf(atlas);
    if (!lens) throw new Error('There is no lens.');
    expect(lens.what).toEqual(['glass', 'paper']);
    expect(findMeetings(atlas, lens, lens.radius, true).met.length).toBeGreaterThan(0);
    const query = gapQuestion('county', atlas.catalogue.gapsTheme, km(5));
    expect(gapsIn(atlas, runQuery(atlas, query)).length).toBeGreaterThan(0);
  });

  test('its profile ranks its counties', async () => {
    app.page.openPage({ kind: 'screen', code: '', unit: null });
    await app.screening.loadScreening();
    const screening = app.screening.current.value as Screening;
    expect(screening.profile.value).toBe('inn');
    await expect.poll(() => screening.shown.value?.divisions.length).toBe(9);
    screening.addPoints('名称,经度,纬度\n甲,60.2,30.2\n乙,70,40\n', 'WGS84');
    await expect.poll(() => screening.points.value?.counties).toEqual(['k11', '']);
  });

  test('a summary adds its own figures up', () => {
    const rows = [...atlas.placements.values()].map((placement) => ({
      placement,
      certainty: 'certain' as const,
    }));
    const { sums, themes } = summarise(rows);
    expect(themes.get('bird-reserves')).toMatchObject({ certain: 9 });
    expect(sums.map(({ indicator }) => indicator)).toContain('furnaces');
  });

  test('an address tells its units, themes and checks', () => {
    const state = {
      lang: 'en' as const,
      query: asked('青梧的茶园').query,
      text: null,
      hidden: ['glass'],
      faint: [],
      least: 0.5,
      selection: 'glass@works-amber',
      page: { kind: 'lens' as const, id: 'smoke-and-wings', radius: 12, theme: 'tea' },
      view: null,
    };
    expect(readUrl(encodeUrl(state, atlas.catalogue), atlas.catalogue)).toMatchObject({ state, unread: [] });
    const unit = { ...state, page: { kind: 'unit' as const, adcode: 'k12' } };
    expect(readUrl(encodeUrl(unit, atlas.catalogue), atlas.catalogue).state.page).toEqual(unit.page);
  });
});

test('the map is drawn of it, in the colours of its groups', async () => {
  const { files } = await loadRegion();
  const palette = paletteOf('light', atlas.catalogue.groups);
  expect(palette.groups).toEqual({
    harvest: '#5b7f2a',
    craft: '#a3542b',
    ways: '#35618f',
    nature: '#2a7f6b',
  });
  const ground = buildGround(atlas, {
    edges: buildEdges(files.boundaries, files.divisions),
    water: waterOf(files),
    labels: 'data/labels.geojson',
  });
  const shown = {
    atlas,
    shown: [...atlas.placements.values()],
    faint: [],
    lang: 'en' as const,
    weights: new Map(),
  };
  const stacks = buildStacks(shown, 8, false);
  const frame = { zoom: 8, origin: { x: 0, y: 0 }, covered: [], width: 1000, height: 800 };
  const empty = { type: 'FeatureCollection' as const, features: [] };
  const data = {
    ...ground,
    spots: buildSpots(stacks, { ...shown, zoom: 8 }),
    badges: buildBadges(shown, {
      stacks,
      zoom: 8,
      frame: frame as never,
      compact: false,
      badgeSize: () => ({ width: 40, height: 20, solid: [] }),
    }),
    lines: buildLines(shown),
    regions: buildRegions(shown),
    tints: empty,
    focus: empty,
    extents: empty,
    ring: empty,
    candidates: empty,
    marks: empty,
    masks: empty,
  } as SourceData;
  expect(data.spots.features.length).toBeGreaterThan(5);
  expect(data.lines.features.length).toBeGreaterThan(0);
  expect(data.regions.features.length).toBeGreaterThan(0);
  expect(data.water.features).toHaveLength(1);
  const groups = atlas.catalogue.groups.map(({ id }) => id);
  const style = buildStyle({ palette, lang: 'en', lite: false, groups } as never, data);
  expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
});

test('settings are kept under its own name', () => {
  expect(app.identity.id).toBe('yunze');
  expect(app.identity.title.en).toBe('Map of Yunze');
});
