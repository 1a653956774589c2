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

export const FIRST_TABLE_VIEW: TableView = {
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
