/**
 * What a figure of the plan measures, and in which unit. Ids are stable; labels are shown.
 * Every id used in `geodata/plan` must stand here.
 */
export const INDICATORS = {
  revenue: { zh: '营业收入', en: 'Revenue' },
  'output-value': { zh: '产值', en: 'Output value' },
  'cluster-scale': { zh: '产业规模', en: 'Cluster scale' },
  'installed-capacity': { zh: '装机容量', en: 'Installed capacity' },
  output: { zh: '产量', en: 'Output' },
  count: { zh: '数量', en: 'Number' },
  concentration: { zh: '前五户产能占比', en: 'Share of the top five firms' },
  rate: { zh: '比例', en: 'Rate' },
  area: { zh: '面积', en: 'Area' },
} as const satisfies Record<string, { zh: string; en: string }>;

export type IndicatorId = keyof typeof INDICATORS;

/** Units as the plan counts in them. English counts otherwise: there the value is multiplied by `enFactor`. */
export const UNITS = {
  'cny-100m': { zh: '亿元', en: 'billion yuan', enFactor: 0.1 },
  'kw-10k': { zh: '万千瓦', en: 'MW', enFactor: 10 },
  'm3-100m': { zh: '亿立方米', en: 'billion m³', enFactor: 0.1 },
  percent: { zh: '%', en: '%', enFactor: 1 },
  km2: { zh: '平方千米', en: 'km²', enFactor: 1 },
  project: { zh: '个', en: '', enFactor: 1 },
} as const satisfies Record<string, { zh: string; en: string; enFactor: number }>;

export type UnitId = keyof typeof UNITS;
