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
  readonly tree: RunTree;
};

/** Up to `RUN_LENGTH` edges that follow one another, with a box and a ball that hold them. */
export type Run = {
  readonly bbox: Bbox;
  /** The ends of the edges, [lng, lat]: one position more than there are edges. */
  readonly lngLats: readonly LngLat[];
  /** The same, flat: two numbers each. */
  readonly flat: Float64Array;
  /** The same in space, three numbers each; see `inSpace`. */
  readonly xyz: Float64Array;
  readonly center: Vector;
  readonly radius: number;
};

/**
 * A bounding volume hierarchy of two levels over the runs of a shape, in flat arrays: balls in space for
 * nearness, latitudes and the easternmost longitude for the ray of `contains`.
 */
export type RunTree = {
  /** For each run the centre and the radius of its ball: four numbers. */
  readonly balls: Float64Array;
  /** For each run its south, north and east: three numbers. */
  readonly reaches: Float64Array;
  /** The same for each block of `BLOCK` runs that follow one another. */
  readonly blockBalls: Float64Array;
  readonly blockReaches: Float64Array;
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

/** So many runs share a ball. */
const BLOCK = 8;

/** Rounding in kilometres: the balls of blocks are wider by so much, so that they never leave out a run. */
const ROUNDING = 1e-6;

/**
 * Prepares a geometry for measuring. Polygons are closed rings, the first the outer one, by the
 * even-odd rule; an empty geometry makes a shape that is infinitely far away.
 */
export function buildShape(geometry: ShapeGeometry): Shape {
  return geometry.type === 'Point' ? new Spot(geometry) : new Extent(geometry);
}

/** The shape of a single position. */
export const spotShape = ([lng, lat]: LngLat): Shape => new Spot({ type: 'Point', coordinates: [lng, lat] });

/** There may be a hundred thousand spots, of which few are ever measured from: runs are made when asked for. */
class Spot implements Shape {
  readonly form = 'spot';
  readonly bbox: Bbox;
  readonly geometry: GeoJSON.Point;
  #runs: readonly Run[] | null = null;
  #tree: RunTree | null = null;

  constructor(geometry: GeoJSON.Point) {
    const [lng, lat] = geometry.coordinates as unknown as LngLat;
    this.geometry = geometry;
    this.bbox = [lng, lat, lng, lat];
  }

  get runs(): readonly Run[] {
    this.#runs ??= runsOf([this.geometry.coordinates as unknown as LngLat]);
    return this.#runs;
  }

  get tree(): RunTree {
    this.#tree ??= treeOf(this.runs);
    return this.#tree;
  }
}

/** A line or area; its tree is made when it is first measured from. */
class Extent implements Shape {
  readonly form: 'line' | 'area';
  readonly bbox: Bbox;
  readonly geometry: Exclude<ShapeGeometry, GeoJSON.Point>;
  readonly runs: readonly Run[];
  #tree: RunTree | null = null;

  constructor(geometry: Exclude<ShapeGeometry, GeoJSON.Point>) {
    const lines = linesOf(geometry);
    this.form = FORMS[geometry.type];
    this.bbox = bboxOf(lines.flat());
    this.geometry = geometry;
    this.runs = lines.flatMap(runsOf);
  }

  get tree(): RunTree {
    this.#tree ??= treeOf(this.runs);
    return this.#tree;
  }
}

function treeOf(runs: readonly Run[]): RunTree {
  const blocks = Math.ceil(runs.length / BLOCK);
  const tree = {
    balls: new Float64Array(4 * runs.length),
    reaches: new Float64Array(3 * runs.length),
    blockBalls: new Float64Array(4 * blocks),
    blockReaches: new Float64Array(3 * blocks),
  };
  runs.forEach(({ center, radius, bbox: [, south, east, north] }, at) => {
    tree.balls.set(center, 4 * at);
    tree.balls[4 * at + 3] = radius;
    tree.reaches.set([south, north, east], 3 * at);
  });
  for (let block = 0; block < blocks; block++) {
    const members = runs.slice(block * BLOCK, (block + 1) * BLOCK);
    tree.blockBalls.set(ballAround(members), 4 * block);
    let [south, north, east] = [Infinity, -Infinity, -Infinity];
    for (const { bbox } of members) {
      south = Math.min(south, bbox[1]);
      north = Math.max(north, bbox[3]);
      east = Math.max(east, bbox[2]);
    }
    tree.blockReaches.set([south, north, east], 3 * block);
  }
  return tree;
}

/** Centre and radius of a ball that holds the balls of some runs. */
function ballAround(runs: readonly Run[]): readonly number[] {
  let [x, y, z] = [0, 0, 0];
  for (const { center } of runs) {
    x += center[0] / runs.length;
    y += center[1] / runs.length;
    z += center[2] / runs.length;
  }
  let radius = 0;
  for (const run of runs) radius = Math.max(radius, norm([x, y, z], run.center) + run.radius);
  return [x, y, z, radius + ROUNDING];
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
export function contains({ form, bbox, runs, tree }: Shape, lngLat: LngLat): boolean {
  if (form !== 'area' || !bboxContains(bbox, lngLat)) return false;
  const [lng, lat] = lngLat;
  const { reaches, blockReaches } = tree;
  let inside = false;
  for (let block = 0; 3 * block < blockReaches.length; block++) {
    if (rayMisses(blockReaches, block, lng, lat)) continue;
    const end = Math.min(runs.length, (block + 1) * BLOCK);
    for (let at = block * BLOCK; at < end; at++) {
      if (rayMisses(reaches, at, lng, lat)) continue;
      if (crossesOddly((runs[at] as Run).flat, lng, lat)) inside = !inside;
    }
  }
  return inside;
}

/** Whether a ray to the east passes all of a run, or of a block, by its south, north and east. */
const rayMisses = (reaches: Float64Array, at: number, lng: number, lat: number): boolean =>
  lat < (reaches[3 * at] as number) ||
  lat > (reaches[3 * at + 1] as number) ||
  lng > (reaches[3 * at + 2] as number);

/** Whether a ray to the east crosses an odd number of the edges between flat positions. */
function crossesOddly(flat: Float64Array, lng: number, lat: number): boolean {
  let odd = false;
  let aLng = flat[0] as number;
  let aLat = flat[1] as number;
  for (let i = 2; i < flat.length; i += 2) {
    const bLng = flat[i] as number;
    const bLat = flat[i + 1] as number;
    if (aLat > lat !== bLat > lat && lng < ((bLng - aLng) * (lat - aLat)) / (bLat - aLat) + aLng) odd = !odd;
    aLng = bLng;
    aLat = bLat;
  }
  return odd;
}

/** An edge of a run: from position `at - 1` to position `at`. */
export type EdgeRef = { readonly run: Run; readonly at: number; readonly chord: number };

/** The least distance to each block of the shape that is being searched; written anew by every search. */
let toBlocks = new Float64Array(64);

/**
 * The edge that the last search found: searches come by the hundred thousand, and hand on nothing that would
 * have to be cleared away.
 */
let foundRun: Run | null = null;
let foundAt = 0;

/**
 * The edge of a shape that is nearest to a place, whatever lies inside the shape, and its distance
 * in space; null when no edge is nearer than `limit`. Ends with the first edge that is at most `enough`
 * away, which need not be the nearest.
 */
export function nearestEdge(
  shape: Shape,
  from: Vector,
  limit = Infinity,
  enough = -Infinity,
): EdgeRef | null {
  const chord = chordToEdges(shape, from, limit, enough);
  return foundRun && { run: foundRun, at: foundAt, chord };
}

/** Distance in space from a place to the nearest edge of a shape, but no more than `limit`; see `nearestEdge`. */
export function chordToEdges(
  { runs, tree: { balls, blockBalls } }: Shape,
  from: Vector,
  limit = Infinity,
  enough = -Infinity,
): number {
  foundRun = null;
  const blocks = blockBalls.length / 4;
  if (toBlocks.length < blocks) toBlocks = new Float64Array(2 * blocks);
  let first = -1;
  let least = limit;
  for (let block = 0; block < blocks; block++) {
    const toBlock = toBall(blockBalls, block, from);
    toBlocks[block] = toBlock;
    if (toBlock >= least) continue;
    const end = Math.min(runs.length, (block + 1) * BLOCK);
    for (let at = block * BLOCK; at < end; at++) {
      const atLeast = toBall(balls, at, from);
      if (atLeast < least) {
        first = at;
        least = atLeast;
      }
    }
  }
  if (first < 0) return limit;
  let chord = searchRun(runs[first] as Run, from, limit);
  for (let block = 0; block < blocks && chord > enough; block++) {
    if ((toBlocks[block] as number) >= chord) continue;
    const end = Math.min(runs.length, (block + 1) * BLOCK);
    for (let at = block * BLOCK; at < end; at++) {
      if (at !== first && toBall(balls, at, from) < chord) chord = searchRun(runs[at] as Run, from, chord);
    }
  }
  return chord;
}

/** The least distance in space from a place to a ball, less than 0 inside of it. */
function toBall(balls: Float64Array, at: number, from: Vector): number {
  const dx = from[0] - (balls[4 * at] as number);
  const dy = from[1] - (balls[4 * at + 1] as number);
  const dz = from[2] - (balls[4 * at + 2] as number);
  return Math.sqrt(dx * dx + dy * dy + dz * dz) - (balls[4 * at + 3] as number);
}

/** Distance in space from a place to the nearest edge of a run. */
export const chordToRun = (run: Run, from: Vector): number => searchRun(run, from, Infinity);

/** Distance in space from a place to an edge. */
export const chordToEdge = ({ run, at }: EdgeRef, from: Vector): number =>
  Math.sqrt(squaredToEdge(run.xyz, 3 * at - 3, from));

/**
 * Distance in space between the edges of two shapes, for edges that do not cross. Blocks of runs are
 * taken in the order in which they may be near; ends with two that touch.
 */
export function chordBetweenEdges(a: Shape, b: Shape): number {
  let best = Infinity;
  const pairs: { readonly from: number; readonly to: number; readonly atLeast: number }[] = [];
  const [ofA, ofB] = [a.tree.blockBalls, b.tree.blockBalls];
  for (let from = 0; 4 * from < ofA.length; from++) {
    const center: Vector = [
      ofA[4 * from] as number,
      ofA[4 * from + 1] as number,
      ofA[4 * from + 2] as number,
    ];
    const radius = ofA[4 * from + 3] as number;
    for (let to = 0; 4 * to < ofB.length; to++) {
      const atLeast = toBall(ofB, to, center) - radius;
      if (atLeast < best) pairs.push({ from, to, atLeast });
      best = Math.min(best, atLeast + 2 * (radius + (ofB[4 * to + 3] as number)));
    }
  }
  pairs.sort((one, other) => one.atLeast - other.atLeast);
  for (const { from, to, atLeast } of pairs) {
    if (atLeast >= best || best === 0) break;
    best = chordBetweenBlocks(runsOfBlock(a, from), runsOfBlock(b, to), best);
  }
  return best;
}

const runsOfBlock = ({ runs }: Shape, block: number): readonly Run[] =>
  runs.slice(block * BLOCK, (block + 1) * BLOCK);

function chordBetweenBlocks(block: readonly Run[], other: readonly Run[], limit: number): number {
  let best = limit;
  for (const from of block) {
    for (const to of other) {
      const apart = norm(from.center, to.center) - from.radius - to.radius;
      if (apart < best) best = Math.min(chordBetweenRuns(from, to, best), chordBetweenRuns(to, from, best));
    }
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
  return { bbox: bboxOf(lngLats), lngLats, flat: Float64Array.from(lngLats.flat()), xyz, center, radius };
}

/** The distance to the nearest edge of a run, which is found then, but no more than `limit`. */
function searchRun(run: Run, from: Vector, limit: number): number {
  const { xyz } = run;
  let best = limit * limit;
  let at = 0;
  for (let start = 0; start < xyz.length - 3; start += 3) {
    const squared = squaredToEdge(xyz, start, from);
    if (squared < best) {
      best = squared;
      at = start / 3 + 1;
    }
  }
  if (at === 0) return limit;
  foundRun = run;
  foundAt = at;
  return Math.sqrt(best);
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

/** The nearest that an end of an edge comes to another run, but no more than `limit`. */
function chordBetweenRuns(from: Run, to: Run, limit: number): number {
  let best = limit;
  const { xyz } = from;
  for (let i = 0; i < xyz.length; i += 3) {
    const end: Vector = [xyz[i] as number, xyz[i + 1] as number, xyz[i + 2] as number];
    if (norm(end, to.center) - to.radius < best) best = searchRun(to, end, best);
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
