import { describe, expect, test } from 'vitest';
import { km } from '../../../src/geo/units.ts';
import { decodeQuery, encodeQuery } from '../../../src/query/codec/encode.ts';
import {
  type Filters,
  NO_FILTERS,
  type Origin,
  type Query,
  type Relation,
  unitsWith,
} from '../../../src/query/engine/query.ts';
import { relaxationsOf } from '../../../src/query/engine/relax.ts';
import { runQuery } from '../../../src/query/engine/run.ts';
import { CATALOGUE } from '../../catalogue.ts';
import { atlasOf, atlasWith, path, placement, spot } from '../fixture.ts';

const taiyuan: Origin = { kind: 'point', lngLat: [112, 37] };
const relation = (radius: number, beyond = 0, origin: Origin = taiyuan): Relation => ({
  kind: 'within',
  origin,
  radius: km(radius),
  beyond: km(beyond),
});
const within = (radius: number, filters: Partial<Filters> = {}, beyond = 0, origin?: Origin): Query => ({
  ...(relation(radius, beyond, origin) as Extract<Relation, { kind: 'within' }>),
  filters: { ...NO_FILTERS, ...filters },
});

/** Two new steelworks about 9 km away, a pilot 18 km away and an airport 89 km away. */
const atlas = atlasOf(
  [],
  [
    [placement('a', { status: 'new', section: 3 }), spot(112.1, 37)],
    [placement('b', { status: 'new', section: 4 }), spot(112.1, 37)],
    [placement('c', { status: 'pilot', section: 5 }), spot(112.2, 37)],
    [placement('d', { theme: 'airports', group: 'transport', title_zh: '机场' }), spot(113, 37)],
  ],
);
const relaxed = (query: Query, of = atlas) =>
  relaxationsOf(of, runQuery(of, query)).map(({ relaxed, count }) => ({ ...relaxed, count }));
/** The questions to ask instead, as in an address that is read back, with how much each finds. */
const instead = (query: Query, of = atlas) =>
  relaxationsOf(of, runQuery(of, query)).map(({ query: other, count }) => {
    expect(decodeQuery(encodeQuery(other), CATALOGUE)).toEqual(other);
    return [encodeQuery(other), count];
  });

describe('an answer without a hit', () => {
  test('tells which filter to give up for how many', () => {
    expect(relaxed(within(30, { themes: ['steel'], statuses: ['plan'] }))).toEqual([
      { kind: 'filter', filter: 'statuses', count: 3 },
    ]);
    expect(relaxed(within(30, { groups: ['transport'], text: '机场' }))).toEqual([
      { kind: 'radius', radius: 100, count: 1 },
    ]);
    expect(relaxed(within(12, { statuses: ['pilot'] }))).toEqual([
      { kind: 'filter', filter: 'statuses', count: 2 },
      { kind: 'radius', radius: 20, count: 1 },
    ]);
  });

  test.each<[Partial<Filters>, string]>([
    [{ themes: ['gas'], groups: ['water'] }, 'topics'],
    [{ themes: ['gas'] }, 'topics'],
    [{ groups: ['water'] }, 'topics'],
    [{ statuses: ['plan'] }, 'statuses'],
    [{ precisions: ['unlocated'] }, 'precisions'],
    [{ sections: [70] }, 'sections'],
    [{ boxes: [7] }, 'boxes'],
    [{ text: '铝' }, 'text'],
    [{ figures: { indicator: 'revenue', year: null, bound: null } }, 'figures'],
  ])('%j is given up as %s, and only that', (filters, filter) => {
    expect(relaxed(within(12, filters))).toEqual([{ kind: 'filter', filter, count: 2 }]);
    // The other filter stays.
    expect(instead(within(12, { sections: [3], ...filters })).at(0)).toEqual(
      filter === 'sections' ? ['within_112*37_12', 2] : ['within_112*37_12___n.3', 1],
    );
  });

  test('gives the question to ask instead', () => {
    const [first] = relaxationsOf(atlas, runQuery(atlas, within(12, { statuses: ['pilot'] })));
    expect(first?.query).toEqual(within(12));
    expect(runQuery(atlas, within(12)).hits).toHaveLength(2);
  });

  test('has nothing to offer where two things are in the way', () => {
    expect(relaxed(within(5, { themes: ['gas'], statuses: ['plan'] }))).toEqual([]);
    expect(relaxed(within(5, { themes: ['gas'] }, 0, { kind: 'place', id: 'nowhere' }))).toEqual([]);
  });

  test.each([1, 2, 5, 10, 20, 30, 50, 80, 100, 150, 200, 300, 500, 750, 1000])(
    'the larger radius is the next round one: %d',
    (radius) => {
      // A line has no uncertainty. A degree of latitude is about 111.2 km.
      const north = 37 + (radius * 0.97) / 111.2;
      const line = path([112, north], [112, north + 0.001]);
      const far = atlasOf([], [[placement('far', { precision: 'corridor' }), line]]);
      expect(instead(within(0.5), far)).toEqual([[`within_112*37_${radius}`, 1]]);
    },
  );

  test('no radius is tried beyond the largest', () => {
    const farther = atlasOf([], [[placement('far', { precision: 'corridor' }), path([112, 47], [112, 48])]]);
    expect(instead(within(500), farther)).toEqual([]);
  });

  test('the least distance of a band is given up, after the filters and the radius', () => {
    expect(instead(within(8, { statuses: ['pilot'] }, 5))).toEqual([
      ['within_112*37_5*8', 2],
      ['within_112*37_5*20___s.pilot', 1],
    ]);
    expect(relaxed(within(60, {}, 30))).toEqual([
      { kind: 'radius', radius: 100, count: 1 },
      { kind: 'beyond', count: 3 },
    ]);
    expect(instead(within(60, {}, 30))).toEqual([
      ['within_112*37_30*100', 1],
      ['within_112*37_60', 3],
    ]);
  });

  test('of several relations each is given up in turn, those that find nothing left out', () => {
    const near = (lng: number): Relation => relation(5, 0, { kind: 'point', lngLat: [lng, 37] });
    const both: Query = {
      kind: 'together',
      join: 'all',
      parts: [
        { relation: near(112.1), not: false },
        { relation: near(113), not: false },
        { relation: near(112.1), not: true },
      ],
      filters: NO_FILTERS,
    };
    expect(instead(both)).toEqual([['all_2_within_113*37_5_not_within_112.1*37_5', 1]]);
    const two: Query = { ...both, parts: both.parts.slice(0, 2) };
    expect(relaxed(two)).toEqual([
      { kind: 'part', part: 0, count: 1 },
      { kind: 'part', part: 1, count: 2 },
    ]);
    // What is left is a question of its own.
    expect(instead(two)).toEqual([
      ['within_113*37_5', 1],
      ['within_112.1*37_5', 2],
    ]);
    const nowhere = { relation: relation(500), not: true };
    expect(instead({ ...both, parts: [{ relation: near(120), not: false }, nowhere] })).toEqual([]);
    expect(instead({ ...both, parts: [nowhere] })).toEqual([['listed', 4]]);
    const isFar = { relation: relation(50), not: true };
    expect(instead({ ...both, parts: [{ relation: near(120), not: false }, isFar] })).toEqual([
      ['all_1_not_within_112*37_50', 1],
    ]);
  });

  test('units that have something are looked for farther around, units that lack it are not', () => {
    const [range, ofSection] = [{ level: 'county', city: null } as const, { ...NO_FILTERS, sections: [1] }];
    const having = unitsWith(range, ofSection);
    // 22 km north of the province.
    const outside = atlasWith([placement('x'), spot(111.5, 38.2)]);
    expect(instead(having, outside)).toEqual([['having_county_30___n.1', 1]]);
    expect(instead(unitsWith(range, ofSection, km(10)), outside)).toEqual([['having_county_30___n.1', 1]]);
    const everywhere = atlasWith([
      placement('x', { cities: ['110000', '120000'] }),
      path([111, 36.1], [113, 37.9]),
    ]);
    const lacking = unitsWith({ level: 'city', city: null }, ofSection, km(0), true);
    expect(runQuery(everywhere, lacking).units).toEqual([]);
    expect(relaxed(lacking, everywhere)).toEqual([]);
  });

  test('what knows no distance has only its filters to give up', () => {
    expect(instead({ kind: 'listed', filters: { ...NO_FILTERS, boxes: [7] } })).toEqual([['listed', 4]]);
  });
});

test('an answer with hits has nothing to relax', () => {
  expect(relaxed(within(30, { statuses: ['pilot'] }))).toEqual([]);
});
