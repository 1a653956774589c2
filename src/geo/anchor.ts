import { distance } from './distance.ts';
import type { Shape } from './shape.ts';
import type { LngLat } from './units.ts';

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
      return (
        HEIGHTS.map((share) => middleOfWidest(shape, bbox[1] + (bbox[3] - bbox[1]) * share)).find(
          ([lng]) => !Number.isNaN(lng),
        ) ?? [Number.NaN, Number.NaN]
      );
  }
}

/** From the middle outwards: where a share of an area's height may cross it. */
const HEIGHTS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];

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

function middleOfWidest(shape: Shape, lat: number): LngLat {
  const crossings = shape.runs
    .flatMap(({ lngLats }) =>
      lngLats.slice(1).flatMap(([bx, by], i) => {
        const [ax, ay] = lngLats[i] as LngLat;
        return ay > lat !== by > lat ? [ax + ((bx - ax) * (lat - ay)) / (by - ay)] : [];
      }),
    )
    .sort((a, b) => a - b);
  let [west, east] = [Number.NaN, Number.NaN];
  for (let i = 1; i < crossings.length; i += 2) {
    const [from, to] = [crossings[i - 1] as number, crossings[i] as number];
    if (!(to - from <= east - west)) [west, east] = [from, to];
  }
  return [(west + east) / 2, lat];
}
