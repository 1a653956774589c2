import type { UnitId } from '../catalogue.ts';

/** What an amount is counted in, whatever power of ten the plan or a record writes it with. */
type Base = 'yuan' | 'kW' | 'm³' | '%' | 'km²' | 'things' | 'other';

/** An amount standing in a text: its words, and its value in the base unit (of a range: its end). */
export interface Amount {
  text: string;
  at: number;
  value: number;
  base: Base;
}

/** The value of one of each unit of the atlas, in its base. */
const UNIT_BASES: Record<UnitId, [number, Base]> = {
  'cny-100m': [1e8, 'yuan'],
  'kw-10k': [1e4, 'kW'],
  'm3-100m': [1e8, 'm³'],
  percent: [1, '%'],
  km2: [1, 'km²'],
  project: [1, 'things'],
};

const MEASURES: Record<string, Base> = {
  元: 'yuan',
  级: 'yuan',
  '': 'yuan',
  千瓦: 'kW',
  立方米: 'm³',
  '%': '%',
  平方千米: 'km²',
};

/** Names that hold numbers: quoted words, titles, years, roads, formulas, grades, headings. */
const NAMES =
  /“[^”]*”|《[^》]*》|<sub>[^<]*<\/sub>|20[2-5]\d\s*(?:年底?|国家)|[GS]\d+|5G(?:-A)?|\dD|\dA\s*级|^#.*$/gm;

const COUNTER = '[个大条项家户座处]';
const ARABIC = new RegExp(
  '(?<![A-Za-z\\d.])(\\d[\\d,]*(?:\\.\\d+)?)(?:\\s*[—–-]\\s*(\\d+(?:\\.\\d+)?))?\\s*([万亿]*)\\s*' +
    `(/10万|个百分点|千瓦(?!时)|立方米|平方千米|%|元|${COUNTER}|[A-Za-z/]*[^\\s，。、；,]?)`,
  'g',
);
const CHINESE = new RegExp(
  `([二两三四五六七八九十百千][一二三四五六七八九十百千]*)(?:(亿)([元级斤吨]?)|()(${COUNTER}|成))`,
  'g',
);

const DIGITS = '零一二三四五六七八九';
const POWERS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** 五百 -> 500, 千 -> 1000, 两 -> 2. */
function readNumeral(text: string): number {
  let sum = 0;
  let digit = 0;
  for (const sign of text.replace(/两/g, '二')) {
    const power = POWERS[sign];
    sum += power ? (digit || 1) * power : 0;
    digit = power ? 0 : DIGITS.indexOf(sign);
  }
  return sum + digit;
}

/** 亿 without a measure, or with 级, is money: 五百亿级. */
function baseOf(measure: string, powers: string): Base {
  if (new RegExp(`^${COUNTER}$`).test(measure)) return 'things';
  const base = MEASURES[measure] ?? 'other';
  return base === 'yuan' && measure !== '元' && !powers.includes('亿') ? 'other' : base;
}

/** Every amount of a text, in Arabic or Chinese numerals; numbers within names are none. */
export function findAmounts(text: string): Amount[] {
  const plain = text.replace(NAMES, (name) => ' '.repeat(name.length));
  const amount = (words: string, at: number, number: number, powers: string, measure: string): Amount => ({
    text: words.trim(),
    at,
    value: [...powers].reduce((product, sign) => product * (POWERS[sign] ?? 1), number),
    base: baseOf(measure, powers),
  });
  const arabic = [...plain.matchAll(ARABIC)].map(
    ({ 0: words, 1: first = '', 2: last, 3: powers = '', 4: measure = '', index }) =>
      amount(words, index, Number((last ?? first).replace(/,/g, '')), powers, measure),
  );
  const chinese = [...plain.matchAll(CHINESE)].map(
    ({ 0: words, 1: numeral = '', 2: powers = '', 3: measure, 5: counter, index }) =>
      amount(words, index, readNumeral(numeral), powers, measure ?? counter ?? ''),
  );
  return [...arabic, ...chinese].sort((a, b) => a.at - b.at);
}

/**
 * A record's figure as an amount comparable with those of the text.
 * @throws Error for a unit whose base is not known
 */
export function amountOf({ value, unit }: { value: number; unit: UnitId }): Pick<Amount, 'value' | 'base'> {
  const known = UNIT_BASES[unit];
  if (!known) throw new Error(`No base is known for the unit ${unit}.`);
  const [factor, base] = known;
  return { value: value * factor, base };
}
