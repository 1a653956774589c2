import { describe, expect, test } from 'vitest';
import { areSlow } from '../../src/map/watchFrames.ts';

const frames = (...intervals: [count: number, ms: number][]) =>
  intervals.flatMap(([count, ms]) => Array.from({ length: count }, () => ms));

describe('frames are slow', () => {
  test.each([
    [frames([12, 81]), true],
    [frames([12, 80]), false],
    [frames([7, 200], [5, 16]), true],
    [frames([6, 200], [6, 16]), false],
    [frames([11, 500]), false],
    [[], false],
  ])('%j: %s', (intervals, slow) => {
    expect(areSlow(intervals)).toBe(slow);
  });
});
