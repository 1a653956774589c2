import { describe, expect, test } from 'vitest';
import type { PageOptions } from './browser.ts';
import type { AppDriver } from './driver.ts';
import { openApp } from './openApp.ts';
import {
  closePage,
  expectAccessible,
  focused,
  onPaper,
  PHONE,
  pageOpened,
  pressOnPage,
  spillsSideways,
  tableRows,
  textOfPage,
  titleOfPage,
} from './pages.ts';
import { ToolsDriver } from './toolsDriver.ts';

const FOUR = '#page=compare.140100.140200.140728.140800';
/** 60 km about Linfen, and the north; the last one has a name. */
const CIRCLE = '~within_111.5*36.1_60~';
const RECTANGLE = '~inside_da.112.5*38.7*113.5*38.7*113.5*40.3*112.5*40.3@*0gev*0k3d~';
const COUNTS = /^(各主题的数量|Numbers by theme)$/;

/** Adds a city or county to the comparison. */
const add = (app: AppDriver, name: string) =>
  app.page.getByRole('combobox', { name: /再加一个|Add one/ }).selectOption({ label: name });

/** Whether the chart has ink of its own: more than the grid's few colours. */
async function chartIsDrawn(app: AppDriver): Promise<boolean> {
  const canvas = app.page.getByRole('img', { name: /条形图|Bar chart/ });
  await canvas.waitFor();
  return app.page
    .waitForFunction(() => {
      const element = document.querySelector<HTMLCanvasElement>('.compare-canvas canvas');
      const pixels = element?.width
        ? element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data
        : undefined;
      let coloured = 0;
      for (let at = 0; pixels && at < pixels.length; at += 4) {
        const [r = 0, g = 0, b = 0, a = 0] = pixels.subarray(at, at + 4);
        if (a > 0 && Math.max(r, g, b) - Math.min(r, g, b) > 60) coloured++;
      }
      return coloured > 2000;
    })
    .then(() => true);
}

describe('a comparison', () => {
  test('starts from the panel, asks for more, and fills as one chooses', async () => {
    const app = await openApp();
    await app.page.getByRole('button', { name: '比较' }).click();
    await pageOpened(app, '并排比较');
    expect(await textOfPage(app)).toContain('至少两个');
    await add(app, '太原市');
    await add(app, '平遥县');
    expect(app.page.url()).toContain('page=compare.140100.140728');
    const rows = await tableRows(app, COUNTS);
    expect(rows[0]).toBe('主题 | 太原市 | 平遥县');
    expect(rows.at(-1)).toMatch(/^合计 \| \d+ \| \d+ \| \d+ \| \d+$/);
    expect(await chartIsDrawn(app)).toBe(true);
    await pressOnPage(app, '去掉太原市');
    expect(app.page.url()).toContain('page=compare.140728');
    expect(await focused(app)).toContain('选择市或县');
  });

  test('counts what “inside” counts, and orders by difference or as the panel does', async () => {
    const app = await openApp('#q=inside_140100');
    const { certain, possible } = await app.counts();
    await app.goTo(new URL('#page=compare.140100.140200', app.page.url()).href);
    await pageOpened(app, '并排比较');
    const rows = await tableRows(app, COUNTS);
    expect(rows.at(-1)).toContain(`合计 | ${certain} | ${possible} |`);
    const spreads = rows.slice(2, -1).map((row) => {
      const [, a = 0, , b = 0] = row.split(' | ').map(Number);
      return Math.abs(a - b);
    });
    expect(spreads).toEqual(spreads.toSorted((a, b) => b - a));
    await app.page.getByRole('radio', { name: '按主题顺序' }).check();
    expect((await tableRows(app, COUNTS))[2]).toMatch(/^煤矿/);
  });

  test('says what only one has, what all have, how far apart they are', async () => {
    const app = await openApp('#page=compare.140100.140200.140105');
    await pageOpened(app, '并排比较');
    const text = await textOfPage(app);
    expect(text).toMatch(/只有太原市有.*科创|只有太原市有/);
    expect(text).toContain('都有');
    const distances = await tableRows(app, /^相距$/);
    expect(distances).toHaveLength(4);
    expect(distances[2]).toMatch(/^太原市 – 小店区 \| 0 ?公里 \| /);
  });

  test('leaves out what is no unit, and says so', async () => {
    const app = await openApp('#page=compare.140100.149999.140200');
    expect(await app.alertText()).toContain('149999');
    expect((await tableRows(app, COUNTS))[0]).toBe('主题 | 太原市 | 大同市');
  });

  test('opens from the page of a city and leads to one; the way back leads back', async () => {
    const app = await openApp('#page=unit.140200');
    await pageOpened(app, '大同市');
    await pressOnPage(app, '与别处比较');
    await pageOpened(app, '并排比较');
    await add(app, '阳泉市');
    await pressOnPage(app, /^阳泉市$/);
    await pageOpened(app, '阳泉市');
    await app.page.goBack();
    await pageOpened(app, '并排比较');
    expect((await tableRows(app, COUNTS))[0]).toBe('主题 | 大同市 | 阳泉市');
  });

  test('is complete in English', async () => {
    const app = await openApp(`#page=compare.140100.140200.${CIRCLE}&lang=en`);
    await pageOpened(app, 'Side by side');
    expect(await textOfPage(app)).toContain('Circle, radius 60 km');
    expect(await app.untranslated()).toEqual([]);
    expect(await app.page.title()).toBe('Compare · Sanjin Layout Map');
  });

  test('on a phone nothing spills', async () => {
    const app = await openApp(FOUR, PHONE);
    await pageOpened(app, '并排比较');
    expect(await spillsSideways(app)).toBe(false);
    expect(await titleOfPage(app)).toBe('并排比较');
  });

  test.each([
    ['four units', 'zh', FOUR],
    ['four units', 'en', FOUR],
    ['units and areas', 'zh', `#page=compare.140100.140800.${CIRCLE}.${RECTANGLE}`],
    ['units and areas', 'en', `#page=compare.140100.140800.${CIRCLE}.${RECTANGLE}`],
  ])('%s fit on one sheet: %s', async (_, lang, address) => {
    const app = await openApp(`${address}&lang=${lang}`, { colorScheme: 'dark' });
    await chartIsDrawn(app);
    const paper = await onPaper(app);
    expect(paper.alone).toBe(true);
    expect(paper.ink).toBe('rgb(0, 0, 0)');
    expect(paper.sheets).toBe(1);
    expect(await chartIsDrawn(app)).toBe(true);
  });

  const axeFindsNothing = async (_: string, options: PageOptions) => {
    const app = await openApp(`#page=compare.140100.${RECTANGLE}`, options);
    await chartIsDrawn(app);
    await expectAccessible(app);
  };
  test.each([['light', {}]])('axe finds nothing: %s', axeFindsNothing);
  // Every state is looked at on a phone, and its colours in the dark, by another test.
  test.each([
    ['dark', { colorScheme: 'dark' as const }],
    ['a phone', PHONE],
  ])('axe finds nothing: %s', { tags: 'full' }, axeFindsNothing);
});

describe('drawn areas', () => {
  test('are asked about, set beside a city, named, and come back by the address', async () => {
    const app = await openApp('#page=compare.140100');
    await pageOpened(app, '并排比较');
    await closePage(app);
    const tools = new ToolsDriver(app);
    await tools.take('矩形');
    await tools.hold([112, 37.5], [113, 38.3]);
    await tools.letGo();
    const { certain, possible } = await app.counts();
    await app.page.getByRole('button', { name: '加入比较（已有 1 个）' }).click();
    await pageOpened(app, '并排比较');
    const rows = await tableRows(app, COUNTS);
    expect(rows[0]).toBe('主题 | 太原市 | 区域 1');
    expect(rows.at(-1)).toMatch(new RegExp(`\\| ${certain} \\| ${possible}$`));

    await app.page.getByRole('textbox', { name: '第 2 个的名称' }).fill('汾河谷地');
    await app.page.keyboard.press('Enter');
    expect((await tableRows(app, COUNTS))[0]).toBe('主题 | 太原市 | 汾河谷地');
    await app.reload();
    expect((await tableRows(app, COUNTS))[0]).toBe('主题 | 太原市 | 汾河谷地');
    expect((await tableRows(app, /^相距$/))[1]).toMatch(/^太原市 – 汾河谷地 \| 0 ?公里 \| \d/);

    await pressOnPage(app, /^汾河谷地$/);
    await app.settled();
    expect(await app.counts()).toEqual({ certain, possible });
    await app.page.getByRole('button', { name: '比较', exact: true }).click();
    expect((await tableRows(app, COUNTS))[0]).toBe('主题 | 太原市 | 汾河谷地');
  });

  test('are drawn from the comparison; what was asked on the map stays; Esc leads back', {
    tags: ['shipped', 'full'],
  }, async () => {
    const app = await openApp('#q=within_140200_30&page=compare.140200');
    await pageOpened(app, '并排比较');
    const tools = new ToolsDriver(app);
    await pressOnPage(app, '圆');
    await app.settled();
    await tools.hold([113.2, 40], [113.7, 40]);
    await tools.letGo();
    await pageOpened(app, '并排比较');
    expect((await tableRows(app, COUNTS))[0]).toBe('主题 | 大同市 | 区域 1');
    expect(await textOfPage(app)).toMatch(/圆，半径 4[23]/);
    expect(app.page.url()).toContain('q=within_140200_30');

    await pressOnPage(app, '多边形');
    await app.settled();
    expect(await tools.says()).toContain('画多边形');
    await app.press('Escape');
    await pageOpened(app, '并排比较');
    expect((await tableRows(app, COUNTS))[0]).toBe('主题 | 大同市 | 区域 1');
  });

  test('with nothing in them say so; what nobody can read is left out, and said', async () => {
    const app = await openApp('#page=compare.140100.~within_120*30_5~.~inside_da.1*2~');
    await pageOpened(app, '并排比较');
    expect(await textOfPage(app)).toContain('“区域 1”里没有规划布局');
    expect(await app.alertText()).toContain('inside_da.1*2');
    expect((await tableRows(app, COUNTS))[0]).toBe('主题 | 太原市 | 区域 1');
  });

  test('on a phone: drawn with a finger from the comparison', async () => {
    const app = await openApp('#page=compare.140100', {
      ...PHONE,
      isMobile: true,
      hasTouch: true,
    });
    await pageOpened(app, '并排比较');
    await pressOnPage(app, '圆');
    await app.settled();
    await new ToolsDriver(app).swipe([
      [112.3, 38.6],
      [112.9, 38.6],
    ]);
    await pageOpened(app, '并排比较');
    expect((await tableRows(app, COUNTS))[0]).toBe('主题 | 太原市 | 区域 1');
    expect(await spillsSideways(app)).toBe(false);
  });
});
