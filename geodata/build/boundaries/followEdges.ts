import type { Network } from './network.ts';
import { type Nearest, SegmentIndex } from './segmentIndex.ts';
import { at, type Line, lengthOf, metres, simplify } from './shapes.ts';

/** Metres. */
export const TOLERANCE = 120;
/** How far a GSHHG course may lie from an edge of two counties that runs beside it, metres. */
const BESIDE = 1600;
/** The edge turns away where the nearest point on it jumps this far in one step of the river. */
const JUMP = 1200;
/** They part and meet within this distance, and stay together for at least that length. */
const JOINT = 350;
const BESIDE_LENGTH = 6000;

/** Where a line runs beside edges: from its point `from` to its point `to`, along `way`. */
interface Stretch {
  from: number;
  to: number;
  way: Line;
}

/** The edges of counties, as a network and as an index. */
export interface Edges {
  network: Network;
  index: SegmentIndex;
}

/**
 * Where a river forms the edge between two counties, the edge knows its course better than GSHHG, and two
 * lines a kilometre apart would be drawn for one thing: such stretches take the edge's course. The result is
 * simplified.
 */
export function followEdges(line: Line, { network, index }: Edges): Line {
  const near = line.map((pos) => index.nearest(pos, 1));
  const hitAt = (i: number): Nearest | null => {
    const hit = near[i];
    return hit && hit.metres < BESIDE ? hit : null;
  };
  const out: Line = [];
  const add = (points: Line) => {
    for (const pos of points) {
      const last = out.at(-1);
      if (!last || metres(last, pos) > 1) out.push(pos);
    }
  };
  let done = 0;
  for (let start = 0; start < line.length; start++) {
    const run: Nearest[] = [];
    for (let hit = hitAt(start); hit; hit = hitAt(start + run.length)) {
      const last = run.at(-1);
      if (last && metres(last.at, hit.at) >= JUMP) break;
      run.push(hit);
    }
    if (run.length === 0) continue;
    const found = longestBeside(line, start, run, network);
    if (found) {
      add(simplify(line.slice(done, found.from + 1), TOLERANCE));
      add(found.way);
      done = found.to;
    }
    start += run.length - 1;
  }
  add(simplify(line.slice(done), TOLERANCE));
  return out;
}

/**
 * The longest stretch of a run along which the edge really is beside the river.
 * @param run for each point of the line from `start` on, where the edges come nearest
 */
function longestBeside(line: Line, start: number, run: readonly Nearest[], network: Network): Stretch | null {
  // River and edge part and meet where they cross or touch, not with a jump to the side.
  const joints = run.flatMap(({ metres: apart }, i) => (apart < JOINT ? [i] : []));
  for (let trim = 0; trim < Math.min(joints.length, 24); trim++)
    for (let left = 0; left <= trim; left++) {
      const first = at(joints, left);
      const last = at(joints, joints.length - 1 - (trim - left));
      const stretch = line.slice(start + first, start + last + 1);
      const length = lengthOf(stretch);
      if (last <= first || length < BESIDE_LENGTH) continue;
      const way = network.path(at(run, first).at, at(run, last).at);
      const ratio = lengthOf(way) / length;
      if (ratio < 0.8 || ratio > 1.25) continue;
      const river = new SegmentIndex([stretch]);
      const isBeside = way.every(
        (pos) => (river.nearest(pos, 1)?.metres ?? Number.POSITIVE_INFINITY) < BESIDE,
      );
      if (isBeside) return { from: start + first, to: start + last, way };
    }
  return null;
}
