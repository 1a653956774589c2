import { EARTH_RADIUS, KM_PER_DEGREE, radians } from './distance.ts';
import { chordToEdges, contains, inSpace, norm, type Shape, spotShape, type Vector } from './shape.ts';
import type { Km, LngLat } from './units.ts';

/**
 * At what share, 0 to 1, of the positions at most `reach` (in space) from one something is so; null where
 * it is at some only, never for a reach of 0. That asks of a cell so many kilometres wide: where the limit
 * runs through, it is taken as straight.
 */
export type Ask = (lngLat: LngLat, vector: Vector, reach: number, cell: number) => number | null;

/** The share of a cell that is on one side of a limit, which is so far beyond its middle, or before it. */
export const cut = (beyond: number, cell: number): number =>
  Math.max(0, Math.min(1, 0.5 + beyond / Math.max(cell, ROUNDING)));

/**
 * Positions that stand for the ground of a shape, as a tree: a branch has a position with its place in
 * space, how far from it its own are at most, and what they weigh together.
 */
export type Sample = {
  readonly lngLat: LngLat;
  readonly vector: Vector;
  readonly reach: number;
  readonly weight: number;
  /** How wide the ground of a single position is, in kilometres; 0 on a line. */
  readonly cell: number;
  readonly halves: readonly [Sample, Sample] | null;
};

/**
 * The share, 0 to 1, of a shape's area, or of a line's length, at which something is so. Of an area some
 * hundreds of positions on a grid are asked: within 3 % for a limit that does not wind more than it does.
 */
export const shareOf = (sample: Sample, ask: Ask): number => weighed(sample, ask) / sample.weight;

function weighed({ lngLat, vector, reach, weight, cell, halves }: Sample, ask: Ask): number {
  const answer = ask(lngLat, vector, reach, cell);
  if (answer !== null) return answer * weight;
  return halves ? weighed(halves[0], ask) + weighed(halves[1], ask) : 0;
}

/** So many positions of one ground are held against another's. */
const OF_PAIRS = 16;

/**
 * The share of the pairs of positions, one of each ground, that are at most `limit`, in space, from each
 * other, 0 to 1; within 8 %.
 */
export function shareOfPairs(one: Sample, other: Sample, limit: number): number {
  const [outer, inner] = one.reach <= other.reach ? [one, other] : [other, one];
  const near = branchesOf(outer, OF_PAIRS).reduce(
    (sum, { lngLat, weight }) => sum + weight * shareOf(inner, isNear(spotShape(lngLat), limit)),
    0,
  );
  return near / outer.weight;
}

/** The branches of a sample, the widest halved until there are so many. */
function branchesOf(sample: Sample, count: number): readonly Sample[] {
  const branches = [sample];
  while (branches.length < count) {
    const widest = branches.reduce((a, b) => (b.reach > a.reach ? b : a));
    if (!widest.halves) break;
    branches.splice(branches.indexOf(widest), 1, ...widest.halves);
  }
  return branches;
}

/** Asks whether a position lies in an area. */
export const isIn =
  (area: Shape): Ask =>
  (lngLat, vector, reach, cell) => {
    const chord = chordToEdges(area, vector, reach || cell);
    if (reach > 0 && chord < reach) return null;
    const isInside = contains(area, lngLat);
    return reach > 0 || cell === 0 ? Number(isInside) : cut(isInside ? chord : -chord, cell);
  };

/** Asks whether a position is at most `limit`, in space, from a shape, or inside of its area. */
export const isNear =
  (shape: Shape, limit: number): Ask =>
  (lngLat, vector, reach, cell) => {
    if (contains(shape, lngLat)) {
      const room = reach || cell / 2;
      if (room <= limit) return 1;
      const depth = chordToEdges(shape, vector, room);
      return depth >= room ? 1 : reach > 0 ? null : cut(limit + depth, cell);
    }
    const room = reach || cell / 2;
    const chord = chordToEdges(shape, vector, limit + room + ROUNDING, limit - room);
    if (chord + room <= limit) return 1;
    if (chord - room > limit) return 0;
    return reach > 0 ? null : cut(limit - chord, cell);
  };

const ROUNDING = 1e-9;

const SAMPLES = new WeakMap<Shape, Sample>();

/** The positions that stand for a line or area, chosen once. */
export function sampleOf(shape: Shape): Sample {
  const known = SAMPLES.get(shape);
  if (known) return known;
  const { places, cell } =
    shape.form === 'area' ? placesInside(shape) : { places: placesAlong(shape), cell: 0 };
  const sample = new Branch(places.length > 0 ? places : [{ lngLat: startOf(shape), weight: 1 }], cell);
  SAMPLES.set(shape, sample);
  return sample;
}

const startOf = ({ bbox: [west, south] }: Shape): LngLat => [west, south];

/** Positions spread evenly over all that is at most `radius` from one. */
export function sampleAround([lng, lat]: LngLat, radius: Km): Sample {
  const [up, aside] = [radius / KM_PER_DEGREE, radius / (KM_PER_DEGREE * Math.cos(radians(lat)))];
  return new Branch(
    DISC.map(([east, north]) => ({ lngLat: [lng + aside * east, lat + up * north], weight: 1 })),
    radius * Math.sqrt(Math.PI / AROUND),
  );
}

/** So many positions stand for the ground around a spot. */
const AROUND = 32;

/** A sunflower's seeds: each has as much of the disc of radius 1. */
const DISC: readonly LngLat[] = Array.from({ length: AROUND }, (_, seed) => {
  const [away, angle] = [Math.sqrt((seed + 0.5) / AROUND), seed * Math.PI * (3 - Math.sqrt(5))];
  return [away * Math.cos(angle), away * Math.sin(angle)];
});

/**
 * The share of a disc that a circle covers, in the plane.
 * @param away from centre to centre
 * @param limit the radius of the circle
 */
export function discShare(away: number, radius: number, limit: number): number {
  if (away >= radius + limit) return 0;
  if (away <= Math.abs(limit - radius)) return limit >= radius ? 1 : (limit / radius) ** 2;
  const along = (away ** 2 + radius ** 2 - limit ** 2) / (2 * away);
  const beyond = away - along;
  const segment = (r: number, height: number) =>
    r ** 2 * Math.acos(height / r) - height * Math.sqrt(Math.max(0, r ** 2 - height ** 2));
  return (segment(radius, along) + segment(limit, beyond)) / (Math.PI * radius ** 2);
}

/** The share of a disc on one side of a straight line that is so far beyond its centre, less than 0 before it. */
export function discShareBefore(line: number, radius: number): number {
  const height = Math.max(-1, Math.min(1, line / radius));
  return 1 - (Math.acos(height) - height * Math.sqrt(1 - height ** 2)) / Math.PI;
}

type Weighed = { readonly lngLat: LngLat; readonly weight: number };

/** So many positions of a grid lie in the box of an area. */
const IN_BOX = 400;

/** The positions of a grid that lie in an area, line by line, each weighing what its latitude makes a degree. */
function placesInside({ bbox, runs }: Shape): { places: Weighed[]; cell: number } {
  const [west, south, east, north] = bbox;
  const middle = Math.cos(radians((south + north) / 2));
  const step = Math.sqrt(((east - west) * middle * (north - south)) / IN_BOX);
  if (!(step > 0)) return { places: [], cell: 0 };
  const [lines, columns] = [Math.ceil((north - south) / step), Math.ceil(((east - west) * middle) / step)];
  const [up, aside] = [(north - south) / lines, (east - west) / columns];
  const crossings: number[][] = Array.from({ length: lines }, () => []);
  for (const { flat } of runs) {
    for (let i = 2; i < flat.length; i += 2) {
      const [aLng, aLat, bLng, bLat] = [flat[i - 2], flat[i - 1], flat[i], flat[i + 1]] as [
        ...[number, number, number, number],
      ];
      const [low, high] = [Math.min(aLat, bLat), Math.max(aLat, bLat)];
      const last = Math.min(lines - 1, Math.ceil((high - south) / up - 0.5) - 1);
      for (let line = Math.max(0, Math.ceil((low - south) / up - 0.5)); line <= last; line++) {
        const lat = south + (line + 0.5) * up;
        crossings[line]?.push(aLng + ((bLng - aLng) * (lat - aLat)) / (bLat - aLat));
      }
    }
  }
  const places = crossings.flatMap((lngs, line) => {
    lngs.sort((a, b) => a - b);
    const lat = south + (line + 0.5) * up;
    const weight = Math.cos(radians(lat));
    const inside: Weighed[] = [];
    for (let i = 1; i < lngs.length; i += 2) {
      const [from, to] = [lngs[i - 1] as number, lngs[i] as number];
      const first = Math.ceil((from - west) / aside - 0.5);
      for (let column = first; west + (column + 0.5) * aside < to; column++)
        inside.push({ lngLat: [west + (column + 0.5) * aside, lat], weight });
    }
    return inside;
  });
  return { places, cell: up * KM_PER_DEGREE };
}

/** Into about so many pieces a line is cut. */
const ALONG = 300;

/** The middles of the pieces of a line, each weighing its length. */
function placesAlong({ runs }: Shape): Weighed[] {
  const pieces = runs.flatMap(({ lngLats }) =>
    lngLats.slice(1).map((to, i) => {
      const from = lngLats[i] as LngLat;
      return { from, to, length: norm(inSpace(from), inSpace(to)) };
    }),
  );
  const whole = pieces.reduce((sum, { length }) => sum + length, 0);
  if (whole === 0) return [];
  return pieces.flatMap(({ from, to, length }) => {
    const count = Math.max(1, Math.round((ALONG * length) / whole));
    return Array.from({ length: count }, (_, part): Weighed => {
      const share = (part + 0.5) / count;
      const lngLat: LngLat = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
      return { lngLat, weight: length / count };
    });
  });
}

/** Some positions, halved across the longer side of their box when that is asked for. */
class Branch implements Sample {
  readonly lngLat: LngLat;
  readonly vector: Vector;
  readonly reach: number;
  readonly weight: number;
  readonly cell: number;
  #places: readonly Weighed[];
  #halves: Sample['halves'] | undefined;

  constructor(places: readonly Weighed[], cell: number) {
    this.cell = cell;
    let [west, south, east, north, weight] = [Infinity, Infinity, -Infinity, -Infinity, 0];
    for (const { lngLat, weight: own } of places) {
      west = Math.min(west, lngLat[0]);
      east = Math.max(east, lngLat[0]);
      south = Math.min(south, lngLat[1]);
      north = Math.max(north, lngLat[1]);
      weight += own;
    }
    this.lngLat = [(west + east) / 2, (south + north) / 2];
    this.vector = inSpace(this.lngLat);
    this.reach = west === east && south === north ? 0 : reachOf(west, south, east, north);
    this.weight = weight;
    this.#places = places;
  }

  get halves(): Sample['halves'] {
    if (this.#halves !== undefined) return this.#halves;
    this.#halves = this.reach === 0 ? null : this.#halved();
    this.#places = [];
    return this.#halves;
  }

  #halved(): readonly [Sample, Sample] {
    const cosine = Math.cos(radians(this.lngLat[1]));
    const [first] = this.#places as readonly [Weighed];
    const spread = (axis: 0 | 1) =>
      this.#places.reduce(
        (most, { lngLat }) => Math.max(most, Math.abs(lngLat[axis] - first.lngLat[axis])),
        0,
      );
    const axis = spread(0) * cosine > spread(1) ? 0 : 1;
    const middle = this.lngLat[axis];
    const isBefore = ({ lngLat }: Weighed) => lngLat[axis] < middle;
    return [
      new Branch(this.#places.filter(isBefore), this.cell),
      new Branch(
        this.#places.filter((place) => !isBefore(place)),
        this.cell,
      ),
    ];
  }
}

/** No position of a box is farther than this, in space, from its middle: half its diagonal where it is widest. */
function reachOf(west: number, south: number, east: number, north: number): number {
  const widest = Math.cos(
    radians(Math.min(Math.abs(south), Math.abs(north), south * north < 0 ? 0 : Infinity)),
  );
  const [aside, up] = [radians(east - west) * widest, radians(north - south)];
  return (EARTH_RADIUS * Math.hypot(aside, up)) / 2 + ROUNDING;
}
