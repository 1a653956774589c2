import Flatbush from 'flatbush';
import { around, within } from 'geoflatbush';
import { growBbox } from './bbox.ts';
import { EARTH_RADIUS, haversine, radians } from './distance.ts';
import { chordOf, chordToRun, contains, inSpace, type Shape } from './shape.ts';
import type { Bbox, Km, LngLat } from './units.ts';

/** A fixed set of positions, indexed for radius questions. */
export type PointIndex = {
  readonly size: number;
  readonly tree: Flatbush | null;
  readonly lngs: Float64Array;
  readonly lats: Float64Array;
  readonly cosLats: Float64Array;
  /** Three numbers a point: its place on the unit sphere. */
  readonly xyz: Float64Array;
};

/** Indexes positions; they are named by their place in the list. */
export function buildPointIndex(points: readonly LngLat[]): PointIndex {
  const size = points.length;
  const [lngs, lats, cosLats] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const xyz = new Float64Array(3 * size);
  const tree = size > 0 ? new Flatbush(size) : null;
  points.forEach(([lng, lat], position) => {
    lngs[position] = lng;
    lats[position] = lat;
    cosLats[position] = Math.cos(radians(lat));
    xyz.set(onUnitSphere(lng, lat), 3 * position);
    tree?.add(lng, lat);
  });
  tree?.finish();
  return { size, tree, lngs, lats, cosLats, xyz };
}

/**
 * The points at most `radius` from `center` (exactly `radius` is within), in no particular order:
 * the very points that a scan with `distance` would choose.
 *
 * geoflatbush measures on a slightly smaller earth and rounds cosines, so it is asked for a little
 * more than `radius`. Squared chords then decide for all but the points on the brink, and the
 * haversine formula for those.
 */
export function pointsWithin(index: PointIndex, center: LngLat, radius: Km): number[] {
  const { tree, xyz } = index;
  if (tree === null || radius < 0) return [];
  const angle = Math.min(radius / EARTH_RADIUS, Math.PI);
  const near = within(tree, center[0], center[1], padded(angle));
  const [x, y, z] = onUnitSphere(center[0], center[1]);
  const cosCenter = Math.cos(radians(center[1]));
  const limit = squaredChord(angle);
  const brink = CHORD_ROUNDING * Math.sqrt(limit) + CHORD_ROUNDING ** 2;
  const sure = limit - brink;
  const doubtful = limit + brink;
  let kept = 0;
  for (let i = 0; i < near.length; i++) {
    const position = near[i] as number;
    const chord = squaredChordTo(xyz, position, x, y, z);
    if (chord < sure || (chord <= doubtful && distanceTo(index, position, center, cosCenter) <= radius)) {
      near[kept++] = position;
    }
  }
  near.length = kept;
  return near;
}

/** The points in a box or on its edge, in no particular order. */
export const pointsInBox = ({ tree }: PointIndex, bbox: Bbox): number[] => tree?.search(...bbox) ?? [];

/**
 * Distance from a position to the nearest point that is accepted, to a metre; infinite where none is, and
 * where none is within `limit`.
 */
export function distanceToPoints(
  index: PointIndex,
  from: LngLat,
  accept?: (position: number) => boolean,
  limit = Infinity as Km,
): Km {
  if (index.tree === null || limit < 0) return Infinity as Km;
  const [nearest] = around(index.tree, from[0], from[1], 1, padded(limit / EARTH_RADIUS), accept);
  if (nearest === undefined) return Infinity as Km;
  return distanceTo(index, nearest, from, Math.cos(radians(from[1])));
}

/**
 * The points at most `radius` from a line or spot, or from an area, inside of which all are, in no
 * particular order: those for which `isWithin` is true. Along a line its runs are asked one by one.
 */
export function pointsNear(index: PointIndex, shape: Shape, radius: Km): number[] {
  const found = new Set<number>();
  if (shape.form === 'area') {
    for (const position of pointsInBox(index, shape.bbox)) {
      if (contains(shape, lngLatOf(index, position))) found.add(position);
    }
  }
  const chord = chordOf(radius);
  for (const run of radius > 0 ? shape.runs : []) {
    for (const position of pointsInBox(index, growBbox(run.bbox, radius))) {
      if (!found.has(position) && chordToRun(run, inSpace(lngLatOf(index, position))) <= chord) {
        found.add(position);
      }
    }
  }
  return [...found];
}

const lngLatOf = ({ lngs, lats }: PointIndex, position: number): LngLat => [
  lngs[position] as number,
  lats[position] as number,
];

/** How far the coordinates of a point on the unit sphere may be off, times four. */
const CHORD_ROUNDING = 4e-15;

/** `acos` near 1 tells angles apart only by this, squared. */
const COSINE_ROUNDING = 4e-15;

/** What to ask geoflatbush for, in its kilometres, to get at least all within `angle` radians. */
function padded(angle: number): number {
  const wide = Math.sqrt(angle * angle + COSINE_ROUNDING) * (1 + 1e-12);
  return 6371 * Math.min(wide, Math.PI);
}

function onUnitSphere(lng: number, lat: number): [number, number, number] {
  const cosLat = Math.cos(radians(lat));
  return [cosLat * Math.cos(radians(lng)), cosLat * Math.sin(radians(lng)), Math.sin(radians(lat))];
}

/** The square of the straight line between two points of the unit sphere that are `angle` apart. */
const squaredChord = (angle: number): number => 4 * Math.sin(angle / 2) ** 2;

function squaredChordTo(xyz: Float64Array, position: number, x: number, y: number, z: number): number {
  const dx = (xyz[3 * position] as number) - x;
  const dy = (xyz[3 * position + 1] as number) - y;
  const dz = (xyz[3 * position + 2] as number) - z;
  return dx * dx + dy * dy + dz * dz;
}

function distanceTo(index: PointIndex, position: number, center: LngLat, cosCenter: number): Km {
  const dLat = radians((index.lats[position] as number) - center[1]);
  const dLng = radians((index.lngs[position] as number) - center[0]);
  return haversine(dLat, dLng, cosCenter, index.cosLats[position] as number);
}
