import { signal } from '@preact/signals';
import { readOnly } from './signals.ts';

/** Columns of the table of results, in their order. */
export const COLUMN_IDS = [
  'title',
  'theme',
  'group',
  'place',
  'cities',
  'counties',
  'certainty',
  'nearest',
  'farthest',
  'precision',
  'status',
  'figures',
  'section',
  'box',
  'summary',
  'locator',
  'id',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** How the results are shown as a table. */
export interface TableView {
  /** Under the map; on a phone instead of the list. */
  isOpen: boolean;
  /** The first column decides; none for the order of the answer. */
  sorting: readonly { id: ColumnId; desc: boolean }[];
  /** The title is always shown. */
  columns: readonly ColumnId[];
}

const FIRST_TABLE_VIEW: TableView = {
  isOpen: false,
  sorting: [],
  columns: [
    'title',
    'theme',
    'place',
    'cities',
    'certainty',
    'nearest',
    'farthest',
    'precision',
    'status',
    'section',
  ],
};

/** The table of results: whether it is open, its columns and its order. */
export function createTable() {
  const view = signal(FIRST_TABLE_VIEW);

  return {
    ...readOnly({ view }),

    setTable(change: Partial<TableView>) {
      view.value = { ...view.value, ...change };
    },
  };
}
