/** Rivers from GSHHG, the province's edge and by hand; lakes and reservoirs by hand. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { contains, densify, metres, polygonsOf, rewind, round, SegmentIndex, toSegment } from './geo.mjs';

const HAND = JSON.parse(readFileSync(new URL('./hand-water.json', import.meta.url), 'utf8'));

const REGION = '109.8/115/34/41.2';
/** [west, south, east, north]: the surroundings that are drawn. */
const FRAME = [109.9, 34.2, 114.9, 40.95];
/** Metres. */
const TOLERANCE = 120;
const OUTSIDE = 2000;
const SHORT = 6000;
/** Degrees, about 10 m. */
const DIGITS = 4;

const NOTES = {
  gshhg: {
    zh: 'GSHHG 河道数据，局部可偏离实际河道数公里；为县界处取本图界线。',
    en: 'Course from GSHHG, in places some kilometres from the real channel; where it runs beside a county border it takes that border.',
  },
  border: {
    zh: '此段为省界，河道取自本图省界。',
    en: 'The river forms the province border here; its course is that border as drawn on this map.',
  },
  hand: {
    zh: '按沿岸城镇手绘的示意河道，误差约 1—5 公里。',
    en: 'Sketched by hand from the towns on its banks; within about 1 to 5 km.',
  },
  shore: { zh: 'GSHHG 湖岸数据。', en: 'Shore from GSHHG.' },
  lake: {
    zh: '手绘示意，非测绘岸线。',
    en: 'Sketched by hand; not a surveyed shore.',
  },
};

function needGmt() {
  try {
    execFileSync('gmt', ['--version'], { stdio: 'ignore' });
  } catch {
    if (process.getuid?.() !== 0) {
      throw new Error(
        'The rivers need GMT with GSHHG in full resolution: install the Debian packages gmt and gmt-gshhg-full, then run this again.',
      );
    }
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'gmt', 'gmt-gshhg-full'], {
      stdio: 'ignore',
    });
  }
}

/** Lines of GSHHG: `I1` to `I4` are rivers, `W2` lake shores. Doubled points are dropped. */
function readGshhg(what) {
  const args = ['coast', `-R${REGION}`, `-${what}`, '-Df', '-M'];
  // GMT leaves a gmt.history where it runs.
  const text = execFileSync('gmt', args, {
    cwd: tmpdir(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines = [];
  for (const record of text.split(/^>.*$/m)) {
    const line = [];
    for (const row of record.split('\n')) {
      const [x, y] = row.split('\t').map(Number);
      if (row.trim() === '' || !Number.isFinite(x) || !Number.isFinite(y)) continue;
      const last = line[line.length - 1];
      if (!last || metres(last, [x, y]) > 1) line.push([x, y]);
    }
    if (line.length > 1) lines.push(line);
  }
  return lines;
}

/** Shores are cut at the edges of GSHHG's bins too: joined end to start, closed rings are kept. */
function shores() {
  const open = readGshhg('W2');
  const rings = [];
  while (open.length > 0) {
    const ring = open.shift();
    for (;;) {
      const end = ring[ring.length - 1];
      if (ring.length > 3 && metres(end, ring[0]) < 20) break;
      const i = open.findIndex((line) => metres(line[0], end) < 20);
      if (i < 0) break;
      ring.push(...open.splice(i, 1)[0].slice(1));
    }
    if (ring.length > 3 && metres(ring[0], ring[ring.length - 1]) < 20)
      rings.push([...ring.slice(0, -1), ring[0]]);
  }
  return rings;
}

/** A network of lines, joined where ends meet, and the shortest way through it. */
class Network {
  constructor(lines, join = 400) {
    this.points = [];
    this.next = [];
    const ids = new Map();
    const node = (p) => {
      const key = `${p[0].toFixed(6)},${p[1].toFixed(6)}`;
      if (!ids.has(key)) {
        ids.set(key, this.points.push(p) - 1);
        this.next.push([]);
      }
      return ids.get(key);
    };
    const link = (a, b) => {
      const d = metres(this.points[a], this.points[b]);
      this.next[a].push([b, d]);
      this.next[b].push([a, d]);
    };
    const ends = [];
    for (const line of lines) {
      const nodes = line.map(node);
      for (let i = 0; i + 1 < nodes.length; i++) if (nodes[i] !== nodes[i + 1]) link(nodes[i], nodes[i + 1]);
      ends.push(nodes[0], nodes[nodes.length - 1]);
    }
    // Lines are cut at the edges of GSHHG's bins, and not always at the same point.
    for (const end of join > 0 ? ends : []) {
      for (let i = 0; i < this.points.length; i++) {
        if (i === end || Math.abs(this.points[i][1] - this.points[end][1]) > 0.01) continue;
        if (metres(this.points[i], this.points[end]) < join) link(end, i);
      }
    }
  }
  nearest(p) {
    let best = 0;
    for (let i = 1; i < this.points.length; i++)
      if (metres(this.points[i], p) < metres(this.points[best], p)) best = i;
    return best;
  }
  path(from, to) {
    const start = this.nearest(from);
    const goal = this.nearest(to);
    const dist = new Map([[start, 0]]);
    const back = new Map();
    const open = new Set([start]);
    while (open.size > 0) {
      let at = -1;
      for (const n of open) if (at < 0 || dist.get(n) < dist.get(at)) at = n;
      if (at === goal) break;
      open.delete(at);
      for (const [n, d] of this.next[at]) {
        const total = dist.get(at) + d;
        if (total < (dist.get(n) ?? Infinity)) {
          dist.set(n, total);
          back.set(n, at);
          open.add(n);
        }
      }
    }
    if (!dist.has(goal)) throw new Error(`no way from ${from} to ${to}`);
    const way = [goal];
    while (way[0] !== start) way.unshift(back.get(way[0]));
    return way.map((n) => this.points[n]);
  }
}

/** How far a GSHHG course may lie from an edge of two counties that runs beside it, metres. */
const BESIDE = 1600;
/** The edge turns away where the nearest point on it jumps this far in one step of the river. */
const JUMP = 1200;
/** They part and meet within this distance, and stay together for at least that length. */
const JOINT = 350;
const BESIDE_LENGTH = 6000;

/**
 * Where a river forms the edge between two counties, the edge knows its course better than GSHHG, and two
 * lines a kilometre apart would be drawn for one thing: such stretches take the edge's course. The result is
 * simplified.
 */
function followEdges(line, edges, index) {
  const near = line.map((p) => index.nearest(p, 1));
  const close = near.map((hit) => hit !== null && hit.d < BESIDE);
  const out = [];
  let from = 0;
  const add = (points) => {
    for (const p of points) if (out.length === 0 || metres(out[out.length - 1], p) > 1) out.push(p);
  };
  for (let a = 0; a < line.length; a++) {
    if (!close[a]) continue;
    let b = a;
    while (b + 1 < line.length && close[b + 1] && metres(near[b].at, near[b + 1].at) < JUMP) b++;
    // The longest stretch of this run along which the edge really is beside the river.
    const found = longestBeside(line, a, b, near, edges);
    if (found) {
      add(simplify(line.slice(from, found.a + 1)));
      add(found.way);
      from = found.b;
    }
    a = b;
  }
  add(simplify(line.slice(from)));
  return out;
}

function longestBeside(line, a, b, near, edges) {
  // River and edge part and meet where they cross or touch, not with a jump to the side.
  const joints = [];
  for (let k = a; k <= b; k++) if (near[k].d < JOINT) joints.push(k);
  for (let trim = 0; trim < Math.min(joints.length, 24); trim++) {
    for (let left = 0; left <= trim; left++) {
      const i = joints[left];
      const j = joints[joints.length - 1 - (trim - left)];
      const stretch = line.slice(i, j + 1);
      const length = lengthOf(stretch);
      if (j <= i || length < BESIDE_LENGTH) continue;
      const way = edges.path(near[i].at, near[j].at);
      const ratio = lengthOf(way) / length;
      if (ratio < 0.8 || ratio > 1.25) continue;
      const river = new SegmentIndex([stretch]);
      if (way.every((p) => (river.nearest(p, 1)?.d ?? Infinity) < BESIDE)) return { a: i, b: j, way };
    }
  }
  return null;
}

const lengthOf = (line) => line.slice(1).reduce((sum, p, i) => sum + metres(line[i], p), 0);

/** A smooth line through hand-set points (centripetal Catmull-Rom). */
function smooth(points) {
  if (points.length < 3) return points;
  const out = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const p1 = points[i];
    const p2 = points[i + 1];
    const p0 = points[i - 1] ?? [2 * p1[0] - p2[0], 2 * p1[1] - p2[1]];
    const p3 = points[i + 2] ?? [2 * p2[0] - p1[0], 2 * p2[1] - p1[1]];
    for (let k = 0; k < 8; k++) {
      const t = k / 8;
      out.push(
        [0, 1].map(
          (c) =>
            0.5 *
            (2 * p1[c] +
              (p2[c] - p0[c]) * t +
              (2 * p0[c] - 5 * p1[c] + 4 * p2[c] - p3[c]) * t * t +
              (3 * p1[c] - p0[c] - 3 * p2[c] + p3[c]) * t ** 3),
        ),
      );
    }
  }
  out.push(points[points.length - 1]);
  return out;
}

/** Douglas-Peucker in metres. */
function simplify(line, tolerance = TOLERANCE) {
  if (line.length < 3) return line;
  let worst = 0;
  let at = 0;
  for (let i = 1; i + 1 < line.length; i++) {
    const { d } = toSegment(line[i], line[0], line[line.length - 1]);
    if (d > worst) {
      worst = d;
      at = i;
    }
  }
  if (worst <= tolerance) return [line[0], line[line.length - 1]];
  return [...simplify(line.slice(0, at + 1), tolerance).slice(0, -1), ...simplify(line.slice(at), tolerance)];
}

const inFrame = ([x, y]) => x >= FRAME[0] && x <= FRAME[2] && y >= FRAME[1] && y <= FRAME[3];
const fix = (line) =>
  line
    .map((p) => p.map((v) => round(v, DIGITS)))
    .filter((p, i, a) => i === 0 || p[0] !== a[i - 1][0] || p[1] !== a[i - 1][1]);

/** A stretch of a river widened to a pond, widest near its lower end. */
function pond(line, from, to, half) {
  const nearest = (p) => line.reduce((best, q, i) => (metres(q, p) < metres(line[best], p) ? i : best), 0);
  const a = nearest(from);
  const b = nearest(to);
  const stretch = line.slice(Math.min(a, b), Math.max(a, b) + 1);
  if (a > b) stretch.reverse();
  const left = [];
  const right = [];
  stretch.forEach((p, i) => {
    const q = stretch[Math.max(0, i - 3)];
    const r = stretch[Math.min(stretch.length - 1, i + 3)];
    const k = Math.cos((p[1] * Math.PI) / 180);
    const dx = (r[0] - q[0]) * k;
    const dy = r[1] - q[1];
    const len = Math.hypot(dx, dy) || 1;
    const t = i / (stretch.length - 1);
    const w = (half * Math.min(1, 1.25 * Math.sin(Math.PI * Math.min(0.97, t ** 0.8 * 0.9)))) / 111195;
    left.push([p[0] - (dy / len) * (w / k), p[1] + (dx / len) * w]);
    right.unshift([p[0] + (dy / len) * (w / k), p[1] - (dx / len) * w]);
  });
  return simplify([...left, ...right], 60);
}

/** Ends a leg on the river it flows into: cut where it first comes near, then led to the nearest point. */
function joinMouth(leg, target, river) {
  const index = new SegmentIndex([target]);
  const line = densify(leg.line, 200);
  const mouth = line[line.length - 1];
  const hit = index.nearest(mouth, 6);
  if (!hit || hit.d > 12000) throw new Error(`${river.id}: its mouth is far from ${river.into}`);
  const first = line.findIndex((p, i) => i > line.length * 0.6 && (index.nearest(p, 1)?.d ?? Infinity) < 150);
  const kept = first > 0 ? line.slice(0, first + 1) : line;
  const to = index.nearest(kept[kept.length - 1], 6);
  if (to && to.d > 5) kept.push(to.at);
  const originals = new Set(leg.line);
  leg.line = kept.filter((p, i) => i >= kept.length - 2 || originals.has(p));
}

/**
 * Cuts a line where it enters or leaves the province, at points set every 500 m for the purpose; a stretch
 * of less than SHORT that changes sides belongs to its neighbour. Points outside FRAME are left out.
 */
function split(line, isInside) {
  const originals = new Set(line);
  const points = densify(line, 500).map((p) => ({ p, inside: isInside(p), drawn: inFrame(p) }));
  const runs = [];
  for (const point of points) {
    const last = runs[runs.length - 1];
    if (last && last.inside === point.inside && last.drawn === point.drawn) last.points.push(point.p);
    else runs.push({ inside: point.inside, drawn: point.drawn, points: [point.p] });
  }
  const long = runs.filter((r) => r.drawn && lengthOf(r.points) >= SHORT);
  const merged = [];
  for (const run of runs) {
    const last = merged[merged.length - 1];
    const short = run.drawn && long.length > 0 && lengthOf(run.points) < SHORT;
    if (short && !last) {
      merged.push({ ...run, inside: long[0].inside, points: [...run.points] });
    } else if (last?.drawn && run.drawn && (short || last.inside === run.inside)) {
      last.points.push(...run.points);
    } else {
      if (last) last.points.push(run.points[0]);
      merged.push({ ...run, points: [...run.points] });
    }
  }
  return merged
    .filter((run) => run.drawn)
    .map(({ inside, points }) => ({
      inside,
      points: points.filter((p, i) => i === 0 || i === points.length - 1 || originals.has(p)),
    }));
}

function outlineOf(lake, courses, rings) {
  if (lake.gshhg) {
    const ring = rings.find((r) => contains({ type: 'Polygon', coordinates: [r] }, lake.gshhg));
    if (!ring) throw new Error(`${lake.id}: no shore of GSHHG around ${lake.gshhg}`);
    const half = ring.length >> 1;
    return [...simplify(ring.slice(0, half + 1), 60), ...simplify(ring.slice(half), 60).slice(1)];
  }
  if (lake.ring) return smooth([...lake.ring, lake.ring[0]]).filter((_, i) => i % 2 === 0);
  const [river, from, to, half] = lake.along;
  return pond(densify(courses.get(river), 200), from, to, half);
}

/**
 * @param {any} province the province's polygon as drawn
 * @param {any[]} counties the counties as drawn
 */
export function buildWater(province, counties) {
  const outline = polygonsOf(province).map(([outer]) => outer);
  const edge = new SegmentIndex(outline);
  needGmt();
  const rivers = ['I1', 'I2', 'I3', 'I4'].flatMap(readGshhg);
  const units = counties.flatMap((f) => polygonsOf(f.geometry).flat());
  const unitEdges = new SegmentIndex(units);
  const networks = {
    gshhg: new Network(rivers),
    border: new Network(outline, 0),
    edges: new Network(units, 0),
  };
  const rings = shores();

  /** Inside the province or within OUTSIDE metres of its edge. */
  const isInside = (p) => {
    if (contains(province, p)) return true;
    const hit = edge.nearest(p, 2);
    return hit !== null && hit.d <= OUTSIDE;
  };

  const courses = new Map();
  const features = [];
  for (const river of HAND.rivers) {
    // Legs are taken as they are; only where two meet, the later one begins where the earlier ended.
    const legs = river.legs.map(([course, ...rest]) => {
      if (course === 'hand') return { course, line: simplify(smooth(rest[0])) };
      const line = networks[course].path(rest[0], rest[1]);
      if (course === 'border') return { course, line };
      return { course, line: followEdges(densify(line, 200), networks.edges, unitEdges) };
    });
    for (let i = 1; i < legs.length; i++) {
      const end = legs[i - 1].line;
      const start = legs[i].line;
      // The border keeps its own points: the neighbour comes to it.
      if (legs[i].course === 'border') end.push(start[0]);
      else start.unshift(end[end.length - 1]);
    }
    if (river.into) {
      const target = courses.get(river.into);
      if (!target) throw new Error(`${river.id}: ${river.into} must come before it`);
      joinMouth(legs[legs.length - 1], target, river);
    }
    courses.set(
      river.id,
      legs.flatMap((l, i) => (i === 0 ? l.line : l.line.slice(1))),
    );

    let n = 0;
    for (const { course, line } of legs) {
      for (const { inside, points } of split(line, isInside)) {
        const coordinates = fix(points);
        if (coordinates.length < 2) continue;
        n += 1;
        features.push({
          type: 'Feature',
          id: `${river.id}-${n}`,
          properties: {
            id: `${river.id}-${n}`,
            kind: 'river',
            name_zh: river.zh,
            name_en: river.en,
            rank: river.rank,
            course,
            inside,
            note_zh: [river.note_zh, NOTES[course].zh].filter(Boolean).join('；'),
            note_en: [river.note_en, NOTES[course].en].filter(Boolean).join('; '),
          },
          geometry: { type: 'LineString', coordinates },
        });
      }
    }
  }

  for (const lake of HAND.lakes) {
    let geometry;
    let at;
    if (lake.point) {
      at = lake.point;
      geometry = { type: 'Point', coordinates: at };
    } else {
      const ring = fix(outlineOf(lake, courses, rings));
      if (ring[0][0] !== ring[ring.length - 1][0] || ring[0][1] !== ring[ring.length - 1][1])
        ring.push(ring[0]);
      geometry = rewind({ type: 'Polygon', coordinates: [ring] });
      at = ring[0];
    }
    features.push({
      type: 'Feature',
      id: lake.id,
      properties: {
        id: lake.id,
        kind: lake.kind,
        name_zh: lake.zh,
        name_en: lake.en,
        rank: lake.rank,
        course: lake.gshhg ? 'gshhg' : 'hand',
        inside: isInside(at),
        note_zh: [lake.also_zh && `又称${lake.also_zh}`, NOTES[lake.gshhg ? 'shore' : 'lake'].zh]
          .filter(Boolean)
          .join('；'),
        note_en: [
          lake.also_en && lake.also_en !== lake.en && `also ${lake.also_en}`,
          NOTES[lake.gshhg ? 'shore' : 'lake'].en,
        ]
          .filter(Boolean)
          .join('; '),
      },
      geometry,
    });
  }
  return features;
}
