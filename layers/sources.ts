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

/** A unit or a placement's extent in a colour of its own. */
export interface ColouredProperties {
  /** Adcode of the unit, or id of the placement. */
  id: string;
  colour: string;
}

/** What never moves. All positions are WGS 84, [lng, lat]. */
export interface FixedData {
  province: FeatureCollection;
  /** Edges between units, each once, with the `level` it separates. */
  edges: FeatureCollection<MultiLineString>;
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
  /** Units that are tinted as a whole. */
  tints: FeatureCollection<Geometry, ColouredProperties>;
  /** What is pointed at or open: extents, and points of symbols. */
  focus: FeatureCollection<Geometry, ColouredProperties>;
  ring: FeatureCollection<Geometry>;
}

export type SourceId = keyof SourceData;

export function buildSources(data: SourceData): Record<SourceId, SourceSpecification> {
  return Object.fromEntries(
    (Object.keys(data) as SourceId[]).map((id) => [id, { type: 'geojson', data: data[id] }]),
  ) as Record<SourceId, SourceSpecification>;
}
