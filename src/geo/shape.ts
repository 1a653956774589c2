import { bboxContains, bboxesTouch, bboxOf } from './bbox.ts';
import { EARTH_RADIUS, KM_PER_DEGREE, radians } from './distance.ts';
import type { Bbox, Km, LngLat } from './units.ts';

/** The geometries a shape is made of; positions are [lng, lat] in WGS 84 degrees. */
export type ShapeGeometry =
  | GeoJSON.Point
  | GeoJSON.LineString
  | GeoJSON.MultiLineString
  | GeoJSON.Polygon
  | GeoJSON.MultiPolygon;

/** A geometry prepared for measuring by `buildShape`. */
export type Shape = {
  readonly form: 'spot' | 'line' | 'area';
  readonly bbox: Bbox;
  readonly geometry: ShapeGeometry;
  /** Every edge of every line and ring, in runs of neighbours. A spot is one edge of no length. */
  readonly runs: readonly Run[];
};

/** Up to `RUN_LENGTH` edges that follow one another, with a box and a ball that hold them. */
export type Run = {
  readonly bbox: Bbox;
  /** The ends of the edges, [lng, lat]: one position more than there are edges. */
  readonly lngLats: readonly LngLat[];
  /** The same in space, three numbers each; see `inSpace`. */
  readonly xyz: Float64Array;
  readonly center: Vector;
  readonly radius: number;
};

type Ring = readonly LngLat[];

/** A place in space: kilometres from the centre of a spherical earth. */
export type Vector = readonly [x: number, y: number, z: number];

/**
 * An edge is a straight line in longitude and latitude (RFC 7946, section 3.1.1). Cut into pieces
 * this long it leaves its chord in space by half a metre at most, so that chords can be measured
 * instead of it.
 */
const LONGEST_PIECE = 5 as Km;

/** Long enough to skip most of a shape at once, short enough to make skipping likely. */
const RUN_LENGTH = 12;

/**
 * Prepares a geometry for measuring. Polygons are closed rings, the first the outer one, by the
 * even-odd rule; an empty geometry makes a shape that is infinitely far away.
 */
export function buildShape(geometry: ShapeGeometry): Shape {
  if (geometry.type === 'Point') return new Spot(geometry);
  const lines = linesOf(geometry);
  return { form: FORMS[geometry.type], bbox: bboxOf(lines.flat()), geometry, runs: lines.flatMap(runsOf) };
}

/** The shape of a single position. */
export const spotShape = ([lng, lat]: LngLat): Shape => new Spot({ type: 'Point', coordinates: [lng, lat] });

/** There may be a hundred thousand spots, of which few are ever measured from: runs are made when asked for. */
class Spot implements Shape {
  readonly form = 'spot';
  readonly bbox: Bbox;
  readonly geometry: GeoJSON.Point;
  #runs: readonly Run[] | null = null;

  constructor(geometry: GeoJSON.Point) {
    const [lng, lat] = geometry.coordinates as unknown as LngLat;
    this.geometry = geometry;
    this.bbox = [lng, lat, lng, lat];
  }

  get runs(): readonly Run[] {
    this.#runs ??= runsOf([this.geometry.coordinates as unknown as LngLat]);
    return this.#runs;
  }
}

/** Where a position lies in space. */
export function inSpace([lng, lat]: LngLat): Vector {
  const flat = EARTH_RADIUS * Math.cos(radians(lat));
  return [
    flat * Math.cos(radians(lng)),
    flat * Math.sin(radians(lng)),
    EARTH_RADIUS * Math.sin(radians(lat)),
  ];
}

/** Distance along the sphere of two places on it whose distance in space is `chord`. */
export const alongSphere = (chord: number): Km =>
  (2 * EARTH_RADIUS * Math.asin(Math.min(1, chord / (2 * EARTH_RADIUS)))) as Km;

/** Distance in space of two places whose distance along the sphere is given: the inverse. */
export const chordOf = (distance: Km): number => 2 * EARTH_RADIUS * Math.sin(distance / (2 * EARTH_RADIUS));

/**
 * Whether a position lies in an area, by counting the edges that a ray to the east crosses; on the
 * edge it may count as either. Never in lines and spots.
 */
export function contains({ form, bbox, runs }: Shape, lngLat: LngLat): boolean {
  if (form !== 'area' || !bboxContains(bbox, lngLat)) return false;
  const [lng, lat] = lngLat;
  let inside = false;
  for (const run of runs) {
    if (lat < run.bbox[1] || lat > run.bbox[3] || lng > run.bbox[2]) continue;
    for (let i = 1; i < run.lngLats.length; i++) {
      const a = run.lngLats[i - 1] as LngLat;
      const b = run.lngLats[i] as LngLat;
      const meetsRay = a[1] > lat !== b[1] > lat;
      if (meetsRay && lng < ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
    }
  }
  return inside;
}

/** An edge of a run: from position `at - 1` to position `at`. */
export type EdgeRef = { readonly run: Run; readonly at: number; readonly chord: number };

/**
 * The edge of a shape that is nearest to a place, whatever lies inside the shape, and its distance
 * in space; null when no edge is nearer than `limit`.
 */
export function nearestEdge({ runs }: Shape, from: Vector, limit = Infinity): EdgeRef | null {
  let first: Run | undefined;
  let least = limit;
  for (const run of runs) {
    const atLeast = norm(from, run.center) - run.radius;
    if (atLeast < least) {
      first = run;
      least = atLeast;
    }
  }
  if (!first) return null;
  let best = nearestOfRun(first, from, limit);
  let chord = best ? best.chord : limit;
  for (const run of runs) {
    if (run === first || norm(from, run.center) - run.radius >= chord) continue;
    const nearer = nearestOfRun(run, from, chord);
    if (nearer) {
      best = nearer;
      chord = nearer.chord;
    }
  }
  return best;
}

/** Distance in space from a place to the nearest edge of a shape, but no more than `limit`. */
export const chordToEdges = (shape: Shape, from: Vector, limit = Infinity): number =>
  nearestEdge(shape, from, limit)?.chord ?? limit;

/** Distance in space from a place to the nearest edge of a run. */
export const chordToRun = (run: Run, from: Vector): number =>
  nearestOfRun(run, from, Infinity)?.chord ?? Infinity;

/** Distance in space from a place to an edge. */
export const chordToEdge = ({ run, at }: EdgeRef, from: Vector): number =>
  Math.sqrt(squaredToEdge(run.xyz, 3 * at - 3, from));

/** Distance in space between the edges of two shapes, for edges that do not cross. */
export function chordBetweenEdges(a: Shape, b: Shape): number {
  let best = Infinity;
  const pairs: { from: Run; to: Run; atLeast: number }[] = [];
  for (const from of a.runs) {
    for (const to of b.runs) {
      const apart = norm(from.center, to.center);
      const atLeast = apart - from.radius - to.radius;
      if (atLeast < best) pairs.push({ from, to, atLeast });
      best = Math.min(best, apart + from.radius + to.radius);
    }
  }
  pairs.sort((one, other) => one.atLeast - other.atLeast);
  for (const { from, to, atLeast } of pairs) {
    if (atLeast >= best) break;
    best = Math.min(best, chordBetweenRuns(from, to), chordBetweenRuns(to, from));
  }
  return best;
}

/** Whether an edge of one shape meets an edge of another, as drawn in longitude and latitude. */
export function edgesCross(a: Shape, b: Shape): boolean {
  if (!bboxesTouch(a.bbox, b.bbox)) return false;
  const near = b.runs.filter((run) => bboxesTouch(run.bbox, a.bbox));
  return a.runs.some((run) => near.some((other) => runsCross(run, other)));
}

/** Euclidean distance. */
export function norm(a: Vector, b: Vector): number {
  const dx = a[0] - b[0];
  const dy = a[1] - b[1];
  const dz = a[2] - b[2];
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}

const FORMS = {
  LineString: 'line',
  MultiLineString: 'line',
  Polygon: 'area',
  MultiPolygon: 'area',
} as const;

function linesOf(geometry: Exclude<ShapeGeometry, GeoJSON.Point>): Ring[] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates as unknown as Ring];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates as unknown as Ring[];
    case 'MultiPolygon':
      return geometry.coordinates.flat() as unknown as Ring[];
  }
}

function runsOf(line: Ring): Run[] {
  const pieces = cut(line);
  if (pieces.length === 1) pieces.push(pieces[0] as LngLat);
  const runs: Run[] = [];
  for (let start = 0; start < pieces.length - 1; start += RUN_LENGTH) {
    runs.push(runOf(pieces.slice(start, start + RUN_LENGTH + 1)));
  }
  return runs;
}

/** Puts positions between those of a line until no piece is longer than `LONGEST_PIECE`. */
function cut(line: Ring): LngLat[] {
  const pieces = line.slice(0, 1);
  for (let i = 1; i < line.length; i++) {
    const from = line[i - 1] as LngLat;
    const to = line[i] as LngLat;
    const count = Math.ceil(lengthAtMost(from, to) / LONGEST_PIECE);
    for (let part = 1; part < count; part++) {
      const share = part / count;
      pieces.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
    }
    pieces.push(to);
  }
  return pieces;
}

/** A length that an edge cannot exceed, without trigonometry. */
const lengthAtMost = (from: LngLat, to: LngLat): number =>
  KM_PER_DEGREE * Math.hypot(to[0] - from[0], to[1] - from[1]);

function runOf(lngLats: readonly LngLat[]): Run {
  const xyz = new Float64Array(3 * lngLats.length);
  const sum = [0, 0, 0] as [number, number, number];
  lngLats.forEach((lngLat, i) => {
    const [x, y, z] = inSpace(lngLat);
    xyz[3 * i] = x;
    xyz[3 * i + 1] = y;
    xyz[3 * i + 2] = z;
    sum[0] += x;
    sum[1] += y;
    sum[2] += z;
  });
  const center: Vector = [sum[0] / lngLats.length, sum[1] / lngLats.length, sum[2] / lngLats.length];
  let radius = 0;
  for (let i = 0; i < xyz.length; i += 3) {
    radius = Math.max(radius, norm(center, [xyz[i] as number, xyz[i + 1] as number, xyz[i + 2] as number]));
  }
  return { bbox: bboxOf(lngLats), lngLats, xyz, center, radius };
}

function nearestOfRun(run: Run, from: Vector, limit: number): EdgeRef | null {
  let best = limit * limit;
  let at = 0;
  for (let start = 0; start < run.xyz.length - 3; start += 3) {
    const squared = squaredToEdge(run.xyz, start, from);
    if (squared < best) {
      best = squared;
      at = start / 3 + 1;
    }
  }
  return at > 0 ? { run, at, chord: Math.sqrt(best) } : null;
}

/** The squared distance in space from a place to the edge whose first end starts at `start`. */
function squaredToEdge(xyz: Float64Array, start: number, from: Vector): number {
  const ax = (xyz[start] as number) - from[0];
  const ay = (xyz[start + 1] as number) - from[1];
  const az = (xyz[start + 2] as number) - from[2];
  const bx = (xyz[start + 3] as number) - from[0];
  const by = (xyz[start + 4] as number) - from[1];
  const bz = (xyz[start + 5] as number) - from[2];
  const ex = bx - ax;
  const ey = by - ay;
  const ez = bz - az;
  const along = -(ax * ex + ay * ey + az * ez);
  const length = ex * ex + ey * ey + ez * ez;
  if (along <= 0) return ax * ax + ay * ay + az * az;
  if (along >= length) return bx * bx + by * by + bz * bz;
  const share = along / length;
  return (ax + share * ex) ** 2 + (ay + share * ey) ** 2 + (az + share * ez) ** 2;
}

/** The nearest that an end of an edge comes to another run. */
function chordBetweenRuns(from: Run, to: Run): number {
  let best = Infinity;
  const { xyz } = from;
  for (let i = 0; i < xyz.length; i += 3) {
    const end: Vector = [xyz[i] as number, xyz[i + 1] as number, xyz[i + 2] as number];
    if (norm(end, to.center) - to.radius < best) best = nearestOfRun(to, end, best)?.chord ?? best;
  }
  return best;
}

function runsCross(a: Run, b: Run): boolean {
  if (!bboxesTouch(a.bbox, b.bbox)) return false;
  for (let i = 1; i < a.lngLats.length; i++) {
    const [a1, a2] = [a.lngLats[i - 1] as LngLat, a.lngLats[i] as LngLat];
    for (let j = 1; j < b.lngLats.length; j++) {
      if (cross(a1, a2, b.lngLats[j - 1] as LngLat, b.lngLats[j] as LngLat)) return true;
    }
  }
  return false;
}

/** Whether two edges cross properly; edges that only touch are at distance 0 by their ends. */
function cross(a1: LngLat, a2: LngLat, b1: LngLat, b2: LngLat): boolean {
  return side(a1, a2, b1) * side(a1, a2, b2) < 0 && side(b1, b2, a1) * side(b1, b2, a2) < 0;
}

/** On which side of the line from `a` to `b` a position lies: left > 0 > right. */
const side = (a: LngLat, b: LngLat, [lng, lat]: LngLat): number =>
  (b[0] - a[0]) * (lat - a[1]) - (b[1] - a[1]) * (lng - a[0]);
