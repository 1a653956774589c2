import { bboxOf, growBbox } from './bbox.ts';
import { degrees, EARTH_RADIUS, KM_PER_DEGREE, radians } from './distance.ts';
import { distanceToShape } from './measure.ts';
import type { Shape } from './shape.ts';
import { type Km, km, type LngLat } from './units.ts';

/** Corners of a drawn circle: at 80 km its sides leave the true circle by 24 m at most. */
const CIRCLE_CORNERS = 128;

/** The squares in which an outline is traced are at most this wide; it cuts corners by half of that. */
const WIDEST_SQUARE = km(0.6);

/**
 * The outline of everything within `radius` of the nearest of some shapes and, where `beyond` is more
 * than 0, at least that far from it: a band. For drawing only: which points lie within is decided by
 * distance. Exact on its corners; between them it keeps within 300 m. Outer rings run
 * counterclockwise, holes clockwise (RFC 7946).
 */
export function outlineAround(
  shapes: readonly Shape[],
  radius: Km,
  beyond: Km = km(0),
): GeoJSON.Polygon | GeoJSON.MultiPolygon {
  const [first, second] = shapes;
  if (first?.geometry.type !== 'Point' || second) return traced(shapes, radius, beyond);
  const center = first.geometry.coordinates as unknown as LngLat;
  const outer = circle(center, radius);
  const rings = beyond > 0 ? [outer, circle(center, beyond).toReversed()] : [outer];
  return { type: 'Polygon', coordinates: rings };
}

/** A circle on the sphere, by the formula for the end of a great-circle path. */
function circle(center: LngLat, radius: Km): number[][] {
  const angle = radius / EARTH_RADIUS;
  const [lng, lat] = [radians(center[0]), radians(center[1])];
  const ring = Array.from({ length: CIRCLE_CORNERS }, (_, corner) => {
    const bearing = (-2 * Math.PI * corner) / CIRCLE_CORNERS;
    const sinLat = Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing);
    const east = Math.sin(bearing) * Math.sin(angle) * Math.cos(lat);
    const north = Math.cos(angle) - Math.sin(lat) * sinLat;
    return [degrees(lng + Math.atan2(east, north)), degrees(Math.asin(sinLat))];
  });
  return [...ring, ring[0] as number[]];
}

/**
 * Marching squares on the distance to the nearest shape. Distance changes by at most 1 for each
 * kilometre, so that whole blocks far from the outline are skipped after one measurement, and shapes
 * too far to matter in a block are not measured in it again.
 */
function traced(shapes: readonly Shape[], radius: Km, beyond: Km): GeoJSON.MultiPolygon {
  const next = new Map<string, Step>();
  if (shapes.length > 0) {
    const grid = gridAround(shapes, radius);
    const band =
      beyond > 0
        ? { middle: (radius + beyond) / 2, half: (radius - beyond) / 2 }
        : { middle: 0, half: radius };
    const heights = new Map<number, number>();
    for (const square of squaresNearOutline(grid, shapes, band)) {
      for (const step of stepsIn(grid, square, heights)) next.set(step.from, step);
    }
  }
  return { type: 'MultiPolygon', coordinates: nest(ringsOf(next)) };
}

/** What lies in the band has a distance of `middle`, give or take `half`. */
type Band = { readonly middle: number; readonly half: number };

type Grid = {
  /** Squares along each side, a power of two. */
  readonly size: number;
  readonly side: Km;
  readonly at: (x: number, y: number) => LngLat;
};

/** A square of the grid that the outline may pass, by its lower left corner. */
type Square = { readonly x: number; readonly y: number; readonly heightAt: HeightAt };

/** Height above the outline: negative within. */
type HeightAt = (lngLat: LngLat) => number;

function gridAround(shapes: readonly Shape[], radius: Km): Grid {
  const around = shapes.map(({ bbox }) => growBbox(bbox, km(radius * 1.01 + 2 * WIDEST_SQUARE)));
  const [west, south, east, north] = bboxOf(
    around.flatMap(([w, s, e, n]): LngLat[] => [
      [w, s],
      [e, n],
    ]),
  );
  const [width, height] = [
    (east - west) * KM_PER_DEGREE * Math.cos(radians((south + north) / 2)),
    (north - south) * KM_PER_DEGREE,
  ];
  const size = 2 ** Math.ceil(Math.log2(Math.max(width, height) / WIDEST_SQUARE));
  const side = Math.max(width, height) / size;
  const [dLng, dLat] = [((east - west) / width) * side, side / KM_PER_DEGREE];
  return { size, side: km(side), at: (x, y) => [west + x * dLng, south + y * dLat] };
}

/** The squares that the outline may pass. */
function squaresNearOutline(
  { size, side, at }: Grid,
  shapes: readonly Shape[],
  { middle, half }: Band,
): Square[] {
  const found: Square[] = [];
  const open = [{ x: 0, y: 0, span: size, near: shapes }];
  for (let block = open.pop(); block; block = open.pop()) {
    const { x, y, span, near } = block;
    if (span === 1) {
      found.push({ x, y, heightAt: (lngLat) => Math.abs(distanceToNearest(lngLat, near) - middle) - half });
      continue;
    }
    const quarter = span / 2;
    const reach = quarter * side * Math.SQRT2 * STRETCH;
    const center = at(x + quarter, y + quarter);
    const away = near.map((shape) => distanceToShape(center, shape));
    const least = Math.min(...away);
    if (Math.abs(Math.abs(least - middle) - half) > reach) continue;
    const nearer = near.filter((_, i) => (away[i] as number) <= least + 2 * reach);
    for (const [dx, dy] of [
      [0, 0],
      [quarter, 0],
      [0, quarter],
      [quarter, quarter],
    ] as const) {
      open.push({ x: x + dx, y: y + dy, span: quarter, near: nearer });
    }
  }
  return found;
}

const distanceToNearest = (lngLat: LngLat, shapes: readonly Shape[]): number =>
  shapes.reduce((least, shape) => Math.min(least, distanceToShape(lngLat, shape)), Infinity);

/** Meridians run together to the north: toward the south a block is wider than at its middle. */
const STRETCH = 1.2;

/** A side of the outline across one square; `from` and `to` name the grid lines it ends on. */
type Step = { readonly from: string; readonly to: string; readonly at: LngLat };

/**
 * The sides of the outline in one square, with the inside on their left. Heights of corners are kept
 * in `known`: up to four squares share one.
 */
function stepsIn({ size, at }: Grid, { x, y, heightAt }: Square, known: Map<number, number>): Step[] {
  const heightOf = ([cx, cy]: Corner): number => {
    const corner = cy * (size + 1) + cx;
    const height = known.get(corner) ?? heightAt(at(cx, cy));
    known.set(corner, height);
    return height;
  };
  const corners = [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
  ] as const;
  const within = corners.map((corner) => heightOf(corner) <= 0);
  const leaves: number[] = [];
  const enters: number[] = [];
  for (let line = 0; line < 4; line++) {
    const [here, there] = [within[line], within[(line + 1) % 4]];
    if (here && !there) leaves.push(line);
    if (!here && there) enters.push(line);
  }
  const joined = leaves.length === 2 && heightAt(at(x + 0.5, y + 0.5)) <= 0;
  return leaves.map((leave) => {
    const turn = joined ? (leave + 1) % 4 : (leave + 3) % 4;
    const enter = enters.length === 1 ? (enters[0] as number) : turn;
    const [a, b] = [corners[leave], corners[(leave + 1) % 4]] as [Corner, Corner];
    return {
      from: nameOf(x, y, leave),
      to: nameOf(x, y, enter),
      at: crossing({ at: at(...a), height: heightOf(a) }, { at: at(...b), height: heightOf(b) }, heightAt),
    };
  });
}

type Corner = readonly [x: number, y: number];

/** A grid line is shared by two squares: named by its lower left end and direction. */
function nameOf(x: number, y: number, line: number): string {
  if (line === 0) return `${x},${y}-`;
  if (line === 1) return `${x + 1},${y}|`;
  if (line === 2) return `${x},${y + 1}-`;
  return `${x},${y}|`;
}

/**
 * Where the outline crosses a grid line, from a corner within to one without: heights run almost
 * straight over so short a way, so that two guesses are enough.
 */
function crossing(within: Height, without: Height, heightAt: HeightAt): LngLat {
  const first = guess(within, without);
  const found = { at: first, height: heightAt(first) };
  return found.height <= 0 ? guess(found, without) : guess(within, found);
}

type Height = { readonly at: LngLat; readonly height: number };

function guess(low: Height, high: Height): LngLat {
  const share = low.height / (low.height - high.height);
  const [[ax, ay], [bx, by]] = [low.at, high.at];
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}

/** Follows the steps until each ring is closed. */
function ringsOf(next: Map<string, Step>): LngLat[][] {
  const rings: LngLat[][] = [];
  for (const start of next.values()) {
    const ring: LngLat[] = [];
    for (let step: Step | undefined = start; step && next.delete(step.from); step = next.get(step.to)) {
      ring.push(step.at);
    }
    if (ring.length > 2) rings.push([...ring, ring[0] as LngLat]);
  }
  return rings;
}

/** Puts every clockwise ring, a hole, with the outer ring that it lies in: rings do not cross. */
function nest(rings: readonly LngLat[][]): number[][][][] {
  const outers = rings.filter((ring) => areaOf(ring) > 0);
  const holes = rings.filter((ring) => areaOf(ring) < 0);
  return outers.map((outer) => {
    const mine = holes.filter((hole) => encloses(outer, hole[0] as LngLat));
    return [outer, ...mine].map((ring) => ring.map((corner) => [...corner]));
  });
}

/** Twice the area in square degrees: positive counterclockwise. */
const areaOf = (ring: readonly LngLat[]): number =>
  ring.slice(1).reduce((sum, [x, y], i) => {
    const [px, py] = ring[i] as LngLat;
    return sum + px * y - x * py;
  }, 0);

function encloses(ring: readonly LngLat[], [lng, lat]: LngLat): boolean {
  let inside = false;
  ring.slice(1).forEach(([bx, by], i) => {
    const [ax, ay] = ring[i] as LngLat;
    if (ay > lat !== by > lat && lng < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}
