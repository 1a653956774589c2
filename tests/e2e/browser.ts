// A browser page that writes down everything a user would call trouble. Knows nothing of vitest, so
// that the bench and the screenshots use the same page.
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  ConsoleMessage,
  Page,
  Request,
  Route,
} from 'playwright-core';
import type { MapElement } from '../../src/map/createMap.ts';

/** What a visitor's browser and screen are like. */
export type VisitorOptions = Pick<
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
>;

/** What the visitor's network and hardware do to this page. */
export interface Surroundings {
  /** As if the browser could not draw in three dimensions. */
  withoutWebGl?: boolean | undefined;
  /** A file of the app's server that does not arrive. */
  failing?: string | undefined;
  /** Files of the app's server that hold something else, by path: JSON, or HTML for the page, whose path is empty. */
  served?: Readonly<Record<string, string>> | undefined;
  /** Other hosts that may be asked, and what answers for each. What fails there is no trouble of ours. */
  online?: Readonly<Record<string, (route: Route) => Promise<void>>> | undefined;
}

export type PageOptions = VisitorOptions & Surroundings;

export interface WatchedPage {
  page: Page;
  /** Errors, policy violations, failed and foreign requests so far, in the order they came. */
  troubles: string[];
  /** Addresses asked for so far, by the page and its workers. */
  requests: string[];
  /** @throws Error that lists the troubles. */
  expectQuiet(): void;
  /** Closes the page; its visitor stays. */
  close(): Promise<void>;
}

/** A visitor who was never here: desktop size, Chinese, light, without motion. */
export async function newVisitor(browser: Browser, options: VisitorOptions = {}): Promise<BrowserContext> {
  const visitor = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...options,
  });
  visitor.setDefaultTimeout(30_000);
  return visitor;
}

/** A page of a first visit, without an address yet; closing it takes cookies and storage with it. */
export async function openPage(
  browser: Browser,
  appUrl: string,
  { withoutWebGl, failing, served, online, ...options }: PageOptions = {},
): Promise<WatchedPage> {
  const visitor = await newVisitor(browser, options);
  const watched = await watchPage(visitor, appUrl, { withoutWebGl, failing, served, online });
  return { ...watched, close: () => visitor.close() };
}

/** Another page of a visitor, without an address yet. */
export async function watchPage(
  visitor: BrowserContext,
  appUrl: string,
  { withoutWebGl = false, failing, served = {}, online = {} }: Surroundings,
): Promise<WatchedPage> {
  const page = await visitor.newPage();
  const troubles: string[] = [];
  const requests: string[] = [];
  const note = (kind: string, text: string) => troubles.push(`${kind}: ${text}`);

  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`Content-Security-Policy: ${event.effectiveDirective} forbids ${event.blockedURI}`);
    });
  });
  if (withoutWebGl) await page.addInitScript(takeWebGlAway);
  if (failing) await page.route(`**/${failing}`, (route) => route.abort());
  for (const [file, body] of Object.entries(served))
    await page.route(`**/${file}`, (route) =>
      route.fulfill({ contentType: file.endsWith('json') ? 'application/json' : 'text/html', body }),
    );
  for (const [host, answer] of Object.entries(online)) await page.route(`https://${host}/**`, answer);
  const isOnline = (url: string) => URL.canParse(url) && new URL(url).host in online;
  page.on('console', (message: ConsoleMessage) => {
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
  const hear = (request: Request) => {
    requests.push(request.url());
    const url = new URL(request.url());
    const isForeign = url.protocol.startsWith('http') && url.origin !== home;
    if (isForeign && !isOnline(request.url())) note('foreign request', request.url());
  };
  visitor.on('request', hear);

  return {
    page,
    troubles,
    requests,
    expectQuiet() {
      // A page with a fault of ours is expected to complain of it.
      if (withoutWebGl || failing) return;
      if (troubles.length > 0) throw new Error(`The page is not quiet:\n${troubles.join('\n')}`);
    },
    async close() {
      visitor.off('request', hear);
      await page.close();
    },
  };
}

function takeWebGlAway(): void {
  for (const name of ['WebGLRenderingContext', 'WebGL2RenderingContext'])
    Reflect.deleteProperty(globalThis, name);
  const getContext = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    kind: string,
    ...rest: unknown[]
  ) {
    return kind.startsWith('webgl') ? null : getContext.call(this, kind as '2d', ...(rest as []));
  } as typeof getContext;
}

/** Forgets what the app has stored with a visitor, who is then as good as new. */
export async function forgetVisits(page: Page, appUrl: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(appUrl).origin,
    storageTypes: 'local_storage,indexeddb,cookies',
  });
  await session.detach();
}

/**
 * Waits until page and map show all that they have to show for the state they are in now, or the app says
 * why not. A map that has nothing new to draw is not made to draw.
 */
export async function mapSettled(page: Page): Promise<void> {
  await page.locator('#map').waitFor({ state: 'attached' });
  await page.evaluate(async () => {
    // The page draws what was changed, and then the map is told; 'idle' comes when a picture has been ordered.
    const frames = async () => {
      for (let count = 0; count < 2; count++) await new Promise(requestAnimationFrame);
    };
    const element = document.querySelector('#map') as MapElement;
    while (!element.map?.getStyle() && !document.querySelector('[role="alert"]')) await frames();
    const { map } = element;
    if (!map?.getStyle()) return;
    await frames();
    while (map.isMoving() || !map.loaded() || !map.areTilesLoaded()) {
      const idle = map.once('idle');
      map.triggerRepaint();
      await idle;
      await frames();
    }
  });
}
