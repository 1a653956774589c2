import type { LineString, MultiLineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { Placement } from '../../../geodata/schema.ts';
import type { ExtentProperties, SourceData } from '../../../layers/sources.ts';
import { distance } from '../../geo/distance.ts';
import type { LngLat } from '../../geo/units.ts';
import { roundCorners } from './roundCorners.ts';
import { collect, feature, type Shown, type Tagged, tagFaint, titleOf, weightOf } from './shown.ts';

/** More lines than this, and each is only hinted at. */
const CLEAR_LINES = 10;
/** More regions than this, and they lose their hatch; more than the second, and none is drawn at rest. */
const CLEAR_REGIONS = 5;
const DRAWN_REGIONS = 18;

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

function shareExtents(placements: readonly Tagged[]): Extent[] {
  const extents = new Map<string, Extent>();
  for (const [placement, dim] of placements) {
    const key = [placement.place, placement.group, placement.status, dim].join(' ');
    const extent = extents.get(key);
    if (extent) extent.members.push(placement);
    else extents.set(key, { members: [placement], dim });
  }
  return [...extents.values()];
}

type Sort = 'corridor' | 'region';

const extentsOf = (shown: Shown, sort: Sort): Extent[] =>
  shareExtents(tagFaint(shown).filter(([{ precision }]) => precision === sort));

function describe(
  { members, dim }: Extent,
  { lang, weights }: Pick<Shown, 'lang' | 'weights'>,
  { label, clear }: { label: string | null; clear: boolean },
): ExtentProperties {
  const [{ theme, group, status, place_zh, place_en }] = members;
  return {
    members: members.map(({ id }) => id).join(' '),
    theme,
    group,
    status,
    label: label ?? bareName(lang === 'zh' ? place_zh : place_en),
    dim,
    weight: weightOf(members, weights),
    clear: !dim && clear,
    isName: false,
  };
}

/** Corridors, each with the paths of its name; of many each is only hinted at. Pure, the same at every zoom. */
export function buildLines(shown: Shown): SourceData['lines'] {
  const { atlas, lang } = shown;
  const lines = extentsOf(shown, 'corridor');
  const clear = lines.filter(({ dim }) => !dim).length <= CLEAR_LINES;
  return collect(
    lines.flatMap((extent): SourceData['lines']['features'] => {
      const [first, ...others] = extent.members;
      const geometry = atlas.placementShapes.get(first.id)?.geometry;
      if (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString') return [];
      const properties = describe(extent, shown, {
        label: others.length === 0 ? titleOf(first, lang) : null,
        clear,
      });
      const drawn = geometry as LineString | MultiLineString;
      const parts = drawn.type === 'LineString' ? [drawn.coordinates] : drawn.coordinates;
      const paths: MultiLineString = { type: 'MultiLineString', coordinates: parts.flatMap(namePaths) };
      return [feature(drawn, properties), feature(paths, { ...properties, isName: true })];
    }),
  );
}

/** Regions, each with the point of its name, where they are few. Pure, the same at every zoom. */
export function buildRegions(shown: Shown): SourceData['regions'] {
  const { atlas } = shown;
  const regions = extentsOf(shown, 'region').filter(({ dim }) => !dim);
  const places = new Set(regions.map(({ members: [first] }) => first.place)).size;
  if (places > DRAWN_REGIONS) return collect<Polygon, ExtentProperties>([]);
  return collect(
    regions.flatMap((extent): SourceData['regions']['features'] => {
      const { id } = extent.members[0];
      const geometry = atlas.placementShapes.get(id)?.geometry;
      const anchor = atlas.anchors.get(id);
      if (!geometry || !anchor) return [];
      const properties = describe(extent, shown, { label: null, clear: places <= CLEAR_REGIONS });
      const point: Point = { type: 'Point', coordinates: [...anchor] };
      return [
        feature(geometry as Polygon | MultiPolygon, properties),
        feature(point, { ...properties, isName: true }),
      ];
    }),
  );
}
