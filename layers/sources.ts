import type { FeatureCollection, Geometry, LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { SourceSpecification } from 'maplibre-gl';
import type { GroupId, ThemeId } from '../geodata/themes.ts';

/** A symbol at a spot: one placement, or several that stand too close to be told apart. */
export interface SpotProperties {
  /** Of the placement that is drawn. */
  id: string;
  /** Ids of all placements under the symbol, joined by a space. */
  members: string;
  image: string;
  /** Dimmed: not among the hits of the question. */
  dim: boolean;
  /** Smaller is more important. */
  sort: number;
  label: string;
}

/** A city's name with its badge. */
export interface BadgeProperties {
  adcode: string;
  image: string;
}

/** A corridor or region: one placement. */
export interface ExtentProperties {
  id: string;
  theme: ThemeId;
  group: GroupId;
  label: string;
  dim: boolean;
  hit: boolean;
}

/** What the sources of the style hold. All positions are WGS 84, [lng, lat]. */
export interface SourceData {
  province: FeatureCollection<Polygon | MultiPolygon>;
  cities: FeatureCollection<Polygon | MultiPolygon>;
  counties: FeatureCollection<Polygon | MultiPolygon>;
  seats: FeatureCollection<Point>;
  spots: FeatureCollection<Point, SpotProperties>;
  badges: FeatureCollection<Point, BadgeProperties>;
  lines: FeatureCollection<LineString | MultiLineString, ExtentProperties>;
  regions: FeatureCollection<Polygon | MultiPolygon, ExtentProperties>;
  ring: FeatureCollection<Geometry>;
}

export type SourceId = keyof SourceData | 'water' | 'labels';

/** The property that identifies a feature of each source, for feature-state. */
const PROMOTED: Record<keyof SourceData, string> = {
  province: 'adcode',
  cities: 'adcode',
  counties: 'adcode',
  seats: 'adcode',
  spots: 'id',
  badges: 'adcode',
  lines: 'id',
  regions: 'id',
  ring: 'id',
};

/** `dataUrl` turns a file name of the open data into its address. */
export function buildSources(
  data: SourceData,
  dataUrl: (name: string) => string,
): Record<SourceId, SourceSpecification> {
  const sources = Object.fromEntries(
    (Object.keys(PROMOTED) as (keyof SourceData)[]).map((id) => [
      id,
      { type: 'geojson', data: data[id], promoteId: PROMOTED[id], tolerance: 0.2 },
    ]),
  ) as Record<keyof SourceData, SourceSpecification>;
  return {
    ...sources,
    water: { type: 'geojson', data: dataUrl('water.geojson'), tolerance: 0.2 },
    labels: { type: 'geojson', data: dataUrl('labels.geojson') },
  };
}
