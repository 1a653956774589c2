import { distance } from './distance.ts';
import type { Shape } from './shape.ts';
import type { Bbox, LngLat } from './units.ts';

/**
 * A position on a shape to hang a pin on or to fly to: the spot itself, the middle of the longest
 * line, or the middle of the widest stretch of an area at half its height, or near it where nothing
 * of the area lies at half its height. An empty geometry has none: not a number.
 */
export function anchorOf(shape: Shape): LngLat {
  const { geometry, bbox } = shape;
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates as unknown as LngLat;
    case 'LineString':
      return middleOfLine(geometry.coordinates as unknown as LngLat[]);
    case 'MultiLineString':
      return middleOfLine(longest(geometry.coordinates as unknown as LngLat[][]));
    case 'Polygon':
    case 'MultiPolygon':
      return middleOfArea(shape, bbox);
  }
}

/** From the middle outwards: where a share of an area's height may cross it. */
const HEIGHTS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];

function middleOfArea(shape: Shape, [, south, , north]: Bbox): LngLat {
  for (const share of HEIGHTS) {
    const middle = middleOfWidest(shape, south + (north - south) * share);
    if (middle) return middle;
  }
  return [Number.NaN, Number.NaN];
}

function longest(lines: readonly LngLat[][]): LngLat[] {
  return lines.reduce((best, line) => (lengthOf(line) > lengthOf(best) ? line : best), []);
}

const lengthOf = (line: readonly LngLat[]): number =>
  line.slice(1).reduce((sum, to, i) => sum + distance(line[i] as LngLat, to), 0);

function middleOfLine(line: readonly LngLat[]): LngLat {
  let left = lengthOf(line) / 2;
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1] as LngLat, line[i] as LngLat];
    const length = distance(from, to);
    if (length >= left && length > 0) {
      const share = left / length;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    }
    left -= length;
  }
  return line[0] ?? [Number.NaN, Number.NaN];
}

/** The middle of the widest stretch of an area at a latitude; null where nothing of it lies there. */
function middleOfWidest({ runs }: Shape, lat: number): LngLat | null {
  const crossings: number[] = [];
  for (const { bbox, lngLats } of runs) {
    if (lat < bbox[1] || lat > bbox[3]) continue;
    for (let i = 1; i < lngLats.length; i++) {
      const [ax, ay] = lngLats[i - 1] as LngLat;
      const [bx, by] = lngLats[i] as LngLat;
      if (ay > lat !== by > lat) crossings.push(ax + ((bx - ax) * (lat - ay)) / (by - ay));
    }
  }
  crossings.sort((a, b) => a - b);
  let widest: readonly [number, number] | null = null;
  for (let i = 1; i < crossings.length; i += 2) {
    const stretch = [crossings[i - 1] as number, crossings[i] as number] as const;
    if (!widest || stretch[1] - stretch[0] > widest[1] - widest[0]) widest = stretch;
  }
  return widest && [(widest[0] + widest[1]) / 2, lat];
}
