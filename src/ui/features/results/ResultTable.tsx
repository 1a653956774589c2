import {
  columnVisibilityFeature,
  constructTable,
  createColumnHelper,
  functionalUpdate,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
} from '@tanstack/table-core';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';
import { ArrowDown, ArrowUp, Columns3, X } from 'lucide';
import { memo } from 'preact/compat';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Atlas } from '../../../geo/atlas.ts';
import type { Row } from '../../../state/found.ts';
import { COLUMN_IDS, type ColumnId } from '../../../state/tableView.ts';
import { Calculating } from '../../widgets/Calculating.tsx';
import { CopyButton } from '../../widgets/CopyButton.tsx';
import { useApp, useWords } from '../../widgets/context.ts';
import { type CellValue, toCsv, toTsv } from '../../widgets/csv.ts';
import { Icon } from '../../widgets/Icon.tsx';
import { SaveButton } from '../../widgets/SaveButton.tsx';
import { Status } from '../../widgets/Status.tsx';
import { useBeginning } from '../../widgets/useBeginning.tsx';
import { TABLE_BUTTON } from './tableButton.ts';
import './resultTable.css';
import { columnsFor, type TableColumn } from './tableColumns.ts';

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  rowSortingFeature,
  columnVisibilityFeature,
});
const helper = createColumnHelper<typeof features, Row>();

/** By so many rows the heads tell words from numbers, whose greatest come first. */
const SAMPLE = 10;

/** The results as a table: sorted by any column, with the columns one likes, to be taken away. */
export function ResultTable() {
  const atlas = useApp().app.atlas.current.value;
  return atlas ? <TableOf atlas={atlas} /> : null;
}

/** The columns that are shown, with what sorts by them. */
function useHeads(rows: readonly Row[], columns: readonly TableColumn[]) {
  const { app } = useApp();
  const { sorting, columns: chosen } = app.table.view.value;
  return useMemo(
    () =>
      constructTable({
        features,
        data: rows.slice(0, SAMPLE),
        columns: columns.map(({ id, header, value }) =>
          helper.accessor((row): unknown => value(row), { id, header }),
        ),
        state: {
          sorting: [...sorting],
          columnVisibility: Object.fromEntries(COLUMN_IDS.map((id) => [id, chosen.includes(id)])),
        },
        onSortingChange: (updater) =>
          app.table.setTable({
            sorting: functionalUpdate(updater, [...sorting] as SortingState) as typeof sorting,
          }),
      }).getVisibleLeafColumns(),
    [rows, columns, sorting, chosen],
  );
}

/** Tells a screen reader what the table is sorted by, once it was. */
function SortTold() {
  const { app } = useApp();
  const words = useWords('table');
  const { sorting } = app.table.view.value;
  const [order] = sorting;
  const wasSorted = useRef(false);
  if (order) wasSorted.current = true;
  const sortedWords = order
    ? words[order.desc ? 'sortedDown' : 'sortedUp'](words.column[order.id])
    : wasSorted.current
      ? words.unsorted
      : '';
  return <Status words={sortedWords} about={order} />;
}

function TableOf({ atlas }: { atlas: Atlas }) {
  const { app, lang, text, format, names, identity } = useApp();
  const words = useWords('table');
  const rows = app.question.rows.value;
  const { sorting, columns: chosen } = app.table.view.value;
  const scroll = useRef<HTMLElement>(null);
  const columns = useMemo(
    () => columnsFor(rows, { atlas, lang, words, text, format, names }),
    [atlas, rows, lang],
  );
  const heads = useHeads(rows, columns);
  const sorted = useMemo(
    () =>
      app.table.order(
        rows,
        sorting.flatMap(({ id, desc }) =>
          columns.filter((column) => column.id === id).map(({ value }) => ({ value, desc })),
        ),
        lang,
      ),
    [rows, columns, sorting],
  );
  const shown = sorted.value ?? [];
  const [beginning, more] = useBeginning(shown);

  useEffect(() => {
    const id = app.selection.selected.value;
    if (!id) return;
    scroll.current
      ?.querySelector(`[data-placement="${CSS.escape(id)}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [app.selection.selected.value]);

  // Whoever opens the table goes to it: it lies far from its button.
  useEffect(() => {
    if (document.activeElement?.id === TABLE_BUTTON) scroll.current?.focus();
  }, []);

  const taken = columns.filter(({ id }) => chosen.includes(id));
  const lines = (): CellValue[][] => [
    taken.map(({ header }) => header),
    ...shown.map((row) => taken.map(({ value }) => value(row))),
  ];

  return (
    <div class="result-table">
      <header class="table-header">
        <p class="table-count">
          <strong>{words.rows(format.number(rows.length))}</strong>
        </p>
        <ColumnMenu columns={columns} />
        <CopyButton value={() => toTsv(lines())} label={words.copyTable} />
        <SaveButton
          csv={() => toCsv(lines())}
          name={`${identity.fileName}.csv`}
          label={words.download}
          longLabel={words.downloadLong}
        />
        <button
          type="button"
          class="icon-button table-close"
          aria-label={text.close}
          onClick={() => {
            app.table.setTable({ isOpen: false });
            document.getElementById(TABLE_BUTTON)?.focus();
          }}
        >
          <Icon of={X} />
        </button>
      </header>
      <SortTold />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard */}
      <section ref={scroll} class="table-scroll" tabIndex={0} aria-label={words.tableTitle}>
        <table aria-label={words.rows(format.number(rows.length))}>
          <thead>
            <tr>
              {heads.map((column) => {
                const order = column.getIsSorted();
                return (
                  <th
                    key={column.id}
                    scope="col"
                    class={`column-${column.id}`}
                    aria-sort={order === 'asc' ? 'ascending' : order === 'desc' ? 'descending' : undefined}
                  >
                    <button type="button" class="table-sort" onClick={column.getToggleSortingHandler()}>
                      {String(column.columnDef.header)}
                      {order && <Icon of={order === 'asc' ? ArrowUp : ArrowDown} size={14} />}
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {beginning.map((row) => (
              <TableRow
                key={row.placement.id}
                row={row}
                columns={columns}
                chosen={chosen}
                isSelected={app.selection.selected.value === row.placement.id}
              />
            ))}
          </tbody>
        </table>
        {more}
        {shown.length < rows.length && <Calculating of={sorted} />}
        {rows.length === 0 && <p class="second">{words.noRows}</p>}
      </section>
    </div>
  );
}

const TableRow = memo(function TableRow({
  row,
  columns,
  chosen,
  isSelected,
}: {
  row: Row;
  columns: readonly TableColumn[];
  chosen: readonly ColumnId[];
  isSelected: boolean;
}) {
  const { app, format } = useApp();
  const { id } = row.placement;
  const say = (value: CellValue) => (typeof value === 'number' ? format.number(value) : value);
  return (
    <tr
      data-placement={id}
      class={isSelected ? 'table-selected' : undefined}
      aria-current={isSelected ? 'true' : undefined}
      onMouseEnter={() => app.selection.point([id])}
      onMouseLeave={() => app.selection.point([])}
    >
      {columns
        .filter((column) => chosen.includes(column.id))
        .map((column) =>
          column.id === 'title' ? (
            <th key={column.id} scope="row" class="column-title">
              <button
                type="button"
                class="table-open"
                onClick={() => app.selection.select(id)}
                onFocus={() => app.selection.point([id])}
                onBlur={() => app.selection.point([])}
              >
                {column.value(row)}
              </button>
            </th>
          ) : (
            <td
              key={column.id}
              class={`column-${column.id}`}
              lang={column.id === 'locator' ? 'zh' : undefined}
            >
              {say(column.value(row))}
            </td>
          ),
        )}
    </tr>
  );
});

function ColumnMenu({ columns }: { columns: readonly TableColumn[] }) {
  const { app } = useApp();
  const words = useWords('table');
  const { columns: chosen } = app.table.view.value;
  const toggle = (id: ColumnId) =>
    app.table.setTable({
      columns: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id],
    });
  return (
    <>
      <button type="button" class="secondary" popovertarget="table-columns">
        <Icon of={Columns3} size={15} /> {words.columns}
      </button>
      <div
        id="table-columns"
        class="table-columns"
        popover="auto"
        role="dialog"
        aria-label={words.columnsTitle}
      >
        <fieldset>
          <legend>{words.columnsTitle}</legend>
          {columns
            .filter(({ id }) => id !== 'title')
            .map(({ id, header }) => (
              <label key={id}>
                <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} /> {header}
              </label>
            ))}
        </fieldset>
      </div>
    </>
  );
}
