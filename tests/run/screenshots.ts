// Pictures of the real app.
//   npm run screenshots                         the README's picture
//   npm run screenshots -- --all <folder>       every state in every size, language and look, to be looked at
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import type { PageOptions } from '../e2e/browser.ts';
import { AppDriver } from '../e2e/driver.ts';
import { findChromium, launchFlags } from './chromium.ts';
import { serveBuilt } from './serve.ts';

const README_PICTURE = 'tests/pictures/readme.png';

const SIZES: Record<string, PageOptions> = {
  '1440x900': { viewport: { width: 1440, height: 900 } },
  '1280x800': { viewport: { width: 1280, height: 800 } },
  '390x844': { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
};
const LOCALES = { zh: 'zh-CN', en: 'en-GB' };
const LOOKS = ['light', 'dark'] as const;

/** What is asked and opened before the picture is taken. */
const STATES: Record<string, (app: AppDriver, zh: boolean) => Promise<void>> = {
  'first-sight': async () => {},
  near: (app, zh) => app.ask(zh ? '太原附近' : 'everything near Taiyuan'),
  card: async (app, zh) => {
    await app.ask(zh ? '太原附近' : 'everything near Taiyuan');
    await app.openFirstResult();
  },
  empty: (app, zh) => app.ask(zh ? '大同 1公里 钢铁' : 'steel within 1 km of Datong'),
  unknown: (app, zh) => app.ask(zh ? '霍格沃茨附近' : 'near Hogwarts'),
};

type State = keyof typeof STATES;

const served = await serveBuilt();
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: launchFlags() });
try {
  const all = process.argv.indexOf('--all');
  if (all > 0) await gallery(browser, process.argv[all + 1]);
  else await picture(browser, 'near', SIZES['1440x900'] ?? {}, README_PICTURE);
} finally {
  await browser.close();
  await served.close();
}

async function gallery(browser: Browser, folder: string | undefined): Promise<void> {
  if (!folder) throw new Error('Which folder? npm run screenshots -- --all <folder>');
  for (const [size, options] of Object.entries(SIZES)) {
    for (const [language, locale] of Object.entries(LOCALES)) {
      for (const colorScheme of LOOKS) {
        for (const state of Object.keys(STATES)) {
          const path = join(folder, `${state}-${size}-${language}-${colorScheme}.png`);
          await picture(browser, state, { ...options, locale, colorScheme }, path);
        }
      }
    }
  }
}

async function picture(browser: Browser, state: State, options: PageOptions, path: string): Promise<void> {
  const app = await AppDriver.open(browser, served.url, '', options);
  try {
    await STATES[state]?.(app, options.locale !== LOCALES.en);
    mkdirSync(dirname(path), { recursive: true });
    await app.page.screenshot({ path });
    console.log(path);
  } catch (error) {
    console.log(`${path}: no picture, ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    process.exitCode = 1;
  } finally {
    await app.close();
  }
}
