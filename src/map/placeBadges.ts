/** A box in pixels around its centre. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, (a.width + b.width) / 2 - Math.abs(a.x - b.x)) *
  Math.max(0, (a.height + b.height) / 2 - Math.abs(a.y - b.y));

/**
 * Finds a place for each badge near its city: where it covers the fewest symbols and no other badge.
 * The largest badges choose first.
 * @param badges anchor and size of each, in pixels
 * @param obstacles boxes of the symbols that should stay visible
 * @returns the offset of each badge's centre from its anchor, in pixels
 */
export function placeBadges(badges: readonly Box[], obstacles: readonly Box[]): [dx: number, dy: number][] {
  const offsets = new Map<Box, [number, number]>();
  const placed: Box[] = [];
  for (const badge of [...badges].sort((a, b) => b.width - a.width)) {
    const { width, height } = badge;
    let best: { cost: number; dx: number; dy: number } | null = null;
    for (const dy of [0, -height * 0.55, height * 0.55, -height * 1.1, height * 1.1]) {
      for (const dx of [0, -width * 0.3, width * 0.3, -width * 0.6, width * 0.6]) {
        const box = { ...badge, x: badge.x + dx, y: badge.y + dy };
        const cost =
          obstacles.reduce((sum, obstacle) => sum + overlap(box, obstacle), 0) +
          placed.reduce((sum, other) => sum + 20 * overlap(box, other), 0) +
          Math.hypot(dx, dy) * 14;
        if (!best || cost < best.cost) best = { cost, dx, dy };
      }
    }
    const { dx, dy } = best ?? { dx: 0, dy: 0 };
    offsets.set(badge, [Math.round(dx), Math.round(dy)]);
    placed.push({ ...badge, x: badge.x + dx, y: badge.y + dy });
  }
  return badges.map((badge) => offsets.get(badge) ?? [0, 0]);
}
