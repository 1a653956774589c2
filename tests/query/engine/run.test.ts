import { destination, distance as turfDistance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Placement } from '../../../geodata/schema.ts';
import { buildShape } from '../../../src/geo/shape.ts';
import { km } from '../../../src/geo/units.ts';
import {
  areaOf,
  type Filters,
  filtersOfThemes,
  NO_FILTERS,
  type Origin,
  type Query,
} from '../../../src/query/engine/query.ts';
import { runQuery } from '../../../src/query/engine/run.ts';
import { BORDER_TOLERANCE, UNCERTAINTY } from '../../../src/query/engine/standing.ts';
import { position, rectangle } from '../../geo/shapes.ts';
import { asked, atlasWith, GROUND, inCity, inCounty, path, placement, point, spot } from '../fixture.ts';

type Ground = Parameters<typeof atlasWith>[0][1];

const within = (origin: Origin, radius: number, filters: Filters = NO_FILTERS): Query => ({
  kind: 'within',
  origin,
  radius: km(radius),
  beyond: km(0),
  filters,
});
const inside = (adcode: string, filters: Filters = NO_FILTERS): Query => ({
  kind: 'inside',
  origin: areaOf(adcode),
  filters,
});
const nearest = (origin: Origin, count: number): Query => ({
  kind: 'nearest',
  origin,
  count,
  filters: NO_FILTERS,
});
const unit = (adcode: string, part: 'area' | 'centre' = 'area'): Origin => ({
  kind: 'division',
  adcode,
  part,
});

describe('within: a spot', () => {
  const north = (distance: number) => destination([112, 37], distance, 0).geometry;

  test.each([
    ['site', 47.99, 'certain'],
    ['site', 48.01, 'possible'],
    ['site', 51.99, 'possible'],
    ['site', 52.01, undefined],
    ['town', 44.99, 'certain'],
    ['town', 45.01, 'possible'],
    ['town', 54.99, 'possible'],
    ['town', 55.01, undefined],
  ] as const)('%s %d km away is %s within 50 km', (precision, distance, certainty) => {
    const atlas = atlasWith([placement('a', { precision }), north(distance)]);
    const answer = runQuery(atlas, within(point(112, 37), 50));
    expect(asked(answer)['a']).toBe(certainty);
    if (answer.hits[0]) {
      expect(answer.hits[0].distance.min).toBeCloseTo(distance, 5);
      expect(answer.hits[0].distance.max).toBe(answer.hits[0].distance.min);
    }
  });

  test('hits are those of a plain Turf scan', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(position, fc.constantFrom('site', 'town')), { maxLength: 40 }),
        position,
        fc.double({ min: 0.1, max: 600, noNaN: true }),
        (spots, center, radius) => {
          const atlas = atlasWith(
            ...spots.map(([where, precision], i): [Placement, Ground] => [
              placement(`p${i}`, { precision: precision as 'site' | 'town' }),
              spot(...where),
            ]),
          );
          const expected = Object.fromEntries(
            spots.flatMap(([where, precision], i) => {
              const [away, doubt] = [turfDistance(center, where), UNCERTAINTY[precision as 'site' | 'town']];
              if (away - doubt > radius) return [];
              return [[`p${i}`, away + doubt <= radius ? 'certain' : 'possible']];
            }),
          );
          expect(asked(runQuery(atlas, within(point(...center), radius)))).toEqual(expected);
        },
      ),
    );
  });
});

describe('within: an area, a line', () => {
  const county = buildShape(GROUND['110001']);

  test('a county is certain when all of it is within, possible when part of it is', () => {
    const atlas = atlasWith([placement('county', inCounty('110001')), county]);
    expect(asked(runQuery(atlas, within(point(113, 37.5), 60)))).toEqual({});
    expect(asked(runQuery(atlas, within(point(113, 37.5), 100)))).toEqual({ county: 'possible' });
    expect(asked(runQuery(atlas, within(point(113, 37.5), 190)))).toEqual({ county: 'certain' });
  });

  test('a line is measured by its whole extent', () => {
    const atlas = atlasWith([placement('line', { precision: 'corridor' }), path([112, 37.2], [113, 37.2])]);
    expect(asked(runQuery(atlas, within(point(112, 37), 50)))).toEqual({ line: 'possible' });
    expect(asked(runQuery(atlas, within(point(112, 37), 95)))).toEqual({ line: 'certain' });
  });

  test('distance is shown from the nearest to the farthest point', () => {
    const atlas = atlasWith([placement('county', inCounty('110001')), county]);
    const [hit] = runQuery(atlas, within(point(113, 37.5), 500)).hits;
    expect(hit?.distance.min).toBeCloseTo(turfDistance([113, 37.5], [112, 37.5]), 1);
    expect(hit?.distance.max).toBeCloseTo(turfDistance([113, 37.5], [111, 37]), 1);
  });
});

describe('within: from an area', () => {
  test('distance is measured from the edge and 0 inside; the centre is asked for by name', () => {
    const atlas = atlasWith([placement('a'), spot(112.5, 37)]);
    const fromEdge = runQuery(atlas, within(unit('110000'), 47));
    expect(asked(fromEdge)).toEqual({ a: 'certain' });
    expect(fromEdge.hits[0]?.distance.min).toBeCloseTo(turfDistance([112, 37], [112.5, 37]), 1);
    expect(fromEdge.rule).toMatchObject({ code: 'within', from: 'area', radius: 47 });
    const fromCentre = runQuery(atlas, within(unit('110000', 'centre'), 47));
    expect(asked(fromCentre)).toEqual({});
    expect(fromCentre.rule).toMatchObject({ from: 'centre' });
  });

  test('what the codes put inside is measured from the centre all the same', () => {
    const atlas = atlasWith([
      placement('a', { cities: ['110000'], counties: ['110001'] }),
      spot(111.5, 37.9),
    ]);
    const [hit] = runQuery(atlas, within(unit('110000', 'centre'), 150)).hits;
    expect(hit?.distance.min).toBeCloseTo(turfDistance([111.5, 37], [111.5, 37.9]), 3);
    expect(runQuery(atlas, within(unit('110000'), 150)).hits[0]?.distance.min).toBe(0);
  });

  test('a neighbour that shares the border is possible at any distance', () => {
    const atlas = atlasWith([placement('east', inCounty('120001')), buildShape(GROUND['120001'])]);
    const answer = runQuery(atlas, within(unit('110000'), 1));
    expect(asked(answer)).toEqual({ east: 'possible' });
    expect(answer.hits[0]?.distance.min).toBe(0);
  });

  test('what the codes put inside is certain at distance 0, however roughly it is known', () => {
    const atlas = atlasWith(
      [
        placement('town', { precision: 'town', cities: ['110000'], counties: ['110001'] }),
        spot(111.99, 37.5),
      ],
      [placement('county', inCounty('110001')), buildShape(GROUND['110001'])],
    );
    const answer = runQuery(atlas, within(unit('110000'), 1));
    expect(asked(answer)).toEqual({ town: 'certain', county: 'certain' });
    expect(answer.hits.map(({ distance }) => distance)).toEqual([
      { min: 0, max: 0 },
      { min: 0, max: 0 },
    ]);
  });
});

describe('within: a line that leaves the unit it is named for', () => {
  test('is measured, not taken for inside', () => {
    const atlas = atlasWith([
      placement('line', { precision: 'corridor', cities: ['110000'] }),
      path([111.5, 37], [112.5, 37]),
    ]);
    const answer = runQuery(atlas, within(unit('110000'), 20));
    expect(asked(answer)).toEqual({ line: 'possible' });
    expect(answer.hits[0]?.distance.max).toBeGreaterThan(40);
  });
});

describe('inside', () => {
  const shapes = Object.fromEntries(
    Object.entries(GROUND).map(([code, geometry]) => [code, buildShape(geometry)]),
  );
  const atlas = atlasWith(
    [placement('county', inCounty('110001')), shapes['110001'] ?? null],
    [placement('city', inCity('110000')), shapes['110000'] ?? null],
    // On the border, and by its code in the west.
    [placement('site', { cities: ['110000'], counties: ['110001'] }), spot(112.0005, 37.5)],
    // Known to a city and, by its position, near the line between the two counties.
    [placement('between', { cities: ['110000'] }), spot(111.5, 37.01)],
    [placement('north', { cities: ['110000'] }), spot(111.5, 37.5)],
    [placement('whole', { precision: 'region', cities: ['110000', '120000'] }), rectangle(111, 36, 113, 38)],
    [
      placement('along', { precision: 'corridor', cities: ['120000'] }),
      path([112.002, 36.5], [112.002, 37.5]),
    ],
    [
      placement('across', { precision: 'corridor', cities: ['110000', '120000'] }),
      path([111.5, 37.5], [112.5, 37.5]),
    ],
    [placement('stray', { precision: 'corridor', cities: ['120000'] }), path([112.5, 36.2], [111.8, 36.2])],
  );

  test.each([
    [
      '110001',
      {
        county: 'certain',
        site: 'certain',
        north: 'certain',
        city: 'possible',
        between: 'possible',
        whole: 'possible',
        across: 'possible',
      },
    ],
    ['110002', { city: 'possible', between: 'possible', whole: 'possible', stray: 'possible' }],
    [
      '110000',
      {
        ...{ county: 'certain', city: 'certain', site: 'certain', between: 'certain', north: 'certain' },
        ...{ whole: 'possible', across: 'possible', stray: 'possible' },
      },
    ],
    ['120000', { along: 'certain', whole: 'possible', across: 'possible', stray: 'possible' }],
    ['120001', { along: 'certain', whole: 'possible', across: 'possible', stray: 'possible' }],
  ])('%s', (adcode, expected) => {
    expect(asked(runQuery(atlas, inside(adcode)))).toEqual(expected);
  });

  test('the province holds all', () => {
    const answer = runQuery(atlas, inside('100000'));
    expect(answer.possible).toBe(0);
    expect(answer.certain).toBe(9);
    expect(answer.rule).toMatchObject({ code: 'inside', level: 'province', tolerance: BORDER_TOLERANCE });
  });

  test('codes are believed before shapes, and a line may miss what it is named for', () => {
    const odd = atlasWith(
      [placement('city', inCity('110000')), shapes['120000'] ?? null],
      [placement('line', { precision: 'corridor', cities: ['110000'] }), path([112.5, 36.5], [112.6, 36.6])],
    );
    expect(asked(runQuery(odd, inside('110000')))).toEqual({ city: 'certain', line: 'possible' });
    expect(asked(runQuery(odd, inside('110001')))).toEqual({ city: 'possible' });
  });

  test('touching a border is not being inside', () => {
    const touching = atlasWith(
      [placement('neighbour', inCounty('120001')), shapes['120001'] ?? null],
      [placement('region', { precision: 'region' }), rectangle(112, 36, 113, 37)],
      [placement('sliver', { precision: 'region' }), rectangle(111.996, 36, 113, 37)],
      [placement('tongue', { precision: 'region' }), rectangle(111.98, 36, 113, 37)],
    );
    expect(asked(runQuery(touching, inside('110000')))).toEqual({ tongue: 'possible' });
  });
});

describe('nearest', () => {
  test('what is at one place does not compete with itself', () => {
    const here = { place: 'x', precision: 'site' } as const;
    const field = atlasWith(
      [placement('a', here), spot(112.1, 37)],
      [placement('b', here), spot(112.1, 37)],
      [placement('c'), spot(112.4, 37)],
    );
    expect(asked(runQuery(field, nearest(point(112, 37), 1)))).toEqual({ a: 'certain', b: 'certain' });
    expect(asked(runQuery(field, nearest(point(112, 37), 2)))).toEqual({
      a: 'certain',
      b: 'certain',
      c: 'certain',
    });
  });

  test('what is known only to a county ranks by the middle of it', () => {
    const square = buildShape(rectangle(112, 36, 113, 37));
    const field = atlasWith(
      [placement('far', { place: 'q' }), spot(113.6, 36.5)],
      [placement('somewhere', { precision: 'county', place: 'c' }), square],
      [placement('near', { place: 'p' }), spot(112.2, 36.5)],
    );
    const { hits } = runQuery(field, nearest(point(111.9, 36.5), 1));
    expect(hits.map(({ placement: { assignment } }) => assignment)).toEqual(['near', 'somewhere']);
    expect(hits[1]?.middle).toBeCloseTo(turfDistance([111.9, 36.5], [112.5, 36.5]), 1);
    expect(hits[0]?.middle).toBeUndefined();
  });

  test('is certain for spots that are clearly nearer than the others', () => {
    const atlas = atlasWith(
      [placement('a'), spot(112.1, 37)],
      [placement('b'), spot(112.3, 37)],
      [placement('c'), spot(112.31, 37)],
      [placement('d'), spot(113, 37)],
    );
    expect(asked(runQuery(atlas, nearest(point(112, 37), 1)))).toEqual({ a: 'certain' });
    expect(asked(runQuery(atlas, nearest(point(112, 37), 2)))).toEqual({
      a: 'certain',
      b: 'possible',
      c: 'possible',
    });
    expect(asked(runQuery(atlas, nearest(point(112, 37), 3)))).toEqual({
      a: 'certain',
      b: 'certain',
      c: 'certain',
    });
    const all = runQuery(atlas, nearest(point(112, 37), 9));
    expect(all.certain).toBe(4);
    expect(all.rule).toMatchObject({ code: 'nearest', from: 'point', count: 9 });
  });

  test('an area that may be nearer makes both possible', () => {
    const atlas = atlasWith(
      [placement('a'), spot(112.3, 36.5)],
      [placement('city', inCity('120000')), buildShape(GROUND['120000'])],
    );
    expect(asked(runQuery(atlas, nearest(point(111.9, 36.5), 1)))).toEqual({
      a: 'possible',
      city: 'possible',
    });
  });

  test('of equal distances none is dropped because it was rounded up', () => {
    for (let i = 1; i < 40; i++) {
      const away = i * 0.0137;
      const atlas = atlasWith(
        [placement('west', { precision: 'region' }), spot(112 - away, 37)],
        [placement('east', { precision: 'region' }), spot(112 + away, 37)],
      );
      expect(asked(runQuery(atlas, nearest(point(112, 37), 1)))).toEqual({
        west: 'certain',
        east: 'certain',
      });
    }
  });

  test('what is known exactly may be nearest only possibly', () => {
    const atlas = atlasWith(
      [placement('exact', { precision: 'region' }), destination([112, 37], 10, 0).geometry],
      [placement('site'), destination([112, 37], 10.5, 90).geometry],
    );
    expect(asked(runQuery(atlas, nearest(point(112, 37), 1)))).toEqual({
      exact: 'possible',
      site: 'possible',
    });
  });

  test('keeps all ties, and leaves none out by chance', () => {
    const twins = ['a', 'b', 'c'].map((id): [Placement, Ground] => [
      placement(id, { cities: ['110000'], counties: ['110001'] }),
      spot(111.5, 37.5),
    ]);
    const atlas = atlasWith(...twins, [placement('far'), spot(114, 37)]);
    expect(asked(runQuery(atlas, nearest(unit('110000'), 1)))).toEqual({
      a: 'certain',
      b: 'certain',
      c: 'certain',
    });
  });
});

describe('every answer', () => {
  const atlas = atlasWith(
    [placement('steel'), spot(112.1, 37)],
    [placement('airport', { theme: 'airports', group: 'transport' }), spot(112.2, 37)],
    [placement('mine', { theme: 'coal-mines', group: 'energy' }), spot(112.05, 37)],
    [placement('rough', { precision: 'city', cities: ['120000'] }), buildShape(GROUND['120000'])],
    [placement('lost', { precision: null }), null],
    [placement('lost-mine', { precision: null, theme: 'coal-mines', group: 'energy' }), null],
  );

  test('puts certain before possible, each by distance', () => {
    const answer = runQuery(atlas, within(point(112, 37), 50));
    expect(answer.hits.map((hit) => hit.placement.assignment)).toEqual(['mine', 'steel', 'airport', 'rough']);
    expect([answer.certain, answer.possible]).toEqual([3, 1]);
  });

  test('puts the one first that begins nearer, though it ends farther', () => {
    const lines = atlasWith(
      [placement('near', { precision: 'corridor' }), path([112.1, 37], [114, 37])],
      [placement('far', { precision: 'corridor' }), path([112.2, 37], [113, 37])],
    );
    expect(runQuery(lines, within(point(112, 37), 500)).hits.map((hit) => hit.placement.assignment)).toEqual([
      'near',
      'far',
    ]);
  });

  test('breaks ties by title, then by id', () => {
    const twins = atlasWith(
      [placement('a', { title_zh: '乙' }), spot(112, 37)],
      [placement('c', { title_zh: '一' }), spot(112, 37)],
      [placement('b', { title_zh: '一' }), spot(112, 37)],
    );
    expect(runQuery(twins, within(point(112, 37), 5)).hits.map((hit) => hit.placement.assignment)).toEqual([
      'b',
      'c',
      'a',
    ]);
  });

  test('lets themes or groups pass', () => {
    const filtered = (filters: Partial<Filters>) =>
      asked(runQuery(atlas, within(point(112, 37), 50, { ...NO_FILTERS, ...filters })));
    expect(filtered({ themes: ['airports'] })).toEqual({ airport: 'certain' });
    expect(filtered({ groups: ['energy'] })).toEqual({ mine: 'certain' });
    expect(filtered({ themes: ['airports'], groups: ['energy'] })).toEqual({
      airport: 'certain',
      mine: 'certain',
    });
  });

  test('lists everything that is located, certain and at no distance, by title', () => {
    const answer = runQuery(atlas, { kind: 'listed', filters: filtersOfThemes('coal-mines', 'airports') });
    expect(answer.hits.map(({ placement }) => placement.assignment)).toEqual(['airport', 'mine']);
    expect(answer).toMatchObject({ certain: 2, possible: 0, rule: { code: 'listed' } });
    expect(answer.hits[0]?.distance).toEqual({ min: 0, max: 0 });
    expect(answer.unlocated.map(({ assignment }) => assignment)).toEqual(['lost-mine']);
  });

  test('counts what nobody located, among what passes', () => {
    const lost = (filters: Filters) =>
      runQuery(atlas, inside('110000', filters)).unlocated.map(({ assignment }) => assignment);
    expect(lost(NO_FILTERS)).toEqual(['lost', 'lost-mine']);
    expect(lost(filtersOfThemes('coal-mines'))).toEqual(['lost-mine']);
  });

  test.each([
    [within(unit('999999'), 50), '999999'],
    [within(unit('999999', 'centre'), 50), '999999'],
    [within({ kind: 'place', id: 'nowhere' }, 50), 'nowhere'],
    [inside('999999'), '999999'],
    [nearest({ kind: 'place', id: 'nowhere' }, 1), 'nowhere'],
  ])('says so when the origin is not located', (query, id) => {
    expect(runQuery(atlas, query)).toMatchObject({
      hits: [],
      certain: 0,
      rule: { code: 'origin-unlocated', id },
    });
  });
});
