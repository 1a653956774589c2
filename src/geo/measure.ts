import { bboxesTouch } from './bbox.ts';
import {
  alongSphere,
  chordBetweenEdges,
  chordToEdges,
  contains,
  edgesCross,
  inSpace,
  norm,
  type Run,
  type Shape,
  type Vector,
} from './shape.ts';
import type { Bbox, DistanceRange, Km, LngLat } from './units.ts';

/** How much farther the farthest point of a target may be than `DistanceRange.max` says. */
export const FARTHEST_TOLERANCE = 0.1 as Km;

/** The same for a farthest point that the origin encloses, away from the target's own edge. */
export const POCKET_TOLERANCE = 2 as Km;

/** Distances below this are rounding, and are 0. */
const NOTHING = 1e-6;

/** Distance from a position to a shape: 0 inside an area and on an edge. Exact but for a metre. */
export const distanceToShape = (from: LngLat, shape: Shape): Km =>
  contains(shape, from) ? (0 as Km) : settled(chordToEdges(shape, inSpace(from)));

/**
 * From `origin` to the nearest and to the farthest point of `target`, each point measured to the
 * nearest point of `origin`; an area is measured from its edge, and is at distance 0 inside.
 * `min` is 0 when the two touch. `max` is not symmetric: a county lies wholly (max 0) in its city.
 *
 * `min` is exact but for a metre; so is `max` from a spot. From lines and areas `max` is within
 * `FARTHEST_TOLERANCE`, or `POCKET_TOLERANCE` where the origin all but surrounds the target's
 * farthest point.
 */
export function distanceRange(origin: Shape, target: Shape): DistanceRange {
  return { min: nearest(origin, target), max: farthest(origin, target) };
}

/**
 * Whether `target` reaches more than `depth` into `area`: whether some point of both is farther
 * than that from the area's edge. Shapes that only touch do not, for a depth of 0 or more.
 */
export function reachesInto(area: Shape, target: Shape, depth: Km): boolean {
  return risesAbove(target, (lngLat, vector) => -signedChord(area, lngLat, vector), depth);
}

/** Whether no point of `target` is farther than `margin` outside of `area`. */
export function liesWithin(area: Shape, target: Shape, margin: Km): boolean {
  return !risesAbove(target, (lngLat, vector) => signedChord(area, lngLat, vector), margin);
}

function nearest(origin: Shape, target: Shape): Km {
  const chord = chordBetweenEdges(origin, target);
  if (chord < NOTHING) return 0 as Km;
  if (bboxesTouch(origin.bbox, target.bbox)) {
    const meet = edgesCross(origin, target) || startsIn(origin, target) || startsIn(target, origin);
    if (meet) return 0 as Km;
  }
  return alongSphere(chord);
}

/** Whether some run of `inner` starts in `outer`: enough where edges do not cross. */
const startsIn = (outer: Shape, inner: Shape): boolean =>
  inner.runs.some(({ lngLats: [first] }) => first !== undefined && contains(outer, first));

function farthest(origin: Shape, target: Shape): Km {
  if (origin === target) return 0 as Km;
  if (origin.form === 'spot') return settled(farthestVertex(target, origin));
  const away: Field = (lngLat, vector) => signedChord(origin, lngLat, vector);
  return settled(highest(target, away, 0, Infinity));
}

/** From a single place, some vertex is the farthest point: the distance has no inner maximum. */
function farthestVertex(target: Shape, spot: Shape): number {
  let best = 0;
  for (const run of target.runs) {
    for (const lngLat of run.lngLats) best = Math.max(best, chordToEdges(spot, inSpace(lngLat)));
  }
  return best;
}

/** Distance in space to the edge of a shape, negative inside an area. */
function signedChord(shape: Shape, lngLat: LngLat, vector: Vector): number {
  const chord = chordToEdges(shape, vector);
  return contains(shape, lngLat) ? -chord : chord;
}

/** A height for every place that changes by at most 1 for each kilometre in space. */
type Field = (lngLat: LngLat, vector: Vector) => number;

const risesAbove = (target: Shape, field: Field, level: number): boolean =>
  highest(target, field, level, level) > level;

/**
 * The greatest height of a field on a shape, or `least` where it is nowhere higher, by branch and
 * bound: what cannot be higher than the best so far by more than the tolerance is left out, the
 * rest is divided. First along the edges, then, for areas, in the squares of a quadtree that reach
 * into them. Ends early above `enough`.
 */
function highest(target: Shape, field: Field, least: number, enough: number): number {
  const alongEdges = highestOnEdges(target, field, least, enough);
  if (target.form !== 'area' || alongEdges > enough) return alongEdges;
  return highestInside(target, field, alongEdges, enough);
}

function highestOnEdges(target: Shape, field: Field, least: number, enough: number): number {
  let best = least;
  const open = target.runs.map((run) => {
    const middle = run.lngLats[run.lngLats.length >> 1] as LngLat;
    const vector = inSpace(middle);
    const height = field(middle, vector);
    best = Math.max(best, height);
    return { run, ceiling: height + norm(vector, run.center) + run.radius };
  });
  open.sort((a, b) => b.ceiling - a.ceiling);
  for (const { run, ceiling } of open) {
    if (best > enough || ceiling <= best + FARTHEST_TOLERANCE) break;
    best = highestOnRun(run, field, best);
  }
  return best;
}

type Edge = { a: LngLat; b: LngLat; atA: number; atB: number };

function highestOnRun({ lngLats }: Run, field: Field, least: number): number {
  const heights = lngLats.map((lngLat) => field(lngLat, inSpace(lngLat)));
  let best = Math.max(least, ...heights);
  const open: Edge[] = [];
  for (let i = 1; i < heights.length; i++) {
    const [a, b] = [lngLats[i - 1] as LngLat, lngLats[i] as LngLat];
    open.push({ a, b, atA: heights[i - 1] as number, atB: heights[i] as number });
  }
  for (let edge = open.pop(); edge; edge = open.pop()) {
    const { a, b, atA, atB } = edge;
    const ceiling = (atA + atB + norm(inSpace(a), inSpace(b))) / 2;
    if (ceiling <= best + FARTHEST_TOLERANCE) continue;
    const middle: LngLat = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    const atMiddle = field(middle, inSpace(middle));
    best = Math.max(best, atMiddle);
    open.push({ a, b: middle, atA, atB: atMiddle }, { a: middle, b, atA: atMiddle, atB });
  }
  return best;
}

function highestInside(target: Shape, field: Field, least: number, enough: number): number {
  let best = least;
  let open: Bbox[] = [target.bbox];
  while (open.length > 0 && best <= enough) {
    const divided: Bbox[] = [];
    for (const square of open) {
      const [west, south, east, north] = square;
      const center: LngLat = [(west + east) / 2, (south + north) / 2];
      const vector = inSpace(center);
      const reach = cornerReach(square, vector);
      const height = field(center, vector);
      if (height + reach <= best + FARTHEST_TOLERANCE) continue;
      if (contains(target, center)) best = Math.max(best, height);
      else if (chordToEdges(target, vector, reach) >= reach) continue;
      if (reach > POCKET_TOLERANCE) divided.push(...quarters(square, center));
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

const settled = (chord: number): Km => (chord < NOTHING ? (0 as Km) : alongSphere(chord));
