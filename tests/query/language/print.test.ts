import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../geodata/build/readPlan.ts';
import { km } from '../../../src/geo/units.ts';
import { decodeQuery, encodeQuery } from '../../../src/query/codec/encode.ts';
import { filtersOfThemes, type Query, withinOf } from '../../../src/query/engine/query.ts';
import { buildGazetteer } from '../../../src/query/language/gazetteer.ts';
import { parseQuery } from '../../../src/query/language/parse.ts';
import { printQuery } from '../../../src/query/language/print.ts';
import { CATALOGUE, WORDS } from '../../catalogue.ts';
import { namedPlaces, realDivisions } from '../fixture.ts';
import { queriesOver } from '../queries.ts';

const gazetteer = buildGazetteer(
  { divisions: realDivisions(), places: namedPlaces(), catalogue: CATALOGUE },
  WORDS,
);

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
          expect(parseQuery(printQuery(one, lang, gazetteer), gazetteer)).toMatchObject({
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
    ['listed', '所有项目', 'everything'],
    ['listed_steel.airports_energy', '所有钢铁、机场、能源', 'all steel, airports, energy'],
    ['listed___s.new.plan', '所有新建、规划阶段的项目', 'all newly built, planning-stage projects'],
    [
      'listed_steel__s.new_k.site.town_n.9.10_x.2.3',
      '所有新建的确切地点、只到乡镇的第9节、第10节的专栏2、专栏3的钢铁',
      'all newly built steel known to a site, known to a township in section 9, in section 10 in box 2, in box 3',
    ],
    ['listed___n.9', '所有第9节的项目', 'all projects in section 9'],
    ['listed_steel__t.a*06gd*06ge', '所有含“a₭₮”的钢铁', 'all steel mentioning “a₭₮”'],
    ['listed___f..', '所有指标已知的项目', 'all projects whose figure is given'],
    ['listed___f..2030', '所有2030年指标已知的项目', 'all projects whose figure is given in 2030'],
    [
      'listed_steel__f.revenue.2030.1000*5.ge.cny-100m',
      '所有2030年营业收入指标不低于1000.5亿元的钢铁',
      'all steel whose revenue figure is at least 100.05 billion yuan in 2030',
    ],
    [
      'listed___f.output..5.le.m3-100m',
      '所有产量指标不高于5亿立方米的项目',
      'all projects whose output figure is at most 0.5 billion m³',
    ],
    [
      'listed___f..2030.5.ge.km2',
      '所有2030年指标不低于5平方千米的项目',
      'all projects whose figure is at least 5 km² in 2030',
    ],
    [
      'listed___f.count..3.ge.project',
      '所有数量指标不低于3个项目的项目',
      'all projects whose number figure is at least 3 projects',
    ],
    [
      'listed___f.rate..30.le.percent',
      '所有比例指标不高于30%的项目',
      'all projects whose rate figure is at most 30%',
    ],
    [
      'listed___f.installed-capacity..1500.ge.kw-10k',
      '所有装机容量指标不低于1500万千瓦的项目',
      'all projects whose installed capacity figure is at least 15000 MW',
    ],
    ['within_140100_30*60_steel', '太原30到60公里内的钢铁', 'steel within 30 to 60 km of Taiyuan'],
    ['within_140100_1e-7', '太原0.0000001公里内的所有项目', 'everything within 0.0000001 km of Taiyuan'],
    ['within_p.gone_5', 'gone 5公里内的所有项目', 'everything within 5 km of gone'],
    ['within_those_steel__30_airports', '钢铁30公里内的机场', 'airports within 30 km of steel'],
    ['within_those___30', '所有项目30公里内的所有项目', 'everything within 30 km of anything'],
    [
      'within_b.140100.140200_10',
      '太原和大同交界10公里内的所有项目',
      'everything within 10 km of the border of Taiyuan and Datong',
    ],
    [
      'within_link_c.140100_p.site-wusu_30',
      '太原中心到太原武宿国际机场之间30公里内的所有项目',
      'everything within 30 km of the line between the centre of Taiyuan and Taiyuan Wusu International Airport',
    ],
    [
      'within_dl.112*37*113*38_10_steel',
      '所画线（37N 112E；38N 113E）10公里内的钢铁',
      'steel within 10 km of the drawn line (37N 112E; 38N 113E)',
    ],
    [
      'inside_da.112*37*113*37*112*38',
      '所画区域（37N 112E；37N 113E；38N 112E）的所有项目',
      'everything in the drawn area (37N 112E; 37N 113E; 38N 112E)',
    ],
    ['inside_p.region-metropolitan', '太原都市圈的所有项目', 'everything in Taiyuan metropolitan area'],
    ['nearest_140728_1', '距平遥最近的1个项目', 'everything: the nearest one to Pingyao'],
    ['nearest_140728_5_steel', '距平遥最近的5个钢铁', 'steel: the nearest 5 to Pingyao'],
    [
      'all_2_inside_140100_not_within_140200_30_steel',
      '在太原且不在大同30公里内的钢铁',
      'steel in Taiyuan and not within 30 km of Datong',
    ],
    ['any_2_inside_140100_inside_140200', '在太原或在大同的所有项目', 'everything in Taiyuan or in Datong'],
    ['all_1_not_inside_140100', '不在太原的所有项目', 'everything not in Taiyuan'],
    ['count_city_code', '各市项目数量', 'number of projects in each city'],
    ['count_county_code_steel', '各县钢铁数量', 'number of steel in each county'],
    ['count_county.140100_code', '太原的各县项目数量', 'number of projects in each county of Taiyuan'],
    ['count_county.140100_most_steel', '太原的钢铁数量最多的县', 'counties of Taiyuan with the most steel'],
    ['count_city_fewest', '项目数量最少的市', 'cities with the fewest projects'],
    ['having_city_0_steel', '有钢铁的市', 'cities with steel'],
    [
      'having_county.140100_30',
      '太原的县，30公里内有任何项目',
      'counties of Taiyuan with anything within 30 km',
    ],
    ['lacking_county_0', '没有任何项目的县', 'counties without anything'],
    ['lacking_city_30_airports', '30公里内没有机场的市', 'cities without airports within 30 km'],
    [
      'units_3_county.140100_having_0_steel__lacking_30_airports__having_0',
      '太原的县，有钢铁且30公里内没有机场且有任何项目',
      'counties of Taiyuan with steel and without airports within 30 km and with anything',
    ],
    ['related_neighbours_140100', '与太原相邻的市', 'cities neighbouring Taiyuan'],
    [
      'related_neighbours_140728_steel',
      '与平遥相邻的县，只看钢铁',
      'counties neighbouring Pingyao, only steel',
    ],
    ['related_city_140728', '平遥所属的市', 'the city that Pingyao belongs to'],
    ['related_counties_140100', '太原下辖的县', 'counties that make up Taiyuan'],
    ['related_counties_140000', '山西下辖的市', 'cities that make up Shanxi'],
    [
      'apart_140100_p.site-wusu',
      '太原到太原武宿国际机场的直线距离',
      'straight-line distance from Taiyuan to Taiyuan Wusu International Airport',
    ],
    ['sections_all_steel', '哪些节和专栏涉及所有钢铁', 'which sections and boxes name all steel'],
    [
      'sections_within_140100_30',
      '哪些节和专栏涉及太原30公里内的所有项目',
      'which sections and boxes name everything within 30 km of Taiyuan',
    ],
    [
      'listed___f.revenue.2030.1000.to.2000*5.cny-100m',
      '所有2030年营业收入指标1000到2000.5亿元的项目',
      'all projects whose revenue figure is 100 to 200.05 billion yuan in 2030',
    ],
    ['common_140100.140200', '太原和大同都有的产业', 'what Taiyuan and Datong both have'],
    [
      'common_140100.140200.140300_steel',
      '太原和大同和阳泉都有的钢铁',
      'steel that Taiyuan and Datong and Yangquan all have',
    ],
    ['passed_city_p.water-yellow-river', '黄河经过的市', 'cities that Yellow River passes'],
    [
      'passed_county_p.water-yellow-river_steel',
      '黄河经过的县，只看钢铁',
      'counties that Yellow River passes, only steel',
    ],
    [
      'passed_county_dl.112*37*113*38',
      '所画线（37N 112E；38N 113E）经过的县',
      'counties that the drawn line (37N 112E; 38N 113E) passes',
    ],
  ])('of %s', (code, zh, en) => {
    const one = decodeQuery(code, CATALOGUE) as Query;
    expect([printQuery(one, 'zh', gazetteer), printQuery(one, 'en', gazetteer)]).toEqual([zh, en]);
  });

  test('names every place of the plan so that it is read as that place alone', () => {
    const { divisions, places } = readSource();
    const real = buildGazetteer(
      {
        divisions: new Map(divisions.map((one) => [one.adcode, one])),
        places: new Map(places.map(({ properties }) => [properties.id, properties])),
        catalogue: CATALOGUE,
      },
      WORDS,
    );
    for (const { properties } of places) {
      const one = withinOf({ kind: 'place', id: properties.id }, km(50), filtersOfThemes('steel'));
      for (const lang of ['zh', 'en'] as const) {
        expect(parseQuery(printQuery(one, lang, real), real)).toMatchObject({
          kind: 'query',
          query: one,
          notes: [],
        });
      }
    }
  });

  test('of an unknown place falls back on its id or code', () => {
    expect(printQuery(decodeQuery('within_p.gone_5', CATALOGUE) as Query, 'en', gazetteer)).toBe(
      'everything within 5 km of gone',
    );
    expect(printQuery(decodeQuery('inside_149999', CATALOGUE) as Query, 'zh', gazetteer)).toBe(
      '149999的所有项目',
    );
  });
});

describe('an address', () => {
  test.each(kinds)('of kind %s is read back as the same query, and needs no escaping', (_, one) => {
    fc.assert(
      fc.property(one, (one) => {
        const code = encodeQuery(one);
        expect(decodeQuery(code, CATALOGUE)).toEqual(one);
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
    'units_1_city_having_0_steel',
    'units_2_city_having_0_steel',
    'units_2_city_having_0_steel__owning_0_steel',
    'units_21_city_having_0',
    'related_cousins_140100',
    'related_neighbours',
    'apart_140100',
    'apart_140100_dl.112*37*113*38',
    'sections',
    'sections_near_140100',
    'listed_steel__f..2030.5.to.km2',
    'listed_steel__f..2030.5.to.4.km2',
    'listed_steel__f..2030.5.to.6.km2.more',
    'listed_steel__f..2030.5.ge.6.km2',
    'having_city_1001',
    'having_city_-1',
    'having_city',
    'common_140100',
    'common_140100.140100',
    'common_140100.x',
    'passed_city',
    '%%%',
  ])('that is rubbish is null: %s', (code) => {
    expect(decodeQuery(code, CATALOGUE)).toBeNull();
  });

  test('whatever is typed there, nothing throws', () => {
    fc.assert(fc.property(fc.string(), (code) => void decodeQuery(code, CATALOGUE)));
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
