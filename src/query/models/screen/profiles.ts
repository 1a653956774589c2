import { km } from '../../../geo/units.ts';
import type { Criterion, ScreenSpec, Subject } from './criterion.ts';

/** What an investor may look for, ready-made; each a starting point to change. */
export const PROFILE_IDS = [
  'steel',
  'computing',
  'new-energy',
  'logistics',
  'tourism',
  'cold-chain',
] as const;

export type ProfileId = (typeof PROFILE_IDS)[number];

const near = (weight: number, full: number, none: number, ...of: Subject[]): Criterion => ({
  goal: { kind: 'near', of, full: km(full), none: km(none) },
  weight,
  must: false,
});

const count = (weight: number, within: number, enough: number, ...of: Subject[]): Criterion => ({
  goal: { kind: 'count', of, within: km(within), enough },
  weight,
  must: false,
});

const named = (weight: number, ...of: Subject[]): Criterion => ({
  goal: { kind: 'named', of },
  weight,
  must: false,
});

const clear = (weight: number, beyond: number, ...of: Subject[]): Criterion => ({
  goal: { kind: 'clear', of, beyond: km(beyond) },
  weight,
  must: false,
});

/**
 * The criteria of each profile, the weightiest first. Distances and weights are conventions of this
 * map, not the plan's: up to some 30 km is an easy way by lorry, 120 to 150 km a morning's.
 * The words of the interface say why each criterion is there, in the same order.
 */
export const PROFILES: Readonly<Record<ProfileId, readonly Criterion[]>> = {
  steel: [
    near(80, 30, 150, 'steel'),
    near(60, 15, 80, 'railways', 'trade-corridors'),
    named(50, 'new-materials', 'zones'),
    count(50, 80, 6, 'equipment'),
    near(40, 30, 150, 'logistics-hubs'),
    near(30, 10, 50, 'rivers'),
    clear(20, 0, 'eco-zones'),
  ],
  computing: [
    near(80, 30, 150, 'computing'),
    count(80, 100, 4, 'wind-solar', 'green-power-parks'),
    near(50, 20, 100, 'power-grid'),
    near(40, 15, 60, 'rivers', 'water-supply'),
    near(30, 30, 120, 'airports'),
    clear(30, 10, 'coal-mines'),
  ],
  'new-energy': [
    count(80, 100, 5, 'equipment', 'vehicles'),
    count(70, 100, 4, 'wind-solar', 'green-power-parks', 'other-energy'),
    near(50, 30, 150, 'new-materials', 'nonferrous'),
    near(50, 15, 60, 'railways', 'roads'),
    named(40, 'zones', 'green-power-parks'),
    near(30, 30, 150, 'logistics-hubs'),
  ],
  logistics: [
    near(90, 20, 120, 'logistics-hubs'),
    near(70, 10, 60, 'railways', 'trade-corridors'),
    near(60, 10, 50, 'roads'),
    near(50, 30, 150, 'opening-up'),
    near(40, 30, 120, 'airports'),
    count(40, 80, 6, 'steel', 'equipment', 'new-materials'),
  ],
  tourism: [
    count(90, 50, 8, 'tourism', 'heritage'),
    named(70, 'tourism', 'heritage'),
    near(50, 30, 120, 'airports'),
    near(50, 15, 60, 'railways', 'roads'),
    clear(30, 10, 'coal-mines'),
    near(20, 10, 40, 'rivers', 'rivers-lakes'),
  ],
  'cold-chain': [
    count(80, 80, 3, 'farming'),
    near(70, 30, 150, 'logistics-hubs'),
    near(60, 10, 50, 'roads'),
    near(50, 30, 120, 'consumer-goods'),
    near(40, 15, 60, 'railways'),
    near(30, 30, 120, 'airports'),
  ],
};

/** A profile as a screening of counties from their edges. */
export const specOf = (profile: ProfileId): ScreenSpec => ({
  units: 'county',
  from: 'area',
  criteria: PROFILES[profile],
});
