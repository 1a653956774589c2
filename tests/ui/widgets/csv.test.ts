import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toCsv, toTsv } from '../../../src/ui/widgets/csv.ts';

const LINES = [
  ['布局', '最近（公里）', '摘要'],
  ['“特钢”基地', 12.5, 'a, "quoted"\ntwo lines\tand a tab'],
  ['铝', undefined, ''],
  [' leading space', 0, '3,000 亿元'],
];
const READ = LINES.map((line) => line.map((cell) => String(cell ?? '')));

describe('a table to be taken away', () => {
  test('as CSV is read back by another program, and marked as UTF-8', () => {
    const csv = toCsv(LINES);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(Papa.parse(csv.slice(1), { skipEmptyLines: true }).data).toEqual(READ);
    expect(csv.split('\r\n')[0]).toBe('\uFEFF布局,最近（公里）,摘要');
    expect(toCsv([['a "b"', 1.5]])).toBe('\uFEFF"a ""b""",1.5\r\n');
  });

  test('as tabs is read back by a spreadsheet', () => {
    expect(Papa.parse(toTsv(LINES), { delimiter: '\t' }).data).toEqual(READ);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+86 351', "'+86 351"],
    ['-甲', "'-甲"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    ['  =1+1', "'  =1+1"],
    ['\t=1', "'\t=1"],
    ['\t甲', "'\t甲"],
    ['=HYPERLINK("x")\n甲', '\'=HYPERLINK("x")\n甲'],
    ['甲\n=1+1', "甲\n'=1+1"],
    ['甲\r\n＝1\r@x', "甲\r\n'＝1\r'@x"],
  ])('%j is no formula to a spreadsheet', (cell, written) => {
    expect(Papa.parse(toCsv([[cell]]).slice(1), { skipEmptyLines: true, delimiter: ',' }).data).toEqual([
      [written],
    ]);
    expect(Papa.parse(toTsv([[cell]]), { delimiter: '\t' }).data).toEqual([[written]]);
  });

  test('numbers below zero and signs within a text stay as they are', () => {
    expect(toCsv([[-1.5, '3-5 年', 'a=b', '']])).toBe('\uFEFF-1.5,3-5 年,a=b,\r\n');
  });
});
