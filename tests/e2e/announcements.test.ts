import { describe, expect, test } from 'vitest';
import { largePlan } from '../bench/largePlan.ts';
import { realAtlas } from '../query/realAtlas.ts';
import { LOCALES } from '../run/states.ts';
import { BaseMapDriver } from './baseMapDriver.ts';
import { outOfReach } from './baseServers.ts';
import { LargeAtlasDriver } from './largeDriver.ts';
import { Listener } from './listener.ts';
import { openApp } from './openApp.ts';
import { PrintDriver } from './printDriver.ts';
import { ResultsDriver } from './resultsDriver.ts';
import { ScreeningDriver } from './screeningDriver.ts';
import { ToolsDriver } from './toolsDriver.ts';

const SHOWN = /^显示 [\d,]+ 项，共 [\d,]+ 项$/;
const FOUND = /^[\d,]+ 项确定 · [\d,]+ 项可能。共 [\d,]+ 项/;
const like = (pattern: RegExp) => expect.stringMatching(pattern);

test('every question, filter and switch is told once, what is opened not at all, and the same problem again when it is met again', async () => {
  const app = await openApp();
  const listener = await Listener.on(app);
  const results = new ResultsDriver(app);
  await listener.hears(SHOWN);
  await app.clickOnBadge('140100');
  await app.press('Escape');
  await app.type('太原');
  await listener.hears(/^\d+ 条建议$/);
  await app.press('Escape');
  await app.ask('太原附近');
  await listener.hears(/按 ?50/);
  await app.changeDistance(30);
  await listener.hears(FOUND);
  await results.openFilters();
  await results.toggle(/^续建/);
  await results.closeFilters();
  await listener.hears(FOUND);
  await app.toggleTheme('煤矿');
  await listener.hears(FOUND);
  for (const times of [1, 2]) {
    await app.ask('霍格沃茨附近');
    await expect
      .poll(async () => (await listener.heard()).filter((words) => words.includes('霍格沃茨')))
      .toHaveLength(times);
  }
  expect(await listener.heard()).toEqual([
    like(SHOWN),
    '将这样理解：地点太原',
    like(/^\d+ 条建议$/),
    like(/^[\d,]+ 项确定 · [\d,]+ 项可能。共 [\d,]+ 项。.*50/),
    like(FOUND),
    like(FOUND),
    like(FOUND),
    '没有找到地点“霍格沃茨”。',
    '没有找到地点“霍格沃茨”。',
  ]);
});

test('sorting and copying are told, copying twice twice', async () => {
  const app = await openApp('#q=listed_steel');
  const listener = await Listener.on(app);
  const results = new ResultsDriver(app);
  await listener.hears(/^找到/);
  await results.openTable();
  await results.sortBy('市');
  await listener.hears(/^按市从/);
  await app.openFirstResult();
  const copy = app.page.getByRole('button', { name: '复制定位词' });
  await copy.click();
  await listener.hears(/已复制/);
  await copy.click();
  await expect
    .poll(async () => (await listener.heard()).filter((words) => words.includes('已复制')))
    .toHaveLength(2);
  await app.closeCard();
  expect(await listener.heard()).toEqual([
    like(/^找到 \d+ 项。共/),
    like(/^按市从小到大排列$/),
    '已复制',
    '已复制',
  ]);
});

test('weights that move are told when they rest: who comes first', async () => {
  const app = await openApp();
  const listener = await Listener.on(app);
  const screening = new ScreeningDriver(app);
  await listener.hears(SHOWN);
  await screening.open();
  await listener.hears(/居首/);
  const slider = app.page.getByRole('slider').first();
  await slider.focus();
  for (let presses = 0; presses < 5; presses++) await app.page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await listener.heard()).length).toBe(3);
  expect(await listener.heard()).toEqual([like(SHOWN), like(/居首/), like(/居首/)]);
});

/** What is told, in the words of a language. */
const TOLD = {
  zh: {
    question: '太原附近50公里的煤矿',
    asking: '正在查询…',
    found: /^[\d,]+ 项确定 · [\d,]+ 项可能。共 [\d,]+ 项$/,
    base: /OpenStreetMap 标准图/,
    failed: /^OpenStreetMap 标准图没有载入.*自带底图照常可用。$/,
    saved: '已存为“三晋布局图.png”。',
    notSaved: /^图片没有存成/,
    polygon: '多边形',
    corner: /^在地图上点出第一个角/,
    count: /^\d+ 项确定 · \d+ 项可能$/,
  },
  en: {
    question: 'coal mines within 50 km of Taiyuan',
    asking: 'Looking for an answer…',
    found: /^[\d,]+ certain · [\d,]+ possible, of [\d,]+$/,
    base: /OpenStreetMap standard/,
    failed: /^OpenStreetMap standard map did not load\..*built-in base is still there\.$/,
    saved: 'Saved as “Sanjin Layout Map.png”.',
    notSaved: /^The picture could not be saved/,
    polygon: 'Polygon',
    corner: /^Click the first corner/,
    count: /^\d+ certain · \d+ possible$/,
  },
} as const;

describe.each(['zh', 'en'] as const)('told once, in %s', (lang) => {
  const told = TOLD[lang];
  const options = { locale: LOCALES[lang] };

  test('that a large atlas is asked, and what it answers', { tags: 'full' }, async () => {
    const served = { 'data/plan.json': JSON.stringify(largePlan(realAtlas(), 12_000)) };
    const app = await openApp('#q=inside_141000', { ...options, served });
    const listener = await Listener.on(app);
    const large = new LargeAtlasDriver(app);
    await large.answered();
    await listener.hears(told.found);
    const before = (await listener.heard()).length;
    await large.holdWorker();
    await app.ask(told.question);
    await listener.hears(new RegExp(told.asking));
    await large.releaseWorker();
    await large.answered();
    await listener.hears(told.found);
    expect((await listener.heard()).slice(before)).toEqual([told.asking, like(told.found)]);
  });

  test('that a base map did not come', async () => {
    const app = await openApp('', { ...options, online: { 'tile.openstreetmap.org': outOfReach } });
    const listener = await Listener.on(app);
    const base = new BaseMapDriver(app.page);
    await base.choose(told.base);
    await base.notice();
    await listener.hears(told.failed);
    expect((await listener.heard()).slice(1)).toEqual([like(told.failed)]);
  });

  test('that a picture was saved, each time, or could not be', async () => {
    const app = await openApp('', options);
    const listener = await Listener.on(app);
    const print = await PrintDriver.open(app.page);
    const before = (await listener.heard()).length;
    for (const times of [1, 2]) {
      await print.savePicture();
      await expect.poll(async () => (await listener.heard()).length).toBe(before + times);
    }
    await app.page.evaluate(() => {
      OffscreenCanvas.prototype.convertToBlob = () => Promise.reject(new Error('no room'));
    });
    await print.trySavingPicture();
    await listener.hears(told.notSaved);
    expect((await listener.heard()).slice(before)).toEqual([told.saved, told.saved, like(told.notSaved)]);
  });

  test('what to do, and how much an area holds while it is drawn', async () => {
    const app = await openApp('', options);
    const listener = await Listener.on(app);
    const tools = new ToolsDriver(app);
    await tools.take(told.polygon);
    await listener.hears(told.corner);
    await tools.click([112.0, 38.4], [113.2, 38.6], [113.0, 37.7]);
    const counts = async () => (await listener.heard()).filter((words) => told.count.test(words));
    await expect.poll(counts).not.toEqual([]);
    await tools.pointAt([112.4, 36.4]);
    const { certain, possible } = await tools.count();
    await expect
      .poll(async () => (await counts()).at(-1)?.match(/\d+/g))
      .toEqual([`${certain}`, `${possible}`]);
    expect(await counts()).toEqual([...new Set(await counts())]);
  });
});
