import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Language, Placement } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';

/** What the moving part of the map is drawn from. */
export interface Shown {
  atlas: Atlas;
  lang: Language;
  /** Placements that are meant: found, and of visible themes. */
  shown: readonly Placement[];
  /** Placements that stay for orientation, pale. */
  faint: readonly Placement[];
}

export type Tagged = readonly [placement: Placement, dim: boolean];

/** The placements that are meant and those that stay, told apart. */
export const tagFaint = ({ shown, faint }: Pick<Shown, 'shown' | 'faint'>): Tagged[] => [
  ...shown.map((placement): Tagged => [placement, false]),
  ...faint.map((placement): Tagged => [placement, true]),
];

export const titleOf = ({ title_zh, title_en }: Placement, lang: Language): string =>
  lang === 'zh' ? title_zh : title_en;

export const feature = <G extends Geometry, P extends object>(geometry: G, properties: P): Feature<G, P> => ({
  type: 'Feature',
  properties,
  geometry,
});

export const collect = <G extends Geometry, P>(
  features: readonly Feature<G, P>[],
): FeatureCollection<G, P> => ({ type: 'FeatureCollection', features: [...features] });
