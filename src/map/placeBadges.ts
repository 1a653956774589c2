/** A box in pixels around its centre. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How many square pixels two boxes share. */
export const overlap = (a: Box, b: Box): number =>
  Math.max(0, (a.width + b.width) / 2 - Math.abs(a.x - b.x)) *
  Math.max(0, (a.height + b.height) / 2 - Math.abs(a.y - b.y));

/** Room between a city's dot and its badge, in pixels. */
const GAP = 4;

/** Costs are in covered square pixels; a symbol covers 484. */
const COST = {
  /** Of a place the further it is from straight below the dot, whole way round. */
  turn: 300,
  /** Of one square pixel of another badge. */
  badge: 20,
  /** Of standing on another city's ground. */
  astray: 1500,
};

/** Where a badge may hang: the dot always touches it, as shares of half its width and height. */
const PLACES: readonly [across: number, down: number][] = [
  [0, 1],
  [0.7, 1],
  [-0.7, 1],
  [1, 0.5],
  [-1, 0.5],
  [1, 0],
  [-1, 0],
  [1, -0.5],
  [-1, -0.5],
  [0.7, -1],
  [-0.7, -1],
  [0, -1],
];

/** How often every badge may choose again, once it sees where the others hang. */
const ROUNDS = 4;

/** Where a badge may hang, and what that costs apart from other badges. */
interface Choice {
  box: Box;
  offset: [dx: number, dy: number];
  cost: number;
}

/**
 * Finds a place for each badge at its city's dot: straight below it, else round it where it covers the
 * fewest symbols and no other badge. The largest badges choose first; then each may choose again until
 * none moves. A badge that would be cut wherever it hangs is left out: its city lies at or beyond the
 * edge of what can be seen.
 * @param badges anchor and size of each, in pixels
 * @param obstacles boxes of the symbols that should stay visible
 * @param isAstray whether the middle of badge number `at` would lie on another city's ground
 * @param isCut whether badge number `at` would be cut or covered with its middle so far from its anchor
 * @returns the offset of each badge's centre from its anchor, in pixels; null for one that is left out
 */
export function placeBadges(
  badges: readonly Box[],
  obstacles: readonly Box[],
  isAstray: (at: number, x: number, y: number) => boolean,
  isCut: (at: number, dx: number, dy: number) => boolean,
): ([dx: number, dy: number] | null)[] {
  const choices = badges.map((badge, at) =>
    PLACES.flatMap(([across, down], turn): Choice[] => {
      const dx = across * (badge.width / 2 + (Math.abs(across) === 1 ? GAP : 0));
      const dy = down * (badge.height / 2 + (Math.abs(down) === 1 ? GAP : 0));
      if (isCut(at, dx, dy)) return [];
      const box = { ...badge, x: badge.x + dx, y: badge.y + dy };
      const cost =
        obstacles.reduce((sum, obstacle) => sum + overlap(box, obstacle), 0) +
        (isAstray(at, box.x, box.y) ? COST.astray : 0) +
        (COST.turn * turn) / (PLACES.length - 1);
      return [{ cost, box, offset: [Math.round(dx), Math.round(dy)] }];
    }),
  );
  const chosen = new Map<number, Choice>();
  const costOf = (at: number, { box, cost }: Choice) =>
    [...chosen].reduce(
      (sum, [other, choice]) => (other === at ? sum : sum + COST.badge * overlap(box, choice.box)),
      cost,
    );
  const chooseAgain = (at: number): boolean => {
    const before = chosen.get(at);
    const best = (choices[at] ?? []).reduce<Choice | undefined>(
      (a, b) => (a && costOf(at, a) <= costOf(at, b) ? a : b),
      before,
    );
    if (!best || best === before) return false;
    chosen.set(at, best);
    return true;
  };
  const order = [...badges.keys()].sort((a, b) => (badges[b]?.width ?? 0) - (badges[a]?.width ?? 0));
  for (let round = 0; round <= ROUNDS; round++) {
    if (!order.map(chooseAgain).includes(true)) break;
  }
  return badges.map((_, at) => chosen.get(at)?.offset ?? null);
}
