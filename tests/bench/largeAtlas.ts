// Whether the page stays at hand while questions over many placements are answered.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { mapSettled, openPage } from '../e2e/browser.ts';
import { realAtlas } from '../query/realAtlas.ts';
import { findChromium, launchFlags } from '../run/chromium.ts';
import { serveBuilt } from '../run/serve.ts';
import { largePlan } from './largePlan.ts';

/** One question of each family, as a reader types it. */
const QUESTIONS = {
  within: '太原100公里内的煤矿',
  'within, most of all': '太原附近100公里',
  inside: '临汾市内',
  along: '黄河沿线20公里',
  nearest: '离大同最近的20个钢铁',
  'theme to theme': '生态保护区10公里内的煤矿',
  'count by county': '各县数量',
};

export interface QuestionTimes {
  family: string;
  question: string;
  /** What the page says it found. */
  found: string;
  /** From the key that asks to the frame that lists the answer, and from then to the complete map; milliseconds. */
  answer: number;
  drawing: number;
  /** The longest task of the page's main thread in each of the two, as the browser reports it; below 50 ms it reports none. */
  longestWhileAnswering: number;
  longestWhileDrawing: number;
}

/** What is opened, by the words of its button, and where its result stands; in this order. */
const VIEWS = [
  { name: '检查', button: '.page-buttons button', result: '.lens-sides li' },
  { name: '钢铁有色与绿电', button: '.lens-choice label', result: '.lens-sides li' },
  { name: '哪些县没有', button: '.lens-choice label', result: '.lens-units' },
  { name: '回到地图', button: '.page-header button', result: 'body:not(:has(.page, .matrix)) .results' },
  { name: '打开太原市的页面', button: '.ways-on button', result: '.unit-top' },
  { name: '小店区', button: '.counties button', result: '.unit-page:not(:has(.counties)) .unit-top' },
  { name: '与别处比较', button: '.unit-page button', result: '.compare-picker' },
  { name: '回到地图', button: '.page-header button', result: 'body:not(:has(.page, .matrix)) .results' },
  { name: '加入比较（已有 1 个）', button: '.ways-on button', result: '.compare-counts' },
  { name: '城市 × 主题', button: '.page-buttons button', result: '.matrix table' },
  { name: '回到地图', button: '.matrix-header button', result: 'body:not(:has(.page, .matrix)) .results' },
  { name: '表格', button: '.views button', result: '.result-table tbody tr' },
  { name: '布局', button: '.table-sort', result: '.result-table [aria-sort]' },
  { name: '汇总', button: '.tabs button', result: '.summary' },
];

export interface ViewTimes {
  name: string;
  /** From the click to the frame that shows the result, in milliseconds. */
  ms: number;
  /** The longest task of the page's main thread meanwhile. */
  longest: number;
}

/**
 * Opens the built app with a plan of so many placements, asks it one question of each family, and opens
 * each of its pages and views.
 */
export async function timeLargeAtlas(
  placements = 100_000,
): Promise<{ questions: QuestionTimes[]; views: ViewTimes[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'sanjin-large-'));
  cpSync('dist', folder, { recursive: true });
  writeFileSync(join(folder, 'data/plan.json'), JSON.stringify(largePlan(realAtlas(), placements)));
  const server = await serveBuilt({ build: { outDir: folder } });
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: launchFlags() });
  try {
    return await askAll(browser, server.url);
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

async function askAll(
  browser: Browser,
  url: string,
): Promise<{ questions: QuestionTimes[]; views: ViewTimes[] }> {
  const watched = await openPage(browser, url);
  const { page } = watched;
  page.setDefaultTimeout(300_000);
  try {
    await page.goto(url);
    await page.locator('.results .counts').waitFor();
    await mapSettled(page);
    await page.evaluate(watchMainThread);
    const questions: QuestionTimes[] = [];
    // The first question also starts the worker, which reads the atlas: it is asked, and not timed.
    await ask(page, '太原附近');
    for (const [family, question] of Object.entries(QUESTIONS)) {
      questions.push({ family, question, ...(await ask(page, question)) });
    }
    await ask(page, '太原市内');
    const views: ViewTimes[] = [];
    for (const view of VIEWS) views.push({ name: view.name, ...(await open(page, view)) });
    watched.expectQuiet();
    return { questions, views };
  } finally {
    await watched.close();
  }
}

/** Presses a button, and waits until its result is shown and nothing is being calculated. */
async function open(page: Page, view: (typeof VIEWS)[number]): Promise<Omit<ViewTimes, 'name'>> {
  // Each finds the page at rest.
  await mapSettled(page);
  const [from, to] = await page.evaluate(async ({ name, button, result }) => {
    const pressed = [...document.querySelectorAll<HTMLElement>(button)].find(
      ({ textContent }) => textContent?.trim() === name,
    );
    if (!pressed) throw new Error(`There is no “${name}”.`);
    const before = document.querySelector(result);
    const isShown = () => {
      const found = document.querySelector(result);
      return found && found !== before && !document.querySelector('[aria-busy=true]');
    };
    const from = performance.now();
    const shown = new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        if (!isShown()) return;
        watch.disconnect();
        resolve();
      });
      watch.observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    pressed.click();
    await shown;
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
    return [from, performance.now()] as const;
  }, view);
  await mapSettled(page);
  const longest = await page.evaluate(
    ([from, to]) =>
      (globalThis as Watching).__watch.tasks
        .filter((one) => one.to > from && one.from < to)
        .reduce((most, one) => Math.max(most, one.to - one.from), 0),
    [from, to] as const,
  );
  return { ms: to - from, longest };
}

type Watch = { tasks: { from: number; to: number }[]; asked: number; answered: number };
type Watching = typeof globalThis & { __watch: Watch };

/** Runs in the page: writes down its long tasks, and when a question is asked and its answer is shown. */
function watchMainThread(): void {
  const watch: Watch = { tasks: [], asked: 0, answered: 0 };
  Object.assign(globalThis, { __watch: watch });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      watch.tasks.push({ from: startTime, to: startTime + duration });
  }).observe({ type: 'longtask' });
  const results = document.querySelector('.results');
  if (!results) throw new Error('There is no list of results.');
  new MutationObserver(() => {
    if (results.getAttribute('aria-busy') === 'true') return;
    const afterFrame = new MessageChannel();
    afterFrame.port1.onmessage = () => {
      watch.answered = performance.now();
    };
    requestAnimationFrame(() => afterFrame.port2.postMessage(null));
  }).observe(results, { attributes: true, attributeFilter: ['aria-busy'] });
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key === 'Enter') watch.asked = timeStamp;
    },
    true,
  );
}

async function ask(page: Page, question: string): Promise<Omit<QuestionTimes, 'family' | 'question'>> {
  const box = page.locator('.search-input');
  await box.fill(question);
  await page.evaluate(() => {
    (globalThis as Watching).__watch.answered = 0;
  });
  await box.press('Enter');
  await page.waitForFunction(() => (globalThis as Watching).__watch.answered > 0);
  const found = (await page.locator('.results .counts').innerText()).replaceAll('\n', ' ');
  await mapSettled(page);
  return page.evaluate((found) => {
    const { tasks, asked, answered } = (globalThis as Watching).__watch;
    const drawn = performance.now();
    const longest = (from: number, to: number) =>
      tasks
        .filter((one) => one.to > from && one.from < to)
        .reduce((most, one) => Math.max(most, one.to - one.from), 0);
    return {
      found,
      answer: answered - asked,
      drawing: drawn - answered,
      longestWhileAnswering: longest(asked, answered),
      longestWhileDrawing: longest(answered, drawn),
    };
  }, found);
}
