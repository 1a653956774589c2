import { alongSphere, norm, type Shape, type Vector } from './shape.ts';
import { type Km, km } from './units.ts';

/** A ball in space that holds a shape: limits for distances that cost next to nothing. */
export type Ball = { readonly center: Vector; readonly radius: number };

const BALLS = new WeakMap<Shape, Ball>();

/** The ball of a shape, made once. An empty shape has a ball infinitely far away. */
export function ballOf(shape: Shape): Ball {
  const known = BALLS.get(shape);
  if (known) return known;
  const { runs } = shape;
  const mean = (axis: 0 | 1 | 2) => runs.reduce((sum, { center }) => sum + center[axis], 0) / runs.length;
  const center: Vector = runs.length > 0 ? [mean(0), mean(1), mean(2)] : [Infinity, Infinity, Infinity];
  const radius = runs.reduce((most, run) => Math.max(most, norm(center, run.center) + run.radius), 0);
  const ball = { center, radius };
  BALLS.set(shape, ball);
  return ball;
}

/** No distance between points of the two is smaller. */
export const atLeastApart = (a: Ball, b: Ball): Km =>
  km(Math.max(0, norm(a.center, b.center) - a.radius - b.radius));

/** No distance between points of the two is larger. */
export const atMostApart = (a: Ball, b: Ball): Km =>
  alongSphere(norm(a.center, b.center) + a.radius + b.radius);
