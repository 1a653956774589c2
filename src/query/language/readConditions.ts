import { km } from '../../geo/units.ts';
import { DEFAULT_RADIUS, type UnitCondition } from '../engine/query.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Item, isFiller, isKind } from './items.ts';
import type { Note } from './parsed.ts';
import { readFilters } from './readFilters.ts';

/** What units must have, and must not have. */
export type Conditions = {
  readonly conditions: readonly UnitCondition[];
  readonly used: readonly Item[];
  readonly notes: readonly Note[];
};

/**
 * Reads every "with" and "without" as a condition of its own: 有煤矿且30公里内没有机场. Null where one of
 * them does not tell what.
 */
export function readConditions(items: readonly Item[], gazetteer: Gazetteer): Conditions | null {
  const read = clausesOf(items).map((clause) => readCondition(clause, gazetteer));
  const known = read.flatMap((one) => one ?? []);
  if (known.length < read.length) return null;
  return {
    conditions: known.map(({ condition }) => condition),
    used: known.flatMap(({ used }) => used),
    notes: known.flatMap(({ notes }) => notes),
  };
}

const isAnd = isKind('and', 'list');
const leadsToHave = (item: Item): boolean =>
  isFiller(item) || isKind('distance', 'within', 'near', 'at-most')(item);

/** The items cut before each "and" that a "with" or "without" follows, with or without a distance between. */
function clausesOf(items: readonly Item[]): (readonly Item[])[] {
  const starts = items.flatMap((item, at) => {
    const following = items.slice(at + 1).find((one) => !leadsToHave(one));
    return isAnd(item) && isKind('have', 'lack')(following) ? [at] : [];
  });
  return [0, ...starts].map((start, i) => items.slice(start, starts[i] ?? items.length));
}

function readCondition(items: readonly Item[], gazetteer: Gazetteer) {
  const having = items.find(isKind('lack')) ?? items.find(isKind('have'));
  const { filters, used } = readFilters(items, gazetteer);
  if (used.length === 0) return null;
  const distance = items.findLast(isKind('distance'));
  const near = distance ? undefined : items.find(isKind('near'));
  const radius = distance ? km(distance.km) : near ? DEFAULT_RADIUS : km(0);
  const notes: Note[] = near ? [{ code: 'default-radius', cue: 'near', radius }] : [];
  return {
    condition: { filters, radius, not: having?.kind === 'lack' },
    used: [
      ...used,
      ...[having, distance, near].flatMap((item) => item ?? []),
      ...items.filter(isKind('within', 'at-most')),
    ],
    notes,
  };
}
