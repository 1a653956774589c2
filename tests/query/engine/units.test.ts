import { describe, expect, test } from 'vitest';
import { km } from '../../../src/geo/units.ts';
import { filtersOfThemes, type Query, type UnitRange, unitsWith } from '../../../src/query/engine/query.ts';
import { runQuery } from '../../../src/query/engine/run.ts';
import { realAtlas } from '../realAtlas.ts';

const atlas = realAtlas();
const cities = [...atlas.divisions.values()].filter(({ level }) => level === 'city');

describe('the counties of one city', () => {
  const cityOf = (adcode: string) => atlas.divisions.get(adcode)?.city;

  test.each(cities.map(({ short_zh, adcode }) => [short_zh, adcode] as const))(
    'of %s are those rows of the whole province',
    (_, city) => {
      const filters = filtersOfThemes('coal-mines', 'tourism');
      const asked = (range: { level: 'county'; city: string | null }): Query[] =>
        [
          { kind: 'count', ...range, order: 'most', filters },
          unitsWith(range as UnitRange, filters),
          unitsWith(range as UnitRange, filters, km(30), true),
        ] as Query[];
      const ofCity = asked({ level: 'county', city });
      const ofAll = asked({ level: 'county', city: null });
      for (const [i, query] of ofCity.entries()) {
        const { units } = runQuery(atlas, query);
        const all = runQuery(atlas, ofAll[i] as Query).units;
        expect(units).toEqual(all?.filter(({ adcode }) => cityOf(adcode) === city));
      }
      expect(runQuery(atlas, ofCity[0] as Query).units?.length).toBeGreaterThan(0);
    },
  );

  test('finds only what is in one of them', () => {
    const filters = filtersOfThemes('coal-mines');
    const { hits, units } = runQuery(atlas, {
      kind: 'count',
      level: 'county',
      city: '140700',
      order: 'code',
      filters,
    });
    const behind = new Set(units?.flatMap(({ certain, possible }) => [...certain, ...possible]));
    expect(new Set(hits.map(({ placement }) => placement.id))).toEqual(behind);
    expect(behind.size).toBeGreaterThan(0);
  });
});
