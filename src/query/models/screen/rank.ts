import type { Criterion } from './criterion.ts';

/** The scores of all units by one criterion, without its weight: the units' order is the same everywhere. */
export type ScoreColumn = { readonly sure: Float64Array; readonly best: Float64Array };

type Weighted = Pick<Criterion, 'weight' | 'must'>;

export type Ranking = {
  /** Numbers of the units, best first; those that are out come last. */
  readonly order: readonly number[];
  /** 1 for the best; equal scores share a rank; 0 for what is out. */
  readonly rank: Int32Array;
  /** Weighted means from 0 to 1. */
  readonly sure: Float64Array;
  readonly best: Float64Array;
  /** The number of the first criterion that rules a unit out, or -1. */
  readonly outBy: Int32Array;
  /** 1 where a unit may fail what it must hold: it gets points for it at best, but not surely. */
  readonly doubtful: Uint8Array;
};

/**
 * Ranks units by their sure scores, weighted; equal ones by what they get at best. What gets nothing
 * for a must, even at best, is out. With all weights 0 every score is 0.
 * @param columns one for each criterion, all of the same length
 */
export function rankUnits(columns: readonly ScoreColumn[], criteria: readonly Weighted[]): Ranking {
  const count = columns[0]?.sure.length ?? 0;
  const weights = criteria.map(({ weight }) => weight);
  const sure = weightedMean(
    columns.map((column) => column.sure),
    weights,
    count,
  );
  const best = weightedMean(
    columns.map((column) => column.best),
    weights,
    count,
  );
  const outBy = new Int32Array(count).fill(-1);
  const doubtful = new Uint8Array(count);
  criteria.forEach(({ must }, number) => {
    const column = columns[number];
    if (!must || !column) return;
    for (let unit = 0; unit < count; unit++) {
      if (column.best[unit] === 0) outBy[unit] = outBy[unit] === -1 ? number : (outBy[unit] as number);
      else if (column.sure[unit] === 0) doubtful[unit] = 1;
    }
  });
  const order = orderOf(sure, best, outBy);
  return { order, rank: ranksOf(order, sure, best, outBy), sure, best, outBy, doubtful };
}

/** How a unit's rank moves while weights move. */
export type Stability = {
  readonly bestRank: Int32Array;
  readonly worstRank: Int32Array;
  /** In which share of the variants, 0 to 1, a unit is among the `TOP` first. */
  readonly topShare: Float64Array;
};

/** How far each weight is moved up and down, as a share of itself. */
export const SWAY = 0.2;

/** Who is counted as being among the first. */
export const TOP = 10;

/** Variants besides those with one weight moved: all weights moved by chance, the same chance always. */
const MIXED_VARIANTS = 20;

/**
 * Ranks again with each weight alone up and down by `SWAY`, and with all weights moved at once, each
 * by some share up to that. What is out has ranks of 0 and a share of 0.
 */
export function stabilityOf(columns: readonly ScoreColumn[], criteria: readonly Weighted[]): Stability {
  const count = columns[0]?.sure.length ?? 0;
  const bestRank = new Int32Array(count);
  const worstRank = new Int32Array(count);
  const topShare = new Float64Array(count);
  const variants = [criteria, ...variantsOf(criteria)];
  for (const variant of variants) {
    const { rank } = rankUnits(columns, variant);
    for (let unit = 0; unit < count; unit++) {
      const here = rank[unit] as number;
      if (here === 0) continue;
      bestRank[unit] = bestRank[unit] === 0 ? here : Math.min(bestRank[unit] as number, here);
      worstRank[unit] = Math.max(worstRank[unit] as number, here);
      if (here <= TOP) topShare[unit] = (topShare[unit] as number) + 1 / variants.length;
    }
  }
  return { bestRank, worstRank, topShare };
}

function variantsOf(criteria: readonly Weighted[]): Weighted[][] {
  const scaled = (factor: (number: number) => number) =>
    criteria.map(({ weight, must }, number) => ({ weight: weight * factor(number), must }));
  const single = criteria.flatMap((_, moved) =>
    [1 - SWAY, 1 + SWAY].map((by) => scaled((number) => (number === moved ? by : 1))),
  );
  const random = seededRandom();
  const mixed = Array.from({ length: MIXED_VARIANTS }, () => scaled(() => 1 + SWAY * (2 * random() - 1)));
  return [...single, ...mixed];
}

/** Numbers from 0 to 1, the same every time (mulberry32). */
function seededRandom(): () => number {
  let state = 15;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Scores are told apart in steps of so many to 1: a thousandth of a point of 100. */
const STEPS = 1e5;

/** Leaves room in a number for two scores and the number of a unit: up to 131,072 units. */
const ROOM = 2 ** 17;

/** What is in before what is out, then by the sure score, then by the best, then as they came. */
function orderOf(sure: Float64Array, best: Float64Array, outBy: Int32Array): number[] {
  const steps = (score: number) => Math.round((1 - score) * STEPS);
  // Numbers are sorted ten times as fast as by a comparison of units, which shows with 20,000 of them.
  const keys = Float64Array.from(
    sure,
    (score, unit) =>
      ((Number(outBy[unit] !== -1) * ROOM + steps(score)) * ROOM + steps(best[unit] as number)) * ROOM + unit,
  ).sort();
  return Array.from(keys, (key) => key % ROOM);
}

function weightedMean(
  columns: readonly Float64Array[],
  weights: readonly number[],
  count: number,
): Float64Array {
  const means = new Float64Array(count);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return means;
  columns.forEach((column, number) => {
    const share = (weights[number] ?? 0) / total;
    if (share === 0) return;
    for (let unit = 0; unit < count; unit++) {
      means[unit] = (means[unit] as number) + share * (column[unit] as number);
    }
  });
  return means.map((mean) => Math.min(1, Math.round(mean * STEPS) / STEPS));
}

function ranksOf(
  order: readonly number[],
  sure: Float64Array,
  best: Float64Array,
  outBy: Int32Array,
): Int32Array {
  const rank = new Int32Array(order.length);
  order.forEach((unit, at) => {
    if (outBy[unit] !== -1) return;
    const before = order[at - 1];
    const isTie = before !== undefined && sure[before] === sure[unit] && best[before] === best[unit];
    rank[unit] = isTie ? (rank[before] as number) : at + 1;
  });
  return rank;
}
