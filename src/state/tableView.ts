import { signal } from '@preact/signals';
import type { Language } from '../../geodata/schema.ts';
import { andThen, mapInTurns } from '../service/awaitable.ts';
import type { AtlasSlice } from './atlas.ts';
import type { Row } from './found.ts';
import { createResource, type Resource } from './resource.ts';
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
  'share',
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
    'share',
    'nearest',
    'farthest',
    'precision',
    'status',
    'section',
  ],
};

/** What a row is sorted by: the greatest first where `desc`; rows without a value come last. */
export interface SortKey {
  readonly value: (row: Row) => string | number | undefined;
  readonly desc: boolean;
}

/** The table of results: whether it is open, its columns and its order. */
export function createTable({ service }: AtlasSlice) {
  const view = signal(FIRST_TABLE_VIEW);

  return {
    ...readOnly({ view }),

    /** Rows in the order of some keys, of which the first decides; as they are without any. */
    order: (rows: readonly Row[], keys: readonly SortKey[], lang: Language): Resource<readonly Row[]> =>
      createResource((signal) => {
        const { value: answers } = service;
        if (keys.length === 0 || !answers) return rows;
        const valuesOf = (row: Row) => keys.map(({ value }) => value(row));
        return andThen(mapInTurns(rows, valuesOf), (values) => {
          const columns = keys.map(({ desc }, at) => ({ desc, values: values.map((each) => each[at]) }));
          return andThen(answers.order(columns, lang, signal), (order) =>
            Array.from(order, (at) => rows[at] as Row),
          );
        });
      }),

    setTable(change: Partial<TableView>) {
      view.value = { ...view.value, ...change };
    },
  };
}
