import { describe, expect, test } from 'vitest';
import { km } from '../../src/geo/units.ts';
import { type Filters, NO_FILTERS, type Origin, type Query } from '../../src/query/query.ts';
import { relaxationsOf } from '../../src/query/relax.ts';
import { runQuery } from '../../src/query/run.ts';
import { atlasOf, placement } from './fixture.ts';

const spot = (lng: number, lat = 37): GeoJSON.Point => ({ type: 'Point', coordinates: [lng, lat] });
const taiyuan: Origin = { kind: 'point', lngLat: [112, 37] };
const within = (
  radius: number,
  filters: Partial<Filters> = {},
  beyond = 0,
  origin: Origin = taiyuan,
): Query => ({
  kind: 'within',
  origin,
  radius: km(radius),
  beyond: km(beyond),
  filters: { ...NO_FILTERS, ...filters },
});

/** Two new steelworks about 9 km away, a pilot 18 km away and an airport 89 km away. */
const atlas = atlasOf(
  [],
  [
    [placement('a', { status: 'new', section: 3 }), spot(112.1)],
    [placement('b', { status: 'new', section: 4 }), spot(112.1)],
    [placement('c', { status: 'pilot', section: 5 }), spot(112.2)],
    [placement('d', { theme: 'airports', group: 'transport', title_zh: '机场' }), spot(113)],
  ],
);
const relaxed = (query: Query) =>
  relaxationsOf(atlas, runQuery(atlas, query)).map(({ relaxed, count }) => ({ ...relaxed, count }));

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

  test('names every kind of filter', () => {
    const of = (filters: Partial<Filters>) => relaxed(within(12, filters))[0];
    expect(of({ themes: ['gas'], groups: ['water'] })).toMatchObject({ filter: 'topics', count: 2 });
    expect(of({ precisions: ['unlocated'] })).toMatchObject({ filter: 'precisions' });
    expect(of({ sections: [70] })).toMatchObject({ filter: 'sections' });
    expect(of({ boxes: [7] })).toMatchObject({ filter: 'boxes' });
    expect(of({ text: '铝' })).toMatchObject({ filter: 'text' });
    expect(of({ figures: { indicator: 'revenue', year: null, bound: null } })).toMatchObject({
      filter: 'figures',
    });
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
});

test('an answer with hits has nothing to relax', () => {
  expect(relaxed(within(30, { statuses: ['pilot'] }))).toEqual([]);
});
