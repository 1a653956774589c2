// Pages that one test leaves to the next: a page that has shown the app before loads it in a third of the time,
// because its process keeps the compiled scripts. All else of it is made anew.
import type { Browser, CDPSession, Page } from 'playwright-core';
import { ANYBODY, newVisitor, type VisitorOptions } from './browser.ts';

/** A page is a process: so many wait for the next test that needs their like. */
const MOST_WAITING = 4;

/** A page of a visitor whom the app does not know. */
export interface Visit {
  page: Page;
  /** Leaves the app, takes back what a test may have done, and lets another test have the page. */
  end(): Promise<void>;
}

interface Kept {
  /** What of the visitor a page cannot change any more. */
  kind: string;
  page: Page;
  session: CDPSession;
}

const waiting: Kept[] = [];

/** Takes a page that waits for a visitor of this kind, or makes one. */
export async function takeVisit(browser: Browser, appUrl: string, options: VisitorOptions): Promise<Visit> {
  const { viewport, colorScheme, contrast, forcedColors, reducedMotion, ...fixed } = {
    ...ANYBODY,
    ...options,
  };
  const kind = JSON.stringify(fixed);
  const at = waiting.findIndex((one) => one.kind === kind);
  const kept = waiting.splice(at, at < 0 ? 0 : 1)[0] ?? (await newKept(browser, kind, options));
  const { page } = kept;
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia({
    media: null,
    colorScheme,
    contrast: contrast ?? null,
    forcedColors: forcedColors ?? null,
    reducedMotion,
  });
  return {
    page,
    async end() {
      await forget(kept, appUrl);
      waiting.push(kept);
      if (waiting.length > MOST_WAITING) await waiting.shift()?.page.context().close();
    },
  };
}

async function newKept(browser: Browser, kind: string, options: VisitorOptions): Promise<Kept> {
  const visitor = await newVisitor(browser, options);
  const page = await visitor.newPage();
  return { kind, page, session: await visitor.newCDPSession(page) };
}

/** Leaves the app; forgets what it has stored, the way back, and where the pointer was. */
async function forget({ page, session }: Kept, appUrl: string): Promise<void> {
  await page.evaluate(() => sessionStorage.clear());
  await page.goto('about:blank');
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(appUrl).origin,
    storageTypes: 'local_storage,indexeddb,cookies',
  });
  await session.send('Page.resetNavigationHistory');
  await page.mouse.up();
  await page.mouse.move(0, 0);
}
