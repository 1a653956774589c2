import { expect, test, vi } from 'vitest';
import type { Listed } from '../../src/query/models/listed.ts';
import { spotOf } from '../../src/state/shortlist.ts';
import { syncUrl } from '../../src/state/syncUrl.ts';
import { fakeBrowser } from './fakeBrowser.ts';
import { atlas, realApp } from './realApp.ts';

const TAIYUAN: Listed = { kind: 'unit', adcode: '140100' };
const DATONG: Listed = { kind: 'unit', adcode: '140200' };
const POINT: Listed = { kind: 'point', lngLat: [112.5, 37.5], name: '甲' };
const [FIRST = ''] = atlas.placements.keys();
const MINE: Listed = { kind: 'placement', id: FIRST };

test('what is put on the list is on it until it is taken off, and comes back', () => {
  const { shortlist } = realApp();
  for (const item of [MINE, TAIYUAN, POINT]) shortlist.toggle(item);
  expect(shortlist.items.value).toEqual([MINE, TAIYUAN, POINT]);
  expect(shortlist.has({ ...POINT, name: '' })).toBe(true);
  shortlist.toggle(TAIYUAN);
  expect(shortlist.items.value).toEqual([MINE, POINT]);
  expect(shortlist.before.value).toHaveLength(3);
  shortlist.undo();
  expect(shortlist.items.value).toEqual([MINE, TAIYUAN, POINT]);
  expect(shortlist.before.value).toBeNull();
  shortlist.clear();
  expect(shortlist.items.value).toEqual([]);
  shortlist.undo();
  expect(shortlist.items.value).toHaveLength(3);
});

test('a full list takes no more', () => {
  const { shortlist } = realApp();
  const ids = [...atlas.placements.keys()].slice(0, 41);
  for (const id of ids) shortlist.toggle({ kind: 'placement', id });
  expect(shortlist.items.value).toHaveLength(40);
  expect(shortlist.isFull.value).toBe(true);
  expect(shortlist.has({ kind: 'placement', id: ids[40] ?? '' })).toBe(false);
});

test('the open page goes along with the list, and an open card stays', () => {
  const { shortlist, page, selection } = realApp();
  expect(shortlist.shown.value).toBeNull();
  shortlist.toggle(TAIYUAN);
  shortlist.openList();
  expect(page.current.value).toEqual({ kind: 'shortlist', items: [TAIYUAN] });
  selection.select(FIRST);
  shortlist.toggle(MINE);
  expect(shortlist.shown.value).toEqual([TAIYUAN, MINE]);
  expect(shortlist.isOwn.value).toBe(true);
  expect(selection.selected.value).toBe(FIRST);
  page.openPage({ kind: 'matrix' });
  page.describeList([]);
  expect(page.current.value.kind).toBe('matrix');
});

test('a list that came with a link is shown beside the own one until it is taken over', () => {
  const app = realApp();
  app.shortlist.toggle(DATONG);
  syncUrl(app, fakeBrowser('lang=zh&page=shortlist.u.140100~x.112.5*37.5!*000j~p.gone'));
  expect(app.shortlist.isOwn.value).toBe(false);
  expect(app.shortlist.shown.value).toHaveLength(3);
  expect(app.shortlist.items.value).toEqual([DATONG]);
  app.shortlist.toggle(MINE);
  expect(app.shortlist.shown.value).toHaveLength(3);
  app.shortlist.takeOver(app.shortlist.shown.value ?? []);
  expect(app.shortlist.items.value).toHaveLength(5);
  expect(app.shortlist.isOwn.value).toBe(true);
});

test('the address holds what is on the open list, as one step back', () => {
  const app = realApp();
  const browser = fakeBrowser();
  syncUrl(app, browser);
  app.shortlist.toggle(TAIYUAN);
  expect(browser.address()).not.toContain('140100');
  app.shortlist.openList();
  expect(browser.address()).toContain('page=shortlist.u.140100');
  const steps = browser.addresses().length;
  app.shortlist.toggle(DATONG);
  expect(browser.address()).toContain('page=shortlist.u.140100~u.140200');
  expect(browser.addresses()).toHaveLength(steps);
});

test('the list is kept in this browser, and says where it is not', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  realApp().shortlist.toggle(POINT);
  const { shortlist } = realApp();
  expect(shortlist.items.value).toEqual([POINT]);
  expect(shortlist.isKept.value).toBe(true);
  vi.unstubAllGlobals();
  shortlist.toggle(TAIYUAN);
  expect(shortlist.isKept.value).toBe(false);
});

test('all of the list is brought into sight', () => {
  const { shortlist, map } = realApp();
  shortlist.toggle(TAIYUAN);
  shortlist.toggle(POINT);
  shortlist.toggle({ kind: 'placement', id: 'gone' });
  shortlist.showAll();
  expect(map.camera.value).toBeNull();
  shortlist.openList();
  shortlist.showAll();
  expect(shortlist.spotOf(POINT)).toEqual([112.5, 37.5]);
  expect(shortlist.keyOf(TAIYUAN)).toBe('u.140100');
  expect(shortlist.sides.value).toEqual([TAIYUAN]);
  const [lng = 0, lat = 0] = spotOf(TAIYUAN, atlas) ?? [];
  expect(map.camera.value).toEqual({
    kind: 'bounds',
    bbox: [Math.min(lng, 112.5), Math.min(lat, 37.5), Math.max(lng, 112.5), Math.max(lat, 37.5)],
  });
});
