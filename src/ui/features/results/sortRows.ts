import type { Language } from '../../../../geodata/schema.ts';
import { sortInSteps } from '../../../query/engine/sort.ts';
import type { Steps } from '../../../query/engine/steps.ts';
import type { Row } from '../../../state/findings.ts';
import type { TableView } from '../../../state/tableView.ts';
import type { CellValue } from '../../widgets/csv.ts';
import type { TableColumn } from './tableColumns.ts';

/** So many rows are read in a step. */
const STEP = 400;

/** Sorts rows by columns: words as the language sorts them, numbers by size, what is empty always last. */
export function* sortRows(
  rows: readonly Row[],
  columns: readonly TableColumn[],
  sorting: TableView['sorting'],
  lang: Language,
): Steps<readonly Row[]> {
  const orders = sorting.flatMap(({ id, desc }) =>
    columns.filter((column) => column.id === id).map(({ value }) => ({ value, sign: desc ? -1 : 1 })),
  );
  if (orders.length === 0) return rows;
  const keyed: { readonly row: Row; readonly keys: readonly CellValue[] }[] = [];
  for (const [at, row] of rows.entries()) {
    keyed.push({ row, keys: orders.map(({ value }) => value(row)) });
    if (at % STEP === 0) yield;
  }
  const collator = new Intl.Collator(lang, { numeric: true });
  const sorted = yield* sortInSteps(keyed, (a, b) => {
    for (const [at, { sign }] of orders.entries()) {
      const [one, other] = [a.keys[at], b.keys[at]];
      if (one === undefined && other === undefined) continue;
      if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
      const order =
        typeof one === 'number' && typeof other === 'number'
          ? one - other
          : collator.compare(String(one), String(other));
      if (order !== 0) return sign * order;
    }
    return 0;
  });
  return sorted.map(({ row }) => row);
}
