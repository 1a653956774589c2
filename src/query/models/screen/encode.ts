import type { Catalogue } from '../../../../geodata/catalogue.ts';
import { km } from '../../../geo/units.ts';
import {
  type Criterion,
  type Goal,
  MAX_CRITERIA,
  MAX_DISTANCE,
  MAX_ENOUGH,
  MAX_WEIGHT,
  type ScreenSpec,
  type Subject,
  type UnitKind,
} from './criterion.ts';

/**
 * A screening in one line for an address, of characters that no encoding touches:
 * `county_area*near_80_mills_30_120*!count_50_wind.sun_100_3*named_40_mills*clear_20_parks_0`.
 *
 * Parts between `*`: what is ranked and from where distances start, then each criterion: kind (after
 * `!` for a must), weight, subjects, and its one or two numbers, distances in kilometres.
 */
export function encodeScreen({ units, from, criteria }: ScreenSpec): string {
  return [`${units}_${from}`, ...criteria.map(encodeCriterion)].join('*');
}

/** Reads what `encodeScreen` wrote; null for anything else, also for a theme that the atlas has not. */
export function decodeScreen(code: string, catalogue: Catalogue): ScreenSpec | null {
  const [head = '', ...rest] = code.split('*');
  const [units = '', from = '', more] = head.split('_');
  if (!isOneOf(UNIT_KINDS, units) || !isOneOf(FROMS, from) || more !== undefined) return null;
  if (rest.length > MAX_CRITERIA) return null;
  const criteria = rest.map((one) => decodeCriterion(one, catalogue));
  return criteria.every((criterion) => criterion !== null) ? { units, from, criteria } : null;
}

const UNIT_KINDS: readonly UnitKind[] = ['county', 'city', 'point'];
const FROMS: readonly ScreenSpec['from'][] = ['area', 'centre'];
const NUMBER = /^\d+(\.\d+)?$/;

function encodeCriterion({ goal, weight, must }: Criterion): string {
  const numbers = numbersOf(goal);
  return `${must ? '!' : ''}${[goal.kind, weight, goal.of.join('.'), ...numbers].join('_')}`;
}

function numbersOf(goal: Goal): number[] {
  switch (goal.kind) {
    case 'near':
      return [goal.full, goal.none];
    case 'count':
      return [goal.within, goal.enough];
    case 'named':
      return [];
    case 'clear':
      return [goal.beyond];
  }
}

function decodeCriterion(code: string, { themes }: Catalogue): Criterion | null {
  const must = code.startsWith('!');
  const [kind = '', weightText = '', list = '', ...rest] = code.slice(must ? 1 : 0).split('_');
  const of = list.split('.');
  if (![weightText, ...rest].every((text) => NUMBER.test(text))) return null;
  if (!of.every((id) => id === 'rivers' || themes.some((theme) => theme.id === id))) return null;
  const weight = Number(weightText);
  if (!Number.isInteger(weight) || weight > MAX_WEIGHT) return null;
  const goal = goalOf(kind, of, rest.map(Number));
  return goal && { goal, weight, must };
}

function goalOf(kind: string, of: readonly Subject[], numbers: readonly number[]): Goal | null {
  const [first = Number.NaN, second = Number.NaN] = numbers;
  const isDistance = (value: number) => value <= MAX_DISTANCE;
  switch (`${kind} ${numbers.length}`) {
    case 'near 2':
      if (!isDistance(first) || !isDistance(second) || first > second || second === 0) return null;
      return { kind: 'near', of, full: km(first), none: km(second) };
    case 'count 2':
      if (!isDistance(first) || !Number.isInteger(second) || second < 1 || second > MAX_ENOUGH) return null;
      return { kind: 'count', of, within: km(first), enough: second };
    case 'named 0':
      return { kind: 'named', of };
    case 'clear 1':
      return isDistance(first) ? { kind: 'clear', of, beyond: km(first) } : null;
    default:
      return null;
  }
}

const isOneOf = <T extends string>(known: readonly T[], text: string): text is T =>
  (known as readonly string[]).includes(text);
