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
  /** How the units that are asked for belong to one. */
  | 'neighbours'
  | 'city'
  | 'counties'
  | 'apart'
  | 'sections'
  | 'count'
  | 'each'
  | 'most'
  | 'fewest'
  | 'at-least'
  | 'at-most'
  /** Any figure of the plan. */
  | 'figure'
  /** Belongs to a page of its own: see `readPage`. */
  | 'compare'
  | 'siting'
  | 'conflict'
  | 'source'
  /** Whatever is planned. */
  | 'everything'
  /** Nothing. */
  | 'filler';

const words = (...lines: string[]): readonly string[] => lines.flatMap((line) => line.split('|'));

/** Words of a question, Chinese and English side by side. Spaces and capitals do not matter. */
export const WORDS: Readonly<Record<WordKind, readonly string[]>> = {
  near: words(
    '附近|周边|周围|周遭|四周|一带|旁边|邻近|临近|靠近|近处|方圆|近|fujin|zhoubian',
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
    '中心|市中心|县中心|区中心|中心点|驻地|政府驻地|市区|城里',
    'centre|center|centre of|center of|city centre|city center|downtown|seat',
  ),
  from: words('从|距|离|距离|相距', 'from'),
  to: words('到|至', 'to'),
  list: words('和|与|及|以及|跟|同', 'and'),
  and: words('且|并且|并|而且|又|但|但是|而|同时又', 'but|and also'),
  or: words('或|或者|或是|还是', 'or'),
  not: words(
    '不|不在|不属于|不位于|除|除了|除去',
    'not|not in|except|except for|except in|other than|apart from|excluding|outside|outside of',
  ),
  of: words('的'),
  border: words(
    '交界|交界处|接壤|接壤处|边界|边境|边界线|相邻处',
    'border|borders|bordering|touch|touches|touching|boundary|border between|boundary between|on the border between',
  ),
  between: words('之间|中间|连线', 'between|line between|the line between'),
  along: words('沿线|沿岸|沿着|沿|两岸|沿途|岸边|河边|边', 'along'),
  pass: words(
    '经过|穿过|途经|流经|通过|经过了|包括|包含|涵盖|覆盖|贯穿|流过|途径|走过|过境',
    'pass|passes|include|includes|cover|covers|crossed by|passed by|pass through|passes through|passing|cross|crosses|run through|runs through|flow through|flows through',
  ),
  have: words('有|拥有|具有|设有|有了', 'has|have|having|with'),
  lack: words('没有|无|缺|缺少|缺乏|没', 'without|nothing|lack|lacks|lacking|no|do not have|does not have'),
  shared: words(
    '都有|共有|共同|共同有|均有|重复|相同|一样',
    'share|shared by|both have|all have|in common|have in common|both',
  ),
  neighbours: words(
    '相邻|毗邻|邻县|邻市|邻居|邻接|挨着|挨|紧挨|周边县|周边的县|周边市|周边的市|周围的县|接壤的县|接壤的市',
    'neighbouring|neighboring|neighbours of|neighbors of|adjacent to|neighbours|neighbors|next door to',
  ),
  city: words(
    '所属|归哪个|归谁管|归谁|归属|归哪|属哪个|在哪个市|属于哪个',
    'belongs to|belong to|belongs|belong',
  ),
  counties: words('下辖|管辖|辖|下面的县|下属县|下属的县', 'make up|makes up'),
  apart: words(
    '直线距离|多远|有多远|相距多远|相距多少公里|距离多少|距离是多少|多少公里|几公里',
    'straight-line distance|how far|how far is|how far apart|how many kilometres|how many km|distance between|the distance between|distance from',
  ),
  sections: words(
    '哪些节和专栏涉及|哪些节和专栏|哪些节|哪些专栏|哪些章节|哪个章节|哪几节|哪一节|哪节|哪个专栏|哪几个专栏|哪部分|哪些部分|章节',
    'which sections and boxes name|which sections and boxes|which sections|which boxes|what sections|what section|which section|which box|which parts|which part|where in the plan|sections of the plan|which chapters|sections|section',
  ),
  count: words('数量|个数|数目|项数|数|多少|几个|有多少', 'how many|number of|the number of|count of|count'),
  each: words('各|每|每个|各个|每一个', 'each|every|per'),
  most: words(
    '最多|排一下|排个序|排一排|排名|排行|排序|前几名|从多到少|由多到少|最集中',
    'most|the most|ranked|ranking|rank|sorted|top',
  ),
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
  compare: words(
    '比较|对比|相比|比一比|差别|差异|区别|有何不同|有什么不同|对照|比|哪个更|谁更|谁的更|差多少',
    'compare|compared|comparison|versus|vs|difference between|differences between|differ',
  ),
  siting: words(
    '选址|适合建|最适合建|适合|最适合|适宜|建在哪里|建在哪|放在哪里|落在哪里|应该建在|哪里建|合适',
    'where should i build|where should we build|where to build|where could i build|where to put place|best location|best site|suitable|site selection|where should',
  ),
  conflict: words(
    '冲突|矛盾|重叠|重合|打架|空白|缺口',
    'conflict|conflicts|conflicting|overlap|overlaps|overlapping|clash|gap check|gap|gaps',
  ),
  source: words(
    '数据来源|来源|出处|哪来的|怎么来的|从哪来|靠谱吗|可信吗|更新|多久更新|准确吗|可靠吗|准不准|多准确|数据说明|关于数据',
    'source|sources|data source|data sources|how accurate|accuracy|reliable|about the data|come from|comes from|how old|up to date|out of date|trust|trustworthy|updated',
  ),
  everything: words(
    '所有项目|全部项目|所有布局|任何项目|所有|全部|一切',
    'everything|anything|all projects|all placements',
  ),
  filler: words(
    '是|了|以|为|中|处|个|座|家|项|条|各类|前|厂|公司|集群|都|均|只|只看|只要|已知|含',
    '所有的|全部的|任何|项目|工程|布局|产业|行业|企业|基地|分布|情况|重点|地方',
    '一共|总共|共计|合计|呀|啊|哦|嘛|吧|呢|了吗|哪儿|在哪|在哪儿|在哪里|都在哪|能不能|能否|可以|可否|帮我|帮忙|告诉我|告诉',
    '想知道|想了解|了解|介绍|一下|关于|具体|大概|目前|现在|今后|未来|十五五|十五五规划|十五五期间|规划里|规划纲要|纲要',
    '计划|打算|将会|准备|涉及|提到|提及|写到|名单|清单|位置|地图|搞|建设|建设的|发展|布局了|布置|相关|相关的|有关|方面',
    '啥|咋样|怎么样|如何|怎样|怎么|既|厂址|地块|选址点|制造厂|国家级|省级|分别|主要|想去|学习|教学|属于|都在|位置在|可能',
    '谢谢|多谢|拜托|他们|它们|两边|两侧|东西|名叫|今天|明天|昨天|今年|明年|分别|到底|一线|想做|边上有|查一下|了没|没啊|里头|那边|这边|是不是|是否|会不会|同时',
    'pls|plz|w|n|em|u|stuff|they|them|got|gets|sit|sits|anywhere|name|names|zone|mtn|today|tomorrow|yesterday|thing|everywhere|either|say about|at all|each other|respectively|among|already',
    '也|还|叫啥|叫什么|什么名字|这一|那段|离得|还有没有',
    'give|gives|old|still|yet|instead',
    'zai|de|you|nali|shenme|youshenme|nayou',
    '还有|这里|那里|这个|那个|我们|我省|本省|省里|老师|同学|企业家|投资|投资者',
    '哪些|什么|哪里|哪个|哪几个|请|请问|查|查询|找|查找|搜索|显示|列出|看看|看|我|想|要|给|吗|呢|规划|规划了|安排了|写|写了',
    'the|a|an|is|are|there|that|what|whats|which|where|show|show me|me|find|list|give me|i|want|see|please|whose',
    'all|any|things|project|projects|plan|placement|placements|assignment|assignments|only|known',
    'site|sites|place|places|industry|industries|sector|cluster|clusters|base|bases|whole|located|distance|away',
    'for|at|on|lie|lies|do|does|given|mentioning|themes|theme|both of|put|puts|s|by|planned|plans|planning|mentioned|mention|named',
    'say|says|said|speak|speaks|involve|involves|involving|involved|concern|concerns|concerning|related|relating|locations|location|located|area|areas|region|regions|each of|kind|kinds|kind of|type|types|types of|exactly|currently|really|actually|just|also|so|if|then|than|am|was|were|going|happening|happen|happens|try|trying|consider|considering|thinking|think|used|using|make|made|produce|produced|start|started|help|thanks|thank you|hi|hello|hey|many|nice|important|main|major|up|out|there any|been|own|able|may|might|shall|as|or so',
    'my|our|we|you|your|are there any|is there any|are there|is there|please|can|could|would|tell|tell me|about|information|info|details',
    'current|currently|future|will|be|being|been|it|its|this|these|those|here|how do i|some|more|other|list of|overview|map|of them',
    'does the plan|in the plan|according to the plan|the plan|five-year plan|15th five-year plan|factories|factory|plants|plant|facilities|facility',
    'build|built|building|develop|developed|development|investment|invest|company|companies|business|students|class|lesson|interested|looking|look|know|need|like|get',
  ),
};

/** What was drawn on the map; its positions follow. */
export const DRAWN_WORDS = [
  { value: 'line', zh: '所画线|画线|所画的线', en: 'drawn line' },
  { value: 'area', zh: '所画区域|画区域|所画的区域', en: 'drawn area' },
] as const;
