import { beforeEach } from 'vitest';

/** With `EVERYTHING` the tests of the other tier, too: the recording map is held against the real one. */
const isEverything = process.env['EVERYTHING'] !== undefined;

beforeEach(({ task, skip }) => {
  if (!isEverything && !task.tags?.includes('shipped')) skip('runs on the recording map');
});
