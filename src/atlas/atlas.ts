import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AuditReport } from '../../geodata/audit/report.ts';
import type { AtlasWords, Catalogue } from '../../geodata/catalogue.ts';
import {
  type Boundaries,
  joinPlacements,
  locatePlaces,
  type PlaceFeature,
  type Plan,
} from '../../geodata/join.ts';
import type { Division, Place, Provenance } from '../../geodata/schema.ts';
import { anchorOf } from '../geo/anchor.ts';
import type { Atlas } from '../geo/atlas.ts';
import { buildShape, type Shape, type ShapeGeometry } from '../geo/shape.ts';
import type { LngLat } from '../geo/units.ts';

/** What the app fetches, parsed; the data contract describes each file. */
export type AtlasFiles = {
  readonly catalogue: Catalogue;
  readonly plan: Plan;
  readonly divisions: readonly Division[];
  readonly boundaries: Boundaries;
  /** Rivers and lakes, drawn only. */
  readonly water: Water;
};

/** Rivers and lakes as lines, areas and points. */
export type Water = Topology<Record<'water', GeometryCollection>>;

const FILES = {
  catalogue: 'atlas.json',
  plan: 'plan.json',
  divisions: 'divisions.json',
  boundaries: 'divisions.topo.json',
  water: 'water.topo.json',
} as const satisfies Record<keyof AtlasFiles, string>;

const AUDIT_FILE = 'audit.json';
const WORDS_FILE = 'words.json';
const PROVENANCE_FILE = 'provenance.json';

/** The name under which a part of the atlas is published. */
export type AtlasFileName =
  | (typeof FILES)[keyof AtlasFiles]
  | typeof AUDIT_FILE
  | typeof WORDS_FILE
  | typeof PROVENANCE_FILE
  /** Fetched by the map itself. */
  | 'labels.geojson';

/** A file of the atlas that could not be had. */
export class AtlasError extends Error {
  override readonly name = 'AtlasError';

  /**
   * @param file the file that failed
   * @param reason `network`: no answer; `status`: an answer other than success; `page`: a web page in
   * its place, as of a login; `content`: not what the file should hold
   * @param status the HTTP status if there was an answer, else null
   */
  constructor(
    readonly file: AtlasFileName,
    readonly reason: 'network' | 'status' | 'page' | 'content',
    readonly status: number | null = null,
    options?: ErrorOptions,
  ) {
    super(`${file}: ${reason}${status === null ? '' : ` ${status}`}`, options);
  }
}

/** What stands in for files without which there are still a list and answers. */
const WITHOUT: { readonly [Name in keyof AtlasFiles]?: AtlasFiles[Name] } = {
  boundaries: {
    type: 'Topology',
    arcs: [],
    objects: {
      counties: { type: 'GeometryCollection', geometries: [] },
      cities: { type: 'GeometryCollection', geometries: [] },
      province: { type: 'GeometryCollection', geometries: [] },
    },
  },
  water: {
    type: 'Topology',
    arcs: [],
    objects: { water: { type: 'GeometryCollection', geometries: [] } },
  },
};

/** The files of an atlas, and which of them could not be had and are empty. */
export type LoadedFiles = { readonly files: AtlasFiles; readonly missing: readonly AtlasError[] };

/**
 * Fetches the files of the atlas side by side. Without boundaries or water there are still a list and
 * answers: those are then empty.
 * @param baseUrl the folder they lie in, with or without a closing slash
 * @throws AtlasError for the first file that fails and that nothing goes without
 */
export async function loadFiles(baseUrl: string, fetch: typeof globalThis.fetch): Promise<LoadedFiles> {
  const missing: AtlasError[] = [];
  const load = async <Name extends keyof AtlasFiles>(name: Name) => {
    try {
      return [name, await loadFile(FILES[name], baseUrl, fetch)] as const;
    } catch (error) {
      if (!(error instanceof AtlasError && WITHOUT[name])) throw error;
      missing.push(error);
      return [name, WITHOUT[name]] as const;
    }
  };
  const parts = await Promise.all((Object.keys(FILES) as (keyof AtlasFiles)[]).map(load));
  return { files: Object.fromEntries(parts) as unknown as AtlasFiles, missing };
}

/** Rivers and lakes as features, to be drawn. */
export const waterOf = ({ water }: Pick<AtlasFiles, 'water'>): GeoJSON.FeatureCollection =>
  feature(water, water.objects.water);

/**
 * Fetches and joins the atlas; the files come along for the map to draw.
 * @throws AtlasError for the first file that fails and that nothing goes without
 */
export async function loadAtlas(
  baseUrl: string,
  fetch: typeof globalThis.fetch,
): Promise<LoadedFiles & { readonly atlas: Atlas }> {
  const loaded = await loadFiles(baseUrl, fetch);
  return { ...loaded, atlas: buildAtlas(loaded.files) };
}

/**
 * Fetches how the data was held against the plan's text: what is covered, what is left out, and why.
 * @throws AtlasError
 */
export async function loadAudit(baseUrl: string, fetch: typeof globalThis.fetch): Promise<AuditReport> {
  return (await loadFile(AUDIT_FILE, baseUrl, fetch)) as AuditReport;
}

/**
 * Fetches what people call the themes of the atlas, and longer texts about it.
 * @throws AtlasError
 */
export async function loadWords(baseUrl: string, fetch: typeof globalThis.fetch): Promise<AtlasWords> {
  return (await loadFile(WORDS_FILE, baseUrl, fetch)) as AtlasWords;
}

/**
 * Fetches where the positions of places come from, by place id.
 * @throws AtlasError
 */
export async function loadProvenance(
  baseUrl: string,
  fetch: typeof globalThis.fetch,
): Promise<Readonly<Record<string, Provenance>>> {
  return (await loadFile(PROVENANCE_FILE, baseUrl, fetch)) as Record<string, Provenance>;
}

/**
 * Joins the files: every placement and place with the ground it stands for. One known only to a
 * county or city stands for the whole of it, whatever point its feature is drawn at.
 */
export function buildAtlas({ catalogue, plan, divisions, boundaries }: Omit<AtlasFiles, 'water'>): Atlas {
  const places = locatePlaces(plan.places, divisions, boundaries);
  const placements = joinPlacements(plan.assignments, places, divisions, catalogue.themes);
  const divisionShapes = new Map(
    (['counties', 'cities', 'province'] as const)
      .flatMap((level) => feature(boundaries, boundaries.objects[level]).features)
      .flatMap(({ id, geometry }) => (measurable(geometry) ? [[String(id), buildShape(geometry)]] : [])),
  );
  return {
    catalogue,
    divisions: new Map(divisions.map((division) => [division.adcode, division])),
    divisionShapes,
    ...joinShapes(placements, places, divisionShapes),
  };
}

/** Placements and places with the ground they stand for, and where each is drawn. */
export function joinShapes(
  placements: ReturnType<typeof joinPlacements>,
  places: readonly PlaceFeature[],
  divisionShapes: ReadonlyMap<string, Shape>,
): Pick<Atlas, 'placements' | 'places' | 'placementShapes' | 'placeShapes' | 'anchors'> {
  const placeShapes = new Map(
    places.flatMap(({ properties, geometry }) => {
      const shape = shapeOf(properties, geometry, divisionShapes);
      return shape ? [[properties.id, shape]] : [];
    }),
  );
  const placementShapes = new Map(
    placements.flatMap(({ properties: { id, place } }) => {
      const shape = divisionShapes.get(place) ?? placeShapes.get(place);
      return shape ? [[id, shape]] : [];
    }),
  );
  return {
    placements: byId(placements),
    places: byId(places),
    placementShapes,
    placeShapes,
    anchors: new Map(
      placements.flatMap(({ properties: { id }, geometry }) => {
        const shape = placementShapes.get(id);
        if (!shape) return [];
        return [
          [id, geometry?.type === 'Point' ? (geometry.coordinates as unknown as LngLat) : anchorOf(shape)],
        ];
      }),
    ),
  };
}

const byId = <P extends { id: string }>(features: readonly GeoJSON.Feature<GeoJSON.Geometry | null, P>[]) =>
  new Map(features.map(({ properties }) => [properties.id, properties]));

function shapeOf(
  { precision, counties, cities }: Place,
  geometry: GeoJSON.Geometry | null,
  divisionShapes: ReadonlyMap<string, Shape>,
): Shape | undefined {
  switch (precision) {
    case null:
      return undefined;
    case 'county':
      return divisionShapes.get(counties[0] ?? '');
    case 'city':
      return divisionShapes.get(cities[0] ?? '');
    case 'site':
    case 'town':
    case 'corridor':
    case 'region':
      return measurable(geometry) ? buildShape(geometry) : undefined;
  }
}

function measurable(geometry: GeoJSON.Geometry | null): geometry is ShapeGeometry {
  if (geometry === null || geometry.type === 'GeometryCollection' || geometry.type === 'MultiPoint')
    return false;
  // A region made of units whose boundaries are missing.
  return geometry.coordinates.length > 0;
}

async function loadFile(
  file: AtlasFileName,
  baseUrl: string,
  fetch: typeof globalThis.fetch,
): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(`${baseUrl.replace(/\/$/, '')}/${file}`);
  } catch (cause) {
    throw new AtlasError(file, 'network', null, { cause });
  }
  if (!response.ok) throw new AtlasError(file, 'status', response.status);
  try {
    const text = await response.text();
    if (/^\s*</.test(text)) throw new AtlasError(file, 'page', response.status);
    const content: unknown = JSON.parse(text);
    if (fits(file, content)) return content;
  } catch (cause) {
    if (cause instanceof AtlasError) throw cause;
    throw new AtlasError(file, 'content', response.status, { cause });
  }
  throw new AtlasError(file, 'content', response.status);
}

/** Tells the file from an error page or another file; the schema itself is checked by the build. */
function fits(file: AtlasFileName, content: unknown): boolean {
  if (file === 'divisions.json') return Array.isArray(content);
  if (typeof content !== 'object' || content === null) return false;
  switch (file) {
    case 'atlas.json':
    case 'words.json':
      return 'themes' in content;
    case 'plan.json':
      return 'assignments' in content;
    case 'audit.json':
      return 'coverage' in content;
    case 'provenance.json':
      return true;
    case 'divisions.topo.json':
    case 'water.topo.json':
      return 'type' in content && content.type === 'Topology';
    case 'labels.geojson':
      return 'type' in content && content.type === 'FeatureCollection';
  }
}
