import type { Profile } from '../../../../geodata/catalogue.ts';
import { km } from '../../../geo/units.ts';
import type { Criterion, Goal, ScreenSpec } from './criterion.ts';

type Written = Profile['criteria'][number];

/** The criteria of a profile of the atlas: each a starting point to change. */
export const criteriaOf = ({ criteria }: Profile): Criterion[] =>
  criteria.map((written) => ({ goal: goalOf(written), weight: written.weight, must: written.must }));

function goalOf(written: Written): Goal {
  switch (written.kind) {
    case 'near':
      return { kind: 'near', of: written.of, full: km(written.full), none: km(written.none) };
    case 'count':
      return { kind: 'count', of: written.of, within: km(written.within), enough: written.enough };
    case 'named':
      return { kind: 'named', of: written.of };
    case 'clear':
      return { kind: 'clear', of: written.of, beyond: km(written.beyond) };
  }
}

/** A profile as a screening of counties from their edges. */
export const specOf = (profile: Profile): ScreenSpec => ({
  units: 'county',
  from: 'area',
  criteria: criteriaOf(profile),
});
