import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import type { PageOptions } from './browser.ts';
import { openApp } from './openApp.ts';

const PAGE = '#page=data';
const PHONE = { viewport: { width: 390, height: 844 } };
const UNLOCATED = /^(位置不明|Not located)$/;
const REMARKS = /^(最没有把握的地点|The least certain places)$/;

describe('the page about the data', () => {
  test('opens from the help and from the map, has its own address, and leads back', async () => {
    const app = await openApp();
    expect(await app.dataPageTitle()).toBeNull();
    await app.openDataPage('help');
    expect(await app.dataPageTitle()).toBe('关于数据');
    expect(app.page.url()).toContain('page=data');
    await app.closeDataPage();
    expect(await app.dataPageTitle()).toBeNull();
    await app.openDataPage('notice');
    expect(await app.dataPageTitle()).toBe('关于数据');
  });

  test('shows every section of the plan, and says so where nothing is assigned to a place', async () => {
    const app = await openApp(PAGE);
    const rows = await app.planSections();
    expect(rows.map((row) => Number.parseInt(row, 10))).toEqual(
      Array.from({ length: 70 }, (_, at) => at + 1),
    );
    expect(rows.find((row) => row.startsWith('2 '))).toBe('2 发展环境 无 0 0');
    const counted = rows.map((row) => /^\d+ \S+ (\d+) (\d+) /.exec(row)?.[2] ?? '0').map(Number);
    expect(counted.reduce((sum, count) => sum + count)).toBe((await app.shownOfTotal())?.[1]);
  });

  test('a placement that nobody could locate opens its card', async () => {
    const app = await openApp(PAGE);
    const unlocated = await app.listedUnder(UNLOCATED);
    expect(unlocated.length).toBeGreaterThan(5);
    await app.openListed(UNLOCATED, '潘家窑煤矿');
    expect(await app.card()).toContain('位置未能查明');
    expect(await app.dataPageTitle()).toBe('关于数据');
  });

  test('places with a note can be searched by its words, and open a card', async () => {
    const app = await openApp(PAGE);
    const all = await app.listedUnder(REMARKS);
    await app.filterRemarks('未核实');
    const some = await app.listedUnder(REMARKS);
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
    expect(some.every((item) => item.includes('未核实'))).toBe(true);
    await app.openListed(REMARKS, '坪上水库');
    expect(await app.card()).toContain('坝址所在县');
  });

  test('is complete in English', async () => {
    const [zh, en] = [await openApp(PAGE), await openApp(`${PAGE}&lang=en`)];
    expect(await en.planSections()).toHaveLength((await zh.planSections()).length);
    expect(await en.untranslated()).toEqual([]);
    const parts = async (app: typeof zh) => app.page.locator('.data-page').getByRole('heading').count();
    expect(await parts(en)).toBe(await parts(zh));
  });

  test('on a phone it fills the screen, and a card opens in front of it', async () => {
    const app = await openApp(PAGE, PHONE);
    await app.openListed(UNLOCATED, '潘家窑煤矿');
    expect(await app.card()).toContain('位置未能查明');
    expect(await app.dataPageTitle()).toBeNull();
    await app.closeCard();
    expect(await app.dataPageTitle()).toBe('关于数据');
    expect(await app.page.evaluate(() => document.activeElement?.textContent)).toBe('潘家窑煤矿');
  });

  test('on paper it stands alone and whole', async () => {
    const app = await openApp(PAGE, { colorScheme: 'dark' });
    await app.planSections();
    await app.page.emulateMedia({ media: 'print' });
    expect(await app.page.getByRole('complementary').isVisible()).toBe(false);
    expect(await app.page.locator('#map').isVisible()).toBe(false);
    expect(await app.page.getByRole('button', { name: '回到地图' }).isVisible()).toBe(false);
    const paper = await app.page.locator('.data-page').evaluate((page) => ({
      height: page.getBoundingClientRect().height,
      cut: (page.querySelector('.page-scroll')?.scrollHeight ?? 0) - page.getBoundingClientRect().height,
      ink: getComputedStyle(page).color,
    }));
    expect(paper.height).toBeGreaterThan(5000);
    expect(paper.cut).toBeLessThanOrEqual(0);
    expect(paper.ink).toBe('rgb(0, 0, 0)');
  });

  test('without the audit it says which file failed, shows the rest, and tries again', async () => {
    const app = await openApp(PAGE, { failing: 'audit.json' });
    await app.page.getByRole('alert').waitFor();
    expect(await app.alertText()).toContain('audit.json');
    expect((await app.listedUnder(UNLOCATED)).length).toBeGreaterThan(5);
    await app.page.unrouteAll();
    await app.page.getByRole('button', { name: '再试一次' }).click();
    await app.page.getByRole('alert').waitFor({ state: 'detached' });
    expect(await app.planSections()).toHaveLength(70);
  });

  const axeFindsNothing = async (_: string, options: PageOptions) => {
    const app = await openApp(PAGE, options);
    await app.planSections();
    expect(await violations(app.page)).toEqual([]);
  };
  test.each([['light', {}]])('axe finds nothing: %s', axeFindsNothing);
  // Every state is looked at on a phone, and its colours in the dark, by another test.
  test.each([
    ['dark', { colorScheme: 'dark' as const }],
    ['a phone', PHONE],
  ])('axe finds nothing: %s', { tags: 'full' }, axeFindsNothing);
});
