import type { Precision } from '../../../../geodata/schema.ts';
import type { DataText } from '../../features/about/dataText.ts';

/** The words of the page about the data, in Chinese. */
export const data: DataText = {
  title: '关于数据',
  contents: '本页内容',
  totals: (assignments, statements, placements) =>
    `规划全文中写到地点的安排，本图收录 ${assignments} 项布局（同一件事写了两处的只算一次，为 ${statements} 项），落在 ${placements} 处。一项布局写了几个地方，就有几处；列表、计数和地图都以“处”为单位。`,
  twoTruths:
    '“做什么”只依规划原文，“在哪里”由本图另行查证。两者分开记录：前者附章节与原文定位词，后者附来源与精确程度。',

  coverage: '逐节收录情况',
  coverageHow: (covered, mentions, excluded) =>
    `程序逐句核对规划文本：文中出现的每个市县与地名，要么由同一句的布局收录，要么在“未收录的内容”里写明理由。共查到地名 ${mentions} 次，收录 ${covered} 次，未收录 ${excluded} 次。`,
  coverageFigures: (held, figures, excluded) =>
    `文中的 ${figures} 个数量也这样核对：${held} 个属于具体地点，已经收录；${excluded} 个说的是全省或别的事，写在未收录的内容里。`,
  coverageTable: (sections) => `规划 ${sections} 节与各专栏的收录情况`,
  section: '节',
  sectionTitle: '内容',
  assignments: '布局（项）',
  placements: '落点（处）',
  namesCovered: '收录地名',
  namesExcluded: '未收录',
  box: (number, title) => `专栏 ${number} · ${title}`,
  noneHere: '无',
  allSections: '全部',

  leftOut: '未收录的内容',
  leftOutText: (count) =>
    `规划里有 ${count} 处地名或数量不属于任何一项布局。每处都看过，理由如下。引号里是原文的定位词。`,
  kinds: { place: '地名', figure: '数量' },
  reference: (section, box: string | null) =>
    box === null ? `第 ${section} 节` : `第 ${section} 节 专栏 ${box}`,

  unlocated: '位置不明',
  unlocatedText: (count) =>
    `${count} 处没有查到位置，不画在图上，也不参与距离计算，但在列表和下载的数据里都有。点开可看全部内容；知道位置的，请用“报告错误”告诉我们。`,

  precision: '精确程度',
  precisionText: '每一处都注明画出的图形代表什么。许多布局只写到市：这是规划的写法，不是图的缺漏。',
  precisionName: '程度',
  precisionMeaning: '含义',
  count: '处数',
  share: '占比',
  percent: (share) => `${share}%`,

  themes: '各主题的数量',
  themesText: '每个主题的布局项数 / 处数。',
  themeCount: (assignments, placements) => `${assignments} / ${placements}`,

  remarks: '最没有把握的地点',
  remarksText: (count) =>
    `${count} 个地点带有说明：位置存疑、范围示意、同名易混，或依编者判断。按精确程度由粗到细排列；点名称看依据与来源。`,
  filter: '筛选',
  filtered: (shown, count) => `显示 ${shown} 个，共 ${count} 个`,
  filteredNone: '没有符合的地点。',
  remarksOf: {
    city: '只到市',
    county: '只到县',
    region: '示意区域',
    corridor: '示意走向',
    town: '到乡镇',
    site: '确切地点',
  } satisfies Record<Precision, string>,

  sources: '来源与许可',
  sourcesTable: '数据各部分的来源与许可',
  part: '部分',
  source: '来源',
  licence: '许可',

  datum: '坐标',
  datumText:
    '国内公开的县界和许多地点坐标用的是 GCJ-02，比 WGS 84 偏出几百米。本图把它们都换算成 WGS 84；百度地图的 BD-09 坐标也一样。',
  datumFiles:
    '下载的文件一律是 WGS 84 经纬度（RFC 7946），小数不超过五位。在使用 GCJ-02 的底图上，它们会偏出几百米。',

  byHand: '手绘与示意',
  handText: '下面这些线不是测绘成果，不要在上面量距离，更不能作为划界依据。',
  handLines: (count) => `${count} 条线路、廊道与河段：多数按已知的起讫点和经过的县城连成，不是勘测线位。`,
  handRegions: (count) => `${count} 个区域：多数是县市的合并，山脉、盆地和流域为示意轮廓，都不是划定的界线。`,
  handLabels: '山脉、盆地和邻省的名称写在大致的位置上。',

  downloads: '下载',
  downloadsText: (date) =>
    `数据版本 ${date}。全部为 UTF-8；GeoJSON 可用 QGIS 打开，表格可用 Excel 或 WPS 打开。`,
  files: {
    'assignments.csv': '布局表，一行一处',
    'assignments.geojson': '布局，一个要素一处；位置不明的 geometry 为 null',
    'places.geojson': '比县更细的地点、线路与区域，附来源与说明',
    'counties.geojson': '县级单位',
    'cities.geojson': '市',
    'province.geojson': '省界',
    'water.geojson': '河流、湖泊与水库',
    'divisions.json': '各级单位的名称、代码、驻地与面积',
    'schema.json': '一处布局的字段说明（JSON Schema）',
    'audit.json': '本页的收录情况与未收录清单',
  },

  cite: '引用',
  citation: (cited, assignments, placements, date, address) =>
    `${cited.title}：${cited.data}，${assignments} 项、${placements} 处，版本 ${date}，MIT 许可，${address}`,
  copyCitation: '复制引文',
};
