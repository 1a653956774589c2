// What a drawn shape must find, computed from the published files by Turf alone: slow, and plain.
import { readFileSync } from 'node:fs';
import {
  along,
  area as areaOf,
  booleanPointInPolygon,
  distance,
  feature,
  featureCollection,
  intersect,
  length,
  lineSplit,
  lineString,
  pointToLineDistance,
  polygonToLine,
} from '@turf/turf';

type LngLat = readonly [lng: number, lat: number];
type Extent = GeoJSON.LineString | GeoJSON.MultiLineString | GeoJSON.Polygon | GeoJSON.MultiPolygon;
type Verdict = 'certain' | 'possible' | 'no';

/** A drawn shape as its question has it: lengths in kilometres, an area's ring open. */
export type Drawn =
  | { readonly kind: 'circle'; readonly centre: LngLat; readonly radius: number }
  | { readonly kind: 'line'; readonly positions: readonly LngLat[]; readonly radius: number }
  | { readonly kind: 'area'; readonly positions: readonly LngLat[] };

interface Published {
  id: string;
  precision: 'site' | 'town' | 'county' | 'city' | 'corridor' | 'region' | null;
  cities: string[];
  counties: string[];
}

/** How far the truth may be from a spot, as the data contract has it, in kilometres. */
const UNCERTAINTY = { site: 2, town: 5 } as const;
/** Turf and the app may differ by so much, in kilometres, and square kilometres: closer calls are left open. */
const [CLOSE, SLIVER] = [0.5, 0.5];
/** Edges are followed in steps of so many kilometres. */
const STEP = 4;

const read = <Properties>(name: string): GeoJSON.Feature<GeoJSON.Geometry | null, Properties>[] =>
  JSON.parse(readFileSync(`dist/data/${name}.geojson`, 'utf8')).features;

/** The ids that a drawn shape certainly and possibly finds, and those too close to call. */
export function truthOf(drawn: Drawn): Record<Verdict | 'open', string[]> {
  const units = new Map(
    [...read<{ adcode: string }>('cities'), ...read<{ adcode: string }>('counties')].map(
      ({ properties, geometry }) => [properties.adcode, geometry as Extent],
    ),
  );
  const truth: Record<Verdict | 'open', string[]> = { certain: [], possible: [], no: [], open: [] };
  const known = new Map<Extent, Verdict | 'open'>();
  for (const { properties, geometry } of read<Published>('assignments')) {
    if (!geometry) continue;
    const { id, precision, counties, cities } = properties;
    if (precision === 'site' || precision === 'town') {
      truth[
        ofSpot(drawn, (geometry as GeoJSON.Point).coordinates as unknown as LngLat, UNCERTAINTY[precision])
      ].push(id);
      continue;
    }
    const unit = precision === 'county' ? counties[0] : precision === 'city' ? cities[0] : undefined;
    const extent = unit ? (units.get(unit) as Extent) : (geometry as Extent);
    const verdict = known.get(extent) ?? ofExtent(drawn, extent);
    known.set(extent, verdict);
    truth[verdict].push(id);
  }
  return truth;
}

function ofSpot(drawn: Drawn, at: LngLat, uncertainty: number): Verdict | 'open' {
  const away = drawn.kind === 'area' ? depthIn(drawn.positions, at) : awayFrom(drawn, at) - drawn.radius;
  if (Math.abs(Math.abs(away) - uncertainty) < CLOSE) return 'open';
  return away < -uncertainty ? 'certain' : away < uncertainty ? 'possible' : 'no';
}

function ofExtent(drawn: Drawn, extent: Extent): Verdict | 'open' {
  if (drawn.kind === 'area') return overlap(drawn.positions, extent);
  const steps = linesOf(extent).flatMap(stepsOf);
  const distances = steps.map((at) => awayFrom(drawn, at));
  const holds =
    isArea(extent) &&
    [firstOf(drawn), ...(drawn.kind === 'line' ? drawn.positions : [])].some((at) =>
      booleanPointInPolygon([...at], extent),
    );
  const [least, most] = [holds ? 0 : Math.min(...distances), Math.max(...distances)];
  if ([least, most].some((away) => Math.abs(away - drawn.radius) < CLOSE)) return 'open';
  return most < drawn.radius ? 'certain' : least < drawn.radius ? 'possible' : 'no';
}

const firstOf = (drawn: Exclude<Drawn, { kind: 'area' }>): LngLat =>
  drawn.kind === 'circle' ? drawn.centre : (drawn.positions[0] as LngLat);

const awayFrom = (drawn: Exclude<Drawn, { kind: 'area' }>, at: LngLat): number =>
  drawn.kind === 'circle'
    ? distance([...drawn.centre], [...at])
    : pointToLineDistance([...at], lineString(drawn.positions.map((position) => [...position])));

const ringOf = (positions: readonly LngLat[]) =>
  feature({
    type: 'Polygon' as const,
    coordinates: [[...positions, positions[0] as LngLat].map((position) => [...position])],
  });

/** Kilometres from the edge of an area, less than 0 inside. */
function depthIn(positions: readonly LngLat[], at: LngLat): number {
  const ring = ringOf(positions);
  const away = pointToLineDistance([...at], lineString(ring.geometry.coordinates[0] as number[][]));
  return booleanPointInPolygon([...at], ring) ? -away : away;
}

/** By the share of an extent, in square kilometres or kilometres, that lies in an area. */
function overlap(positions: readonly LngLat[], extent: Extent): Verdict | 'open' {
  const ring = ringOf(positions);
  const share = (inside: number, whole: number) => {
    if (inside > 0 && (inside < SLIVER || (whole - inside < SLIVER && whole !== inside))) return 'open';
    return inside === 0 ? 'no' : inside < whole ? 'possible' : 'certain';
  };
  if (isArea(extent)) {
    const common = intersect(
      featureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon>([ring, feature(extent)]),
    );
    const [inside, whole] = [common ? areaOf(common) / 1e6 : 0, areaOf(feature(extent)) / 1e6];
    return share(Math.abs(whole - inside) < 1e-6 * whole ? whole : inside, whole);
  }
  let [inside, whole] = [0, 0];
  for (const line of linesOf(extent)) {
    const pieces = lineSplit(
      lineString(line),
      polygonToLine(ring) as GeoJSON.Feature<GeoJSON.LineString>,
    ).features;
    for (const piece of pieces.length > 0 ? pieces : [lineString(line)]) {
      const size = length(piece);
      whole += size;
      if (booleanPointInPolygon(along(piece, size / 2), ring)) inside += size;
    }
  }
  return share(inside, whole);
}

const isArea = (extent: Extent): extent is GeoJSON.Polygon | GeoJSON.MultiPolygon =>
  extent.type === 'Polygon' || extent.type === 'MultiPolygon';

function linesOf(extent: Extent): number[][][] {
  switch (extent.type) {
    case 'LineString':
      return [extent.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return extent.coordinates;
    case 'MultiPolygon':
      return extent.coordinates.flat();
  }
}

/** Positions along a line, straight in longitude and latitude between its own. */
function stepsOf(line: number[][]): LngLat[] {
  return line.flatMap((to, i) => {
    const from = line[i - 1];
    if (!from) return [to as unknown as LngLat];
    const count = Math.max(1, Math.ceil(distance(from, to) / STEP));
    return Array.from({ length: count }, (_, step): LngLat => {
      const share = (step + 1) / count;
      return [0, 1].map(
        (axis) => (from[axis] as number) + ((to[axis] as number) - (from[axis] as number)) * share,
      ) as unknown as LngLat;
    });
  });
}
