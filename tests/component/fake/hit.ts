// Whether what is drawn of a geometry meets a box on the screen.
import type { Geometry, Position } from 'geojson';
import type { Point } from './geometry.ts';

/** In pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export type Project = (position: Position) => Point;

const isIn = ({ x, y }: Point, { left, top, right, bottom }: Box): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

export const grow = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

/** Whether a piece of a line passes through a box: clipped by its sides, something is left. */
function passes(from: Point, to: Point, { left, top, right, bottom }: Box): boolean {
  let [first, last] = [0, 1];
  for (const [start, step, low, high] of [
    [from.x, to.x - from.x, left, right],
    [from.y, to.y - from.y, top, bottom],
  ] as const) {
    if (step === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [a, b] = [(low - start) / step, (high - start) / step];
    first = Math.max(first, Math.min(a, b));
    last = Math.min(last, Math.max(a, b));
  }
  return first <= last;
}

const linePasses = (line: readonly Point[], box: Box): boolean =>
  line.some((to, at) => at > 0 && passes(line[at - 1] as Point, to, box));

function holds(rings: readonly (readonly Point[])[], { x, y }: { x: number; y: number }): boolean {
  let isInside = false;
  for (const ring of rings) {
    ring.forEach((b, at) => {
      const a = ring[at - 1];
      if (a && a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isInside = !isInside;
    });
  }
  return isInside;
}

/** The simple parts of a geometry: points, lines, or polygons as their rings. */
function partsOf(geometry: Geometry): { kind: 'point' | 'line' | 'area'; rings: Position[][] }[] {
  switch (geometry.type) {
    case 'Point':
      return [{ kind: 'point', rings: [[geometry.coordinates]] }];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => ({ kind: 'point', rings: [[position]] }));
    case 'LineString':
      return [{ kind: 'line', rings: [geometry.coordinates] }];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => ({ kind: 'line', rings: [line] }));
    case 'Polygon':
      return [{ kind: 'area', rings: geometry.coordinates }];
    case 'MultiPolygon':
      return geometry.coordinates.map((rings) => ({ kind: 'area', rings }));
    case 'GeometryCollection':
      return geometry.geometries.flatMap(partsOf);
  }
}

/** @param isFilled whether the inside of an area counts, or its edge alone */
export function meets(geometry: Geometry, project: Project, box: Box, isFilled: boolean): boolean {
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  return partsOf(geometry).some(({ kind, rings }) => {
    const lines = rings.map((ring) => ring.map(project));
    if (kind === 'point') return lines.flat().some((point) => isIn(point, box));
    return (
      lines.some((line) => linePasses(line, box)) || (kind === 'area' && isFilled && holds(lines, middle))
    );
  });
}

/** As MapLibre counts kinds of geometry: 1 points, 2 lines, 3 areas. */
export const kindOf = ({ type }: Geometry): 1 | 2 | 3 =>
  type.endsWith('Point') ? 1 : type.endsWith('LineString') ? 2 : 3;
