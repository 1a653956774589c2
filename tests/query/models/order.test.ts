import { describe, expect, test } from 'vitest';
import { orderBy } from '../../../src/query/models/order.ts';

const KEYS = {
  title: ['朔州', '大同', '太原', '大同'],
  section: [10, 9, 10, 8],
  box: [2, undefined, 1, undefined],
  precision: [undefined, undefined, undefined, undefined],
};
const sorted = (...sorting: { id: keyof typeof KEYS; desc: boolean }[]) => [
  ...orderBy(
    sorting.map(({ id, desc }) => ({ values: KEYS[id], desc })),
    'zh',
  ),
];

describe('rows of the table', () => {
  test('are sorted by words as the language does, and by size', () => {
    expect(sorted({ id: 'title', desc: false })).toEqual([1, 3, 0, 2]);
    expect(sorted({ id: 'section', desc: true })).toEqual([0, 2, 1, 3]);
  });

  test('come last where the cell is empty, both ways', () => {
    expect(sorted({ id: 'box', desc: false })).toEqual([2, 0, 1, 3]);
    expect(sorted({ id: 'box', desc: true })).toEqual([0, 2, 1, 3]);
  });

  test('that are alike in one column are sorted by the next, and keep their order without one', () => {
    expect(sorted({ id: 'title', desc: false }, { id: 'section', desc: false })).toEqual([3, 1, 0, 2]);
    expect(sorted({ id: 'precision', desc: false })).toEqual([0, 1, 2, 3]);
  });
});
