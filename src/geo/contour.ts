import { growBbox } from './bbox.ts';
import { degrees, EARTH_RADIUS, KM_PER_DEGREE, radians } from './distance.ts';
import { distanceToShape } from './measure.ts';
import type { Shape } from './shape.ts';
import { type Km, km, type LngLat } from './units.ts';

/** Corners of a drawn circle: at 80 km its sides leave the true circle by 24 m at most. */
const CIRCLE_CORNERS = 128;

/** The squares in which an outline is traced are at most this wide; it cuts corners by half of that. */
const WIDEST_SQUARE = km(0.6);

/**
 * The outline of everything within `radius` of a shape, for drawing only: which points lie within
 * is decided by distance. Exact on its corners; between them it keeps within 300 m. Outer rings run
 * counterclockwise, holes clockwise (RFC 7946).
 */
export function outlineAround(shape: Shape, radius: Km): GeoJSON.Polygon | GeoJSON.MultiPolygon {
  return shape.geometry.type === 'Point'
    ? circle(shape.geometry.coordinates as unknown as LngLat, radius)
    : traced(shape, radius);
}

/** A circle on the sphere, by the formula for the end of a great-circle path. */
function circle(center: LngLat, radius: Km): GeoJSON.Polygon {
  const angle = radius / EARTH_RADIUS;
  const [lng, lat] = [radians(center[0]), radians(center[1])];
  const ring = Array.from({ length: CIRCLE_CORNERS }, (_, corner) => {
    const bearing = (-2 * Math.PI * corner) / CIRCLE_CORNERS;
    const sinLat = Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing);
    const east = Math.sin(bearing) * Math.sin(angle) * Math.cos(lat);
    const north = Math.cos(angle) - Math.sin(lat) * sinLat;
    return [degrees(lng + Math.atan2(east, north)), degrees(Math.asin(sinLat))];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0] as number[]]] };
}

/**
 * Marching squares on the distance to the shape. Distance changes by at most 1 for each kilometre,
 * so that whole blocks far from the outline are skipped after one measurement.
 */
function traced(shape: Shape, radius: Km): GeoJSON.MultiPolygon {
  const grid = gridAround(shape, radius);
  const next = new Map<string, Step>();
  for (const [x, y] of squaresNearOutline(grid)) {
    for (const step of stepsIn(grid, x, y)) next.set(step.from, step);
  }
  return { type: 'MultiPolygon', coordinates: nest(ringsOf(next)) };
}

type Grid = {
  /** Squares along each side, a power of two. */
  readonly size: number;
  readonly side: Km;
  readonly at: (x: number, y: number) => LngLat;
  /** Distance to the shape less the radius at a corner: negative within. */
  readonly height: (x: number, y: number) => number;
  readonly heightAt: (lngLat: LngLat) => number;
};

function gridAround(shape: Shape, radius: Km): Grid {
  const [west, south, east, north] = growBbox(shape.bbox, km(radius * 1.01 + 2 * WIDEST_SQUARE));
  const [width, height] = [
    (east - west) * KM_PER_DEGREE * Math.cos(radians((south + north) / 2)),
    (north - south) * KM_PER_DEGREE,
  ];
  const size = 2 ** Math.ceil(Math.log2(Math.max(width, height) / WIDEST_SQUARE));
  const side = Math.max(width, height) / size;
  const [dLng, dLat] = [((east - west) / width) * side, side / KM_PER_DEGREE];
  const at = (x: number, y: number): LngLat => [west + x * dLng, south + y * dLat];
  const heightAt = (lngLat: LngLat) => distanceToShape(lngLat, shape) - radius;
  const known = new Map<number, number>();
  return {
    size,
    side: km(side),
    at,
    heightAt,
    height: (x, y) => {
      const corner = y * (size + 1) + x;
      const height = known.get(corner) ?? heightAt(at(x, y));
      known.set(corner, height);
      return height;
    },
  };
}

/** The lower left corners of squares that the outline may pass. */
function squaresNearOutline({ size, side, height }: Grid): [x: number, y: number][] {
  const found: [number, number][] = [];
  const open = [{ x: 0, y: 0, span: size }];
  for (let block = open.pop(); block; block = open.pop()) {
    const { x, y, span } = block;
    if (span === 1) {
      found.push([x, y]);
      continue;
    }
    const half = span / 2;
    const reach = half * side * Math.SQRT2 * STRETCH;
    if (Math.abs(height(x + half, y + half)) > reach) continue;
    for (const [dx, dy] of [
      [0, 0],
      [half, 0],
      [0, half],
      [half, half],
    ] as const) {
      open.push({ x: x + dx, y: y + dy, span: half });
    }
  }
  return found;
}

/** Meridians run together to the north: toward the south a block is wider than at its middle. */
const STRETCH = 1.2;

/** A side of the outline across one square; `from` and `to` name the grid lines it ends on. */
type Step = { readonly from: string; readonly to: string; readonly at: LngLat };

/** The sides of the outline in one square, with the inside on their left. */
function stepsIn(grid: Grid, x: number, y: number): Step[] {
  const corners = [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
  ] as const;
  const within = corners.map(([cx, cy]) => grid.height(cx, cy) <= 0);
  const leaves: number[] = [];
  const enters: number[] = [];
  for (let line = 0; line < 4; line++) {
    const [here, there] = [within[line], within[(line + 1) % 4]];
    if (here && !there) leaves.push(line);
    if (!here && there) enters.push(line);
  }
  const middle = [x + 0.5, y + 0.5] as const;
  const joined = leaves.length === 2 && grid.heightAt(grid.at(...middle)) <= 0;
  return leaves.map((leave) => {
    const turn = joined ? (leave + 1) % 4 : (leave + 3) % 4;
    const enter = enters.length === 1 ? (enters[0] as number) : turn;
    const [a, b] = [corners[leave], corners[(leave + 1) % 4]] as [Corner, Corner];
    return { from: nameOf(x, y, leave), to: nameOf(x, y, enter), at: crossing(grid, a, b) };
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

/** Where the outline crosses a grid line, from a corner within to one without, by halving. */
function crossing(grid: Grid, within: Corner, without: Corner): LngLat {
  let [near, far] = [grid.at(...within), grid.at(...without)];
  for (let halvings = 0; halvings < 6; halvings++) {
    const middle: LngLat = [(near[0] + far[0]) / 2, (near[1] + far[1]) / 2];
    if (grid.heightAt(middle) <= 0) near = middle;
    else far = middle;
  }
  return near;
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

/** Puts every clockwise ring, a hole, with the outer ring that it lies in. */
function nest(rings: readonly LngLat[][]): number[][][][] {
  const outers = rings.filter((ring) => areaOf(ring) > 0);
  const holes = rings.filter((ring) => areaOf(ring) < 0);
  return outers.map((outer) => {
    const mine = holes.filter((hole) => hole.every((corner) => encloses(outer, corner)));
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
