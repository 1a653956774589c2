import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import type { PageOptions } from './browser.ts';
import { openApp } from './openApp.ts';
import { ScreeningDriver } from './screeningDriver.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** Near to steel, or to an airport, which the plan has at three known places. */
const TWO = '#page=screen.county_area*near_80_steel_30_150*near_20_airports_10_80';

async function openScreening(address = '', options: PageOptions = {}) {
  const app = await openApp(address, options);
  const screening = new ScreeningDriver(app);
  if (address.includes('page=screen')) await screening.ranked();
  else await screening.open();
  return { app, screening };
}

describe('screening', () => {
  test('ranks all counties by a ready-made profile, shades the map, and closes again', async () => {
    const { app, screening } = await openScreening();
    const rows = await screening.ranking();
    expect(rows).toHaveLength(117);
    expect(rows.map(({ sure }) => sure)).toEqual(rows.map(({ sure }) => sure).toSorted((a, b) => b - a));
    expect(rows.every(({ sure, best }) => best >= sure)).toBe(true);
    expect(await screening.summary()).toContain(rows[0]?.name);
    const shades = await screening.shades();
    expect(Object.keys(shades)).toHaveLength(117);
    expect(new Set(Object.values(shades)).size).toBeGreaterThan(20);
    await screening.close();
    expect(await screening.isOpen()).toBe(false);
    expect(await screening.shades()).toEqual({});
    expect(app.page.url()).not.toContain('screen');
  });

  test('a slider changes ranks, map and address; a weight of 0 takes a criterion out', async () => {
    const { app, screening } = await openScreening(TWO);
    const [before, shadesBefore] = [await screening.ranking(), await screening.shades()];
    await screening.setWeight('离机场近', 100);
    await screening.setWeight('离钢铁近', 0);
    const after = await screening.ranking();
    expect(after[0]).toMatchObject({ rank: 1, sure: 100, best: 100 });
    expect(after.map(({ name }) => name)).not.toEqual(before.map(({ name }) => name));
    expect(await screening.shades()).not.toEqual(shadesBefore);
    expect(app.page.url()).toContain('near_0_steel_30_150*near_100_airports_10_80');
  });

  test('a county explains itself: what gave how much, from which placements, how far', async () => {
    const { app, screening } = await openScreening(TWO);
    await screening.openUnit('清徐县');
    const text = (await screening.explained()) ?? '';
    expect(text).toMatch(/清徐县 太原市 第 \d+ 名，共 117 确定 \d+ 分，最好 \d+ 分/);
    expect(text).toMatch(/权重上下浮动 20%/);
    expect(text).toMatch(/太原市 0–\d+公里 确定 钢铁产业集群/);
    expect(text).toMatch(/太原武宿国际机场 1\d–1\d公里 确定/);
    expect(app.page.url()).toContain('@140121');
    await screening.openEvidence('太原武宿国际机场三期改扩建');
    expect(await app.card()).toContain('太原武宿国际机场三期改扩建');
    await app.closeCard();
    expect(await app.page.evaluate(() => document.activeElement?.textContent)).toContain('三期改扩建');
    const wide = await app.view();
    await screening.showOnMap();
    expect((await app.view()).zoom).toBeGreaterThan(wide.zoom + 1);
    await screening.back();
    expect(await app.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(
      '清徐县',
    );
  });

  test('a click on the map opens the county there, and Escape closes it', {
    tags: ['shipped', 'full'],
  }, async () => {
    const { app, screening } = await openScreening(TWO);
    await app.clickOnMap([113.35, 37.2]);
    expect(await screening.explained()).toContain('左权县');
    await app.press('Escape');
    expect(await screening.explained()).toBeNull();
  });

  test('a must rules out what fails it, with the reason', async () => {
    const { screening } = await openScreening(TWO);
    expect(await screening.ruledOut()).toEqual([]);
    await screening.makeMust('离机场近');
    const [rows, out] = [await screening.ranking(), await screening.ruledOut()];
    expect(rows.length + out.length).toBe(117);
    expect(out).toContain('右玉县 朔州市 必备“离机场近”不符合');
    expect(rows.map(({ name }) => name)).not.toContain('右玉县');
    expect((await screening.shades())['140623']).toBe('out');
  });

  test('profiles differ, can be changed and saved, and come back in the next visit', async () => {
    const { app, screening } = await openScreening();
    const steel = (await screening.ranking()).map(({ name }) => name);
    await screening.takeProfile('文旅康养');
    expect((await screening.ranking()).map(({ name }) => name)).not.toEqual(steel);
    await screening.removeCriterion('避开煤矿');
    await screening.addCriterion('规划点名某类布局', '开发区与专业镇');
    expect(await screening.profile()).toBe('自定方案');
    const weights = await screening.weights();
    expect(weights).toMatchObject({ 规划点名开发区与专业镇: 50 });
    await screening.saveAs('我的文旅');
    await app.goTo(new URL('.', app.page.url()).href);
    await screening.open();
    expect(await screening.profile()).toBe('钢材深加工');
    await screening.takeProfile('我的文旅');
    expect(await screening.weights()).toEqual(weights);
  });

  test('where the browser does not allow saving, nothing is called saved', async () => {
    const { app, screening } = await openScreening(TWO);
    await app.page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('closed', 'QuotaExceededError');
      };
    });
    await screening.saveAs('我的方案');
    const told = app.page.getByRole('status').filter({ hasText: '我的方案' });
    expect(await told.innerText()).toContain('浏览器不让保存');
    expect(await app.page.getByRole('button', { name: '删除保存的“我的方案”' }).count()).toBe(1);
  });

  test('a number that makes no sense is said, and the last that did stays', async () => {
    const { app, screening } = await openScreening(TWO);
    expect(await screening.setNumber('离机场近', /满分距离/, 90)).toBe('满分距离不能大于零分距离。');
    expect(app.page.url()).toContain('near_20_airports_10_80');
    expect(await screening.setNumber('离机场近', /零分距离/, 90)).toBeNull();
    expect(app.page.url()).toContain('near_20_airports_10_90');
  });

  test('a copied link opens the same ranking and explanation; a broken one says so', async () => {
    const { screening } = await openScreening(TWO);
    await screening.setWeight('离机场近', 65);
    await screening.rank('市');
    const rows = await screening.ranking();
    expect(rows).toHaveLength(11);
    const link = await screening.copyLink();
    const opened = await openScreening(link.slice(link.indexOf('#')));
    expect(await opened.screening.ranking()).toEqual(rows);
    const broken = await openScreening('#page=screen.county_area*near_80_unicorns_1_2');
    expect(await broken.app.alertText()).toContain('读不懂');
    expect(await broken.screening.ranking()).toHaveLength(117);
  });

  test('the table has a row for each county, what is out included', async () => {
    const { screening } = await openScreening(TWO);
    await screening.makeMust('离机场近');
    const { name, text } = await screening.downloadTable();
    expect(name).toBe('选址筛选.csv');
    const lines = text.trim().split('\r\n');
    expect(text.startsWith('\uFEFF名次,代码,名称,所在市,确定得分,最好得分,')).toBe(true);
    expect(lines).toHaveLength(118);
    expect(lines[1]).toMatch(/^1,14\d{4},/);
    expect(lines.filter((line) => line.includes('必备“离机场近”不符合')).length).toBeGreaterThan(5);
  });

  test('own points are ranked; bad rows are told, and the good ones stay', async () => {
    const { app, screening } = await openScreening(TWO);
    await screening.addPoints('名称,经度,纬度\n甲,112.63,37.75\n乙,111.0,35.0\n丙,一百一,37\n丁,116.4,39.9');
    expect(await screening.pointProblems()).toEqual([
      '1 行没有读进来，其余都已保留：',
      '第 4 行: 经度“一百一”不是数字',
    ]);
    expect(await screening.pointsStatus()).toBe(
      '已有 3 个点。 其中 1 个在山西境外，照样量距，“规划点名”不计分。',
    );
    const rows = await screening.ranking();
    expect(rows.map(({ name }) => name)).toEqual(['甲', '乙', '丁']);
    await screening.openUnit('甲');
    expect(await screening.explained()).toContain('甲 小店区');
    await screening.back();
    await screening.addPoints('城市,人口\n太原,530');
    expect((await screening.pointProblems())[0]).toContain('没有找到经度和纬度两列');
    expect(await screening.ranking()).toHaveLength(3);
    await screening.addPoints('戊,112.63,37.75', 'BD-09（百度）');
    expect(await screening.ranking()).toHaveLength(4);
    expect(app.page.url()).toContain('point_area');
  });

  test('where the measuring does not start it says so, and tries again', async () => {
    const worker = 'assets/atlasWorker-*.js';
    const app = await openApp('', { failing: worker });
    await app.page.getByRole('button', { name: '选址筛选' }).click();
    expect(await app.alertText()).toContain('没能算出得分');
    await app.page.unroute(`**/${worker}`);
    await app.page.getByRole('button', { name: '再试一次' }).click();
    const screening = new ScreeningDriver(app);
    await screening.ranked();
    expect(await screening.ranking()).toHaveLength(117);
  });

  test('in English everything is English', async () => {
    const { app, screening } = await openScreening(`${TWO}&lang=en`);
    expect(await screening.summary()).toMatch(/^117 counties, first: [A-Z]/);
    expect(await app.untranslated()).toEqual([]);
    await screening.openUnit('Qingxu');
    expect(await screening.explained()).toMatch(
      /Qingxu Taiyuan Rank \d+ of 117 Certain \d+, at best \d+ of 100/,
    );
    expect(await app.untranslated()).toEqual([]);
  });

  test('on a phone it fills the sheet, criteria folded, ranking in reach', async () => {
    const { app, screening } = await openScreening(TWO, PHONE);
    await app.raiseSheet();
    expect(await screening.weights()).toEqual({});
    await screening.openUnit((await screening.ranking())[0]?.name ?? '');
    expect(await screening.explained()).toContain('第 1 名');
  });

  test('on paper stand criteria and ranking, with the map', async () => {
    const { app } = await openScreening(TWO);
    await app.page.emulateMedia({ media: 'print' });
    expect(await app.page.getByRole('heading', { name: '排名' }).isVisible()).toBe(true);
    expect(await app.page.locator('#map').isVisible()).toBe(true);
    expect(await app.page.getByRole('button', { name: '下载表格' }).isVisible()).toBe(false);
    expect(await app.page.getByRole('combobox', { name: /问地图/ }).isVisible()).toBe(false);
  });

  const axeFindsNothing = async (_: string, options: PageOptions) => {
    const { app, screening } = await openScreening(TWO, options);
    expect(await violations(app.page)).toEqual([]);
    await screening.openUnit((await screening.ranking())[0]?.name ?? '');
    expect(await violations(app.page)).toEqual([]);
  };
  test.each([['light', {}]])('axe finds nothing: %s', axeFindsNothing);
  // Every state is looked at on a phone, and its colours in the dark, by another test.
  test.each([
    ['dark', { colorScheme: 'dark' as const }],
    ['a phone', PHONE],
  ])('axe finds nothing: %s', { tags: 'full' }, axeFindsNothing);
});
