// Writes the made-up region: divisions and boundaries on a grid of three by three, its statements and places.
//   node tests/run/ts.mjs tests/region/generate.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Position } from 'geojson';
import type { Assignment, Division, Place } from '../../geodata/schema.ts';

const ROOT = new URL('./', import.meta.url);
const [WEST, SOUTH, STEP] = [60, 30, 0.5];

function write(path: string, content: unknown): void {
  const file = new URL(path, ROOT);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(content, null, 1)}\n`);
}

const collection = (features: unknown[]) => ({ type: 'FeatureCollection', features });

/** Cities are the rows of the grid from the south, each with its counties from the west. */
const CITIES = [
  ['青梧', 'Qingwu', '桐口区|Tongkou District', '松桥县|Songqiao County', '柳塘县|Liutang County'],
  ['白砾', 'Baili', '石渡区|Shidu District', '沙坪县|Shaping County', '岩湾县|Yanwan County'],
  ['赤渚', 'Chizhu', '渚前区|Zhuqian District', '荷浦县|Hepu County', '芦洲县|Luzhou County'],
] as const;

const at = (column: number, row: number): [number, number] => [WEST + column * STEP, SOUTH + row * STEP];
const boxOf = (column: number, row: number, columns: number, rows: number): Division['bbox'] => [
  ...at(column, row),
  ...at(column + columns, row + rows),
];
/** About: a degree of longitude is shorter in the north. */
const areaOf = ([west, south, east, north]: Division['bbox']): number =>
  Math.round(
    111.2 ** 2 * (east - west) * (north - south) * Math.cos(((south + north) / 2) * (Math.PI / 180)),
  );

type Unit = Omit<Division, 'bbox' | 'area_km2' | 'seat'>;
const division = (unit: Unit, bbox: Division['bbox']): Division => ({
  ...unit,
  bbox,
  seat: [(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2],
  area_km2: areaOf(bbox),
});

const divisions: Division[] = [
  division(
    { adcode: 'k0', level: 'province', name_zh: '云泽省', short_zh: '云泽', name_en: 'Yunze', city: null },
    boxOf(0, 0, 3, 3),
  ),
  ...CITIES.flatMap(([zh, en, ...counties], row) => [
    division(
      { adcode: `k${row + 1}`, level: 'city', name_zh: `${zh}市`, short_zh: zh, name_en: en, city: null },
      boxOf(0, row, 3, 1),
    ),
    ...counties.map((names, column) => {
      const [name_zh = '', name_en = ''] = names.split('|');
      const adcode = `k${row + 1}${column + 1}`;
      const unit = { adcode, level: 'county' as const, name_zh, short_zh: name_zh.slice(0, -1), name_en };
      return division({ ...unit, city: `k${row + 1}` }, boxOf(column, row, 1, 1));
    }),
  ]),
];

/** The arcs of the grid: each side of a cell once, eastwards and northwards. */
const east = (column: number, row: number): number => row * 3 + column;
const north = (column: number, row: number): number => 12 + column * 3 + row;
const arcs: Position[][] = [
  ...[0, 1, 2, 3].flatMap((row) => [0, 1, 2].map((column) => [at(column, row), at(column + 1, row)])),
  ...[0, 1, 2, 3].flatMap((column) => [0, 1, 2].map((row) => [at(column, row), at(column, row + 1)])),
];
/** The ring round some cells, against the clock. */
const ring = (column: number, row: number, columns: number, rows: number): number[] => [
  ...Array.from({ length: columns }, (_, i) => east(column + i, row)),
  ...Array.from({ length: rows }, (_, i) => north(column + columns, row + i)),
  ...Array.from({ length: columns }, (_, i) => ~east(column + columns - 1 - i, row + rows)),
  ...Array.from({ length: rows }, (_, i) => ~north(column, row + rows - 1 - i)),
];
const cellsOf = ({ bbox: [w, s, e, n] }: Division): [number, number, number, number] => [
  Math.round((w - WEST) / STEP),
  Math.round((s - SOUTH) / STEP),
  Math.round((e - w) / STEP),
  Math.round((n - s) / STEP),
];
const level = (wanted: Division['level']) => divisions.filter((one) => one.level === wanted);
const geometries = (wanted: Division['level']) => ({
  type: 'GeometryCollection',
  geometries: level(wanted).map((unit) => ({
    type: 'Polygon',
    id: unit.adcode,
    properties: { adcode: unit.adcode },
    arcs: [ring(...cellsOf(unit))],
  })),
});
const outlineOf = ({ bbox: [w, s, e, n] }: Division) => ({
  type: 'Polygon',
  coordinates: [
    [
      [w, s],
      [e, s],
      [e, n],
      [w, n],
      [w, s],
    ],
  ],
});
const outlines = (wanted: Division['level']) =>
  collection(
    level(wanted).map((unit) => {
      const { adcode, name_zh, name_en, city, area_km2, seat } = unit;
      return {
        type: 'Feature',
        id: adcode,
        properties: { adcode, name_zh, name_en, city, area_km2, seat },
        geometry: outlineOf(unit),
      };
    }),
  );

write('divisions.json', divisions);
write('boundaries/divisions.topo.json', {
  type: 'Topology',
  objects: { counties: geometries('county'), cities: geometries('city'), province: geometries('province') },
  arcs,
});
write('boundaries/counties.geojson', outlines('county'));
write('boundaries/cities.geojson', outlines('city'));
write('boundaries/province.geojson', outlines('province'));
write(
  'boundaries/labels.geojson',
  collection([
    {
      type: 'Feature',
      id: 'reed-sea',
      properties: { id: 'reed-sea', kind: 'neighbour', name_zh: '苇海', name_en: 'Reed Sea' },
      geometry: { type: 'Point', coordinates: [59.6, 30.8] },
    },
  ]),
);

const feature = (
  id: string,
  [name_zh, name_en]: [string, string],
  kind: Place['kind'],
  precision: Place['precision'],
  counties: string[],
  geometry: object | null,
) => ({
  type: 'Feature',
  id,
  properties: {
    id,
    name_zh,
    name_en,
    kind,
    precision,
    cities: [...new Set(counties.map((code) => code.slice(0, 2)))],
    counties,
    source_zh: '为测试编造',
    source_en: 'Made up for tests',
    note_zh: null,
    note_en: null,
  },
  geometry,
});
const point = (lng: number, lat: number) => ({ type: 'Point', coordinates: [lng, lat] });
const line = (...coordinates: Position[]) => ({ type: 'LineString', coordinates });

write(
  'places/harvest.geojson',
  collection([
    feature('garden-moon', ['月岭茶园', 'Moon Ridge tea garden'], 'site', 'site', ['k11'], point(60.2, 30.3)),
    feature('orchard-bell', ['钟坡果园', 'Bell Slope orchard'], 'site', 'site', ['k22'], point(60.8, 30.7)),
    feature('town-yunmen', ['云门镇', 'Yunmen Town'], 'town', 'town', ['k31'], point(60.3, 31.3)),
  ]),
);
write(
  'places/craft.geojson',
  collection([
    feature('kiln-lost', ['失名窑', 'Nameless kiln'], 'site', null, [], null),
    feature('works-amber', ['琥珀玻璃厂', 'Amber glassworks'], 'site', 'site', ['k12'], point(60.75, 30.2)),
  ]),
);
write(
  'places/ways.geojson',
  collection([
    feature('landing-old', ['老渡口', 'Old Landing'], 'site', 'site', ['k21'], point(60.4, 30.95)),
    feature(
      'trail-crane',
      ['鹤道', 'Crane Trail'],
      'line',
      'corridor',
      ['k11', 'k12', 'k13'],
      line([60.1, 30.1], [60.75, 30.25], [61.4, 30.15]),
    ),
  ]),
);
write(
  'places/nature.geojson',
  collection([
    feature('region-reeds', ['苇荡', 'Reed Flats'], 'region', 'region', ['k32', 'k33'], null),
    feature(
      'water-blue',
      ['蓝溪', 'Blue Brook'],
      'water',
      'corridor',
      ['k11', 'k21', 'k31'],
      line([60.25, 30.05], [60.2, 30.7], [60.3, 31.45]),
    ),
  ]),
);
write(
  'water/water.geojson',
  collection([
    {
      type: 'Feature',
      id: 'blue-brook',
      properties: {
        id: 'blue-brook',
        kind: 'river',
        name_zh: '蓝溪',
        name_en: 'Blue Brook',
        rank: 1,
        inside: true,
      },
      geometry: line([60.25, 30.05], [60.2, 30.7], [60.3, 31.45]),
    },
  ]),
);

const COUNTIES = level('county').map(({ adcode }) => adcode);
let counted = 0;
const assignment = (
  id: string,
  theme: string,
  [zh, en]: [string, string],
  places: string[],
  more: Partial<Assignment> = {},
): Assignment => {
  counted += places.length;
  return {
    id,
    theme,
    title: { zh, en },
    summary: { zh: `${zh}，为测试编造，没有这样的规划。`, en: `${en}, made up for tests; no plan says so.` },
    places,
    status: null,
    section: 1,
    box: null,
    locator: `为测试编造的${zh}`.slice(0, 20),
    figures: [],
    outside: [],
    same_as: [],
    ...more,
  };
};

write('plan/harvest.json', [
  assignment('tea-hills', 'tea', ['山地茶园', 'Hill tea gardens'], ['garden-moon', 'k12', 'k21', 'k31'], {
    status: 'new',
    figures: [
      { indicator: 'harvest', value: 120, unit: 'basket', comparator: '>=', year: 2030, scope: 'assignment' },
    ],
  }),
  assignment('tea-cities', 'tea', ['茶市', 'Tea markets'], ['k1', 'k2', 'k3']),
  assignment(
    'orchards-south',
    'orchards',
    ['南部果园', 'Southern orchards'],
    ['orchard-bell', 'k13', 'k23'],
    {
      status: 'continue',
    },
  ),
  assignment('orchard-town', 'orchards', ['果园小镇', 'Orchard town'], ['town-yunmen'], { box: 1 }),
]);
write('plan/craft.json', [
  assignment('glass', 'glass', ['玻璃工坊', 'Glass workshops'], ['works-amber', 'kiln-lost', 'k2', 'k3'], {
    section: 2,
    status: 'new',
    figures: [
      { indicator: 'furnaces', value: 4, unit: 'project', comparator: '=', year: null, scope: 'placement' },
    ],
  }),
  assignment('paper', 'paper', ['造纸坊', 'Paper mills'], ['k11', 'k21', 'k22', 'k31', 'k32', 'k33'], {
    section: 2,
  }),
]);
write('plan/ways.json', [
  assignment('ferries', 'ferries', ['渡口修缮', 'Ferry landings'], ['landing-old', 'k32'], { section: 3 }),
  assignment('ferry-line', 'ferries', ['蓝溪航线', 'Blue Brook ferry'], ['water-blue'], { section: 3 }),
  assignment('trails', 'trails', ['步道网', 'Trail network'], ['trail-crane', ...COUNTIES.slice(3)], {
    section: 3,
    box: 2,
    outside: [{ zh: '苇海', en: 'Reed Sea' }],
  }),
]);
write('plan/nature.json', [
  assignment('birds', 'bird-reserves', ['鸟类保护地', 'Bird reserves'], ['region-reeds', 'k13', 'k23'], {
    section: 4,
  }),
  assignment('brook', 'bird-reserves', ['蓝溪保护', 'Blue Brook reserve'], ['water-blue'], { section: 4 }),
  assignment('marsh-towns', 'bird-reserves', ['湿地城市', 'Marsh cities'], ['k1', 'k2', 'k3', 'k0', 'k31'], {
    section: 4,
  }),
]);

const blank = {
  assignments: 0,
  placements: 0,
  mentions: 0,
  covered: 0,
  excluded: 0,
  figures: 0,
  figures_held: 0,
  figures_excluded: 0,
};
write('audit/coverage.json', {
  sections: ['收获', '工坊', '道路', '自然'].map((title_zh, i) => ({
    section: i + 1,
    title_zh,
    title_en: ['Harvest', 'Crafts', 'Ways', 'Nature'][i],
    ...blank,
    boxes: [],
  })),
  totals: {
    ...blank,
    assignments: 12,
    placements: counted,
    statements: 12,
    precision: {},
    theme: {},
    exclusions: {},
  },
});
write('audit/exclusions.json', []);
console.log(`${counted} placements.`);
