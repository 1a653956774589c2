import { atLeastApart, atMostApart, ballOf } from '../../../geo/ball.ts';
import { distanceToShape, farthestDistance, nearestDistance } from '../../../geo/measure.ts';
import type { Shape } from '../../../geo/shape.ts';
import type { Km, LngLat } from '../../../geo/units.ts';

/** Measures from origins to shapes, as `nearestDistance` and `farthestDistance` do. */
export type Ruler = {
  readonly nearest: (origin: Shape, target: Shape) => Km;
  readonly farthest: (origin: Shape, target: Shape) => Km;
};

/** Limits of both, from the balls around the shapes: `nearest` is never less, `farthest` never more. */
export const limits = (origin: Shape, target: Shape): { readonly atLeast: Km; readonly atMost: Km } => {
  const [from, to] = [ballOf(origin), ballOf(target)];
  return { atLeast: atLeastApart(from, to), atMost: atMostApart(from, to) };
};

/** Measures anew each time: for origins that come once, as points do. */
export const PLAIN_RULER: Ruler = {
  nearest: (origin, target) =>
    origin.geometry.type === 'Point'
      ? distanceToShape(origin.geometry.coordinates as unknown as LngLat, target)
      : nearestDistance(origin, target),
  farthest: farthestDistance,
};

/**
 * Remembers what it has measured: the areas of counties and cities are dear to measure, and come again
 * with every criterion and every change of one.
 */
export function rememberingRuler(): Ruler {
  const remember = (measure: Ruler['nearest']): Ruler['nearest'] => {
    const known = new WeakMap<Shape, WeakMap<Shape, Km>>();
    return (origin, target) => {
      let ofOrigin = known.get(origin);
      if (!ofOrigin) {
        ofOrigin = new WeakMap();
        known.set(origin, ofOrigin);
      }
      let distance = ofOrigin.get(target);
      if (distance === undefined) {
        distance = measure(origin, target);
        ofOrigin.set(target, distance);
      }
      return distance;
    };
  };
  return { nearest: remember(PLAIN_RULER.nearest), farthest: remember(PLAIN_RULER.farthest) };
}
