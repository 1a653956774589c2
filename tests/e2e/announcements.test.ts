import { expect, test } from 'vitest';
import { Listener } from './listener.ts';
import { openApp } from './openApp.ts';
import { ResultsDriver } from './resultsDriver.ts';
import { ScreeningDriver } from './screeningDriver.ts';

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
