import { anchorOf } from './anchor.ts';
import { bboxesTouch, bboxOf } from './bbox.ts';
import { hasEdge } from './edgeSet.ts';
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
    return near.length === 0 ? sideOf(run, area) === side : hasPiece(run, near, area, side);
  });
}

/** On which side of an area a run lies that meets none of its edges; null for one along the edge. */
function sideOf({ lngLats }: Run, area: Shape): 'inside' | 'outside' | null {
  for (let i = 1; i < lngLats.length; i++) {
    const middle = between(lngLats[i - 1] as LngLat, lngLats[i] as LngLat, 0.5);
    if (!isOnEdge(area, middle)) return contains(area, middle) ? 'inside' : 'outside';
  }
  return null;
}

function hasPiece({ lngLats }: Run, near: readonly Run[], area: Shape, side: 'inside' | 'outside'): boolean {
  const isPiece = (middle: LngLat) =>
    contains(area, middle) === (side === 'inside') && !isOnEdge(area, middle);
  for (let i = 1; i < lngLats.length; i++) {
    const [from, to] = [lngLats[i - 1] as LngLat, lngLats[i] as LngLat];
    if (hasEdge(area, from, to)) continue;
    const cuts = cutsBetween(from, to, near);
    for (let at = 1; at < cuts.length; at++) {
      if (isPiece(between(from, to, ((cuts[at - 1] as number) + (cuts[at] as number)) / 2))) return true;
    }
  }
  return false;
}

const isOnEdge = (area: Shape, lngLat: LngLat): boolean =>
  chordToEdges(area, inSpace(lngLat), ON_EDGE) < ON_EDGE;

const between = (from: LngLat, to: LngLat, share: number): LngLat => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
];

/** The shares of an edge's length at which others cut it, in order, with 0 and 1. */
function cutsBetween(from: LngLat, to: LngLat, others: readonly Run[]): number[] {
  const box = bboxOf([from, to]);
  const cuts = [0, 1];
  for (const { bbox, lngLats: ends } of others) {
    if (!bboxesTouch(bbox, box)) continue;
    for (let at = 1; at < ends.length; at++) {
      const share = meeting(from, to, ends[at - 1] as LngLat, ends[at] as LngLat);
      if (share !== null) cuts.push(share);
    }
  }
  return cuts.sort((a, b) => a - b).filter((share, at) => share !== cuts[at - 1]);
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
