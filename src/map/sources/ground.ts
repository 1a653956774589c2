import type { Geometry, Polygon } from 'geojson';
import type { FixedData, SourceData } from '../../../layers/sources.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { provinceOf } from '../province.ts';
import { collect, feature } from './shown.ts';

/** Base data that the atlas does not hold: drawn, never asked. */
export type Ground = Pick<FixedData, 'edges' | 'water' | 'labels'>;

/** The seats of cities and counties, named in both languages. */
function seatsOf(atlas: Atlas): SourceData['seats'] {
  const units = [...atlas.divisions.values()].filter((division) => division.level !== 'province');
  return collect(
    units.map(({ adcode, level, short_zh, name_en, seat }) =>
      feature(
        { type: 'Point' as const, coordinates: [...seat] },
        { adcode, level, name_zh: short_zh, name_en },
      ),
    ),
  );
}

/** The whole map but an area: the world with the area's outer rings as holes. */
function around(area: Geometry | undefined): Polygon {
  const parts =
    area?.type === 'MultiPolygon' ? area.coordinates : area?.type === 'Polygon' ? [area.coordinates] : [];
  const world = [
    [-180, -85],
    [180, -85],
    [180, 85],
    [-180, 85],
    [-180, -85],
  ];
  return { type: 'Polygon', coordinates: [world, ...parts.flatMap(([outer]) => (outer ? [outer] : []))] };
}

/** What is drawn of the ground and never moves. Pure. */
export function buildGround(atlas: Atlas, ground: Ground): FixedData {
  const { adcode } = provinceOf(atlas);
  const shape = atlas.divisionShapes.get(adcode)?.geometry as Geometry | undefined;
  return {
    ...ground,
    province: collect(shape ? [feature(shape, { adcode })] : []),
    surroundings: collect([feature(around(shape), {})]),
    seats: seatsOf(atlas),
  };
}
