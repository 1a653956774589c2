import { distance as turfDistance } from '@turf/turf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance } from '../../src/geo/distance.ts';
import { position } from './shapes.ts';

test('distance is that of Turf, to the last bit', () => {
  fc.assert(
    fc.property(position, position, (from, to) => {
      expect(distance(from, to)).toBe(turfDistance(from, to));
    }),
  );
});

test('distance to the other side of the earth is half its girth', () => {
  expect(distance([0, 0], [180, 0])).toBeCloseTo(Math.PI * 6371.0088, 6);
});
