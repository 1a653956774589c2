import type { Source } from '../build/readPlan.ts';
import type { PlaceFeature } from '../join.ts';

/** A name standing in a text, and the divisions or places that may be meant. */
export interface Mention {
  name: string;
  at: number;
  ids: readonly string[];
}

/**
 * Names of urban units that are plain words as well: they count only with their city before them. No other
 * name of a city or county stands in the plan as a part of other words; every mention has been read.
 */
const PLAIN_WORDS = new Set(['城区', '矿区', '郊区']);

/** Further names by which the plan calls what the gazetteer lists under another: its short forms and slips. */
export const ALIASES: Record<string, readonly string[]> = {
  'site-taiyuan-wusu-airport': ['太原武宿机场'],
  'site-taiyuan-wusu-bonded-zone': ['太原武宿综保区'],
  'site-coal-mine-sanjiao-1': ['三交一号'],
  'site-high-speed-maglev': ['高速飞车'],
  'site-guxian-dam': ['黄河古贤水利枢纽'],
  'site-platform-south-fruit': ['南果'],
  'site-platform-central-grain': ['中粮'],
  'site-platform-east-herbs': ['东药材'],
  'site-platform-west-dried-fruit': ['西干果'],
  'site-jincheng-lanhua-bonded': ['晋城兰花'],
  'site-houma-fanglue-bonded': ['侯马方略'],
  'site-shanxi-free-trade-zone': ['中国（山西）自由贸易试验区'],
  'site-hengshan-xuankong-temple': ['恒山一悬空寺'],
  'site-iron-mine-yuanjiacun': ['袁家村'],
  'site-iron-mine-jianshan': ['尖山'],
  'site-iron-mine-damingyan': ['大明烟'],
  'site-iron-mine-baiyuli': ['白峪里'],
  'site-copper-mine-tongkuangyu': ['铜矿峪'],
  'site-copper-mine-hujiayu': ['胡家峪'],
  'site-taosi': ['陶寺'],
  'site-potou': ['坡头'],
  'site-bicun': ['碧村'],
  'site-zhongcun': ['钟村'],
  'site-eighth-route-army-headquarters': ['八路军总部'],
  'site-red-army-eastern-expedition-memorial': ['红军东征'],
  'site-hundred-regiments-memorial': ['百团大战'],
  'site-pingshuo-olefins': ['中煤平朔'],
  'site-shanxi-agricultural-university': ['山西农业大学', '山西农大'],
  'site-organic-dryland-laboratory': ['有机旱作省重点实验室'],
  'site-zhongbei-zone': ['中北不锈钢'],
  'town-xinghuacun': ['杏花村'],
  'water-yellow-river': ['黄河'],
  'water-yuncheng-salt-lake': ['盐湖'],
  'water-fen-river': ['汾河'],
  'water-sushui-river': ['涑水河'],
  'zone-shanxi-comprehensive-reform': ['山西转型综改示范区'],
  'region-central-cluster': ['中部城市群', '山西中部'],
  'region-taihang-mountains': ['太行'],
  'region-jinbei-town-circle': ['晋北、晋南、晋东南城镇圈'],
  'region-jinnan': ['晋南城镇圈', '晋北、晋南、晋东南城镇圈'],
  'region-jindongnan': ['晋东南城镇圈', '晋北、晋南、晋东南城镇圈'],
  'region-xin-ding-yuan': ['忻定原'],
  'region-jiao-fen-wen-xiao': ['交汾文孝'],
  'region-ping-jie-qi': ['平介祁'],
  'region-taihang-old-area': ['太行、吕梁革命老区'],
  'region-luliang-old-area': ['太行、吕梁革命老区'],
  'region-golden-triangle': ['黄河金三角'],
  'region-great-wall-triangle': ['长城金三角'],
  'region-jinsui-revolutionary-area': ['晋绥'],
  'region-jinchaji-revolutionary-area': ['晋察冀'],
  'region-jinjiyu-revolutionary-area': ['晋冀豫'],
  'region-yanmen': ['雁门'],
  'region-platform-north-meat': ['北肉'],
  'region-gas-block-daji': ['大吉'],
  'region-gas-block-linxing': ['临兴'],
  'region-gas-block-shilou-west': ['石楼西'],
  'region-gas-block-zhengzhuang': ['郑庄'],
  'region-yellow-riverside': ['黄河沿岸', '黄河干流流经县'],
  'region-zhongtiao-yellow-gullies': ['中条山及沿黄冲沟带'],
  'region-middle-yellow-diversion': ['中部引黄'],
  'region-middle-yellow-east-trunk': ['中部引黄东干线'],
  'region-wanjiazhai-north-branches': ['引黄北干支线'],
  'region-hutuo-link': ['滹沱河连通工程'],
  'region-guxian-supply': ['黄河古贤山西水资源配置工程'],
  'line-dongshan-supply': ['东山供水'],
  'line-jinji-luyu-corridor': ['晋冀鲁豫大宗商品骨干走廊'],
  'line-yellow-river-tourism-road': ['黄河', '三个一号旅游公路'],
  'line-great-wall-tourism-road': ['长城', '三个一号旅游公路'],
  'line-taihang-tourism-road': ['三个一号旅游公路'],
  'line-datong-yuncheng-tourism-corridor': ['大运'],
  'line-taiyuan-jincheng-tourism-corridor': ['太晋'],
  'line-luliang-yangquan-tourism-corridor': ['吕阳'],
  'line-jingjinji-link': ['山西与京津冀互联互通大通道'],
  'line-rail-sea-ports': ['山西出海新通道'],
  'line-xiongan-xinzhou-hsr': ['雄忻高铁'],
  'line-changnan-uhv-2': ['长南'],
  'line-datong-huailai': ['大同一怀来'],
  'line-datong-xian-hsr': ['大西高铁'],
  'line-g5-taiyuan-linfen': ['京昆'],
  'line-g20-taiyuan-jiuguan': ['青银'],
  'line-g55-yuanping-jincheng': ['二广'],
  'line-g1812-xinzhou-baode': ['忻保段'],
  'line-g5512-shanxi': ['晋新高速'],
  'line-s45-yingxian-wutai': ['天黎高速'],
  'region-great-wall-cultural-park': ['黄河、长城国家文化公园'],
  'region-yellow-river-cultural-park': ['黄河、长城国家文化公园'],
  '140400': ['京长'],
};

/** Words that stand for places which a paragraph does not name: a title, a part of the province, its people. */
export const IMPLIED: Record<string, readonly string[]> = {
  省内城镇圈: ['region-jinbei-town-circle', 'region-jinnan', 'region-jindongnan'],
  吕梁山护工: ['141100'],
  '“两山七河五湖”': [
    'region-taihang-mountains',
    'region-luliang-mountains',
    'water-fen-river',
    'water-sanggan-river',
    'water-hutuo-river',
    'water-zhang-river',
    'water-qin-river',
    'water-sushui-river',
    'water-daqing-river',
    'water-jinyang-lake',
    'water-zhangze-lake',
    'water-yunzhu-lake',
    'water-yuncheng-salt-lake',
    'water-wuxing-lake',
  ],
};

/** Dashes are one sign, and the plan sets 一 for some of them; lengths stay the same. */
export const sameDashes = (text: string): string => text.replace(/[—–-]/g, '—');

/** Every name of a place of the gazetteer: as listed, without what stands in brackets, and its aliases. */
export function namesOf({ properties }: PlaceFeature): string[] {
  const { id, name_zh } = properties;
  const bare = sameDashes(name_zh.replace(/（[^）]*）/g, ''));
  return [...new Set([bare, ...(ALIASES[id] ?? [])])].map(sameDashes);
}

/** The names to look for in the text, each with what it may mean, longest first. */
export function listNames({ divisions, places }: Source): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const add = (name: string, id: string) => names.set(name, [...new Set([...(names.get(name) ?? []), id])]);
  for (const { adcode, level, name_zh, short_zh, city } of divisions) {
    if (level === 'province') continue;
    if (PLAIN_WORDS.has(name_zh)) {
      const parent = divisions.find((division) => division.adcode === city);
      if (parent) for (const name of [parent.name_zh, parent.short_zh]) add(`${name}${name_zh}`, adcode);
      continue;
    }
    for (const name of [name_zh, short_zh, ...(ALIASES[adcode] ?? [])]) add(name, adcode);
  }
  for (const place of places) for (const name of namesOf(place)) add(name, place.properties.id);
  return new Map([...names].sort(([a], [b]) => b.length - a.length));
}

/** Builds a finder of names in a text. Of names that overlap the first counts, then the longest. */
export function mentionFinder(names: ReadonlyMap<string, string[]>): (text: string) => Mention[] {
  const pattern = new RegExp([...names.keys()].join('|'), 'g');
  return (text) =>
    [...sameDashes(text).matchAll(pattern)].map(({ 0: name, index }) => ({
      name,
      at: index,
      ids: names.get(name) ?? [],
    }));
}
