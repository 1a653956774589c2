/** Rivers from GSHHG, the province's edge and by hand; lakes and reservoirs by hand. */
import type { Feature, LineString, Point, Polygon } from 'geojson';
import { needGmt, readRivers, readShores } from './gshhg.ts';
import { HAND, type HandLake, type HandRiver } from './handWater.ts';
import { outlineOf } from './lakes.ts';
import { Network } from './network.ts';
import { type Leg, layLegs, splitAtBorder } from './rivers.ts';
import { SegmentIndex } from './segmentIndex.ts';
import {
  type Area,
  at,
  contains,
  type Line,
  type Pos,
  polygonsOf,
  ringsOf,
  roundPos,
  wind,
} from './shapes.ts';

/** Metres: what lies so near to the province counts as inside. */
const OUTSIDE = 2000;
/** Metres: ends of GSHHG's lines that lie closer belong together; it cuts lines at the edges of its bins. */
const JOIN = 400;
/** Of degrees: the last is about 10 m. */
const DIGITS = 4;

const NOTES = {
  gshhg: {
    zh: 'GSHHG 河道数据，局部可偏离实际河道数公里；为县界处取本图界线。',
    en: 'Course from GSHHG, in places some kilometres from the real channel; where it runs beside a county border it takes that border.',
  },
  border: {
    zh: '此段为省界，河道取自本图省界。',
    en: 'The river forms the province border here; its course is that border as drawn on this map.',
  },
  hand: {
    zh: '按沿岸城镇手绘的示意河道，误差约 1—5 公里。',
    en: 'Sketched by hand from the towns on its banks; within about 1 to 5 km.',
  },
  shore: { zh: 'GSHHG 湖岸数据。', en: 'Shore from GSHHG.' },
  lake: {
    zh: '手绘示意，非测绘岸线。',
    en: 'Sketched by hand; not a surveyed shore.',
  },
};

export type WaterFeature = Feature<LineString | Polygon | Point, Record<string, unknown>>;

/** A line on the grid of the results, without doubled points. */
const toGrid = (line: Line): Line =>
  line
    .map((pos) => roundPos(pos, DIGITS))
    .filter(([x, y], i, all) => x !== all[i - 1]?.[0] || y !== all[i - 1]?.[1]);

function riverFeatures(
  river: HandRiver,
  legs: readonly Leg[],
  isInside: (pos: Pos) => boolean,
): WaterFeature[] {
  const stretches = legs.flatMap(({ course, line }) =>
    splitAtBorder(line, isInside).map((run) => ({ ...run, course, coordinates: toGrid(run.points) })),
  );
  return stretches
    .filter(({ coordinates }) => coordinates.length > 1)
    .map(({ course, isInside: inside, coordinates }, i) => {
      const id = `${river.id}-${i + 1}`;
      return {
        type: 'Feature',
        id,
        properties: {
          id,
          kind: 'river',
          name_zh: river.zh,
          name_en: river.en,
          rank: river.rank,
          course,
          inside,
          note_zh: [river.note_zh, NOTES[course].zh].filter(Boolean).join('；'),
          note_en: [river.note_en, NOTES[course].en].filter(Boolean).join('; '),
        },
        geometry: { type: 'LineString', coordinates },
      };
    });
}

/** A lake as its outline, closed and wound, or as the place of its dam. */
function lakeGeometry(lake: HandLake, outline: Line | null): { geometry: Polygon | Point; start: Pos } {
  if (!outline) {
    if (!lake.point) throw new Error(`${lake.id} is nowhere.`);
    return { geometry: { type: 'Point', coordinates: lake.point }, start: lake.point };
  }
  const ring = toGrid(outline);
  const start = at(ring, 0);
  const [x, y] = at(ring, -1);
  const closed = x === start[0] && y === start[1] ? ring : [...ring, start];
  return { geometry: wind({ type: 'Polygon', coordinates: [closed] }), start };
}

function lakeFeature(lake: HandLake, outline: Line | null, isInside: (pos: Pos) => boolean): WaterFeature {
  const { geometry, start } = lakeGeometry(lake, outline);
  const note = NOTES[lake.gshhg ? 'shore' : 'lake'];
  const alsoEn = lake.also_en && lake.also_en !== lake.en && `also ${lake.also_en}`;
  return {
    type: 'Feature',
    id: lake.id,
    properties: {
      id: lake.id,
      kind: lake.kind,
      name_zh: lake.zh,
      name_en: lake.en,
      rank: lake.rank,
      course: lake.gshhg ? 'gshhg' : 'hand',
      inside: isInside(start),
      note_zh: [lake.also_zh && `又称${lake.also_zh}`, note.zh].filter(Boolean).join('；'),
      note_en: [alsoEn, note.en].filter(Boolean).join('; '),
    },
    geometry,
  };
}

/** Rivers, then lakes, from the province and the counties as drawn. */
export function buildWater(province: readonly Area[], counties: readonly Area[]): WaterFeature[] {
  const outline = province.flatMap(polygonsOf).map((polygon) => at(polygon, 0));
  const edge = new SegmentIndex(outline);
  const isInside = (pos: Pos): boolean => {
    if (province.some((area) => contains(area, pos))) return true;
    const hit = edge.nearest(pos, 2);
    return hit !== null && hit.metres <= OUTSIDE;
  };
  needGmt();
  const countyEdges = counties.flatMap(ringsOf);
  const grounds = {
    gshhg: new Network(readRivers(), JOIN),
    border: new Network(outline, 0),
    edges: { network: new Network(countyEdges, 0), index: new SegmentIndex(countyEdges) },
  };
  const shores = readShores();

  const courses = new Map<string, Line>();
  const rivers = HAND.rivers.flatMap((river) => {
    const legs = layLegs(river, grounds, courses);
    courses.set(
      river.id,
      legs.flatMap(({ line }, i) => (i === 0 ? line : line.slice(1))),
    );
    return riverFeatures(river, legs, isInside);
  });
  const lakes = HAND.lakes.map((lake) => lakeFeature(lake, outlineOf(lake, courses, shores), isInside));
  return [...rivers, ...lakes];
}
