import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { COMPONENT_DIST } from '../component/vite.config.ts';
import { findChromium, launchFlags } from '../run/chromium.ts';
import { serveBuilt } from '../run/serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built app is served; ends with a slash. */
    appUrl: string;
    /** Which tests run: component or e2e. */
    tier: string;
    /** Where the one browser of this run listens. */
    browserUrl: string;
    /** As the browser says it: 150.0.1.2. */
    browserVersion: string;
  }
}

/** One server and one browser for all test files of a tier. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const path = findChromium();
  if (!path) throw new Error('No Chromium found; `npm test` installs one, or set CHROME_PATH.');
  const drawsMap = project.name !== 'component';
  const app = await serveBuilt({ build: { outDir: drawsMap ? 'dist' : COMPONENT_DIST } });
  const browser = await chromium.launchServer({ executablePath: path, args: launchFlags(drawsMap) });
  const client = await chromium.connect(browser.wsEndpoint());
  project.provide('browserVersion', client.version());
  await client.close();
  project.provide('tier', project.name);
  project.provide('appUrl', app.url);
  project.provide('browserUrl', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await app.close();
  };
}
