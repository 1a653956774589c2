import { describe, expect, test } from 'vitest';
import { readCatalogue, roundPath } from '../../geodata/build/readCatalogue.ts';
import { ATLAS_ROOT } from '../../geodata/build/readPlan.ts';

describe('symbols', () => {
  const numbersIn = (path: string): number[] => (path.match(/-?(?:\d+\.\d+|\.\d+|\d+)/g) ?? []).map(Number);

  test.each([
    ['c.55 0 1.45.45 1 1s-.45 1-1 1', [0.55, 0, 1.45, 0.45, 1, 1, -0.45, 1, -1, 1]],
    ['M1.4567-.0012.0034 2', [1.46, 0, 0, 2]],
    ['M7.5,0C7.2,0.123,1,1', [7.5, 0, 7.2, 0.12, 1, 1]],
  ])('%s keeps each of its numbers', (path, numbers) => {
    expect(numbersIn(roundPath(path))).toEqual(numbers);
  });

  test('a path with arcs stays as it is', () => {
    expect(roundPath('a1.234 1 0 01.5.5')).toBe('a1.234 1 0 01.5.5');
  });
});

describe('what comes with the atlas', () => {
  test('names nothing that it has not', () => {
    expect(() => readCatalogue(ATLAS_ROOT)).not.toThrow();
    expect(() => readCatalogue(new URL('../fixtures/none/', ATLAS_ROOT))).toThrow();
  });
});
