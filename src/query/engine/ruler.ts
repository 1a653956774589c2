import { type Ask, isNear } from '../../geo/areaShare.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { distanceToShape, farthestDistance, nearestDistance } from '../../geo/measure.ts';
import { remembered } from '../../geo/remembered.ts';
import { buildShape, chordOf, type Shape } from '../../geo/shape.ts';
import { type Km, km, type LngLat } from '../../geo/units.ts';
import { placementsNear } from './ground.ts';
import { HERE, type Measured, measuredSpot, type Ruler, shapeOf, WIDEST_UNCERTAINTY } from './measured.ts';
import { isNowhere, locateOrigin, type Nowhere } from './origin.ts';
import type { Origin } from './query.ts';
import { standingByCodes, uncertaintyOf } from './standing.ts';
import { rulerFromPlacements } from './themeRuler.ts';

const nearestRemembered = remembered(nearestDistance);
const farthestRemembered = remembered(farthestDistance);

/** The ruler of an origin, or why it has none. */
export function rulerFrom(atlas: Atlas, origin: Origin): Ruler | Nowhere {
  if (origin.kind === 'placements') return rulerFromPlacements(atlas, origin.filters);
  const from = locateOrigin(atlas, origin);
  if (isNowhere(from)) return from;
  const shape = from.shapes[0] as Shape;
  const measureShape = (target: Shape, limit: Km): Measured | null => {
    const least = nearestRemembered(shape, target);
    if (least > limit) return null;
    const most = farthestRemembered(shape, target);
    return { distance: { min: least, max: most }, least, most };
  };
  return {
    form: from.form,
    measure: measureFrom(atlas, origin, shape, measureShape),
    measureParts: (placement) =>
      partsOf(shapeOf(atlas, placement)).flatMap((part) => measureShape(part, km(Infinity)) ?? []),
    toPosition: (at) => distanceToShape(at, shape),
    isWithin: onceFor((limit) => isNear(shape, chordOf(limit))),
    near: (radius) => placementsNear(atlas, shape, km(radius + WIDEST_UNCERTAINTY)),
  };
}

/** One answer for each limit, whatever the placement. */
function onceFor(ask: (limit: Km) => Ask): Ruler['isWithin'] {
  const known = new Map<Km, Ask>();
  return (_, limit) => {
    const asked = known.get(limit) ?? ask(limit);
    known.set(limit, asked);
    return asked;
  };
}

/**
 * What the codes put wholly into a division is at distance 0 from it, however roughly it is known. A
 * spot is measured give or take its uncertainty, each other shape once: many share a county's or a
 * city's.
 */
function measureFrom(
  atlas: Atlas,
  origin: Origin,
  from: Shape,
  measureShape: (target: Shape, limit: Km) => Measured | null,
): Ruler['measure'] {
  const unit =
    origin.kind === 'division' && origin.part === 'area' ? atlas.divisions.get(origin.adcode) : undefined;
  return (placement, limit = km(Infinity)) => {
    const { form, geometry } = shapeOf(atlas, placement);
    if (unit && form !== 'line' && standingByCodes(atlas, placement, unit) === 'certain') return HERE;
    if (geometry.type !== 'Point') return measureShape(shapeOf(atlas, placement), limit);
    const away = distanceToShape(geometry.coordinates as unknown as LngLat, from);
    return measuredSpot(away, uncertaintyOf(placement));
  };
}

const PARTS = new WeakMap<Shape, readonly Shape[]>();

/** The lines or areas of a shape that is several, each a shape; none of one that is not. */
function partsOf(shape: Shape): readonly Shape[] {
  const known = PARTS.get(shape);
  if (known) return known;
  const { geometry } = shape;
  const parts =
    geometry.type === 'MultiLineString'
      ? geometry.coordinates.map((coordinates) => buildShape({ type: 'LineString', coordinates }))
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.map((coordinates) => buildShape({ type: 'Polygon', coordinates }))
        : [];
  PARTS.set(shape, parts);
  return parts;
}
