import { describe, expect, test } from 'vitest';
import { type Km, km } from '../../../src/geo/units.ts';
import { buildGazetteer } from '../../../src/query/language/gazetteer.ts';
import { offersOf } from '../../../src/query/language/offers.ts';
import { parseQuery } from '../../../src/query/language/parse.ts';
import type { Parsed } from '../../../src/query/language/parsed.ts';
import { CATALOGUE, WORDS } from '../../catalogue.ts';
import { namedPlaces, realDivisions } from '../fixture.ts';
import { inShort } from '../short.ts';

const gazetteer = buildGazetteer(
  { divisions: realDivisions(), places: namedPlaces(), catalogue: CATALOGUE },
  WORDS,
);
const read = (text: string): Parsed => parseQuery(text, gazetteer);

describe('a question in words becomes a query', () => {
  test.each([
    // Near: 50 km unless told.
    ['太原附近', 'within_140100_50 ~50'],
    ['everything near Taiyuan', 'within_140100_50 ~50'],
    ['near Pingyao', 'within_140728_50 ~50'],
    ['大同市周边', 'within_140200_50 ~50'],
    ['show me all projects around Houma', 'within_141081_50 ~50'],
    ['平遥县周围的所有项目', 'within_140728_50 ~50'],
    ['太原附近50公里', 'within_140100_50'],
    ['near 37.87N 112.55E', 'within_112.55*37.87_50 ~50'],
    ['太原市附近有哪些物流枢纽？', 'within_140100_50_logistics-hubs ~50'],

    // Distances: units, figures and words.
    ['太原100公里内', 'within_140100_100'],
    ['within 80 km of Datong', 'within_140200_80'],
    ['临汾 50公里 钢铁', 'within_141000_50_steel'],
    ['steel within 80 km of Taiyuan', 'within_140100_80_steel'],
    ['太原五十公里内', 'within_140100_50'],
    ['太原一百公里', 'within_140100_100'],
    ['太原一百二十公里', 'within_140100_120'],
    ['太原三点五公里', 'within_140100_3.5'],
    ['太原两百里内的煤矿', 'within_140100_100_coal-mines'],
    ['大同１００公里内的绿电园区', 'within_140200_100_green-power-parks'],
    ['太原50千米', 'within_140100_50'],
    ['太原５０ＫＭ', 'within_140100_50'],
    ['太原500米', 'within_140100_0.5'],
    ['太原9米', 'within_140100_0.009'],
    ['太原 1.5万米', 'within_140100_15'],
    ['within 1,000 metres of Taiyuan', 'within_140100_1'],
    ['10 miles around Taiyuan', 'within_140100_16.09344'],
    ['within fifty kilometres of Datong', 'within_140200_50'],
    ['a hundred and twenty km from Datong', 'within_140200_120 edge:Datong'],
    ['Taiyuan 30km', 'within_140100_30'],
    ['太原1000公里', 'within_140100_1000'],
    ['37.87,112.55 30km', 'within_112.55*37.87_30'],
    ['北纬37.87度东经112.55度30公里', 'within_112.55*37.87_30'],
    ['东经112.55，北纬37.87，20公里', 'within_112.55*37.87_20'],
    ['within 5 km of 37.87°N, 112.55°E', 'within_112.55*37.87_5'],
    ['37°52′12″N 112°33′E 20公里', 'within_112.55*37.87_20'],
    ['北纬37度52分12秒 东经112度33分 20公里', 'within_112.55*37.87_20'],

    // Names: with and without suffix, spelling, finer of two.
    ['太原', 'inside_140100'],
    ['太原市', 'inside_140100'],
    ['Pingyao', 'inside_140728'],
    ['PINGYAO COUNTY', 'inside_140728'],
    ['Lüliang', 'inside_141100'],
    ['Luliang', 'inside_141100'],
    ['Lvliang', 'inside_141100'],
    ['Lu\u0308liang City', 'inside_141100'],
    ['Tai Yuan', 'inside_140100'],
    ['taiyuan shi', 'inside_140100'],
    ['Yu County', 'inside_140322'],
    ['盂县', 'inside_140322'],
    ['Pinglu District', 'inside_140603'],
    ['太原市小店区', 'inside_140105'],
    ['山西太原附近', 'within_140100_50 ~50'],
    ['山西省太原市', 'inside_140100'],
    ['Xiaodian District, Taiyuan', 'inside_140105'],
    ['阳泉城区', 'inside_140302'],
    ['晋城市城区附近', 'within_140502_50 ~50'],
    ['山西省', 'inside_140000'],
    ['Shanxi', 'inside_140000'],
    ['140728', 'inside_140728'],

    // Inside, with themes.
    ['吕梁的铝产业', 'inside_141100_nonferrous wider:铝'],
    ['what is in Pingyao', 'inside_140728'],
    ['在运城有什么', 'inside_140800'],
    ['山西的煤矿', 'inside_140000_coal-mines'],
    ['太原的数据中心和大学', 'inside_140100_research.computing wider:数据中心 wider:大学'],
    ['大同的能源', 'inside_140200__energy'],
    ['ecology and airports in Changzhi', 'inside_140400_airports_ecology'],
    ['太原范围内', 'inside_140100'],

    // Nearest.
    ['离平遥最近的机场', 'nearest_140728_1_airports #1'],
    ['five coal mines nearest to Jincheng', 'nearest_140500_5_coal-mines'],
    ['the three airports closest to Datong', 'nearest_140200_3_airports'],
    ['离石楼最近的3个机场', 'nearest_141126_3_airports'],
    ['距太原最近的十座煤矿', 'nearest_140100_10_coal-mines'],

    // The centre, and places that are no divisions.
    ['太原市中心30公里', 'within_c.140100_30'],
    ['within 20 km of the centre of Taiyuan', 'within_c.140100_20'],
    ['downtown Taiyuan', 'within_c.140100_50 ~50'],
    ['武宿机场附近', 'within_p.site-wusu_50 ~50'],
    ['near Wusu Airport', 'within_p.site-wusu_50 ~50'],
    ['大西高铁20公里内的物流枢纽', 'within_p.line-daxi_20_logistics-hubs'],
    ['汾河10公里内的生态', 'within_p.water-fen-river_10__ecology'],
    ['within 10 km of the Yellow River', 'within_p.water-yellow-river_10'],
    ['太原都市圈附近', 'within_p.region-metropolitan_50 ~50'],

    // What is not understood is told, and changes nothing.
    ['太原附近的咖啡馆', 'within_140100_50 ~50 ?咖啡馆'],
    ['cafes near Taiyuan', 'within_140100_50 ~50 ?cafes'],
    ['太原内燃机', 'inside_140100 ?内燃机'],
    ['太原 大同', 'inside_140100 ?大同'],
    ['大同 太原附近', 'within_140100_50 ~50 ?大同'],
    ['长治城区', 'inside_140400 ?城区'],
    ['长治城区附近', 'within_140400_50 ~50 ?城区'],
    ['太原附近 北京', 'within_140100_50 ~50 ?北京'],
    ['太原研究中心', 'inside_140100 ?研究 ?中心'],
  ])('%s', (text, expected) => {
    expect(inShort(read(text))).toBe(expected);
  });
});

describe('a question that cannot be answered becomes a problem', () => {
  test.each([
    ['太塬附近', { code: 'unknown-place', word: '太塬', at: 0 }, ['太原附近', '太谷附近']],
    [
      '平窑附近',
      { code: 'unknown-place', word: '平窑', at: 0 },
      ['平遥附近', expect.any(String), expect.any(String)],
    ],
    [
      'everything near Taiyaun',
      { code: 'unknown-place', word: 'Taiyaun', at: 16 },
      ['everything near Taiyuan'],
    ],
    ['near Lulaing', { code: 'unknown-place', word: 'Lulaing', at: 5 }, ['near Lüliang']],
    ['within 50 km of Narnia', { code: 'unknown-place', word: 'Narnia', at: 16 }, []],
    ['火星有哪些项目', { code: 'unknown-place', word: '火星', at: 0 }, []],
    ['北京附近', { code: 'outside-atlas', word: '北京', at: 0, zh: '北京', en: 'Beijing' }, null],
    [
      "within 50 km of Xi'an",
      { code: 'outside-atlas', word: "Xi'an", at: 16, zh: '西安', en: "Xi'an" },
      null,
    ],
    ['Shaanxi', { code: 'outside-atlas', word: 'Shaanxi', at: 0, zh: '陕西', en: 'Shaanxi' }, null],
    ['石家庄', { code: 'outside-atlas', word: '石家庄', at: 0 }, null],
    ['城区附近', { code: 'ambiguous-place', word: '城区', at: 0 }, ['阳泉城区附近', '晋城城区附近']],
    ['矿区', { code: 'ambiguous-place', word: '矿区', at: 0 }, ['阳泉矿区']],
    [
      'near Pinglu',
      { code: 'ambiguous-place', word: 'Pinglu', at: 5 },
      ['near Pinglu District', 'near Pinglu County'],
    ],
    ['near', { code: 'missing-place' }, null],
    ['50公里内的钢铁', { code: 'missing-place' }, null],
    ['最近的机场', { code: 'missing-place' }, null],
    ['太原0公里', { code: 'distance-zero', word: '0公里', at: 2 }, null],
    ['within zero km of Taiyuan', { code: 'distance-zero', word: 'zero km', at: 7 }, null],
    ['太原-5公里', { code: 'distance-negative', word: '-5公里', at: 2 }, null],
    ['太原负五公里', { code: 'distance-negative', word: '负五公里', at: 2 }, null],
    [
      '太原5000公里',
      { code: 'distance-too-large', distance: 5000, limit: 1000, word: '5000公里', at: 2 },
      null,
    ],
    ['太原1000.1公里', { code: 'distance-too-large', distance: 1000.1 }, null],
    ['0 airports nearest to Taiyuan', { code: 'count-zero', word: '0', at: 0 }, null],
    ['near 31.2, 121.5', { code: 'point-outside', word: '31.2, 121.5', at: 5, lngLat: [121.5, 31.2] }, null],
    ['37.87S 112.55E', { code: 'point-outside', lngLat: [112.55, -37.87] }, null],
  ])('%s', (text, expected, offers) => {
    const parsed = read(text);
    expect(parsed).toMatchObject({ kind: 'problem', problem: expected });
    if (parsed.kind !== 'problem' || offers === null) return;
    const { problem } = parsed;
    const offered =
      problem.code === 'unknown-place'
        ? problem.suggestions
        : problem.code === 'ambiguous-place'
          ? problem.choices
          : [];
    expect(offered.map((offer) => offer.text)).toEqual(offers);
  });

  test('exchanged coordinates are offered the right way round', () => {
    const parsed = read('near 112.55N 37.87E within 20 km');
    expect(parsed).toMatchObject({
      kind: 'problem',
      problem: { code: 'point-swapped', word: '112.55N 37.87E' },
    });
    if (parsed.kind !== 'problem' || parsed.problem.code !== 'point-swapped') return;
    expect(parsed.problem.suggestions[0]?.text ?? '').toBe('near 37.87N 112.55E within 20 km');
    expect(inShort(read(parsed.problem.suggestions[0]?.text ?? ''))).toBe('within_112.55*37.87_20');
  });

  test.each([
    ['侯马60到30公里', ['侯马30到60公里']],
    ['between 60 and 30 km from Houma', ['30 to 60 km from Houma']],
    ['between 60 and 30 miles from Houma', ['48.28032 to 96.56064 km from Houma']],
    ['煤矿里的机场', ['煤矿10公里内的机场']],
    ['coal mines in ecological zones', ['coal mines within 10 km of ecological zones']],
    ['从城区到太原', ['从阳泉城区到太原', '从晋城城区到太原']],
    ['太原附近各县煤矿数量', ['各县煤矿数量']],
    ['counties within 50 km of Taiyuan without an airport', ['counties without airports within 50 km']],
    // Beside an answer: what may have been meant, first a slip, then a word to look for.
    ['steal near Taiyuan', ['steel near Taiyuan', '“steal” near Taiyuan']],
    ['steal near Taiyuan "x"', ['steel near Taiyuan "x"']],
    ['太原附近 Datnog', ['太原附近 Datong', '太原附近 “Datnog”']],
    ['太原附近 a1 的 b1 的 c1 的 d1', ['a1', 'b1', 'c1'].map((word) => expect.stringContaining(`“${word}”`))],
    ['第9节抽水蓄能', ['第9节“抽水蓄能”']],
    ['距太原100公里', ['距太原中心100公里']],
    ['at least 100 km from Taiyuan', ['at least 100 km from the centre of Taiyuan']],
    ['吕梁的铝', ['吕梁的“铝”']],
    ['太原、小店附近', ['在太原50公里内且在小店50公里内的所有项目']],
    ['near Taiyuan and Datong', ['everything within 50 km of Taiyuan and within 50 km of Datong']],
    ['太塬的平窑', ['太原的平窑', '太谷的平窑', '太塬的平遥']],
  ])('%s: what else may be asked', (text, expected) => {
    expect(offersOf(read(text))).toEqual(expected);
  });

  test('what is offered can be asked', () => {
    for (const text of ['太塬附近', 'near Taiyaun', '城区附近', 'near Pinglu']) {
      const parsed = read(text);
      const problem = parsed.kind === 'problem' ? parsed.problem : undefined;
      const offers =
        problem?.code === 'unknown-place'
          ? problem.suggestions
          : problem?.code === 'ambiguous-place'
            ? problem.choices
            : [];
      expect(offers.length).toBeGreaterThan(0);
      for (const offer of offers) {
        const again = read(offer.text);
        expect(again).toMatchObject({ kind: 'query', query: { origin: offer.origin } });
      }
    }
  });

  test('names that two places share are offered by their ids', () => {
    expect(read('同名区附近')).toMatchObject({
      problem: { code: 'ambiguous-place', choices: [{ text: 'region-a附近' }, { text: 'region-b附近' }] },
    });
  });
});

describe('words without place and relation are searched for', () => {
  test.each([
    ['抽水蓄能', '抽水蓄能', []],
    ['研究中心', '研究中心', []],
    ['内燃机', '内燃机', []],
    ['武宿机场', '武宿机场', []],
    ['', '', []],
    ['  ?!  ', '?!', []],
    ['Taiyaun', 'Taiyaun', ['Taiyuan']],
    ['太塬', '太塬', ['太原', '太谷']],
  ])('%s', (text, words, suggested) => {
    const parsed = read(text);
    expect(parsed).toMatchObject({ kind: 'text', text: words });
    if (parsed.kind === 'text')
      expect(parsed.suggestions.map((suggestion) => suggestion.text)).toEqual(suggested);
  });

  test('a text too long for a question is searched for, whatever it says', () => {
    const long = (length: number) => `太原附近${'很'.repeat(length - 4)}`;
    expect(read(long(2000)).kind).toBe('query');
    expect(read(` ${long(2000)}`)).toMatchObject({ kind: 'text', text: long(2000), suggestions: [] });
  });
});

test('spans point into the question as typed', () => {
  const text = '　Ｔａｉｙｕａｎ　附近　ｃａｆｅｓ';
  const parsed = read(text);
  const [, note] = parsed.kind === 'query' ? parsed.notes : [];
  expect(note).toMatchObject({ code: 'not-understood', word: 'ｃａｆｅｓ', at: text.indexOf('ｃ') });
});

test('every name of every division is read as that division, or asked back', () => {
  const radius: Km = km(10);
  for (const { adcode, name_zh, short_zh, name_en } of realDivisions().values()) {
    for (const text of [`${name_zh}10公里`, `${short_zh}10公里`, `within 10 km of ${name_en}`]) {
      const parsed = read(text);
      if (parsed.kind === 'problem') expect(['城区', '矿区', '郊区']).toContain(short_zh);
      else
        expect(parsed).toMatchObject({ query: { origin: { kind: 'division', adcode }, radius }, notes: [] });
    }
  }
});
