import type { Placement } from '../../../geodata/schema.ts';
import {
  type Ask,
  discShare,
  discShareBefore,
  sampleAround,
  sampleOf,
  shareOf,
} from '../../geo/areaShare.ts';
import type { Atlas } from '../../geo/atlas.ts';
import type { Shape } from '../../geo/shape.ts';
import { type Km, km, type LngLat } from '../../geo/units.ts';
import type { OriginForm } from './answer.ts';
import { shapeOf } from './measured.ts';
import { uncertaintyOf } from './standing.ts';

/** Which positions make a relation true, of one placement or whichever it is. */
export type Asking = (placement: Placement) => Ask;

/**
 * The share of the ground of placements at which a relation is true, 0 to 1: of the county, city or region
 * that they are known to, of the length of a line, of the disc that a spot may be in. Each ground is asked
 * once, unless something is asked of its placement alone.
 */
export function sharesBy(atlas: Atlas, asking: Asking): (placement: Placement) => number {
  const known = new Map<Ask, Map<Shape, number>>();
  return (placement) => {
    const [shape, ask] = [shapeOf(atlas, placement), asking(placement)];
    if (shape.form === 'spot') return shareOf(sampleAround(positionOf(shape), uncertaintyOf(placement)), ask);
    const shares = known.get(ask) ?? new Map<Shape, number>();
    known.set(ask, shares);
    const share = shares.get(shape) ?? shareOf(sampleOf(shape), ask);
    shares.set(shape, share);
    return share;
  };
}

const positionOf = ({ geometry }: Shape): LngLat =>
  (geometry as GeoJSON.Point).coordinates as unknown as LngLat;

/**
 * The share of the disc that a spot may be in which lies in a band around an origin, by its distance alone;
 * null where that does not tell. Of the nearest of many, which may be thousands, the limit is taken as straight.
 */
export function shareOfSpot(
  form: OriginForm,
  away: Km,
  uncertainty: Km,
  { least, most }: { readonly least: Km; readonly most: Km },
): number | null {
  const before = SHARES[form];
  return before && before(away, uncertainty, most) - (least > 0 ? before(away, uncertainty, least) : 0);
}

type Before = (away: Km, uncertainty: Km, limit: Km) => number;

const ofCircle: Before = discShare;
const ofLine: Before = (away, uncertainty, limit) => discShareBefore(km(limit - away), uncertainty);
const SHARES: { readonly [Form in OriginForm]: Before | null } = {
  point: ofCircle,
  centre: ofCircle,
  spot: ofCircle,
  placements: ofLine,
  line: null,
  area: null,
  border: null,
  link: null,
};

/** Makes one asking of several, and the same one of the same several. */
export function combined(
  askings: readonly Asking[],
  combine: (answers: readonly (number | null)[]) => number | null,
): Asking {
  const known: { readonly asks: readonly Ask[]; readonly ask: Ask }[] = [];
  return (placement) => {
    const asks = askings.map((asking) => asking(placement));
    const same = known.find((one) => one.asks.every((ask, at) => ask === asks[at]));
    if (same) return same.ask;
    const ask: Ask = (...place) => combine(asks.map((one) => one(...place)));
    if (known.length < MOST_KNOWN) known.push({ asks, ask });
    return ask;
  };
}

/** What is asked of single placements is not worth remembering. */
const MOST_KNOWN = 4;

/** The share at which all hold, or one does; null where that differs from place to place, or may. */
export function joined(join: 'all' | 'any', answers: readonly (number | null)[]): number | null {
  const decides = join === 'all' ? 0 : 1;
  if (answers.includes(decides)) return decides;
  if (answers.includes(null)) return null;
  return Math[join === 'all' ? 'min' : 'max'](...(answers as readonly number[]));
}
