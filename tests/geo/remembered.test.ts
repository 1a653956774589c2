import { expect, test, vi } from 'vitest';
import { remembered } from '../../src/geo/remembered.ts';
import { buildShape, spotShape } from '../../src/geo/shape.ts';
import { rectangle } from './shapes.ts';

const [one, other] = [rectangle(112, 37, 113, 38), rectangle(114, 37, 115, 38)].map((area) =>
  buildShape(area),
) as [ReturnType<typeof buildShape>, ReturnType<typeof buildShape>];

test('a pair is measured once, in each order; 0 and false are results, too', () => {
  for (const result of [0, false, 7]) {
    const measure = vi.fn(() => result);
    const once = remembered<number | boolean>(measure);
    expect([once(one, other), once(one, other), once(other, one)]).toEqual([result, result, result]);
    expect(measure.mock.calls).toEqual([
      [one, other],
      [other, one],
    ]);
  }
});

test('two spots are measured each time: they are cheap, and there may be very many', () => {
  const [spot, far] = [spotShape([112, 37]), spotShape([113, 38])];
  const measure = vi.fn(() => 1);
  const once = remembered(measure);
  once(spot, far);
  once(spot, far);
  once(spot, one);
  once(spot, one);
  expect(measure).toHaveBeenCalledTimes(3);
});
