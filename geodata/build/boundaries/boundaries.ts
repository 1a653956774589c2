/** Counties of 2017 -> counties of today -> one topology -> simplified once -> cities and province. */
import { bbox } from '@turf/turf';
import type { Feature } from 'geojson';
import type { Division } from '../../schema.ts';
import { areaKm2 } from './ellipsoid.ts';
import { CENTERS_GCJ02, OVERRIDES } from './seats.ts';
import { SegmentIndex } from './segmentIndex.ts';
import {
  type Area,
  at,
  contains,
  densify,
  mapPositions,
  metres,
  type Pos,
  ringsOf,
  round,
  roundPos,
  toWgs84,
} from './shapes.ts';
import type { ReadCity } from './source.ts';
import { buildTopology, GRID, INTERVAL, type LevelShapes, type Shape2017 } from './topology.ts';
import { CITIES, PROVINCE, shortName } from './units.ts';

export type Level = Division['level'];
type Levels = Record<Level, LevelShapes>;
type UnitFeature = Feature<Area, Record<string, unknown>>;

const NOTE = {
  boundary_note_zh:
    '平城区与云冈区（及新荣区古店镇）的界线按2018年区划调整所列乡镇、街道手绘，非测定界线，误差可达数公里。',
  boundary_note_en:
    'The line between Pingcheng and Yungang (and Gudian town in Xinrong) is drawn by hand after the townships named in the 2018 change; it is not surveyed and may be off by some kilometres.',
};
const NOTED = new Set(['140212', '140213', '140214']);

/** The shapes of 2017 in WGS 84, each with the code of its unit of today; and that unit's seat in 2017, GCJ-02. */
function readShapes(read: ReadCity) {
  const shapes: Shape2017[] = [];
  const seats = new Map<string, Pos>();
  for (const [city, { file, units }] of Object.entries(CITIES)) {
    // 城区, 矿区 and 郊区 repeat in the province: the name decides within its city only.
    const byName = new Map(units.flatMap(([adcode, zh, , was = [zh]]) => was.map((name) => [name, adcode])));
    for (const { geometry, properties } of read(file).features) {
      const { name, cp } = properties;
      const adcode = byName.get(name);
      if (!adcode) throw new Error(`${city}: no unit of today takes the shape ${name}`);
      byName.delete(name);
      shapes.push({
        type: 'Feature',
        properties: { adcode, name },
        geometry: mapPositions(geometry, toWgs84),
      });
      seats.set(adcode, cp);
    }
    if (byName.size > 0) throw new Error(`${city}: no shape for ${[...byName.keys()]}`);
  }
  if (shapes.length !== 119) throw new Error(`expected 119 shapes of 2017, got ${shapes.length}`);
  return { shapes, seats };
}

/** The seat of a unit, WGS 84. */
function seatOf(adcode: string): Pos {
  const set = OVERRIDES[adcode];
  const listed = set ? set.at : CENTERS_GCJ02[adcode];
  if (!listed) throw new Error(`${adcode} has no seat.`);
  return roundPos(set && !set.gcj02 ? listed : toWgs84(listed), 4);
}

function shapeOf(shapes: Map<string, Area>, adcode: string): Area {
  const shape = shapes.get(adcode);
  if (!shape) throw new Error(`${adcode} has no shape.`);
  return shape;
}

/** Every unit of today, sorted by code. */
function listDivisions(levels: Levels): Division[] {
  const names = [
    { ...PROVINCE, level: 'province' as const, city: null },
    ...Object.entries(CITIES).map(([adcode, { zh, en }]) => ({
      adcode,
      level: 'city' as const,
      zh,
      en,
      city: null,
    })),
    ...Object.entries(CITIES).flatMap(([city, { units }]) =>
      units.map(([adcode, zh, en]) => ({ adcode, level: 'county' as const, zh, en, city })),
    ),
  ].sort((a, b) => a.adcode.localeCompare(b.adcode));
  return names.map(({ adcode, level, zh, en, city }) => ({
    adcode,
    level,
    name_zh: zh,
    short_zh: shortName(zh),
    name_en: en,
    city,
    bbox: bbox(shapeOf(levels[level].after, adcode)) as Division['bbox'],
    seat: seatOf(adcode),
    area_km2: round(areaKm2(shapeOf(levels[level].before, adcode)), 1),
  }));
}

const toFeature = (
  { adcode, level, name_zh, name_en, city, area_km2, seat }: Division,
  levels: Levels,
): UnitFeature => ({
  type: 'Feature',
  id: adcode,
  properties: { adcode, name_zh, name_en, city, area_km2, seat, ...(NOTED.has(adcode) ? NOTE : {}) },
  geometry: shapeOf(levels[level].after, adcode),
});

/** How far the edges moved: both ways between the edges before and after, unit by unit, metres. */
function measureDisplacement({ before, after }: LevelShapes) {
  let worst: { metres: number; adcode: string; at?: Pos } = { metres: 0, adcode: '' };
  const all: number[] = [];
  for (const [adcode, area] of before) {
    const exact = ringsOf(area);
    const drawn = ringsOf(shapeOf(after, adcode));
    const ways = [
      { lines: exact, index: new SegmentIndex(drawn) },
      { lines: drawn, index: new SegmentIndex(exact) },
    ];
    for (const { lines, index } of ways)
      for (const pos of lines.flatMap((line) => densify(line, 50))) {
        const moved = index.nearest(pos)?.metres ?? Number.POSITIVE_INFINITY;
        all.push(moved);
        if (moved > worst.metres) worst = { metres: moved, adcode, at: roundPos(pos, 4) };
      }
  }
  all.sort((a, b) => a - b);
  return { ...worst, metres: round(worst.metres, 1), median: round(at(all, all.length >> 1), 1) };
}

const countVertices = (shapes: Map<string, Area>): number =>
  [...shapes.values()].flatMap(ringsOf).reduce((sum, ring) => sum + ring.length, 0);

/** What `report.json` says: how far edges moved, and which seats are not where the list or the shapes say. */
function reportOn(levels: Levels, divisions: readonly Division[], seats2017: ReadonlyMap<string, Pos>) {
  const { before, after } = levels.county;
  const counties = divisions.filter(({ level }) => level === 'county');
  const countyAt = (seat: Pos) =>
    counties.find(({ adcode }) => contains(shapeOf(after, adcode), seat))?.adcode ?? null;
  const kmMoved = divisions.flatMap(({ adcode, seat }): [string, number][] => {
    const old = seats2017.get(adcode);
    return old ? [[adcode, round(metres(toWgs84(old), seat) / 1000, 1)]] : [];
  });
  return {
    interval_m: INTERVAL,
    grid_deg: GRID,
    vertices: { before: countVertices(before), after: countVertices(after) },
    displacement_m: measureDisplacement(levels.county),
    area_km2: {
      province: divisions.find(({ level }) => level === 'province')?.area_km2,
      sum_of_counties: round(
        counties.reduce((sum, { area_km2 }) => sum + area_km2, 0),
        1,
      ),
    },
    seats_in_another_unit: counties
      .filter(({ adcode, seat }) => !contains(shapeOf(after, adcode), seat))
      .map(({ adcode, seat }) => ({ adcode, lies_in: countyAt(seat) })),
    seats_by_override: OVERRIDES,
    /** Seats more than 2 km from the older point of the same kind in the source of the shapes. */
    seats_moved_km: Object.fromEntries(kmMoved.filter(([, km]) => km > 2)),
  };
}

/** Everything that is published about boundaries, from the shapes of 2017. */
export async function buildBoundaries(read: ReadCity) {
  const { shapes, seats } = readShapes(read);
  const { topology, levels } = await buildTopology(shapes);
  const divisions = listDivisions(levels);
  const featuresOf = (wanted: Level): UnitFeature[] =>
    divisions.filter(({ level }) => level === wanted).map((division) => toFeature(division, levels));
  return {
    topology,
    divisions,
    features: { province: featuresOf('province'), city: featuresOf('city'), county: featuresOf('county') },
    report: reportOn(levels, divisions, seats),
  };
}
