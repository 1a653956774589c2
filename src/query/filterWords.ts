import type { Precision, Status } from '../../geodata/schema.ts';

/** Every status, in the order of the plan's schema. */
export const STATUSES: readonly Status[] = ['continue', 'new', 'early', 'pilot', 'plan'];

/** How exactly a placement may be known, the most exact first; then not at all. */
export const PRECISIONS: readonly (Precision | 'unlocated')[] = [
  'site',
  'town',
  'county',
  'city',
  'corridor',
  'region',
  'unlocated',
];
