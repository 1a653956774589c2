import type { Km } from '../geo/units.ts';
import type { Query } from '../query/engine/query.ts';
import { type DrawnShape, questionOf, radiusBetween } from '../query/models/drawn.ts';
import { positionsOf, type Sketch } from './tools.ts';

/** What a drawing would ask if it ended here; null while there is too little of it. */
export const queryOfSketch = (shape: DrawnShape, sketch: Sketch): Query | null =>
  questionOf(shape, positionsOf(sketch));

/** The radius of a circle as it is drawn; null before it has an edge. */
export function radiusOfSketch(sketch: Sketch): Km | null {
  const [centre, edge] = positionsOf(sketch);
  return centre && edge ? radiusBetween(centre, edge) : null;
}
