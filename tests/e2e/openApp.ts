import { mkdirSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { type PageOptions, type WatchedPage, watchPage } from './browser.ts';
import { AppDriver } from './driver.ts';
import { takeVisit, type Visit } from './visits.ts';

/** Where the page of a test that failed is shown as it stood. */
const FAILURES = '.cache/failures';

let connection: Promise<Browser> | undefined;

/**
 * Opens the app for one test, which fails at its end if the page was not quiet. What is served, the app as it
 * ships or one whose map draws nothing, is the tier's choice. The page may have been another test's before:
 * it is loaded anew, by a visitor whom the app does not know.
 * @param options.isLast for a test that leaves its mark on the page, such as a clock that stands still
 */
export async function openApp(
  address = '',
  options: PageOptions & { isLast?: boolean } = {},
): Promise<AppDriver> {
  connection ??= chromium.connect(inject('browserUrl'));
  const { withoutWebGl, failing, served, online, isLast = false, ...rest } = options;
  const appUrl = inject('appUrl');
  const visit = await takeVisit(await connection, appUrl, {
    permissions: ['clipboard-read', 'clipboard-write'],
    ...rest,
  });
  const watched = await watchPage(visit.page, appUrl, { withoutWebGl, failing, served, online });
  onTestFinished(async ({ task }) => {
    const hasFailed = task.result?.state === 'fail';
    if (hasFailed) await showFailure(watched, task.name);
    const isSpent = isLast || hasFailed || withoutWebGl || watched.troubles.length > 0;
    await (isSpent ? watched.close() : letGo(visit, watched));
    watched.expectQuiet();
  });
  const app = new AppDriver(watched, appUrl);
  await app.goTo(new URL(address, appUrl).href);
  return app;
}

async function letGo(visit: Visit, watched: WatchedPage): Promise<void> {
  await watched.leave();
  await visit.end();
}

async function showFailure({ page }: WatchedPage, test: string): Promise<void> {
  mkdirSync(FAILURES, { recursive: true });
  const name = test.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
  await page.screenshot({ path: `${FAILURES}/${name}.png` }).catch(() => undefined);
}
