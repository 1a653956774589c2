// Slow and obvious: Turf's distance and point in polygon, asked of many positions on and in each shape.
import { booleanPointInPolygon, distance as turfDistance } from '@turf/turf';
import fc from 'fast-check';
import type { Placement } from '../../geodata/schema.ts';
import type { ShapeGeometry } from '../../src/geo/shape.ts';
import { km, type LngLat } from '../../src/geo/units.ts';
import type { Certainty } from '../../src/query/engine/answer.ts';
import { NO_FILTERS, type Origin, type Query, type Relation } from '../../src/query/engine/query.ts';
import { runQuery } from '../../src/query/engine/run.ts';
import { UNCERTAINTY } from '../../src/query/engine/standing.ts';
import { densified, line, polygon, position, rectangle } from '../geo/shapes.ts';
import { atlasOf, placement } from './fixture.ts';

export type Verdict = Certainty | null;
export type Ground = { readonly geometry: ShapeGeometry; readonly extra: Partial<Placement> };

/** The oracle's step in degrees, and how far off it may be for it, in kilometres. */
export const STEP = 0.03;
export const DOUBT = 4.5;

const CORNERS: LngLat[] = [
  [112, 37],
  [112, 38],
  [113, 37],
  [112.5, 37],
  [112, 37.5],
];
export const spotAt = ([lng, lat]: LngLat): GeoJSON.Point => ({ type: 'Point', coordinates: [lng, lat] });

/** Positions anywhere, and often the very same ones, on corners and edges of other shapes. */
export const somePosition = fc.oneof(position, fc.constantFrom(...CORNERS)) as fc.Arbitrary<LngLat>;
export const spotGround: fc.Arbitrary<Ground> = fc
  .tuple(somePosition, fc.constantFrom('site' as const, 'town' as const))
  .map(([at, precision]) => ({ geometry: spotAt(at), extra: { precision } }));

const withHole: fc.Arbitrary<GeoJSON.Polygon> = fc
  .tuple(somePosition, fc.double({ min: 0.1, max: 0.4, noNaN: true }))
  .map(([[lng, lat], half]) => ({
    type: 'Polygon',
    coordinates: [
      ...rectangle(lng - half, lat - half, lng + half, lat + half).coordinates,
      ...rectangle(lng - half / 2, lat - half / 2, lng + half / 2, lat + half / 2).coordinates.map((ring) =>
        ring.toReversed(),
      ),
    ],
  }));
const twoAreas: fc.Arbitrary<GeoJSON.MultiPolygon> = fc
  .tuple(position, fc.double({ min: 0.1, max: 0.5, noNaN: true }))
  .map(([[lng, lat], gap]) => ({
    type: 'MultiPolygon',
    coordinates: [
      rectangle(lng, lat, lng + 0.1, lat + 0.1),
      rectangle(lng + 0.1 + gap, lat, lng + 0.2 + gap, lat + 0.2),
    ].map(({ coordinates }) => coordinates),
  }));
const twoLines: fc.Arbitrary<GeoJSON.MultiLineString> = fc
  .tuple(line, line)
  .map((lines) => ({ type: 'MultiLineString', coordinates: lines.map(({ coordinates }) => coordinates) }));
export const noLength: fc.Arbitrary<GeoJSON.LineString> = somePosition.map(([lng, lat]) => ({
  type: 'LineString',
  coordinates: [
    [lng, lat],
    [lng, lat],
  ],
}));
export const square = rectangle(112, 37, 113, 38);

export const areaGeometry = fc.oneof(polygon, withHole, twoAreas, fc.constant(square));
export const lineGeometry = fc.oneof(line, noLength, twoLines);
export const extentGround: fc.Arbitrary<Ground> = fc.oneof(
  areaGeometry.map((geometry) => ({ geometry, extra: { precision: 'region' as const } })),
  lineGeometry.map((geometry) => ({ geometry, extra: { precision: 'corridor' as const } })),
);
export const grounds = fc.array(fc.oneof(spotGround, extentGround), { maxLength: 7 });

export const atlasOfGrounds = (list: readonly Ground[], extra: Partial<Placement> = {}) =>
  atlasOf(
    [],
    list.map(({ geometry, extra: own }, i) => [placement(`p${i}`, { ...own, ...extra }), geometry] as const),
  );

export const partsOf = (
  geometry: ShapeGeometry,
): (GeoJSON.Point | GeoJSON.LineString | GeoJSON.Polygon)[] => {
  if (geometry.type === 'MultiPolygon')
    return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
  if (geometry.type === 'MultiLineString')
    return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
  return [geometry];
};
export const isIn = (at: LngLat, geometry: ShapeGeometry, options = {}): boolean =>
  (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') &&
  booleanPointInPolygon([...at], geometry, options);

/** Positions on the edges and, of an area, inside. */
export function samples(geometry: ShapeGeometry): LngLat[] {
  return partsOf(geometry).flatMap((part): LngLat[] => {
    if (part.type === 'Point') return [part.coordinates as unknown as LngLat];
    const edges = densified(part, STEP);
    if (part.type === 'LineString') return edges;
    const [lngs, lats] = [edges.map(([lng]) => lng), edges.map(([, lat]) => lat)];
    const inner: LngLat[] = [];
    for (let lng = Math.min(...lngs); lng < Math.max(...lngs); lng += STEP)
      for (let lat = Math.min(...lats); lat < Math.max(...lats); lat += STEP)
        if (isIn([lng, lat], part)) inner.push([lng, lat]);
    return [...edges, ...inner];
  });
}
export const edgesOf = (geometry: ShapeGeometry): LngLat[] =>
  partsOf(geometry).flatMap((part): LngLat[] =>
    part.type === 'Point' ? [part.coordinates as unknown as LngLat] : densified(part, STEP),
  );

export const away = (from: LngLat, to: ShapeGeometry, edges: readonly LngLat[]): number =>
  isIn(from, to) ? 0 : Math.min(...edges.map((edge) => turfDistance([...from], [...edge])));

export const doubtOf = ({ geometry, extra }: Ground): number =>
  geometry.type === 'Point' ? UNCERTAINTY[extra.precision as 'site' | 'town'] : 0;

export const verdicts = (list: readonly Ground[], query: Query, atlas = atlasOfGrounds(list)): Verdict[] => {
  const found = new Map(
    runQuery(atlas, query).hits.map(({ placement, certainty }) => [placement.assignment, certainty]),
  );
  return list.map((_, i) => found.get(`p${i}`) ?? null);
};
export const nearLimit = (values: readonly number[], limits: readonly number[], doubt: number): boolean =>
  values.some((value) => limits.some((limit) => limit > 0 && Math.abs(value - limit) < doubt));

export const relationOf = (origin: Origin, radius: number, beyond = 0): Relation => ({
  kind: 'within',
  origin,
  radius: km(radius),
  beyond: km(beyond),
});
export const ask = (relation: Relation): Query => ({ ...relation, filters: NO_FILTERS });
export const kmBetween = (min: number, max: number) => fc.double({ min, max, noNaN: true });

export const originGeometry: fc.Arbitrary<readonly [Origin, ShapeGeometry]> = fc.oneof(
  somePosition.map((at) => [{ kind: 'point', lngLat: at }, spotAt(at)] as const),
  fc
    .oneof(line, noLength)
    .map(
      (geometry) =>
        [
          { kind: 'drawn', shape: 'line', positions: geometry.coordinates as unknown as LngLat[] },
          geometry,
        ] as const,
    ),
  fc.oneof(polygon, fc.constant(square)).map(
    (geometry) =>
      [
        {
          kind: 'drawn',
          shape: 'area',
          positions: (geometry.coordinates[0] as unknown as LngLat[]).slice(0, -1),
        },
        geometry,
      ] as const,
  ),
);
