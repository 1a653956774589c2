import type { Bilingual, Catalogue, Group } from '../../geodata/catalogue.ts';
import { joinPlacements, type PlaceFeature } from '../../geodata/join.ts';
import type { Division, Place, Provenance, Statement } from '../../geodata/schema.ts';
import type { Atlas } from '../geo/atlas.ts';
import { overlaps } from '../geo/overlap.ts';
import { buildShape, type Shape, type ShapeGeometry } from '../geo/shape.ts';
import { joinShapes } from './atlas.ts';

/** What one feature of a data set says of itself. */
export type DataSetProperties = {
  /** Small letters, figures and hyphens; unique in its set. */
  readonly id: string;
  readonly title: Bilingual;
  readonly summary?: Bilingual;
};

/** Points, lines and areas beside the plan, with a theme of their own. */
export type DataSet = {
  /** Small letters, figures and hyphens; no theme and no group of the atlas is called so. */
  readonly id: string;
  readonly name: Bilingual;
  readonly colours: Group['colours'];
  /** SVG path of its symbol, in a grid of 15 by 15. */
  readonly glyph: string;
  /** Other words for its theme, in any language. */
  readonly words: readonly string[];
  readonly features: readonly GeoJSON.Feature<ShapeGeometry, DataSetProperties>[];
};

/** Why a data set cannot be taken. */
export class DataSetError extends Error {
  override readonly name = 'DataSetError';

  /** @param reason `id`: no id, or one that the atlas has for something else; `feature`: an id that stands twice */
  constructor(
    readonly set: string,
    readonly reason: 'id' | 'feature',
  ) {
    super(`${set}: ${reason}`);
  }
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * An atlas together with data sets, joined and indexed by the same code; the atlas itself where there are
 * none. Each set is a group and a theme of its id, each feature a statement at one place.
 * @throws DataSetError
 */
export function withDataSets(atlas: Atlas, sets: readonly DataSet[]): Atlas {
  if (sets.length === 0) return atlas;
  for (const set of sets) check(set, atlas.catalogue);
  const catalogue = withThemes(atlas.catalogue, sets);
  const places = sets.flatMap((set) => set.features.map((feature) => placeOf(set, feature, atlas)));
  const assignments = sets.flatMap((set) => set.features.map((feature) => assignmentOf(set, feature)));
  const divisions = [...atlas.divisions.values()];
  const placements = joinPlacements(assignments, places, divisions, catalogue.themes);
  const joined = joinShapes(placements, places, atlas.divisionShapes);
  return {
    ...atlas,
    catalogue,
    placements: new Map([...atlas.placements, ...joined.placements]),
    places: new Map([...atlas.places, ...joined.places]),
    placementShapes: new Map([...atlas.placementShapes, ...joined.placementShapes]),
    placeShapes: new Map([...atlas.placeShapes, ...joined.placeShapes]),
    anchors: new Map([...atlas.anchors, ...joined.anchors]),
  };
}

function check({ id, features }: DataSet, { themes, groups }: Catalogue): void {
  if (!ID.test(id) || [...themes, ...groups].some((one) => one.id === id)) throw new DataSetError(id, 'id');
  const ids = features.map(({ properties }) => properties.id);
  if (new Set(ids).size < ids.length || !ids.every((one) => ID.test(one)))
    throw new DataSetError(id, 'feature');
}

const withThemes = (catalogue: Catalogue, sets: readonly DataSet[]): Catalogue => ({
  ...catalogue,
  groups: [...catalogue.groups, ...sets.map(({ id, name, colours }) => ({ id, ...name, colours }))],
  themes: [
    ...catalogue.themes,
    ...sets.map(({ id, name, glyph, words }) => ({ id, group: id, ...name, glyph, words: [...words] })),
  ],
});

const placeIdOf = (set: DataSet, { properties }: DataSet['features'][number]): string =>
  `${set.id}-${properties.id}`;

/** Where the places of data sets come from, by place id: each from its set. */
export const provenanceIn = (sets: readonly DataSet[]): Readonly<Record<string, Provenance>> =>
  Object.fromEntries(
    sets.flatMap((set) =>
      set.features.map((feature) => [placeIdOf(set, feature), { source: set.name, note: null }]),
    ),
  );

/** A spot is a site, a line is where it is drawn, an area a region; each with the units it lies in. */
function placeOf(set: DataSet, feature: DataSet['features'][number], atlas: Atlas): PlaceFeature {
  const { title } = feature.properties;
  const shape = buildShape(feature.geometry);
  const counties = unitsAt(atlas, shape, 'county');
  const FORMS = {
    spot: { kind: 'site', precision: 'site' },
    line: { kind: 'line', precision: 'corridor' },
    area: { kind: 'region', precision: 'region' },
  } as const satisfies Record<Shape['form'], Pick<Place, 'kind' | 'precision'>>;
  return {
    type: 'Feature',
    id: placeIdOf(set, feature),
    properties: {
      id: placeIdOf(set, feature),
      name_zh: title.zh,
      name_en: title.en,
      ...FORMS[shape.form],
      cities: [...new Set(counties.flatMap(({ city }) => city ?? []))],
      counties: counties.map(({ adcode }) => adcode),
    },
    geometry: feature.geometry,
  };
}

const unitsAt = (atlas: Atlas, shape: Shape, level: Division['level']): Division[] =>
  [...atlas.divisions.values()].filter((division) => {
    const area = division.level === level && atlas.divisionShapes.get(division.adcode);
    return area && overlaps(area, shape);
  });

function assignmentOf(set: DataSet, feature: DataSet['features'][number]): Statement {
  const { title, summary = title } = feature.properties;
  return {
    id: placeIdOf(set, feature),
    theme: set.id,
    title,
    summary,
    places: [placeIdOf(set, feature)],
    status: null,
    section: null,
    box: null,
    locator: '',
    figures: [],
    outside: [],
    same_as: [],
  };
}
