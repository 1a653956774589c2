import { distance as turfDistance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { km, type LngLat } from '../../../src/geo/units.ts';
import {
  areaOf,
  filtersOfThemes,
  insideDivision,
  NO_FILTERS,
  type Origin,
  type Query,
  withinOf,
} from '../../../src/query/engine/query.ts';
import { runQuery } from '../../../src/query/engine/run.ts';
import { compareSides, type Tally, type ThemeTallies } from '../../../src/query/models/compare.ts';
import { questionOf } from '../../../src/query/models/drawn.ts';
import {
  type Compared,
  decodeSides,
  encodeSides,
  keyOfSide,
  resolveSide,
  type Side,
  sideOf,
  withSide,
} from '../../../src/query/models/side.ts';
import { CATALOGUE, THEMES } from '../../catalogue.ts';
import { divisionNamed, realAtlas } from '../realAtlas.ts';

const atlas = realAtlas();
const compare = (...names: string[]) =>
  compareSides(
    atlas,
    names.map((name) => sideNamed(name)),
  );
const sideNamed = (name: string) => {
  const unit = divisionNamed(atlas, name);
  return { kind: 'unit' as const, key: unit.adcode, adcode: unit.adcode, unit };
};

/** Asks the map for one unit and one theme alone. */
function ask(name: string, theme: (typeof THEMES)[number]['id']): Tally {
  const { adcode } = divisionNamed(atlas, name);
  const { certain, possible } = runQuery(atlas, insideDivision(adcode, filtersOfThemes(theme)));
  return { certain, possible };
}

describe('a comparison', () => {
  test.each([
    ['two cities', ['太原市', '大同市']],
    ['four units, a county in one of the cities', ['太原市', '小店区', '平遥县', '运城市']],
  ])('counts as the map answers: %s', (_, names) => {
    const { themes, totals } = compare(...names);
    const slow = THEMES.map(({ id }) => ({ theme: id, tallies: names.map((name) => ask(name, id)) }));
    expect(themes).toEqual(slow.filter(({ tallies }) => tallies.some((t) => t.certain + t.possible > 0)));
    names.forEach((_, at) => {
      const sum = (of: keyof Tally) => slow.reduce((all, { tallies }) => all + (tallies[at]?.[of] ?? 0), 0);
      expect(totals[at]).toEqual({ certain: sum('certain'), possible: sum('possible') });
    });
  });

  test('names what only one has and what all have, and where that is only possible', () => {
    const names = ['太原市', '大同市', '阳泉市'];
    const { only, shared } = compare(...names);
    for (const { id } of THEMES) {
      const tallies = names.map((name) => ask(name, id));
      const some = tallies.filter(({ certain, possible }) => certain + possible > 0).length;
      const sure = tallies.filter(({ certain }) => certain > 0).length;
      names.forEach((_, at) => {
        const found = only[at]?.find(({ theme }) => theme === id)?.certainty;
        const isOnly = sure === 1 && (tallies[at]?.certain ?? 0) > 0;
        expect(found).toBe(isOnly ? (some === 1 ? 'certain' : 'possible') : undefined);
      });
      const common = shared.find(({ theme }) => theme === id)?.certainty;
      expect(common).toBe(sure === 3 ? 'certain' : some === 3 ? 'possible' : undefined);
    }
    expect(only.flat().length).toBeGreaterThan(3);
    expect(shared.length).toBeGreaterThan(3);
  });

  test('measures between edges and between seats', () => {
    const { distances } = compare('太原市', '小店区', '运城市');
    const nameOf = (side: Compared) => (side.kind === 'unit' ? side.unit.name_zh : '');
    const apart = distances.map(({ from, to, edges, centres }) => [nameOf(from), nameOf(to), edges, centres]);
    const seat = (name: string) => [...divisionNamed(atlas, name).seat];
    expect(apart.map(([from, to]) => `${from} ${to}`)).toEqual([
      '太原市 小店区',
      '太原市 运城市',
      '小店区 运城市',
    ]);
    expect(apart[0]?.[2]).toBe(0);
    expect(apart[1]?.[2]).toBeGreaterThan(150);
    for (const [from, to, , seats] of apart)
      expect(seats).toBeCloseTo(turfDistance(seat(String(from)), seat(String(to))), 6);
  });

  test('of one unit, or of none, has nothing to tell apart', () => {
    expect(compare('太原市')).toMatchObject({ shared: [], only: [[]], distances: [] });
    expect(compare()).toMatchObject({ themes: [], shared: [], only: [], distances: [] });
  });
});

test('the largest difference comes first, certain before possible, else the order stays', () => {
  const units = [...atlas.divisions.values()].filter(({ level }) => level !== 'province');
  const some = fc.uniqueArray(fc.constantFrom(...units), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(some, (chosen) => {
      const { themes, byDifference } = compare(...chosen.map(({ name_zh }) => name_zh));
      const key = ({ theme, tallies }: ThemeTallies) => {
        const width = (of: keyof Tally) => {
          const counts = tallies.map((one) => one[of]);
          return 5000 - Math.max(...counts) + Math.min(...counts);
        };
        return [width('certain'), width('possible'), 10 + THEMES.findIndex(({ id }) => id === theme)].join();
      };
      expect(byDifference.map(key)).toEqual(themes.map(key).toSorted());
    }),
    { numRuns: 30 },
  );
});

describe('drawn areas', () => {
  const rectangle = (west: number, south: number, east: number, north: number): Query =>
    questionOf('rectangle', [
      [west, south],
      [east, north],
    ]) as Query;
  const circle = (centre: LngLat, radius: number): Query =>
    withinOf({ kind: 'point', lngLat: centre }, km(radius));
  const compareQueries = (...queries: Query[]) =>
    compareSides(
      atlas,
      queries.map((query) => {
        const side = sideOf(query);
        const compared = side && resolveSide(atlas, side);
        if (!compared) throw new Error('That can be set beside nothing.');
        return compared;
      }),
    );
  const EAST = rectangle(112.3, 37.6, 113.2, 38.3);
  const NORTH = rectangle(112.5, 39.7, 113.5, 40.3);
  const ROUND = circle([111.5, 36.1], 45);

  test('count what their questions find, beside cities', () => {
    const queries = [EAST, ROUND, insideDivision(divisionNamed(atlas, '太原市').adcode)];
    const { totals, themes } = compareQueries(...queries);
    const answers = queries.map((query) => runQuery(atlas, query));
    expect(totals).toEqual(answers.map(({ certain, possible }) => ({ certain, possible })));
    for (const { theme, tallies } of themes) {
      const found = queries.map((query) =>
        runQuery(atlas, { ...query, filters: filtersOfThemes(theme) } as Query),
      );
      expect(tallies).toEqual(found.map(({ certain, possible }) => ({ certain, possible })));
    }
    expect(themes.length).toBeGreaterThan(10);
  });

  test('are apart from edge to edge, a circle from its rim, and from centre to centre', () => {
    const [between] = compareQueries(EAST, NORTH).distances;
    // From parallel 38.3 to parallel 39.7 along a meridian that both have.
    expect(between?.edges).toBeCloseTo(turfDistance([112.9, 38.3], [112.9, 39.7]), 1);
    expect(between?.centres).toBeCloseTo(turfDistance([112.75, 37.95], [113, 40]), 1);

    const [rim] = compareQueries(ROUND, circle([112.5, 37.9], 30)).distances;
    const centres = turfDistance([111.5, 36.1], [112.5, 37.9]);
    expect(rim?.centres).toBeCloseTo(centres, 6);
    expect(rim?.edges).toBeCloseTo(centres - 75, 6);
    expect(compareQueries(ROUND, circle([111.9, 36.4], 10)).distances[0]?.edges).toBe(0);

    const taiyuan = insideDivision(divisionNamed(atlas, '太原市').adcode);
    expect(compareQueries(EAST, taiyuan).distances[0]?.edges).toBe(0);
  });

  test('without anything in them have nothing, and all the other has is its own', () => {
    const { totals, only, shared } = compareQueries(EAST, circle([120, 30], 5));
    expect(totals[1]).toEqual({ certain: 0, possible: 0 });
    expect(only[1]).toEqual([]);
    expect(shared).toEqual([]);
    expect(only[0]?.every(({ certainty }) => certainty === 'certain')).toBe(true);
  });

  test('only what was drawn, and cities and counties, can be set beside others', () => {
    const line: Origin = {
      kind: 'drawn',
      shape: 'line',
      positions: [
        [112, 37],
        [113, 38],
      ],
    };
    expect(sideOf(withinOf(line, km(20)))).toMatchObject({ kind: 'area' });
    expect(sideOf(insideDivision('140100'))).toEqual({ kind: 'unit', adcode: '140100' });
    expect(sideOf(withinOf(areaOf('140100'), km(20)))).toBeNull();
    expect(sideOf({ ...ROUND, beyond: km(10) } as Query)).toBeNull();
    expect(sideOf({ kind: 'listed', filters: NO_FILTERS })).toBeNull();
    for (const adcode of ['149999', '140000'])
      expect(resolveSide(atlas, { kind: 'unit', adcode })).toBeNull();
  });
});

describe('the sides in an address', () => {
  const unit = (adcode: string): Side => ({ kind: 'unit', adcode });
  const positions = fc.array(
    fc.tuple(fc.integer({ min: 10900000, max: 11500000 }), fc.integer({ min: 3400000, max: 4100000 })),
    { minLength: 3, maxLength: 9 },
  );
  const area = fc.tuple(positions, fc.string({ unit: 'binary', maxLength: 8 })).map(
    ([corners, name]): Side => ({
      kind: 'area',
      relation: {
        kind: 'inside',
        origin: {
          kind: 'drawn',
          shape: 'area',
          positions: corners.map(([x, y]): LngLat => [x / 1e5, y / 1e5]),
        },
      },
      name,
    }),
  );

  test('come back as they were', () => {
    const some = fc.uniqueArray(fc.oneof(area, fc.constantFrom('140100', '140728').map(unit)), {
      maxLength: 4,
      selector: keyOfSide,
    });
    fc.assert(
      fc.property(some, (sides) => {
        expect(decodeSides(encodeSides(sides), CATALOGUE)).toEqual(sides);
      }),
    );
  });

  test('that nobody can read are kept to be told of, and nothing throws', () => {
    expect(decodeSides('140100.~inside_da.1*2~.140200', CATALOGUE)).toEqual([
      unit('140100'),
      unit('inside_da.1*2'),
      unit('140200'),
    ]);
    fc.assert(
      fc.property(fc.string(), (code) => {
        expect(decodeSides(code, CATALOGUE).length).toBeLessThan(5);
      }),
    );
  });

  test('one more is added once, and a fifth begins anew', () => {
    const three = ['140100', '140200', '140300'].map(unit);
    expect(withSide(three, unit('140200'))).toEqual(three);
    const four = withSide(three, unit('140400'));
    expect(four).toHaveLength(4);
    expect(withSide(four, unit('140500'))).toEqual([unit('140500')]);
  });
});
