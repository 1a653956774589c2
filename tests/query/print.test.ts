import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../geodata/build/readPlan.ts';
import { km } from '../../src/geo/units.ts';
import { decodeQuery, encodeQuery } from '../../src/query/encode.ts';
import { buildGazetteer } from '../../src/query/gazetteer.ts';
import { parseQuery } from '../../src/query/parse.ts';
import { printQuery } from '../../src/query/print.ts';
import { filtersOfThemes, type Query, withinOf } from '../../src/query/query.ts';
import { namedPlaces, realDivisions } from './fixture.ts';
import { queriesOver } from './queries.ts';

const gazetteer = buildGazetteer({ divisions: realDivisions(), places: namedPlaces() });

const ids = (kinds: readonly string[]) =>
  [...namedPlaces().values()].filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
const kinds = Object.entries(
  queriesOver(
    [...realDivisions().keys()],
    [...namedPlaces().keys()],
    ids(['region']),
    ids(['region', 'line', 'water']),
  ),
);

describe('printing', () => {
  describe.each(['zh', 'en'] as const)('is read back as the same query (%s)', (lang) => {
    test.each(kinds)('of kind %s', (_, query) => {
      fc.assert(
        fc.property(query, (one) => {
          expect(parseQuery(printQuery(one, lang, gazetteer), gazetteer)).toEqual({
            kind: 'query',
            query: one,
            notes: [],
          });
        }),
        { numRuns: 200 },
      );
    });
  });

  test.each([
    ['within_140100_80_steel', '太原80公里内的钢铁', 'steel within 80 km of Taiyuan'],
    ['within_c.140100_50', '太原中心50公里内的所有项目', 'everything within 50 km of the centre of Taiyuan'],
    [
      'within_112.55*37.87_30',
      '37.87N 112.55E 30公里内的所有项目',
      'everything within 30 km of 37.87N 112.55E',
    ],
    ['inside_140302_steel.airports', '阳泉城区的钢铁、机场', 'steel, airports in Yangquan Urban District'],
    ['nearest_140728_1_airports', '距平遥最近的1个机场', 'airports: the nearest one to Pingyao'],
    [
      'nearest_p.site-wusu_5',
      '距太原武宿国际机场最近的5个项目',
      'everything: the nearest 5 to Taiyuan Wusu International Airport',
    ],
  ])('of %s', (code, zh, en) => {
    const one = decodeQuery(code) as Query;
    expect([printQuery(one, 'zh', gazetteer), printQuery(one, 'en', gazetteer)]).toEqual([zh, en]);
  });

  test('names every place of the plan so that it is read as that place alone', () => {
    const { divisions, places } = readSource();
    const real = buildGazetteer({
      divisions: new Map(divisions.map((one) => [one.adcode, one])),
      places: new Map(places.map(({ properties }) => [properties.id, properties])),
    });
    for (const { properties } of places) {
      const one = withinOf({ kind: 'place', id: properties.id }, km(50), filtersOfThemes('steel'));
      for (const lang of ['zh', 'en'] as const) {
        expect(parseQuery(printQuery(one, lang, real), real)).toEqual({
          kind: 'query',
          query: one,
          notes: [],
        });
      }
    }
  });

  test('of an unknown place falls back on its id or code', () => {
    expect(printQuery(decodeQuery('within_p.gone_5') as Query, 'en', gazetteer)).toBe(
      'everything within 5 km of gone',
    );
    expect(printQuery(decodeQuery('inside_149999') as Query, 'zh', gazetteer)).toBe('149999的所有项目');
  });
});

describe('an address', () => {
  test.each(kinds)('of kind %s is read back as the same query, and needs no escaping', (_, one) => {
    fc.assert(
      fc.property(one, (one) => {
        const code = encodeQuery(one);
        expect(decodeQuery(code)).toEqual(one);
        expect(new URLSearchParams({ q: code }).toString()).toBe(`q=${code}`);
      }),
    );
  });

  test.each([
    '',
    'within',
    'within_140100',
    'within_140100_',
    'within_140100_0',
    'within_140100_-5',
    'within_140100_1001',
    'within_140100_NaN',
    'within_140100_50_nonsense',
    'within_140100_50__nonsense',
    'within_140100_50_steel_energy_more',
    'within_14010_50',
    'within_d.140100_50',
    'within_p._50',
    'within_p.UPPER_50',
    'within_112.55*_50',
    'within_200*37_50',
    'within_112*95_50',
    'inside_12',
    'inside_',
    'nearest_140100_0',
    'nearest_140100_1.5',
    'nearest_140100',
    'between_140100_140200',
    '__proto__',
    'listed_nonsense',
    'listed_steel_energy_more',
    'listed_steel__s.nonsense',
    'listed_steel__k.nonsense',
    'listed_steel__n.0',
    'listed_steel__n.9_s.new',
    'listed_steel__t.UPPER',
    'listed_steel__t.*zzzz',
    'listed_steel__t.*0',
    'listed_steel__f.nonsense.2030',
    'listed_steel__f..2030.5.ge',
    'listed_steel__f..2030.5.eq.km2',
    'listed_steel__f..2030.5.ge.km2.more',
    'within_140100_60*30',
    'within_140100_0*30',
    'within_b.140200.140100_10',
    'within_b.140100_10',
    'within_b.140100.140200.140300_10',
    'within_link_140100_10',
    'within_link_dl.112*37*113*38_140100_10',
    'within_dl.112*37_10',
    'within_dl.112*37*113_10',
    'within_da.112*37*113*38_10',
    'inside_da.112*37*113*38*200*38',
    'all_1_inside_140100',
    'all_2_inside_140100',
    'all_21_inside_140100',
    'any_1_not_inside_140100',
    'all_2_inside_140100_nearest_140100_5',
    'count_city',
    'count_city_least',
    'count_town_code',
    'having_city_1001',
    'having_city_-1',
    'having_city',
    'common_140100',
    'common_140100.140100',
    'common_140100.x',
    'passed_city',
    '%%%',
  ])('that is rubbish is null: %s', (code) => {
    expect(decodeQuery(code)).toBeNull();
  });

  test('whatever is typed there, nothing throws', () => {
    fc.assert(fc.property(fc.string(), (code) => void decodeQuery(code)));
  });
});

test('whatever is asked, nothing throws', () => {
  const pieces = fc.constantFrom(
    '太原',
    '附近',
    '50',
    '公里',
    'km',
    ' ',
    ',',
    'near',
    '37.87',
    'N',
    '-',
    '最近',
    '的',
    '点',
    '半',
    '酒',
    'ü',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((list) => list.join('')),
      ),
      (text) => void parseQuery(text, gazetteer),
    ),
    { numRuns: 500 },
  );
});
