import { km } from '../../geo/units.ts';
import { DEFAULT_RADIUS, type UnitCondition } from '../engine/query.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Item, isFiller, isKind } from './items.ts';
import type { Note } from './parsed.ts';
import { isFilter, readFilters } from './readFilters.ts';

/** What units must have, and must not have. */
export type Conditions = {
  readonly conditions: readonly UnitCondition[];
  readonly used: readonly Item[];
  readonly notes: readonly Note[];
};

/**
 * Reads every "with" and "without" as a condition of its own, and every topic of a list that "and" joins:
 * 有煤矿且30公里内没有机场, 有煤矿和风电. Null where one of them does not tell what.
 */
export function readConditions(items: readonly Item[], gazetteer: Gazetteer): Conditions | null {
  const read = clausesOf(items)
    .flatMap(topicByTopic)
    .map((clause) => readCondition(clause, gazetteer));
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

/** The items cut before each further "with" or "without", with the "and" and the distance before it. */
function clausesOf(items: readonly Item[]): (readonly Item[])[] {
  const starts = items.flatMap((item, at) => {
    const following = items.slice(at + 1).find((one) => !leadsToHave(one));
    const isNext = isAnd(item) && isKind('have', 'lack')(following);
    const before = items.slice(0, at);
    const isBare =
      isKind('have', 'lack')(item) && before.some(isFilter) && before.some(isKind('have', 'lack'));
    return isNext || (isBare && !before.slice(before.findLastIndex(isFilter)).some(isAnd)) ? [at] : [];
  });
  return [0, ...starts].map((start, i) => items.slice(start, starts[i] ?? items.length));
}

/** A clause once for each topic of a list; one with "or" or without a list stays whole. */
function topicByTopic(clause: readonly Item[]): (readonly Item[])[] {
  const topics = clause.filter(isKind('topic', 'term'));
  const areAll = clause.some(({ word }) => /^(?:同时|都|均|both)$/i.test(word));
  const at = (item: Item) => clause.indexOf(item);
  const isJoined = (one: Item, i: number) =>
    i === 0 || clause.slice(at(topics[i - 1] as Item), at(one)).some(isAnd);
  if (topics.length < 2 || clause.some(isKind('or')) || !(areAll || topics.every(isJoined))) return [clause];
  return topics.map((topic) => clause.filter((item) => item === topic || !topics.includes(item as never)));
}

function readCondition(items: readonly Item[], gazetteer: Gazetteer) {
  const having = items.find(isKind('lack')) ?? items.find(isKind('have'));
  const { filters, used } = readFilters(items, gazetteer);
  if (used.length === 0 && !(having && isKind('lack')(having) && !items.some(isKind('unknown')))) return null;
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
