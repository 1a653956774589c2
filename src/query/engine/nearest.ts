import type { Placement } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { centreOf } from '../../geo/centre.ts';
import type { Shape } from '../../geo/shape.ts';
import { type Km, km } from '../../geo/units.ts';
import type { Hit, Rule } from './answer.ts';
import { certainIf } from './certainty.ts';
import { groundOf } from './ground.ts';
import { type Measured, shapeOf } from './measured.ts';
import { isNowhere, type Nowhere } from './origin.ts';
import { MAX_RADIUS, type Query } from './query.ts';
import { rulerFrom } from './ruler.ts';
import { isSomewhere, UNCERTAINTY } from './standing.ts';

type Candidate = Measured & { readonly placement: Placement };

/** The least and the most that the distance to a place may truly be. */
type Reach = { readonly least: number; readonly most: number };

/**
 * What is at the `count` nearest places. Certain when fewer than `count` other places may be nearer,
 * possible when fewer than `count` others surely are: what is at one place does not compete with itself.
 * Ties are equally near, so that none is dropped by chance or by rounding. Looked for in a circle that
 * doubles until `count` places surely lie in it: what lies outside is farther. What is known only to a
 * county or city ranks by the middle of it.
 */
export function findNearest(
  atlas: Atlas,
  { origin, count }: Extract<Query, { readonly kind: 'nearest' }>,
  passes: (placement: Placement) => boolean,
): { readonly hits: readonly Hit[]; readonly rule: Rule } | Nowhere {
  const ruler = rulerFrom(atlas, origin);
  if (isNowhere(ruler)) return ruler;
  const { form, measure, near } = ruler;
  const measureAll = (placements: Iterable<Placement>): Candidate[] => {
    const measured: Candidate[] = [];
    for (const placement of placements) {
      if (!passes(placement)) continue;
      const one = measure(placement);
      if (one) measured.push({ placement, ...one });
    }
    return measured;
  };
  let measured = measureAll(near(FIRST_CIRCLE));
  let places = reachesOf(measured);
  const surelyIn = (radius: Km) => [...places.values()].filter(({ most }) => most <= radius).length;
  for (let radius = FIRST_CIRCLE; surelyIn(radius) < count; ) {
    const isWhole = radius > MAX_RADIUS;
    radius = km(radius * 2);
    measured = measureAll(isWhole ? groundOf(atlas).located : near(radius));
    places = reachesOf(measured);
    if (isWhole) break;
  }
  const leasts = Float64Array.from(places.values(), ({ least }) => least).sort();
  const mosts = Float64Array.from(places.values(), ({ most }) => most).sort();
  const toMiddle = middles(ruler.toPosition);
  const hits = measured.flatMap(({ placement, distance, least, most }): Hit[] => {
    const own = places.get(placement.place) as Reach;
    const othersBelow = (limits: Float64Array, limit: number, of: number) =>
      countBelow(limits, limit) - (of < limit ? 1 : 0);
    if (least === Infinity || othersBelow(mosts, least - TIE, own.most) >= count) return [];
    const certainty = certainIf(othersBelow(leasts, most - TIE, own.least) < count);
    const hit = { placement, certainty, distance };
    return [isSomewhere(placement) ? { ...hit, middle: toMiddle(shapeOf(atlas, placement)) } : hit];
  });
  return { hits, rule: { code: 'nearest', from: form, count, uncertainty: UNCERTAINTY } };
}

const FIRST_CIRCLE = km(20);

/** Distances that differ by less, a millimetre, are equal: rounding alone may tell so much. */
const TIE = km(1e-6);

/** Of each place the nearest that something there may be, and surely is. */
function reachesOf(measured: readonly Candidate[]): ReadonlyMap<string, Reach> {
  const places = new Map<string, Reach>();
  for (const { placement, least, most } of measured) {
    const known = places.get(placement.place);
    places.set(placement.place, {
      least: Math.min(least, known?.least ?? Infinity),
      most: Math.min(most, known?.most ?? Infinity),
    });
  }
  return places;
}

/** The distance to the middle of an area, measured once for each. */
function middles(toPosition: (at: ReturnType<typeof centreOf>) => Km): (area: Shape) => Km {
  const known = new Map<Shape, Km>();
  return (area) => {
    const away = known.get(area) ?? toPosition(centreOf(area));
    known.set(area, away);
    return away;
  };
}

/** How many of an ascending list are below a limit. */
function countBelow(ascending: Float64Array, limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
