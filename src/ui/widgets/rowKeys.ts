/** Rows that a list or table consists of: each a button. */
const ROW = '.row, .rank-row, .table-open';
const LIST = '.results, .chooser, .screen-ranking, .table-scroll';

/** In a long list the arrow keys, Home and End go from row to row; Tab visits every row as ever. */
export function listenForRowKeys(): void {
  addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>(ROW) : null;
    const list = row?.closest(LIST);
    if (!row || !list) return;
    const rows = [...list.querySelectorAll<HTMLElement>(ROW)].filter((one) => one.checkVisibility());
    const at = rows.indexOf(row);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const target = next !== undefined && rows[next];
    if (!target) return;
    event.preventDefault();
    target.focus();
  });
}
