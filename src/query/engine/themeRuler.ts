import type { Placement } from '../../../geodata/schema.ts';
import { type Ask, cut, isNear } from '../../geo/areaShare.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { atLeastApart, atMostApart, type Ball, ballOf } from '../../geo/ball.ts';
import { EARTH_RADIUS } from '../../geo/distance.ts';
import {
  distanceToShape,
  farthestBy,
  farthestFrom,
  farthestOnEdges,
  type Heights,
  nearestDistance,
  settled,
} from '../../geo/measure.ts';
import { buildPointIndex, distanceToPoints, type PointIndex } from '../../geo/pointIndex.ts';
import { remembered } from '../../geo/remembered.ts';
import {
  chordOf,
  contains,
  type EdgeRef,
  inSpace,
  nearestEdge,
  norm,
  type Shape,
  type Vector,
} from '../../geo/shape.ts';
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
  const placements = groundOf(atlas).located.filter(filterOf(filters, atlas.sentences));
  if (placements.length === 0) return { code: 'origin-unlocated', id: '' };
  const sources = sourcesOf(atlas, placements);
  const members = new Set(placements.map(({ id }) => id));
  const shared = new Map<Km, (target: Shape) => Measured | null>();
  const asks = new Map<Km, Ask>();
  return {
    form: 'placements',
    measure: (placement, limit = km(Infinity)) => {
      const shape = shapeOf(atlas, placement);
      const self = members.has(placement.id) ? placement.id : null;
      if (shape.geometry.type === 'Point') {
        const at = shape.geometry.coordinates as unknown as LngLat;
        return measureSpot(sources, at, uncertaintyOf(placement), self, limit);
      }
      if (self && sources.extents.some((source) => isOnly(source, self)))
        return measureExtent(sources, shape, self, limit);
      let measureShared = shared.get(limit);
      if (!measureShared) {
        measureShared = onceEach((target: Shape) => measureExtent(sources, target, null, limit));
        shared.set(limit, measureShared);
      }
      return measureShared(shape);
    },
    measureParts: () => [],
    toPosition: (at) => measureSpot(sources, at, km(0), null, km(Infinity))?.distance.min ?? km(Infinity),
    isWithin: ({ id }, limit) => {
      const self = members.has(id) ? id : null;
      const isAlone = self !== null && isCounted(sources, self);
      if (isAlone) return isWithinAny(sources, self, limit);
      const known = asks.get(limit) ?? isWithinAny(sources, null, limit);
      asks.set(limit, known);
      return known;
    },
    near: () => groundOf(atlas).located,
  };
}

/** Spots that may be off as far; `ids` in the order of `points`. */
type SpotGroup = { readonly slack: Km; readonly points: PointIndex; readonly ids: readonly string[] };

type Sources = {
  readonly spots: readonly SpotGroup[];
  /** Each shape once. */
  readonly extents: Source[];
};

/** A line or area; `somewhere` if the placements are anywhere in it, not all of it. */
type Source = {
  readonly shape: Shape;
  readonly ball: Ball;
  readonly somewhere: boolean;
  readonly ids: ReadonlySet<string>;
};

const isOnly = ({ ids }: Source, id: string | null): boolean => id !== null && ids.size === 1 && ids.has(id);

/** Whether leaving out one placement leaves out a source: a spot, or a line or area that is no other's. */
const isCounted = ({ spots, extents }: Sources, id: string): boolean =>
  extents.some((source) => isOnly(source, id)) || spots.some(({ ids }) => ids.includes(id));

/** Asks whether a position is at most `limit` from the nearest source but `self`, each where it is drawn. */
function isWithinAny({ spots, extents }: Sources, self: string | null, limit: Km): Ask {
  const chord = chordOf(limit);
  const asks = extents
    .filter((source) => !isOnly(source, self))
    .map(({ shape, ball }) => ({ ball, ask: isNear(shape, chord) }));
  return (lngLat, vector, reach, cell) => {
    const room = reach || cell / 2;
    let most: number | null = 0;
    const take = (answer: number | null) => {
      most = most === null || answer === null ? null : Math.max(most, answer);
    };
    for (const { ball, ask } of asks) {
      if (norm(vector, ball.center) - ball.radius > chord + room) continue;
      const answer = ask(lngLat, vector, reach, cell);
      if (answer === 1) return 1;
      take(answer);
    }
    for (const group of spots) {
      const away = chordOf(distanceToGroup(group, lngLat, self, km(limit + 2 * room)));
      if (away + room <= chord) return 1;
      if (away - room <= chord) take(reach > 0 ? null : cut(chord - away, cell));
    }
    return most;
  };
}

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

/** What of a source that is somewhere in its area is taken: where it is drawn, or the farthest it may be. */
type Reading = 'drawn' | 'most';

/**
 * Signed distance from a position to the nearest source but `self`, with the edge that it is measured to
 * where there is one: inside of an area the distance to its edge, negative, so that it falls further in.
 * No more exact than `Heights` asks for. A source that is somewhere in its area counts where it is drawn,
 * or, for `most`, at its farthest point.
 */
function heightAt(
  sources: Sources,
  from: LngLat,
  vector: Vector,
  reading: Reading,
  self: string | null,
  enough: number,
): ReturnType<Heights['at']> {
  const isFarthest = ({ somewhere }: Source) => somewhere && reading === 'most';
  const inside = deepest(sources, from, vector, self, isFarthest, enough);
  if (inside) return inside;
  let height = Infinity;
  let edge: EdgeRef | null = null;
  for (const group of sources.spots) {
    const slack = reading === 'most' ? group.slack : 0;
    height = Math.min(height, distanceToGroup(group, from, self, height - slack) + slack);
  }
  for (const source of sources.extents) {
    if (height <= enough) break;
    const { shape, ball } = source;
    const toCenter = norm(vector, ball.center);
    // The centre lies among the corners: one of them is at least as far.
    const atLeast = isFarthest(source) ? toCenter : toCenter - ball.radius;
    if (atLeast >= height || isOnly(source, self)) continue;
    if (isFarthest(source)) {
      const away = farthestFrom(from, shape);
      if (away < height) [height, edge] = [away, null];
      continue;
    }
    const near = nearestEdge(shape, vector, height);
    const away = near ? settled(near.chord) : Infinity;
    if (near && away < height) [height, edge] = [away, near];
  }
  return { height, edge };
}

/**
 * The height inside of the sources that hold a position; null where none does. The source that was deep
 * enough is moved to the front: it will be so for the next position, near by.
 */
function deepest(
  { extents }: Sources,
  from: LngLat,
  vector: Vector,
  self: string | null,
  isLeftOut: (source: Source) => boolean,
  enough: number,
): ReturnType<Heights['at']> | null {
  let depth = -1;
  let edge: EdgeRef | null = null;
  for (let at = 0; at < extents.length; at++) {
    const source = extents[at] as Source;
    if (isLeftOut(source) || isOnly(source, self) || !contains(source.shape, from)) continue;
    const near = enough < 0 ? nearestEdge(source.shape, vector, -enough, depth) : null;
    if (!near) {
      [extents[0], extents[at]] = [source, extents[0] as Source];
      return { height: enough, edge: null };
    }
    if (near.chord > depth) [depth, edge] = [near.chord, near];
  }
  return edge && { height: -settled(depth), edge };
}

/** Distance from a position to the nearest spot of a group but `self`; infinite where none is within `limit`. */
function distanceToGroup({ points, ids }: SpotGroup, from: LngLat, self: string | null, limit: number): Km {
  const accept = self === null ? undefined : (position: number) => ids[position] !== self;
  return distanceToPoints(points, from, accept, km(limit));
}

/** Null where surely all sources are farther than `limit`; `most` is then exact up to it. */
function measureSpot(
  { spots, extents }: Sources,
  at: LngLat,
  uncertainty: Km,
  self: string | null,
  limit: Km,
): Measured | null {
  const cap = limit + uncertainty + WIDEST_UNCERTAINTY;
  const vector = inSpace(at);
  let [drawn, least, most] = [cap, cap, Infinity];
  for (const { shape, somewhere, ball } of extents.filter((source) => !isOnly(source, self))) {
    const toCenter = norm(vector, ball.center);
    if (toCenter - ball.radius < (somewhere ? least : Math.max(least, most))) {
      const away = distanceToShape(at, shape);
      [drawn, least] = [Math.min(drawn, away), Math.min(least, away)];
      if (!somewhere) most = Math.min(most, away);
    }
    if (somewhere && toCenter < most) most = Math.min(most, farthestFrom(at, shape));
  }
  for (const group of least > 0 || most > 0 ? spots : []) {
    const reach = Math.max(drawn, least + group.slack, Math.min(most, cap) - group.slack);
    const away = distanceToGroup(group, at, self, reach);
    drawn = Math.min(drawn, away);
    least = Math.min(least, away - group.slack);
    most = Math.min(most, away + group.slack);
  }
  if (drawn >= cap || least - uncertainty > limit) return null;
  const away = km(Math.max(0, drawn));
  return {
    distance: { min: away, max: away },
    least: Math.max(0, Math.max(0, least) - uncertainty),
    most: most + uncertainty,
  };
}

/** Null where surely all sources are farther than `limit`; `most` is then exact up to it. */
function measureExtent(all: Sources, target: Shape, self: string | null, limit: Km): Measured | null {
  const sources = withinReach(all, target, self, 'drawn');
  const farthest = (reading: Reading, least: Km, enough = km(Infinity)) =>
    farthestBy(target, heightsOver(withinReach(all, target, self, reading), reading, self), least, enough);
  const { drawn, least } = nearestPart(sources, target, self);
  if (least > limit) return null;
  // Within itself nothing is far: only its edges, which are drawn straight and measured as chords, are off.
  const isSource = sources.extents.some(({ shape }) => shape === target);
  const max = isSource
    ? farthestOnEdges(target, heightsOver(sources, 'drawn', self))
    : farthest('drawn', km(0));
  const isDrawnExactly = sources.spots.length === 0 && !sources.extents.some(({ somewhere }) => somewhere);
  return {
    distance: { min: drawn, max },
    least: Math.max(0, least),
    most: isDrawnExactly ? max : farthest('most', max, limit),
  };
}

/** The signed distance to the nearest source but `self`; see `heightAt`. */
function heightsOver(sources: Sources, reading: Reading, self: string | null): Heights {
  return {
    at: (lngLat, vector, enough) => heightAt(sources, lngLat, vector, reading, self, enough),
    near: (lngLat, vector, reach) => {
      const { height } = heightAt(sources, lngLat, vector, reading, self, -Infinity);
      const highest = height + 2 * reach * STRETCH + ROUNDING;
      const extents = sources.extents.filter((source) =>
        mayBeBelow(source, lngLat, vector, reading, highest),
      );
      return heightsOver({ spots: sources.spots, extents }, reading, self);
    },
  };
}

/** Along the sphere it is farther than in space, over the length of a province by less than this. */
const STRETCH = 1.001;

/** The edges of shapes lie half a metre beside their chords at most, on either side. */
const ROUNDING = 0.002;

/** Whether the signed distance to a source is at most `limit`, or may be. */
function mayBeBelow(
  { shape, ball, somewhere }: Source,
  lngLat: LngLat,
  vector: Vector,
  reading: Reading,
  limit: number,
): boolean {
  const toCenter = norm(vector, ball.center);
  if (somewhere && reading === 'most') return toCenter <= limit;
  if (limit >= 0) {
    return (
      toCenter - ball.radius <= limit &&
      (contains(shape, lngLat) || nearestEdge(shape, vector, limit) !== null)
    );
  }
  return contains(shape, lngLat) && nearestEdge(shape, vector, -limit) === null;
}

/** Without the lines and areas that are farther from all of a target than another surely is. */
function withinReach(
  { spots, extents }: Sources,
  target: Shape,
  self: string | null,
  reading: Reading,
): Sources {
  const ball = ballOf(target);
  const others = extents.filter((source) => !isOnly(source, self));
  const surely = Math.min(...others.map((source) => atMostApart(source.ball, ball)));
  const atLeast = ({ ball: own, somewhere }: Source) =>
    somewhere && reading === 'most' ? norm(own.center, ball.center) - ball.radius : atLeastApart(own, ball);
  return { spots, extents: others.filter((source) => atLeast(source) <= surely) };
}

/**
 * Distance from the nearest point of a line or area to the nearest source but `self`: as drawn, and where
 * each spot is as near as it may be.
 */
function nearestPart(
  { spots, extents }: Sources,
  target: Shape,
  self: string | null,
): { readonly drawn: Km; readonly least: number } {
  let [drawn, least] = [Infinity, Infinity];
  const ball = ballOf(target);
  for (const source of extents) {
    if (atLeastApart(source.ball, ball) >= drawn || isOnly(source, self)) continue;
    drawn = Math.min(drawn, nearestRemembered(source.shape, target));
  }
  least = drawn;
  for (const { slack, points, ids } of spots) {
    for (let position = 0; position < points.size && (drawn > 0 || least > -slack); position++) {
      const atLeast = norm(vectorOf(points, position), ball.center) - ball.radius;
      if ((atLeast >= drawn && atLeast - slack >= least) || ids[position] === self) continue;
      const at: LngLat = [points.lngs[position] as number, points.lats[position] as number];
      const away = distanceToShape(at, target);
      [drawn, least] = [Math.min(drawn, away), Math.min(least, away - slack)];
    }
  }
  return { drawn: km(drawn), least };
}

const nearestRemembered = remembered(nearestDistance);

const vectorOf = ({ xyz }: PointIndex, position: number): Vector => [
  (xyz[3 * position] as number) * EARTH_RADIUS,
  (xyz[3 * position + 1] as number) * EARTH_RADIUS,
  (xyz[3 * position + 2] as number) * EARTH_RADIUS,
];
