import { expect, test } from 'vitest';
import * as schema from '../../../geodata/schema.ts';
import { PRECISIONS, STATUSES } from '../../../src/query/engine/activeFilters.ts';
import { PRECISION_WORDS, STATUS_WORDS } from '../../../src/query/language/filterWords.ts';

test('filters know every status and precision of the data, and there are words for each', () => {
  expect(STATUSES).toEqual(schema.STATUSES);
  expect(PRECISIONS).toEqual([...schema.PRECISIONS, 'unlocated']);
  expect(STATUS_WORDS.map(({ value }) => value)).toEqual(STATUSES);
  expect(PRECISION_WORDS.map(({ value }) => value)).toEqual(PRECISIONS);
});
