import { type Browser, chromium } from 'playwright-core';
import { afterAll, inject, onTestFinished } from 'vitest';
import type { PageOptions } from './browser.ts';
import { AppDriver } from './driver.ts';

let connection: Promise<Browser> | undefined;
afterAll(async () => (await connection)?.close());

/** Opens the app for one test, which fails at its end if the page was not quiet. */
export async function openApp(address = '', options: PageOptions = {}): Promise<AppDriver> {
  connection ??= chromium.connect(inject('browserUrl'));
  const app = await AppDriver.open(await connection, inject('appUrl'), address, options);
  onTestFinished(async () => {
    await app.close();
    app.expectQuiet();
  });
  return app;
}
