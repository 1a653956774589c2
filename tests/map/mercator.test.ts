import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance } from '../../src/geo/distance.ts';
import { metresPerPixel, toLngLat, toWorldPixel } from '../../src/map/mercator.ts';

test('a pixel leads back to its position', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
      fc.double({ min: 0, max: 14, noNaN: true }),
      (lng, lat, zoom) => {
        const back = toLngLat(toWorldPixel([lng, lat], zoom), zoom);
        expect(back[0]).toBeCloseTo(lng, 8);
        expect(back[1]).toBeCloseTo(lat, 8);
      },
    ),
  );
});

test('north is up: a more northern position has a smaller y', () => {
  expect(toWorldPixel([112, 38], 7).y).toBeLessThan(toWorldPixel([112, 37], 7).y);
});

test('a pixel is as long as the way on the ground between two pixels', () => {
  for (const [lat, zoom] of [
    [35, 6],
    [40, 9],
  ] as const) {
    const { x, y } = toWorldPixel([112, lat], zoom);
    const metres = 1000 * distance([112, lat], toLngLat({ x: x + 10, y }, zoom));
    // The picture's globe is a seventh of a percent larger than the mean one.
    expect(metres / 10 / metresPerPixel(lat, zoom)).toBeCloseTo(1, 2);
  }
});
