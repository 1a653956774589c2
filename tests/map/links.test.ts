import { computed, signal } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { Camera } from '../../src/map/camera.ts';
import type { Scene } from '../../src/map/scene.ts';
import { syncUrl } from '../../src/state/syncUrl.ts';
import { fakeBrowser } from '../state/fakeBrowser.ts';
import { atlas, realApp } from '../state/realApp.ts';

const TAIYUAN = 'q=within_140100_30';
const DATONG = 'q=within_140200_30';
const HERE = 'map=8.00/37.8000/112.5000';
const THERE = 'map=10.00/40.0000/113.3000';
const [FIRST] = [...atlas.anchors.keys()] as [string];

/** What a map's camera does that starts at an address. */
function started(address: string) {
  const app = realApp();
  const browser = fakeBrowser(address);
  syncUrl(app, browser);
  const moves: string[] = [];
  const map = {
    on: () => undefined,
    setMaxBounds: () => undefined,
    getContainer: () => ({ clientWidth: 1000, clientHeight: 800 }),
    project: () => ({ x: -1, y: -1 }),
    jumpTo: ({ zoom }: { zoom: number }) => moves.push(`jump to ${zoom}`),
    fitBounds: () => moves.push('frame'),
    easeTo: () => moves.push('ease'),
  };
  const { asked, drawn } = app.question;
  const scene = {
    sought: computed(() => ({ question: asked.value, drawn: drawn.value })),
    outlines: signal([]),
  };
  const insets = { top: 0, right: 0, bottom: 0, left: 0 };
  const camera = new Camera(map as unknown as MapLibreMap, app, signal(atlas), () => insets);
  camera.follow(scene as unknown as Scene);
  return { app, browser, moves };
}

test("a link's own view wins over framing the answer, at the start and in place", () => {
  const { browser, moves } = started(`${TAIYUAN}&${HERE}`);
  expect(moves).toEqual(['jump to 8']);
  browser.type(`${DATONG}&${THERE}`);
  expect(moves).toEqual(['jump to 8', 'jump to 10']);
  browser.type(HERE);
  expect(moves).toEqual(['jump to 8', 'jump to 10', 'jump to 8']);
});

test('a link without a view shows the answer', () => {
  const { browser, moves } = started(TAIYUAN);
  expect(moves).toEqual(['frame', 'frame']);
  browser.type(DATONG);
  expect(moves).toEqual(['frame', 'frame', 'frame']);
});

test("a link's view stays where its card lies out of sight; a card opened later is brought into sight", () => {
  const { app, browser, moves } = started(`at=${FIRST}&${HERE}`);
  expect(moves).toEqual(['jump to 8']);
  browser.type(`at=${FIRST}&${THERE}`);
  expect(moves).toEqual(['jump to 8', 'jump to 10']);
  app.selection.closeCard();
  app.selection.select(FIRST);
  expect(moves).toEqual(['jump to 8', 'jump to 10', 'ease']);
});

test('the way back leads the map back', () => {
  const { app, browser, moves } = started(HERE);
  app.question.askInside('140200');
  expect(moves).toEqual(['jump to 8', 'frame']);
  browser.go(-1);
  expect(moves).toEqual(['jump to 8', 'frame', 'jump to 8']);
});
