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
import type { Division, Language, Placement } from '../../geodata/schema.ts';
import type { BadgePart, SpotForm } from '../../layers/images.ts';
import { formatImageId } from '../../layers/images.ts';
import type { Palette } from '../../layers/palette.ts';
import type { BadgeProperties, ExtentProperties, SourceData, SpotProperties } from '../../layers/sources.ts';
import type { Atlas } from '../geo/atlas.ts';
import { distance } from '../geo/distance.ts';
import { contains } from '../geo/shape.ts';
import type { LngLat } from '../geo/units.ts';
import type { Frame } from './frame.ts';
import { toLngLat, toWorldPixel } from './mercator.ts';
import { type Badge, type Box, overlap, placeBadges } from './placeBadges.ts';
import { roundCorners } from './roundCorners.ts';
import { type Spot, type Stack, stackSpots } from './stackSpots.ts';

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

/** What badges depend on besides. */
export interface BadgeInput {
  /** What is in sight; badges keep to it. */
  frame: Frame;
  /** Whether the map is as narrow as a phone. */
  compact: boolean;
  /** Measures a badge; drawing knows how wide text is. */
  badgeSize: (badge: {
    name: string;
    compact: boolean;
    parts: BadgePart[];
    more: number;
  }) => Pick<Badge, 'width' | 'height' | 'solid'>;
}

export type Extents = Pick<SourceData, 'lines' | 'regions'>;

const SYMBOL = 22;
/** How far apart symbols stand on a phone, so that badges find room between them. */
const COMPACT_REACH = 32;
/** The number of a stack, from the middle of its symbol. */
const NUMBER: Box = { x: 8, y: -9, width: 14, height: 13 };
const SPOT_FORMS: readonly string[] = ['site', 'town', 'county'] satisfies SpotForm[];
/** Spots have names from this zoom level on, and before that where no more than so many are meant. */
const NAMED_FROM = 8.5;
const NAMED_SPOTS = 20;
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

/** Spots that are drawn as one, at one zoom level; more of them where the map is as narrow as a phone. Pure. */
export function buildStacks({ atlas, shown, faint }: SceneInput, zoom: number, compact: boolean): Stack[] {
  const spots: Spot[] = [];
  for (const [placement, dim] of tagFaint(shown, faint)) {
    const anchor = atlas.anchors.get(placement.id);
    if (anchor && SPOT_FORMS.includes(placement.precision ?? '')) spots.push({ placement, anchor, dim });
  }
  const reach = compact ? COMPACT_REACH : SYMBOL;
  return stackSpots(spots, zoom, zoom < 11 ? reach : 3);
}

/** How far along a stack is, where all of it is as far. */
const commonStatus = ([first, ...others]: Stack): Placement['status'] =>
  others.every(({ placement }) => placement.status === first.placement.status)
    ? first.placement.status
    : null;

/** Symbols at spots; named where they are few or the map is near. Pure. */
export function buildSpots(
  { palette: { scheme }, lang }: SceneInput,
  stacks: readonly Stack[],
  zoom: number,
): SourceData['spots'] {
  const isNamed = zoom >= NAMED_FROM || stacks.filter(([{ dim }]) => !dim).length <= NAMED_SPOTS;
  const features = stacks.map((stack): Feature<Point, SpotProperties> => {
    const [{ placement, anchor, dim }] = stack;
    const image = formatImageId({
      kind: 'spot',
      scheme,
      form: placement.precision as SpotForm,
      status: commonStatus(stack),
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
        label: isNamed && stack.length === 1 ? titleOf(placement, lang) : '',
      },
    );
  });

  return { type: 'FeatureCollection', features };
}

/** Badges of cities, as they stand at one zoom level in one frame. Pure. */
export function buildBadges(
  { atlas, palette: { scheme }, lang, shown }: SceneInput,
  stacks: readonly Stack[],
  zoom: number,
  { frame, compact, badgeSize }: BadgeInput,
): SourceData['badges'] {
  const ofCity = new Map<string, Placement[]>();
  for (const placement of shown) {
    const city = badgeCity(placement);
    if (!city) continue;
    const there = ofCity.get(city);
    if (there) there.push(placement);
    else ofCity.set(city, [placement]);
  }
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
    ...badgeSize(badge),
  }));
  const obstacles = stacks
    .filter(([spot]) => !spot.dim)
    .flatMap(([spot, ...others]): Box[] => {
      const { x, y } = toWorldPixel(spot.anchor, zoom);
      const symbol = { x, y, width: SYMBOL, height: SYMBOL };
      return others.length > 0 ? [symbol, { ...NUMBER, x: x + NUMBER.x, y: y + NUMBER.y }] : [symbol];
    });
  const isAstray = (at: number, x: number, y: number) => {
    const middle = toLngLat({ x, y }, zoom);
    const isOn = ({ adcode }: Division) => {
      const shape = atlas.divisionShapes.get(adcode);
      return shape !== undefined && contains(shape, middle);
    };
    const own = cities[at];
    return own !== undefined && !isOn(own) && cities.some(isOn);
  };
  const isCut = (at: number, dx: number, dy: number) => {
    const [city, box] = [cities[at], boxes[at]];
    if (!city || !box) return false;
    const seat = toWorldPixel(city.seat, frame.zoom);
    const x = seat.x - frame.origin.x + dx;
    const y = seat.y - frame.origin.y + dy;
    return frame.covered.some((cover) => overlap(cover, { ...box, x, y }) > 0);
  };
  const offsets = placeBadges(boxes, obstacles, isAstray, isCut);
  return {
    type: 'FeatureCollection',
    features: badges.flatMap(({ city, badge }, at): Feature<Point, BadgeProperties>[] => {
      const offset = offsets[at];
      if (!offset) return [];
      const image = formatImageId({ kind: 'badge', scheme, ...badge });
      return [
        feature({ type: 'Point', coordinates: [...city.seat] }, { adcode: city.adcode, image, offset }),
      ];
    }),
  };
}

/** The longest side of a mask, in pixels: MapLibre counts them in sixteenths, up to 32767. */
const MASK = 1600;

/** Points that keep labels from where they could not be read whole. Pure. */
export function buildMasks({ zoom, origin, covered }: Frame): SourceData['masks'] {
  return {
    type: 'FeatureCollection',
    features: covered.flatMap((box) => {
      const across = Math.ceil(box.width / MASK);
      const down = Math.ceil(box.height / MASK);
      const [width, height] = [box.width / across, box.height / down];
      return Array.from({ length: across * down }, (_, at) => {
        const x = box.x - box.width / 2 + width * ((at % across) + 0.5);
        const y = box.y - box.height / 2 + height * (Math.floor(at / across) + 0.5);
        const position = toLngLat({ x: origin.x + x, y: origin.y + y }, zoom);
        return feature({ type: 'Point', coordinates: [...position] } as Point, {
          reach: [height / 2, width / 2, height / 2, width / 2] as const,
        });
      });
    }),
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
