import { describe, expect, test } from 'vitest';
import { finish } from '../../../../src/query/engine/steps.ts';
import { sortRows } from '../../../../src/ui/features/results/sortRows.ts';
import type { TableColumn } from '../../../../src/ui/features/results/tableColumns.ts';
import { placement } from '../../../query/fixture.ts';

const rows = [
  { title: '朔州', section: 10, box: 2 },
  { title: '大同', section: 9, box: null },
  { title: '太原', section: 10, box: 1 },
  { title: '大同', section: 8, box: null },
].map(({ title, section, box }, at) => ({
  placement: placement(`p${at}`, { title_zh: title, section, box }),
  hit: null,
}));
const columns: TableColumn[] = [
  { id: 'title', header: '', value: (row) => row.placement.title_zh },
  { id: 'section', header: '', value: (row) => row.placement.section },
  { id: 'box', header: '', value: (row) => row.placement.box ?? undefined },
];
const sorted = (...sorting: Parameters<typeof sortRows>[2]) =>
  finish(sortRows(rows, columns, sorting, 'zh')).map((row) => rows.indexOf(row as (typeof rows)[number]));

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
