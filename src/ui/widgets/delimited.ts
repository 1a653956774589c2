import type { CellValue } from '../features/results/tableColumns.ts';

/** A line of a spreadsheet. Numbers are written plainly, so that it reads them as numbers. */
type Line = readonly CellValue[];

const quote = (value: CellValue, separator: string): string => {
  const cell = value === undefined ? '' : String(value);
  return cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
};

const write = (lines: readonly Line[], separator: string): string =>
  lines.map((line) => line.map((cell) => quote(cell, separator)).join(separator)).join('\r\n');

/** Comma-separated values after RFC 4180, with a byte order mark by which Excel knows UTF-8. */
export const toCsv = (lines: readonly Line[]): string => `\uFEFF${write(lines, ',')}\r\n`;

/** Tab-separated values, as a spreadsheet takes them from the clipboard. */
export const toTsv = (lines: readonly Line[]): string => write(lines, '\t');
