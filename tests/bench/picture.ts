// How long from opening a page to its complete map on the screen, and to the app's list before that.
import type { Browser, Page } from 'playwright-core';
import type { MapElement } from '../../src/map/createMap.ts';
import { openPage } from '../e2e/browser.ts';
import type { Pages } from './pages.ts';
import { quantile } from './quantile.ts';

/** The map is complete when nothing has been drawn for so long after. */
const QUIET_MS = 1000;

export interface PictureTimes {
  /** Medians, in milliseconds. */
  app: number;
  bare: number;
  /** Until the app's list is on the screen. */
  list: number;
  runs: { app: number[]; bare: number[]; list: number[] };
  /** Where the app's map looked, for the bare page's address. */
  view: View;
  /** What was on the maps: sources and drawn features. */
  drawn: { app: string; bare: string };
}

/** Opens the built app and the bare page in turn and takes the median of each. */
export async function timePictures(pages: Pages, repetitions: number): Promise<PictureTimes> {
  const { browser, appUrl } = pages;
  const first = await openAndTime(browser, appUrl);
  const bareUrl = `${pages.bareUrl}?${new URLSearchParams(first.view)}`;
  const firstBare = await openAndTime(browser, bareUrl);

  const runs = { app: [] as number[], bare: [] as number[], list: [] as number[] };
  for (let i = 0; i < repetitions; i++) {
    const { ms, list } = await openAndTime(browser, appUrl);
    runs.app.push(ms);
    runs.list.push(list);
    runs.bare.push((await openAndTime(browser, bareUrl)).ms);
  }
  return {
    app: quantile(runs.app, 0.5),
    bare: quantile(runs.bare, 0.5),
    list: quantile(runs.list, 0.5),
    runs,
    view: first.view,
    drawn: { app: first.drawn, bare: firstBare.drawn },
  };
}

export type View = Record<'lng' | 'lat' | 'zoom' | 'width' | 'height', string>;

interface Opened {
  ms: number;
  /** Until the first row of the list was on the screen; Infinity for a page without one. */
  list: number;
  view: View;
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

type Recording = typeof globalThis & { __picture: Promise<number>; __list: number };

/** Runs in the page before its own scripts. */
function recordPicture(quietMs: number): void {
  const frame = () => new Promise(requestAnimationFrame);
  (globalThis as Recording).__list = Number.POSITIVE_INFINITY;
  const watchList = async () => {
    while (!document.querySelector('#panel [data-placement]')) await frame();
    await frame();
    (globalThis as Recording).__list = performance.now();
  };
  void watchList();
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
    const list = (globalThis as Recording).__list;
    const element = document.querySelector('#map') as MapElement;
    const map = element.map;
    if (!map) throw new Error('no map');
    const { lng, lat } = map.getCenter();
    const { width, height } = element.getBoundingClientRect();
    const view = { lng, lat, zoom: map.getZoom(), width, height };
    const sources = Object.keys(map.getStyle().sources).length;
    return {
      ms,
      list,
      view: Object.fromEntries(
        Object.entries(view).map(([key, value]) => [key, String(value)]),
      ) as Opened['view'],
      drawn: `${sources} sources, ${map.queryRenderedFeatures().length} features`,
    };
  });
}
