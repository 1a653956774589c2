// Questions of the corpus against the slow obvious way: every edge of every shape is measured, nothing is left
// out by a box, ball or tree, nothing is remembered.
import { describe, expect, test } from 'vitest';
import type { Placement } from '../../../geodata/schema.ts';
import { farthestBy, type Heights, settled } from '../../../src/geo/measure.ts';
import {
  alongSphere,
  chordToEdge,
  contains,
  type EdgeRef,
  edgesCross,
  inSpace,
  type Shape,
  type Vector,
} from '../../../src/geo/shape.ts';
import { km, type LngLat } from '../../../src/geo/units.ts';
import { decodeQuery } from '../../../src/query/codec/encode.ts';
import { locateOrigin } from '../../../src/query/engine/origin.ts';
import type { Query } from '../../../src/query/engine/query.ts';
import { runQuery } from '../../../src/query/engine/run.ts';
import { standingByCodes, uncertaintyOf } from '../../../src/query/engine/standing.ts';
import { realAtlas } from '../realAtlas.ts';

const atlas = realAtlas();
/** In kilometres: a micrometre. */
const EQUAL = 1e-9;

/** The nearest of all edges, one by one. */
function nearestOf({ runs }: Shape, from: Vector): { chord: number; edge: EdgeRef | null } {
  let chord = Infinity;
  let edge: EdgeRef | null = null;
  for (const run of runs) {
    for (let at = 1; at < run.lngLats.length; at++) {
      const away = chordToEdge({ run, at, chord: 0 }, from);
      if (away >= chord) continue;
      chord = away;
      edge = { run, at, chord };
    }
  }
  return { chord, edge };
}

/** Every edge is asked, inside an area its distance to the edge is not. */
function slowHeights(origin: Shape): Heights {
  const heights: Heights = {
    at: (lngLat, vector) => {
      const { chord, edge } = nearestOf(origin, vector);
      return contains(origin, lngLat) ? { height: -chord, edge: null } : { height: chord, edge };
    },
    near: () => heights,
  };
  return heights;
}

function slowNearest(origin: Shape, target: Shape): number {
  const startsIn = (outer: Shape, inner: Shape) =>
    inner.runs.some(({ lngLats: [first] }) => first && contains(outer, first));
  if (startsIn(origin, target) || startsIn(target, origin) || edgesCross(origin, target)) return 0;
  const vertices = ({ runs }: Shape) => runs.flatMap(({ lngLats }) => lngLats.map(inSpace));
  const toEdges = (from: Shape, to: Shape) =>
    Math.min(...vertices(from).map((one) => nearestOf(to, one).chord));
  return settled(Math.min(toEdges(origin, target), toEdges(target, origin)));
}

function slowFarthest(origin: Shape, target: Shape): number {
  if (origin === target) return 0;
  if (origin.form === 'spot') {
    const [from] = origin.runs.map(({ lngLats: [at] }) => inSpace(at as LngLat));
    const all = target.runs.flatMap(({ lngLats }) => lngLats.map(inSpace));
    return alongSphere(Math.max(...all.map((one) => Math.hypot(...one.map((x, i) => x - (from?.[i] ?? 0))))));
  }
  return settled(farthestBy(target, slowHeights(origin), km(0)));
}

type Within = Extract<Query, { readonly kind: 'within' }>;

/** The distance shown, and how sure it is that it lies within. */
function slowJudgement({ origin, radius, beyond }: Within, placement: Placement, from: Shape) {
  const shape = atlas.placementShapes.get(placement.id) as Shape;
  const unit =
    origin.kind === 'division' && origin.part === 'area' ? atlas.divisions.get(origin.adcode) : null;
  const isIn = unit && shape.form !== 'line' && standingByCodes(atlas, placement, unit) === 'certain';
  const min = isIn ? 0 : slowNearest(from, shape);
  const doubt = isIn ? 0 : uncertaintyOf(placement);
  if (min - doubt > radius) return null;
  const max = isIn ? 0 : shape.form === 'spot' ? min : slowFarthest(from, shape);
  const [least, most] = [Math.max(0, min - doubt), max + doubt];
  if (most < beyond) return null;
  return { min, max, certainty: least >= beyond && most <= radius ? 'certain' : 'possible' };
}

/** Some placements, of each ground one: the slow way takes a second for ten. */
const SAMPLE = [
  ...new Map([...atlas.placements.values()].map((one) => [atlas.placementShapes.get(one.id), one] as const)),
].flatMap(([shape, one], at) => (shape && at % 16 === 0 ? [one] : []));

describe('answers are those of the slow way', () => {
  test.each([
    'within_140728_50',
    'within_c.140100_100',
    'within_112.55*37.87_20',
    'within_140728_20*60',
    'within_b.140100.140700_10',
    'within_p.line-shuohuang-railway_20',
    'within_link_140100_140800_20',
    'within_da.112*37.5*113*38*113*37_20',
  ])(
    '%s',
    (code) => {
      const query = decodeQuery(code, atlas.catalogue) as Within;
      const located = locateOrigin(atlas, query.origin);
      if ('code' in located) throw new Error(code);
      const from = located.shapes[0] as Shape;
      const hits = new Map(runQuery(atlas, query).hits.map((hit) => [hit.placement.id, hit]));
      const { themes } = query.filters;
      for (const placement of SAMPLE) {
        if (themes.length > 0 && !themes.includes(placement.theme)) continue;
        const [hit, slow] = [hits.get(placement.id), slowJudgement(query, placement, from)];
        expect([placement.id, hit?.certainty]).toEqual([placement.id, slow?.certainty]);
        if (!hit || !slow) continue;
        expect(Math.abs(hit.distance.min - slow.min)).toBeLessThan(EQUAL);
        expect(Math.abs(hit.distance.max - slow.max)).toBeLessThan(EQUAL);
      }
    },
    60_000,
  );
});
