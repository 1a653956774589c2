import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  conjunction,
  disjunction,
  negation,
  type Truth,
  within,
} from '../../../src/query/engine/certainty.ts';

/** What may truly be so: `certain` is always, `possible` sometimes, null never. */
const truth = fc.constantFrom<Truth>('certain', 'possible', null);
const truths = fc.array(truth, { maxLength: 4 });
/** In the order of Kleene: false, unknown, true. */
const rank = (one: Truth): number => (one === 'certain' ? 1 : one === 'possible' ? 0.5 : 0);

test('and is the least, or the greatest, not the rest to 1', () => {
  fc.assert(
    fc.property(truths, (all) => {
      expect(rank(disjunction(all))).toBe(Math.max(0, ...all.map(rank)));
      if (all.length > 0) expect(rank(conjunction(all))).toBe(Math.min(...all.map(rank)));
      for (const one of all) expect(rank(negation(one))).toBe(1 - rank(one));
    }),
  );
});

test('De Morgan: what is not all is some that is not', () => {
  fc.assert(
    fc.property(truth, truth, (a, b) => {
      expect(negation(conjunction([a, b]))).toBe(disjunction([negation(a), negation(b)]));
    }),
  );
});

test('within is judged as of every number that may be so', () => {
  const interval = fc
    .tuple(fc.nat(9), fc.nat(9))
    .map(([a, b]) => ({ least: Math.min(a, b), most: Math.max(a, b) }));
  fc.assert(
    fc.property(interval, interval, (known, asked) => {
      const may = Array.from({ length: known.most - known.least + 1 }, (_, at) => known.least + at);
      const isIn = may.map((one) => one >= asked.least && one <= asked.most);
      expect(within(known, asked)).toBe(
        isIn.every(Boolean) ? 'certain' : isIn.some(Boolean) ? 'possible' : null,
      );
    }),
  );
});
