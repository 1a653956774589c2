import type { Feature, Geometry } from 'geojson';
import type { Palette } from '../../layers/palette.ts';
import { rampColour } from '../../layers/ramp.ts';
import type { ColouredProperties, SourceData } from '../../layers/sources.ts';
import type { Atlas } from '../geo/atlas.ts';
import { contains } from '../geo/shape.ts';
import type { LngLat } from '../geo/units.ts';
import type { Shading } from '../state/map.ts';

/** The ranked counties or cities in the colours of their scores. */
export function shadeUnits(atlas: Atlas, palette: Palette, { units }: Shading): SourceData['tints'] {
  return {
    type: 'FeatureCollection',
    features: [...units].flatMap(([id, shade]): Feature<Geometry, ColouredProperties>[] => {
      const geometry = atlas.divisionShapes.get(id)?.geometry;
      return geometry
        ? [{ type: 'Feature', properties: { id, colour: rampColour(palette, shade) }, geometry }]
        : [];
    }),
  };
}

/** The reader's points in the colours of their scores. */
export function shadePoints(palette: Palette, points: Shading['points']): SourceData['candidates'] {
  return {
    type: 'FeatureCollection',
    features: points.map(({ id, lngLat, shade }) => ({
      type: 'Feature',
      properties: { id, colour: rampColour(palette, shade) },
      geometry: { type: 'Point', coordinates: [...lngLat] },
    })),
  };
}

/** The ranked county or city at a place, or null. */
export function unitAt(atlas: Atlas, { units }: Shading, place: LngLat): string | null {
  for (const id of units.keys()) {
    const shape = atlas.divisionShapes.get(id);
    if (shape && contains(shape, place)) return id;
  }
  return null;
}
