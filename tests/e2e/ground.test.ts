import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import type { PageOptions } from './browser.ts';
import type { AppDriver } from './driver.ts';
import { openApp } from './openApp.ts';
import { ToolsDriver } from './toolsDriver.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

async function openTools(address = '', options: PageOptions = {}): Promise<[AppDriver, ToolsDriver]> {
  const app = await openApp(address, options);
  return [app, new ToolsDriver(app)];
}

/** Whether the last click on the map opened a list or a card. */
const answersClick = async (app: AppDriver) =>
  (await app.choices()).length > 0 || (await app.card()) !== null;

const hashOf = (app: AppDriver) => decodeURIComponent(new URL(app.page.url()).hash);

test('on a phone the middle that is read is that of the map above the sheet, also when the sheet moves', async () => {
  const [app, tools] = await openTools('', PHONE);
  await tools.take('坐标');
  const read = async () => (await tools.coordinatesIn('WGS 84')).split(', ').map(Number);
  const half = await tools.cross();
  expect(half.isInSight).toBe(true);
  expect(await read()).toEqual([expect.closeTo(half.lat, 2), expect.closeTo(half.lng, 2)]);
  await app.page.evaluate(() => document.querySelector<HTMLElement>('.sheet-handle button')?.click());
  await expect.poll(async () => (await tools.cross()).lat).toBeLessThan(half.lat - 0.1);
  const low = await tools.cross();
  expect(low.isInSight).toBe(true);
  expect(await read()).toEqual([expect.closeTo(low.lat, 2), expect.closeTo(low.lng, 2)]);
});

describe('drawing the place of a question', () => {
  test('a dragged circle counts as it grows, and asks when it is let go', {
    tags: ['shipped', 'full'],
  }, async () => {
    const [app, tools] = await openTools();
    expect(app.loadedPaths().join()).not.toContain('drawing');
    await tools.take('圆');
    await tools.hold([112.55, 37.87], [112.8, 37.87]);
    const small = await tools.count();
    await tools.pointAt([113.4, 37.87]);
    const large = await tools.count();
    expect(large.certain).toBeGreaterThan(small.certain);
    expect(await tools.says()).toMatch(/半径 7[45]/);
    await tools.letGo();
    expect(await tools.says()).toBeNull();
    expect(await app.counts()).toEqual(large);
    expect(hashOf(app)).toMatch(/q=within_112\.5\d*\*37\.8\d*_7[45]/);
    expect(await app.choices()).toEqual([]);
  });

  test('a circle by two clicks, and a point by one, and the map answers clicks again', async () => {
    const [app, tools] = await openTools();
    await tools.take('圆');
    await tools.click([112.5, 37.5], [112.5, 37.2]);
    expect(hashOf(app)).toMatch(/q=within_112\.[45]\d*\*37\.\d+_33/);
    expect(await app.choices()).toEqual([]);
    expect(await app.card()).toBeNull();
    await tools.take('点');
    await tools.click([112.5, 37.4]);
    expect((await app.askedFields()).distance).toBe(50);
    await app.clickOnMap([112.35, 37.32]);
    expect(await answersClick(app)).toBe(true);
  });

  test('by keyboard alone: the cross sets the centre, the arrows move the map under it', {
    tags: ['shipped', 'full'],
  }, async () => {
    const [app, tools] = await openTools('#map=8/37.8/112.5');
    await app.page.locator('#tools-button').focus();
    await app.press('Enter');
    await app.page.getByRole('button', { name: '圆', exact: true }).focus();
    await app.press('Enter');
    await tools.says();
    await app.press('Space');
    await app.press('ArrowUp');
    expect((await tools.count()).possible).toBeGreaterThan(0);
    await app.press('Enter');
    expect(hashOf(app)).toMatch(/q=within_112\.5\*37\.8_\d/);
  });

  test('a rectangle, a polygon and a line have addresses that bring them back', async () => {
    const [app, tools] = await openTools();
    await tools.take('矩形');
    await tools.hold([112, 37.5], [113, 38]);
    await tools.letGo();
    expect(hashOf(app)).toContain('q=inside_da.');
    await app.reload();
    expect(hashOf(app)).toContain('q=inside_da.');

    await app.goTo(new URL('#', app.page.url()).href);
    await tools.take('多边形');
    await tools.click([112, 37.5], [113, 37.5], [112.5, 38]);
    await tools.press('完成');
    expect(hashOf(app).match(/\*/g)).toHaveLength(5);

    await app.goTo(new URL('#', app.page.url()).href);
    await tools.take('线');
    await tools.click([112, 37.5], [113, 37.5]);
    await tools.doubleClick([113, 38]);
    expect(hashOf(app)).toMatch(/q=within_dl\.[\d.*]+_50/);
    expect((hashOf(app).match(/dl\.([\d.*]+)_/)?.[1] ?? '').split('*')).toHaveLength(6);
  });

  test('an outline cannot cross itself, and the last corner can be undone', async () => {
    const [, tools] = await openTools();
    await tools.take('多边形');
    await tools.click([112, 37.5], [113, 37.5], [113, 38]);
    await tools.click([112.5, 37.2]);
    expect(await tools.says()).toContain('相交');
    await tools.press('撤销一步');
    await tools.click([112.5, 37.2]);
    expect(await tools.says()).not.toContain('相交');
  });

  test('Esc cancels, and nothing is asked', async () => {
    const [app, tools] = await openTools();
    await tools.take('多边形');
    await tools.click([112, 37.5], [113, 37.5]);
    await app.press('Escape');
    expect(await tools.says()).toBeNull();
    expect(hashOf(app)).not.toContain('q=');
    await app.clickOnMap([112.35, 37.32]);
    expect(await answersClick(app)).toBe(true);
  });

  test('language and colours change under a drawing, and it goes on', {
    tags: ['shipped', 'full'],
  }, async () => {
    const [app, tools] = await openTools();
    await tools.take('距离');
    await tools.click([112, 37.5], [113, 37.5]);
    const before = await tools.labels();
    await app.switchLanguage();
    await app.page
      .getByRole('button', { name: /^Colours|^Appearance|scheme|Light|system/i })
      .first()
      .click();
    await app.settled();
    expect(await tools.says()).toContain('in all');
    expect(await tools.labels()).toEqual(before.map((label) => label.replace('公里', ' km')));
    await tools.click([113, 38]);
    expect(await tools.says()).toContain('2 pieces');
  });
});

describe('measuring', () => {
  test('a line: each piece on the map, the sum in the bar; a double click ends and does not zoom', {
    tags: ['shipped', 'full'],
  }, async () => {
    const [app, tools] = await openTools();
    const { zoom } = await app.view();
    await tools.take('距离');
    await tools.click([112, 37], [112, 38]);
    await tools.doubleClick([113, 38]);
    const said = (await tools.says()) ?? '';
    const total = Number(/全长 ([\d.]+)公里/.exec(said)?.[1]);
    expect(Math.abs(total - (111.195 + 87.62))).toBeLessThan(1.5);
    expect(said).toContain('2 段');
    expect(await tools.labels()).toHaveLength(2);
    expect((await app.view()).zoom).toBe(zoom);
    expect(await app.choices()).toEqual([]);
    await tools.press('复制');
    await app.page.getByText('已复制').waitFor();
    expect(await app.page.evaluate(() => navigator.clipboard.readText())).toContain(`全长 ${total}公里`);
    await tools.press('清除');
    expect(await tools.labels()).toEqual([]);
  });

  test('an area, in square kilometres, with its perimeter; the next click begins anew', async () => {
    const [, tools] = await openTools();
    await tools.take('面积');
    await tools.click([112, 37], [113, 37], [113, 38], [112, 38]);
    await tools.press('完成');
    const area = Number(/面积 ([\d,]+) km²/.exec((await tools.says()) ?? '')?.[1]?.replace(',', ''));
    expect(Math.abs(area / 9809 - 1)).toBeLessThan(0.02);
    await tools.click([111.9, 37.2]);
    expect(await tools.says()).not.toContain('面积 9');
  });
});

describe('coordinates', () => {
  test('the middle of the map, copied in three datums as published for Yuncheng', async () => {
    const [app, tools] = await openTools('#map=12/35.0271663/111.0017421');
    await tools.take('坐标');
    const near = (text: string, [first, second]: [number, number]) => {
      const [a, b] = text.split(',').map(Number) as [number, number];
      expect(Math.max(Math.abs(a - first), Math.abs(b - second))).toBeLessThan(1.5e-4);
    };
    near(await tools.copyIn('WGS 84'), [35.0271663, 111.0017421]);
    near(await tools.copyIn('GCJ-02'), [111.0075355, 35.0264171]);
    near(await tools.copyIn('BD-09'), [111.0139261, 35.0327206]);
    await tools.chooseFormat('度分秒');
    expect(await tools.coordinatesIn('WGS 84')).toMatch(/^35°01′3\d\.\d\d″N 111°00′0\d\.\d\d″E$/);
    await tools.click([111.01, 35.03]);
    expect(await tools.coordinatesIn('WGS 84')).toMatch(/^35°01′4\d\.\d\d″N/);
    expect(await app.choices()).toEqual([]);
  });

  test('pasted from Baidu they are asked about where they are meant; the datum is remembered', async () => {
    const [app, tools] = await openTools();
    await tools.rightClick([112.5, 37.5]);
    await tools.chooseDatum('BD-09 百度');
    await tools.paste('111.0139261,35.0327206');
    expect(hashOf(app)).toMatch(/q=within_111\.0017\d*\*35\.0271\d*_50/);
    expect((await app.askedFields()).distance).toBe(50);
    await app.reload();
    await tools.pointAt([111, 35.1]);
    expect(await tools.readout()).toMatch(/^11\d\.\d{6},3\d\.\d{6}$/);
  });

  test('what cannot be read is refused with a reason, and stays in the field', async () => {
    const [app, tools] = await openTools();
    await tools.take('坐标');
    for (const [text, reason] of [
      ['北纬37度52分', '还缺'],
      ['112.55N 37.87E', '写反了'],
      ['31.2, 121.5', '离山西太远'],
      ['37°72′N 112°33′E', '小于 60'],
      ['太原', '没有看到经纬度'],
    ] as const) {
      await tools.paste(text);
      expect(await tools.problem()).toContain(reason);
      expect(await app.page.locator('.go-to-input').inputValue()).toBe(text);
    }
    expect(hashOf(app)).not.toContain('q=');
  });
});

describe('on a phone', () => {
  test('taps draw a circle; two fingers move the map and place nothing', {
    tags: ['shipped', 'full'],
  }, async () => {
    const [app, tools] = await openTools('', PHONE);
    await tools.take('圆');
    const { zoom } = await app.view();
    await tools.swipe(
      [
        [111.8, 38.6],
        [111.2, 39.4],
      ],
      [
        [112.4, 38.4],
        [113, 37.9],
      ],
    );
    expect((await app.view()).zoom).toBeGreaterThan(zoom);
    expect(await tools.says()).toContain('按住圆心');
    const { lng, lat } = await app.view();
    await tools.tap([lng, lat + 0.6]);
    await tools.swipe(
      [
        [lng - 0.3, lat + 0.8],
        [lng - 0.5, lat + 0.9],
      ],
      [
        [lng + 0.3, lat + 0.5],
        [lng + 0.5, lat + 0.4],
      ],
    );
    expect(await tools.says()).toContain('再点一下');
    const middle = await app.view();
    await tools.tap([middle.lng + 0.2, middle.lat + 0.4]);
    expect(hashOf(app)).toContain('q=within_');
    expect(await app.choices()).toEqual([]);
  });

  test('one finger drags a circle', { tags: 'shipped' }, async () => {
    const [app, tools] = await openTools('', PHONE);
    await tools.take('圆');
    await tools.swipe([
      [112.3, 38.6],
      [112.9, 38.6],
    ]);
    expect(hashOf(app)).toMatch(/q=within_112\.\d+\*38\.\d+_5\d/);
  });

  test('a long press tells the coordinates there', { tags: ['shipped', 'full'] }, async () => {
    const [app, tools] = await openTools('', PHONE);
    await tools.longPress([112.3, 38.6]);
    expect(await tools.coordinatesIn('WGS 84')).toMatch(/^38\.\d{6}, 112\.\d{6}$/);
    expect(await app.choices()).toEqual([]);
  });
});

describe.each([
  { what: 'desktop, Chinese, light', options: {} },
  { what: 'phone, English, dark', options: { ...PHONE, locale: 'en-US', colorScheme: 'dark' as const } },
])('axe finds nothing ($what)', ({ options }) => {
  test('menu, drawing, coordinates', async () => {
    const [app, tools] = await openTools('', options);
    const isEnglish = 'locale' in options;
    const check = async () => {
      expect(await violations(app.page)).toEqual([]);
    };
    await app.page.locator('#tools-button').click();
    await app.page.locator('#tool-menu').getByRole('heading').first().waitFor();
    await check();
    await app.page.keyboard.press('Escape');
    await tools.take(isEnglish ? 'Area' : '面积');
    await check();
    await app.press('Escape');
    await tools.take(isEnglish ? 'Coordinates' : '坐标');
    await tools.paste('1');
    await check();
    if (isEnglish) expect(await app.untranslated()).toEqual([]);
  });
});
