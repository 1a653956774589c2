import type { Feature, FeatureCollection, MultiLineString } from 'geojson';
import { mesh } from 'topojson-client';
import type { Boundaries } from '../../geodata/join.ts';
import type { Division } from '../../geodata/schema.ts';

/** An edge between two counties of one city, between two cities, or of the province. */
export interface EdgeProperties {
  level: Division['level'];
}

/**
 * The boundaries as lines, each edge once: polygons of three levels would draw most of them twice, and
 * some six times.
 */
export function buildEdges(
  boundaries: Boundaries,
  divisions: readonly Division[],
): FeatureCollection<MultiLineString, EdgeProperties> {
  const cityOf = new Map(divisions.map(({ adcode, city }) => [adcode, city]));
  type Unit = Parameters<NonNullable<Parameters<typeof mesh>[2]>>[0];
  const city = (unit: Unit) => cityOf.get(String(unit.id));
  const edges = (level: Division['level'], isEdge: (a: Unit, b: Unit) => boolean) =>
    ({
      type: 'Feature',
      properties: { level },
      geometry: mesh(boundaries, boundaries.objects.counties, isEdge),
    }) satisfies Feature<MultiLineString, EdgeProperties>;
  return {
    type: 'FeatureCollection',
    features: [
      edges('county', (a, b) => a !== b && city(a) === city(b)),
      edges('city', (a, b) => a !== b && city(a) !== city(b)),
      edges('province', (a, b) => a === b),
    ],
  };
}
