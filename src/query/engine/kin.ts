import type { Division } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { bboxesTouch } from '../../geo/bbox.ts';
import { commonEdges } from '../../geo/commonEdges.ts';
import type { Kinship } from './query.ts';

/** The units that belong to a unit in some way, in the order of the atlas. */
export function kinOf(atlas: Atlas, unit: Division, how: Kinship): Division[] {
  const divisions = [...atlas.divisions.values()];
  switch (how) {
    case 'neighbours':
      return neighboursOf(atlas, unit);
    case 'city':
      return divisions.filter(({ adcode }) => adcode === unit.city);
    case 'counties':
      return divisions.filter(({ level, city }) =>
        unit.level === 'province' ? level === 'city' : city === unit.adcode,
      );
  }
}

/**
 * Units of the same level that share a piece of border, in the order of the atlas. Needs boundaries
 * that were cut from one drawing: an edge between two units has the same ends in both.
 */
export function neighboursOf(atlas: Atlas, unit: Division): Division[] {
  const shape = atlas.divisionShapes.get(unit.adcode);
  if (!shape) return [];
  return [...atlas.divisions.values()].filter(({ adcode, level }) => {
    const other =
      adcode === unit.adcode || level !== unit.level ? undefined : atlas.divisionShapes.get(adcode);
    return other !== undefined && bboxesTouch(other.bbox, shape.bbox) && commonEdges(other, shape) !== null;
  });
}
