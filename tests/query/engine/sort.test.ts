import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortInSteps } from '../../../src/query/engine/sort.ts';
import { finish } from '../../../src/query/engine/steps.ts';

test('sorting step by step is sorting: what is equal keeps its order', () => {
  const pairs = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer());
  fc.assert(
    fc.property(fc.array(pairs, { maxLength: 3000, size: 'max' }), (list) => {
      const compare = ([one]: [number, number], [other]: [number, number]) => one - other;
      expect(finish(sortInSteps(list, compare))).toEqual(list.toSorted(compare));
    }),
    { numRuns: 40 },
  );
});

test('a long list is sorted in many short steps', () => {
  const list = Array.from({ length: 20_000 }, (_, at) => (at * 7919) % 20_000);
  let most = 0;
  let compared = 0;
  const steps = sortInSteps(list, (one, other) => {
    compared++;
    return one - other;
  });
  while (!steps.next().done) {
    most = Math.max(most, compared);
    compared = 0;
  }
  expect(most).toBeLessThan(5000);
});
