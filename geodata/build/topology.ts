import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

/** Steps of a degree that positions are rounded to: about 10 m. */
const STEPS = 10_000;

const quantise = ([lng = 0, lat = 0]: Position): [number, number] => [
  Math.round(lng * STEPS),
  Math.round(lat * STEPS),
];

/**
 * Features as TopoJSON, every line an arc of its own: half the bytes of GeoJSON, for each position is told
 * by its way from the one before.
 * @param properties those that are kept
 */
export function encodeTopology<Name extends string>(
  name: Name,
  { features }: FeatureCollection,
  properties: readonly string[],
): Topology<Record<Name, GeometryCollection>> {
  const arcs: [number, number][][] = [];
  const arcOf = (line: readonly Position[]): number[] => {
    let [x, y] = [0, 0];
    const arc = line.map(quantise).map(([toX, toY]): [number, number] => {
      const step: [number, number] = [toX - x, toY - y];
      [x, y] = [toX, toY];
      return step;
    });
    return [arcs.push(arc) - 1];
  };
  const encode = (geometry: Geometry): GeometryObject => {
    switch (geometry.type) {
      case 'Point':
        return { type: 'Point', coordinates: quantise(geometry.coordinates) };
      case 'LineString':
        return { type: 'LineString', arcs: arcOf(geometry.coordinates) };
      case 'MultiLineString':
        return { type: 'MultiLineString', arcs: geometry.coordinates.map(arcOf) };
      case 'Polygon':
        return { type: 'Polygon', arcs: geometry.coordinates.map(arcOf) };
      case 'MultiPolygon':
        return { type: 'MultiPolygon', arcs: geometry.coordinates.map((rings) => rings.map(arcOf)) };
      default:
        throw new Error(`No topology is made of a ${geometry.type}.`);
    }
  };
  const geometries = features.map(({ id, geometry, properties: all }) => ({
    ...encode(geometry),
    ...(id === undefined ? {} : { id }),
    properties: Object.fromEntries(Object.entries(all ?? {}).filter(([key]) => properties.includes(key))),
  }));
  return {
    type: 'Topology',
    transform: { scale: [1 / STEPS, 1 / STEPS], translate: [0, 0] },
    objects: { [name]: { type: 'GeometryCollection', geometries } } as Record<Name, GeometryCollection>,
    arcs,
  };
}
