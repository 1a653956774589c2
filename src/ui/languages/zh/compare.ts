/** The words of the comparison, in Chinese; `compareEn.ts` has the same keys. Numbers come formatted. */
export const compareZh = {
  title: '并排比较',
  pick: '比较的市县和区域',
  unit: (number: string) => `第 ${number} 个`,
  add: '再加一个',
  choose: '选择市或县…',
  remove: (name: string) => `去掉${name}`,
  draw: '在地图上画一个：',
  shapes: { circle: '圆', rectangle: '矩形', polygon: '多边形' },
  area: (number: string) => `区域 ${number}`,
  areaName: (number: string) => `第 ${number} 个的名称`,
  tooFew: '请再选市、县，或在地图上画区域：至少两个，最多四个。',
  unknown: (codes: string) =>
    `地址里的 ${codes} 不是这张图里的市、县或画好的区域，没有列入。请重新选或重新画。`,
  empty: (name: string) => `“${name}”里没有规划布局，可能的也没有。`,
  onMap: (name: string) => `在地图上看${name}`,
  where: '位置和大小',
  whereLabel: (names: string) => `位置图：${names}在全省的位置`,
  circle: (radius: string) => `圆，半径 ${radius}`,
  around: (distance: string) => `所画线条或区域及周围 ${distance}`,

  counts: '各主题的数量',
  countsNote:
    '“确定”是整个范围都在其中的；“可能”是跨出边界的、离边界比定位误差还近的，以及规划只写到全市、没有写明哪个县的。',
  order: '排序',
  byDifference: '差别大的在前',
  byPlan: '按主题顺序',
  theme: '主题',
  certain: '确定',
  possible: '可能',
  total: '合计',
  chart: '条形图',
  chartLabel: '各主题数量的条形图，数字见旁边的表',
  chartFailed: '图没有读到，请看表。',
  keyCertain: '实色：确定',
  keyPossible: '淡色：可能',

  differences: '异同',
  only: (name: string) => `只有${name}有`,
  shared: '都有',
  none: '无',
  maybe: '可能',
  maybeNote: '标“可能”的：别处（或其中一处）只是可能有。',

  figures: '规划给出的数量',
  figuresNote: '只列整项属于该处的数值。多处合计和全省的数值不能拆到一处，不列。',
  noFigures: '规划没有给出属于这里的数值。',

  distances: '相距',
  distanceNote: '边界之间量最近处；驻地之间量直线。相邻、相交或一个在另一个之内，边界距离为 0。',
  pair: '两地',
  edges: '边界之间',
  seats: '政府驻地之间',
  centres: '驻地、中心之间',
  centreNote: '画的区域以形心为中心，圆以圆心。',
};

export type CompareText = typeof compareZh;
