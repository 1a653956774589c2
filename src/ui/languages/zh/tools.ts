import type { CoordinateProblem, Datum } from '../../../geo/coordinates.ts';

/** What tells where a problem of pasted coordinates lies: the number as typed, or the position as read. */
type ProblemWords = Record<CoordinateProblem['code'], (what: string) => string>;

/** The words of the tools on the map, in Chinese; `toolsEn.ts` has the same keys. */
export const toolsZh = {
  draw: '画出来问',
  measure: '量一量',
  shapes: { point: '点', line: '线', circle: '圆', polygon: '多边形', rectangle: '矩形' },
  measures: { line: '距离', polygon: '面积' },
  coordinates: '坐标',

  drawing: { point: '画点', line: '画线', circle: '画圆', polygon: '画多边形', rectangle: '画矩形' },
  measuring: { line: '量距离', polygon: '量面积' },
  hint: {
    point: ['在地图上点一下，问该点附近。'],
    line: ['在地图上点出起点。', '点下一处；双击末点结束。'],
    circle: ['按住圆心拖到边上；也可先点圆心，再点边上。', '移到边上，松手或再点一下。'],
    rectangle: ['按住一角拖到对角；也可先后点两个对角。', '移到对角，松手或再点一下。'],
    polygon: ['在地图上点出第一个角。', '点下一个角。', '点下一个角。', '点下一个角；点回第一个角结束。'],
  },
  measured: '量好了。再点地图可重新量。',
  crossing: '这样边线会相交，请换一处点。',
  keys: '键盘：方向键移图，空格在十字处落点，退格撤销，回车结束，Esc 取消。不看地图，就在查询框里写经纬度。',
  loading: '正在载入画图工具…',
  failed: '没有读到画图工具。请检查网络，关闭后再试；已打开的内容不受影响。',
  undo: '撤销一步',
  finish: '完成',
  clear: '清除',
  copy: '复制',
  close: '关闭',
  radius: (length: string) => `半径 ${length}`,
  length: (length: string) => `全长 ${length}`,
  pieces: (count: string) => `${count} 段`,
  lastPiece: (length: string) => `末段 ${length}`,
  area: (area: string) => `面积 ${area}`,
  land: (hectares: string, mu: string) => `合 ${hectares}、${mu} 亩`,
  perimeter: (length: string) => `周长 ${length}`,

  datums: { WGS84: 'WGS 84', GCJ02: 'GCJ-02', BD09: 'BD-09' } satisfies Record<Datum, string>,
  datumUse: { WGS84: '本图、卫星定位', GCJ02: '高德、腾讯', BD09: '百度' } satisfies Record<Datum, string>,
  datum: '坐标系',
  format: '写法',
  formats: { decimal: '小数', dms: '度分秒' },
  atCentre: '地图中心',
  atSpot: '所选的点',
  spotHint: '点地图可另选一点。',
  useCentre: '改用地图中心',
  copyIn: (datum: string) => `复制 ${datum} 坐标`,
  copiedIn: (datum: string, text: string) => `已复制 ${datum}：${text}`,
  copyFailed: '浏览器不允许复制，请手动选取。',
  askNear: '问附近 50 公里',
  goTo: '按坐标查找',
  goToField: '粘贴坐标',
  goToExample: '如 112.55,37.87 或 37°52′N 112°33′E',
  go: '查附近 50 公里',
  problem: {
    'no-coordinates': () => '没有看到经纬度。请粘贴两个数，例如 112.55,37.87。',
    'one-coordinate': (word) => `只看到一个数“${word}”，还缺经度或纬度。`,
    sixtieths: (word) => `“${word}”里的分和秒要小于 60。`,
    degrees: (word) => `“${word}”太大：纬度不超过 90 度，经度不超过 180 度。`,
    'same-axis': () => '两个数写的是同一个方向。请一个写经度、一个写纬度。',
    swapped: (position) => `经度和纬度好像写反了，应是 ${position}。请改正后再查。`,
    outside: (position) => `${position} 离山西太远（山西约在东经 110–115°、北纬 34–41°）。请检查数字。`,
  } satisfies ProblemWords as ProblemWords,
};

export type ToolsText = typeof toolsZh;
