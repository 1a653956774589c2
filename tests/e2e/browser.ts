// A browser page that writes down everything a user would call trouble. Knows nothing of vitest, so
// that the bench and the screenshots use the same page.
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import type { MapElement } from '../../src/map/createMap.ts';

export type PageOptions = Pick<
  BrowserContextOptions,
  | 'colorScheme'
  | 'contrast'
  | 'deviceScaleFactor'
  | 'forcedColors'
  | 'hasTouch'
  | 'isMobile'
  | 'locale'
  | 'permissions'
  | 'reducedMotion'
  | 'viewport'
> & {
  /** As if the browser could not draw in three dimensions. */
  withoutWebGl?: boolean;
  /** A file of the app's server that does not arrive. */
  failing?: string;
  /** Files of the app's server that hold something else: JSON by path. */
  served?: Readonly<Record<string, string>>;
  /** Other hosts that may be asked, and what answers for each. What fails there is no trouble of ours. */
  online?: Readonly<Record<string, (route: Route) => Promise<void>>>;
};

export interface WatchedPage {
  page: Page;
  /** Errors, policy violations, failed and foreign requests so far, in the order they came. */
  troubles: string[];
  /** Addresses asked for so far, by the page and its workers. */
  requests: string[];
  /** @throws Error that lists the troubles. */
  expectQuiet(): void;
  /** Closes the page with its cookies and storage. */
  close(): Promise<void>;
}

/** A fresh page as of a first visit: desktop size, Chinese, light, without motion. It has no address yet. */
export async function openPage(
  browser: Browser,
  appUrl: string,
  { withoutWebGl = false, failing, served = {}, online = {}, ...options }: PageOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const troubles: string[] = [];
  const requests: string[] = [];
  const note = (kind: string, text: string) => troubles.push(`${kind}: ${text}`);

  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`Content-Security-Policy: ${event.effectiveDirective} forbids ${event.blockedURI}`);
    });
  });
  if (withoutWebGl) {
    await page.addInitScript(() => {
      const getContext = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        kind: string,
        ...rest: unknown[]
      ) {
        return kind.startsWith('webgl') ? null : getContext.call(this, kind as '2d', ...(rest as []));
      } as typeof getContext;
    });
  }
  if (failing) await page.route(`**/${failing}`, (route) => route.abort());
  for (const [file, body] of Object.entries(served)) {
    await context.route(`**/${file}`, (route) => route.fulfill({ contentType: 'application/json', body }));
  }
  for (const [host, answer] of Object.entries(online)) await context.route(`https://${host}/**`, answer);
  const isOnline = (url: string) => URL.canParse(url) && new URL(url).host in online;
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' && !isOnline(url)) note('console error', `${message.text()} (${url})`);
  });
  page.on('pageerror', (error) => note('exception', error.stack ?? error.message));
  page.on('crash', () => note('crash', 'the page crashed'));
  page.on('response', (response) => {
    if (response.status() >= 400 && !isOnline(response.url()))
      note('bad answer', `${response.status()} for ${response.url()}`);
  });
  const home = new URL(appUrl).origin;
  context.on('request', (request) => {
    requests.push(request.url());
    const url = new URL(request.url());
    const isForeign = url.protocol.startsWith('http') && url.origin !== home;
    if (isForeign && !isOnline(request.url())) note('foreign request', request.url());
  });

  return {
    page,
    troubles,
    requests,
    expectQuiet() {
      // A page with a fault of ours is expected to complain of it.
      if (withoutWebGl || failing) return;
      if (troubles.length > 0) throw new Error(`The page is not quiet:\n${troubles.join('\n')}`);
    },
    close: () => context.close(),
  };
}

/** Waits until the map shows all that it has to show for the state it is in now, or the app says why not. */
export async function mapSettled(page: Page): Promise<void> {
  await page.locator('#map').waitFor({ state: 'attached' });
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const element = document.querySelector('#map') as MapElement;
    while (!element.map?.getStyle() && !document.querySelector('[role="alert"]')) await frame();
    const map = element.map;
    if (!map?.getStyle()) return;
    do {
      const idle = map.once('idle');
      map.triggerRepaint();
      await idle;
    } while (map.isMoving() || !map.loaded() || !map.areTilesLoaded());
    // 'idle' comes when the picture has been ordered, not when it is on the screen.
    await frame();
    await frame();
  });
}
