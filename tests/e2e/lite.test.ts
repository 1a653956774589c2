import { describe, expect, test } from 'vitest';
import type { AppDriver } from './driver.ts';
import { openApp } from './openApp.ts';

/** As on a machine that needs an eighth of a second for every frame. */
async function slowDown({ page }: AppDriver): Promise<void> {
  await page.evaluate(() => {
    const frame = globalThis.requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (callback) =>
      frame(() => {
        const until = performance.now() + 125;
        while (performance.now() < until);
        callback(performance.now());
      });
  });
}

async function dragToAndFro({ page }: AppDriver): Promise<void> {
  await page.mouse.move(900, 700);
  await page.mouse.down();
  for (let i = 1; i <= 20; i++) await page.mouse.move(900 + 10 * (i % 2), 700 - 2 * i);
  await page.mouse.up();
}

const drawing = ({ page }: AppDriver) =>
  page.evaluate(() => {
    const { map } = document.querySelector('#map') as HTMLElement & { map: import('maplibre-gl').Map };
    const ids = map.getStyle().layers.map(({ id }) => id);
    return { relief: ids.includes('mountains-label'), ratio: map.getPixelRatio() };
  });

/** A busy machine takes its time. */
const PATIENCE = { timeout: 15_000 };

describe('a machine that draws slowly', () => {
  test('is offered less to draw once, takes it, and keeps it', { tags: ['shipped', 'full'] }, async () => {
    const app = await openApp('', { deviceScaleFactor: 2 });
    expect(await drawing(app)).toEqual({ relief: true, ratio: 2 });
    await slowDown(app);
    await dragToAndFro(app);
    await app.page.getByRole('button', { name: '少画一些' }).click();
    await app.page.reload();
    await app.settled();
    expect(await drawing(app)).toEqual({ relief: false, ratio: 1 });
  });
});

test('less to draw is chosen beside the base maps, and all again', async () => {
  const app = await openApp();
  await app.page.getByRole('button', { name: '底图' }).click();
  const less = app.page.getByRole('checkbox', { name: '少画一些' });
  await less.check();
  await app.settled();
  expect((await drawing(app)).relief).toBe(false);
  await less.uncheck();
  await app.settled();
  expect((await drawing(app)).relief).toBe(true);
});

test('a fine screen is drawn finely again once all is drawn again, also after the page is enlarged', {
  tags: ['shipped', 'full'],
}, async () => {
  const app = await openApp('', { deviceScaleFactor: 2 });
  await app.page.getByRole('button', { name: '底图' }).click();
  const less = app.page.getByRole('checkbox', { name: '少画一些' });
  const ratio = async () => (await drawing(app)).ratio;
  await less.check();
  await expect.poll(ratio, PATIENCE).toBe(1);
  await less.uncheck();
  await expect.poll(ratio, PATIENCE).toBe(2);
  const browser = await app.page.context().newCDPSession(app.page);
  await browser.send('Emulation.setDeviceMetricsOverride', {
    width: 960,
    height: 600,
    deviceScaleFactor: 3,
    mobile: false,
  });
  await expect.poll(ratio, PATIENCE).toBe(3);
  await browser.send('Emulation.clearDeviceMetricsOverride');
});
