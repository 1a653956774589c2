import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slipsBetween } from '../../src/query/suggest.ts';

test.each([
  ['taiyuan', 'taiyuan', 0],
  ['taiyaun', 'taiyuan', 1],
  ['tayuan', 'taiyuan', 1],
  ['taiyuann', 'taiyuan', 1],
  ['taijuan', 'taiyuan', 1],
  ['datong', 'taiyuan', 6],
  ['', 'abc', 3],
])('%s is %s but for %d slips', (a, b, slips) => {
  expect(slipsBetween(a, b)).toBe(slips);
});

test('slips count the same both ways, and are none only between equals', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(slipsBetween(a, b)).toBe(slipsBetween(b, a));
      expect(slipsBetween(a, b) === 0).toBe(a === b);
      expect(slipsBetween(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});
