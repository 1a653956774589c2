import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaleBar } from '../../src/geo/scaleBar.ts';

describe('scaleBar', () => {
  test.each([
    [1000, 110, 100_000],
    [1000, 99, 50_000],
    [400, 110, 30_000],
    [2, 110, 200],
    [1, 100, 100],
    [0.5, 100, 50],
    [3, 100, 300],
  ])('%f metres a pixel, at most %i pixels: %i metres', (metresPerPixel, maxPixels, metres) => {
    expect(scaleBar(metresPerPixel, maxPixels)).toEqual({ metres, pixels: metres / metresPerPixel });
  });

  test('is never too long, and never less than half of what it may be', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 20_000, noNaN: true }), (metresPerPixel) => {
        const { pixels } = scaleBar(metresPerPixel, 100);
        expect(pixels).toBeLessThanOrEqual(100 * (1 + 1e-12));
        expect(pixels).toBeGreaterThanOrEqual(50 * (1 - 1e-12));
      }),
    );
  });
});
