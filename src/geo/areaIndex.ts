import { booleanPointInPolygon } from '@turf/turf';
import { bboxContains, bboxOf } from './bbox.ts';
import type { Shape } from './shape.ts';
import type { Bbox, LngLat } from './units.ts';

/** A fixed set of areas, indexed for the question in which of them a position lies. */
export type AreaIndex = {
  readonly bbox: Bbox;
  /** Cells along each side of the grid over `bbox`. */
  readonly size: number;
  /** By cell, what may hold a position in it: a place in `contents`. */
  readonly cells: Uint32Array;
  readonly contents: readonly Contents[];
};

/** Of the areas, by their place in the list: those that hold a whole cell, and parts that end in it. */
type Contents = { readonly whole: readonly number[]; readonly parts: readonly Part[] };

/** One polygon of an area. */
type Part = {
  readonly area: number;
  readonly polygon: GeoJSON.Polygon;
  readonly south: number;
  readonly slabHeight: number;
  /** From south to north, the edges that come into each slab: four numbers each, the ends' lng and lat. */
  readonly slabs: readonly Float64Array[];
};

/** Cells small enough for most to lie in one county, few enough to be filled at once. */
const CELLS = 512;
const SLABS = 64;

/** Indexes areas; they are named by their place in the list. Lines and spots hold nothing. */
export function buildAreaIndex(areas: readonly Shape[]): AreaIndex {
  const parts = areas.flatMap(({ geometry }, area) =>
    polygonsOf(geometry).map((polygon) => partOf(polygon, area)),
  );
  const bbox = bboxOf(parts.flatMap(({ polygon }) => polygon.coordinates.flat() as unknown as LngLat[]));
  const index = { bbox, size: CELLS, cells: new Uint32Array(CELLS ** 2), contents: [EMPTY] };
  const crossed = new Uint32Array(CELLS ** 2);
  parts.forEach((part, i) => {
    fillCells(index, part, crossed, i + 1);
  });
  return index;
}

const EMPTY: Contents = { whole: [], parts: [] };

/**
 * The areas in which a position lies or on whose edge it is, each once, by their place in the list: the
 * very ones for which Turf's `booleanPointInPolygon` is true.
 */
export function areasAt(index: AreaIndex, lngLat: LngLat): readonly number[] {
  const [lng, lat] = lngLat;
  const { bbox, cells, contents, size } = index;
  if (!bboxContains(bbox, lngLat)) return NONE;
  const { whole, parts } = contents[
    cells[rowOf(index, lat) * size + columnOf(index, lng)] as number
  ] as Contents;
  if (parts.length === 0) return whole;
  const found = [...whole];
  for (const part of parts) if (!found.includes(part.area) && holds(part, lng, lat)) found.push(part.area);
  return found;
}

const NONE: readonly number[] = [];

type Grid = Pick<AreaIndex, 'bbox' | 'size'>;

const columnOf = ({ bbox, size }: Grid, lng: number): number =>
  Math.min(size - 1, Math.floor(((lng - bbox[0]) / (bbox[2] - bbox[0])) * size));
const rowOf = ({ bbox, size }: Grid, lat: number): number =>
  Math.min(size - 1, Math.floor(((lat - bbox[1]) / (bbox[3] - bbox[1])) * size));

function polygonsOf(geometry: Shape['geometry']): GeoJSON.Polygon[] {
  if (geometry.type === 'Polygon') return [geometry];
  if (geometry.type !== 'MultiPolygon') return [];
  return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
}

const edgesOf = ({ coordinates }: GeoJSON.Polygon): (readonly [LngLat, LngLat])[] =>
  (coordinates as unknown as LngLat[][]).flatMap((ring) =>
    ring.slice(1).map((to, i) => [ring[i] as LngLat, to] as const),
  );

function partOf(polygon: GeoJSON.Polygon, area: number): Part {
  const edges = edgesOf(polygon);
  const [, south, , north] = bboxOf(edges.flat());
  const slabHeight = (north - south) / SLABS;
  const slabs = Array.from({ length: SLABS }, (): number[] => []);
  const slabAt = (lat: number) => slabOf(lat, south, slabHeight);
  for (const [[ax, ay], [bx, by]] of edges) {
    for (let slab = slabAt(Math.min(ay, by)); slab <= slabAt(Math.max(ay, by)); slab++) {
      slabs[slab]?.push(ax, ay, bx, by);
    }
  }
  return { area, polygon, south, slabHeight, slabs: slabs.map((slab) => Float64Array.from(slab)) };
}

const slabOf = (lat: number, south: number, height: number): number =>
  height > 0 ? Math.min(SLABS - 1, Math.floor((lat - south) / height)) : 0;

/**
 * Puts a part into the cells that its edges may come into, and its area into those it holds whole.
 * @param crossed the cells that the edges of part `stamp` come into are given this number
 */
function fillCells(index: Filling, part: Part, crossed: Uint32Array, stamp: number): void {
  const { bbox, size } = index;
  const edges = edgesOf(part.polygon);
  const addPart = addTo(index, ({ whole, parts }) => ({ whole, parts: [...parts, part] }));
  const addWhole = addTo(index, ({ whole, parts }) => ({
    whole: whole.includes(part.area) ? whole : [...whole, part.area],
    parts,
  }));
  for (const [[ax, ay], [bx, by]] of edges) {
    const [first, last] = [columnOf(index, Math.min(ax, bx)), columnOf(index, Math.max(ax, bx))];
    for (let row = rowOf(index, Math.min(ay, by)); row <= rowOf(index, Math.max(ay, by)); row++) {
      for (let cell = row * size + first; cell <= row * size + last; cell++) {
        if (crossed[cell] !== stamp) addPart(cell);
        crossed[cell] = stamp;
      }
    }
  }
  const [west, south, east, north] = bboxOf(edges.flat());
  const [width, height] = [(bbox[2] - bbox[0]) / size, (bbox[3] - bbox[1]) / size];
  for (let row = rowOf(index, south); row <= rowOf(index, north); row++) {
    /** Cells that follow one another without an edge between lie all inside or all outside. */
    let isInside: boolean | null = null;
    for (let column = columnOf(index, west); column <= columnOf(index, east); column++) {
      const cell = row * size + column;
      if (crossed[cell] === stamp) isInside = null;
      else {
        isInside ??= holds(part, bbox[0] + (column + 0.5) * width, bbox[1] + (row + 0.5) * height);
        if (isInside) addWhole(cell);
      }
    }
  }
}

type Filling = Omit<AreaIndex, 'contents'> & { readonly contents: Contents[] };

/** Adds something to a cell; cells that held the same before hold the same after. */
function addTo({ cells, contents }: Filling, add: (contents: Contents) => Contents): (cell: number) => void {
  const after = new Map<number, number>();
  return (cell) => {
    const before = cells[cell] as number;
    const at = after.get(before) ?? contents.push(add(contents[before] as Contents)) - 1;
    after.set(before, at);
    cells[cell] = at;
  };
}

/** How far a cross product of rounded differences may be off, as a share of its terms. */
const CROSS_ROUNDING = 4e-16;

/**
 * The even-odd rule on the edges of one slab, as Turf decides it: by the differences of the ends from
 * the position. Where rounding could decide, Turf itself is asked, which calculates exactly.
 */
function holds({ polygon, south, slabHeight, slabs }: Part, lng: number, lat: number): boolean {
  if (lat < south) return false;
  const edges = slabs[slabOf(lat, south, slabHeight)] as Float64Array;
  let isInside = false;
  for (let i = 0; i < edges.length; i += 4) {
    const v1 = (edges[i + 1] as number) - lat;
    const v2 = (edges[i + 3] as number) - lat;
    if ((v1 > 0 && v2 > 0) || (v1 < 0 && v2 < 0)) continue;
    const u1 = (edges[i] as number) - lng;
    const u2 = (edges[i + 2] as number) - lng;
    const [a, b] = [u2 * v1, u1 * v2];
    const cross = a - b;
    if (Math.abs(cross) <= CROSS_ROUNDING * (Math.abs(a) + Math.abs(b))) {
      return booleanPointInPolygon([lng, lat], polygon);
    }
    if ((cross > 0 && v2 > 0 && v1 <= 0) || (cross < 0 && v2 <= 0 && v1 > 0)) isInside = !isInside;
  }
  return isInside;
}
