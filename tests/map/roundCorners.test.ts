import * as fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { roundCorners } from '../../src/map/sources/roundCorners.ts';

/** The sharpest turn of a line, in degrees. */
function sharpest(line: readonly Position[]): number {
  const headings = line
    .slice(1)
    .map((to, at) => Math.atan2((to[1] ?? 0) - (line[at]?.[1] ?? 0), (to[0] ?? 0) - (line[at]?.[0] ?? 0)));
  const turns = headings.slice(1).map((heading, at) => {
    const turn = Math.abs(heading - (headings[at] ?? 0));
    return Math.min(turn, 2 * Math.PI - turn);
  });
  return (Math.max(0, ...turns) * 180) / Math.PI;
}

describe('roundCorners', () => {
  test('makes one sharp corner many gentle ones', () => {
    const corner = [
      [0, 0],
      [1, 0],
      [1, 1],
    ];
    expect(sharpest(corner)).toBeCloseTo(90);
    expect(sharpest(roundCorners(corner))).toBeLessThan(30);
  });

  test('keeps the ends and stays within the box of the line', () => {
    const position = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 9 }), (line) => {
        const path = roundCorners(line);
        expect([path[0], path.at(-1)]).toEqual([line[0], line.at(-1)]);
        for (const axis of [0, 1]) {
          const range = line.map((at) => at[axis] ?? 0);
          for (const at of path) {
            expect(at[axis]).toBeGreaterThanOrEqual(Math.min(...range));
            expect(at[axis]).toBeLessThanOrEqual(Math.max(...range));
          }
        }
      }),
    );
  });

  test('leaves a straight stretch and nothing as they are', () => {
    expect(roundCorners([])).toEqual([]);
    const straight = [
      [0, 0],
      [5, 5],
    ];
    expect(roundCorners(straight)).toEqual(straight);
  });
});
