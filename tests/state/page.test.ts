import { effect } from '@preact/signals';
import { expect, test } from 'vitest';
import { km } from '../../src/geo/units.ts';
import type { Side } from '../../src/query/models/side.ts';
import { MAP_PAGE } from '../../src/state/page.ts';
import { realApp } from './realApp.ts';

const unit = (adcode: string): Side => ({ kind: 'unit', adcode });

test('what lies over the map makes way for a page, but not for the map', () => {
  const { page, selection } = realApp();
  selection.select('a');
  page.openPage({ kind: 'matrix' });
  expect(page.current.value).toEqual({ kind: 'matrix' });
  expect(selection.selected.value).toBeNull();
  selection.select('a');
  page.openPage(MAP_PAGE);
  expect(selection.selected.value).toBe('a');
});

test('only a screening has a unit that is explained and a code', () => {
  const { page } = realApp();
  page.openUnit('140121');
  page.describeScreen('county_area');
  expect(page.current.value).toEqual(MAP_PAGE);
  page.openPage({ kind: 'screen', code: '', unit: null });
  page.openUnit('140121');
  page.describeScreen('county_area');
  expect(page.current.value).toEqual({ kind: 'screen', code: 'county_area', unit: '140121' });
  const before = page.current.value;
  page.describeScreen('county_area');
  expect(page.current.value).toBe(before);
});

test('one more is set beside those compared last, also after another page', () => {
  const { compare, page } = realApp();
  compare.compare(unit('140100'));
  page.openPage({ kind: 'matrix' });
  compare.compare(unit('140200'));
  compare.compare(unit('140100'));
  expect(page.current.value).toEqual({ kind: 'compare', sides: [unit('140100'), unit('140200')] });
  page.openPage(MAP_PAGE);
  expect(compare.sides.value).toEqual([unit('140100'), unit('140200')]);
});

test('a fifth begins anew', () => {
  const { compare } = realApp();
  for (const adcode of ['140100', '140200', '140300', '140400']) compare.compare(unit(adcode));
  const origin = { kind: 'point' as const, lngLat: [112.5, 37.8] as const };
  const area: Side = {
    kind: 'area',
    relation: { kind: 'within', origin, radius: km(30), beyond: km(0) },
    name: '',
  };
  compare.compare(area);
  expect(compare.sides.value).toEqual([area]);
});

test('a page that is opened is told once', () => {
  const { page } = realApp();
  const told: string[] = [];
  effect(() => {
    told.push(page.current.value.kind);
  });
  page.openPage({ kind: 'data' });
  expect(told).toEqual(['map', 'data']);
});
