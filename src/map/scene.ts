import type { Feature, Geometry, LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { Language, Placement } from '../../geodata/schema.ts';
import type { BadgePart, SpotForm } from '../../layers/images.ts';
import { formatImageId } from '../../layers/images.ts';
import type { Palette } from '../../layers/palette.ts';
import type { BadgeProperties, ExtentProperties, SourceData, SpotProperties } from '../../layers/sources.ts';
import type { Atlas } from '../geo/atlas.ts';
import { contains } from '../geo/shape.ts';
import { toLngLat, toWorldPixel } from './mercator.ts';
import { placeBadges } from './placeBadges.ts';
import { type Spot, stackSpots } from './stackSpots.ts';

/** What the moving part of the map is drawn from. */
export interface SceneInput {
  atlas: Atlas;
  palette: Palette;
  lang: Language;
  /** Placements of the visible themes. */
  visible: readonly Placement[];
  /** Ids of those that the question finds; null when nothing is asked. */
  hits: ReadonlySet<string> | null;
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

/** More lines or regions than this, and they are only hinted at. */
const CLEAR_LINES = 10;
const CLEAR_REGIONS = 5;

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

/** Symbols at spots and badges of cities, as they stand at one zoom level. Pure. */
export function buildSymbols(input: SceneInput & SymbolInput): Symbols {
  const { atlas, palette, lang, zoom, compact, visible, hits } = input;
  const { scheme } = palette;
  const spots: Spot[] = [];
  const ofCity = new Map<string, Placement[]>();
  for (const placement of visible) {
    const anchor = atlas.anchors.get(placement.id);
    const city = badgeCity(placement);
    const dim = hits !== null && !hits.has(placement.id);
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
    const shown = compact ? parts : parts.slice(0, shownParts(zoom));
    const more = parts.slice(shown.length).reduce((sum, part) => sum + part.count, 0);
    return {
      city,
      badge: { name: lang === 'zh' ? city.short_zh : city.name_en, compact, parts: shown, more },
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

/** Corridors, of many each only hinted at; regions only where they are few. Pure, the same at every zoom. */
export function buildExtents({ atlas, lang, visible, hits }: SceneInput): Extents {
  const isDim = (placement: Placement) => hits !== null && !hits.has(placement.id);
  const draw = <G extends Geometry>(placements: readonly Placement[], clear: boolean) =>
    placements.flatMap((placement): Feature<G, ExtentProperties>[] => {
      const geometry = atlas.placementShapes.get(placement.id)?.geometry;
      if (!geometry) return [];
      const { id, theme, group } = placement;
      const dim = isDim(placement);
      return [
        feature(geometry as G, {
          id,
          theme,
          group,
          label: titleOf(placement, lang),
          dim,
          clear: !dim && clear,
        }),
      ];
    });
  const lines = visible.filter((placement) => placement.precision === 'corridor');
  const regions = visible.filter((placement) => placement.precision === 'region' && !isDim(placement));
  const lineHits = lines.filter((placement) => !isDim(placement));
  return {
    lines: {
      type: 'FeatureCollection',
      features: draw<LineString | MultiLineString>(lines, lineHits.length <= CLEAR_LINES),
    },
    regions: {
      type: 'FeatureCollection',
      features: regions.length <= CLEAR_REGIONS ? draw<Polygon | MultiPolygon>(regions, true) : [],
    },
  };
}
