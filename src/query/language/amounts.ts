import type { Catalogue, UnitId } from '../../../geodata/catalogue.ts';
import { fold } from '../engine/fold.ts';
import { NUMBER, readNumber } from './numbers.ts';

/** What a stretch with a number means. Lengths are in kilometres, negative where a minus stands. */
export type Amount =
  | { readonly kind: 'distance'; readonly km: number }
  /** From one distance to another, in the order of the text. */
  | { readonly kind: 'band'; readonly from: number; readonly to: number }
  | { readonly kind: 'section'; readonly number: number }
  | { readonly kind: 'box'; readonly number: number }
  | { readonly kind: 'chapter'; readonly number: number }
  | { readonly kind: 'year'; readonly year: number }
  /** In a unit of the plan's figures. */
  | { readonly kind: 'amount'; readonly value: number; readonly unit: UnitId }
  /** From the smaller to the larger. */
  | { readonly kind: 'amounts'; readonly from: number; readonly to: number; readonly unit: UnitId }
  | { readonly kind: 'number'; readonly value: number };

/** An amount found: it ends before `end`. */
export type AmountFound = { readonly end: number; readonly meaning: Amount };

/** Lengths: the pattern of a unit, and how many kilometres it has. */
const LENGTHS: readonly (readonly [pattern: string, km: number])[] = [
  ['公里|千米|kilomet(?:er|re)s?|kms?', 1],
  ['华里|里地|里', 0.5],
  ['英里|miles?|mi', 1.609344],
  ['米|met(?:er|re)s?|m', 0.001],
];

/** The source of a regular expression for a unit of length, folded: Latin letters need an end, characters none. */
export const LENGTH = String.raw`(?:${LENGTHS.map(([pattern]) => pattern).join('|')})(?:(?<=\p{Script=Han})|(?![a-z0-9]))`;

const YUAN = '(?:yuan|rmb|cny)';
const CUBIC = '(?:m3|cubic met(?:er|re)s)';

/** Units of figures: how many of the plan's unit one of each is, as a fraction so that it is exact. */
const FIGURES: readonly (readonly [pattern: string, unit: UnitId, over: number, under: number])[] = [
  ['亿元?', 'cny-100m', 1, 1],
  ['元', 'cny-100m', 1, 1e8],
  [`trillion ${YUAN}`, 'cny-100m', 10_000, 1],
  [`(?:billion|bn) ${YUAN}`, 'cny-100m', 10, 1],
  [`million ${YUAN}`, 'cny-100m', 1, 100],
  [YUAN, 'cny-100m', 1, 1e8],
  ['千瓦|kw', 'kw-10k', 1, 10_000],
  ['mw|megawatts?', 'kw-10k', 1, 10],
  ['gw|gigawatts?', 'kw-10k', 100, 1],
  ['亿立方米|亿方', 'm3-100m', 1, 1],
  ['立方米|方', 'm3-100m', 1, 1e8],
  [`(?:billion|bn) ${CUBIC}|bcm`, 'm3-100m', 10, 1],
  [`million ${CUBIC}`, 'm3-100m', 1, 100],
  ['%|percent|per cent', 'percent', 1, 1],
  ['平方公里|平方千米|km2|sq km|square kilomet(?:er|re)s', 'km2', 1, 1],
  ['公顷|hectares', 'km2', 1, 100],
];

const MINUS = String.raw`-|−|–|负|minus\s+`;
const DASH = String.raw`\s*(?:到|至|~|-|–|—|to)\s*`;
const SECTION_BEFORE = String.raw`(?:(?:in|of|from|under)\s+)?(?:the\s+)?`;

type Reader = readonly [pattern: RegExp, read: (found: readonly string[]) => Amount | null];

const reader = (source: string, read: Reader[1]): Reader => [new RegExp(source, 'uy'), read];

/** Read an amount in a unit, and a range of them: 5, 5 to 8, between 5 and 8. */
function amountReaders(pattern: string, unit: UnitId, convert: (value: number) => number): Reader[] {
  const value = (figures: string) => exact(convert(readNumber(figures)));
  const readRange: Reader[1] = ([first = '', second = '']) =>
    amountsOf([value(alike(first, second)), value(second)], unit);
  const range = (before: string, between: string) =>
    reader(
      String.raw`${before}(${NUMBER})\s*(?:${pattern})?${between}(${NUMBER})\s*(?:${pattern})(?![a-z0-9])`,
      readRange,
    );
  return [
    reader(String.raw`(${NUMBER})\s*(?:${pattern})(?![a-z0-9])`, ([figures = '']) => ({
      kind: 'amount',
      value: value(figures),
      unit,
    })),
    range('', DASH),
    range(String.raw`between\s+`, String.raw`\s+and\s+`),
  ];
}

/** 100到200万 are both tens of thousands: figures alone have the magnitude of the number after them. */
const alike = (first: string, second: string): string =>
  /^[\d.,]+$/.test(first) ? first + (/万$/.exec(second)?.[0] ?? '') : first;

const amountsOf = (ends: readonly [number, number], unit: UnitId): Amount => ({
  kind: 'amounts',
  from: Math.min(...ends),
  to: Math.max(...ends),
  unit,
});

/** One line a way to write an amount. What is read as no number is none. */
const READERS: readonly Reader[] = [
  reader(String.raw`(${MINUS})?\s*(${NUMBER})\s*-?(${LENGTH})`, ([minus, figures = '', unit = '']) => ({
    kind: 'distance',
    km: lengthOf(figures, unit) * (minus ? -1 : 1),
  })),
  reader(String.raw`(${NUMBER})\s*(${LENGTH})?${DASH}(${NUMBER})\s*(${LENGTH})`, readBand),
  reader(String.raw`between\s+(${NUMBER})\s*(${LENGTH})?\s+and\s+(${NUMBER})\s*(${LENGTH})`, readBand),
  reader(String.raw`第\s*(${NUMBER})\s*节`, ([figures = '']) => whole('section', figures)),
  reader(String.raw`${SECTION_BEFORE}(?:sections?|§)\s*(${NUMBER})(?![a-z0-9])`, ([figures = '']) =>
    whole('section', figures),
  ),
  reader(String.raw`专栏\s*(${NUMBER})`, ([figures = '']) => whole('box', figures)),
  reader(String.raw`${SECTION_BEFORE}box(?:es)?\s*(${NUMBER})(?![a-z0-9])`, ([figures = '']) =>
    whole('box', figures),
  ),
  reader(String.raw`第\s*(${NUMBER})\s*章`, ([figures = '']) => whole('chapter', figures)),
  reader(String.raw`chapter\s*(${NUMBER})(?![a-z0-9])`, ([figures = '']) => whole('chapter', figures)),
  reader(String.raw`(?:到|至)?(20[2-5]\d)\s*年`, ([year]) => ({ kind: 'year', year: Number(year) })),
  reader(String.raw`(?:in|by)\s+(?:the\s+year\s+)?(20[2-5]\d)(?![\d.]|\s*${LENGTH})`, ([year]) => ({
    kind: 'year',
    year: Number(year),
  })),
  ...FIGURES.flatMap(([pattern, unit, over, under]) =>
    amountReaders(pattern.replaceAll(' ', String.raw`\s*`), unit, (value) => (value * over) / under),
  ),
  reader(
    String.raw`(${NUMBER})${DASH}(${NUMBER})\s*(?:个项目|projects?)(?![a-z0-9])`,
    ([first = '', second = '']) => amountsOf([readNumber(first), readNumber(second)], 'project'),
  ),
  reader(
    String.raw`(${NUMBER})(?:(?=\s*[个处座家项条所片的])|(?![a-z0-9.\p{Script=Han}]))`,
    ([figures = '']) => ({
      kind: 'number',
      value: readNumber(figures),
    }),
  ),
];

/** What any of these begins with: looked at first, for most positions in a text begin none. */
const BEGINNING = new RegExp(
  `${NUMBER}|${MINUS}|第|专栏|到|至|(?:between|in|by|of|from|under|the|section|§|box|chapter)`,
  'y',
);

const OWN_READERS = new WeakMap<Catalogue['units'], readonly Reader[]>();
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What reads amounts in units that only this atlas has, by their names; a unit without an English name is counted. */
function ownReaders(units: Catalogue['units']): readonly Reader[] {
  const known =
    OWN_READERS.get(units) ??
    Object.entries(units).flatMap(([unit, { zh, en, enFactor }]) => {
      if (en === '' || FIGURES.some(([, id]) => id === unit)) return [];
      const inUnit = (name: string, factor: number) =>
        amountReaders(escaped(fold(name)), unit, (value) => value / factor);
      return [...inUnit(zh, 1), ...inUnit(en, enFactor)];
    });
  OWN_READERS.set(units, known);
  return known;
}

/**
 * Every amount that begins at `start` of a folded text, not in the middle of a word or number.
 * @param units of the atlas's figures
 */
export function amountsAt(chars: string, start: number, units: Catalogue['units']): AmountFound[] {
  BEGINNING.lastIndex = start;
  if (/[a-z0-9.]/.test(chars[start - 1] ?? '') || !BEGINNING.test(chars)) return [];
  return [...READERS, ...ownReaders(units)].flatMap(([pattern, read]) => {
    pattern.lastIndex = start;
    const found = pattern.exec(chars);
    const meaning = found && read(found.slice(1));
    return meaning && !Object.values(meaning).includes(Number.NaN)
      ? [{ end: pattern.lastIndex, meaning }]
      : [];
  });
}

function lengthOf(figures: string, unit: string): number {
  const [, km] = LENGTHS.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(unit)) ?? ['', Number.NaN];
  return exact(readNumber(figures) * km);
}

/** 30 to 60 km: the first number has the second one's unit where it has none. */
function readBand([first = '', unit, second = '', lastUnit = '']: readonly string[]): Amount {
  return { kind: 'band', from: lengthOf(first, unit ?? lastUnit), to: lengthOf(second, lastUnit) };
}

function whole(kind: 'section' | 'box' | 'chapter', figures: string): Amount | null {
  const number = readNumber(figures);
  return Number.isInteger(number) ? { kind, number } : null;
}

/** Without the last digits that multiplying leaves: 3 m are 0.003 km. */
const exact = (value: number): number => Number(value.toPrecision(12));
