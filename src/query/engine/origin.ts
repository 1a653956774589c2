import type { Place } from '../../../geodata/schema.ts';
import { anchorOf } from '../../geo/anchor.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { commonEdges } from '../../geo/commonEdges.ts';
import { buildShape, type Shape, spotShape } from '../../geo/shape.ts';
import type { LngLat } from '../../geo/units.ts';
import type { OriginForm, Rule } from './answer.ts';
import { filterOf } from './filters.ts';
import { groundOf } from './ground.ts';
import type { LinkEnd, Origin } from './query.ts';

/** The ground an origin stands on: one shape, or for a theme's placements each that they have. */
export type Located = { readonly form: OriginForm; readonly shapes: readonly Shape[] };

/** Why there is no ground to measure from. */
export type Nowhere = Extract<Rule, { readonly code: 'origin-unlocated' | 'no-border' }>;

/** Whether something has an answer, or only the rule why it has none. */
export const isNowhere = (found: object): found is Nowhere =>
  'code' in found && (found.code === 'origin-unlocated' || found.code === 'no-border');

/** The ground an origin stands on, or why it has none. */
export function locateOrigin(atlas: Atlas, origin: Origin): Located | Nowhere {
  switch (origin.kind) {
    case 'point':
      return one('point', spotShape(origin.lngLat));
    case 'place': {
      const shape = atlas.placeShapes.get(origin.id);
      return shape ? one(shape.form, shape) : unlocated(origin.id);
    }
    case 'division': {
      const { adcode } = origin;
      if (origin.part === 'centre') {
        const division = atlas.divisions.get(adcode);
        return division ? one('centre', spotShape(division.seat)) : unlocated(adcode);
      }
      const shape = atlas.divisionShapes.get(adcode);
      return shape ? one('area', shape) : unlocated(adcode);
    }
    case 'drawn':
      return origin.positions.length > 0 ? one(origin.shape, drawnShape(origin)) : unlocated('');
    case 'border':
      return locateBorder(atlas, origin.adcodes);
    case 'link':
      return locateLink(atlas, origin.ends);
    case 'placements': {
      const passes = filterOf(origin.filters, atlas.sentences);
      const shapes = groundOf(atlas)
        .located.filter(passes)
        .map(({ id }) => atlas.placementShapes.get(id) as Shape);
      return shapes.length > 0 ? { form: 'placements', shapes: [...new Set(shapes)] } : unlocated('');
    }
  }
}

const one = (form: OriginForm, shape: Shape): Located => ({ form, shapes: [shape] });

const unlocated = (id: string): Nowhere => ({ code: 'origin-unlocated', id });

function drawnShape({ shape, positions }: Extract<Origin, { kind: 'drawn' }>): Shape {
  const coordinates = positions.map((position) => [...position]);
  return shape === 'line'
    ? buildShape({ type: 'LineString', coordinates })
    : buildShape({ type: 'Polygon', coordinates: [[...coordinates, [...(coordinates[0] as number[])]]] });
}

function locateBorder(atlas: Atlas, adcodes: readonly [string, string]): Located | Nowhere {
  const [a, b] = adcodes.map((adcode) => atlas.divisionShapes.get(adcode));
  if (!a || !b) return unlocated(a ? adcodes[1] : adcodes[0]);
  const edges = commonEdges(a, b);
  return edges ? one('border', buildShape(edges)) : { code: 'no-border', adcodes };
}

/** Straight in longitude and latitude, as every edge here is. */
function locateLink(atlas: Atlas, ends: readonly [LinkEnd, LinkEnd]): Located | Nowhere {
  const [from, to] = ends.map((end) => positionOf(atlas, end));
  if (!from || !to) return unlocated(idOf(from ? ends[1] : ends[0]));
  return one('link', buildShape({ type: 'LineString', coordinates: [[...from], [...to]] }));
}

/** A unit's seat, also for a place known only to the unit; a place's anchor. */
function positionOf(atlas: Atlas, end: LinkEnd): LngLat | undefined {
  if (end.kind === 'point') return end.lngLat;
  if (end.kind === 'division') return atlas.divisions.get(end.adcode)?.seat;
  const shape = atlas.placeShapes.get(end.id);
  const unit = atlas.divisions.get(unitOf(atlas.places.get(end.id)) ?? '');
  return unit?.seat ?? (shape && anchorOf(shape));
}

const unitOf = (place: Place | undefined): string | undefined =>
  place?.precision === 'county'
    ? place.counties[0]
    : place?.precision === 'city'
      ? place.cities[0]
      : undefined;

const idOf = (end: LinkEnd): string =>
  end.kind === 'point' ? '' : end.kind === 'place' ? end.id : end.adcode;
