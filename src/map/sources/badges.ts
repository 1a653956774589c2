import type { Feature, Point } from 'geojson';
import type { Division, Placement } from '../../../geodata/schema.ts';
import { type BadgePart, describeImage } from '../../../layers/images.ts';
import type { BadgeProperties, SourceData } from '../../../layers/sources.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { contains } from '../../geo/shape.ts';
import type { LngLat } from '../../geo/units.ts';
import type { Frame } from '../frame.ts';
import { toLngLat, toWorldPixel } from '../mercator.ts';
import { type Badge, type Box, overlap, placeBadges } from './placeBadges.ts';
import { collect, feature, type Shown, weightOf } from './shown.ts';
import { SYMBOL } from './spots.ts';
import type { Stack } from './stackSpots.ts';

/** What badges depend on besides. */
export interface BadgeInput {
  stacks: readonly Stack[];
  zoom: number;
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

/** The number of a stack, from the middle of its symbol. */
const NUMBER: Box = { x: 8, y: -9, width: 14, height: 13 };
/** How many themes a badge shows: more, the more room there is between cities. */
const shownParts = (zoom: number): number => (zoom < 6.6 ? 2 : zoom < 7.2 ? 3 : 4);

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

/** How a city's badge reads: its name and, of what the plan gives to it as a whole, the most frequent themes. */
function describeBadges(
  { atlas, lang, shown, weights }: Omit<Shown, 'faint'>,
  { compact, zoom }: BadgeInput,
) {
  const ofCity = new Map<string, Placement[]>();
  for (const placement of shown) {
    const city = badgeCity(placement);
    if (!city) continue;
    const there = ofCity.get(city);
    if (there) there.push(placement);
    else ofCity.set(city, [placement]);
  }
  const cities = [...atlas.divisions.values()].filter((division) => division.level === 'city');
  return cities.map((city) => {
    const there = ofCity.get(city.adcode) ?? [];
    const all = countThemes(there);
    const parts = compact ? all : all.slice(0, shownParts(zoom));
    const more = all.slice(parts.length).reduce((sum, part) => sum + part.count, 0);
    return {
      city,
      weight: weightOf(there, weights),
      badge: { name: lang === 'zh' ? city.short_zh : city.name_en, compact, parts, more },
    };
  });
}

/** What badges should leave visible: symbols and the numbers of stacks, in pixels of the world's picture. */
const obstaclesOf = ({ stacks, zoom }: BadgeInput): Box[] =>
  stacks
    .filter(([spot]) => !spot.dim)
    .flatMap(([spot, ...others]): Box[] => {
      const { x, y } = toWorldPixel(spot.anchor, zoom);
      const symbol = { x, y, width: SYMBOL, height: SYMBOL };
      return others.length > 0 ? [symbol, { ...NUMBER, x: x + NUMBER.x, y: y + NUMBER.y }] : [symbol];
    });

/** Whether a position lies in another of the cities than `own`, and not in that. */
function liesAstray(atlas: Atlas, cities: readonly Division[], own: Division, position: LngLat): boolean {
  const isOn = ({ adcode }: Division) => {
    const shape = atlas.divisionShapes.get(adcode);
    return shape !== undefined && contains(shape, position);
  };
  return !isOn(own) && cities.some(isOn);
}

/** Badges of cities, as they stand at one zoom level in one frame. Pure. */
export function buildBadges(shown: Omit<Shown, 'faint'>, input: BadgeInput): SourceData['badges'] {
  const { frame, zoom, badgeSize } = input;
  const badges = describeBadges(shown, input);
  const cities = badges.map(({ city }) => city);
  const boxes = badges.map(({ city, badge }) => ({ ...toWorldPixel(city.seat, zoom), ...badgeSize(badge) }));
  const isAstray = (at: number, x: number, y: number) => {
    const own = cities[at];
    return own !== undefined && liesAstray(shown.atlas, cities, own, toLngLat({ x, y }, zoom));
  };
  const isCut = (at: number, dx: number, dy: number) => {
    const [city, box] = [cities[at], boxes[at]];
    if (!city || !box) return false;
    const seat = toWorldPixel(city.seat, frame.zoom);
    const x = seat.x - frame.origin.x + dx;
    const y = seat.y - frame.origin.y + dy;
    return frame.covered.some((cover) => overlap(cover, { ...box, x, y }) > 0);
  };
  const offsets = placeBadges(boxes, obstaclesOf(input), isAstray, isCut);
  return collect(
    badges.flatMap(({ city, badge, weight }, at): Feature<Point, BadgeProperties>[] => {
      const offset = offsets[at];
      if (!offset) return [];
      const image = describeImage({ kind: 'badge', ...badge });
      return [
        feature(
          { type: 'Point', coordinates: [...city.seat] },
          { adcode: city.adcode, image, offset, weight },
        ),
      ];
    }),
  );
}
