/** Theme groups, in the order of panel and legend. The palette has one hue for each. */
export const GROUPS = [
  { id: 'energy', zh: '能源', en: 'Energy' },
  { id: 'traditional', zh: '传统产业', en: 'Traditional industry' },
  { id: 'emerging', zh: '新兴产业', en: 'Emerging industry' },
  { id: 'science', zh: '科创与数据', en: 'Science and data' },
  { id: 'agriculture', zh: '农业与矿产', en: 'Agriculture and minerals' },
  { id: 'culture', zh: '文化与旅游', en: 'Culture and tourism' },
  { id: 'logistics', zh: '物流与开放', en: 'Logistics and opening-up' },
  { id: 'transport', zh: '交通', en: 'Transport' },
  { id: 'water', zh: '水利', en: 'Water' },
  { id: 'urban', zh: '城镇体系', en: 'Urban system' },
  { id: 'ecology', zh: '生态', en: 'Ecology' },
  { id: 'society', zh: '社会民生', en: 'Society' },
] as const;

export type GroupId = (typeof GROUPS)[number]['id'];

/** What the user switches on and off, in the order of panel and legend. */
export const THEMES = [
  { id: 'coal-mines', group: 'energy', zh: '煤矿', en: 'Coal mines' },
  { id: 'coal-power', group: 'energy', zh: '煤电', en: 'Coal power' },
  { id: 'wind-solar', group: 'energy', zh: '风光基地', en: 'Wind and solar bases' },
  { id: 'green-power-parks', group: 'energy', zh: '绿电园区', en: 'Green-power parks' },
  { id: 'power-grid', group: 'energy', zh: '电网与外送', en: 'Grid and transmission' },
  { id: 'gas', group: 'energy', zh: '煤层气', en: 'Coal-bed methane' },
  { id: 'other-energy', group: 'energy', zh: '生物质、地热与氢能', en: 'Biomass, geothermal, hydrogen' },
  { id: 'energy-research', group: 'energy', zh: '能源创新基地', en: 'Energy innovation bases' },

  { id: 'steel', group: 'traditional', zh: '钢铁', en: 'Steel' },
  { id: 'nonferrous', group: 'traditional', zh: '有色金属', en: 'Nonferrous metals' },
  { id: 'coking-chemicals', group: 'traditional', zh: '焦化与煤化工', en: 'Coking and coal chemicals' },
  { id: 'consumer-goods', group: 'traditional', zh: '特色消费品', en: 'Consumer specialties' },

  { id: 'new-materials', group: 'emerging', zh: '新材料', en: 'New materials' },
  { id: 'equipment', group: 'emerging', zh: '装备制造', en: 'Equipment manufacturing' },
  { id: 'electronics', group: 'emerging', zh: '电子信息', en: 'Electronics' },
  { id: 'environmental', group: 'emerging', zh: '节能环保', en: 'Environmental industry' },
  { id: 'medicine', group: 'emerging', zh: '现代医药', en: 'Medicine' },
  { id: 'vehicles', group: 'emerging', zh: '新能源汽车', en: 'New-energy vehicles' },
  { id: 'aerospace', group: 'emerging', zh: '低空与航天', en: 'Low-altitude and space' },
  { id: 'zones', group: 'emerging', zh: '开发区与专业镇', en: 'Zones and specialty towns' },

  { id: 'research', group: 'science', zh: '科创平台', en: 'Research platforms' },
  { id: 'computing', group: 'science', zh: '算力与数据', en: 'Computing and data' },

  { id: 'farming', group: 'agriculture', zh: '特优农业', en: 'Specialty farming' },
  { id: 'minerals', group: 'agriculture', zh: '非煤矿产', en: 'Non-coal minerals' },

  { id: 'tourism', group: 'culture', zh: '旅游', en: 'Tourism' },
  { id: 'heritage', group: 'culture', zh: '文化遗产', en: 'Heritage' },
  { id: 'culture-venues', group: 'culture', zh: '文化设施与产业', en: 'Cultural venues and industry' },

  { id: 'logistics-hubs', group: 'logistics', zh: '物流枢纽', en: 'Logistics hubs' },
  { id: 'opening-up', group: 'logistics', zh: '开放平台', en: 'Opening-up platforms' },
  { id: 'trade-corridors', group: 'logistics', zh: '开放通道', en: 'Trade corridors' },

  { id: 'airports', group: 'transport', zh: '机场', en: 'Airports' },
  { id: 'railways', group: 'transport', zh: '铁路', en: 'Railways' },
  { id: 'roads', group: 'transport', zh: '公路', en: 'Roads' },

  { id: 'water-supply', group: 'water', zh: '水网与水库', en: 'Water network and reservoirs' },
  { id: 'irrigation', group: 'water', zh: '灌区', en: 'Irrigation districts' },

  { id: 'city-roles', group: 'urban', zh: '城市定位', en: 'City roles' },
  { id: 'city-clusters', group: 'urban', zh: '城市群与都市圈', en: 'City clusters' },
  { id: 'county-towns', group: 'urban', zh: '县城与城镇', en: 'County towns' },

  { id: 'eco-zones', group: 'ecology', zh: '生态保护修复', en: 'Ecological zones' },
  { id: 'rivers-lakes', group: 'ecology', zh: '河湖泉复苏', en: 'Rivers, lakes and springs' },
  { id: 'pollution', group: 'ecology', zh: '污染防治与试点', en: 'Pollution control' },

  { id: 'education-health', group: 'society', zh: '教育与医疗', en: 'Education and health' },
  { id: 'employment-safety', group: 'society', zh: '就业与安全', en: 'Employment and safety' },
] as const satisfies readonly { id: string; group: GroupId; zh: string; en: string }[];

export type ThemeId = (typeof THEMES)[number]['id'];
