import { destination, distance as turfDistance } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { buildShape } from '../../../src/geo/shape.ts';
import { km } from '../../../src/geo/units.ts';
import type { Answer } from '../../../src/query/engine/answer.ts';
import {
  areaOf,
  type Filters,
  filtersOfThemes,
  NO_FILTERS,
  type Origin,
  type Query,
  type Relation,
  unitsWith,
} from '../../../src/query/engine/query.ts';
import { outlinesOf } from '../../../src/query/engine/ring.ts';
import { runQuery } from '../../../src/query/engine/run.ts';
import { rectangle } from '../../geo/shapes.ts';
import {
  asked,
  atlasOf,
  atlasWith,
  DIVISIONS,
  division,
  GROUND,
  inCity,
  inCounty,
  path,
  place,
  placement,
  point,
  spot,
} from '../fixture.ts';

const WEST = buildShape(GROUND['110000']);
const NORTH = buildShape(GROUND['110001']);
const north = (from: [number, number], distance: number) => destination(from, distance, 0).geometry;
const airport = { theme: 'airports', group: 'transport' } as const;
const within = (origin: Origin, radius: number, beyond = 0): Relation => ({
  kind: 'within',
  origin,
  radius: km(radius),
  beyond: km(beyond),
});
const inside = (origin: Origin): Relation => ({ kind: 'inside', origin });
const all = (relation: Relation, filters: Filters = NO_FILTERS): Query => ({ ...relation, filters });
const drawn = (shape: 'line' | 'area', ...positions: [number, number][]): Origin => ({
  kind: 'drawn',
  shape,
  positions,
});
const theme = (...themes: Filters['themes']): Origin => ({
  kind: 'placements',
  filters: filtersOfThemes(...themes),
});

describe('within a band', () => {
  test.each([
    ['site', 47.9, 'certain'],
    ['site', 48.1, 'possible'],
    ['site', 32.1, 'certain'],
    ['site', 31.9, 'possible'],
    ['site', 28.1, 'possible'],
    ['site', 27.9, undefined],
    ['town', 36, 'certain'],
    ['town', 34, 'possible'],
    ['town', 24, undefined],
  ] as const)('of 30 to 50 km, a %s %d km away is %s', (precision, distance, certainty) => {
    const atlas = atlasWith([placement('a', { precision }), north([112, 37], distance)]);
    expect(asked(runQuery(atlas, all(within(point(112, 37), 50, 30))))['a']).toBe(certainty);
  });

  test('an extent is certain when all of it lies in the band, and possible when it crosses one edge', () => {
    const across = (from: number, to: number) => path([112, 37 + from / 111.195], [112, 37 + to / 111.195]);
    const atlas = atlasWith(
      [placement('all', { precision: 'corridor' }), across(31, 49)],
      [placement('near', { precision: 'corridor' }), across(5, 31)],
      [placement('far', { precision: 'corridor' }), across(49, 80)],
      [placement('through', { precision: 'corridor' }), across(1, 80)],
      [placement('before', { precision: 'corridor' }), across(1, 29)],
      [placement('after', { precision: 'corridor' }), across(51, 80)],
    );
    expect(asked(runQuery(atlas, all(within(point(112, 37), 50, 30))))).toEqual({
      ...{ all: 'certain', near: 'possible', far: 'possible', through: 'possible' },
    });
  });

  test('lines on both sides of the band and none in it are no hit', () => {
    const lines = [path([112, 37], [112, 37.1]), path([112, 38], [112, 38.1])].map((one) => one.coordinates);
    const atlas = atlasWith([
      placement('both', { precision: 'corridor' }),
      { type: 'MultiLineString', coordinates: lines },
    ]);
    expect(asked(runQuery(atlas, all(within(point(112, 37), 60, 40))))).toEqual({});
    expect(asked(runQuery(atlas, all(within(point(112, 37), 115, 40))))).toEqual({ both: 'possible' });
  });

  test('what is inside of the unit is nearer than any band', () => {
    const atlas = atlasWith([placement('county', inCounty('110001')), NORTH]);
    expect(asked(runQuery(atlas, all(within(areaOf('110000'), 50, 1))))).toEqual({});
  });
});

describe('from what was drawn, a border, a link', () => {
  const atlas = atlasWith(
    [placement('west'), spot(111.9, 37.5)],
    [placement('east'), spot(112.5, 37.5)],
    [placement('south'), spot(112, 35.9)],
  );

  test('a line is measured along all of it, an area from its edge', () => {
    expect(asked(runQuery(atlas, all(within(drawn('line', [111, 37.5], [112, 37.5]), 5))))).toEqual({
      west: 'certain',
    });
    const answer = runQuery(
      atlas,
      all(within(drawn('area', [111.5, 37], [112.2, 37], [112.2, 38], [111.5, 38]), 30)),
    );
    expect(asked(answer)).toEqual({ west: 'certain', east: 'certain' });
    expect(answer.rule).toMatchObject({ from: 'area' });
    expect(answer.hits[1]?.distance.min).toBeCloseTo(turfDistance([112.2, 37.5], [112.5, 37.5]), 1);
  });

  test('a line of one position is a spot, one of none is nowhere', () => {
    expect(asked(runQuery(atlas, all(within(drawn('line', [111.9, 37.5]), 3))))).toEqual({ west: 'certain' });
    expect(runQuery(atlas, all(within(drawn('line'), 3))).rule).toEqual({ code: 'origin-unlocated', id: '' });
  });

  test('a border is the edge that both share', () => {
    const border: Origin = { kind: 'border', adcodes: ['110000', '120000'] };
    const answer = runQuery(atlas, all(within(border, 20)));
    expect(asked(answer)).toEqual({ west: 'certain', south: 'certain' });
    expect(answer.rule).toMatchObject({ from: 'border' });
    expect(answer.hits.find(({ placement }) => placement.assignment === 'south')?.distance.min).toBeCloseTo(
      turfDistance([112, 36], [112, 35.9]),
      1,
    );
  });

  test('units that meet at a corner or not at all have none', () => {
    const corner = rectangle(113, 38, 114, 39);
    const two = atlasOf(
      [...DIVISIONS, [division('130000', 'city', null), corner]],
      [[placement('a'), spot(113, 38)]],
    );
    const adcodes = ['120000', '130000'] as const;
    expect(runQuery(two, all(within({ kind: 'border', adcodes }, 20)))).toMatchObject({
      hits: [],
      rule: { code: 'no-border', adcodes },
    });
    expect(runQuery(two, all(within({ kind: 'border', adcodes: ['110000', '999999'] }, 20))).rule).toEqual({
      code: 'origin-unlocated',
      id: '999999',
    });
  });

  test('a link runs straight between seats, anchors and points', () => {
    const link: Origin = { kind: 'link', ends: [areaOf('110001'), { kind: 'point', lngLat: [113, 37.5] }] };
    const answer = runQuery(atlas, all(within(link, 5)));
    expect(asked(answer)).toEqual({ west: 'certain', east: 'certain' });
    expect(answer.rule).toMatchObject({ from: 'link' });
  });

  test('a link to a place known only to a county or city ends at its seat', () => {
    const rough = atlasOf(
      [...DIVISIONS],
      [[placement('seat'), spot(111.5, 37.5)]],
      [
        [
          place('rough', '某处', 'Somewhere', { precision: 'county', counties: ['110001'] }),
          GROUND['110001'],
        ],
        [place('whole', '全市', 'All', { precision: 'city', cities: ['110000'] }), GROUND['110001']],
      ],
    );
    const link = (id: string): Origin => ({
      kind: 'link',
      ends: [
        { kind: 'point', lngLat: [110, 37.5] },
        { kind: 'place', id },
      ],
    });
    expect(runQuery(rough, all(within(link('rough'), 1))).hits[0]?.distance.min).toBeCloseTo(0, 2);
    expect(runQuery(rough, all(within(link('whole'), 60))).hits[0]?.distance.min).toBeGreaterThan(50);
    expect(runQuery(rough, all(within(link('none'), 1))).rule).toEqual({
      code: 'origin-unlocated',
      id: 'none',
    });
  });
});

describe('theme to theme', () => {
  test('a spot near a spot: both may be off', () => {
    const atlas = atlasWith(
      [placement('airport', airport), spot(112, 37)],
      [placement('near'), north([112, 37], 45.9)],
      [placement('maybe'), north([112, 37], 46.1)],
      [placement('perhaps'), north([112, 37], 53.9)],
      [placement('not'), north([112, 37], 54.1)],
    );
    const answer = runQuery(atlas, all(within(theme('airports'), 50), filtersOfThemes('steel')));
    expect(asked(answer)).toEqual({ near: 'certain', maybe: 'possible', perhaps: 'possible' });
    expect(answer.hits[0]?.distance.min).toBeCloseTo(45.9, 3);
    expect(answer.rule).toMatchObject({ from: 'placements' });
  });

  test('what is known only to a city may be anywhere in it; a region or line is where it is drawn', () => {
    const city = atlasWith(
      [placement('airport', { ...airport, ...inCity('110000') }), WEST],
      [placement('steel'), spot(111.5, 37)],
    );
    const steel = filtersOfThemes('steel');
    expect(asked(runQuery(city, all(within(theme('airports'), 50), steel)))).toEqual({ steel: 'possible' });
    expect(asked(runQuery(city, all(within(theme('airports'), 130), steel)))).toEqual({ steel: 'certain' });
    const region = atlasWith(
      [placement('airport', { ...airport, precision: 'region' }), WEST],
      [placement('steel'), spot(111.5, 37)],
    );
    expect(asked(runQuery(region, all(within(theme('airports'), 5), steel)))).toEqual({ steel: 'certain' });
  });

  test('the nearest of many counts, each part of an extent by its own', () => {
    const atlas = atlasWith(
      [placement('a', airport), spot(111, 37)],
      [placement('b', airport), spot(113, 37)],
      [placement('line', { precision: 'corridor' }), path([111, 37], [113, 37])],
    );
    const middle = turfDistance([111, 37], [112, 37]);
    const steel = filtersOfThemes('steel');
    expect(asked(runQuery(atlas, all(within(theme('airports'), middle + 2.2), steel)))).toEqual({
      line: 'certain',
    });
    const answer = runQuery(atlas, all(within(theme('airports'), middle + 1.8), steel));
    expect(asked(answer)).toEqual({ line: 'possible' });
    expect(answer.hits[0]?.distance.max).toBeCloseTo(middle, 0);
  });

  test('nothing is near itself, and no placements are no origin', () => {
    const two = atlasWith([placement('a'), spot(112, 37)], [placement('b'), spot(113, 37)]);
    expect(asked(runQuery(two, all(within(theme('steel'), 50))))).toEqual({});
    expect(asked(runQuery(two, all(within(theme('steel'), 100))))).toEqual({ a: 'certain', b: 'certain' });
    const alone = atlasWith([placement('a', { precision: 'region' }), GROUND['110001']]);
    expect(asked(runQuery(alone, all(within(theme('steel'), 900))))).toEqual({});
    expect(runQuery(two, all(within(theme('gas'), 50))).rule).toEqual({ code: 'origin-unlocated', id: '' });
  });

  test('the nearest to a theme', () => {
    const atlas = atlasWith(
      [placement('airport', airport), spot(112, 37)],
      [placement('near'), spot(112.1, 37)],
      [placement('far'), spot(112.9, 37)],
    );
    const nearest: Query = {
      kind: 'nearest',
      origin: theme('airports'),
      count: 1,
      filters: filtersOfThemes('steel'),
    };
    expect(asked(runQuery(atlas, nearest))).toEqual({ near: 'certain' });
  });
});

describe('inside of a region or drawn area', () => {
  const region = rectangle(111.2, 36.2, 112.5, 37.2);
  const atlas = atlasOf(
    [...DIVISIONS],
    [
      [placement('deep'), spot(112, 36.8)],
      [placement('edge'), spot(112.51, 36.8)],
      [placement('out'), spot(112.6, 36.8)],
      [placement('city', inCity('110000')), WEST],
      [placement('all', { precision: 'region' }), rectangle(111.3, 36.3, 111.6, 36.6)],
      [placement('line', { precision: 'corridor' }), path([112, 36.8], [113, 36.8])],
      [placement('touching', { precision: 'region' }), rectangle(112.5, 36.2, 113, 37)],
    ],
    [[place('zone', '某区', 'Zone', { kind: 'region', precision: 'region' }), region]],
  );
  const expected = {
    ...{ deep: 'certain', all: 'certain', edge: 'possible', city: 'possible', line: 'possible' },
  };

  test('a placement is judged by its shape', () => {
    const answer = runQuery(atlas, all(inside({ kind: 'place', id: 'zone' })));
    expect(asked(answer)).toEqual(expected);
    expect(answer.rule).toMatchObject({ code: 'inside', level: 'region', tolerance: 0.5 });
  });

  test('what was drawn is exact', () => {
    const ring = region.coordinates[0]?.slice(0, 4) as [number, number][];
    const answer = runQuery(atlas, all(inside(drawn('area', ...ring))));
    expect(asked(answer)).toEqual(expected);
    expect(answer.rule).toMatchObject({ code: 'inside', level: 'drawn', tolerance: 0 });
    const sliver = drawn('area', [111.9, 36.79], [112.9, 36.799], [112.9, 36.801]);
    expect(asked(runQuery(atlas, all(inside(sliver))))['line']).toBe('possible');
  });

  test('nothing is inside of a line or a spot', () => {
    expect(asked(runQuery(atlas, all(inside(drawn('line', [111, 36.8], [113, 36.8])))))).toEqual({});
    expect(asked(runQuery(atlas, all(inside(point(112, 36.8)))))).toEqual({});
  });
});

describe('together', () => {
  const atlas = atlasWith(
    [placement('both'), spot(111.9, 37.5)],
    [placement('near'), spot(112.2, 37.5)],
    [placement('in'), spot(111.2, 36.2)],
    [placement('city', inCity('110000')), WEST],
    [placement('none'), spot(112.9, 36.1)],
  );
  const near = within(point(112, 37.5), 40);
  const west = inside(areaOf('110000'));
  const ask = (join: 'all' | 'any', ...parts: [Relation, boolean][]) =>
    runQuery(atlas, {
      kind: 'together',
      join,
      parts: parts.map(([relation, not]) => ({ relation, not })),
      filters: NO_FILTERS,
    });

  test('all, any and not, in the logic of certain, possible and no', () => {
    expect(asked(ask('all', [near, false], [west, false]))).toEqual({ both: 'certain', city: 'possible' });
    expect(asked(ask('any', [near, false], [west, false]))).toEqual({
      ...{ both: 'certain', near: 'certain', in: 'certain', city: 'certain' },
    });
    expect(asked(ask('all', [near, true], [west, false]))).toEqual({ in: 'certain', city: 'possible' });
    expect(asked(ask('all', [near, false], [west, true]))).toEqual({ near: 'certain' });
    expect(asked(ask('any', [near, true], [west, true]))).toEqual({
      ...{ near: 'certain', in: 'certain', none: 'certain', city: 'possible' },
    });
  });

  test('shows the first distance, and both rules', () => {
    const answer = ask('all', [near, false], [west, false]);
    expect(answer.hits[0]?.distance.min).toBeCloseTo(turfDistance([112, 37.5], [111.9, 37.5]), 3);
    expect(answer.rule).toMatchObject({
      code: 'together',
      join: 'all',
      parts: [{ code: 'within' }, { code: 'inside' }],
    });
  });

  test('has no answer when one of the places is nowhere', () => {
    expect(ask('any', [near, false], [inside(areaOf('999999')), false])).toMatchObject({
      hits: [],
      rule: { code: 'origin-unlocated', id: '999999' },
    });
  });
});

describe('units', () => {
  const atlas = atlasWith(
    [placement('site', { cities: ['110000'], counties: ['110001'] }), spot(111.5, 37.5)],
    [placement('city', inCity('110000')), WEST],
    [
      placement('rail', { precision: 'corridor', theme: 'railways', group: 'transport' }),
      path([111.5, 36.5], [112.5, 36.5]),
    ],
    [placement('field', { ...airport, cities: ['120000'], counties: ['120001'] }), spot(112.1, 37.5)],
  );
  const rows = ({ units }: Answer) =>
    Object.fromEntries((units ?? []).map(({ adcode, certainty }) => [adcode, certainty]));

  test('count placements, certain and possible apart; every unit has a row', () => {
    const answer = runQuery(atlas, {
      kind: 'count',
      level: 'county',
      city: null,
      order: 'code',
      filters: NO_FILTERS,
    });
    expect(answer.units).toEqual([
      { adcode: '110001', certainty: 'certain', certain: ['site@site'], possible: ['city@city'] },
      { adcode: '110002', certainty: 'certain', certain: ['rail@rail'], possible: ['city@city'] },
      { adcode: '120001', certainty: 'certain', certain: ['rail@rail', 'field@field'], possible: [] },
    ]);
    expect(answer).toMatchObject({ certain: 3, possible: 1, rule: { code: 'count' } });
    const order = (order: 'most' | 'fewest', filters = NO_FILTERS) =>
      runQuery(atlas, { kind: 'count', level: 'county', city: null, order, filters }).units?.map(
        ({ adcode }) => adcode,
      );
    expect(order('most')).toEqual(['120001', '110001', '110002']);
    expect(order('fewest', filtersOfThemes('airports'))).toEqual(['110001', '110002', '120001']);
  });

  test('have a placement inside or near, or have none', () => {
    const ask = (not: boolean, radius: number, ...themes: Filters['themes']) =>
      rows(
        runQuery(
          atlas,
          unitsWith({ level: 'county', city: null }, filtersOfThemes(...themes), km(radius), not),
        ),
      );
    expect(ask(false, 0, 'railways')).toEqual({ '110002': 'certain', '120001': 'certain' });
    expect(ask(true, 0, 'railways')).toEqual({ '110001': 'certain' });
    expect(ask(false, 0, 'steel')).toEqual({ '110001': 'certain', '110002': 'possible' });
    expect(ask(true, 0, 'steel')).toEqual({ '120001': 'certain', '110002': 'possible' });
    expect(ask(false, 0, 'airports')).toEqual({ '120001': 'certain' });
    expect(ask(false, 8, 'airports')).toEqual({ '120001': 'certain', '110001': 'possible' });
    expect(ask(false, 12, 'airports')).toEqual({ '120001': 'certain', '110001': 'certain' });
    expect(ask(true, 8, 'airports')).toEqual({ '110002': 'certain', '110001': 'possible' });
  });

  test('put the certain ones first', () => {
    const { units } = runQuery(
      atlas,
      unitsWith({ level: 'county', city: null }, filtersOfThemes('airports'), km(8), true),
    );
    expect(units?.map(({ adcode }) => adcode)).toEqual(['110002', '110001']);
  });

  test('surely have a region that the plan names for them, and one that is drawn in them', () => {
    const region = atlasWith([
      placement('region', { precision: 'region', cities: ['110000'] }),
      rectangle(112.4, 36.4, 112.6, 36.6),
    ]);
    const { units } = runQuery(region, {
      kind: 'count',
      level: 'city',
      city: null,
      order: 'code',
      filters: NO_FILTERS,
    });
    expect(units?.map(({ adcode, certain }) => [adcode, certain])).toEqual([
      ['110000', ['region@region']],
      ['120000', ['region@region']],
    ]);
  });

  test('have themes in common', () => {
    const ask = (...adcodes: string[]) => runQuery(atlas, { kind: 'common', adcodes, filters: NO_FILTERS });
    expect(ask('110002', '120001').themes).toEqual([
      {
        theme: 'railways',
        certainty: 'certain',
        counts: [
          { certain: 1, possible: 0 },
          { certain: 1, possible: 0 },
        ],
      },
    ]);
    expect(ask('110001', '110002').themes).toEqual([
      {
        theme: 'steel',
        certainty: 'possible',
        counts: [
          { certain: 1, possible: 1 },
          { certain: 0, possible: 1 },
        ],
      },
    ]);
    expect(ask('110001', '120001').themes).toEqual([]);
    expect(ask('110001', '999999')).toMatchObject({
      themes: null,
      rule: { code: 'origin-unlocated', id: '999999' },
    });
  });

  test('are passed by a line in its order, and named ones that it misses are possible', () => {
    const line = path([112.5, 36.5], [111.5, 36.5], [111.5, 37.2]);
    const withLine = atlasOf(
      [...DIVISIONS],
      [[placement('of', { place: 'line', precision: 'corridor', cities: ['110000'] }), line]],
      [
        [place('line', '某线', 'Line', { kind: 'line', precision: 'corridor', counties: ['130009'] }), line],
        [
          place('region', '某区', 'Region', { kind: 'region', precision: 'region' }),
          rectangle(110, 36.9, 111.5, 38),
        ],
        [
          place('short', '短线', 'Short', { kind: 'line', precision: 'corridor', counties: ['110001'] }),
          path([111.5, 36.5], [111.6, 36.5]),
        ],
      ],
    );
    const ask = (id: string, level: 'city' | 'county') =>
      runQuery(withLine, { kind: 'passed', origin: { kind: 'place', id }, level, filters: NO_FILTERS });
    const answer = ask('line', 'county');
    expect(answer.units?.map(({ adcode }) => adcode)).toEqual(['120001', '110002', '110001']);
    expect(asked(answer)).toEqual({ of: 'certain' });
    expect(answer.rule).toEqual({ code: 'passed', tolerance: 0.5 });
    expect(answer.units?.[0]).toMatchObject({ certain: ['of@of'], possible: [] });
    expect(ask('line', 'city').units?.map(({ adcode }) => adcode)).toEqual(['120000', '110000']);
    expect(rows(ask('region', 'county'))).toEqual({ '110001': 'certain', '110002': 'certain' });
    expect(rows(ask('short', 'county'))).toEqual({ '110002': 'certain', '110001': 'possible' });
    expect(ask('none', 'county').rule).toEqual({ code: 'origin-unlocated', id: 'none' });
  });
});

describe('outlines', () => {
  const atlas = atlasWith([placement('airport', airport), spot(112, 37)]);

  test('a band has a hole, a drawn line is drawn, several relations have several', () => {
    const [band] = outlinesOf(atlas, all(within(point(112, 37), 50, 30)));
    expect(band?.type === 'Polygon' && band.coordinates).toHaveLength(2);
    const line = drawn('line', [111, 37], [112, 37]);
    expect(outlinesOf(atlas, all(within(line, 5))).map(({ type }) => type)).toEqual([
      'MultiPolygon',
      'LineString',
    ]);
    const parts = [within(point(112, 37), 5), inside(areaOf('110000')), within(theme('airports'), 9)];
    const together: Query = {
      kind: 'together',
      join: 'all',
      parts: parts.map((relation) => ({ relation, not: false })),
      filters: NO_FILTERS,
    };
    expect(outlinesOf(atlas, together)).toHaveLength(2);
    expect(outlinesOf(atlas, all(within({ kind: 'border', adcodes: ['110000', '999999'] }, 5)))).toEqual([]);
    expect(outlinesOf(atlas, { kind: 'listed', filters: NO_FILTERS })).toEqual([]);
  });
});
