import type { Feature, Geometry, Point } from 'geojson';
import type { Placement } from '../../../geodata/schema.ts';
import type {
  ExtentKind,
  FocusPart,
  FocusProperties,
  FocusState,
  SourceData,
  WholeExtentProperties,
} from '../../../layers/sources.ts';
import type { Atlas } from '../../geo/atlas.ts';
import type { Shape } from '../../geo/shape.ts';
import type { LngLat } from '../../geo/units.ts';
import { nameEnds } from './lineEnds.ts';
import { collect, feature, type Shown } from './shown.ts';

/** All that placements may stand for beyond a spot: units, regions and corridors, each once. */
export interface WholeExtents {
  data: SourceData['extents'];
  /** Id and sort of an extent, by the shape that it is. */
  of: ReadonlyMap<Shape, WholeExtentProperties>;
}

const kindOf = ({ precision }: Placement): ExtentKind | null =>
  precision === 'corridor' || precision === 'region' || precision === 'city' || precision === 'county'
    ? precision
    : null;

/** Gathers the extents of an atlas; what shares a shape is one of them. Pure. */
export function gatherExtents(atlas: Atlas): WholeExtents {
  const extents = new Map<Shape, WholeExtentProperties>();
  for (const { adcode, level } of atlas.divisions.values()) {
    const shape = atlas.divisionShapes.get(adcode);
    if (shape && level !== 'province') extents.set(shape, { id: adcode, kind: level });
  }
  for (const placement of atlas.placements.values()) {
    const shape = atlas.placementShapes.get(placement.id);
    const kind = kindOf(placement);
    if (shape && kind && !extents.has(shape)) extents.set(shape, { id: placement.id, kind });
  }
  return {
    data: collect(
      [...extents].map(([{ geometry }, properties]) => feature(geometry as Geometry, properties)),
    ),
    of: extents,
  };
}

/** Which symbol stands for which placement. Pure. */
export const indexSymbols = ({ features }: SourceData['spots']): ReadonlyMap<string, string> =>
  new Map(
    features.flatMap(({ properties: { id, members } }) =>
      members.split(' ').map((member) => [member, id] as const),
    ),
  );

/** What is in focus: an extent or symbol that is drawn already, by its source, id and sort. */
export interface FocusTarget {
  source: 'extents' | 'spots';
  id: string;
  part: FocusPart;
  state: FocusState;
}

export interface Focus {
  targets: readonly FocusTarget[];
  /** What has no feature of its own. */
  marks: SourceData['focus'];
}

export interface FocusInput extends Pick<Shown, 'atlas' | 'lang'> {
  extents: WholeExtents;
  /** Id of the symbol that stands for a placement, by the placement's id. */
  symbols: ReadonlyMap<string, string>;
  /** Ids of placements that are pointed at or open. */
  placements: readonly string[];
  /** A unit whose explanation is open, by code: only its edge shows. */
  unit: string | null;
  /** A point of the reader's whose explanation is open. */
  point: { id: string; lngLat: LngLat } | null;
}

const NO_MARKS: SourceData['focus'] = { type: 'FeatureCollection', features: [] };

const mark = ([lng, lat]: LngLat, properties: FocusProperties): Feature<Point, FocusProperties> =>
  feature({ type: 'Point', coordinates: [lng, lat] }, properties);

/** What of the map is in focus. Pure. */
export function findFocus(input: FocusInput): Focus {
  const { atlas, lang, extents, symbols, placements, unit, point } = input;
  const targets: FocusTarget[] = [];
  const marks: Feature<Point, FocusProperties>[] = point ? [mark(point.lngLat, { id: point.id })] : [];
  const aim = (shape: Shape | undefined, group?: Placement['group']) => {
    const extent = shape && extents.of.get(shape);
    const state: FocusState = group ? { focus: true, group } : { focus: true };
    if (extent) targets.push({ source: 'extents', id: extent.id, part: extent.kind, state });
    return extent !== undefined;
  };
  if (unit) aim(atlas.divisionShapes.get(unit));
  for (const id of placements) {
    const placement = atlas.placements.get(id);
    if (!placement) continue;
    const isExtent = aim(atlas.placementShapes.get(id), placement.group);
    const symbol = symbols.get(id);
    const anchor = atlas.anchors.get(id);
    if (symbol) targets.push({ source: 'spots', id: symbol, part: 'spot', state: { focus: true } });
    else if (!isExtent && anchor) marks.push(mark(anchor, { id }));
    if (placement.precision === 'corridor')
      for (const { position, name, isCity } of nameEnds(atlas, placement, lang))
        marks.push(mark(position, { id, end: isCity ? '' : name }));
  }
  return { targets, marks: marks.length > 0 ? collect(marks) : NO_MARKS };
}
