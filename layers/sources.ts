import type {
  FeatureCollection,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
} from 'geojson';
import type { GeoJSONSourceSpecification, SourceSpecification } from 'maplibre-gl';
import type { GroupId, ThemeId } from '../geodata/catalogue.ts';
import type { Status } from '../geodata/schema.ts';

/** How much of its area fulfils the question, from 0 to 1, of what is possible; 1 of what is certain; of several the most. */
type Weight = number;

/** A symbol at a spot: one placement, or several that stand too close to be told apart. */
export interface SpotProperties {
  /** Of the placement that is drawn. */
  id: string;
  /** Ids of all placements under the symbol, joined by a space. */
  members: string;
  image: string;
  /** Dimmed: not among the hits of the question. */
  dim: boolean;
  weight: Weight;
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
  weight: Weight;
}

/** A corridor or region: all placements of one group and status that share it. */
export interface ExtentProperties {
  /** Ids of the placements, joined by a space. */
  members: string;
  theme: ThemeId;
  group: GroupId;
  /** Null where the plan does not say how far the work is. */
  status: Status | null;
  /** The placement's title; where several share the extent, its name. */
  label: string;
  dim: boolean;
  weight: Weight;
  /** Whether it stands out: a hit, or one of few. The rest of many is only hinted at. */
  clear: boolean;
  /** Whether it only carries the name: the path of a corridor's letters, the point of a region's. */
  isName: boolean;
}

/** A place where no label may stand: beyond the map's edge, or under what lies over the map. */
export interface MaskProperties {
  /** How far it reaches from its point: up, right, down, left, in pixels. */
  reach: readonly [number, number, number, number];
}

/** Sorts of what a placement may stand for beyond a spot. */
export type ExtentKind = 'city' | 'county' | 'region' | 'corridor';

/** What may be in focus: an extent, or the symbol of a spot. */
export type FocusPart = ExtentKind | 'spot';

/** All that a placement may stand for beyond a spot, once; seen only in focus. */
export interface WholeExtentProperties {
  /** Adcode of the unit, else the id of the first placement there. */
  id: string;
  kind: ExtentKind;
}

/** What the state of an extent or spot says while it is in focus. */
export interface FocusState {
  focus: true;
  /** Of the theme in whose colour an area is tinted; without it only its edge shows. */
  group?: GroupId;
}

/** A unit, by its adcode, that is tinted as a whole: as origin, for the one theme left, by its share, or by its score. */
export type TintProperties = { id: string } & (
  | { kind: 'origin' }
  | { kind: 'theme'; group: GroupId }
  /** From 0 to 1. */
  | { kind: 'share'; share: number }
  /** From 0 to 1; null is out. */
  | { kind: 'score'; shade: number | null }
);

/** A point of the reader's; `shade` from 0 to 1, null is out. */
export interface CandidateProperties {
  id: string;
  shade: number | null;
}

/** What stands on the reader's list: its number there, with a plus where more of it is at the spot. */
export interface MarkProperties {
  number: string;
}

/** A part of what is in focus that has no feature of its own: a spot without symbol, or the end of a corridor. */
export interface FocusProperties {
  /** Of the placement, or of the reader's point. */
  id: string;
  /** What the end is called, '' where it has its name already; only on ends. */
  end?: string;
}

/** What never moves. All positions are WGS 84, [lng, lat]. */
export interface FixedData {
  province: FeatureCollection;
  /** All that is not the province. */
  surroundings: FeatureCollection;
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
  /** Corridors, and for each the smoother path of its name. */
  lines: FeatureCollection<LineString | MultiLineString, ExtentProperties>;
  /** Areas, and for each the point where its name stands. */
  regions: FeatureCollection<Polygon | MultiPolygon | Point, ExtentProperties>;
  /** Units that are tinted as a whole. */
  tints: FeatureCollection<Geometry, TintProperties>;
  /** Each extent once; empty until something may come into focus. */
  extents: FeatureCollection<Geometry, WholeExtentProperties>;
  focus: FeatureCollection<Point, FocusProperties>;
  ring: FeatureCollection<Geometry>;
  /** The reader's own points. */
  candidates: FeatureCollection<Point, CandidateProperties>;
  marks: FeatureCollection<Point, MarkProperties>;
  masks: FeatureCollection<Point, MaskProperties>;
}

export type SourceId = keyof SourceData;

const OPTIONS: Partial<Record<SourceId, Partial<GeoJSONSourceSpecification>>> = {
  // Lines reach into the tiles around, so that their names stand in the middle of the whole line.
  lines: { buffer: 512 },
  // What has a state is told by its own id.
  spots: { promoteId: 'id' },
  extents: { promoteId: 'id' },
};

export function buildSources(data: SourceData): Record<SourceId, SourceSpecification> {
  return Object.fromEntries(
    (Object.keys(data) as SourceId[]).map((id) => [id, { type: 'geojson', data: data[id], ...OPTIONS[id] }]),
  ) as Record<SourceId, SourceSpecification>;
}
