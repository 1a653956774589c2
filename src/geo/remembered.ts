import type { Shape } from './shape.ts';

/** More pairs than this are not remembered: with a hundred thousand shapes it would be all memory. */
const MOST_PAIRS = 100_000;

/**
 * Memoises a function of two shapes, for as long as both are in use. Lines and areas are dear to measure
 * and come again with every question; spots are cheap, and there may be very many.
 */
export function remembered<Result extends number | boolean | object>(
  of: (a: Shape, b: Shape) => Result,
): (a: Shape, b: Shape) => Result {
  let known = new WeakMap<Shape, WeakMap<Shape, Result>>();
  let pairs = 0;
  return (a, b) => {
    if (a.form === 'spot' && b.form === 'spot') return of(a, b);
    let ofA = known.get(a);
    if (!ofA) {
      ofA = new WeakMap();
      known.set(a, ofA);
    }
    let result = ofA.get(b);
    if (result === undefined) {
      result = of(a, b);
      if (++pairs > MOST_PAIRS) [known, pairs] = [new WeakMap(), 0];
      else ofA.set(b, result);
    }
    return result;
  };
}
