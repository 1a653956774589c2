import { describe, expect, test } from 'vitest';
import type { Division, Language, Placement } from '../../../geodata/schema.ts';
import { encodeQuery } from '../../../src/query/codec/encode.ts';
import { buildGazetteer } from '../../../src/query/language/gazetteer.ts';
import { buildTextIndex, type TextIndex } from '../../../src/query/language/search.ts';
import {
  buildSuggestionIndex,
  type Marked,
  type Suggested,
  suggest,
} from '../../../src/query/language/suggestions.ts';
import { WORDS } from '../../catalogue.ts';
import { atlasOf, namedPlaces, placement, realDivisions } from '../fixture.ts';

const UNITS = ['140000', '140100', '140105', '140200', '140300', '140302', '140303'];
const MORE_UNITS = ['140700', '140728', '140800', '140829', '141100'];

/** A placement in some cities and counties. */
const inUnits = (
  id: string,
  [title_zh, title_en]: readonly [string, string],
  theme: Placement['theme'],
  units: readonly string[],
  extra: Partial<Placement> = {},
) =>
  placement(id, {
    title_zh,
    title_en,
    theme,
    section: 6,
    cities: units.filter((code) => code.endsWith('00')),
    counties: units.filter((code) => !code.endsWith('00')),
    ...extra,
  });

const ALUMINIUM: Partial<Placement> = {
  ...{ title_zh: '铝镁产业基地', title_en: 'Aluminium and magnesium base', assignment: 'al' },
  ...{ theme: 'nonferrous', group: 'traditional', section: 11 },
};

const TWO: Partial<Placement> = {
  ...{ title_zh: '阳泉铝镁项目（运城）', title_en: 'Two places: Yuncheng too', assignment: 'two' },
  ...{ theme: 'nonferrous', group: 'traditional', section: 11 },
};

const placements = [
  inUnits('mine', ['大同北煤矿', 'Datong North coal mine'], 'coal-mines', ['140200']),
  inUnits('mine2', ['大同南煤矿', 'Datong South coal mine'], 'coal-mines', ['140200']),
  inUnits('grid', ['外送通道', 'Export line'], 'power-grid', ['140200', '140100'], { box: 2 }),
  inUnits('steel', ['不锈钢园区', 'Stainless steel park'], 'steel', ['140100'], { section: 11 }),
  inUnits('steel2', ['钢管厂', 'Tube works'], 'steel', ['140100'], { section: 11 }),
  inUnits('wusu', ['武宿枢纽', 'Wusu hub'], 'airports', ['140100', '140105'], { section: 44, box: 16 }),
  inUnits('roads', ['环城公路', 'Ring road'], 'roads', ['140100'], { section: 44, box: 16 }),
  inUnits('town', ['平遥古城', 'Pingyao old town'], 'heritage', ['140700', '140728'], {
    section: 46,
    summary_zh: '古建筑之城',
    summary_en: 'A town of old houses',
  }),
  inUnits('beef', ['平遥牛肉', 'Pingyao beef'], 'consumer-goods', ['140700', '140728'], { section: 9 }),
  placement('al-ll', { ...ALUMINIUM, place_zh: '吕梁', place_en: 'Lüliang', cities: ['141100'] }),
  placement('al-yc', { ...ALUMINIUM, place_zh: '运城', place_en: 'Yuncheng', cities: ['140800'] }),
  placement('two-yq', { ...TWO, place_zh: '阳泉', place_en: 'Yangquan', cities: ['140300'] }),
  placement('two-yc', { ...TWO, place_zh: '运城', place_en: 'Yuncheng', cities: ['140800'] }),
  inUnits('long', ['长名', `Sixty ${'x'.repeat(55)}`], 'zones', []),
];
const atlas = atlasOf(
  [...UNITS, ...MORE_UNITS].map((code) => [realDivisions().get(code) as Division, null]),
  placements.map((one) => [one, null]),
  [...namedPlaces().values()].map((one) => [
    one.id === 'line-daxi' ? { ...one, also: ['大西客运专线', 'Daxi line'] } : one,
    null,
  ]),
);
const index = buildSuggestionIndex(atlas, buildGazetteer(atlas, WORDS));
const textIndex = buildTextIndex(atlas);

/** A text with the stretch that was typed in brackets. */
const marked = ({ text, span }: Marked): string =>
  span ? `${text.slice(0, span[0])}[${text.slice(...span)}]${text.slice(span[1])}` : text;

/** What an option is called, why it was found, and what it does. */
function told(one: Suggested): string {
  const name = one.also ? `${marked(one.label)} (${marked(one.also)})` : marked(one.label);
  switch (one.kind) {
    case 'question':
      return `? ${name}`;
    case 'place':
    case 'term':
    case 'heading':
      return `${name} -> ${encodeQuery(one.query)}`;
    case 'unit':
      return `${name} -> page ${one.adcode}`;
    case 'topic':
      return `${name} -> ${one.group}: ${one.themes.join(' ')}`;
    case 'placement':
      return `${name} -> card ${one.placement.id}`;
  }
}
const offered = (text: string, lang: Language, words: TextIndex | null = textIndex) =>
  suggest(index, () => words, text, lang).map(told);

const CHINESE: Readonly<Record<string, readonly string[]>> = {
  大同: [
    '[大同]市 -> within_140200_50',
    '[大同]市 -> inside_140200',
    '[大同]市 -> page 140200',
    '? [大同]100公里内的所有项目',
    '? [大同]的煤矿',
    '[大同]北煤矿 -> card mine@mine',
    '[大同]南煤矿 -> card mine2@mine2',
    '外送通道 -> card grid@grid',
  ],
  太: [
    '[太]原市 -> within_140100_50',
    '[太]原市 -> inside_140100',
    '[太]原都市圈 -> within_p.region-metropolitan_50',
    '[太]原武宿国际机场 -> within_p.site-wusu_50',
    '[太]原市 -> page 140100',
    '小店区 ([太]原小店区) -> page 140105',
    '? [太]原100公里内的所有项目',
    '? [太]原的钢铁',
  ],
  平遥: [
    '[平遥]县 -> within_140728_50',
    '[平遥]县 -> inside_140728',
    '[平遥]县 -> page 140728',
    '? [平遥]100公里内的所有项目',
    '? [平遥]的文化遗产',
    '[平遥]古城 -> card town@town',
    '[平遥]牛肉 -> card beef@beef',
  ],
  太原附近: ['? [太原附近]', '? 太原50公里内的钢铁', '? 太原50公里内的电网与外送'],
  大同煤矿: ['? [大同煤矿]'],
  山西: ['[山西]省 -> inside_140000', '大西高铁（[山西]段） -> within_p.line-daxi_50'],
  城区: [
    '[城区] -> within_140302_50',
    '[城区] -> inside_140302',
    '[城区] -> page 140302',
    '? 阳泉[城区]100公里内的所有项目',
  ],
  阳泉: [
    '[阳泉]市 -> within_140300_50',
    '[阳泉]市 -> inside_140300',
    '城区 ([阳泉]城区) -> within_140302_50',
    '城区 ([阳泉]城区) -> inside_140302',
    '[阳泉]市 -> page 140300',
    '? [阳泉]100公里内的所有项目',
    '? [阳泉]的有色金属',
    '[阳泉]铝镁项目（运城） -> card two-yq@two-yq',
  ],
  武宿: [
    '太原[武宿]国际机场 -> within_p.site-wusu_50',
    '? 太原[武宿]国际机场100公里内的所有项目',
    '[武宿]枢纽 -> card wusu@wusu',
  ],
  汾河: ['[汾河] -> within_p.water-fen-river_50', '? [汾河]100公里内的所有项目'],
  铝镁: ['[铝镁]产业基地 -> card al-ll@al-ll', '阳泉[铝镁]项目（运城） -> card two-yq@two-yq'],
  运城铝镁产业基地: ['? [运城铝镁产业基地]', '? 运城的有色金属'],
  lmcy: ['[铝镁产业]基地 -> card al-ll@al-ll'],
  第11节: ['[第11节] 传统产业 -> listed___n.11'],
  专栏十六: ['专栏16 基础设施项目 ([专栏十六]) -> listed___x.16'],
  传统: [
    '[传统]产业 -> traditional: steel nonferrous coking-chemicals consumer-goods',
    '第11节 [传统]产业 -> listed___n.11',
    '不锈钢园区 -> card steel@steel',
    '钢管厂 -> card steel2@steel2',
    '武宿枢纽 -> card wusu@wusu',
    '环城公路 -> card roads@roads',
    '大同北煤矿 -> card mine@mine',
    '大同南煤矿 -> card mine2@mine2',
  ],
  能源: [
    '[能源] -> energy: coal-mines coal-power wind-solar green-power-parks power-grid gas other-energy energy-research',
    '[能源]创新基地 -> energy: energy-research',
    '新[能源]汽车 -> emerging: vehicles',
    '第6节 [能源]供给 -> listed___n.6',
    '专栏2 [能源]重大项目 -> listed___x.2',
  ],
  煤: [
    '[煤]矿 -> energy: coal-mines',
    '[煤]电 -> energy: coal-power',
    '[煤]层气 -> energy: gas',
    '非[煤]矿产 -> agriculture: minerals',
    '焦化与[煤]化工 -> traditional: coking-chemicals',
    '大同北[煤]矿 -> card mine@mine',
    '大同南[煤]矿 -> card mine2@mine2',
  ],
  大銅: ['大同市 -> within_140200_50', '大同市 -> inside_140200', '大同市 -> page 140200'],
  太塬: ['太原市 -> within_140100_50', '太原市 -> inside_140100', '太原市 -> page 140100'],
  钢帖: [],
  古建筑: ['文化遗产 ([古建筑]) -> culture: heritage', '平遥古城 -> card town@town'],
  古: ['文化遗产 ([古]城) -> culture: heritage', '平遥[古]城 -> card town@town'],
  '平遥 kq': [],
  太原附近的gt: ['? [太原附近的钢铁]'],
  '50公里 py': ['? [50公里 平遥]'],
  同名区: [
    '[同名区] -> within_p.region-a_50',
    '[同名区] -> within_p.region-b_50',
    '? region-a 100公里内的所有项目',
  ],
  yq: [
    '[阳泉]市 -> within_140300_50',
    '[阳泉]市 -> inside_140300',
    '[阳泉]市 -> page 140300',
    '? [阳泉]100公里内的所有项目',
    '? [阳泉]的有色金属',
    '[阳泉]铝镁项目（运城） -> card two-yq@two-yq',
  ],
  daxi: ['[大西]高铁（山西段） -> within_p.line-daxi_50', '? [大西]高铁（山西段）100公里内的所有项目'],
  交通: ['[交通] -> transport: airports railways roads'],
  太原附近的ga: ['? [太原附近的钢]铁'],
  阳泉矿: [
    '? [阳泉矿]区',
    '矿区 ([阳泉矿]区) -> within_140303_50',
    '矿区 ([阳泉矿]区) -> inside_140303',
    '矿区 ([阳泉矿]区) -> page 140303',
  ],
  陆: [
    '平[陆]县 -> within_140829_50',
    '平[陆]县 -> inside_140829',
    '平[陆]县 -> page 140829',
    '开放平台 ([陆]港) -> logistics: opening-up',
  ],
  牛肉: ['平遥[牛肉] -> card beef@beef'],
  山西的煤: ['? [山西的煤]'],
  太原30公里内的钢: ['? [太原30公里内的钢]'],
  '50 km py': ['? [50 km 平遥]'],
  'near py': ['? near Pingyao'],
  ' 太原附近 ': ['? [太原附近]', '? 太原50公里内的钢铁', '? 太原50公里内的电网与外送'],
  太原附近的能源: ['? [太原附近的能源]'],
  山西附近: ['? [山西附近]'],
  第六节: ['第6节 能源供给 ([第六节]) -> listed___n.6'],
  太原附近的gt的mk: [],
  大同的meikuang: ['? [大同的煤矿]'],
  阳泉kuangqu: [
    '矿区 ([阳泉矿区]) -> within_140303_50',
    '矿区 ([阳泉矿区]) -> inside_140303',
    '矿区 ([阳泉矿区]) -> page 140303',
    '? [阳泉矿区]100公里内的所有项目',
  ],
  运城: [
    '[运城]市 -> within_140800_50',
    '[运城]市 -> inside_140800',
    '平陆县 ([运城]平陆县) -> within_140829_50',
    '平陆县 ([运城]平陆县) -> inside_140829',
    '[运城]市 -> page 140800',
    '平陆县 ([运城]平陆县) -> page 140829',
    '? [运城]100公里内的所有项目',
    '? [运城]的有色金属',
  ],
  '煤矿 大同': ['? [煤矿 大同]'],
  太源: ['太原市 -> within_140100_50', '太原市 -> inside_140100', '太原市 -> page 140100'],
  不锈: ['[不锈]钢园区 -> card steel@steel', '钢铁 ([不锈]钢) -> traditional: steel'],
};

const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  shanxip: ['Shanxi ([Shanxi P]rovince) -> inside_140000'],
  Datong: [
    '[Datong] -> within_140200_50',
    '[Datong] -> inside_140200',
    "[Datong]–Xi'an high-speed railway (in Shanxi) -> within_p.line-daxi_50",
    '[Datong] -> page 140200',
    '? everything within 100 km of [Datong]',
    '? coal mines in [Datong]',
    '[Datong] North coal mine -> card mine@mine',
    '[Datong] South coal mine -> card mine2@mine2',
  ],
  tai: [
    '[Tai]yuan -> within_140100_50',
    '[Tai]yuan -> inside_140100',
    '[Tai]yuan metropolitan area -> within_p.region-metropolitan_50',
    '[Tai]yuan Wusu International Airport -> within_p.site-wusu_50',
    '[Tai]yuan -> page 140100',
    'Xiaodian ([太]原小店区) -> page 140105',
    '? everything within 100 km of [Tai]yuan',
    '? steel in [Tai]yuan',
  ],
  coal: [
    '[Coal] mines -> energy: coal-mines',
    '[Coal] power -> energy: coal-power',
    '[Coal]-bed methane -> energy: gas',
    'Non-[coal] minerals -> agriculture: minerals',
    'Coking and [coal] chemicals -> traditional: coking-chemicals',
    'Datong North [coal] mine -> card mine@mine',
    'Datong South [coal] mine -> card mine2@mine2',
  ],
  pingyoa: ['Pingyao -> within_140728_50', 'Pingyao -> inside_140728', 'Pingyao -> page 140728'],
  stel: ['Steel -> traditional: steel'],
  steal: [
    'Steel -> traditional: steel',
    'Stainless steel park -> card steel@steel',
    'Tube works -> card steel2@steel2',
  ],
  heritge: ['Heritage -> culture: heritage', 'Pingyao old town -> card town@town'],
  'near tai': [
    '? [near Tai]yuan',
    '? [near Tai]yuan metropolitan area',
    '? [near Tai]yuan Wusu International Airport',
  ],
  'section 1': ['? [section 1]', '[Section 1]1: Traditional industry -> listed___n.11'],
  box: [
    '[Box] 2: Major energy projects -> listed___x.2',
    '[Box] 16: Infrastructure projects -> listed___x.16',
  ],
  'steel in taiy': ['? [steel in Taiy]uan', '? [steel in Taiy]uan metropolitan area'],
  'Same name': [
    '[Same name] -> within_p.region-a_50',
    '[Same name] -> within_p.region-b_50',
    '? everything within 100 km of region-a',
  ],
  'fen river': ['[Fen River] -> within_p.water-fen-river_50', '? everything within 100 km of [Fen River]'],
  dtn: ['Datong South coal mine ([大同南]煤矿) -> card mine2@mine2'],
  i: [
    '[I]rrigation districts -> water: irrigation',
    'Non-coal minerals ([i]ron ore) -> agriculture: minerals',
    'Steel ([i]ron and steel) -> traditional: steel',
    'Environmental [i]ndustry -> emerging: environmental',
    'Section 44: [I]nfrastructure -> listed___n.44',
    'Box 16: [I]nfrastructure projects -> listed___x.16',
    'Taiyuan Wusu [I]nternational Airport -> within_p.site-wusu_50',
    "Datong–Xi'an high-speed railway ([i]n Shanxi) -> within_p.line-daxi_50",
  ],
  'near pingyao': [
    '? [near pingyao]',
    '? heritage within 50 km of Pingyao',
    '? consumer specialties within 50 km of Pingyao',
  ],
  shanxi: [
    '[Shanxi] -> inside_140000',
    'Northern [Shanxi] -> within_p.region-jinbei_50',
    "Datong–Xi'an high-speed railway (in [Shanxi]) -> within_p.line-daxi_50",
  ],
  transport: ['[Transport] -> transport: airports railways roads'],
  'daxi line': [
    "Datong–Xi'an high-speed railway (in Shanxi) ([Daxi line]) -> within_p.line-daxi_50",
    "? everything within 100 km of Datong–Xi'an high-speed railway (in Shanxi)",
  ],
  'aluminium and magnesium base yuncheng': ['? [aluminium and magnesium base yuncheng]'],
  Urban: [
    'Yangquan [Urban] District -> within_140302_50',
    'Yangquan [Urban] District -> inside_140302',
    'Yangquan [Urban] District -> page 140302',
    '? everything within 100 km of Yangquan [Urban] District',
    '[Urban] system -> urban: city-roles city-clusters county-towns',
    'City clusters ([urban] cluster) -> urban: city-clusters',
  ],
  gass: ['Coal-bed methane -> energy: gas', 'Roads -> transport: roads'],
  'coal mines near Py': ['? coal mines near Pingyao'],
  '50 km py': ['? 50 km Pingyao'],
  'near Taiyuan ste': ['? [near Taiyuan ste]el'],
  'steel near Taiyuan coal mi': [],
  'near Xiaod': ['? [near Xiaod]ian'],
  'energy near Taiyuan': ['? [energy near Taiyuan]'],
  'section 6': ['[Section 6]: Energy supply -> listed___n.6'],
  'Yangquan Min': [
    '[Yangquan Min]ing District -> within_140303_50',
    '[Yangquan Min]ing District -> inside_140303',
    '[Yangquan Min]ing District -> page 140303',
    '? everything within 100 km of [Yangquan Min]ing District',
  ],
  'coal mnies': ['Coal mines -> energy: coal-mines'],
  'coal-power plnts': [],
};

describe('every option, its typed part in brackets, why it was found in round ones, and what it does', () => {
  test.each(Object.entries(CHINESE))('in Chinese: %s', (text, expected) => {
    expect(offered(text, 'zh')).toEqual(expected);
  });
  test.each(Object.entries(ENGLISH))('in English: %s', (text, expected) => {
    expect(offered(text, 'en')).toEqual(expected);
  });
});

test('60 letters may be a name, 61 are none; spaces do not count', () => {
  const long = (letters: number) => `Sixty ${'x'.repeat(letters)}`;
  expect(offered(` ${long(55)} `, 'en')).toEqual([`[${long(55)}] -> card long@long`]);
  expect(offered(long(56), 'en')).toEqual([]);
});

test('of the places of an assignment the one that is named is opened, else the first', () => {
  const cards = (text: string, lang: Language) => offered(text, lang).filter((one) => one.includes('card'));
  expect(cards('铝镁产业', 'zh')).toEqual(['[铝镁产业]基地 -> card al-ll@al-ll']);
  expect(cards('铝镁项目运', 'zh')).toEqual(['阳泉[铝镁项目（运]城） -> card two-yq@two-yq']);
  expect(cards('铝镁项目运城', 'zh')).toEqual(['阳泉[铝镁项目（运城]） -> card two-yc@two-yc']);
  expect(cards('places yuncheng', 'en')).toEqual(['Two [places: Yuncheng] too -> card two-yc@two-yc']);
});

test('words of summaries are looked for from two letters on, once the words are there', () => {
  expect(offered('houses', 'en')).toEqual(['Pingyao old town -> card town@town']);
  expect(offered('houses', 'en', null)).toEqual([]);
  expect(offered('筑', 'zh')).toEqual([]);
});
