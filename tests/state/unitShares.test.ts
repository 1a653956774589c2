import { describe, expect, test } from 'vitest';
import { km } from '../../src/geo/units.ts';
import type { Answer, UnitRow } from '../../src/query/engine/answer.ts';
import { NO_FILTERS, type Query, unitsWith } from '../../src/query/engine/query.ts';
import { unitShares } from '../../src/state/unitShares.ts';

const answer = (query: Query, units: readonly UnitRow[] | null): Answer => ({
  query,
  hits: [],
  certain: 0,
  possible: 0,
  unlocated: [],
  rule: { code: 'count' },
  units,
  themes: null,
  sections: null,
  apart: null,
});
const unit = (adcode: string, certain: number, possible: number): UnitRow => ({
  adcode,
  certainty: certain > 0 ? 'certain' : 'possible',
  certain: Array.from({ length: certain }, (_, at) => `c${at}`),
  possible: Array.from({ length: possible }, (_, at) => `p${at}`),
});
const count: Query = { kind: 'count', level: 'city', city: null, order: 'code', filters: NO_FILTERS };

describe('how strongly units are tinted', () => {
  test('by their number of placements, possible ones at half', () => {
    const shares = unitShares(answer(count, [unit('a', 4, 0), unit('b', 1, 2), unit('c', 0, 0)]));
    expect([...shares]).toEqual([
      ['a', 1],
      ['b', 0.5],
    ]);
  });

  test('certain ones fully where units are asked for, also where they have none', () => {
    const query: Query = unitsWith({ level: 'city', city: null }, NO_FILTERS, km(0), true);
    const rows = [unit('a', 1, 0), { ...unit('b', 0, 0), certainty: 'certain' as const }, unit('c', 0, 3)];
    expect([...unitShares(answer(query, rows))]).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 0.4],
    ]);
  });

  test('not at all where placements are the answer', () => {
    expect(unitShares(answer(count, null)).size).toBe(0);
    expect(unitShares(null).size).toBe(0);
  });
});
