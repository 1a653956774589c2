// How long from opening a page to its complete map on the screen.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type InlineConfig } from 'vite';
import type { MapElement } from '../../src/map/createMap.ts';
import { CONTENT_SECURITY_POLICY } from '../../vite.config.ts';
import { openPage } from '../e2e/browser.ts';
import { findChromium, launchFlags } from '../run/chromium.ts';
import { type Served, serveBuilt } from '../run/serve.ts';

/** The map is complete when nothing has been drawn for so long after. */
const QUIET_MS = 1000;

export interface PictureTimes {
  /** Medians, in milliseconds. */
  app: number;
  bare: number;
  runs: { app: number[]; bare: number[] };
  /** What was on the maps: sources and drawn features. */
  drawn: { app: string; bare: string };
}

/** Opens the built app and the bare page in turn and takes the median of each. */
export async function timePictures(repetitions: number): Promise<PictureTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'sanjin-bare-'));
  const config = bareConfig(folder);
  await build(config);
  cpSync('dist/data', join(folder, 'data'), { recursive: true });

  const servers = [await serveBuilt(), await serveBuilt(config)] as [Served, Served];
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: launchFlags() });
  try {
    const appUrl = servers[0].url;
    const first = await openAndTime(browser, appUrl);
    const bareUrl = `${servers[1].url}bare.html?${new URLSearchParams(first.view)}`;
    const firstBare = await openAndTime(browser, bareUrl);

    const runs = { app: [] as number[], bare: [] as number[] };
    for (let i = 0; i < repetitions; i++) {
      runs.app.push((await openAndTime(browser, appUrl)).ms);
      runs.bare.push((await openAndTime(browser, bareUrl)).ms);
    }
    return {
      app: median(runs.app),
      bare: median(runs.bare),
      runs,
      drawn: { app: first.drawn, bare: firstBare.drawn },
    };
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

interface Opened {
  ms: number;
  view: Record<'lng' | 'lat' | 'zoom' | 'width' | 'height', string>;
  drawn: string;
}

async function openAndTime(browser: Browser, url: string): Promise<Opened> {
  const watched = await openPage(browser, url);
  try {
    await watched.page.addInitScript(recordPicture, QUIET_MS);
    await watched.page.goto(url);
    const opened = await readPicture(watched.page);
    watched.expectQuiet();
    return opened;
  } finally {
    await watched.close();
  }
}

type Recording = typeof globalThis & { __picture: Promise<number> };

/** Runs in the page before its own scripts. */
function recordPicture(quietMs: number): void {
  const frame = () => new Promise(requestAnimationFrame);
  (globalThis as Recording).__picture = new Promise((resolve) => {
    const watch = async () => {
      const map = (document.querySelector('#map') as MapElement | null)?.map;
      if (!map) {
        await frame();
        return watch();
      }
      let quiet: ReturnType<typeof setTimeout>;
      const drawn = async () => {
        // 'idle' says that the drawing was ordered. Reading a pixel waits until it is done,
        // two frames more until it is shown.
        const gl = map.getCanvas().getContext('webgl2');
        gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
        await frame();
        await frame();
        const now = performance.now();
        clearTimeout(quiet);
        quiet = setTimeout(() => resolve(now), quietMs);
      };
      map.on('render', () => clearTimeout(quiet));
      map.on('idle', drawn);
    };
    void watch();
  });
}

async function readPicture(page: Page): Promise<Opened> {
  return page.evaluate(async () => {
    const ms = await (globalThis as Recording).__picture;
    const element = document.querySelector('#map') as MapElement;
    const map = element.map;
    if (!map) throw new Error('no map');
    const { lng, lat } = map.getCenter();
    const { width, height } = element.getBoundingClientRect();
    const view = { lng, lat, zoom: map.getZoom(), width, height };
    const sources = Object.keys(map.getStyle().sources).length;
    return {
      ms,
      view: Object.fromEntries(
        Object.entries(view).map(([key, value]) => [key, String(value)]),
      ) as Opened['view'],
      drawn: `${sources} sources, ${map.queryRenderedFeatures().length} features`,
    };
  });
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
