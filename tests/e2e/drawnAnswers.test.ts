import { describe, expect, test } from 'vitest';
import { type Drawn, truthOf } from './drawnTruth.ts';
import type { AppDriver } from './driver.ts';
import { openApp } from './openApp.ts';
import { ToolsDriver } from './toolsDriver.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** What was drawn, as the address tells it. */
function drawnIn(app: AppDriver): Drawn {
  const hash = decodeURIComponent(new URL(app.page.url()).hash);
  const [, kind, place = '', radius] =
    /q=(within|inside)_(?:d[al]\.)?([\d.*]+)(?:_([\d.]+))?/.exec(hash) ?? [];
  const numbers = place.split('*').map(Number);
  const positions = numbers.flatMap((lng, at) =>
    at % 2 === 0 ? [[lng, numbers[at + 1] as number] as const] : [],
  );
  const [centre] = positions;
  if (kind === 'inside') return { kind: 'area', positions };
  if (positions.length > 1) return { kind: 'line', positions, radius: Number(radius) };
  return { kind: 'circle', centre: centre ?? [0, 0], radius: Number(radius) };
}

/** Holds the list against what the published files give by Turf; the closest calls aside. */
async function expectTruth(app: AppDriver, tools: ToolsDriver): Promise<void> {
  const truth = truthOf(drawnIn(app));
  const listed = await tools.listed();
  const called = (ids: string[]) => ids.filter((id) => !truth.open.includes(id)).sort();
  expect(called(listed.certain)).toEqual(truth.certain.sort());
  expect(called(listed.possible)).toEqual(truth.possible.sort());
  expect(truth.certain.length).toBeGreaterThan(3);
  expect(truth.possible.length).toBeGreaterThan(20);
  expect(truth.open.length).toBeLessThan(60);
  expect(await app.counts()).toEqual({
    certain: listed.certain.length,
    possible: listed.possible.length,
  });
}

test('the radius of a drawn circle is a field: list, map and address follow it', async () => {
  const app = await openApp('#q=within_112.5*37.8_75');
  const wide = await app.counts();
  const { zoom } = await app.view();
  expect((await app.askedFields()).distance).toBe(75);
  await app.changeDistance(32.5);
  expect(drawnIn(app)).toEqual({ kind: 'circle', centre: [112.5, 37.8], radius: 32.5 });
  const narrow = await app.counts();
  expect(narrow.certain + narrow.possible).toBeLessThan(wide.certain + wide.possible);
  expect((await app.view()).zoom).toBeGreaterThan(zoom);
  expect((await new ToolsDriver(app).listed()).certain).toHaveLength(narrow.certain);
});

describe('the count while drawing is that of the answer, and the list is what lies there:', () => {
  test('a circle, dragged', { tags: 'shipped' }, async () => {
    const app = await openApp();
    const tools = new ToolsDriver(app);
    await tools.take('圆');
    await tools.hold([112.5, 37.8], [112.9, 37.8], [113.4, 37.6]);
    const count = await tools.count();
    await tools.letGo();
    expect(await app.counts()).toEqual(count);
    await expectTruth(app, tools);
  });

  test('a rectangle, dragged', async () => {
    const app = await openApp();
    const tools = new ToolsDriver(app);
    await tools.take('矩形');
    await tools.hold([111.7, 37.4], [112, 37.8], [113.2, 38.4]);
    const count = await tools.count();
    await tools.letGo();
    expect(await app.counts()).toEqual(count);
    await expectTruth(app, tools);
  });

  test('a polygon, corner by corner', async () => {
    const app = await openApp();
    const tools = new ToolsDriver(app);
    await tools.take('多边形');
    await tools.click([111.2, 35.6], [113.4, 35.4]);
    await tools.pointAt([112.4, 38.2]);
    const count = await tools.count();
    await tools.click([112.4, 38.2]);
    expect(await tools.count()).toEqual(count);
    await tools.press('完成');
    expect(await app.counts()).toEqual(count);
    await expectTruth(app, tools);
  });

  test('a line, and 50 km to both sides of it', async () => {
    const app = await openApp();
    const tools = new ToolsDriver(app);
    await tools.take('线');
    await tools.click([111.2, 35.4], [112.6, 36.6]);
    await tools.pointAt([112.3, 38.2]);
    const count = await tools.count();
    await tools.doubleClick([112.3, 38.2]);
    expect(await app.counts()).toEqual(count);
    await expectTruth(app, tools);
  });

  test('a circle, dragged with a finger on a phone', async () => {
    const app = await openApp('', PHONE);
    const tools = new ToolsDriver(app);
    await tools.take('圆');
    await tools.swipe([
      [112.3, 38.2],
      [113.1, 38.2],
    ]);
    await expectTruth(app, tools);
  });
});
