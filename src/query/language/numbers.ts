const CHINESE_DIGITS: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const CHINESE_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

const ENGLISH: Readonly<Record<string, number>> = {
  ...{
    zero: 0,
    a: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
  },
  ...{ eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17 },
  ...{ eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60 },
  ...{ seventy: 70, eighty: 80, ninety: 90, hundred: 100, thousand: 1000 },
};

const english = Object.keys(ENGLISH).join('|');

/** The source of a regular expression for a number in figures, Chinese or English words, folded. */
export const NUMBER = [
  // A comma before three figures groups them; before any other number of figures it is a decimal comma.
  String.raw`\d+(?:(?:,\d{3})+(?!\d)(?:\.\d+)?|,\d+|\.\d+)?[十百千万]?`,
  String.raw`\.\d+`,
  '[零〇一二两三四五六七八九十百千万半点]+',
  String.raw`(?:${english})(?![a-z])(?:[\s-]+(?:and\s+)?(?:${english})(?![a-z]))*`,
].join('|');

/**
 * Reads what `NUMBER` matches: "1,000", "1,5" (one and a half), "1.5万", "一百二十", "三点五", "fifty", "a hundred and twenty".
 * NaN for nonsense such as "点点".
 */
export function readNumber(text: string): number {
  if (/^[a-z]/.test(text)) return readEnglish(text);
  const figures = /^([\d,]*\.?\d+)([十百千万]?)$/.exec(text);
  if (figures) return readFigures(figures[1] ?? '') * (CHINESE_UNITS[figures[2] ?? ''] ?? 1);
  return readChinese(text);
}

const readFigures = (figures: string): number =>
  Number(
    /^\d+(?:,\d{3})+(?:\.\d+)?$/.test(figures) ? figures.replaceAll(',', '') : figures.replace(',', '.'),
  );

function readEnglish(text: string): number {
  let sum = 0;
  let part = 0;
  for (const word of text.split(/[\s-]+/).filter((word) => word !== 'and')) {
    const value = ENGLISH[word] ?? Number.NaN;
    if (value === 1000) {
      sum += Math.max(part, 1) * 1000;
      part = 0;
    } else part = value === 100 ? Math.max(part, 1) * 100 : part + value;
  }
  return sum + part;
}

function readChinese(text: string): number {
  if (text === '半') return 0.5;
  if (!/[^点半]/.test(text)) return Number.NaN;
  const [whole = '', fraction, more] = text.split('点');
  if (more !== undefined) return Number.NaN;
  return readWhole(whole) + (fraction === undefined ? 0 : readFraction(fraction));
}

/** "一百二" is 120: a last digit without a unit takes the next smaller one. */
function readWhole(text: string): number {
  let sum = 0;
  let part = 0;
  let digit: number | null = null;
  let lastUnit = 1;
  for (const letter of text) {
    const unit = CHINESE_UNITS[letter];
    const value = CHINESE_DIGITS[letter];
    if (unit === 10_000) {
      sum += (part + (digit ?? 0) || 1) * unit;
      part = 0;
      digit = null;
      lastUnit = unit;
    } else if (unit !== undefined) {
      part += (digit ?? 1) * unit;
      digit = null;
      lastUnit = unit;
    } else if (value !== undefined) {
      digit = digit === null ? value : digit * 10 + value;
      if (value === 0) lastUnit = 1;
    } else return Number.NaN;
  }
  const elliptic = digit !== null && digit > 0 && digit < 10 && lastUnit >= 100;
  return sum + part + (digit ?? 0) * (elliptic ? lastUnit / 10 : 1);
}

function readFraction(text: string): number {
  const digits = [...text].map((letter) => CHINESE_DIGITS[letter]);
  return digits.includes(undefined) ? Number.NaN : Number(`0.${digits.join('')}`);
}

/** A whole number from 1 to 99 in Chinese: 十二, 七十. */
export function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const digit = (value: number) => (value > 0 ? (DIGITS[value] as string) : '');
  return tens === 0 ? digit(ones) : `${tens > 1 ? digit(tens) : ''}十${digit(ones)}`;
}

const DIGITS = '零一二三四五六七八九';
