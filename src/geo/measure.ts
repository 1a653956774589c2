import { anchorOf } from './anchor.ts';
import { bboxesTouch } from './bbox.ts';
import { covers, overlaps } from './overlap.ts';
import {
  alongSphere,
  chordBetweenEdges,
  chordOf,
  chordToEdge,
  chordToEdges,
  contains,
  type EdgeRef,
  edgesCross,
  inSpace,
  nearestEdge,
  norm,
  type Run,
  type Shape,
  type Vector,
} from './shape.ts';
import type { Bbox, Km, LngLat } from './units.ts';

/** How much farther the farthest point of a target may be than `farthestDistance` says. */
export const FARTHEST_TOLERANCE = 0.1 as Km;

/** The same for a farthest point that the origin encloses, away from the target's own edge. */
export const POCKET_TOLERANCE = 2 as Km;

/** Distances below this are rounding, and are 0. */
const NOTHING = 1e-6;

/** Distance from a position to a shape: 0 inside an area and on an edge. Exact but for a metre. */
export const distanceToShape = (from: LngLat, shape: Shape): Km =>
  contains(shape, from) ? (0 as Km) : settled(chordToEdges(shape, inSpace(from)));

/** Whether an edge of a shape is at most `radius` away, also inside an area. */
export function isNearEdge(from: LngLat, shape: Shape, radius: Km): boolean {
  const chord = chordOf(radius);
  return chordToEdges(shape, inSpace(from), chord + NOTHING) <= chord;
}

/** Whether a position is no farther than `radius` from a shape; for 0, whether it lies in its area. */
export function isWithin(from: LngLat, shape: Shape, radius: Km): boolean {
  if (contains(shape, from)) return true;
  const chord = chordOf(radius);
  return radius > 0 && chordToEdges(shape, inSpace(from), chord + NOTHING) <= chord;
}

/**
 * Whether `target` reaches more than `depth` into `area`: whether some point of both is farther
 * than that from the area's edge. Shapes that only touch do not, for a depth of 0 or more.
 */
export function reachesInto(area: Shape, target: Shape, depth: Km): boolean {
  if (!bboxesTouch(area.bbox, target.bbox)) return false;
  if (target.form === 'area') {
    if ([target, area].some((one) => isDeepInBoth(area, target, anchorOnce(one), depth))) return true;
    if (!overlaps(area, target)) return false;
  }
  const [west, south, east, north] = target.bbox;
  const common: Bbox = [
    Math.max(west, area.bbox[0]),
    Math.max(south, area.bbox[1]),
    Math.min(east, area.bbox[2]),
    Math.min(north, area.bbox[3]),
  ];
  return risesAbove(target, heightsOver(area, -1), depth, common);
}

const isDeepInBoth = (area: Shape, target: Shape, lngLat: LngLat, depth: Km): boolean =>
  contains(target, lngLat) && contains(area, lngLat) && chordToEdges(area, inSpace(lngLat)) > depth;

const ANCHORS = new WeakMap<Shape, LngLat>();

function anchorOnce(shape: Shape): LngLat {
  const known = ANCHORS.get(shape) ?? anchorOf(shape);
  ANCHORS.set(shape, known);
  return known;
}

/** Whether no point of `target` is farther than `margin`, of 0 or more, outside of `area`. */
export function liesWithin(area: Shape, target: Shape, margin: Km): boolean {
  const isFarOutside = ({ lngLats: [start], xyz }: Run) =>
    !contains(area, start as LngLat) &&
    chordToEdges(area, [xyz[0] as number, xyz[1] as number, xyz[2] as number], Infinity, margin) > margin;
  if (target.runs.some(isFarOutside)) return false;
  if (target.form === 'area' && covers(area, target)) return true;
  return !risesAbove(target, heightsOver(area, 1), margin, target.bbox);
}

/**
 * From a shape to the nearest point of another, both ways the same; 0 when the two touch, and inside of
 * areas. Exact but for a metre.
 */
export function nearestDistance(origin: Shape, target: Shape): Km {
  const touch = bboxesTouch(origin.bbox, target.bbox);
  if (touch && (startsIn(origin, target) || startsIn(target, origin))) return 0 as Km;
  const chord = chordBetweenEdges(origin, target);
  return chord < NOTHING || (touch && edgesCross(origin, target)) ? (0 as Km) : alongSphere(chord);
}

/** Whether some run of `inner` starts in `outer`: enough where edges do not cross. */
const startsIn = (outer: Shape, inner: Shape): boolean =>
  inner.runs.some(({ lngLats: [first] }) => first !== undefined && contains(outer, first));

/**
 * From `origin` to the farthest point of `target`, each point measured to the nearest point of `origin`: the
 * directed Hausdorff distance. It is not symmetric: a county lies wholly (0) in its city. From a spot it is
 * exact but for a metre; from lines and areas within `FARTHEST_TOLERANCE`, or `POCKET_TOLERANCE` where the
 * origin all but surrounds the target's farthest point.
 */
export function farthestDistance(origin: Shape, target: Shape): Km {
  if (origin === target) return 0 as Km;
  if (origin.geometry.type === 'Point') {
    return farthestFrom(origin.geometry.coordinates as unknown as LngLat, target);
  }
  return settled(highest(target, heightsOver(origin, 1), 0));
}

/** A height for every place, in kilometres; it changes by at most 1 for each kilometre. */
export type Heights = {
  /**
   * Where an edge is given, the height is nowhere above the distance to it, which along another edge is
   * highest at an end. A height of no more than `enough` need not be exact: it may be told as anything up
   * to that.
   */
  readonly at: (
    lngLat: LngLat,
    vector: Vector,
    enough: number,
  ) => { readonly height: number; readonly edge: EdgeRef | null };
  /** The same heights, for places at most `reach` from one: what cannot matter there may be left out. */
  readonly near: (lngLat: LngLat, vector: Vector, reach: number) => Heights;
};

/**
 * The greatest height on a shape, within `FARTHEST_TOLERANCE`, or `POCKET_TOLERANCE` away from the
 * shape's edges; at least `least`. Beyond `enough` any greater height will do. For "to the nearest of many".
 */
export const farthestBy = (target: Shape, heights: Heights, least: Km, enough = Infinity as Km): Km =>
  highest(target, heights, least, enough) as Km;

/** The same along the edges alone, at least 0. */
export const farthestOnEdges = (target: Shape, heights: Heights): Km =>
  highestOnEdges(target, heights, 0, Infinity) as Km;

/** From a position to the farthest point of a shape: always a vertex, the distance has no inner maximum. */
export function farthestFrom(lngLat: LngLat, target: Shape): Km {
  const from = inSpace(lngLat);
  let best = 0;
  for (const { xyz, center, radius } of target.runs) {
    if (norm(from, center) + radius <= best) continue;
    for (let i = 0; i < xyz.length; i += 3) {
      const dx = (xyz[i] as number) - from[0];
      const dy = (xyz[i + 1] as number) - from[1];
      const dz = (xyz[i + 2] as number) - from[2];
      best = Math.max(best, Math.sqrt(dx * dx + dy * dy + dz * dz));
    }
  }
  return settled(best);
}

/** The distance in space to the edge of a shape, negative inside (`sign` 1) or outside (`sign` -1) of its area. */
function heightsOver(of: Shape, sign: 1 | -1): Heights {
  const heights: Heights = {
    at: (lngLat, vector, enough) => {
      if (contains(of, lngLat) === (sign === -1)) {
        const edge = nearestEdge(of, vector, Infinity, enough);
        return { height: edge ? edge.chord : Infinity, edge };
      }
      if (enough >= 0) return { height: enough, edge: null };
      const edge = nearestEdge(of, vector, -enough);
      return { height: edge ? -edge.chord : enough, edge };
    },
    near: () => heights,
  };
  return heights;
}

/** Whether some point of a shape, in a box, is higher than a level. */
function risesAbove(target: Shape, heights: Heights, level: number, box: Bbox): boolean {
  const alongEdges = highestOnEdges(target, heights, level, level);
  if (target.form !== 'area' || alongEdges > level) return alongEdges > level;
  return highestInside(target, heights, level, level, box, FARTHEST_TOLERANCE) > level;
}

/**
 * The greatest height on a shape, or `least` where it is nowhere higher, by branch and bound: what
 * cannot be higher than the best so far by more than the tolerance is left out, the rest is divided.
 * First along the edges, then, for areas, in the squares of a quadtree that reach into them.
 */
function highest(target: Shape, heights: Heights, least: number, enough = Infinity): number {
  const alongEdges = highestOnEdges(target, heights, least, enough);
  if (target.form !== 'area') return alongEdges;
  return highestInside(target, heights, alongEdges, enough, target.bbox, POCKET_TOLERANCE);
}

/** Ends early above `enough`. */
function highestOnEdges(target: Shape, heights: Heights, least: number, enough: number): number {
  let best = least;
  const open: { readonly run: Run; readonly ceiling: number }[] = [];
  for (const run of target.runs) {
    if (best > enough) return best;
    const middle = run.lngLats.length >> 1;
    const vector = vectorAt(run, middle);
    const reach = norm(vector, run.center) + run.radius;
    const { height, edge } = heights.at(run.lngLats[middle] as LngLat, vector, best - reach);
    best = Math.max(best, height);
    const steepest = height + reach;
    if (steepest <= best + FARTHEST_TOLERANCE) continue;
    open.push({ run, ceiling: edge ? Math.min(steepest, highestEnd(edge, run)) : steepest });
  }
  open.sort((a, b) => b.ceiling - a.ceiling);
  for (const { run, ceiling } of open) {
    if (best > enough || ceiling <= best + FARTHEST_TOLERANCE) break;
    const middle = endOf(run, run.lngLats.length >> 1);
    const local = heights.near(middle.lngLat, middle.vector, norm(middle.vector, run.center) + run.radius);
    for (let at = 1; at < run.lngLats.length; at++)
      best = highestOnEdge(endOf(run, at - 1), endOf(run, at), local, best);
  }
  return best;
}

/** A position, and the same in space. */
type End = { readonly lngLat: LngLat; readonly vector: Vector };

const endOf = (run: Run, at: number): End => ({
  lngLat: run.lngLats[at] as LngLat,
  vector: vectorAt(run, at),
});

const vectorAt = ({ xyz }: Run, at: number): Vector => [
  xyz[3 * at] as number,
  xyz[3 * at + 1] as number,
  xyz[3 * at + 2] as number,
];

/** The farthest that an end of a run's edges is from one edge. */
function highestEnd(edge: EdgeRef, run: Run): number {
  let best = 0;
  for (let at = 0; at < run.lngLats.length; at++) best = Math.max(best, chordToEdge(edge, vectorAt(run, at)));
  return alongSphere(best);
}

function highestOnEdge(a: End, b: End, heights: Heights, least: number): number {
  const lngLat: LngLat = [(a.lngLat[0] + b.lngLat[0]) / 2, (a.lngLat[1] + b.lngLat[1]) / 2];
  const middle: End = { lngLat, vector: inSpace(lngLat) };
  const reach = norm(a.vector, b.vector) / 2;
  const { height, edge } = heights.at(lngLat, middle.vector, least - reach);
  const best = Math.max(least, height);
  const steepest = height + reach;
  if (steepest <= best + FARTHEST_TOLERANCE) return best;
  if (edge) {
    const atEnds = alongSphere(Math.max(chordToEdge(edge, a.vector), chordToEdge(edge, b.vector)));
    if (atEnds <= best + FARTHEST_TOLERANCE) return best;
  }
  return highestOnEdge(middle, b, heights, highestOnEdge(a, middle, heights, best));
}

/** Ends early above `enough`; squares that reach less far than `finest` are not divided. */
function highestInside(
  target: Shape,
  heights: Heights,
  least: number,
  enough: number,
  box: Bbox,
  finest: number,
): number {
  let best = least;
  let open: { readonly square: Bbox; readonly local: Heights }[] = [{ square: box, local: heights }];
  while (open.length > 0 && best <= enough) {
    const divided: typeof open = [];
    for (const { square, local } of open) {
      const [west, south, east, north] = square;
      const center: LngLat = [(west + east) / 2, (south + north) / 2];
      const vector = inSpace(center);
      const reach = cornerReach(square, vector);
      const { height } = local.at(center, vector, best - reach);
      if (height + reach <= best + FARTHEST_TOLERANCE) continue;
      if (contains(target, center)) best = Math.max(best, height);
      else if (chordToEdges(target, vector, reach) >= reach) continue;
      if (reach <= finest) continue;
      const nearer = local.near(center, vector, reach);
      for (const quarter of quarters(square, center)) divided.push({ square: quarter, local: nearer });
    }
    open = divided;
  }
  return best;
}

/** The farthest that a point of a box is from its centre. */
function cornerReach([west, south, east, north]: Bbox, center: Vector): number {
  return Math.max(norm(center, inSpace([west, south])), norm(center, inSpace([east, north])));
}

const quarters = ([west, south, east, north]: Bbox, [lng, lat]: LngLat): Bbox[] => [
  [west, south, lng, lat],
  [lng, south, east, lat],
  [west, lat, lng, north],
  [lng, lat, east, north],
];

/** The distance along the sphere of a chord in space; what is no more than rounding is 0. */
export const settled = (chord: number): Km => (chord < NOTHING ? (0 as Km) : alongSphere(chord));
