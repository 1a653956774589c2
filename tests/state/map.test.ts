import { expect, test } from 'vitest';
import type { SheetOrder } from '../../src/state/sheet.ts';
import { realApp } from './realApp.ts';

test('the map tells where it is, and whether it can be drawn', () => {
  const { map } = realApp();
  expect(map.failed.value).toBeNull();
  map.failMap('lost');
  expect(map.failed.value).toBe('lost');
  map.regainMap();
  expect(map.failed.value).toBeNull();
  map.setView({ centre: [112, 37], zoom: 8 });
  expect(map.view.value).toEqual({ centre: [112, 37], zoom: 8 });
  expect(map.link.value).toBeNull();
});

test('every request to the camera is a new one', () => {
  const { map } = realApp();
  map.moveCamera({ kind: 'zoom', by: 1 });
  const first = map.camera.value;
  map.moveCamera({ kind: 'zoom', by: 1 });
  expect(map.camera.value).toEqual(first);
  expect(map.camera.value).not.toBe(first);
});

test("a link's view is where the map is, and is meant for its question", () => {
  const { map, question } = realApp();
  const link = { view: { centre: [112, 37] as const, zoom: 8 }, question: question.asked.value };
  map.showLink(link);
  expect(map.view.value).toBe(link.view);
  expect(map.link.value).toBe(link);
});

test('what is shaded, pointed at and covered is told as it is', () => {
  const { map } = realApp();
  const shading = { level: 'county' as const, units: new Map(), points: [], placements: new Set<string>() };
  map.shade(shading);
  expect(map.shading.value).toBe(shading);
  map.shade(null);
  expect(map.shading.value).toBeNull();
  map.pointUnit({ id: '140121', x: 1, y: 2 });
  expect(map.pointedUnit.value).toEqual({ id: '140121', x: 1, y: 2 });
  const sight = { left: 0, top: 0, right: 800, bottom: 600 };
  map.setCovers({ boxes: [sight], aside: 200, sight });
  expect(map.covers.value.aside).toBe(200);
});

test('a picture for paper is delivered to whom it was ordered by last', () => {
  const { sheet } = realApp();
  const [first, second]: SheetOrder[] = [
    { width: 100, height: 80, blank: false },
    { width: 100, height: 80, blank: true },
  ];
  if (!first || !second) throw new Error('Two orders.');
  sheet.orderSheet(first);
  expect(sheet.picture.value).toEqual({ state: 'drawing' });
  sheet.orderSheet(second);
  expect(sheet.order.value).toBe(second);
  sheet.deliverSheet(first, { state: 'failed' });
  expect(sheet.picture.value).toEqual({ state: 'drawing' });
  sheet.deliverSheet(second, { state: 'failed' });
  expect(sheet.picture.value).toEqual({ state: 'failed' });
  sheet.orderSheet(null);
  expect([sheet.order.value, sheet.picture.value]).toEqual([null, null]);
});

test('the table keeps what is not changed', () => {
  const { table } = realApp();
  const { columns } = table.view.value;
  table.setTable({ isOpen: true });
  table.setTable({ sorting: [{ id: 'theme', desc: true }] });
  expect(table.view.value).toEqual({ isOpen: true, sorting: [{ id: 'theme', desc: true }], columns });
});

test('a bar for a sheet has a round length that fits', () => {
  const { sheet } = realApp();
  expect(sheet.scaleOf(100, 150)).toEqual({ metres: 10_000, pixels: 100 });
});
