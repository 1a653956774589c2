import Flatbush from 'flatbush';
import { within } from 'geoflatbush';
import { EARTH_RADIUS, haversine, radians } from './distance.ts';
import type { Km, LngLat } from './units.ts';

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

/** Positions in the order of distance; `positions[i]` is `distances[i]` away. */
export type OrderedPoints = { readonly positions: Uint32Array; readonly distances: Float64Array };

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
  const limit = 4 * Math.sin(angle / 2) ** 2;
  const brink = CHORD_ROUNDING * Math.sqrt(limit) + CHORD_ROUNDING ** 2;
  const sure = limit - brink;
  const doubtful = limit + brink;
  let kept = 0;
  for (let i = 0; i < near.length; i++) {
    const position = near[i] as number;
    const dx = (xyz[3 * position] as number) - x;
    const dy = (xyz[3 * position + 1] as number) - y;
    const dz = (xyz[3 * position + 2] as number) - z;
    const chord = dx * dx + dy * dy + dz * dz;
    if (chord < sure || (chord <= doubtful && distanceTo(index, position, center) <= radius)) {
      near[kept++] = position;
    }
  }
  near.length = kept;
  return near;
}

/** The points at most `radius` from `center`, nearest first; equal distances in the list's order. */
export function pointsByDistance(index: PointIndex, center: LngLat, radius: Km): OrderedPoints {
  const positions = Uint32Array.from(pointsWithin(index, center, radius)).sort();
  const { lngs, lats, cosLats } = index;
  const size = positions.length;
  const distances = new Float64Array(size);
  const cosCenter = Math.cos(radians(center[1]));
  for (let i = 0; i < size; i++) {
    const position = positions[i] as number;
    const dLat = radians((lats[position] as number) - center[1]);
    const dLng = radians((lngs[position] as number) - center[0]);
    distances[i] = haversine(dLat, dLng, cosCenter, cosLats[position] as number);
  }
  return inOrder(positions, distances, radius);
}

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

function distanceTo(index: PointIndex, position: number, center: LngLat): Km {
  const dLat = radians((index.lats[position] as number) - center[1]);
  const dLng = radians((index.lngs[position] as number) - center[0]);
  return haversine(dLat, dLng, Math.cos(radians(center[1])), index.cosLats[position] as number);
}

/**
 * Sorts by distance. Numbers sort many times faster than objects or by a comparison function, so
 * each distance is rounded to whole steps and packed with its rank into one number; the few that
 * fall on the same step are then put right by insertion.
 */
function inOrder(positions: Uint32Array, distances: Float64Array, radius: Km): OrderedPoints {
  const size = positions.length;
  const ranks = 2 ** Math.ceil(Math.log2(size + 1));
  const steps = 2 ** 52 / ranks / Math.max(radius, 1e-9);
  const packed = new Float64Array(size);
  for (let rank = 0; rank < size; rank++) {
    packed[rank] = Math.floor((distances[rank] as number) * steps) * ranks + rank;
  }
  packed.sort();
  const sorted = { positions: new Uint32Array(size), distances: new Float64Array(size) };
  for (let i = 0; i < size; i++) {
    const rank = (packed[i] as number) % ranks;
    const reach = distances[rank] as number;
    let slot = i;
    while (slot > 0 && (sorted.distances[slot - 1] as number) > reach) {
      sorted.distances[slot] = sorted.distances[slot - 1] as number;
      sorted.positions[slot] = sorted.positions[slot - 1] as number;
      slot--;
    }
    sorted.distances[slot] = reach;
    sorted.positions[slot] = positions[rank] as number;
  }
  return sorted;
}
