import { effect } from '@preact/signals';
import { expect, test } from 'vitest';
import { realApp } from './realApp.ts';

const CHOOSER = { point: { x: 1, y: 2 }, placements: ['a', 'b'], units: ['140121'] };

test('a card takes the place of a choice, and is closed', () => {
  const { selection } = realApp();
  selection.choose(CHOOSER);
  expect(selection.chooser.value).toBe(CHOOSER);
  selection.select('a');
  expect(selection.selected.value).toBe('a');
  expect(selection.chooser.value).toBeNull();
  selection.choose(CHOOSER);
  expect(selection.selected.value).toBe('a');
  selection.choose(null);
  selection.closeCard();
  expect(selection.selected.value).toBeNull();
});

test('pointing at the same again tells nobody', () => {
  const { selection } = realApp();
  let told = 0;
  effect(() => {
    told += selection.pointed.value.length;
  });
  selection.point(['a', 'b']);
  selection.point(['a', 'b']);
  expect(told).toBe(2);
  selection.point([]);
  expect(selection.pointed.value).toEqual([]);
});

test('a page makes what lies over the map make way; a question also what is pointed at', () => {
  const { selection } = realApp();
  selection.point(['a']);
  selection.select('a');
  selection.choose(CHOOSER);
  selection.uncoverMap();
  expect([selection.selected.value, selection.chooser.value]).toEqual([null, null]);
  expect(selection.pointed.value).toEqual(['a']);
  selection.select('a');
  selection.clearSelection();
  expect(selection.selected.value).toBeNull();
  expect(selection.pointed.value).toEqual([]);
});
