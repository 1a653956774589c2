import Papa from 'papaparse';

/** Undefined leaves a cell empty. Numbers are written plainly, so that a spreadsheet reads them as numbers. */
export type CellValue = string | number | undefined;

/**
 * Where a spreadsheet may begin to read a formula: at a sign, of half or full width, at the head of a cell
 * or of a line in it.
 */
const FORMULA = /(^|[\r\n])(?=[\t \u3000]*[=+\-@＝＋－＠])|^(?=\t)/g;

const defused = (value: CellValue): CellValue =>
  typeof value === 'string' ? value.replace(FORMULA, "$1'") : value;

const write = (lines: readonly (readonly CellValue[])[], delimiter: string): string =>
  Papa.unparse(
    lines.map((line) => line.map(defused)),
    { delimiter, newline: '\r\n' },
  );

/**
 * Comma-separated values after RFC 4180, with a byte order mark by which Excel and WPS know UTF-8. What a
 * spreadsheet could take for a formula has an apostrophe before it.
 */
export const toCsv = (lines: readonly (readonly CellValue[])[]): string => `\uFEFF${write(lines, ',')}\r\n`;

/** Tab-separated values, as a spreadsheet takes them from the clipboard; defused as those of `toCsv`. */
export const toTsv = (lines: readonly (readonly CellValue[])[]): string => write(lines, '\t');
