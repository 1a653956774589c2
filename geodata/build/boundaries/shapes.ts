/**
 * Areas and lines as the pipeline handles them. Lengths are planar, with a degree of longitude shortened by
 * the cosine of the latitude: what the pipeline compares lies a few kilometres apart at most, some million
 * times.
 */
import { booleanPointInPolygon, rewind } from '@turf/turf';
import gcoord from 'gcoord';

/** [longitude, latitude], degrees. */
export type Pos = [number, number];
export type Line = Pos[];
/** A polygon or several, as in GeoJSON. */
export type Area = { type: 'Polygon'; coordinates: Line[] } | { type: 'MultiPolygon'; coordinates: Line[][] };

/** The entry of a list at an index that is known to be in it; negative indices count from the end. */
export function at<T>(list: readonly T[], index: number): T {
  const entry = list.at(index);
  if (entry === undefined) throw new Error(`No entry ${index} in a list of ${list.length}.`);
  return entry;
}

/** GCJ-02 to WGS 84. */
export const toWgs84 = ([x, y]: Pos): Pos => gcoord.transform([x, y], gcoord.GCJ02, gcoord.WGS84) as Pos;

export const round = (value: number, digits: number): number => Number(value.toFixed(digits));

export const roundPos = ([x, y]: Pos, digits: number): Pos => [round(x, digits), round(y, digits)];

export const polygonsOf = (area: Area): Line[][] =>
  area.type === 'Polygon' ? [area.coordinates] : area.coordinates;

/** Every ring of an area, holes among them. */
export const ringsOf = (area: Area): Line[] => polygonsOf(area).flat();

export const mapPositions = (area: Area, fn: (pos: Pos) => Pos): Area =>
  area.type === 'Polygon'
    ? { type: area.type, coordinates: area.coordinates.map((ring) => ring.map(fn)) }
    : {
        type: area.type,
        coordinates: area.coordinates.map((polygon) => polygon.map((ring) => ring.map(fn))),
      };

/** Exterior rings counter-clockwise, holes clockwise, as RFC 7946 asks. */
export const wind = <A extends Area>(area: A): A => rewind(area) as A;

export const contains = (area: Area, pos: Pos): boolean => booleanPointInPolygon(pos, area);

const DEG = Math.PI / 180;
/** Metres in a degree of latitude, on the mean sphere. */
export const M_PER_DEG = 111194.93;

/** Metres between two positions. */
export function metres([ax, ay]: Pos, [bx, by]: Pos): number {
  const k = Math.cos(((ay + by) / 2) * DEG);
  return Math.hypot(ax * M_PER_DEG * k - bx * M_PER_DEG * k, ay * M_PER_DEG - by * M_PER_DEG);
}

export const lengthOf = (line: Line): number =>
  line.slice(1).reduce((sum, pos, i) => sum + metres(at(line, i), pos), 0);

/** The position of a segment nearest to another position, and the metres between them. */
export function toSegment(pos: Pos, a: Pos, b: Pos): { metres: number; at: Pos } {
  const k = Math.cos(pos[1] * DEG);
  const dx = (b[0] - a[0]) * k;
  const dy = b[1] - a[1];
  const square = dx * dx + dy * dy;
  const share =
    square === 0 ? 0 : Math.max(0, Math.min(1, ((pos[0] - a[0]) * k * dx + (pos[1] - a[1]) * dy) / square));
  const nearest: Pos = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
  return { metres: Math.hypot((pos[0] - nearest[0]) * k, pos[1] - nearest[1]) * M_PER_DEG, at: nearest };
}

/** The positions of a line (the same objects) and others between them, no further apart than `step` metres. */
export function densify(line: Line, step: number): Line {
  const out: Line = [];
  for (const [i, to] of line.slice(1).entries()) {
    const from = at(line, i);
    const parts = Math.max(1, Math.ceil(metres(from, to) / step));
    out.push(from);
    for (let k = 1; k < parts; k++) {
      const share = k / parts;
      out.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
    }
  }
  out.push(at(line, -1));
  return out;
}

/** Douglas-Peucker: no position that is left out lies further than `tolerance` metres from the result. */
export function simplify(line: Line, tolerance: number): Line {
  if (line.length < 3) return line;
  const [first, last] = [at(line, 0), at(line, -1)];
  let worst = 0;
  let split = 0;
  for (let i = 1; i + 1 < line.length; i++) {
    const { metres: off } = toSegment(at(line, i), first, last);
    if (off > worst) {
      worst = off;
      split = i;
    }
  }
  if (worst <= tolerance) return [first, last];
  return [
    ...simplify(line.slice(0, split + 1), tolerance).slice(0, -1),
    ...simplify(line.slice(split), tolerance),
  ];
}

/** One feature a line, so that a change shows as a change of that feature. */
export const collectionText = (features: readonly object[]): string =>
  `{"type":"FeatureCollection","features":[\n${features.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;
