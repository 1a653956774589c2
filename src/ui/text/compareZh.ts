/** The words of the comparison, in Chinese; `compareEn.ts` has the same keys. Numbers come formatted. */
export const compareZh = {
  title: '市县比较',
  pick: '比较的市县',
  unit: (number: string) => `第 ${number} 个`,
  add: '再加一个',
  choose: '选择市或县…',
  remove: (name: string) => `去掉${name}`,
  tooFew: '请再选市或县：至少两个，最多四个。',
  unknown: (codes: string) => `地址里的 ${codes} 不是这张图里的市或县，没有列入。`,

  counts: '各主题的数量',
  countsNote: '“确定”是整个范围都在其中的；“可能”是跨出边界的，以及规划只写到全市、没有写明哪个县的。',
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
  figuresNote: '只列整项属于该市县的数值。多处合计和全省的数值不能拆到一处，不列。',
  noFigures: '规划没有给出属于这里的数值。',

  distances: '相距',
  distanceNote: '边界之间量最近处；驻地之间量直线。相邻或一个在另一个之内，边界距离为 0。',
  pair: '两地',
  edges: '边界之间',
  seats: '政府驻地之间',
};

export type CompareText = typeof compareZh;
