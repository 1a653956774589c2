/** Small geometry helpers: datum, area, distance, ring direction, stable writing. */
import gcoord from 'gcoord';
import geographiclib from 'geographiclib-geodesic';

const { Geodesic } = geographiclib;

/** @typedef {[number, number]} Pos */

/** GCJ-02 to WGS 84. An array is copied by gcoord, a GeoJSON object would be changed in place. */
export const toWgs84 = ([x, y]) => gcoord.transform([x, y], gcoord.GCJ02, gcoord.WGS84);

export const round = (v, digits) => Number(v.toFixed(digits));

export const polygonsOf = (geometry) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

export const mapPositions = (geometry, fn) => ({
  type: geometry.type,
  coordinates:
    geometry.type === 'Polygon'
      ? geometry.coordinates.map((ring) => ring.map(fn))
      : geometry.coordinates.map((poly) => poly.map((ring) => ring.map(fn))),
});

/** Area of one ring on the WGS 84 ellipsoid, m², always positive. */
function ringArea(ring) {
  const polygon = Geodesic.WGS84.Polygon(false);
  for (const [x, y] of ring.slice(0, -1)) polygon.AddPoint(y, x);
  return Math.abs(polygon.Compute(false, true).area);
}

/** Geodesic area of a (multi)polygon, km². */
export function areaKm2(geometry) {
  let sum = 0;
  for (const [outer, ...holes] of polygonsOf(geometry)) {
    sum += ringArea(outer);
    for (const hole of holes) sum -= ringArea(hole);
  }
  return sum / 1e6;
}

const signedArea = (ring) => {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) sum += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
  return sum / 2;
};

/** RFC 7946: exterior rings counterclockwise, holes clockwise. */
export function rewind(geometry) {
  const poly = (rings) =>
    rings.map((ring, i) => (signedArea(ring) > 0 === (i === 0) ? ring : ring.slice().reverse()));
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: poly(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(poly) };
}

export function bboxOf(geometry) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of polygonsOf(geometry).flat()) {
    for (const [x, y] of ring) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  return box;
}

export function contains(geometry, [x, y]) {
  let inside = false;
  for (const ring of polygonsOf(geometry).flat()) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i];
      const [bx, by] = ring[j];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

const DEG = Math.PI / 180;
const M_PER_DEG = 111194.93;
/** Planar metres around a latitude: good to a fraction of a per cent over a few kilometres. */
export const project = ([x, y], lat) => [x * M_PER_DEG * Math.cos(lat * DEG), y * M_PER_DEG];

export const metres = (a, b) => {
  const lat = (a[1] + b[1]) / 2;
  const [ax, ay] = project(a, lat);
  const [bx, by] = project(b, lat);
  return Math.hypot(ax - bx, ay - by);
};

/** Distance from p to the segment ab, metres, and the nearest point. */
export function toSegment(p, a, b) {
  const k = Math.cos(p[1] * DEG);
  const dx = (b[0] - a[0]) * k;
  const dy = b[1] - a[1];
  const len2 = dx * dx + dy * dy;
  const t = len2 === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * k * dx + (p[1] - a[1]) * dy) / len2));
  const at = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
  return { d: Math.hypot((p[0] - at[0]) * k, p[1] - at[1]) * M_PER_DEG, at, t };
}

/** An index of segments in a grid of cells, for nearest-line questions. */
export class SegmentIndex {
  constructor(lines, cell = 0.02) {
    this.cell = cell;
    this.cells = new Map();
    this.segments = [];
    lines.forEach((line, l) => {
      for (let i = 0; i + 1 < line.length; i++) this.add(line[i], line[i + 1], l, i);
    });
  }
  add(a, b, line, i) {
    const id = this.segments.push({ a, b, line, i }) - 1;
    const c = this.cell;
    for (let x = Math.floor(Math.min(a[0], b[0]) / c); x <= Math.floor(Math.max(a[0], b[0]) / c); x++) {
      for (let y = Math.floor(Math.min(a[1], b[1]) / c); y <= Math.floor(Math.max(a[1], b[1]) / c); y++) {
        const key = `${x},${y}`;
        const list = this.cells.get(key);
        if (list) list.push(id);
        else this.cells.set(key, [id]);
      }
    }
  }
  /** Nearest segment within `reach` cells, or null. */
  nearest(p, reach = 3) {
    const cx = Math.floor(p[0] / this.cell);
    const cy = Math.floor(p[1] / this.cell);
    let best = null;
    for (let r = 0; r <= reach; r++) {
      for (let x = cx - r; x <= cx + r; x++) {
        for (let y = cy - r; y <= cy + r; y++) {
          if (Math.max(Math.abs(x - cx), Math.abs(y - cy)) !== r) continue;
          for (const id of this.cells.get(`${x},${y}`) ?? []) {
            const s = this.segments[id];
            const hit = toSegment(p, s.a, s.b);
            if (!best || hit.d < best.d) best = { ...hit, line: s.line, i: s.i };
          }
        }
      }
      // One ring further than the first hit, since a nearer segment may lie across the cell's edge.
      if (best && best.d < r * this.cell * M_PER_DEG * 0.7) break;
    }
    return best;
  }
}

/** The points of a line (the same objects) and others between them, no further apart than `step` metres. */
export function densify(line, step) {
  const out = [];
  for (let i = 0; i + 1 < line.length; i++) {
    const n = Math.max(1, Math.ceil(metres(line[i], line[i + 1]) / step));
    for (let k = 0; k < n; k++) {
      const t = k / n;
      const [ax, ay] = line[i];
      const [bx, by] = line[i + 1];
      out.push(k === 0 ? line[i] : [ax + (bx - ax) * t, ay + (by - ay) * t]);
    }
  }
  out.push(line[line.length - 1]);
  return out;
}

/** One feature a line, so that a change shows as a change of that feature. */
export const collectionText = (features) =>
  `{"type":"FeatureCollection","features":[\n${features.map((f) => JSON.stringify(f)).join(',\n')}\n]}\n`;
