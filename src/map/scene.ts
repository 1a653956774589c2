import type {
  Feature,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson';
import type { Language, Placement } from '../../geodata/schema.ts';
import type { BadgePart, SpotForm } from '../../layers/images.ts';
import { formatImageId } from '../../layers/images.ts';
import type { Palette } from '../../layers/palette.ts';
import type { BadgeProperties, ExtentProperties, SourceData, SpotProperties } from '../../layers/sources.ts';
import type { Atlas } from '../geo/atlas.ts';
import { distance } from '../geo/distance.ts';
import { contains } from '../geo/shape.ts';
import type { LngLat } from '../geo/units.ts';
import { toLngLat, toWorldPixel } from './mercator.ts';
import { placeBadges } from './placeBadges.ts';
import { roundCorners } from './roundCorners.ts';
import { type Spot, stackSpots } from './stackSpots.ts';

/** What the moving part of the map is drawn from. */
export interface SceneInput {
  atlas: Atlas;
  palette: Palette;
  lang: Language;
  /** Placements that are meant: found, and of visible themes. */
  shown: readonly Placement[];
  /** Placements that stay for orientation, pale. */
  faint: readonly Placement[];
}

/** What symbols depend on besides. */
export interface SymbolInput {
  zoom: number;
  /** Whether the map is as narrow as a phone. */
  compact: boolean;
  /** Measures a badge; drawing knows how wide text is. */
  badgeSize: (badge: { name: string; compact: boolean; parts: BadgePart[]; more: number }) => {
    width: number;
    height: number;
  };
}

export type Symbols = Pick<SourceData, 'spots' | 'badges'>;
export type Extents = Pick<SourceData, 'lines' | 'regions'>;

const SYMBOL = 22;
/** How many themes a badge shows: more, the more room there is between cities. */
const shownParts = (zoom: number): number => (zoom < 6.6 ? 2 : zoom < 7.2 ? 3 : 4);

/** More lines than this, and each is only hinted at. */
const CLEAR_LINES = 10;
/** More regions than this, and they lose their hatch; more than the second, and none is drawn at rest. */
const CLEAR_REGIONS = 5;
const DRAWN_REGIONS = 18;

const feature = <G extends Geometry, P extends object>(geometry: G, properties: P): Feature<G, P> => ({
  type: 'Feature',
  properties,
  geometry,
});

/** The city that a city-wide placement belongs to. */
export const badgeCity = (placement: Placement): string | null =>
  placement.precision === 'city' ? (placement.cities[0] ?? null) : null;

function countThemes(placements: readonly Placement[]): BadgePart[] {
  const parts = new Map<string, BadgePart>();
  for (const { theme, group } of placements) {
    const part = parts.get(theme) ?? { theme, group, count: 0 };
    part.count += 1;
    parts.set(theme, part);
  }
  return [...parts.values()].sort((a, b) => b.count - a.count);
}

const titleOf = (placement: Placement, lang: Language): string =>
  lang === 'zh' ? placement.title_zh : placement.title_en;

const tagFaint = (
  shown: readonly Placement[],
  faint: readonly Placement[],
): (readonly [placement: Placement, dim: boolean])[] => [
  ...shown.map((placement) => [placement, false] as const),
  ...faint.map((placement) => [placement, true] as const),
];

/** Symbols at spots and badges of cities, as they stand at one zoom level. Pure. */
export function buildSymbols(input: SceneInput & SymbolInput): Symbols {
  const { atlas, palette, lang, zoom, compact, shown, faint } = input;
  const { scheme } = palette;
  const spots: Spot[] = [];
  const ofCity = new Map<string, Placement[]>();
  for (const [placement, dim] of tagFaint(shown, faint)) {
    const anchor = atlas.anchors.get(placement.id);
    const city = badgeCity(placement);
    if (!anchor || placement.precision === 'corridor' || placement.precision === 'region') continue;
    if (!city) spots.push({ placement, anchor, dim });
    else if (!dim) ofCity.set(city, [...(ofCity.get(city) ?? []), placement]);
  }

  const stacks = stackSpots(spots, zoom, zoom < 11 ? SYMBOL : 3);
  const spotFeatures = stacks.map((stack): Feature<Point, SpotProperties> => {
    const [{ placement, anchor, dim }] = stack;
    const image = formatImageId({
      kind: 'spot',
      scheme,
      form: placement.precision as SpotForm,
      status: placement.status,
      theme: placement.theme,
      group: placement.group,
      count: stack.length,
    });
    return feature(
      { type: 'Point', coordinates: [...anchor] },
      {
        id: placement.id,
        members: stack.map((spot) => spot.placement.id).join(' '),
        image,
        dim,
        sort: dim ? 1 : 0,
        label: stack.length === 1 ? titleOf(placement, lang) : '',
      },
    );
  });

  const cities = [...atlas.divisions.values()].filter((division) => division.level === 'city');
  const badges = cities.map((city) => {
    const parts = countThemes(ofCity.get(city.adcode) ?? []);
    const first = compact ? parts : parts.slice(0, shownParts(zoom));
    const more = parts.slice(first.length).reduce((sum, part) => sum + part.count, 0);
    return {
      city,
      badge: { name: lang === 'zh' ? city.short_zh : city.name_en, compact, parts: first, more },
    };
  });
  const boxes = badges.map(({ city, badge }) => ({
    ...toWorldPixel(city.seat, zoom),
    ...input.badgeSize(badge),
  }));
  const obstacles = stacks
    .filter(([spot]) => !spot.dim)
    .map(([spot]) => ({ ...toWorldPixel(spot.anchor, zoom), width: SYMBOL, height: SYMBOL }));
  const isAstray = (at: number, x: number, y: number) => {
    const middle = toLngLat({ x, y }, zoom);
    const ground = cities.find(({ adcode }) => {
      const shape = atlas.divisionShapes.get(adcode);
      return shape !== undefined && contains(shape, middle);
    });
    return ground !== undefined && ground !== cities[at];
  };
  const offsets = placeBadges(boxes, obstacles, isAstray);
  const badgeFeatures = badges.map(
    ({ city, badge }, at): Feature<Point, BadgeProperties> =>
      feature(
        { type: 'Point', coordinates: [...city.seat] },
        {
          adcode: city.adcode,
          image: formatImageId({ kind: 'badge', scheme, ...badge }),
          offset: offsets[at] ?? [0, 0],
        },
      ),
  );
  return {
    spots: { type: 'FeatureCollection', features: spotFeatures },
    badges: { type: 'FeatureCollection', features: badgeFeatures },
  };
}

/** A name without what is added in brackets. */
const bareName = (name: string): string => name.replace(/\s*[（(][^（(]*[）)]$/, '');

/** Lines longer than this have room for their name more than once; in kilometres. */
const LONG_LINE = 250;

/** Where the name of a line may stand: in its middle and, of a long one, in the middle of its outer thirds. */
function namePaths(line: readonly Position[]): Position[][] {
  const path = roundCorners(line);
  const lngLats = path as unknown as LngLat[];
  const steps = lngLats.map((to, at): number => (at === 0 ? 0 : distance(lngLats[at - 1] as LngLat, to)));
  const length = steps.reduce((sum, step) => sum + step, 0);
  if (length < LONG_LINE) return [path];
  let gone = 0;
  const shares = steps.map((step) => {
    gone += step;
    return gone / length;
  });
  return [
    path.filter((_, at) => (shares[at] ?? 0) <= 1 / 3),
    path,
    path.filter((_, at) => (shares[at] ?? 0) >= 2 / 3),
  ].filter((part) => part.length > 1);
}

/** Placements of one group and status that share an extent, drawn once. */
interface Extent {
  members: [Placement, ...Placement[]];
  dim: boolean;
}

function shareExtents(placements: ReturnType<typeof tagFaint>): Extent[] {
  const extents = new Map<string, Extent>();
  for (const [placement, dim] of placements) {
    const key = [placement.place, placement.group, placement.status, dim].join(' ');
    const extent = extents.get(key);
    if (extent) extent.members.push(placement);
    else extents.set(key, { members: [placement], dim });
  }
  return [...extents.values()];
}

/** Corridors, of many each only hinted at; regions only where they are few. Pure, the same at every zoom. */
export function buildExtents({ atlas, lang, shown, faint }: SceneInput): Extents {
  const extentsOf = (precision: Placement['precision']) =>
    shareExtents(tagFaint(shown, faint).filter(([placement]) => placement.precision === precision));
  const describe = ({ members, dim }: Extent, clear: boolean): ExtentProperties => {
    const [first] = members;
    const place = lang === 'zh' ? first.place_zh : first.place_en;
    const isLine = first.precision === 'corridor';
    return {
      members: members.map(({ id }) => id).join(' '),
      theme: first.theme,
      group: first.group,
      status: first.status,
      label: isLine && members.length === 1 ? titleOf(first, lang) : bareName(place),
      dim,
      clear: !dim && clear,
      isName: false,
    };
  };

  const lines = extentsOf('corridor');
  const clearLines = lines.filter(({ dim }) => !dim).length <= CLEAR_LINES;
  const lineFeatures = lines.flatMap((extent) => {
    const geometry = atlas.placementShapes.get(extent.members[0].id)?.geometry;
    if (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString') return [];
    const properties = describe(extent, clearLines);
    const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    return [
      feature(geometry as LineString | MultiLineString, properties),
      feature(
        {
          type: 'MultiLineString',
          coordinates: parts.flatMap((part) => namePaths(part as Position[])),
        } as const,
        { ...properties, isName: true },
      ),
    ];
  });

  const regions = extentsOf('region').filter(({ dim }) => !dim);
  const places = new Set(regions.map(({ members: [first] }) => first.place)).size;
  const regionFeatures = regions.flatMap((extent) => {
    const { id } = extent.members[0];
    const geometry = atlas.placementShapes.get(id)?.geometry;
    const anchor = atlas.anchors.get(id);
    if (!geometry || !anchor || places > DRAWN_REGIONS) return [];
    const properties = describe(extent, places <= CLEAR_REGIONS);
    return [
      feature(geometry as Polygon | MultiPolygon, properties),
      feature({ type: 'Point', coordinates: [...anchor] } as const, { ...properties, isName: true }),
    ];
  });
  return {
    lines: { type: 'FeatureCollection', features: lineFeatures },
    regions: { type: 'FeatureCollection', features: regionFeatures },
  };
}
