import type { Placement } from '../../geodata/schema.ts';
import { THEMES } from '../../geodata/themes.ts';
import type { LngLat } from '../geo/units.ts';
import { toWorldPixel } from './mercator.ts';

/** A placement that is drawn as a symbol. */
export interface Spot {
  placement: Placement;
  anchor: LngLat;
  dim: boolean;
}

/** Spots that stand too close to be told apart; the first is drawn, at its own place. */
export type Stack = readonly [Spot, ...Spot[]];

const EXACTNESS = ['site', 'town', 'county'];
const THEME_ORDER = new Map(THEMES.map((theme, order) => [theme.id, order]));

/** Hits before the rest, the most exact first, then in the order of the panel. */
function byImportance(a: Spot, b: Spot): number {
  return (
    Number(a.dim) - Number(b.dim) ||
    EXACTNESS.indexOf(a.placement.precision ?? '') - EXACTNESS.indexOf(b.placement.precision ?? '') ||
    (THEME_ORDER.get(a.placement.theme) ?? 0) - (THEME_ORDER.get(b.placement.theme) ?? 0) ||
    a.placement.id.localeCompare(b.placement.id)
  );
}

/**
 * Groups spots nearer than `reach` pixels at `zoom`, so that no symbol hides another and each stays
 * reachable through the one that is drawn. Dimmed spots never join a stack of others.
 */
export function stackSpots(spots: readonly Spot[], zoom: number, reach: number): Stack[] {
  const stacks: { x: number; y: number; members: [Spot, ...Spot[]] }[] = [];
  for (const spot of [...spots].sort(byImportance)) {
    const { x, y } = toWorldPixel(spot.anchor, zoom);
    const near = stacks.find(
      (stack) => stack.members[0].dim === spot.dim && Math.hypot(stack.x - x, stack.y - y) < reach,
    );
    if (near) near.members.push(spot);
    else stacks.push({ x, y, members: [spot] });
  }
  return stacks.map((stack) => stack.members);
}
