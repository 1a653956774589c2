import { EARTH_RADIUS, KM_PER_DEGREE, radians } from './distance.ts';
import { chordToEdges, contains, inSpace, type Shape, spotShape, type Vector } from './shape.ts';
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
  const [west, south] = shape.bbox;
  const sample = new Branch(Float64Array.from(places.length > 0 ? places : [west, south, 1]), cell);
  SAMPLES.set(shape, sample);
  return sample;
}

/** Positions spread evenly over all that is at most `radius` from one. */
export function sampleAround([lng, lat]: LngLat, radius: Km): Sample {
  const [up, aside] = [radius / KM_PER_DEGREE, radius / (KM_PER_DEGREE * Math.cos(radians(lat)))];
  return new Branch(
    Float64Array.from(DISC.flatMap(([east, north]) => [lng + aside * east, lat + up * north, 1])),
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

/** So many positions of a grid lie in the box of an area. */
const IN_BOX = 400;

/**
 * The positions of a grid that lie in an area, line by line, three numbers each: longitude, latitude, and the
 * weight, what the latitude makes a degree.
 */
function placesInside({ bbox, runs }: Shape): { places: number[]; cell: number } {
  const [west, south, east, north] = bbox;
  const middle = Math.cos(radians((south + north) / 2));
  const step = Math.sqrt(((east - west) * middle * (north - south)) / IN_BOX);
  if (!(step > 0)) return { places: [], cell: 0 };
  const [lines, columns] = [Math.ceil((north - south) / step), Math.ceil(((east - west) * middle) / step)];
  const [up, aside] = [(north - south) / lines, (east - west) / columns];
  const crossings: number[][] = Array.from({ length: lines }, () => []);
  for (const { flat } of runs) {
    for (let i = 2; i < flat.length; i += 2) {
      const aLat = flat[i - 1] as number;
      const bLat = flat[i + 1] as number;
      const last = Math.min(lines - 1, Math.ceil((Math.max(aLat, bLat) - south) / up - 0.5) - 1);
      for (let line = Math.ceil((Math.min(aLat, bLat) - south) / up - 0.5); line <= last; line++) {
        const lat = south + (line + 0.5) * up;
        const aLng = flat[i - 2] as number;
        crossings[line]?.push(aLng + (((flat[i] as number) - aLng) * (lat - aLat)) / (bLat - aLat));
      }
    }
  }
  const places: number[] = [];
  for (const [line, lngs] of crossings.entries()) {
    lngs.sort((a, b) => a - b);
    const lat = south + (line + 0.5) * up;
    const weight = Math.cos(radians(lat));
    for (let i = 1; i < lngs.length; i += 2) {
      const [from, to] = [lngs[i - 1] as number, lngs[i] as number];
      const first = Math.ceil((from - west) / aside - 0.5);
      for (let column = first; west + (column + 0.5) * aside < to; column++)
        places.push(west + (column + 0.5) * aside, lat, weight);
    }
  }
  return { places, cell: up * KM_PER_DEGREE };
}

/** So many positions stand for a line. */
const ALONG = 200;

/** Positions along a line, as far from each other as its length makes them, as `placesInside` tells them. */
function placesAlong({ runs }: Shape): number[] {
  let whole = 0;
  for (const { xyz } of runs) for (let i = 3; i < xyz.length; i += 3) whole += lengthAt(xyz, i);
  if (whole === 0) return [];
  const step = whole / ALONG;
  const places: number[] = [];
  let ahead = step / 2;
  for (const { xyz, flat } of runs) {
    for (let i = 3, at = 2; i < xyz.length; i += 3, at += 2) {
      const length = lengthAt(xyz, i);
      const [lng, lat] = [flat[at - 2] as number, flat[at - 1] as number];
      const [aside, up] = [(flat[at] as number) - lng, (flat[at + 1] as number) - lat];
      for (; ahead < length; ahead += step)
        places.push(lng + (aside * ahead) / length, lat + (up * ahead) / length, 1);
      ahead -= length;
    }
  }
  return places;
}

/** The length of the edge that ends at a position of a run. */
const lengthAt = (xyz: Float64Array, i: number): number =>
  Math.hypot(
    (xyz[i] as number) - (xyz[i - 3] as number),
    (xyz[i + 1] as number) - (xyz[i - 2] as number),
    (xyz[i + 2] as number) - (xyz[i - 1] as number),
  );

/** Some positions, three numbers each, halved across the longer side of their box when that is asked for. */
class Branch implements Sample {
  readonly lngLat: LngLat;
  readonly vector: Vector;
  readonly reach: number;
  readonly weight: number;
  readonly cell: number;
  readonly #places: Float64Array;
  readonly #axis: 0 | 1;
  #halves: Sample['halves'] | undefined;

  constructor(places: Float64Array, cell: number) {
    let [west, south, east, north, weight] = [Infinity, Infinity, -Infinity, -Infinity, 0];
    for (let i = 0; i < places.length; i += 3) {
      const lng = places[i] as number;
      const lat = places[i + 1] as number;
      if (lng < west) west = lng;
      if (lng > east) east = lng;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
      weight += places[i + 2] as number;
    }
    this.lngLat = [(west + east) / 2, (south + north) / 2];
    this.vector = inSpace(this.lngLat);
    this.reach = west === east && south === north ? 0 : reachOf(west, south, east, north);
    this.weight = weight;
    this.cell = cell;
    this.#places = places;
    this.#axis = (east - west) * Math.cos(radians(south)) > north - south ? 0 : 1;
  }

  get halves(): Sample['halves'] {
    if (this.#halves === undefined) this.#halves = this.reach === 0 ? null : this.#halved();
    return this.#halves;
  }

  #halved(): readonly [Sample, Sample] {
    const [places, axis] = [this.#places, this.#axis];
    const middle = this.lngLat[axis];
    let end = 0;
    for (let i = 0; i < places.length; i += 3) {
      if ((places[i + axis] as number) > middle) continue;
      for (let part = 0; part < 3; part++) {
        const moved = places[i + part] as number;
        places[i + part] = places[end + part] as number;
        places[end + part] = moved;
      }
      end += 3;
    }
    return [new Branch(places.subarray(0, end), this.cell), new Branch(places.subarray(end), this.cell)];
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
