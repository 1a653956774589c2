import { distance as turfDistance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { THEMES } from '../../geodata/themes.ts';
import { byDifference, compareUnits, type Tally, type ThemeTallies } from '../../src/query/compare.ts';
import { filtersOfThemes, insideDivision } from '../../src/query/query.ts';
import { runQuery } from '../../src/query/run.ts';
import { divisionNamed, realAtlas } from './realAtlas.ts';

const atlas = realAtlas();
const compare = (...names: string[]) =>
  compareUnits(
    atlas,
    names.map((name) => divisionNamed(atlas, name)),
  );

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
    const apart = distances.map(({ from, to, edges, seats }) => [from.name_zh, to.name_zh, edges, seats]);
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
  const tally = fc.record({ certain: fc.nat(3), possible: fc.nat(3) });
  const rows = fc
    .array(fc.tuple(tally, tally, tally), { maxLength: 12 })
    .map((all) => all.map((tallies, at): ThemeTallies => ({ theme: THEMES[at]?.id ?? 'steel', tallies })));
  fc.assert(
    fc.property(rows, (themes) => {
      const key = ({ theme, tallies: [a, b, c] }: ThemeTallies) => {
        const width = (of: keyof Tally) => {
          const counts = [a, b, c].map((one) => one?.[of] ?? 0).sort();
          return (counts[2] ?? 0) - (counts[0] ?? 0);
        };
        return [9 - width('certain'), 9 - width('possible'), 10 + THEMES.findIndex(({ id }) => id === theme)];
      };
      const sorted = byDifference(themes).map((row) => key(row).join());
      expect(sorted).toEqual(themes.map((row) => key(row).join()).toSorted());
    }),
  );
});
