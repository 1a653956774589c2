import type { Catalogue } from '../../../geodata/catalogue.ts';
import { km, type LngLat } from '../../geo/units.ts';
import { PRECISIONS, STATUSES } from '../engine/activeFilters.ts';
import {
  type FigureBound,
  type FigureFilter,
  type Filters,
  filtersIn,
  type Kinship,
  type LinkEnd,
  MAX_RADIUS,
  NO_FILTERS,
  type Origin,
  type Query,
  type Relation,
  type UnitCondition,
  type UnitLevel,
  type UnitRange,
} from '../engine/query.ts';
import { codeOf, isRelationKind, RELATION_CODES } from './relationCodes.ts';

/**
 * A query in one line for an address, of letters, figures and `_ . - *` only, which no encoding
 * touches: `within_990100_80_mills.ports`, `inside_990728`, `nearest_p.site-x_5__power`.
 *
 * Parts stand between `_`, each kind of question knows how many it has, and empty ones at the end are
 * left out:
 *
 *     listed FILTERS          within ORIGIN KM FILTERS      inside ORIGIN FILTERS
 *     nearest ORIGIN COUNT FILTERS                          passed LEVEL ORIGIN FILTERS
 *     all|any COUNT ([not] within ORIGIN KM | [not] inside ORIGIN)... FILTERS
 *     count LEVEL code|most|fewest FILTERS                  common ADCODE.ADCODE... FILTERS
 *     having|lacking LEVEL KM FILTERS                       related HOW ADCODE FILTERS
 *     units COUNT LEVEL (having|lacking KM FILTERS)...      apart ORIGIN ORIGIN
 *     sections [within ORIGIN KM | inside ORIGIN | all] FILTERS
 *
 *     LEVEL    city or county; county.990100 the counties of a city
 *     KM       a radius, or both ends of a band: 30*60
 *     ORIGIN   990100 a division; c.990100 its centre; p.<id> a place; <lng>*<lat> a point;
 *              b.<adcode>.<adcode> a border; dl. or da. with lng*lat*lng*lat... what is drawn;
 *              link ORIGIN ORIGIN; those FILTERS whatever passes them
 *     FILTERS  THEMES GROUPS, then as needed s.<statuses> k.<precisions> n.<sections> x.<boxes>
 *              t.<text> f.<indicator>.<year>, f.<indicator>.<year>.<value>.<ge|le>.<unit> and
 *              f.<indicator>.<year>.<from>.to.<to>.<unit>
 *
 * A text is written as `codeOfText` writes it.
 */
export function encodeQuery(query: Query): string {
  return partsOf(query).join('_').replace(/_+$/, '');
}

/** Reads what `encodeQuery` wrote; null for anything else, also for a theme that the atlas has not. */
export function decodeQuery(code: string, catalogue: Catalogue): Query | null {
  const parts: Parts = { all: code.split('_'), at: 0, ids: idsIn(catalogue) };
  const query = attempt(() => readQuery(parts));
  return parts.at >= parts.all.length ? query : null;
}

function partsOf(query: Query): string[] {
  const filters = partsOfFilters(filtersIn(query));
  switch (query.kind) {
    case 'listed':
      return ['listed', ...filters];
    case 'within':
    case 'inside':
      return [...partsOfRelation(query), ...filters];
    case 'nearest':
      return ['nearest', ...partsOfOrigin(query.origin), String(query.count), ...filters];
    case 'together':
      return [
        query.join,
        String(query.parts.length),
        ...query.parts.flatMap(({ relation, not }) => [
          ...(not ? ['not'] : []),
          ...partsOfRelation(relation),
        ]),
        ...filters,
      ];
    case 'count':
      return ['count', codeOfRange(query), query.order, ...filters];
    case 'units': {
      const [first, ...more] = query.conditions.map(({ not, radius, filters: those }) => ({
        having: not ? 'lacking' : 'having',
        rest: [String(radius), ...partsOfFilters(those)],
      }));
      if (first && more.length === 0) return [first.having, codeOfRange(query), ...first.rest];
      return [
        'units',
        String(query.conditions.length),
        codeOfRange(query),
        ...[...(first ? [first] : []), ...more].flatMap(({ having, rest }) => [having, ...rest]),
      ];
    }
    case 'common':
      return ['common', query.adcodes.join('.'), ...filters];
    case 'passed':
      return ['passed', query.level, ...partsOfOrigin(query.origin), ...filters];
    case 'related':
      return ['related', query.how, query.adcode, ...filters];
    case 'apart':
      return ['apart', ...partsOfOrigin(query.from), ...partsOfOrigin(query.to)];
    case 'sections':
      return ['sections', ...(query.relation ? partsOfRelation(query.relation) : ['all']), ...filters];
  }
}

const codeOfRange = ({ level, city }: UnitRange): string => (city === null ? level : `${level}.${city}`);

function partsOfRelation(relation: Relation): string[] {
  return [relation.kind, ...partsOfOrigin(relation.origin), ...codeOf(relation).encode(relation)];
}

function partsOfOrigin(origin: Origin): string[] {
  switch (origin.kind) {
    case 'point':
      return [origin.lngLat.join('*')];
    case 'place':
      return [`p.${origin.id}`];
    case 'division':
      return [origin.part === 'centre' ? `c.${origin.adcode}` : origin.adcode];
    case 'drawn':
      return [`d${origin.shape === 'line' ? 'l' : 'a'}.${origin.positions.flat().join('*')}`];
    case 'border':
      return [`b.${origin.adcodes.join('.')}`];
    case 'link':
      return ['link', ...origin.ends.flatMap(partsOfOrigin)];
    case 'placements':
      return ['those', ...partsOfFilters(origin.filters)];
  }
}

function partsOfFilters(filters: Filters): string[] {
  const { themes, groups, statuses, precisions, sections, boxes, text, figures } = filters;
  const tagged = (tag: string, list: readonly (string | number)[]) =>
    list.length > 0 ? [[tag, ...list].join('.')] : [];
  return [
    themes.join('.'),
    groups.join('.'),
    ...tagged('s', statuses),
    ...tagged('k', precisions),
    ...tagged('n', sections),
    ...tagged('x', boxes),
    ...(text === '' ? [] : [`t.${codeOfText(text)}`]),
    ...(figures ? [codeOfFigures(figures)] : []),
  ];
}

function codeOfFigures({ indicator, year, bound }: FigureFilter): string {
  const amount = (value: number) => String(value).replace('.', '*');
  const ends =
    bound === null
      ? []
      : bound.from === null
        ? [amount(bound.to ?? 0), 'le', bound.unit]
        : bound.to === null
          ? [amount(bound.from), 'ge', bound.unit]
          : [amount(bound.from), 'to', amount(bound.to), bound.unit];
  return ['f', indicator ?? '', year ?? '', ...ends].join('.');
}

/** Any text in the letters of an address: all but a-z and 0-9 is `*` and the code point in four figures of base 36. */
export const codeOfText = (text: string): string =>
  [...text]
    .map((letter) =>
      /[a-z0-9]/.test(letter) ? letter : `*${letter.codePointAt(0)?.toString(36).padStart(4, '0')}`,
    )
    .join('');

class NotACode extends Error {}

const fail = (): never => {
  throw new NotACode();
};

/** What a reader makes of a code; null where it is none. */
function attempt<Read>(read: () => Read): Read | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotACode) return null;
    throw error;
  }
}

/** What a code of an atlas may name. */
type Ids = {
  readonly adcode: RegExp;
  readonly themes: readonly string[];
  readonly groups: readonly string[];
  readonly indicators: readonly string[];
  readonly units: readonly string[];
};

const idsIn = ({ codePattern, themes, groups, indicators, units }: Catalogue): Ids => ({
  adcode: new RegExp(`^(?:${codePattern})$`),
  themes: themes.map(({ id }) => id),
  groups: groups.map(({ id }) => id),
  indicators: Object.keys(indicators),
  units: Object.keys(units),
});

/** The parts of a code, and how many of them are read. */
type Parts = { readonly all: readonly string[]; at: number; readonly ids: Ids };

/** The next part; empty where the end was left out. */
const next = (parts: Parts): string => parts.all[parts.at++] ?? '';

function readQuery(parts: Parts): Query {
  const kind = next(parts);
  switch (kind) {
    case 'listed':
      return { kind, filters: readFilters(parts) };
    case 'nearest':
      return { kind, origin: readOrigin(parts), count: readCount(parts), filters: readFilters(parts) };
    case 'all':
    case 'any':
      return readTogether(kind, parts);
    case 'count':
      return {
        kind,
        ...readRange(parts),
        order: oneOf(ORDERS, next(parts)),
        filters: readFilters(parts),
      };
    case 'having':
    case 'lacking': {
      const range = readRange(parts);
      return { kind: 'units', ...range, conditions: [readCondition(kind, parts)] };
    }
    case 'units':
      return readUnits(parts);
    case 'common': {
      const adcodes = next(parts)
        .split('.')
        .map((one) => readAdcode(one, parts));
      if (adcodes.length < 2 || new Set(adcodes).size < adcodes.length) fail();
      return { kind, adcodes, filters: readFilters(parts) };
    }
    case 'passed':
      return { kind, level: readLevel(parts), origin: readOrigin(parts), filters: readFilters(parts) };
    case 'related': {
      const how = oneOf(KINSHIPS, next(parts));
      return { kind, how, adcode: readAdcode(next(parts), parts), filters: readFilters(parts) };
    }
    case 'apart':
      return { kind, from: readEnd(parts), to: readEnd(parts) };
    case 'sections': {
      const word = next(parts);
      const relation = word === 'all' ? null : readRelation(word, parts);
      return { kind, relation, filters: readFilters(parts) };
    }
    default:
      return { ...readRelation(kind, parts), filters: readFilters(parts) };
  }
}

function readTogether(join: 'all' | 'any', parts: Parts): Query {
  const count = readCount(parts);
  if (count > MOST_PARTS) fail();
  const read = Array.from({ length: count }, () => {
    const first = next(parts);
    const not = first === 'not';
    return { relation: readRelation(not ? next(parts) : first, parts), not };
  });
  if (count < 2 && !(join === 'all' && read[0]?.not)) fail();
  return { kind: 'together', join, parts: read, filters: readFilters(parts) };
}

function readUnits(parts: Parts): Query {
  const count = readCount(parts);
  if (count < 2 || count > MOST_PARTS) fail();
  const range = readRange(parts);
  const conditions = Array.from({ length: count }, () =>
    readCondition(oneOf(['having', 'lacking'], next(parts)), parts),
  );
  return { kind: 'units', ...range, conditions };
}

function readCondition(having: 'having' | 'lacking', parts: Parts): UnitCondition {
  const radius = readNumber(next(parts));
  if (radius > MAX_RADIUS) fail();
  return { not: having === 'lacking', radius: km(radius), filters: readFilters(parts) };
}

function readRelation(kind: string, parts: Parts): Relation {
  if (!isRelationKind(kind)) return fail();
  return RELATION_CODES[kind].decode(readOrigin(parts), () => next(parts)) ?? fail();
}

const PLACE_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const NUMBER = /^\d+(\.\d+)?(e-\d+)?$/;
const DEGREES = /^-?\d+(?:\.\d+)?$/;
const ORDERS = ['code', 'most', 'fewest'] as const;
const KINSHIPS: readonly Kinship[] = ['neighbours', 'city', 'counties'];
const LEVELS: readonly UnitLevel[] = ['city', 'county'];
/** More relations than anyone asks for at once. */
const MOST_PARTS = 20;

function oneOf<Id extends string>(known: readonly Id[], code: string): Id {
  return (known as readonly string[]).includes(code) ? (code as Id) : fail();
}

const readLevel = (parts: Parts): UnitLevel => oneOf(LEVELS, next(parts));

function readRange(parts: Parts): UnitRange {
  const [level = '', city] = next(parts).split(/\.(.*)/);
  if (city === undefined) return { level: oneOf(LEVELS, level), city: null };
  return { level: oneOf(['county'], level), city: readAdcode(city, parts) };
}

const readAdcode = (code: string, { ids }: Parts): string => (ids.adcode.test(code) ? code : fail());
const readNumber = (code: string): number => (NUMBER.test(code) ? Number(code) : fail());

const readCount = (parts: Parts): number => readWhole(next(parts));

function readWhole(code: string): number {
  const count = readNumber(code);
  return Number.isSafeInteger(count) && count > 0 ? count : fail();
}

function readOrigin(parts: Parts): Origin {
  const code = next(parts);
  if (code === 'link') return { kind: 'link', ends: [readEnd(parts), readEnd(parts)] };
  if (code === 'those') return { kind: 'placements', filters: readFilters(parts) };
  const [mark, rest = ''] = code.split(/\.(.*)/);
  if (mark === 'b') {
    const [one, other, ...more] = rest.split('.').map((one) => readAdcode(one, parts));
    return one && other && one < other && more.length === 0
      ? { kind: 'border', adcodes: [one, other] }
      : fail();
  }
  if (mark === 'dl' || mark === 'da') {
    const positions = readPositions(rest);
    const shape = mark === 'dl' ? 'line' : 'area';
    return positions.length >= (shape === 'line' ? 2 : 3) ? { kind: 'drawn', shape, positions } : fail();
  }
  return readNamed(code, parts);
}

function readEnd(parts: Parts): LinkEnd {
  return readNamed(next(parts), parts);
}

function readNamed(code: string, { ids }: Parts): LinkEnd {
  if (ids.adcode.test(code)) return { kind: 'division', adcode: code, part: 'area' };
  const [mark, name = ''] = code.split(/\.(.*)/);
  if (mark === 'c' && ids.adcode.test(name)) return { kind: 'division', adcode: name, part: 'centre' };
  if (mark === 'p' && PLACE_ID.test(name)) return { kind: 'place', id: name };
  const [lngLat, ...more] = readPositions(code);
  return lngLat && more.length === 0 ? { kind: 'point', lngLat } : fail();
}

function readPositions(code: string): LngLat[] {
  const degrees = code.split('*').map((one) => (DEGREES.test(one) ? Number(one) : fail()));
  if (degrees.length % 2 === 1) fail();
  return Array.from({ length: degrees.length / 2 }, (_, i): LngLat => {
    const [lng, lat] = degrees.slice(2 * i, 2 * i + 2) as [number, number];
    return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : fail();
  });
}

/** Themes and groups stand in their places; what follows them bears a mark. */
function readFilters(parts: Parts): Filters {
  let filters: Filters = {
    ...NO_FILTERS,
    themes: readList(next(parts), (code) => oneOf(parts.ids.themes, code)),
    groups: readList(next(parts), (code) => oneOf(parts.ids.groups, code)),
  };
  for (const [mark, read] of MARKED) {
    const part = parts.all[parts.at] ?? '';
    if (!part.startsWith(`${mark}.`)) continue;
    filters = { ...filters, ...read(part.slice(mark.length + 1), parts.ids) };
    parts.at++;
  }
  return filters;
}

const MARKED: readonly (readonly [mark: string, read: (code: string, ids: Ids) => Partial<Filters>])[] = [
  ['s', (code) => ({ statuses: readList(code, (one) => oneOf(STATUSES, one)) })],
  ['k', (code) => ({ precisions: readList(code, (one) => oneOf(PRECISIONS, one)) })],
  ['n', (code) => ({ sections: readList(code, readWhole) })],
  ['x', (code) => ({ boxes: readList(code, readWhole) })],
  ['t', (code) => ({ text: readText(code) })],
  ['f', (code, ids) => ({ figures: readFigures(code, ids) })],
];

function readList<One>(list: string, read: (code: string) => One): One[] {
  return list === '' ? [] : list.split('.').map(read);
}

/** Reads what `codeOfText` wrote; null for anything else, also for nothing. */
export const textOfCode = (code: string): string | null => attempt(() => readText(code));

function readText(code: string): string {
  if (!/^(?:[a-z0-9]|\*[a-z0-9]{4})+$/.test(code)) fail();
  return code.replace(/\*(....)/g, (_, figures: string) => {
    const point = Number.parseInt(figures, 36);
    return point <= 0x10ffff ? String.fromCodePoint(point) : fail();
  });
}

function readFigures(code: string, { indicators, units }: Ids): FigureFilter {
  const [indicator = '', year = '', value, comparator = '', ...ends] = code.split('.');
  const amount = (one = '') => readNumber(one.replace('*', '.'));
  const readBound = (value: string): FigureBound => {
    const how = oneOf(['ge', 'le', 'to'], comparator);
    const [unit = '', to, ...more] = ends.toReversed();
    if (more.length > 0 || (how === 'to') !== (to !== undefined)) fail();
    const bound = {
      from: how === 'le' ? null : amount(value),
      to: how === 'ge' ? null : amount(to ?? value),
      unit: oneOf(units, unit),
    };
    return bound.from !== null && bound.to !== null && bound.from > bound.to ? fail() : bound;
  };
  return {
    indicator: indicator === '' ? null : oneOf(indicators, indicator),
    year: year === '' ? null : readWhole(year),
    bound: value === undefined ? null : readBound(value),
  };
}
