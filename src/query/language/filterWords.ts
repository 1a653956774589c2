import type { Precision, Status } from '../../../geodata/schema.ts';
import type { UnitLevel } from '../engine/query.ts';

/** A filter's value with what it is called: the first word of each language is the one to print. */
type Named<Value> = { readonly value: Value; readonly zh: string; readonly en: string };

const named = <Value>(value: Value, zh: string, en: string): Named<Value> => ({ value, zh, en });

/** Every status, in the order of the plan's schema. What is "planned" says nothing: all of it is. */
export const STATUS_WORDS: readonly Named<Status>[] = [
  named('continue', '续建|在建|继续建设', 'continuing|continued|ongoing|under construction'),
  named('new', '新建|新增|新上|新开工|新的|新', 'newly built|new'),
  named('early', '前期阶段|前期|前期工作|开展前期', 'early-stage|early stage|in preparation|preparatory'),
  named('pilot', '试点|先行先试', 'pilot|pilots'),
  named('plan', '规划阶段|规划中|规划研究|拟建|谋划', 'planning-stage|at the planning stage|proposed'),
];

/** How exactly a placement may be known, the most exact first; then not at all. */
export const PRECISION_WORDS: readonly Named<Precision | 'unlocated'>[] = [
  named(
    'site',
    '确切地点|知道确切地点|知道地点|位置确切',
    'known to a site|known to the site|exactly located',
  ),
  named('town', '只到乡镇|只知道乡镇|只知乡镇', 'known to a township|known only to a township'),
  named('county', '只到县|只知道县|只知县|只写到县', 'known only to a county|known to a county'),
  named('city', '只到市|只知道市|只知市|只写到市|全市范围', 'known only to a city|known to a city'),
  named('corridor', '示意走向', 'known as a corridor'),
  named('region', '示意区域|示意范围', 'known as a region'),
  named('unlocated', '位置不明|没有位置|位置未查明', 'not located|unlocated|without a location'),
];

export const LEVEL_WORDS: readonly Named<UnitLevel>[] = [
  named('city', '市|城市|地市|地级市|市级', 'cities|city|municipalities'),
  named(
    'county',
    '县|区县|县区|县市区|县级|县份',
    'counties|county|districts|district|counties and districts',
  ),
];

/** Why the plan has no answer to a word. */
export type Refusal = 'opinion' | 'why' | 'when' | 'who' | 'route' | 'not-in-plan' | 'chapter';

/** Words of questions that the plan cannot answer: it says what goes where, and no more. */
export const REFUSED_WORDS: Readonly<Record<Exclude<Refusal, 'chapter'>, string>> = {
  opinion:
    '更好|最好|好不好|哪个好|更适合|值得|最强|更强|最重要|better|best|good|worth|should|recommend|most important|strongest',
  why: '为什么|为何|原因|凭什么|why|reason|reasons',
  when: '什么时候|何时|几时|什么时间|哪天|when|how soon|how long',
  who: '谁|负责人|哪家公司|哪家企业|who|which company|which companies',
  route:
    '怎么去|怎么走|怎么到|导航|开车|坐车|几小时|多久到|多长时间|路线|driving|drive|how many hours|travel time|how do i get|how to get|directions|route',
  'not-in-plan':
    '几毛|几块钱|一度电|招工|工人|人工|下雨|下雪|便宜|贵不贵|cheap|cheapest|expensive|labour|labor|workforce|workers|people|ppl|residents|population forecast|最大|多大|规模多大|股票|地价|电价|气价|煤价|油价|待遇|学费|分数线|票价|营业时间|开放时间|酒店|宾馆|住宿|餐厅|美食|堵车|疫情|足球|球赛|电影|彩票|税率|利率|largest|biggest|how big|how large|stock|stocks|football|soccer|movie|movies|hotel|hotels|restaurant|restaurants|wages|taxes|lottery|opening hours|forecast|房价|房租|天气|气温|降雨|空气质量|人口|工资|招聘|股价|电话|门票|投资额|总投资|多少钱|造价|预算|新闻|house prices|price|prices|cost|costs|budget|how much|rent|weather|temperature|rain|population|gdp|salary|salaries|tickets|news|traffic|phone',
};
