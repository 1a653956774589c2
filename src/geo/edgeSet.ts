import type { Shape } from './shape.ts';
import type { LngLat } from './units.ts';

/** The edges of a shape by a number made of their ends, the same in both directions. */
type EdgeSet = ReadonlyMap<number, readonly (readonly [LngLat, LngLat])[]>;

const SETS = new WeakMap<Shape, EdgeSet>();

/**
 * Whether two positions are the ends of an edge of a shape, in either direction. Boundaries that are drawn
 * once and used on both sides have the very same edges: one that is found here need not be cut and measured
 * piece by piece. Turf has nothing like it: its `lineOverlap` measures.
 */
export function hasEdge(shape: Shape, from: LngLat, to: LngLat): boolean {
  const alike = edgesOf(shape).get(keyOf(from, to));
  return alike?.some(([a, b]) => (same(a, from) && same(b, to)) || (same(a, to) && same(b, from))) ?? false;
}

const same = ([lng, lat]: LngLat, other: LngLat): boolean => lng === other[0] && lat === other[1];

const keyOf = (from: LngLat, to: LngLat): number => (from[0] + to[0]) * 7919 + from[1] + to[1];

function edgesOf(shape: Shape): EdgeSet {
  const known = SETS.get(shape);
  if (known) return known;
  const edges = new Map<number, (readonly [LngLat, LngLat])[]>();
  for (const { lngLats } of shape.runs) {
    for (let i = 1; i < lngLats.length; i++) {
      const [from, to] = [lngLats[i - 1] as LngLat, lngLats[i] as LngLat];
      const key = keyOf(from, to);
      const alike = edges.get(key);
      if (alike) alike.push([from, to]);
      else edges.set(key, [[from, to]]);
    }
  }
  SETS.set(shape, edges);
  return edges;
}
