/** Counties of 2017 -> counties of today -> one topology -> simplified once -> cities and province. */
import { readFileSync } from 'node:fs';
import mapshaper from 'mapshaper';
import { feature } from 'topojson-client';
import {
  areaKm2,
  bboxOf,
  contains,
  densify,
  mapPositions,
  metres,
  polygonsOf,
  rewind,
  round,
  SegmentIndex,
  toWgs84,
} from './geo.mjs';
import { CENTERS_GCJ02, OVERRIDES } from './seats.mjs';
import { CITIES, PROVINCE, shortName } from './units.mjs';

/** Metres: Douglas-Peucker keeps every removed vertex within this distance of the new edge. */
export const INTERVAL = 100;
/** Square metres: smaller exclaves of a unit are no exclaves but left-overs of the source's 100 m grid. */
export const SPECK = 200_000;
/** Degrees: the grid of the results, about 10 m; a multiple of 1e-5, so that five decimals hold it exactly. */
const GRID = 1e-4;

const HAND = JSON.parse(readFileSync(new URL('./hand-datong.geojson', import.meta.url), 'utf8'));
const NOTE = {
  zh: '平城区与云冈区（及新荣区古店镇）的界线按2018年区划调整所列乡镇、街道手绘，非测定界线，误差可达数公里。',
  en: 'The line between Pingcheng and Yungang (and Gudian town in Xinrong) is drawn by hand after the townships named in the 2018 change; it is not surveyed and may be off by some kilometres.',
};
const NOTED = new Set(['140212', '140213', '140214']);

/** The units of today, each with its city and the name(s) of its shapes of 2017. */
export const UNITS = Object.entries(CITIES).flatMap(([city, { units }]) =>
  units.map(([adcode, zh, en, was]) => ({ adcode, zh, en, city, was: was ?? [zh] })),
);

/** Reads the shapes of 2017 in WGS 84, each with the code of the unit of today. */
function readShapes(read) {
  const shapes = [];
  const cps = new Map();
  for (const [city, { file }] of Object.entries(CITIES)) {
    // 城区, 矿区 and 郊区 repeat in the province: the name decides within its city only.
    const byName = new Map(
      UNITS.filter((u) => u.city === city).flatMap((u) => u.was.map((name) => [name, u.adcode])),
    );
    for (const f of read(file).features) {
      const adcode = byName.get(f.properties.name);
      if (!adcode) throw new Error(`${city}: no unit of today takes the shape ${f.properties.name}`);
      byName.delete(f.properties.name);
      shapes.push({
        type: 'Feature',
        properties: { adcode, name: f.properties.name },
        geometry: mapPositions(f.geometry, toWgs84),
      });
      cps.set(adcode, f.properties.cp);
    }
    if (byName.size > 0) throw new Error(`${city}: no shape for ${[...byName.keys()]}`);
  }
  if (shapes.length !== 119) throw new Error(`expected 119 shapes of 2017, got ${shapes.length}`);
  return { shapes, cps };
}

const fc = (features) => JSON.stringify({ type: 'FeatureCollection', features });

/** One topology of counties, cities and province; `interval` null leaves it unsimplified. */
async function topology(shapes, interval) {
  const hand = HAND.features.map((f) => ({ ...f, properties: { hand: f.properties.adcode } }));
  const commands = [
    '-i shapes.json name=shapes',
    '-clean',
    '-i hand.json name=hand',
    // The abolished units of Datong are cut along the hand-drawn lines; the cut is a node of the topology.
    '-union target=shapes,hand name=pieces',
    "-filter 'adcode != null' target=pieces",
    `-each "if (adcode == '140214' && hand) adcode = hand" target=pieces`,
    '-dissolve2 adcode target=pieces name=counties',
    // Specks: parts below SPECK are artefacts of the source's grid; the unit around takes them.
    '-explode target=counties',
    `-filter 'this.area >= ${SPECK}' target=counties`,
    `-clean gap-fill-area=${SPECK * 2}m2 target=counties`,
    '-dissolve2 adcode target=counties',
    interval === null ? '' : `-simplify dp interval=${interval} keep-shapes target=counties`,
    interval === null ? '' : '-clean target=counties',
    `-each 'city = adcode.slice(0, 4) + "00"' target=counties`,
    '-sort adcode target=counties',
    '-dissolve city + name=cities target=counties',
    '-sort city target=cities',
    '-dissolve + name=province target=cities',
    '-o all.json format=topojson no-quantization target=counties,cities,province',
  ];
  const out = await mapshaper.applyCommands(commands.filter(Boolean).join(' '), {
    'shapes.json': fc(shapes),
    'hand.json': fc(hand),
  });
  return JSON.parse(out['all.json']);
}

/** Puts every arc on the grid: decoded coordinates are then the same numbers in every level and file. */
function quantize(topo) {
  const box = [Infinity, Infinity];
  const snapped = topo.arcs.map((arc) => {
    const points = arc.map(([x, y]) => [Math.round(x / GRID), Math.round(y / GRID)]);
    const kept = points.filter((p, i) => i === 0 || p[0] !== points[i - 1][0] || p[1] !== points[i - 1][1]);
    if (kept.length === 1) kept.push(kept[0]);
    for (const [x, y] of kept) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
    }
    return kept;
  });
  const arcs = snapped.map((arc) =>
    arc.map(([x, y], i) => (i === 0 ? [x - box[0], y - box[1]] : [x - arc[i - 1][0], y - arc[i - 1][1]])),
  );
  return {
    type: 'Topology',
    transform: { scale: [GRID, GRID], translate: [round(box[0] * GRID, 5), round(box[1] * GRID, 5)] },
    objects: topo.objects,
    arcs,
  };
}

function decode(topo, object) {
  const { features } = feature(topo, topo.objects[object]);
  return new Map(
    features.map((f) => [
      f.properties.adcode,
      rewind(mapPositions(f.geometry, ([x, y]) => [round(x, 5), round(y, 5)])),
    ]),
  );
}

function label(topo) {
  const { counties, cities, province } = topo.objects;
  const set = (g, adcode) => {
    g.id = adcode;
    g.properties = { adcode };
  };
  for (const g of counties.geometries) set(g, g.properties.adcode);
  for (const g of cities.geometries) set(g, g.properties.city);
  for (const g of province.geometries) set(g, PROVINCE.adcode);
  return { ...topo, objects: { counties, cities, province } };
}

/** How far the edges moved: both ways between the edges before and after, county by county, metres. */
function displacement(before, after) {
  let worst = { metres: 0, adcode: '' };
  const all = [];
  for (const [adcode, geometry] of before) {
    const a = polygonsOf(geometry).flat();
    const b = polygonsOf(after.get(adcode)).flat();
    for (const [lines, index] of [
      [a, new SegmentIndex(b)],
      [b, new SegmentIndex(a)],
    ]) {
      for (const line of lines) {
        for (const p of densify(line, 50)) {
          const hit = index.nearest(p);
          const d = hit ? hit.d : Infinity;
          all.push(d);
          if (d > worst.metres) worst = { metres: d, adcode, at: p.map((v) => round(v, 4)) };
        }
      }
    }
  }
  all.sort((x, y) => x - y);
  return { ...worst, metres: round(worst.metres, 1), median: round(all[all.length >> 1], 1) };
}

/** The seat of a unit, WGS 84. */
function seatOf(adcode) {
  const hand = OVERRIDES[adcode];
  const at = hand ? (hand.gcj02 ? toWgs84(hand.at) : hand.at) : toWgs84(CENTERS_GCJ02[adcode]);
  return at.map((v) => round(v, 4));
}

/** @param {(city: string) => any} read */
export async function buildBoundaries(read) {
  const { shapes, cps } = readShapes(read);
  const exact = label(await topology(shapes, null));
  const topo = quantize(label(await topology(shapes, INTERVAL)));

  const level = (name) => {
    const before = new Map(
      feature(exact, exact.objects[name]).features.map((f) => [f.properties.adcode, f.geometry]),
    );
    return { before, after: decode(topo, name) };
  };
  const counties = level('counties');
  const cities = level('cities');
  const province = level('province');

  const rows = [
    {
      adcode: PROVINCE.adcode,
      level: 'province',
      zh: PROVINCE.zh,
      en: PROVINCE.en,
      city: null,
      shape: province,
    },
    ...Object.entries(CITIES).map(([adcode, c]) => ({
      adcode,
      level: 'city',
      zh: c.zh,
      en: c.en,
      city: null,
      shape: cities,
    })),
    ...UNITS.map((u) => ({
      adcode: u.adcode,
      level: 'county',
      zh: u.zh,
      en: u.en,
      city: u.city,
      shape: counties,
    })),
  ].sort((a, b) => a.adcode.localeCompare(b.adcode));

  const divisions = rows.map((r) => ({
    adcode: r.adcode,
    level: r.level,
    name_zh: r.zh,
    short_zh: shortName(r.zh),
    name_en: r.en,
    city: r.city,
    bbox: bboxOf(r.shape.after.get(r.adcode)),
    seat: seatOf(r.adcode),
    area_km2: round(areaKm2(r.shape.before.get(r.adcode)), 1),
  }));

  const features = (name) =>
    divisions
      .filter((d) => d.level === name)
      .map((d) => ({
        type: 'Feature',
        id: d.adcode,
        properties: {
          adcode: d.adcode,
          name_zh: d.name_zh,
          name_en: d.name_en,
          city: d.city,
          area_km2: d.area_km2,
          seat: d.seat,
          ...(NOTED.has(d.adcode) ? { boundary_note_zh: NOTE.zh, boundary_note_en: NOTE.en } : {}),
        },
        geometry: rows.find((r) => r.adcode === d.adcode).shape.after.get(d.adcode),
      }));

  const away = divisions
    .filter((d) => d.level === 'county' && !contains(counties.after.get(d.adcode), d.seat))
    .map((d) => ({
      adcode: d.adcode,
      lies_in:
        divisions.find((o) => o.level === 'county' && contains(counties.after.get(o.adcode), d.seat))
          ?.adcode ?? null,
    }));

  return {
    topo,
    divisions,
    exact: counties.before,
    province: features('province'),
    cities: features('city'),
    counties: features('county'),
    report: {
      interval_m: INTERVAL,
      grid_deg: GRID,
      vertices: { before: count(counties.before), after: count(counties.after) },
      displacement_m: displacement(counties.before, counties.after),
      area_km2: {
        province: divisions.find((d) => d.level === 'province').area_km2,
        sum_of_counties: round(
          divisions.filter((d) => d.level === 'county').reduce((s, d) => s + d.area_km2, 0),
          1,
        ),
      },
      seats_in_another_unit: away,
      seats_by_override: OVERRIDES,
      /** Seats more than 2 km from the older point of the same kind in the source of the shapes. */
      seats_moved_km: Object.fromEntries(
        divisions
          .filter((d) => cps.has(d.adcode))
          .map((d) => [d.adcode, round(metres(toWgs84(cps.get(d.adcode)), d.seat) / 1000, 1)])
          .filter(([, km]) => km > 2),
      ),
    },
  };
}

const count = (shapes) =>
  [...shapes.values()].reduce(
    (s, g) =>
      s +
      polygonsOf(g)
        .flat()
        .reduce((n, r) => n + r.length, 0),
    0,
  );
