import { describe, expect, test } from 'vitest';
import type { PageOptions } from './browser.ts';
import type { AppDriver } from './driver.ts';
import { openApp } from './openApp.ts';
import {
  expectAccessible,
  onPaper,
  PHONE,
  pageOpened,
  pressOnPage,
  spillsSideways,
  textOfPage,
  titleOfPage,
} from './pages.ts';

const ECOLOGY = '#page=lens.ecology.5';
const METALS = '#page=lens.green-metal.50';
const GAPS = '#page=lens.gaps.30.airports';

/** "n 对确定，m 对可能" as two numbers. */
async function pairs(app: AppDriver): Promise<{ certain: number; possible: number }> {
  const text = await textOfPage(app);
  const [, certain = 'NaN', possible = 'NaN'] = /([\d,]+) 对确定，([\d,]+) 对可能/.exec(text) ?? [];
  return { certain: Number(certain.replace(',', '')), possible: Number(possible.replace(',', '')) };
}

/** The statements set against the one of the first open group, as they are read. */
async function firstSides(app: AppDriver): Promise<{ against: string; whats: string[] }> {
  const sides = app.page.locator('.lens-sides').first();
  const read = (text: string) => text.replace(/\s+/g, ' ').trim();
  return {
    against: read(await sides.locator('.lens-against').innerText()),
    whats: (await sides.locator('> ul > li').allInnerTexts()).map(read),
  };
}

async function setDistance(app: AppDriver, kilometres: string): Promise<void> {
  const field = app.page.getByRole('spinbutton', { name: /^(距离|Distance)/ }).last();
  await field.fill(kilometres);
  await field.press('Enter');
}

describe('a check of the layout', () => {
  test('opens from the panel, sets both statements side by side, and leads to card and map', async () => {
    const app = await openApp();
    await app.page.getByRole('button', { name: '检查' }).click();
    await pageOpened(app, '布局检查');
    expect(app.page.url()).toContain('page=lens.ecology');
    const { against, whats } = await firstSides(app);
    expect(against).toMatch(/第 \d+ 节( · 专栏 \d+)? \S{6}/);
    expect(whats.length).toBeGreaterThan(0);
    for (const what of whats) {
      expect(what).toMatch(/^(确定|可能) 相距 [\d–]/);
      expect(what).toMatch(/第 \d+ 节( · 专栏 \d+)? \S{6}/);
    }
    await pressOnPage(app, /^在地图上看：/);
    await app.settled();
    expect(await titleOfPage(app)).toBeNull();
    expect((await app.resultRows()).length).toBeGreaterThan(0);
  });

  test('a wider distance finds more; what is no distance is said and changes nothing', async () => {
    const app = await openApp(ECOLOGY);
    const near = await pairs(app);
    await setDistance(app, '60');
    expect(app.page.url()).toContain('page=lens.ecology.60');
    const far = await pairs(app);
    expect(far.certain + far.possible).toBeGreaterThan(near.certain + near.possible);
    await setDistance(app, '900');
    expect(await app.alertText()).toContain('0 到 300');
    expect(await pairs(app)).toEqual(far);
  });

  test('what is known only to a city is counted, and listed when asked for', async () => {
    const app = await openApp(METALS);
    const some = await pairs(app);
    expect(some.certain).toBeGreaterThan(0);
    const { whats } = await firstSides(app);
    expect(whats[0]).toMatch(/^确定 同市/);
    const left = Number(/另有 ([\d,]+) 对只写到全市/.exec(await textOfPage(app))?.[1]);
    await app.page.getByRole('checkbox', { name: '也列规划只写到全市的' }).check();
    const all = await pairs(app);
    expect(all.certain).toBe(some.certain);
    expect(all.possible).toBe(some.possible + left);
  });

  test('groups open and close, all at once too', async () => {
    const app = await openApp(ECOLOGY);
    const open = app.page.locator('.lens-group[open]');
    await app.page.locator('.lens-group').first().waitFor();
    const groups = await app.page.locator('.lens-group').count();
    expect(await open.count()).toBe(1);
    await pressOnPage(app, '全部展开');
    await app.page.waitForFunction(
      (count) => document.querySelectorAll('.lens-group[open]').length === count,
      groups,
    );
    await pressOnPage(app, '全部收起');
    await app.page.waitForFunction(() => !document.querySelector('.lens-group[open]'));
  });

  test('names the counties without a theme, and draws them', async () => {
    const app = await openApp(GAPS);
    await pageOpened(app, '布局检查');
    const text = await textOfPage(app);
    const [, total, certain, possible] = (
      /(\d+) 个县中，(\d+) 个确定没有，(\d+) 个可能没有/.exec(text) ?? []
    ).map(Number);
    expect(total).toBe(117);
    expect(await app.page.locator('.lens-units .link').count()).toBe((certain ?? 0) + (possible ?? 0));
    expect(await app.page.locator('.locator-map .gap-certain').count()).toBe(certain);
    await app.page.getByRole('combobox', { name: '主题' }).last().selectOption({ label: '钢铁' });
    expect(app.page.url()).toContain('page=lens.gaps.30.steel');
    expect(await textOfPage(app)).toContain('确定没有钢铁');
  });

  test('is complete in English', async () => {
    for (const page of [`${ECOLOGY}&lang=en`, `${GAPS}&lang=en`]) {
      const app = await openApp(page);
      await pageOpened(app, 'Check the layout');
      expect(await app.untranslated()).toEqual([]);
    }
  });

  test('on a phone nothing spills', async () => {
    for (const page of [ECOLOGY, GAPS]) {
      const app = await openApp(page, PHONE);
      await pageOpened(app, '布局检查');
      expect(await spillsSideways(app)).toBe(false);
    }
  });

  test('on paper it stands alone and whole', async () => {
    const app = await openApp(METALS, { colorScheme: 'dark' });
    await pageOpened(app, '布局检查');
    const paper = await onPaper(app);
    expect(paper.alone).toBe(true);
    expect(paper.cut).toBeLessThanOrEqual(0);
    expect(paper.ink).toBe('rgb(0, 0, 0)');
    expect(paper.sheets).toBeLessThan(8);
  });

  const axeFindsNothing = async (_: string, page: string, options: PageOptions) => {
    const app = await openApp(page, options);
    await pageOpened(app, '布局检查');
    await expectAccessible(app);
  };
  test.each([['light', METALS, {}]])('axe finds nothing: %s', axeFindsNothing);
  // Every state is looked at on a phone, and its colours in the dark, by another test.
  test.each([
    ['dark', GAPS, { colorScheme: 'dark' as const }],
    ['a phone', METALS, PHONE],
  ])('axe finds nothing: %s', { tags: 'full' }, axeFindsNothing);
});
