import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseNumber, NUMBER, readNumber } from '../../../src/query/language/numbers.ts';

test.each([
  ['50', 50],
  ['1,000', 1000],
  ['12,345.5', 12345.5],
  ['.5', 0.5],
  ['1,5', 1.5],
  ['12,25', 12.25],
  ['0,125', 125],
  ['1,2345', 1.2345],
  ['1,5万', 15000],
  ['1.5万', 15000],
  ['3百', 300],
  ['五', 5],
  ['十', 10],
  ['十二', 12],
  ['五十', 50],
  ['一百', 100],
  ['百', 100],
  ['两百', 200],
  ['一百二', 120],
  ['一百零二', 102],
  ['一百二十', 120],
  ['一千二', 1200],
  ['一千零五十', 1050],
  ['三万五', 35000],
  ['一二三', 123],
  ['三点五', 3.5],
  ['零点二五', 0.25],
  ['半', 0.5],
  ['zero', 0],
  ['fifty', 50],
  ['twenty five', 25],
  ['a hundred', 100],
  ['two hundred and fifty', 250],
  ['one thousand', 1000],
  ['two thousand five hundred', 2500],
  ['〇', 0],
  ['零', 0],
  ['一千零五', 1005],
  ['一万零五', 10005],
  ['万', 10000],
  ['两万', 20000],
  ['十万', 100000],
  ['一百二十三', 123],
  ['一千二百', 1200],
  ['二十', 20],
  ['一千一百二', 1120],
  ['四六七八', 4678],
  ['三点零五', 3.05],
  ['十二点九', 12.9],
  ['2千', 2000],
  ['1.25百', 125],
  ['3十', 30],
  ['12,345', 12345],
  ['thousand', 1000],
  ['hundred', 100],
  ['a hundred and twenty', 120],
  ['one thousand two hundred and five', 1205],
  ['seventy-five', 75],
  ['eleven', 11],
  ['twelve', 12],
  ['fifteen', 15],
  ['thirty', 30],
  ['forty', 40],
  ['sixty', 60],
  ['eighty', 80],
  ['ninety nine', 99],
  ['three', 3],
  ['four', 4],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
])('%s is %d', (text, value) => {
  expect(new RegExp(`^(?:${NUMBER})$`).test(text)).toBe(true);
  expect(readNumber(text)).toBe(value);
});

test.each(['点', '半半', '一点二点三', '一半', '三点十', '三点半', '半点', 'dozen'])(
  '%s is no number',
  (text) => {
    expect(readNumber(text)).toBeNaN();
  },
);

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [70, '七十'],
  [99, '九十九'],
])('%d is written %s', (number, text) => {
  expect(chineseNumber(number)).toBe(text);
  expect(readNumber(text)).toBe(number);
});

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number below a million, as it is said. */
function inWords(number: number): string {
  if (number < 20) return ONES[number] as string;
  if (number < 100)
    return [TENS[Math.floor(number / 10)], number % 10 && ONES[number % 10]].filter(Boolean).join('-');
  const [unit, name] = number < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const rest = number % unit;
  return `${inWords(Math.floor(number / unit))} ${name}${rest === 0 ? '' : ` ${unit === 100 ? 'and ' : ''}${inWords(rest)}`}`;
}

test('every number is read as it is said in English', () => {
  const isRead = (number: number) => {
    const words = inWords(number);
    expect(new RegExp(`^(?:${NUMBER})$`).test(words)).toBe(true);
    expect([words, readNumber(words)]).toEqual([words, number]);
  };
  for (let number = 0; number < 200; number++) isRead(number);
  fc.assert(fc.property(fc.integer({ min: 0, max: 999_999 }), isRead));
});
