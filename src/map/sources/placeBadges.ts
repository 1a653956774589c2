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

/** A badge: where its city's dot is, how large it is, and which boxes around its middle hide the ground. */
export interface Badge extends Box {
  solid: readonly Box[];
}

/** Room between a city's dot and its badge, in pixels: rather near, but further off where that hides less. */
const GAPS = [0, 6, 12];

/** Costs are in covered square pixels; a symbol covers 484. */
const COST = {
  /** Of a place the further it is from straight below the dot, whole way round. */
  turn: 200,
  /** Of each wider gap. */
  gap: 50,
  /** Of one square pixel of another badge, or of another city's dot. */
  badge: 20,
  /** Of an obstacle so far covered that it can no longer be told, on top of what is covered of it. */
  hidden: 300,
  /** Of standing on another city's ground. */
  astray: 1500,
};

/** The share of an obstacle that must be covered for it to be hidden. */
const HIDDEN = 0.4;

/** The side of a city's dot, with some room. */
const DOT = 8;

/** Where a badge may hang about its dot, as shares of half its width and height; from below, round to above. */
const PLACES: readonly [across: number, down: number][] = [
  ...[0, 0.35, -0.35, 0.7, -0.7].map((across): [number, number] => [across, 1]),
  ...[0.6, 0.3, 0, -0.3, -0.6].flatMap((down): [number, number][] => [
    [1, down],
    [-1, down],
  ]),
  ...[0.7, -0.7, 0.35, -0.35, 0].map((across): [number, number] => [across, -1]),
];

/** How often every badge may choose again, once it sees where the others hang. */
const ROUNDS = 4;

/** Where a badge may hang, and what that costs apart from other badges. */
interface Choice {
  whole: Box;
  offset: [dx: number, dy: number];
  cost: number;
}

/** Who chooses first: now the largest, now the smallest, now the northernmost. */
const ORDERS: readonly ((a: Badge, b: Badge) => number)[] = [
  (a, b) => b.width - a.width,
  (a, b) => a.width - b.width,
  (a, b) => a.y - b.y,
];

const overlaps = (some: readonly Box[], box: Box): number =>
  some.reduce((sum, one) => sum + overlap(one, box), 0);

/**
 * Finds a place for each badge at its city's dot: straight below it, else round it where it covers the
 * fewest symbols and no other badge or dot. One after the other chooses; then each may choose again until
 * none moves. Of what comes of that in several orders the best is taken. A badge that would be cut wherever
 * it hangs is left out: its city lies at or beyond the edge of what can be seen.
 * @param badges anchor, size and solid boxes of each, in pixels
 * @param obstacles boxes of the symbols and their numbers, which should stay visible
 * @param isAstray whether the middle of badge number `at` would lie on another city's ground
 * @param isCut whether badge number `at` would be cut or covered with its middle so far from its anchor
 * @returns the offset of each badge's centre from its anchor, in pixels; null for one that is left out
 */
export function placeBadges(
  badges: readonly Badge[],
  obstacles: readonly Box[],
  isAstray: (at: number, x: number, y: number) => boolean,
  isCut: (at: number, dx: number, dy: number) => boolean,
): ([dx: number, dy: number] | null)[] {
  const dots = badges.map(({ x, y }): Box => ({ x, y, width: DOT, height: DOT }));
  const choices = badges.map((badge, at) => {
    const { x, y, width, height } = badge;
    const widest = Math.max(...GAPS);
    const reach: Box = { x, y, width: 2 * (width + widest), height: 2 * (height + widest) };
    const near = obstacles.filter((obstacle) => overlap(reach, obstacle) > 0);
    const otherDots = dots.filter((dot, other) => other !== at && overlap(reach, dot) > 0);
    const all = GAPS.flatMap((gap, wider) =>
      PLACES.flatMap(([across, down], turn): Choice[] => {
        const dx = across * (width / 2 + (Math.abs(across) === 1 ? gap : 0));
        const dy = down * (height / 2 + (Math.abs(down) === 1 ? gap : 0));
        if (isCut(at, dx, dy)) return [];
        const solid = badge.solid.map((box) => ({ ...box, x: x + dx + box.x, y: y + dy + box.y }));
        const hiding = near.reduce((sum, obstacle) => {
          const covered = overlaps(solid, obstacle);
          const isHidden = covered > HIDDEN * obstacle.width * obstacle.height;
          return sum + covered + (isHidden ? COST.hidden : 0);
        }, 0);
        const cost =
          hiding +
          COST.badge * otherDots.reduce((sum, dot) => sum + overlaps(solid, dot), 0) +
          (isAstray(at, x + dx, y + dy) ? COST.astray : 0) +
          (COST.turn * turn) / (PLACES.length - 1) +
          COST.gap * wider;
        const whole: Box = { x: x + dx, y: y + dy, width, height };
        return [{ cost, whole, offset: [Math.round(dx), Math.round(dy)] }];
      }),
    );
    return all.sort((a, b) => a.cost - b.cost);
  });
  const orders = ORDERS.map((compare) =>
    [...badges.keys()].sort((a, b) => compare(badges[a] as Badge, badges[b] as Badge)),
  );
  const placings = orders.map((order) => chooseInTurn(choices, order));
  const best = placings.reduce((a, b) => (a.cost <= b.cost ? a : b));
  return badges.map((_, at) => best.chosen.get(at)?.offset ?? null);
}

/**
 * What each badge chooses when its turn comes, and again; and what all that costs.
 * @param choices of each badge, the cheapest first
 */
function chooseInTurn(choices: readonly (readonly Choice[])[], order: readonly number[]) {
  const chosen = new Map<number, Choice>();
  const shared = (at: number, { whole }: Choice): number => {
    let sum = 0;
    for (const [other, choice] of chosen) if (other !== at) sum += overlap(whole, choice.whole);
    return COST.badge * sum;
  };
  const chooseAgain = (at: number): boolean => {
    const before = chosen.get(at);
    let best = before;
    let least = before ? before.cost + shared(at, before) : Infinity;
    for (const choice of choices[at] ?? []) {
      if (choice.cost >= least) break;
      const cost = choice.cost + shared(at, choice);
      if (cost < least) [best, least] = [choice, cost];
    }
    if (!best || best === before) return false;
    chosen.set(at, best);
    return true;
  };
  for (let round = 0; round <= ROUNDS; round++) {
    if (!order.map(chooseAgain).includes(true)) break;
  }
  const cost = [...chosen].reduce((sum, [at, choice]) => sum + choice.cost + shared(at, choice) / 2, 0);
  return { chosen, cost };
}
