import type { Shape } from '../../geo/shape.ts';

/** Remembers what a function says of each shape: many placements share a county's or a city's. */
export function onceEach<Result>(of: (shape: Shape) => Result): (shape: Shape) => Result {
  const known = new Map<Shape, Result>();
  return (shape) => {
    if (known.has(shape)) return known.get(shape) as Result;
    const result = of(shape);
    known.set(shape, result);
    return result;
  };
}
