/** Courses of rivers, leg by leg from source to mouth, and where they are cut. */
import { type Edges, followEdges, TOLERANCE } from './followEdges.ts';
import type { Course, HandRiver } from './handWater.ts';
import type { Network } from './network.ts';
import { SegmentIndex } from './segmentIndex.ts';
import { at, densify, type Line, lengthOf, type Pos, simplify } from './shapes.ts';

/** [west, south, east, north]: the surroundings that are drawn. */
const FRAME = [109.9, 34.2, 114.9, 40.95] as const;
/** Metres: a stretch that is shorter and changes sides belongs to its neighbour. */
const SHORT = 6000;

/** What the legs of a course are looked up in. */
export interface Grounds {
  gshhg: Network;
  border: Network;
  edges: Edges;
}

export interface Leg {
  course: Course;
  line: Line;
}

/** A smooth line through points set by hand (centripetal Catmull-Rom). */
export function smooth(points: Line): Line {
  if (points.length < 3) return points;
  const out: Line = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const p1 = at(points, i);
    const p2 = at(points, i + 1);
    const p0 = points[i - 1] ?? [2 * p1[0] - p2[0], 2 * p1[1] - p2[1]];
    const p3 = points[i + 2] ?? [2 * p2[0] - p1[0], 2 * p2[1] - p1[1]];
    const along = (axis: 0 | 1, t: number) =>
      0.5 *
      (2 * p1[axis] +
        (p2[axis] - p0[axis]) * t +
        (2 * p0[axis] - 5 * p1[axis] + 4 * p2[axis] - p3[axis]) * t * t +
        (3 * p1[axis] - p0[axis] - 3 * p2[axis] + p3[axis]) * t ** 3);
    for (let k = 0; k < 8; k++) out.push([along(0, k / 8), along(1, k / 8)]);
  }
  out.push(at(points, -1));
  return out;
}

/** Ends a line on the river it flows into: cut where it first comes near, then led to the nearest point. */
function joinMouth(line: Line, target: Line, river: HandRiver): Line {
  const index = new SegmentIndex([target]);
  const dense = densify(line, 200);
  const mouth = index.nearest(at(dense, -1), 6);
  if (!mouth || mouth.metres > 12000) throw new Error(`${river.id}: its mouth is far from ${river.into}`);
  const isNear = (pos: Pos) => (index.nearest(pos, 1)?.metres ?? Number.POSITIVE_INFINITY) < 150;
  const first = dense.findIndex((pos, i) => i > dense.length * 0.6 && isNear(pos));
  const kept = first > 0 ? dense.slice(0, first + 1) : dense;
  const end = index.nearest(at(kept, -1), 6);
  if (end && end.metres > 5) kept.push(end.at);
  const originals = new Set(line);
  return kept.filter((pos, i) => i >= kept.length - 2 || originals.has(pos));
}

/**
 * The legs of a river; where two meet, the later one begins where the earlier ended.
 * @param courses of the rivers that came before
 * @throws Error where the river that it flows into did not come before it, or is far from its mouth
 */
export function layLegs(river: HandRiver, grounds: Grounds, courses: ReadonlyMap<string, Line>): Leg[] {
  const legs = river.legs.map((leg): Leg => {
    if (leg[0] === 'hand') return { course: 'hand', line: simplify(smooth(leg[1]), TOLERANCE) };
    const [course, from, to] = leg;
    const line = grounds[course].path(from, to);
    return { course, line: course === 'border' ? line : followEdges(densify(line, 200), grounds.edges) };
  });
  for (const [i, { course, line }] of legs.slice(1).entries()) {
    const before = at(legs, i).line;
    // The border keeps its own points: the neighbour comes to it.
    if (course === 'border') before.push(at(line, 0));
    else line.unshift(at(before, -1));
  }
  if (river.into) {
    const target = courses.get(river.into);
    if (!target) throw new Error(`${river.id}: ${river.into} must come before it`);
    const last = at(legs, -1);
    last.line = joinMouth(last.line, target, river);
  }
  return legs;
}

const isInFrame = ([x, y]: Pos): boolean => x >= FRAME[0] && x <= FRAME[2] && y >= FRAME[1] && y <= FRAME[3];

interface Run {
  isInside: boolean;
  isDrawn: boolean;
  points: Line;
}

/**
 * Cuts a line where it enters or leaves the province, at points set every 500 m for the purpose. Points
 * outside FRAME are left out.
 */
export function splitAtBorder(line: Line, isInside: (pos: Pos) => boolean): Run[] {
  const runs: Run[] = [];
  for (const pos of densify(line, 500)) {
    const last = runs.at(-1);
    const here = { isInside: isInside(pos), isDrawn: isInFrame(pos) };
    if (last && last.isInside === here.isInside && last.isDrawn === here.isDrawn) last.points.push(pos);
    else runs.push({ ...here, points: [pos] });
  }
  const firstLong = runs.find(({ isDrawn, points }) => isDrawn && lengthOf(points) >= SHORT);
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    const isShort = run.isDrawn && lengthOf(run.points) < SHORT;
    if (isShort && firstLong && !last) {
      merged.push({ ...run, isInside: firstLong.isInside });
    } else if (last?.isDrawn && run.isDrawn && ((isShort && firstLong) || last.isInside === run.isInside)) {
      last.points.push(...run.points);
    } else {
      last?.points.push(at(run.points, 0));
      merged.push({ ...run, points: [...run.points] });
    }
  }
  const originals = new Set(line);
  return merged
    .filter(({ isDrawn }) => isDrawn)
    .map((run) => ({
      ...run,
      points: run.points.filter((pos, i) => i === 0 || i === run.points.length - 1 || originals.has(pos)),
    }));
}
