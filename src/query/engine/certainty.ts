import type { Certainty } from './answer.ts';

/**
 * Three-valued (Kleene) logic: `certain` holds wherever the uncertain things may truly be, `possible` for
 * some of those places, null for none. Everything that decides how sure an answer is comes through here.
 */
export type Truth = Certainty | null;

/** From the surest to the least. */
const TRUTHS: readonly Truth[] = ['certain', 'possible', null];

/**
 * All must hold: the weakest counts.
 * @example conjunction(['certain', 'possible']) // => 'possible'
 */
export const conjunction = (truths: readonly Truth[]): Truth =>
  TRUTHS.findLast((truth) => truths.includes(truth)) ?? null;

/**
 * One is enough: the strongest counts.
 * @example disjunction(['possible', null]) // => 'possible'
 */
export const disjunction = (truths: readonly Truth[]): Truth =>
  TRUTHS.find((truth) => truths.includes(truth)) ?? null;

/**
 * The contrary: certain and null change places, what is possible may as well not be so.
 * @example negation('possible') // => 'possible'
 * @example negation(null) // => 'certain'
 */
export const negation = (truth: Truth): Truth =>
  truth === 'possible' ? truth : truth === 'certain' ? null : 'certain';

/**
 * What is at least possible is certain where a condition holds.
 * @example certainIf(false) // => 'possible'
 */
export const certainIf = (condition: boolean): Certainty => (condition ? 'certain' : 'possible');

/** The least and the most that something may truly be, both included. */
export type Interval = { readonly least: number; readonly most: number };

/**
 * Whether a number known by an interval lies in another: certain where all of it does, possible where
 * the two have a number in common. Both ends are within.
 * @example within({ least: 20, most: 40 }, { least: 0, most: 50 }) // => 'certain'
 * @example within({ least: 40, most: 60 }, { least: 0, most: 50 }) // => 'possible'
 * @example within({ least: 51, most: 60 }, { least: 0, most: 50 }) // => null
 */
export function within(known: Interval, asked: Interval): Truth {
  if (known.least > asked.most || known.most < asked.least) return null;
  return certainIf(known.least >= asked.least && known.most <= asked.most);
}
