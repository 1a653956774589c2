// How long a frame takes while the map is dragged, and how long a theme takes to disappear.
import type { Page } from 'playwright-core';
import type { MapElement } from '../../src/map/createMap.ts';
import { mapSettled, openPage } from '../e2e/browser.ts';
import type { Pages } from './pages.ts';
import type { View } from './picture.ts';
import { quantile } from './quantile.ts';

/** Ends away from where it began. */
const STEPS = 85;
const TOGGLES = 10;

export interface FrameTimes {
  /** 95th percentiles of the frames of a drag, in milliseconds. */
  drag: { app: number; lite: number; bare: number };
  /** Medians from hiding to the picture without what is hidden, in milliseconds. */
  hide: { app: number; bare: number };
}

/**
 * The app, the app that draws less and the bare page, in turn. A theme is hidden by a click in the
 * legend, list and badges included; the bare page hides a layer in MapLibre's cheapest way.
 */
export async function timeFrames({ browser, appUrl, bareUrl }: Pages, view: View): Promise<FrameTimes> {
  const open = async (url: string, lite: boolean) => {
    const watched = await openPage(browser, appUrl);
    if (lite) {
      await watched.page.addInitScript(() => {
        localStorage.setItem('sanjin-settings', JSON.stringify({ lang: 'zh', scheme: 'light', lite: true }));
      });
    }
    await watched.page.goto(url);
    await mapSettled(watched.page);
    return watched;
  };
  const [app, lite, bare] = [
    await open(appUrl, false),
    await open(appUrl, true),
    await open(`${bareUrl}?${new URLSearchParams(view)}`, false),
  ];
  try {
    return {
      drag: { app: await drag(app.page), lite: await drag(lite.page), bare: await drag(bare.page) },
      hide: {
        app: await hide(app.page, 'app'),
        bare: await hide(bare.page, 'bare'),
      },
    };
  } finally {
    for (const watched of [app, lite, bare]) await watched.close();
  }
}

/** Drags the map to and fro with the mouse button down, and waits for every picture. */
async function drag(page: Page): Promise<number> {
  const times = await page.evaluate(async (steps) => {
    const { map } = document.querySelector('#map') as MapElement;
    if (!map) throw new Error('no map');
    const gl = map.getCanvas().getContext('webgl2');
    const frame = () => new Promise(requestAnimationFrame);
    const mouse = (type: string, on: EventTarget, x: number, y: number) =>
      on.dispatchEvent(
        new MouseEvent(type, {
          bubbles: true,
          buttons: type === 'mouseup' ? 0 : 1,
          clientX: x,
          clientY: y,
        }),
      );
    const { left, top, width, height } = map.getCanvasContainer().getBoundingClientRect();
    const at = (step: number): [number, number] => {
      const way = step % 20 < 10 ? step % 10 : 10 - (step % 10);
      return [left + width / 2 + 14 * way, top + height / 2 + 6 * way];
    };
    const before = map.getCenter();
    mouse('mousedown', map.getCanvas(), ...at(0));
    const times: number[] = [];
    for (let step = 1; step <= steps; step++) {
      // Tiles and labels of the step before arrive between frames, as they do for a hand.
      await frame();
      mouse('mousemove', document, ...at(step));
      const start = performance.now();
      map.redraw();
      gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
      times.push(performance.now() - start);
    }
    if (map.getCenter().distanceTo(before) === 0) throw new Error('The map did not follow the mouse.');
    mouse('mouseup', map.getCanvas(), ...at(steps));
    return times;
  }, STEPS);
  return quantile(times, 0.95);
}

async function hide(page: Page, which: 'app' | 'bare'): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < TOGGLES; i++) {
    await mapSettled(page);
    times.push(await page.evaluate(hideOnce, which));
  }
  return quantile(times, 0.5);
}

/** Runs in the page: hides what is shown, or shows it again, and waits for the picture. */
async function hideOnce(which: 'app' | 'bare'): Promise<number> {
  const { map } = document.querySelector('#map') as MapElement;
  if (!map) throw new Error('no map');
  const gl = map.getCanvas().getContext('webgl2');
  const start = performance.now();
  const drawn = map.once('idle');
  if (which === 'app') {
    const toggle = document.querySelector<HTMLElement>('.legend-theme [role=switch]');
    if (!toggle) throw new Error('The legend shows no theme.');
    toggle.click();
  } else {
    const isShown = map.getLayoutProperty('spots', 'visibility') !== 'none';
    map.setLayoutProperty('spots', 'visibility', isShown ? 'none' : 'visible');
  }
  await drawn;
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  return performance.now() - start;
}
