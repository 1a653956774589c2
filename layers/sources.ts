import type {
  FeatureCollection,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
} from 'geojson';
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
  /** Of the badge from its city, [right, down] in pixels. */
  offset: readonly [number, number];
}

/** A corridor or region: one placement. */
export interface ExtentProperties {
  id: string;
  theme: ThemeId;
  group: GroupId;
  label: string;
  dim: boolean;
  /** Whether it stands out: a hit, or one of few. The rest of many is only hinted at. */
  clear: boolean;
}

/** What never moves. All positions are WGS 84, [lng, lat]. */
export interface FixedData {
  province: FeatureCollection<Polygon | MultiPolygon>;
  cities: FeatureCollection<Polygon | MultiPolygon>;
  counties: FeatureCollection<Polygon | MultiPolygon>;
  seats: FeatureCollection<Point>;
  water: FeatureCollection;
  /** Address of the names of mountains, basins and neighbours. */
  labels: string;
}

/** What the sources of the style hold. */
export interface SourceData extends FixedData {
  spots: FeatureCollection<Point, SpotProperties>;
  badges: FeatureCollection<Point, BadgeProperties>;
  lines: FeatureCollection<LineString | MultiLineString, ExtentProperties>;
  regions: FeatureCollection<Polygon | MultiPolygon, ExtentProperties>;
  ring: FeatureCollection<Geometry>;
}

export type SourceId = keyof SourceData;

/** The property that identifies a feature of each source, for feature-state. */
const PROMOTED: Partial<Record<SourceId, string>> = {
  province: 'adcode',
  cities: 'adcode',
  counties: 'adcode',
  seats: 'adcode',
  spots: 'id',
  badges: 'adcode',
  lines: 'id',
  regions: 'id',
};

export function buildSources(data: SourceData): Record<SourceId, SourceSpecification> {
  return Object.fromEntries(
    (Object.keys(data) as SourceId[]).map((id) => {
      const promoteId = PROMOTED[id];
      return [id, { type: 'geojson', data: data[id], tolerance: 0.2, ...(promoteId ? { promoteId } : {}) }];
    }),
  ) as Record<SourceId, SourceSpecification>;
}
