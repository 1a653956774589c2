// The built app and a bare MapLibre page of the same open data, served side by side and opened in one browser.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build, type InlineConfig } from 'vite';
import { CONTENT_SECURITY_POLICY } from '../../vite.config.ts';
import { findChromium, launchFlags } from '../run/chromium.ts';
import { type Served, serveBuilt } from '../run/serve.ts';

export interface Pages {
  browser: Browser;
  appUrl: string;
  /** Takes `lng`, `lat`, `zoom`, `width` and `height` as its search, so that both draw the same view. */
  bareUrl: string;
}

/** Builds the bare page, serves both, and closes all when `use` is done. */
export async function withPages<Result>(use: (pages: Pages) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'sanjin-bare-'));
  const config = bareConfig(folder);
  await build(config);
  cpSync('dist/data', join(folder, 'data'), { recursive: true });
  const servers = [await serveBuilt(), await serveBuilt(config)] as [Served, Served];
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: launchFlags() });
  try {
    return await use({ browser, appUrl: servers[0].url, bareUrl: `${servers[1].url}bare.html` });
  } finally {
    await browser.close();
    for (const server of servers) await server.close();
    rmSync(folder, { recursive: true });
  }
}

function bareConfig(outDir: string): InlineConfig {
  return {
    configFile: false,
    root: 'tests/bench',
    base: './',
    appType: 'mpa',
    logLevel: 'error',
    build: {
      outDir,
      target: 'es2023',
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: 'tests/bench/bare.html' },
    },
    preview: { headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } },
  };
}
