import type { Placement } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { atLeastApart, atMostApart, type Ball, ballOf } from '../../geo/ball.ts';
import { bboxesTouch, growBbox } from '../../geo/bbox.ts';
import {
  distanceToShape,
  edgeNear,
  farthestBy,
  farthestFrom,
  type Heights,
  nearestDistance,
} from '../../geo/measure.ts';
import {
  buildPointIndex,
  distanceToPoints,
  type PointIndex,
  pointsNear,
  pointsNearAny,
} from '../../geo/pointIndex.ts';
import { contains, type EdgeRef, inSpace, norm, type Shape } from '../../geo/shape.ts';
import { type Km, km, type LngLat } from '../../geo/units.ts';
import { filterOf } from './filters.ts';
import { groundOf } from './ground.ts';
import { type Measured, type Ruler, shapeOf, WIDEST_UNCERTAINTY } from './measured.ts';
import { onceEach } from './onceEach.ts';
import type { Nowhere } from './origin.ts';
import type { Filters } from './query.ts';
import { isSomewhere, uncertaintyOf } from './standing.ts';

/**
 * Theme to theme: the distance from the nearest of many placements. A spot may be off by its
 * uncertainty, what is known only to a county or city may be anywhere in it, and a line or region is
 * where it is drawn. Every placement may be wrong in its own way, so `least` takes the nearest place
 * that any of them may have, and `most`, for each point of the one measured, the one that is surely
 * nearest. No placement is measured from itself.
 */
export function rulerFromPlacements(atlas: Atlas, filters: Filters): Ruler | Nowhere {
  const placements = groundOf(atlas).located.filter(filterOf(filters));
  if (placements.length === 0) return { code: 'origin-unlocated', id: '' };
  const sources = sourcesOf(atlas, placements);
  const members = new Set(placements.map(({ id }) => id));
  const measureShared = onceEach((target: Shape) => measureExtent(sources, target, null));
  return {
    form: 'placements',
    measure: (placement) => {
      const shape = shapeOf(atlas, placement);
      const self = members.has(placement.id) ? placement.id : null;
      if (shape.geometry.type === 'Point') {
        return measureSpot(
          sources,
          shape.geometry.coordinates as unknown as LngLat,
          uncertaintyOf(placement),
          self,
        );
      }
      return self && sources.extents.some((source) => isOnly(source, self))
        ? measureExtent(sources, shape, self)
        : measureShared(shape);
    },
    measureParts: () => [],
    near: (radius) => placementsNearAny(atlas, placements, radius),
  };
}

type Sources = {
  /** Spots by how far they may be off; `ids` in the order of `points`. */
  readonly spots: readonly {
    readonly slack: Km;
    readonly points: PointIndex;
    readonly ids: readonly string[];
  }[];
  /** Each shape once. */
  readonly extents: readonly Source[];
};

/** A line or area; `somewhere` if the placements are anywhere in it, not all of it. */
type Source = {
  readonly shape: Shape;
  readonly ball: Ball;
  readonly somewhere: boolean;
  readonly ids: ReadonlySet<string>;
};

const isOnly = ({ ids }: Source, id: string | null): boolean => id !== null && ids.size === 1 && ids.has(id);

function sourcesOf(atlas: Atlas, placements: readonly Placement[]): Sources {
  const spots = new Map<Km, { ids: string[]; positions: LngLat[] }>();
  const extents = new Map<Shape, Source & { readonly ids: Set<string> }>();
  for (const placement of placements) {
    const { id } = placement;
    const shape = shapeOf(atlas, placement);
    if (shape.geometry.type === 'Point') {
      const slack = uncertaintyOf(placement);
      const alike = spots.get(slack) ?? { ids: [], positions: [] };
      alike.ids.push(id);
      alike.positions.push(shape.geometry.coordinates as unknown as LngLat);
      spots.set(slack, alike);
    } else {
      const somewhere = isSomewhere(placement);
      const source = extents.get(shape) ?? { shape, ball: ballOf(shape), somewhere, ids: new Set() };
      source.ids.add(id);
      extents.set(shape, source);
    }
  }
  return {
    spots: [...spots].map(([slack, { ids, positions }]) => ({
      slack,
      ids,
      points: buildPointIndex(positions),
    })),
    extents: [...extents.values()],
  };
}

/** What of a source's place is taken: where it is drawn, the nearest it may be, or the farthest. */
type Reading = 'drawn' | 'least' | 'most';

/**
 * Distance from a position to the nearest source but `self`, with the edge that it is measured to where
 * there is one; inside of an area the distance to its edge, negative, so that it falls further in. Ends
 * with one that is at most `enough` away.
 */
function nearestTo(
  { spots, extents }: Sources,
  from: LngLat,
  reading: Reading,
  self: string | null,
  enough = -Infinity,
): ReturnType<Heights> {
  let height = Infinity;
  let edge: EdgeRef | null = null;
  for (const { slack, points, ids } of spots) {
    const accept = self === null ? undefined : (position: number) => ids[position] !== self;
    height = Math.min(height, distanceToPoints(points, from, accept) + shift(reading, slack));
  }
  const vector = inSpace(from);
  for (const source of extents) {
    if (height <= enough) break;
    const { shape, ball, somewhere } = source;
    const toCenter = norm(vector, ball.center);
    // The centre lies among the corners: one of them is at least as far.
    const atLeast = somewhere && reading === 'most' ? toCenter : toCenter - ball.radius;
    if (atLeast >= height || isOnly(source, self)) continue;
    if (somewhere && reading === 'most') {
      const away = farthestFrom(from, shape);
      if (away < height) [height, edge] = [away, null];
      continue;
    }
    const isInside = contains(shape, from);
    if (!isInside && height <= 0) continue;
    const near = edgeNear(from, shape, isInside ? undefined : km(height));
    const away = near ? (isInside ? -near.distance : near.distance) : Infinity;
    if (near && away < height) [height, edge] = [away, near.edge];
  }
  return { height, edge };
}

const shift = (reading: Reading, slack: Km): number =>
  reading === 'drawn' ? 0 : reading === 'least' ? -slack : slack;

function measureSpot(sources: Sources, at: LngLat, uncertainty: Km, self: string | null): Measured {
  const nearest = (reading: Reading) => Math.max(0, nearestTo(sources, at, reading, self).height);
  const away = km(nearest('drawn'));
  return {
    distance: { min: away, max: away },
    least: Math.max(0, nearest('least') - uncertainty),
    most: nearest('most') + uncertainty,
  };
}

function measureExtent(all: Sources, target: Shape, self: string | null): Measured {
  const sources = withinReach(all, target, self);
  const farthest = (reading: Reading, least: Km) =>
    farthestBy(target, (lngLat, _, enough) => nearestTo(sources, lngLat, reading, self, enough), least);
  const max = farthest('drawn', km(0));
  return {
    distance: { min: km(nearestPart(sources, target, 'drawn', self)), max },
    least: Math.max(0, nearestPart(sources, target, 'least', self)),
    most: farthest('most', max),
  };
}

/** Without the lines and areas that are farther from all of a target than another surely is. */
function withinReach({ spots, extents }: Sources, target: Shape, self: string | null): Sources {
  const ball = ballOf(target);
  const others = extents.filter((source) => !isOnly(source, self));
  const surely = Math.min(...others.map((source) => atMostApart(source.ball, ball)));
  return { spots, extents: others.filter((source) => atLeastApart(source.ball, ball) <= surely) };
}

/** Distance from the nearest point of a line or area to the nearest source but `self`. */
function nearestPart(
  { spots, extents }: Sources,
  target: Shape,
  reading: Reading,
  self: string | null,
): number {
  let best = Infinity;
  const ball = ballOf(target);
  for (const { slack, points, ids } of spots) {
    for (let position = 0; position < points.size; position++) {
      const at: LngLat = [points.lngs[position] as number, points.lats[position] as number];
      const by = shift(reading, slack);
      if (norm(inSpace(at), ball.center) - ball.radius + by >= best || ids[position] === self) continue;
      best = Math.min(best, distanceToShape(at, target) + by);
    }
  }
  for (const source of extents) {
    if (atLeastApart(source.ball, ball) >= best || isOnly(source, self)) continue;
    best = Math.min(best, nearestDistance(source.shape, target));
  }
  return best;
}

/** Every placement that may be at most `radius` from one of some, and a few others. */
function placementsNearAny(atlas: Atlas, placements: readonly Placement[], radius: Km): Placement[] {
  const reach = km(radius + 2 * WIDEST_UNCERTAINTY);
  const { spots, points, extents } = groundOf(atlas);
  const shapes = [...new Set(placements.map((placement) => shapeOf(atlas, placement)))];
  const positions = shapes.flatMap(({ geometry }): LngLat[] =>
    geometry.type === 'Point' ? [geometry.coordinates as unknown as LngLat] : [],
  );
  const isNear = new Uint8Array(points.size);
  for (const position of pointsNearAny(points, positions, reach).positions) isNear[position] = 1;
  for (const shape of shapes) {
    if (shape.form === 'spot') continue;
    for (const position of pointsNear(points, shape, reach)) isNear[position] = 1;
  }
  const boxes = shapes.map(({ bbox }) => growBbox(bbox, reach));
  return [
    ...spots.filter((_, position) => isNear[position] === 1),
    ...[...extents].flatMap(([{ bbox }, placements]) =>
      boxes.some((box) => bboxesTouch(bbox, box)) ? placements : [],
    ),
  ];
}
