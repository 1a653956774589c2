import { describe, expect, test } from 'vitest';
import type { PageOptions } from './browser.ts';
import { openApp } from './openApp.ts';
import {
  closePage,
  expectAccessible,
  focused,
  itemsUnder,
  onPaper,
  PHONE,
  pageOpened,
  pressOnPage,
  spillsSideways,
  tableRows,
  textOfPage,
  titleOfPage,
} from './pages.ts';

const PINGYAO = '#page=unit.140728';
const TAIYUAN = '#page=unit.140100';
const CERTAIN = /^(确定在其中|Certainly here)/;
const CITY_WIDE = /全市|Given to the whole/;

describe('the page of a city or county', () => {
  test('opens from an answer, has its own address and title, and the way back leads to the answer', async () => {
    const app = await openApp();
    await app.ask('平遥县里有什么');
    const rows = await app.resultRows();
    await app.takeOffer('打开平遥县的页面');
    await pageOpened(app, '平遥县');
    expect(app.page.url()).toContain('page=unit.140728');
    expect(await app.page.title()).toBe('平遥县 · 三晋布局图');
    expect(await focused(app)).toBe('平遥县');
    await app.page.goBack();
    await app.settled();
    expect(await titleOfPage(app)).toBeNull();
    expect(await app.resultRows()).toEqual(rows);
    expect(await app.page.title()).toBe('三晋布局图');
  });

  test('closed, it gives the focus back to what opened it', async () => {
    const app = await openApp();
    await app.ask('平遥县里有什么');
    await app.takeOffer('打开平遥县的页面');
    await pageOpened(app, '平遥县');
    await closePage(app);
    expect(await focused(app)).toBe('打开平遥县的页面');
  });

  test('opens from the list of a click, from a card and from the table of cities', async () => {
    const app = await openApp('#at=pingyao-beef-cluster@140728&q=inside_140728');
    await app.openResult('平遥牛肉产业集群');
    await app.page.getByRole('article').getByRole('button', { name: '平遥县' }).click();
    await pageOpened(app, '平遥县');
    await app.goTo(new URL('#page=matrix', app.page.url()).href);
    await app.page.getByRole('columnheader', { name: /大同/ }).getByRole('button').click();
    await pageOpened(app, '大同市');
  });

  test('lists all that “inside” finds, what names the county apart from what its city is given', async () => {
    const app = await openApp('#q=inside_140728');
    const { certain, possible } = await app.counts();
    await app.goTo(new URL(PINGYAO, app.page.url()).href);
    await pageOpened(app, '平遥县');
    const named = await itemsUnder(app, CERTAIN);
    const partly = await itemsUnder(app, /^可能在其中/);
    const cityWide = await itemsUnder(app, CITY_WIDE);
    expect(named).toHaveLength(certain);
    expect(partly.length + cityWide.length).toBe(possible);
    expect(named.some((item) => item.startsWith('平遥牛肉产业集群') && item.includes('第'))).toBe(true);
    expect(cityWide.every((item) => item.includes('全市'))).toBe(true);
  });

  test('never shows a total of several places as the amount of one', async () => {
    const app = await openApp(TAIYUAN);
    await pageOpened(app, '太原市');
    const rows = await tableRows(app, /规划给出的数量/);
    const wider = rows.findIndex((row) => row.startsWith('范围更大的数量'));
    const total = rows.findIndex((row) => row.includes('5,000 亿元') && row.includes('6 处的合计'));
    expect(wider).toBeGreaterThan(0);
    expect(total).toBeGreaterThan(wider);
    expect(rows.slice(1, wider).every((row) => !/合计|全省/.test(row))).toBe(true);
  });

  test('leads to counties, neighbours, the next city, the map and the cards', async () => {
    const app = await openApp(TAIYUAN);
    await pageOpened(app, '太原市');
    expect(await tableRows(app, /^所辖/)).toHaveLength(11);
    expect((await itemsUnder(app, /^相邻$/)).sort()).toEqual(['吕梁市', '忻州市', '晋中市', '阳泉市'].sort());
    await pressOnPage(app, '下一个：大同市');
    await pageOpened(app, '大同市');
    expect(await focused(app)).toBe('大同市');
    await pressOnPage(app, '大同省级风光示范基地');
    expect(await app.card()).toContain('大同省级风光示范基地');
    expect(await titleOfPage(app)).toBe('大同市');
    await pressOnPage(app, '在地图上看');
    await app.settled();
    expect(await app.askedSentence()).toContain('大同市');
  });

  test('its maps have names', async () => {
    const app = await openApp(PINGYAO);
    await pageOpened(app, '平遥县');
    const names = await app.page
      .locator('.page')
      .getByRole('img')
      .evaluateAll((maps) => maps.map((map) => map.getAttribute('aria-label')));
    expect(names[0]).toBe('平遥县在全省的位置');
    expect(names[1]).toMatch(/^平遥县在晋中市的位置，标出 \d+ 处$/);
  });

  test('of a unit that is not there says so', async () => {
    const app = await openApp('#page=unit.149999');
    expect(await app.alertText()).toContain('没有这个代码');
    await closePage(app);
    expect(await titleOfPage(app)).toBeNull();
  });

  test('is complete in English', async () => {
    const app = await openApp(`${PINGYAO}&lang=en`);
    await pageOpened(app, 'Pingyao');
    expect(await app.untranslated()).toEqual([]);
    expect(await textOfPage(app)).toContain('Given to the whole of Jinzhong');
  });

  test('on a phone it fills the screen, and a card opens in front of it', async () => {
    const app = await openApp(PINGYAO, PHONE);
    await pageOpened(app, '平遥县');
    expect(await spillsSideways(app)).toBe(false);
    await pressOnPage(app, '平遥牛肉产业集群');
    expect(await app.card()).toContain('平遥牛肉产业集群');
    await app.closeCard();
    expect(await titleOfPage(app)).toBe('平遥县');
    expect(await focused(app)).toBe('平遥牛肉产业集群');
  });

  test('on paper it stands alone and whole', async () => {
    const app = await openApp(TAIYUAN, { colorScheme: 'dark' });
    await pageOpened(app, '太原市');
    const paper = await onPaper(app);
    expect(paper.alone).toBe(true);
    expect(paper.cut).toBeLessThanOrEqual(0);
    expect(paper.ink).toBe('rgb(0, 0, 0)');
    expect(paper.sheets).toBeGreaterThan(2);
    expect(paper.sheets).toBeLessThan(15);
  });

  const axeFindsNothing = async (_: string, options: PageOptions) => {
    const app = await openApp(PINGYAO, options);
    await pageOpened(app, '平遥县');
    await expectAccessible(app);
  };
  test.each([['light', {}]])('axe finds nothing: %s', axeFindsNothing);
  // Every state is looked at on a phone, and its colours in the dark, by another test.
  test.each([
    ['dark', { colorScheme: 'dark' as const }],
    ['a phone', PHONE],
  ])('axe finds nothing: %s', { tags: 'full' }, axeFindsNothing);
});
