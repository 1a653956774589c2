/** Outlines of lakes and reservoirs. */
import type { HandLake } from './handWater.ts';
import { smooth } from './rivers.ts';
import { type Area, at, contains, densify, type Line, metres, type Pos, simplify } from './shapes.ts';

/** Metres. */
const TOLERANCE = 60;

/** A stretch of a river widened to a pond, widest near its lower end; `half` is its half width in metres. */
function dam(river: Line, from: Pos, to: Pos, half: number): Line {
  const nearest = (pos: Pos) =>
    river.reduce((best, other, i) => (metres(other, pos) < metres(at(river, best), pos) ? i : best), 0);
  const [a, b] = [nearest(from), nearest(to)];
  const stretch = river.slice(Math.min(a, b), Math.max(a, b) + 1);
  if (a > b) stretch.reverse();
  const left: Line = [];
  const right: Line = [];
  for (const [i, pos] of stretch.entries()) {
    const before = at(stretch, Math.max(0, i - 3));
    const after = at(stretch, Math.min(stretch.length - 1, i + 3));
    const k = Math.cos((pos[1] * Math.PI) / 180);
    const dx = (after[0] - before[0]) * k;
    const dy = after[1] - before[1];
    const length = Math.hypot(dx, dy) || 1;
    const share = i / (stretch.length - 1);
    const swell = 1.25 * Math.sin(Math.PI * Math.min(0.97, share ** 0.8 * 0.9));
    const width = (half * Math.min(1, swell)) / 111195;
    left.push([pos[0] - (dy / length) * (width / k), pos[1] + (dx / length) * width]);
    right.unshift([pos[0] + (dy / length) * (width / k), pos[1] - (dx / length) * width]);
  }
  return simplify([...left, ...right], TOLERANCE);
}

/** The shore of GSHHG around a position. */
function shoreAround(pos: Pos, shores: readonly Line[]): Line {
  const around = (ring: Line): Area => ({ type: 'Polygon', coordinates: [ring] });
  const shore = shores.find((ring) => contains(around(ring), pos));
  if (!shore) throw new Error(`no shore of GSHHG around ${pos}`);
  const half = shore.length >> 1;
  return [
    ...simplify(shore.slice(0, half + 1), TOLERANCE),
    ...simplify(shore.slice(half), TOLERANCE).slice(1),
  ];
}

/**
 * The outline of a lake, not always closed; null for one of which only the place is known.
 * @param courses of rivers, by id
 */
export function outlineOf(
  { id, gshhg, ring, along }: HandLake,
  courses: ReadonlyMap<string, Line>,
  shores: readonly Line[],
): Line | null {
  if (gshhg) return shoreAround(gshhg, shores);
  if (ring) return smooth([...ring, at(ring, 0)]).filter((_, i) => i % 2 === 0);
  if (!along) return null;
  const [river, from, to, half] = along;
  const course = courses.get(river);
  if (!course) throw new Error(`${id}: no river ${river}`);
  return dam(densify(course, 200), from, to, half);
}
