import { describe, expect, test } from 'vitest';
import { km, type LngLat } from '../../../src/geo/units.ts';
import { decodeQuery, encodeQuery, textOfCode } from '../../../src/query/codec/encode.ts';
import {
  areaOf,
  type Filters,
  insideDivision,
  NO_FILTERS,
  type Query,
  unitsWith,
  withinOf,
} from '../../../src/query/engine/query.ts';
import { CATALOGUE } from '../../catalogue.ts';

const listed = (filters: Partial<Filters>): Query => ({
  kind: 'listed',
  filters: { ...NO_FILTERS, ...filters },
});
const at = (lng: number, lat: number) => ({ kind: 'point', lngLat: [lng, lat] }) as const;
const drawn = (shape: 'line' | 'area', ...positions: LngLat[]) =>
  ({ kind: 'drawn', shape, positions }) as const;
const centreOf = (adcode: string) => ({ kind: 'division', adcode, part: 'centre' }) as const;
const [A, B, C] = ['140100', '140200', '140300'];
const inside = (adcode: string, not = false) =>
  ({ relation: { kind: 'inside', origin: areaOf(adcode) }, not }) as const;
const steel: Filters = { ...NO_FILTERS, themes: ['steel'] };

const ADDRESSES: readonly (readonly [string, Query])[] = [
  ['listed', listed({})],
  [
    'listed_steel.airports_energy.water',
    listed({ themes: ['steel', 'airports'], groups: ['energy', 'water'] }),
  ],
  ['listed__energy', listed({ groups: ['energy'] })],
  [
    'listed___s.new.plan_k.site.unlocated_n.1.70_x.2.22_t.ab*0k5c_f.revenue.2030.1000*5.ge.cny-100m',
    listed({
      statuses: ['new', 'plan'],
      precisions: ['site', 'unlocated'],
      sections: [1, 70],
      boxes: [2, 22],
      text: `ab${String.fromCodePoint(Number.parseInt('0k5c', 36))}`,
      figures: {
        indicator: 'revenue',
        year: 2030,
        bound: { from: 1000.5, to: null, unit: 'cny-100m' },
      },
    }),
  ],
  ['listed___f..', listed({ figures: { indicator: null, year: null, bound: null } })],
  ['listed___f.output.', listed({ figures: { indicator: 'output', year: null, bound: null } })],
  [
    'listed___f..2030.5.le.km2',
    listed({ figures: { indicator: null, year: 2030, bound: { from: null, to: 5, unit: 'km2' } } }),
  ],
  ['listed___t.*001t*nvnj', listed({ text: `A\u{10ffff}` })],
  ['within_140100_80_steel', withinOf(areaOf(A), km(80), steel)],
  ['within_c.140100_1000', withinOf(centreOf(A), km(1000))],
  ['within_p.site-a1_0.5', withinOf({ kind: 'place', id: 'site-a1' }, km(0.5))],
  ['within_180*90_1e-7', withinOf(at(180, 90), km(1e-7))],
  ['within_-180*-90_1', withinOf(at(-180, -90), km(1))],
  ['within_112.5*37_30*60', { ...withinOf(at(112.5, 37), km(60)), beyond: km(30) } as Query],
  ['within_112.5*37_30*30', { ...withinOf(at(112.5, 37), km(30)), beyond: km(30) } as Query],
  ['within_b.140100.140200_10', withinOf({ kind: 'border', adcodes: [A, B] }, km(10))],
  ['within_dl.112*37*113*38_10', withinOf(drawn('line', [112, 37], [113, 38]), km(10))],
  [
    'within_link_c.140100_p.x_30',
    withinOf({ kind: 'link', ends: [centreOf(A), { kind: 'place', id: 'x' }] }, km(30)),
  ],
  ['within_link_140100_112*37_30', withinOf({ kind: 'link', ends: [areaOf(A), at(112, 37)] }, km(30))],
  [
    'within_those_steel__n.9_30_airports',
    withinOf({ kind: 'placements', filters: { ...steel, sections: [9] } }, km(30), {
      ...NO_FILTERS,
      themes: ['airports'],
    }),
  ],
  ['inside_140100__energy', insideDivision(A, { ...NO_FILTERS, groups: ['energy'] })],
  [
    'inside_da.112*37*113*37*112*38',
    { kind: 'inside', origin: drawn('area', [112, 37], [113, 37], [112, 38]), filters: NO_FILTERS },
  ],
  ['nearest_140100_1_steel', { kind: 'nearest', origin: areaOf(A), count: 1, filters: steel }],
  [
    'nearest_112*37_9007199254740991',
    { kind: 'nearest', origin: at(112, 37), count: Number.MAX_SAFE_INTEGER, filters: NO_FILTERS },
  ],
  [
    'any_2_inside_140100_not_inside_140200_steel',
    { kind: 'together', join: 'any', parts: [inside(A), inside(B, true)], filters: steel },
  ],
  [
    'all_1_not_inside_140100',
    { kind: 'together', join: 'all', parts: [inside(A, true)], filters: NO_FILTERS },
  ],
  [
    `all_20${'_inside_140100'.repeat(20)}`,
    {
      kind: 'together',
      join: 'all',
      parts: Array.from({ length: 20 }, () => inside(A)),
      filters: NO_FILTERS,
    },
  ],
  ['count_city_code', { kind: 'count', level: 'city', city: null, order: 'code', filters: NO_FILTERS }],
  [
    'count_county.140100_most_steel',
    { kind: 'count', level: 'county', city: A, order: 'most', filters: steel },
  ],
  [
    'count_county_fewest',
    { kind: 'count', level: 'county', city: null, order: 'fewest', filters: NO_FILTERS },
  ],
  ['having_county.140100_0_steel', unitsWith({ level: 'county', city: A }, steel)],
  ['lacking_city_1000', unitsWith({ level: 'city', city: null }, NO_FILTERS, km(1000), true)],
  ['common_140100.140200.140300_steel', { kind: 'common', adcodes: [A, B, C], filters: steel }],
  ['common_140200.140100', { kind: 'common', adcodes: [B, A], filters: NO_FILTERS }],
  [
    'passed_county_p.x_steel',
    { kind: 'passed', level: 'county', origin: { kind: 'place', id: 'x' }, filters: steel },
  ],
  [
    'listed___f.revenue..1000.to.2000*5.cny-100m',
    listed({
      figures: { indicator: 'revenue', year: null, bound: { from: 1000, to: 2000.5, unit: 'cny-100m' } },
    }),
  ],
  [
    'units_3_county.140100_having_0_steel__lacking_30___s.new_having_5',
    {
      kind: 'units',
      level: 'county',
      city: A,
      conditions: [
        { filters: steel, radius: km(0), not: false },
        { filters: { ...NO_FILTERS, statuses: ['new'] }, radius: km(30), not: true },
        { filters: NO_FILTERS, radius: km(5), not: false },
      ],
    },
  ],
  ['related_neighbours_140100', { kind: 'related', adcode: A, how: 'neighbours', filters: NO_FILTERS }],
  ['related_city_140100_steel', { kind: 'related', adcode: A, how: 'city', filters: steel }],
  ['related_counties_140100', { kind: 'related', adcode: A, how: 'counties', filters: NO_FILTERS }],
  ['apart_140100_c.140200', { kind: 'apart', from: areaOf(A), to: centreOf(B) }],
  ['apart_p.site-a1_112.5*37', { kind: 'apart', from: { kind: 'place', id: 'site-a1' }, to: at(112.5, 37) }],
  ['sections_all_steel', { kind: 'sections', relation: null, filters: steel }],
  ['sections_inside_140100', { kind: 'sections', relation: inside(A).relation, filters: NO_FILTERS }],
  [
    'sections_within_140100_30_steel',
    {
      kind: 'sections',
      relation: { kind: 'within', origin: areaOf(A), radius: km(30), beyond: km(0) },
      filters: steel,
    },
  ],
];

test.each(ADDRESSES)('%s is that question, and the question has that address', (code, query) => {
  expect(decodeQuery(code, CATALOGUE)).toEqual(query);
  expect(encodeQuery(query)).toBe(code);
});

describe('one step further it is no address', () => {
  test.each([
    // Anything after the end or in front.
    ...[
      'listed___',
      'listed_steel__n.9_',
      'xlisted',
      'listed_steel_energy_x.2_n.9',
      'inside_140100___within',
    ],
    ...['listed_steel.', 'listed_.steel', 'listed_steel..airports', 'listed___s.new.', 'listed___n.1.'],
    // Degrees.
    ...[
      '180.00001*0',
      '-180.00001*0',
      '0*90.00001',
      '0*-90.00001',
      '1e2*0',
      '+1*0',
      '.5*0',
      '5.*0',
      '1*2*3*4',
      '1',
      '*',
    ].map((lngLat) => `within_${lngLat}_1`),
    // Codes and names.
    ...[
      '14010',
      '1401000',
      'x140100',
      '140100x',
      'c.14010',
      'c.1401000',
      'c.x',
      'c.',
      'x.140100',
      'c.140100.1',
    ].map((origin) => `within_${origin}_1`),
    ...['p.-a', 'p.a-', 'p.a--b', 'p.A', 'p.a.b', 'p.', 'p', 'q.a'].map((origin) => `within_${origin}_1`),
    ...['b.140100.140100', 'b.140200.140100', 'b.140100.140200.140300', 'b.140100', 'b.', 'b'].map(
      (origin) => `within_${origin}_1`,
    ),
    ...['dl.112*37', 'dl.', 'dl', 'dl.112*37*113', 'da.112*37*113*38', 'dx.112*37*113*38*114*39'].map(
      (origin) => `within_${origin}_1`,
    ),
    ...['link', 'link_140100', 'link_b.140100.140200_140100', 'those_nonsense', 'link_140100_those'].map(
      (origin) => `within_${origin}_1`,
    ),
    // Numbers.
    ...[
      '0',
      '1000.1',
      '1001',
      '-1',
      '1e3',
      '.5',
      '5.',
      '1x',
      'x1',
      '',
      '0*30',
      '60*30',
      '30*',
      '*30',
      '30*60*90',
      '30*1001',
    ].map((radius) => `within_140100_${radius}`),
    ...['0', '1.5', '-1', '9007199254740992', 'x', '', '1e-1'].map((count) => `nearest_140100_${count}`),
    ...['1000.1', '-1', 'x', ''].map((radius) => `having_city_${radius}`),
    // Levels and orders.
    ...[
      'count_city.140100_code',
      'count_county.14010_code',
      'count_county.140100.1_code',
      'count_county._code',
    ],
    ...[
      'count_province_code',
      'count__code',
      'count_city_',
      'count_city_CODE',
      'passed_county.140100_p.x',
      'passed__p.x',
    ],
    // Lists.
    ...[
      'common_140100',
      'common_',
      'common_140100.140100',
      'common_140100.140200.140100',
      'common_140100.14020',
    ],
    ...['all_1_inside_140100', 'any_1_not_inside_140100', 'any_1_inside_140100', 'all_0', 'all_1', 'all_x'],
    ...['all_2_inside_140100_not', 'all_2_not_not_inside_140100_inside_140200', 'all_2_inside_140100_listed'],
    `all_21${'_inside_140100'.repeat(21)}`,
    // Filters.
    ...['s', 's.NEW', 'k.sites', 'n.0', 'n.x', 'x.0', 'x.-2', 'f', 'z.1'].map((part) => `listed___${part}`),
    ...['s.new_s.new', 'k.site_s.new', 'x.2_n.1', 't.a_k.site', 'f.._t.a'].map(
      (parts) => `listed___${parts}`,
    ),
    ...[
      'f.x.',
      'f..x',
      'f..0',
      'f..1.5',
      'f..2030.5',
      'f..2030.5.ge',
      'f..2030.5.gt.km2',
      'f..2030..ge.km2',
    ].map((figures) => `listed___${figures}`),
    ...['f..2030.5.ge.x', 'f..2030.x.ge.km2', 'f..2030.5*5*5.ge.km2', 'f..2030.5.ge.km2.1'].map(
      (figures) => `listed___${figures}`,
    ),
    ...['t.', 't.A', 't.a b', 't.*', 't.*001', 't.*001T', 't.*nvnk', 't.a*', 't.-a', 't.a.b'].map(
      (text) => `listed___${text}`,
    ),
  ])('%s', (code) => {
    expect(decodeQuery(code, CATALOGUE)).toBeNull();
  });
});

test('a text alone', () => {
  expect(textOfCode('ab1*001t')).toBe('abA'.replace('b', 'b1'));
  expect([textOfCode(''), textOfCode('*zzzz'), textOfCode('A'), textOfCode('a_b')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
