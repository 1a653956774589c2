import type { Division } from '../../geodata/schema.ts';

/** A term of the plan and its English word; texts in Chinese and English are held to it by a test. */
export interface Term {
  zh: string;
  /** The word to use first, then what may stand for it where grammar or style ask for it. */
  en: readonly [string, ...string[]];
}

const term = (zh: string, ...en: [string, ...string[]]): Term => ({ zh, en });

/**
 * Terms that must be the same everywhere. A longer term hides the shorter ones in it: 水利枢纽 is no 枢纽.
 * English words are compared without regard to case, hyphens and dashes, and as beginnings of words.
 */
export const GLOSSARY: readonly Term[] = [
  // Kinds of assignment
  term('集聚区', 'cluster'),
  term('集群', 'cluster'),
  term('基地', 'base'),
  term('示范基地', 'demonstration base'),
  term('枢纽', 'hub'),
  term('水利枢纽', 'dam', 'water-control complex'),
  term('物流枢纽', 'logistics hub'),
  term('综合交通枢纽', 'comprehensive transport hub'),
  term('园区', 'park'),
  term('绿电园区', 'green-power park'),
  term('走廊', 'corridor'),
  term('廊道', 'corridor'),
  term('专业镇', 'specialty town'),
  term('示范区', 'demonstration zone', 'reform zone'),
  term('试点', 'pilot'),
  term('老区', 'old revolutionary area', 'old revolutionary base area'),

  // Energy
  term('煤层气', 'coal-bed methane'),
  term('非常规天然气', 'unconventional gas'),
  term('抽水蓄能', 'pumped storage'),
  term('新型储能', 'new-type energy storage'),
  term('新能源', 'new energy'),
  term('新能源汽车', 'new-energy vehicle'),
  term('风光', 'wind and solar'),
  term('光伏', 'photovoltaic'),
  term('风电光伏', 'wind and solar'),
  term('生物质', 'biomass'),
  term('地热', 'geothermal'),
  term('特高压', 'UHV', 'ultra-high-voltage'),
  term('煤矿', 'coal mine'),
  term('煤电', 'coal power', 'coal and power'),
  term('采煤沉陷区', 'coal-subsidence area', 'subsided by coal mining'),
  term('氢燃料', 'hydrogen'),
  term('换电', 'battery swap', 'swappable batter'),

  // Industry and minerals
  term('有色', 'nonferrous'),
  term('焦化', 'coking'),
  term('煤化工', 'coal chemical'),
  term('玛钢', 'malleable iron', 'malleable cast iron'),
  term('废钢', 'scrap steel'),
  term('铝土矿', 'bauxite'),
  term('石墨', 'graphite'),
  term('半导体', 'semiconductor'),
  term('智能终端', 'smart terminal'),
  term('算力', 'computing'),
  term('数据标注', 'data labelling'),
  term('中试', 'pilot-scale', 'pilot scale'),
  term('低空', 'low-altitude'),
  term('原料药', 'pharmaceutical ingredient'),
  term('中成药', 'Chinese patent medicine'),
  term('深加工', 'processing', 'processed'),
  term('有机旱作', 'organic dryland'),

  // Logistics, opening-up, transport, water
  term('大宗商品', 'bulk commodit'),
  term('冷链', 'cold chain'),
  term('保税', 'bonded'),
  term('综合保税区', 'comprehensive bonded zone', 'bonded zone'),
  term('跨境电商', 'cross-border e-commerce'),
  term('中欧班列', 'China–Europe'),
  term('对口合作', 'paired', 'pairing'),
  term('专用线', 'dedicated freight line'),
  term('高铁', 'high-speed railway', 'high-speed rail', 'high-speed line'),
  term('高速公路', 'expressway'),
  term('扩容', 'widening', 'widened'),
  term('机场', 'airport'),
  term('灌区', 'irrigation district'),
  term('引黄灌区', 'irrigation district'),
  term('供水灌溉', 'irrigation'),
  term('水库', 'reservoir'),
  term('引黄', 'Yellow River diversion', 'diversion'),
  term('供水', 'water supply', 'supply', 'to supply'),
  term('供水区', 'supply area', 'area'),
  term('水资源配置', 'water allocation'),

  // Cities, culture, ecology
  term('都市圈', 'metropolitan area'),
  term('城市群', 'city cluster', 'cluster'),
  term('城镇圈', 'town circle', 'circle'),
  term('城镇组团', 'town group'),
  term('国家公园', 'national park'),
  term('国家文化公园', 'national cultural park'),
  term('世界遗产', 'world heritage'),
  term('世界文化遗产', 'world cultural heritage', 'world heritage'),
  term('旅游公路', 'tourism road'),
  term('旅游廊道', 'tourism corridor'),
  term('红色旅游', 'red tourism'),
  term('劳务品牌', 'labour-service brand'),
  term('考古', 'archaeolog'),
  term('无废城市', 'zero-waste cit'),
  term('几字弯', 'great bend'),
  term('水土流失', 'soil erosion'),
  term('水土保持', 'soil conservation'),
  term('生态产品', 'ecosystem'),

  // Regions beyond and across the province
  term('京津冀', 'Beijing–Tianjin–Hebei'),
  term('长三角', 'Yangtze River Delta'),
  term('粤港澳', 'Guangdong–Hong Kong–Macao'),
  term('中原城市群', 'Central Plains city cluster', 'Central Plains cluster', 'Central Plains'),
  term('黄河金三角', 'Golden Triangle'),
  term('雄安', "Xiong'an"),
  term('石家庄', 'Shijiazhuang'),
  term('陕西', 'Shaanxi'),
  term('内蒙古', 'Inner Mongolia'),
  term('晋北', 'northern Shanxi', 'northern', 'north'),
  term('晋南', 'southern Shanxi', 'southern', 'south'),
  term('晋东南', 'southeastern Shanxi', 'southeastern', 'southeast'),
  term('吕梁山', 'Lüliang Mountain', 'Lüliang'),
  term('太行山', 'Taihang Mountain', 'Taihang'),
  term('中条山', 'Zhongtiao Mountain', 'Zhongtiao'),
  term('沁水盆地', 'Qinshui Basin'),
  term('汾河谷地', 'Fen River valley', 'Fen valley'),
];

/** Ways to write a word that are not ours, with the one that is: British spelling, en dashes, no hyphens. */
export const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<!–)Beijing-Tianjin-Hebei/, 'Beijing–Tianjin–Hebei'],
  [/Xiongan/, "Xiong'an"],
  [/Luliang/, 'Lüliang'],
  [/\b(north|south)-(east|west)/i, 'northeast, southwest …'],
  [/\b(center|labor|aluminum|fiber|meter|program)s?\b/, 'centre, labour, aluminium, fibre, metre, programme'],
  [/[a-z]+iz(e|ed|es|ing|ation)\b/i, '-ise, -isation'],
];

interface Texts {
  zh: string;
  en: string;
}

const plain = (text: string): string => ` ${text.toLowerCase().replace(/[\s—–(/-]+/g, ' ')}`;

/** The terms of the glossary that a Chinese text holds and its English text does not. */
export function termsMissing({ zh, en }: Texts, glossary: readonly Term[] = GLOSSARY): Term[] {
  const english = plain(en);
  const byLength = [...glossary].sort((a, b) => b.zh.length - a.zh.length);
  let rest = zh;
  return byLength.filter((one) => {
    const isHeld = rest.includes(one.zh);
    rest = rest.replaceAll(one.zh, '，');
    return isHeld && !one.en.some((words) => english.includes(plain(words)));
  });
}

/** Names of districts that are plain words as well. */
const PLAIN_WORDS = ['城区', '矿区', '郊区'];

/** The cities and counties that a Chinese text names and its English text does not. 盐湖 is mostly the lake. */
export function divisionsMissing({ zh, en }: Texts, divisions: readonly Division[]): Division[] {
  return divisions.filter(({ level, name_zh, short_zh, name_en }) => {
    const isNamed = zh.includes(name_zh) || (zh.includes(short_zh) && short_zh !== '盐湖');
    if (level === 'province' || PLAIN_WORDS.includes(name_zh) || !isNamed) return false;
    return !en.includes(name_en.replace(/ (District|County)$/, ''));
  });
}
