import type { UnitText } from '../../features/unit/unitText.ts';
import { number } from './counting.ts';
/** The words of the pages of cities and counties, in Chinese. */
export const unit: UnitText = {
  unknown: '没有这个市县',
  unknownText: '这张图里没有这个代码的市或县。请核对地址，或从地图上点一个市县。',
  areaOfCity: (area, counties) => `面积约 ${area} 平方千米，辖 ${number(counties)} 个县（市、区）。`,
  areaOfCounty: (area) => `面积约 ${area} 平方千米。`,
  belongsTo: '属',
  areaNote: '面积按图上边界量算。',
  inProvince: (name) => `${name}在全省的位置`,
  inCity: (name, city, spots) => `${name}在${city}的位置，标出 ${number(spots)} 处`,
  closeUp: (name, spots) => `${name}及所辖县（市、区），标出 ${number(spots)} 处`,
  marked: (marked, of) => `这里只标出 ${of} 处中的 ${marked} 处。`,
  mapCaption: '实心为确切地点或乡镇；空心只知所在县，标在县城。写到全市的和线路、区域不标。',
  showOnMap: '在地图上看',
  before: (name) => `上一个：${name}`,
  after: (name) => `下一个：${name}`,
  otherUnits: '前后市县',

  total: (name, certain, possible) =>
    `规划中涉及${name}的有：${certain} 处确定在其中，${possible} 处可能在其中。`,
  ofCity: (city, count) => `可能的当中，${count} 处规划只写到${city}全市，没有写明哪个县。`,
  byGroup: '按类别',
  byPrecision: '按精确程度',
  byStatus: '按状态',
  noStatus: '未写明',

  certain: '确定在其中',
  certainNote: '整个范围都在其中。',
  partly: '可能在其中',
  partlyNote: '跨出边界的区域和线路，以及靠近边界的地点。',
  cityWide: (city) => `规划写到${city}全市`,
  cityWideNote: (name) => `规划没有写明在哪个县；可能在${name}，也可能不在。`,
  nothing: '规划没有写到这里的布局。',

  figures: '规划给出的数量',
  figuresHere: (name) => `${name}的数量`,
  figuresWider: (name) => `范围更大的数量（不是${name}的数值）`,
  indicator: '指标',
  amount: '数量',
  year: '年份',
  about: '指什么',
  assignment: '所属布局',
  ofStatement: (places, written) => (places === 1 ? '这项布局的合计' : `这项布局 ${written} 处的合计`),
  ofProvince: '全省',

  counties: '所辖县（市、区）',
  countiesNote: '确定 / 可能的处数。可能的一列包括规划只写到全市的。',
  county: '县（市、区）',
  neighbours: '相邻',
};
