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
  /** By id, of what is possible: how much of its area fulfils the question, from 0 to 1. */
  weights: ReadonlyMap<string, number>;
}

/** How much of the area of one of some placements fulfils the question: the most; 1 where one is certain. */
export const weightOf = (members: readonly Pick<Placement, 'id'>[], weights: Shown['weights']): number =>
  members.length === 0 ? 1 : Math.max(...members.map(({ id }) => weights.get(id) ?? 1));

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
