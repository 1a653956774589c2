// A browser page that writes down everything a user would call trouble. Knows nothing of vitest, so
// that the bench and the screenshots use the same page.
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  ConsoleMessage,
  Page,
  Request,
  Response,
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
  /** Takes the surroundings away, and writes down no more; the page stays. */
  leave(): Promise<void>;
  /** Closes the page and its visitor. */
  close(): Promise<void>;
}

/** Desktop size, Chinese, light, without motion: all of it that a test does not say otherwise. */
export const ANYBODY = {
  viewport: { width: 1440, height: 900 },
  locale: 'zh-CN',
  colorScheme: 'light',
  reducedMotion: 'reduce',
} satisfies VisitorOptions;

/** A visitor who was never here. */
export async function newVisitor(browser: Browser, options: VisitorOptions = {}): Promise<BrowserContext> {
  const visitor = await browser.newContext({ ...ANYBODY, ...options });
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
  return watchPage(await visitor.newPage(), appUrl, { withoutWebGl, failing, served, online });
}

/** Puts a page, which shows nothing yet, into its surroundings, and writes down what happens to it. */
export async function watchPage(
  page: Page,
  appUrl: string,
  { withoutWebGl = false, failing, served = {}, online = {} }: Surroundings,
): Promise<WatchedPage> {
  const visitor = page.context();
  const troubles: string[] = [];
  const requests: string[] = [];
  const note = (kind: string, text: string) => troubles.push(`${kind}: ${text}`);

  const watching = await page.addInitScript(() => {
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
  const hearConsole = (message: ConsoleMessage) => {
    const { url } = message.location();
    if (message.type() === 'error' && !isOnline(url)) note('console error', `${message.text()} (${url})`);
  };
  const hearError = (error: Error) => note('exception', error.stack ?? error.message);
  const hearCrash = () => note('crash', 'the page crashed');
  const hearAnswer = (response: Response) => {
    if (response.status() >= 400 && !isOnline(response.url()))
      note('bad answer', `${response.status()} for ${response.url()}`);
  };
  const home = new URL(appUrl).origin;
  const hear = (request: Request) => {
    requests.push(request.url());
    const url = new URL(request.url());
    const isForeign = url.protocol.startsWith('http') && url.origin !== home;
    if (isForeign && !isOnline(request.url())) note('foreign request', request.url());
  };
  page.on('console', hearConsole);
  page.on('pageerror', hearError);
  page.on('crash', hearCrash);
  page.on('response', hearAnswer);
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
    async leave() {
      page.off('console', hearConsole);
      page.off('pageerror', hearError);
      page.off('crash', hearCrash);
      page.off('response', hearAnswer);
      visitor.off('request', hear);
      await watching.dispose();
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    },
    close: () => visitor.close(),
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
