import Papa from 'papaparse';

/** A table as CSV that Excel and WPS open: UTF-8 with a mark, and no cell that they would run as a formula. */
export const toCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${Papa.unparse(rows as (string | number)[][], { escapeFormulae: true, newline: '\r\n' })}\r\n`;
