import { GROUPS, type GroupId, THEMES, type ThemeId } from '../../../geodata/themes.ts';

/** What a word does in a question. */
export type WordKind =
  /** Close to a place, with or without a distance. */
  | 'near'
  /** Up to a distance; without one, inside. */
  | 'within'
  /** From a distance on; without one, not inside. */
  | 'beyond'
  /** Inside a unit; `asked` also when the place is not known: "what is in X". */
  | 'inside'
  | 'asked'
  | 'nearest'
  /** The centre of a unit instead of its area. */
  | 'centre'
  /** Before a place that distance is measured from. */
  | 'from'
  | 'to'
  /** Between two of a list, between two relations. English "and" is both. */
  | 'list'
  | 'and'
  | 'or'
  | 'not'
  /** Chinese 的, after what describes. */
  | 'of'
  /** Two places make one of these. */
  | 'border'
  | 'between'
  | 'along'
  | 'pass'
  | 'have'
  | 'lack'
  /** What several units all have. */
  | 'shared'
  | 'count'
  | 'each'
  | 'most'
  | 'fewest'
  | 'at-least'
  | 'at-most'
  /** Any figure of the plan. */
  | 'figure'
  /** Whatever is planned. */
  | 'everything'
  /** Nothing. */
  | 'filler';

const words = (...lines: string[]): readonly string[] => lines.flatMap((line) => line.split('|'));

/** Words of a question, Chinese and English side by side. Spaces and capitals do not matter. */
export const WORDS: Readonly<Record<WordKind, readonly string[]>> = {
  near: words(
    '附近|周边|周围|周遭|四周|一带|旁边|邻近|临近|靠近|近处|方圆|近',
    'near|nearby|around|close to|next to|not far from|surrounding|surroundings|vicinity|in the vicinity of',
  ),
  within: words('以内|之内|范围内|范围|半径|为半径|内', 'within|radius|in a radius of'),
  beyond: words('以外|之外|外', 'beyond|farther than|further than'),
  inside: words('在|里|里面|境内|内部|市内|县内|区内|省内|位于', 'in|inside|of|into|located in'),
  asked: words(
    '有哪些|有什么|都有什么|都有哪些|有没有|里有什么|内有什么',
    'what is in|what is inside|whats in|what are in|what lies in|what is there in',
  ),
  nearest: words('最近|最靠近|离得最近|最邻近', 'nearest|closest'),
  centre: words(
    '中心|市中心|县中心|区中心|中心点|驻地|政府驻地',
    'centre|center|centre of|center of|city centre|city center|downtown|seat',
  ),
  from: words('从|距|离|距离|相距', 'from'),
  to: words('到|至', 'to'),
  list: words('和|与|及|以及|跟|同', 'and'),
  and: words('且|并且|并|同时|而且|又|但|但是|而|同时又', 'but|and also'),
  or: words('或|或者|或是', 'or'),
  not: words(
    '不|不在|不属于|不位于|除|除了|除去',
    'not|not in|except|except in|excluding|outside|outside of',
  ),
  of: words('的'),
  border: words(
    '交界|交界处|接壤|接壤处|边界|边境|边界线|相邻处',
    'border|borders|boundary|border between|boundary between|on the border between',
  ),
  between: words('之间|中间|连线', 'between|line between|the line between'),
  along: words('沿线|沿岸|沿着|沿|两岸|沿途', 'along'),
  pass: words(
    '经过|穿过|途经|流经|通过|经过了',
    'pass|passes|crossed by|passed by|pass through|passes through|passing|cross|crosses|run through|runs through|flow through|flows through',
  ),
  have: words('有|拥有|具有|设有|有了', 'has|have|having|with'),
  lack: words('没有|无|缺|缺少|缺乏|没', 'without|lack|lacks|lacking|no|do not have|does not have'),
  shared: words('都有|共有|共同|共同有|均有', 'both have|all have|in common|have in common|both'),
  count: words('数量|个数|数目|项数|数|多少|几个|有多少', 'how many|number of|the number of|count of|count'),
  each: words('各|每|每个|各个|每一个', 'each|every|per'),
  most: words('最多', 'most|the most'),
  fewest: words('最少', 'fewest|the fewest|least|the least'),
  'at-least': words(
    '超过|不低于|不少于|以上|大于|高于|至少|达到|突破|多于',
    'more than|over|at least|above|no less than|exceeding|or more|greater than',
  ),
  'at-most': words(
    '不超过|不到|以下|至多|小于|低于|少于|不高于|不多于|不足',
    'up to|less than|no more than|at most|under|below|or less|not more than',
  ),
  figure: words('指标|有指标|有数据的|有数字的|有指标数据', 'figure|figures|with figures|with a figure'),
  everything: words(
    '所有项目|全部项目|所有布局|任何项目|所有|全部|一切',
    'everything|anything|all projects|all placements',
  ),
  filler: words(
    '是|了|以|为|中|处|个|座|家|项|条|各类|前|厂|公司|集群|都|均|只|只看|只要|已知|含',
    '所有的|全部的|任何|项目|工程|布局|产业|行业|企业|基地|分布|情况|重点|地方',
    '哪些|什么|哪里|哪个|哪几个|请|请问|查|查询|找|查找|搜索|显示|列出|看看|看|我|想|要|给|吗|呢|规划|规划了|安排了|写|写了',
    'the|a|an|is|are|there|that|what|whats|which|where|show|show me|me|find|list|give me|i|want|see|please|whose',
    'all|any|things|project|projects|plan|placement|placements|assignment|assignments|only|known',
    'site|sites|place|places|industry|industries|sector|cluster|clusters|base|bases|whole|located|distance|away',
    'for|at|on|lie|lies|do|does|given|mentioning|themes|theme|both of|put|puts|s|by',
  ),
};

/** What was drawn on the map; its positions follow. */
export const DRAWN_WORDS = [
  { value: 'line', zh: '所画线|画线|所画的线', en: 'drawn line' },
  { value: 'area', zh: '所画区域|画区域|所画的区域', en: 'drawn area' },
] as const;

/** Other words for themes, besides their titles. */
const SYNONYMS: Readonly<Record<ThemeId, string>> = {
  'coal-mines': '煤炭|煤|矿井|煤矿业|coal|coal mining|colliery|collieries',
  'coal-power': '火电|电厂|火电厂|燃煤发电|coal-fired power|thermal power|power plant|power plants',
  'wind-solar':
    '风电|光伏|风光|风光电|太阳能|新能源|可再生能源|new energy|wind|solar|wind power|solar power|photovoltaic|pv|renewables|renewable energy|wind farm',
  'green-power-parks':
    '绿电|绿色电力|零碳园区|green power|zero-carbon park|zero-carbon parks|green electricity',
  'power-grid': '电网|特高压|输电|外送|外送通道|grid|power grid|transmission|uhv',
  gas: '天然气|燃气|瓦斯|页岩气|gas|natural gas|cbm|coalbed methane',
  'other-energy': '氢能|氢|地热|生物质|hydrogen|geothermal|biomass',
  'energy-research': '能源创新|能源研究|energy innovation|energy research',
  steel:
    '钢|钢材|钢铁厂|钢厂|不锈钢|特钢|炼钢|stainless steel|iron and steel|steelmaking|steel mill|steelworks',
  nonferrous:
    '有色|铝|铝业|电解铝|氧化铝|铜|铜业|镁|镁业|aluminium|aluminum|alumina|copper|magnesium|nonferrous|non-ferrous',
  'coking-chemicals': '焦化|焦炭|煤化工|化工|coking|coke|coal chemical|coal chemicals|chemicals',
  'consumer-goods': '消费品|白酒|酒|醋|食品|陶瓷|consumer goods|liquor|baijiu|vinegar|food|ceramics',
  'new-materials': '材料|advanced materials|materials|new material',
  equipment: '装备|制造业|制造|机械|equipment|machinery|manufacturing',
  electronics: '电子|半导体|芯片|semiconductor|semiconductors|chips|electronic',
  environmental: '环保|环保产业|environmental protection industry',
  medicine: '医药|制药|药业|中药|pharmaceutical|pharmaceuticals|pharma|medicines',
  vehicles: '汽车|电动车|电动汽车|cars|vehicles|electric vehicle|electric vehicles|ev|evs',
  aerospace: '低空|低空经济|航天|航空航天|无人机|aerospace|low-altitude|drones|space',
  zones: '开发区|经开区|高新区|专业镇|园区|development zone|development zones|specialty town|specialty towns',
  research:
    '科创|科研|科技|实验室|大学|高校|research|laboratory|laboratories|labs|university|universities|science',
  computing:
    '算力|数据|大数据|数据中心|智算|computing|data|data centre|data centres|data center|data centers',
  farming: '农业|种植|杂粮|小米|水果|农产品|farming|agriculture|crops|fruit',
  minerals: '矿产|铁矿|铝土矿|铜矿|minerals|iron ore|bauxite|ore',
  tourism: '文旅|景区|旅游区|tourist|travel|scenic area|scenic areas',
  heritage: '遗产|文物|古建|古建筑|古城|石窟|世界遗产|cultural heritage|relics|world heritage',
  'culture-venues': '文化|博物馆|文化产业|museum|museums|culture',
  'logistics-hubs':
    '物流|物流园|物流园区|货运|枢纽|logistics|logistics hub|logistics park|logistics parks|freight',
  'opening-up': '开放|口岸|保税|保税区|综保区|陆港|bonded|bonded zone|bonded zones|port|ports|opening up',
  'trade-corridors': '通道|中欧班列|corridors|trade corridor|china-europe trains',
  airports: '航空港|民航|通用机场|airport',
  railways: '高铁|火车|铁道|rail|railway|high-speed rail|train|trains',
  roads: '高速|高速公路|国道|道路|road|highway|highways|expressway|expressways|motorways',
  'water-supply':
    '水库|水网|供水|引水|引黄|水利工程|reservoir|reservoirs|dam|dams|water supply|water network',
  irrigation: '灌溉|irrigation|irrigation district',
  'city-roles': '城市职能|城市角色|city role',
  'city-clusters': '城市群|都市圈|都市区|city cluster|metropolitan area|metropolitan areas|urban cluster',
  'county-towns': '县城|城镇|小城镇|county town|towns',
  'eco-zones':
    '生态区|生态保护区|生态保护|生态修复|保护区|自然保护区|ecological zone|nature reserve|nature reserves|ecological restoration',
  'rivers-lakes': '河流|湖泊|河湖|泉|泉域|river|rivers|lake|lakes|spring|springs',
  pollution: '污染|治污|污染防治|pollution',
  'education-health':
    '教育|医疗|医院|学校|卫生|education|health|hospital|hospitals|school|schools|healthcare',
  'employment-safety': '就业|安全|应急|employment|jobs|safety|emergency',
};

/** Those of the synonyms that mean only a part of their theme, in the form of `keyOf`. */
export const NARROW: ReadonlySet<string> = new Set(
  words(
    '氢能|氢|地热|生物质|hydrogen|geothermal|biomass|风电|光伏|太阳能|wind|solar|windpower|solarpower|photovoltaic|pv',
    '页岩气|不锈钢|特钢|stainlesssteel|铝|铝业|电解铝|氧化铝|铜|铜业|镁|镁业|aluminium|aluminum|alumina|copper|magnesium',
    '白酒|酒|醋|食品|陶瓷|liquor|baijiu|vinegar|food|ceramics|半导体|芯片|semiconductor|semiconductors|chips|中药',
    '无人机|drones|实验室|大学|高校|laboratory|laboratories|labs|university|universities|小米|水果|fruit',
    '铁矿|铝土矿|铜矿|ironore|bauxite|石窟|古城|博物馆|museum|museums|高铁|highspeedrail|水库|reservoir|reservoirs|dam|dams',
    '湖泊|泉|lake|lakes|spring|springs|医院|学校|hospital|hospitals|school|schools',
  ),
);

/** A word for themes, or for a whole group of them. */
export type Topic = { readonly themes: readonly ThemeId[]; readonly groups: readonly GroupId[] };

/** Every word for a topic: titles in both languages, and synonyms. */
export const TOPICS: readonly (readonly [word: string, topic: Topic])[] = [
  ...GROUPS.flatMap(({ id, zh, en }) => {
    const topic = { themes: [], groups: [id] };
    return [zh, en].map((word) => [word, topic] as const);
  }),
  ...THEMES.flatMap(({ id, zh, en }) => {
    const topic = { themes: [id], groups: [] };
    const words = [zh, en, ...(en.endsWith('s') ? [en.slice(0, -1)] : []), ...SYNONYMS[id].split('|')];
    return words.map((word) => [word, topic] as const);
  }),
  ['ecological', { themes: [], groups: ['ecology'] }],
  ['mine', { themes: ['coal-mines', 'minerals'], groups: [] }],
  ['mines', { themes: ['coal-mines', 'minerals'], groups: [] }],
];

/** Places that people ask about and that lie elsewhere: each with its other spellings. */
export const ELSEWHERE: readonly { readonly zh: string; readonly en: string; readonly also?: string }[] = [
  { zh: '北京', en: 'Beijing', also: 'Peking' },
  { zh: '天津', en: 'Tianjin' },
  { zh: '上海', en: 'Shanghai' },
  { zh: '重庆', en: 'Chongqing' },
  { zh: '石家庄', en: 'Shijiazhuang' },
  { zh: '沈阳', en: 'Shenyang' },
  { zh: '长春', en: 'Changchun' },
  { zh: '哈尔滨', en: 'Harbin' },
  { zh: '南京', en: 'Nanjing' },
  { zh: '杭州', en: 'Hangzhou' },
  { zh: '合肥', en: 'Hefei' },
  { zh: '福州', en: 'Fuzhou' },
  { zh: '南昌', en: 'Nanchang' },
  { zh: '济南', en: 'Jinan' },
  { zh: '郑州', en: 'Zhengzhou' },
  { zh: '武汉', en: 'Wuhan' },
  { zh: '长沙', en: 'Changsha' },
  { zh: '广州', en: 'Guangzhou', also: 'Canton' },
  { zh: '南宁', en: 'Nanning' },
  { zh: '海口', en: 'Haikou' },
  { zh: '成都', en: 'Chengdu' },
  { zh: '贵阳', en: 'Guiyang' },
  { zh: '昆明', en: 'Kunming' },
  { zh: '拉萨', en: 'Lhasa' },
  { zh: '西安', en: "Xi'an" },
  { zh: '兰州', en: 'Lanzhou' },
  { zh: '西宁', en: 'Xining' },
  { zh: '银川', en: 'Yinchuan' },
  { zh: '乌鲁木齐', en: 'Urumqi' },
  { zh: '呼和浩特', en: 'Hohhot', also: '呼市' },
  { zh: '香港', en: 'Hong Kong' },
  { zh: '澳门', en: 'Macau', also: 'Macao' },
  { zh: '台北', en: 'Taipei' },
  { zh: '深圳', en: 'Shenzhen' },
  { zh: '青岛', en: 'Qingdao' },
  { zh: '大连', en: 'Dalian' },
  { zh: '延安', en: "Yan'an" },
  { zh: '榆林', en: 'Yulin' },
  { zh: '渭南', en: 'Weinan' },
  { zh: '宝鸡', en: 'Baoji' },
  { zh: '咸阳', en: 'Xianyang' },
  { zh: '邯郸', en: 'Handan' },
  { zh: '邢台', en: 'Xingtai' },
  { zh: '保定', en: 'Baoding' },
  { zh: '张家口', en: 'Zhangjiakou' },
  { zh: '唐山', en: 'Tangshan' },
  { zh: '秦皇岛', en: 'Qinhuangdao' },
  { zh: '承德', en: 'Chengde' },
  { zh: '雄安', en: "Xiong'an" },
  { zh: '洛阳', en: 'Luoyang' },
  { zh: '焦作', en: 'Jiaozuo' },
  { zh: '新乡', en: 'Xinxiang' },
  { zh: '安阳', en: 'Anyang' },
  { zh: '鹤壁', en: 'Hebi' },
  { zh: '济源', en: 'Jiyuan' },
  { zh: '三门峡', en: 'Sanmenxia' },
  { zh: '包头', en: 'Baotou' },
  { zh: '鄂尔多斯', en: 'Ordos' },
  { zh: '乌兰察布', en: 'Ulanqab' },
  { zh: '陕西', en: 'Shaanxi' },
  { zh: '河北', en: 'Hebei' },
  { zh: '河南', en: 'Henan' },
  { zh: '内蒙古', en: 'Inner Mongolia' },
  { zh: '山东', en: 'Shandong' },
];
