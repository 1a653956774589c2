import type { Placement } from '../../../geodata/schema.ts';
import type { LngLat } from '../../geo/units.ts';
import { toWorldPixel } from '../mercator.ts';

/** A placement that is drawn as a symbol. */
export interface Spot {
  placement: Placement;
  anchor: LngLat;
  dim: boolean;
  /** The place of its theme in the panel. */
  order: number;
}

/** Spots that stand too close to be told apart; the first is drawn, at its own place. */
export type Stack = readonly [Spot, ...Spot[]];

const EXACTNESS = ['site', 'town', 'county'];

/** Hits before the rest, the most exact first, then in the order of the panel. */
const byImportance = (a: Ranked, b: Ranked): number =>
  a.rank - b.rank || (a.spot.placement.id < b.spot.placement.id ? -1 : 1);

interface Ranked {
  spot: Spot;
  rank: number;
}

const rankOf = ({ dim, order, placement: { precision } }: Spot): number =>
  (Number(dim) * 8 + EXACTNESS.indexOf(precision ?? '')) * 1000 + order;

/** More than a world is wide in cells of a pixel at any zoom level of the app. */
const WIDTH = 2 ** 24;

/** A number for a cell; the world has no negative pixels but may have cells one off its edge. */
const cellAt = (dim: boolean, column: number, row: number): number =>
  ((row + 1) * WIDTH + column + 1) * 2 + Number(dim);

/**
 * Groups spots nearer than `reach` pixels at `zoom`, so that no symbol hides another and each stays
 * reachable through the one that is drawn. Dimmed spots never join a stack of others. A spot joins the
 * most important stack it is near to, which a grid of cells of `reach` finds among the nine around.
 */
export function stackSpots(spots: readonly Spot[], zoom: number, reach: number): Stack[] {
  const stacks: { x: number; y: number; members: [Spot, ...Spot[]] }[] = [];
  const cells = new Map<number, number[]>();
  const ranked = spots.map((spot): Ranked => ({ spot, rank: rankOf(spot) })).sort(byImportance);
  for (const { spot } of ranked) {
    const { x, y } = toWorldPixel(spot.anchor, zoom);
    const [column, row] = [Math.floor(x / reach), Math.floor(y / reach)];
    let near = Infinity;
    for (let i = -1; i <= 1; i++) {
      for (let j = -1; j <= 1; j++) {
        for (const at of cells.get(cellAt(spot.dim, column + i, row + j)) ?? []) {
          const stack = stacks[at];
          if (stack && at < near && Math.hypot(stack.x - x, stack.y - y) < reach) near = at;
        }
      }
    }
    const stack = stacks[near];
    if (stack) {
      stack.members.push(spot);
      continue;
    }
    const cell = cellAt(spot.dim, column, row);
    const there = cells.get(cell);
    if (there) there.push(stacks.length);
    else cells.set(cell, [stacks.length]);
    stacks.push({ x, y, members: [spot] });
  }
  return stacks.map(({ members }) => members);
}
