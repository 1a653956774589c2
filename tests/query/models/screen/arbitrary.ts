import fc from 'fast-check';
import { km } from '../../../../src/geo/units.ts';
import {
  type Criterion,
  type Goal,
  MAX_CRITERIA,
  MAX_ENOUGH,
  type ScreenSpec,
  type Subject,
} from '../../../../src/query/models/screen/criterion.ts';
import { THEMES } from '../../../catalogue.ts';

const subjects: fc.Arbitrary<Subject[]> = fc.subarray<Subject>([...THEMES.map(({ id }) => id), 'rivers'], {
  minLength: 1,
  maxLength: 3,
});
const distance = fc.integer({ min: 0, max: 300 }).map(km);

/** Any goal that a reader can set. */
export const goal: fc.Arbitrary<Goal> = fc.oneof(
  fc
    .record({ of: subjects, one: distance, other: distance })
    .filter(({ one, other }) => one + other > 0)
    .map(
      ({ of, one, other }): Goal => ({
        kind: 'near',
        of,
        full: km(Math.min(one, other)),
        none: km(Math.max(one, other)),
      }),
    ),
  fc
    .record({ of: subjects, within: distance, enough: fc.integer({ min: 1, max: MAX_ENOUGH }) })
    .map((rest): Goal => ({ kind: 'count', ...rest })),
  subjects.map((of): Goal => ({ kind: 'named', of })),
  fc.record({ of: subjects, beyond: distance }).map((rest): Goal => ({ kind: 'clear', ...rest })),
);

export const criterion: fc.Arbitrary<Criterion> = fc.record({
  goal,
  weight: fc.integer({ min: 0, max: 100 }),
  must: fc.boolean(),
});

export const spec: fc.Arbitrary<ScreenSpec> = fc.record({
  units: fc.constantFrom('county' as const, 'city' as const, 'point' as const),
  from: fc.constantFrom('area' as const, 'centre' as const),
  criteria: fc.array(criterion, { maxLength: MAX_CRITERIA }),
});
