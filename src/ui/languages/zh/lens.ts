import type { LensText } from '../../features/lens/lensText.ts';
import { number } from './counting.ts';
/** The words of the checks, in Chinese. */
export const lens: LensText = {
  title: '布局检查',
  which: '检查什么',
  names: {
    ecology: '工业与生态区',
    water: '耗水产业与河湖泉',
    'green-metal': '钢铁有色与绿电',
    gaps: '哪些县没有',
  },
  about: {
    ecology:
      '煤矿、煤层气、传统产业和新兴产业的布局，有哪些在规划的生态保护修复区之内或附近。生态区按组成的县示意，划定的界线规划没有给出，因此一处工业是否真在区内，多半只能说“可能”。',
    water:
      '耗水较多的四类产业，有哪些在规划点名的河、湖、泉附近：煤电（冷却用水）、焦化与煤化工（熄焦、洗涤与工艺用水）、钢铁（冷却与除尘）、有色金属（冶炼与冷却）。选这四类是本图的判断，不是规划的话。规划第 61 节也写了治理地下水超采区，但没有写明在哪里，所以不能对照。',
    'green-metal': '钢铁、有色金属的布局，与绿电园区、风光基地在同一个市，或相距不远：用绿电的可能所在。',
    gaps: '哪些县（市、区）境内和附近没有某一类布局。距离从县界量起。',
  },
  reading:
    '这里只把规划的两句话并排放出，给出可能的距离，不作评价。“确定”：两处无论落在各自范围的哪里都成立；“可能”：只对其中一部分成立。写到全市的、写到县的、区域和线路，都可能是范围内任何一点。',
  distance: '距离',
  kilometres: '公里',
  badDistance: (limit) => `距离请写 0 到 ${limit} 的整数公里。下面仍是上一次的结果。`,
  theme: '主题',
  cityWide: '也列规划只写到全市的',
  found: (certain, possible) => `${number(certain)} 对确定，${number(possible)} 对可能。`,
  hiddenCityWide: (count) => `另有 ${count} 对只写到全市，可能也是。`,
  none: '没有这样的布局。',
  openAll: '全部展开',
  closeAll: '全部收起',
  pairs: (count) => `${number(count)} 对`,
  onMap: (name, distance) => `在地图上看：${name}${distance}以内`,
  onMapNote: '地图上的问题把线路和区域当作整体，从它的边量起，所以会比这里多一些“确定”。',
  against: '规划写道',
  certain: '确定',
  possible: '可能',
  apart: (range) => `相距 ${range}`,
  sameCity: '同市',
  pointOut: '点标题看全部依据。',

  gapsCertain: (theme, distance) => `境内和${distance}内确定没有${theme}`,
  gapsPossible: (theme, distance) => `境内和${distance}内可能没有${theme}`,
  gapsCertainNote: '规划写到的这一类布局，无论落在哪里，都比这更远。',
  gapsPossibleNote: '规划只写到市或区域的，可能落在这里，也可能不在。',
  gapsOnMap: '在地图上问',
  gapsNone: '没有这样的县。',
  gapsCount: (certain, possible, total) => `${total} 个县中，${certain} 个确定没有，${possible} 个可能没有。`,
  gapsMap: (theme, certain, possible) => `没有${theme}的县：实色 ${certain} 个确定，淡色 ${possible} 个可能`,
  keyCertain: '实色：确定没有',
  keyPossible: '淡色：可能没有',
};
