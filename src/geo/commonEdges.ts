import type { Shape } from './shape.ts';
import type { LngLat } from './units.ts';

/**
 * The edge that two areas share, in lines as long as they go: the edges of `a`, in its direction, that
 * are edges of `b` as well. Boundaries that are drawn once and used by both have the very same
 * positions there, and only such edges count. Null where the two meet at points only, or not at all.
 */
export function commonEdges(a: Shape, b: Shape): GeoJSON.MultiLineString | null {
  const edges = new Set(ringsOf(b).flatMap((ring) => pairs(ring).map(([from, to]) => edgeKey(from, to))));
  const lines = ringsOf(a).flatMap((ring) => linesAlong(ring, edges));
  return lines.length === 0 ? null : { type: 'MultiLineString', coordinates: lines };
}

/** The stretches of a closed ring whose edges are all among the given; one may run over its start. */
function linesAlong(ring: readonly LngLat[], edges: ReadonlySet<string>): number[][][] {
  const lines: number[][][] = [];
  let open: number[][] | null = null;
  for (const [from, to] of pairs(ring)) {
    if (!edges.has(edgeKey(from, to))) open = null;
    else if (open) open.push([...to]);
    else {
      open = [[...from], [...to]];
      lines.push(open);
    }
  }
  const [first] = lines;
  const startsAtStart = first && positionKey(first[0] as number[]) === positionKey(ring[0] as LngLat);
  if (!open || open === first || !startsAtStart) return lines;
  return [[...open, ...first.slice(1)], ...lines.slice(1, -1)];
}

const pairs = (ring: readonly LngLat[]): (readonly [LngLat, LngLat])[] =>
  ring.slice(1).flatMap((to, i) => {
    const from = ring[i] as LngLat;
    return positionKey(from) === positionKey(to) ? [] : [[from, to]];
  });

const positionKey = ([lng, lat]: readonly number[]): string => `${lng} ${lat}`;

/** An edge in either direction. */
function edgeKey(from: LngLat, to: LngLat): string {
  const [a, b] = [positionKey(from), positionKey(to)];
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function ringsOf({ geometry }: Shape): readonly LngLat[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates as unknown as LngLat[][];
  return geometry.type === 'MultiPolygon' ? (geometry.coordinates.flat() as unknown as LngLat[][]) : [];
}
