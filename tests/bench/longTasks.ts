// Whether the page stays at hand while many points are read and ranked: the long tasks of its main thread.
import { type Browser, chromium } from 'playwright-core';
import { openPage } from '../e2e/browser.ts';
import { findChromium, launchFlags } from '../run/chromium.ts';
import { serveBuilt } from '../run/serve.ts';

export interface LongTasks {
  /** From choosing the file to the ranking, in milliseconds. */
  ms: number;
  /** Tasks of 50 ms and more meanwhile, as the browser reports them, in milliseconds. */
  tasks: number[];
}

/** Opens the built app and screens so many points in it; the map is open beside, as for a reader. */
export async function timeLongTasks(points = 20_000): Promise<LongTasks> {
  const server = await serveBuilt();
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: launchFlags() });
  try {
    return await screenPoints(browser, server.url, points);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function screenPoints(browser: Browser, url: string, points: number): Promise<LongTasks> {
  const watched = await openPage(browser, url);
  const { page } = watched;
  page.setDefaultTimeout(300_000);
  try {
    await page.goto(`${url}#page=screen`);
    await page.locator('.screen[aria-busy=false] .rank-row').first().waitFor();
    const start = performance.now();
    const buffer = Buffer.from(tableOf(points));
    await page.locator('.screen input[type=file]').setInputFiles({
      name: 'points.csv',
      mimeType: 'text/csv',
      buffer,
    });
    // Handing over the file is the driver's own work, and not counted.
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(globalThis, { __longTasks: tasks });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
      }).observe({ type: 'longtask' });
    });
    await page.locator('.screen-ranking .rank-row[data-unit^=p]').first().waitFor();
    await page.locator('.screen[aria-busy=false]').waitFor();
    const ms = performance.now() - start;
    const tasks = await page.evaluate(
      () => (globalThis as typeof globalThis & { __longTasks: number[] }).__longTasks,
    );
    watched.expectQuiet();
    return { ms, tasks };
  } finally {
    await watched.close();
  }
}

/** Points on a grid over the province, as a table. */
function tableOf(count: number): string {
  const across = Math.ceil(Math.sqrt(count));
  const rows = Array.from({ length: count }, (_, at) => {
    const [x, y] = [(at % across) / across, Math.floor(at / across) / across];
    return `P${at + 1},${(110.2 + 4.3 * x).toFixed(5)},${(34.6 + 6.1 * y).toFixed(5)}`;
  });
  return ['name,lng,lat', ...rows].join('\n');
}
