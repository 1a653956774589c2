import { distance } from '../../geo/distance.ts';
import { type Km, km, type LngLat } from '../../geo/units.ts';
import { DEFAULT_RADIUS, MAX_RADIUS, NO_FILTERS, type Query, withinOf } from '../engine/query.ts';

/** What can be drawn as the place of a question. */
export type DrawnShape = 'point' | 'line' | 'circle' | 'polygon' | 'rectangle';

/** About a metre: finer than anybody draws, and short in an address. */
const DECIMALS = 5;

/**
 * The question that a drawing asks, from its positions: of a circle centre and edge, of a rectangle two
 * opposite corners, of a polygon its corners, the first not repeated. A circle asks for what is within
 * its radius, a point or line for what is within 50 km, an area for what is inside. Null while there is
 * too little of it to ask about.
 */
export function questionOf(shape: DrawnShape, drawn: readonly LngLat[]): Query | null {
  const positions = withoutRepeats(drawn.map(rounded));
  const [first, second] = positions;
  if (!first) return null;
  switch (shape) {
    case 'point':
      return withinOf({ kind: 'point', lngLat: first }, DEFAULT_RADIUS);
    case 'circle':
      return second ? withinOf({ kind: 'point', lngLat: first }, radiusBetween(first, second)) : null;
    case 'line':
      return second ? withinOf({ kind: 'drawn', shape: 'line', positions }, DEFAULT_RADIUS) : null;
    case 'polygon':
      return positions.length > 2 ? insideArea(positions) : null;
    case 'rectangle':
      return second && first[0] !== second[0] && first[1] !== second[1]
        ? insideArea(cornersBetween(first, second))
        : null;
  }
}

/** The radius of a circle drawn from its centre to its edge, to three figures: nobody draws finer. */
export const radiusBetween = (centre: LngLat, edge: LngLat): Km =>
  km(Math.min(MAX_RADIUS, Number(distance(centre, edge).toPrecision(3))));

/** The corners of a rectangle along meridians and parallels, counterclockwise. */
export function cornersBetween(a: LngLat, b: LngLat): readonly LngLat[] {
  const [west, east] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const [south, north] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}

const insideArea = (positions: readonly LngLat[]): Query => ({
  kind: 'inside',
  origin: { kind: 'drawn', shape: 'area', positions },
  filters: NO_FILTERS,
});

const rounded = ([lng, lat]: LngLat): LngLat => [
  Number(lng.toFixed(DECIMALS)),
  Number(lat.toFixed(DECIMALS)),
];

const withoutRepeats = (positions: readonly LngLat[]): LngLat[] =>
  positions.filter(([lng, lat], i) => {
    const before = positions[i - 1];
    return lng !== before?.[0] || lat !== before[1];
  });
