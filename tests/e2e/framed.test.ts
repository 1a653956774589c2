import { expect, test } from 'vitest';
import type { MapElement } from '../../src/map/createMap.ts';
import { openApp } from './openApp.ts';

/** A busy machine takes its time. */
const PATIENCE = { timeout: 15_000 };

test('in another page the wheel moves that page, and with Ctrl the map', {
  tags: ['shipped', 'full'],
}, async () => {
  const { page } = await openApp();
  const app = page.url();
  const around = new URL('around.html', app).href;
  await page.route(around, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<link rel="icon" href="data:,"><body style="height: 3000px"><iframe src="${app}" style="width: 1200px; height: 700px">`,
    }),
  );
  await page.goto(around);
  const frame = page.frameLocator('iframe');
  const zoom = () =>
    frame.locator('#map').evaluate((element) => (element as MapElement).map?.getZoom() ?? Number.NaN);
  await frame.locator('.maplibregl-canvas').waitFor();
  await frame.locator('#map').evaluate(async (element) => {
    const { map } = element as MapElement;
    map?.triggerRepaint();
    await map?.once('idle');
  });
  const before = await zoom();
  await page.mouse.move(700, 350);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY), PATIENCE).toBeGreaterThan(0);
  expect(await frame.locator('.maplibregl-desktop-message').innerText()).toContain('Ctrl');
  expect(await zoom()).toBe(before);
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect.poll(zoom, PATIENCE).toBeGreaterThan(before);
});
