import { anchorOf } from './anchor.ts';
import { bboxesTouch } from './bbox.ts';
import { chordToEdges, contains, inSpace, type Run, type Shape } from './shape.ts';
import type { LngLat } from './units.ts';

/** Nearer to an edge than this, in kilometres, is on it: distances to edges are exact but for a metre. */
const ON_EDGE = 0.001;

/**
 * Whether an area has more than edges and corners in common with a line or another area, however
 * small both are. Exact but for a metre; `reachesInto` asks how deep.
 */
export function overlaps(area: Shape, target: Shape): boolean {
  if (!bboxesTouch(area.bbox, target.bbox)) return false;
  if (hasSection(target, area, 'inside')) return true;
  if (target.form !== 'area') return false;
  return hasSection(area, target, 'inside') || contains(area, anchorOf(target));
}

/** Whether a line or area lies wholly in an area or on its edge, as exactly as `overlaps` tells. */
export function covers(area: Shape, target: Shape): boolean {
  if (target.runs.length === 0 || hasSection(target, area, 'outside')) return false;
  if (target.form !== 'area') return true;
  return !hasSection(area, target, 'inside') && contains(area, anchorOf(target));
}

/** Whether the edges of a shape, cut where they meet an area's, have a piece inside or outside of it. */
function hasSection(shape: Shape, area: Shape, side: 'inside' | 'outside'): boolean {
  const inside = side === 'inside';
  return shape.runs.some((run) => {
    if (!bboxesTouch(run.bbox, area.bbox)) return !inside;
    const near = area.runs.filter((other) => bboxesTouch(other.bbox, run.bbox));
    return middlesOf(run, near).some(
      (middle) =>
        contains(area, middle) === inside && chordToEdges(area, inSpace(middle), ON_EDGE) >= ON_EDGE,
    );
  });
}

/** The middles of the pieces into which other edges cut the edges of a run. */
function middlesOf({ lngLats }: Run, others: readonly Run[]): LngLat[] {
  return lngLats.slice(1).flatMap((to, i) => {
    const from = lngLats[i] as LngLat;
    const cuts = new Set([0, 1]);
    for (const { lngLats: ends } of others) {
      for (let at = 1; at < ends.length; at++) {
        for (const share of meetings(from, to, ends[at - 1] as LngLat, ends[at] as LngLat)) cuts.add(share);
      }
    }
    const shares = [...cuts].sort((a, b) => a - b);
    return shares.slice(1).map((share, before): LngLat => {
      const middle = (share + (shares[before] as number)) / 2;
      return [from[0] + (to[0] - from[0]) * middle, from[1] + (to[1] - from[1]) * middle];
    });
  });
}

/** Where, as shares of its length, an edge meets another; where they run together, the other's ends. */
function meetings(from: LngLat, to: LngLat, a: LngLat, b: LngLat): number[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const [ex, ey] = [b[0] - a[0], b[1] - a[1]];
  const [ax, ay] = [a[0] - from[0], a[1] - from[1]];
  const slant = dx * ey - dy * ex;
  const along = (x: number, y: number) => (x * dx + y * dy) / (dx * dx + dy * dy);
  const shares =
    slant === 0 ? [along(ax, ay), along(b[0] - from[0], b[1] - from[1])] : [(ax * ey - ay * ex) / slant];
  return shares.filter((share) => share > 0 && share < 1);
}
