import { computed, signal } from '@preact/signals';
import type { Catalogue } from '../../../geodata/catalogue.ts';
import { km } from '../../geo/units.ts';
import {
  type Criterion,
  type Goal,
  goalKey,
  type ScreenSpec,
  type Subject,
} from '../../query/models/screen/criterion.ts';
import { decodeScreen, encodeScreen } from '../../query/models/screen/encode.ts';
import { criteriaOf, specOf } from '../../query/models/screen/profiles.ts';
import { readOnly } from '../signals.ts';

export { MAX_CRITERIA, MAX_DISTANCE, MAX_ENOUGH, MAX_WEIGHT } from '../../query/models/screen/criterion.ts';

/** A goal of each kind, with numbers to begin with. */
const NEW_GOALS: Readonly<Record<Goal['kind'], (subject: Subject) => Goal>> = {
  near: (subject) => ({ kind: 'near', of: [subject], full: km(20), none: km(100) }),
  count: (subject) => ({ kind: 'count', of: [subject], within: km(50), enough: 3 }),
  named: (subject) => ({ kind: 'named', of: [subject] }),
  clear: (subject) => ({ kind: 'clear', of: [subject], beyond: km(5) }),
};

export type Criteria = ReturnType<typeof createCriteria>;

/**
 * What a screening asks for.
 * @param code as `encodeScreen` writes it; empty for a first proposal
 */
export function createCriteria(code: string, catalogue: Catalogue) {
  const { profiles } = catalogue;
  const read = decodeScreen(code, catalogue);
  const [first] = profiles;
  const spec = signal<ScreenSpec>(
    read ?? (first ? specOf(first) : { units: 'county', from: 'area', criteria: [] }),
  );
  /** Set when an address could not be read. */
  const badAddress = signal(code !== '' && !read);

  const change = (part: Partial<ScreenSpec>) => {
    badAddress.value = false;
    spec.value = { ...spec.value, ...part };
  };

  /** The ready-made profile that the criteria are, or null once they were changed. */
  const profile = computed((): string | null => {
    const codeOf = (criteria: ScreenSpec['criteria']) => encodeScreen({ ...spec.value, criteria });
    const same = profiles.find((one) => codeOf(criteriaOf(one)) === codeOf(spec.value.criteria));
    return same?.id ?? null;
  });

  return {
    ...readOnly({ spec, badAddress }),
    profile,

    change,

    /** Where a ready-made profile asks for a goal, the one in force first; null for a goal of the reader's own. */
    askedBy(goal: Goal): { readonly profile: string; readonly at: number } | null {
      const key = goalKey(goal);
      const own = profile.value;
      for (const one of profiles.toSorted((a, b) => Number(b.id === own) - Number(a.id === own))) {
        const at = criteriaOf(one).findIndex((criterion) => goalKey(criterion.goal) === key);
        if (at >= 0) return { profile: one.id, at };
      }
      return null;
    },

    /** Takes what an address asks for; what cannot be read leaves all as it is, and is told. */
    readAddress(address: string) {
      const next = decodeScreen(address, catalogue);
      badAddress.value = next === null;
      if (next && encodeScreen(next) !== encodeScreen(spec.value)) spec.value = next;
    },

    takeProfile(id: string) {
      const ready = profiles.find((one) => one.id === id);
      if (ready) change({ criteria: criteriaOf(ready) });
    },
    /** Takes what was saved; what cannot be read leaves all as it is. */
    takeSaved(saved: string) {
      const next = decodeScreen(saved, catalogue);
      if (next) change(next);
    },
    setFrom: (from: ScreenSpec['from']) => change({ from }),
    setCriterion: (at: number, criterion: Criterion) =>
      change({ criteria: spec.value.criteria.map((one, number) => (number === at ? criterion : one)) }),
    /** Adds a criterion with the numbers to begin with. */
    addCriterion: (kind: Goal['kind'], subject: Subject) =>
      change({
        criteria: [...spec.value.criteria, { goal: NEW_GOALS[kind](subject), weight: 50, must: false }],
      }),
    removeCriterion: (at: number) =>
      change({ criteria: spec.value.criteria.filter((_, number) => number !== at) }),
  };
}
