import { computed, signal } from '@preact/signals';
import type { Catalogue } from '../../../geodata/catalogue.ts';
import type { Criterion, ScreenSpec } from '../../query/models/screen/criterion.ts';
import { decodeScreen, encodeScreen } from '../../query/models/screen/encode.ts';
import { criteriaOf, specOf } from '../../query/models/screen/profiles.ts';
import { readOnly } from '../signals.ts';

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

  return {
    ...readOnly({ spec, badAddress }),
    /** The ready-made profile that the criteria are, or null once they were changed. */
    profile: computed((): string | null => {
      const codeOf = (criteria: ScreenSpec['criteria']) => encodeScreen({ ...spec.value, criteria });
      const same = profiles.find((one) => codeOf(criteriaOf(one)) === codeOf(spec.value.criteria));
      return same?.id ?? null;
    }),

    change,

    /** Takes what an address asks for; what cannot be read leaves all as it is, and is told. */
    readAddress(address: string) {
      const next = decodeScreen(address, catalogue);
      badAddress.value = next === null;
      if (next && encodeScreen(next) !== encodeScreen(spec.value)) spec.value = next;
    },

    takeProfile(id: string) {
      const profile = profiles.find((one) => one.id === id);
      if (profile) change({ criteria: criteriaOf(profile) });
    },
    takeSpec: (next: ScreenSpec) => change(next),
    setFrom: (from: ScreenSpec['from']) => change({ from }),
    setCriterion: (at: number, criterion: Criterion) =>
      change({ criteria: spec.value.criteria.map((one, number) => (number === at ? criterion : one)) }),
    addCriterion: (criterion: Criterion) => change({ criteria: [...spec.value.criteria, criterion] }),
    removeCriterion: (at: number) =>
      change({ criteria: spec.value.criteria.filter((_, number) => number !== at) }),
  };
}
