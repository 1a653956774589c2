import { mkdirSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { forgetVisits, newVisitor, type PageOptions, type VisitorOptions, watchPage } from './browser.ts';
import { AppDriver } from './driver.ts';

/** Where the page of a test that failed is shown as it stood. */
const FAILURES = '.cache/failures';
/** A visitor costs a process to make: so many wait for the next test that needs their like. */
const WAITING = 4;

let connection: Promise<Browser> | undefined;
const waiting: { kind: string; visitor: BrowserContext }[] = [];

/** A visitor of a kind whom the app does not know. */
async function takeVisitor(browser: Browser, kind: string, options: VisitorOptions): Promise<BrowserContext> {
  const at = waiting.findIndex((one) => one.kind === kind);
  const [known] = at < 0 ? [] : waiting.splice(at, 1);
  return known?.visitor ?? newVisitor(browser, options);
}

async function letGo(kind: string, visitor: BrowserContext): Promise<void> {
  waiting.push({ kind, visitor });
  if (waiting.length > WAITING) await waiting.shift()?.visitor.close();
}

/**
 * Opens the app for one test, which fails at its end if the page was not quiet. What is served, the app as it
 * ships or one whose map draws nothing, is the tier's choice.
 * @param options.isLast for a test that leaves its mark on the visitor, such as a clock that stands still
 */
export async function openApp(
  address = '',
  options: PageOptions & { isLast?: boolean } = {},
): Promise<AppDriver> {
  connection ??= chromium.connect(inject('browserUrl'));
  const { withoutWebGl, failing, served, online, isLast = false, ...rest } = options;
  const visiting: VisitorOptions = { permissions: ['clipboard-read', 'clipboard-write'], ...rest };
  const kind = JSON.stringify(visiting);
  const visitor = await takeVisitor(await connection, kind, visiting);
  const appUrl = inject('appUrl');
  const watched = await watchPage(visitor, appUrl, { withoutWebGl, failing, served, online });
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') {
      mkdirSync(FAILURES, { recursive: true });
      const name = task.name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
      await watched.page.screenshot({ path: `${FAILURES}/${name}.png` }).catch(() => undefined);
    }
    await watched.close();
    if (isLast) await visitor.close();
    else await letGo(kind, visitor);
    watched.expectQuiet();
  });
  await forgetVisits(watched.page, appUrl);
  const app = new AppDriver(watched, appUrl);
  await app.goTo(new URL(address, appUrl).href);
  return app;
}
