import type { UnitLevel } from '../../../query/engine/query.ts';
import type { AskText } from '../../features/ask/askText.ts';

/** What is said about how a question was read and why it has no answer. */
export const ask: AskText = {
  defaultRadius: {
    near: (distance) => `“附近”按${distance}计，可在上方改动。`,
    along: (distance) => `“沿线”按两侧${distance}计，可在上方改动。`,
    border: (distance) => `“交界”按边界两侧${distance}计，可在上方改动。`,
    between: (distance) => `“之间”按两地连线两侧${distance}计，可在上方改动。`,
  },
  defaultCount: (count) => `没有写个数，列出最近的 ${count} 项。`,
  defaultLevel: {
    city: '没有写到市还是到县，按市列出。',
    county: '没有写到市还是到县，按县列出。',
  } satisfies Record<UnitLevel, string>,
  formerName: (word, { zh }) => `“${word}”今为${zh}。`,
  defaultComparator: (word) => `“${word}”按“不低于”理解。`,
  fromEdge: (name) => `距离从${name}的边界量起，其内为 0。也可从政府驻地量：`,
  widerTopic: (word, theme) => `“${word}”按主题“${theme}”整体查。只查这个词：`,
  oneIsEnough: '离其中一处近即算。要两处都近：',
  notUnderstood: (word) => `没有看懂“${word}”，未计入。`,
  notUnderstoodTry: '可以改问：',

  unknownPlace: (word) => `没有找到地点“${word}”。`,
  unknownWords: (words) => `规划的布局里没有找到“${words}”，没有按别的词代答。`,
  onlySpoken: (words) => `规划提到了“${words}”，但没有写在哪个市县或地点，图上没有。`,
  outside: (name, { region, fullName }) => `${name}不在${region}境内，这张图只收录${fullName}规划。`,
  ambiguous: (word) => `叫“${word}”的地方不止一处，请选择：`,
  missingPlace: (example) => `这句话里没有地点。请写上市、县或地名，例如“${example}”。`,
  needsTwo: {
    border: (example) => `交界要有两个市或县，例如“${example}”。`,
    between: (example) => `“之间”要有两个地点，例如“${example}”。`,
    common: (example) => `“都有”要有两个以上的市或县，例如“${example}”。`,
  },
  needsUnits: {
    border: '只有市和县之间有交界。请写两个市或县。',
    common: '只能比较市和县。请写两个以上的市或县。',
  },
  insideTheme: '这类布局在图上没有边界，不能问“在其中”，请写离多远。',
  unitsElsewhere: '数市县、找市县，可以在全省找，或者在一个市里找县；别的范围还不能。',
  mixedJoins: '一句话里又有“且”又有“或”，先后不明。请分成两句问。',
  twoQuestions: '这句话对两个地方问了不同的事。请一次问一件。',
  unreadDistance: (words) => `没有读懂“${words}”是多远。请写成数字，如“30公里”。`,
  zero: '距离为 0，什么也圈不进来。请写一个大于 0 的公里数。',
  negative: '距离不能是负数。请写一个大于 0 的公里数。',
  tooLarge: (distance, extent, limit) => `${distance}太远了：${extent}，请写 ${limit}以内的距离。`,
  bandReversed: '距离的先后写反了，应由近到远。',
  countZero: (example) => `个数为 0。请写想看最近的几项，例如“${example}”。`,
  sectionUnknown: (number, last) => `规划没有第 ${number} 节，只有第 1 节到第 ${last} 节。`,
  boxUnknown: (number, last) => `规划没有专栏 ${number}，只有专栏 1 到专栏 ${last}。`,
  boxUnused: '专栏 1 在所据文本中残缺，没有收录。专栏 2 起可以问。',
  figureWithoutUnit: (word) => `“${word}”没有单位。请写明，例如“超过 1000 亿元”“超过 100 万千瓦”。`,
  beyondPlan: {
    opinion: (word) => `规划不比较优劣，答不了“${word}”。可以问什么在哪里、有多少、离多远。`,
    why: (word) => `规划只写做什么、在哪里，不写“${word}”。`,
    when: (word) => `规划没有逐项写明时间，答不了“${word}”。可以问续建、新建或前期的项目。`,
    who: (word) => `规划只写地方，不写由“${word}”来做。`,
    route: (word) => `这张图不导航，答不了“${word}”。可以问两地之间有什么，或用测距工具。`,
    'not-in-plan': (word) => `规划的布局里没有“${word}”。可以问产业、项目、基地、枢纽和保护区。`,
    chapter: (word) => `这张图按节收录，不按章：没有“${word}”。请写第几节，例如“第九节”。`,
  },
  pointOutside: (region, bounds) =>
    `这个坐标离${region}太远。请检查经纬度（${region}约在东经 ${bounds.lng}°、北纬 ${bounds.lat}°）。`,
  pointSwapped: '经度和纬度好像写反了。',
  suggest: '是不是要问：',
  wayOn: '也可以试试',
  leadsTo: {
    compare: '这个问题由“比较”页回答，已填好。',
    screen: '这个问题由“选址筛选”回答，已填好；规划不评优劣。',
    check: '这个问题由“检查”页回答，已填好。',
    data: '这个问题由“关于数据”页回答。',
  },
};
