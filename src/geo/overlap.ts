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
        const share = meeting(from, to, ends[at - 1] as LngLat, ends[at] as LngLat);
        if (share !== null) cuts.add(share);
      }
    }
    const shares = [...cuts].sort((a, b) => a - b);
    return shares.slice(1).map((share, before): LngLat => {
      const middle = (share + (shares[before] as number)) / 2;
      return [from[0] + (to[0] - from[0]) * middle, from[1] + (to[1] - from[1]) * middle];
    });
  });
}

/**
 * Where an edge meets the line of another, as a share of its length; null where it does not. It does not
 * where the two run alike: the edges that go on from the other one's ends cut it there.
 */
function meeting(from: LngLat, to: LngLat, a: LngLat, b: LngLat): number | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const [ex, ey] = [b[0] - a[0], b[1] - a[1]];
  const share = ((a[0] - from[0]) * ey - (a[1] - from[1]) * ex) / (dx * ey - dy * ex);
  return share > 0 && share < 1 ? share : null;
}
