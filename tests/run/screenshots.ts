// Pictures of the real app.
//   npm run screenshots                         the README's pictures
//   npm run screenshots -- --all <folder>       every state in every size, language and look, to be looked at;
//                                               with a regular expression only those whose names it finds
//   npm run screenshots -- --baseline           those that the tests compare with, after they were looked at
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { AppDriver } from '../e2e/driver.ts';
import { BASELINE, COMPARED, environmentOf, writeBaseline } from './baseline.ts';
import { findChromium, launchFlags } from './chromium.ts';
import { serveBuilt } from './serve.ts';
import {
  addressOf,
  LOCALES,
  LOOKS,
  optionsOf,
  type Shot,
  SIZES,
  STATE_NAMES,
  shotName,
  takePicture,
} from './states.ts';

const README: readonly Shot[] = [
  { state: 'near', size: '1440x900', lang: 'zh', scheme: 'light' },
  { state: 'screen', size: '1440x900', lang: 'zh', scheme: 'light' },
  { state: 'compare', size: '1440x900', lang: 'en', scheme: 'dark' },
  { state: 'theme', size: '1440x900', lang: 'zh', scheme: 'light' },
];

const served = await serveBuilt();
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: launchFlags() });
try {
  const [way, folder, wanted = ''] = process.argv.slice(2);
  if (way === '--baseline') {
    await takeAll(browser, COMPARED, BASELINE);
    writeBaseline(environmentOf(browser.version()));
  } else if (way === '--all') {
    if (!folder) throw new Error('Which folder? npm run screenshots -- --all <folder>');
    await takeAll(
      browser,
      everything().filter((shot) => new RegExp(wanted).test(shotName(shot))),
      folder,
    );
  } else await takeAll(browser, README, 'tests/pictures/readme');
} finally {
  await browser.close();
  await served.close();
}

function everything(): Shot[] {
  return (Object.keys(SIZES) as (keyof typeof SIZES)[]).flatMap((size) =>
    (Object.keys(LOCALES) as (keyof typeof LOCALES)[]).flatMap((lang) =>
      LOOKS.flatMap((scheme) => STATE_NAMES.map((state) => ({ state, size, lang, scheme }))),
    ),
  );
}

async function takeAll(browser: Browser, shots: readonly Shot[], folder: string): Promise<void> {
  for (const shot of shots) {
    const path = join(folder, `${shotName(shot)}.png`);
    const app = await AppDriver.open(browser, served.url, addressOf(shot), optionsOf(shot));
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, await takePicture(app, shot));
      console.log(path);
    } catch (error) {
      console.log(`${path}: no picture, ${error instanceof Error ? error.message.split('\n')[0] : error}`);
      process.exitCode = 1;
    } finally {
      await app.close();
    }
  }
}
