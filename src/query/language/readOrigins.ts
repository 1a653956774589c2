import { isAround } from '../../geo/coordinates.ts';
import type { Bbox, LngLat } from '../../geo/units.ts';
import type { LinkEnd, Origin } from '../engine/query.ts';
import type { Entry } from './gazetteer.ts';
import {
  endOf,
  type Item,
  isFiller,
  isKind,
  isProblem,
  type MistakeItem,
  type Of,
  type OriginItem,
  replaced,
  type Sentence,
  spanAround,
  spanOf,
} from './items.ts';
import type { Problem, Span } from './parsed.ts';
import { nameOfPoint } from './print.ts';
import { suggestionOf } from './suggest.ts';

/**
 * Puts the names, coordinates and words of a question together to places: a county with its city, a unit
 * with the word for its centre, two units with the word for their border, two places with "between",
 * what was drawn with its positions. A place that is not clear is a mistake among the items.
 */
export function joinOrigins(sentence: Sentence): Sentence | Problem {
  let items: readonly Item[] | Problem = withNeighbours(sentence.items);
  for (const step of [joinNames, readExtents, readPoints, joinCentres, joinDrawn, joinBorders, joinLinks]) {
    items = step({ ...sentence, items });
    if (isProblem(items)) return items;
  }
  return { ...sentence, items };
}

/** "Counties that border X" and 与X接壤的县 ask for neighbours, where one place is named. */
function withNeighbours(items: readonly Item[]): readonly Item[] {
  const isAsked = items.some(isKind('level')) && items.filter(isKind('place', 'elsewhere')).length === 1;
  if (!isAsked || items.some(isKind('topic', 'term', 'distance'))) return items;
  return items.map((item) =>
    isKind('border', 'near')(item) ? { kind: 'neighbours', word: item.word, at: item.at } : item,
  );
}

type Step = (sentence: Sentence) => readonly Item[] | Problem;

type Name = Span & { readonly entries: readonly Entry[]; readonly generic: boolean };

/**
 * A county named together with its city is that county, so that 甲市新区 is not ambiguous. A name that
 * several cities have is not taken for one of them beside a city that has none of it.
 */
function joinNames({ text, items }: Sentence): readonly Item[] {
  const joined: (Item | Name)[] = [];
  for (const item of items) {
    if (!isKind('place')(item)) {
      joined.push(item);
      continue;
    }
    const lastAt = joined.findLastIndex((one) => !('kind' in one) || !isFiller(one));
    const last = joined[lastAt];
    const isBeside = last && !('kind' in last) && !text.slice(endOf(last), item.at).includes('、');
    const finer = isBeside ? finerOf(text, last, item) : undefined;
    if (finer) joined.splice(lastAt, Infinity, finer);
    else if (isBeside && item.generic) joined.push(item);
    else joined.push({ entries: item.entries, generic: item.generic, ...spanOf(item) });
  }
  return joined.map((one) => ('kind' in one ? one : placeOf(text, one)));
}

/** Two names as one, if some meaning of one lies in a meaning of the other. */
function finerOf(text: string, last: Name, item: Of<'place'>): Name | undefined {
  const span = spanAround(text, [last, item]);
  const finer = item.entries.filter((inner) => last.entries.some((outer) => liesIn(inner, outer)));
  if (finer.length > 0) return { entries: finer, generic: false, ...span };
  const coarser = last.entries.filter((inner) => item.entries.some((outer) => liesIn(inner, outer)));
  return coarser.length > 0 ? { entries: coarser, generic: false, ...span } : undefined;
}

function liesIn(inner: Entry, outer: Entry): boolean {
  if (inner.origin.kind !== 'division' || outer.origin.kind !== 'division') return false;
  return outer.rank < inner.rank && (outer.rank === 0 || inner.city === outer.origin.adcode);
}

function placeOf(text: string, { entries, generic, ...span }: Name): OriginItem | MistakeItem {
  const [entry] = entries;
  if (entry && entries.length === 1 && !generic) return { kind: 'origin', origin: entry.origin, ...span };
  const choices = entries.map((one) => suggestionOf(text, span, one));
  return { kind: 'mistake', problem: { code: 'ambiguous-place', ...span, choices }, ...span };
}

/** Between two corners where the question says that it means an extent. */
const BETWEEN_CORNERS = /^[\s,，;；~～–—\][()（）-]*(?:至|到|to\b)?[\s([（]*$/i;
const EXTENT_WORD = /范围|矩形|四至|\b(?:extent|rectangle|bounding box|bbox)\b/i;

/**
 * Four numbers in a row are two opposite corners of an extent, latitudes first or, as maps write it, west,
 * south, east, north; so are two positions where the question speaks of an extent.
 */
function readExtents({ text, items, gazetteer: { bounds } }: Sentence): readonly Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    const between = last ? text.slice(endOf(last), item.at) : '';
    const isExtent =
      /^\s*[,，]\s*$/.test(between) || (EXTENT_WORD.test(text) && BETWEEN_CORNERS.test(between));
    const corners =
      isExtent && isKind('coordinates')(item) && isKind('coordinates')(last)
        ? [last, item].map((corner) => cornerOf(corner, bounds))
        : [];
    const [one, other] = corners;
    if (!last || !one || !other || one[0] === other[0] || one[1] === other[1]) {
      joined.push(item);
      continue;
    }
    const [west, east] = [Math.min(one[0], other[0]), Math.max(one[0], other[0])];
    const [south, north] = [Math.min(one[1], other[1]), Math.max(one[1], other[1])];
    const positions: LngLat[] = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ];
    const origin: Origin = { kind: 'drawn', shape: 'area', positions };
    joined.splice(-1, 1, { kind: 'origin', origin, ...spanAround(text, [last, item]) });
  }
  return joined;
}

/** Where a corner lies, whichever of its numbers comes first; null where neither order leads near the map. */
function cornerOf({ first, second }: Of<'coordinates'>, bounds: Bbox): LngLat | null {
  const read: LngLat = [second.degrees, first.degrees];
  const swapped: LngLat = [first.degrees, second.degrees];
  return [read, swapped].find((lngLat) => isAround(lngLat, bounds)) ?? null;
}

function readPoints({ text, items, gazetteer: { bounds } }: Sentence): readonly Item[] {
  return items.map((item) => {
    if (!isKind('coordinates')(item)) return item;
    const { first, second } = item;
    const span = spanOf(item);
    const [lat, lng] = first.axis === 'lng' || second.axis === 'lat' ? [second, first] : [first, second];
    const lngLat: LngLat = [lng.degrees, lat.degrees];
    const swapped: LngLat = [lat.degrees, lng.degrees];
    const isBare = !first.axis && !second.axis;
    const told = isBare && !isAround(lngLat, bounds) && isAround(swapped, bounds) ? swapped : lngLat;
    if (isAround(told, bounds)) return { kind: 'origin', origin: { kind: 'point', lngLat: told }, ...span };
    if (!isAround(swapped, bounds)) {
      return { kind: 'mistake', problem: { code: 'point-outside', lngLat, ...span }, ...span };
    }
    const name = nameOfPoint(swapped);
    const origin: Origin = { kind: 'point', lngLat: swapped };
    const suggestions = [{ origin, zh: name, en: name, text: replaced(text, span, name) }];
    return { kind: 'mistake', problem: { code: 'point-swapped', suggestions, ...span }, ...span };
  });
}

/** The word for a centre stands beside a name, with nothing but fillers between. */
function joinCentres({ text, items, inChinese }: Sentence): readonly Item[] {
  const joined = [...items];
  for (const centre of items.filter(isKind('centre'))) {
    const at = joined.indexOf(centre);
    const [before, after] = [joined.slice(0, at).reverse(), joined.slice(at + 1)].map((side) =>
      side.find((item) => !isFiller(item)),
    );
    const beside = (inChinese ? [before, after] : [after, before]).find(isUnit);
    if (!beside) continue;
    const [first, last] = [at, joined.indexOf(beside)].toSorted((a, b) => a - b) as [number, number];
    const origin: Origin = { ...beside.origin, part: 'centre' };
    joined.splice(first, last - first + 1, {
      kind: 'origin',
      origin,
      ...spanAround(text, [centre, beside]),
    });
  }
  return joined;
}

type Unit = OriginItem & { readonly origin: Extract<Origin, { kind: 'division' }> };

export const isUnit = (item: Item | undefined): item is Unit =>
  isKind('origin')(item) && item.origin.kind === 'division' && item.origin.part === 'area';

const isPoint = (
  item: Item | undefined,
): item is OriginItem & { origin: { kind: 'point'; lngLat: LngLat } } =>
  isKind('origin')(item) && item.origin.kind === 'point';

/** At least two positions make a line, three an area. */
function joinDrawn({ text, items }: Sentence): readonly Item[] {
  const joined: Item[] = [];
  for (let i = 0; i < items.length; ) {
    const item = items[i] as Item;
    const end = items.findIndex((one, j) => j > i && !isPoint(one));
    const points = items.slice(i + 1, end < 0 ? items.length : end).filter(isPoint);
    if (isKind('drawn')(item) && points.length >= (item.shape === 'line' ? 2 : 3)) {
      const positions = points.map(({ origin }) => origin.lngLat);
      joined.push({
        kind: 'origin',
        origin: { kind: 'drawn', shape: item.shape, positions },
        ...spanAround(text, [item, ...points]),
      });
      i += 1 + points.length;
    } else {
      joined.push(item);
      i++;
    }
  }
  return joined;
}

const joinBorders: Step = (sentence) =>
  joinPairs(sentence, 'border', (ends, span) => {
    const units = ends.filter(isUnit).map(({ origin }) => origin.adcode);
    const [one, other] = units.toSorted();
    if (!one || !other) return { code: 'needs-units', relation: 'border', ...span };
    if (one === other) return { code: 'needs-two-places', relation: 'border', ...span };
    return { kind: 'border', adcodes: [one, other] };
  });

const joinLinks: Step = (sentence) => {
  const items = joinFromTo(sentence);
  return isProblem(items) ? items : joinPairs({ ...sentence, items }, 'between', linkOf);
};

function linkOf(ends: readonly [OriginItem, OriginItem], span: Span): Origin | Problem {
  const [one, other] = ends.map(({ origin }) => origin).filter(isLinkEnd);
  return one && other
    ? { kind: 'link', ends: [one, other] }
    : { code: 'needs-two-places', relation: 'between', ...span };
}

export const isLinkEnd = (origin: Origin): origin is LinkEnd =>
  origin.kind === 'division' || origin.kind === 'place' || origin.kind === 'point';

/** From A to B is a link without a word for "between" too, which is dropped where it follows. */
function joinFromTo({ text, items, inChinese }: Sentence): readonly Item[] | Problem {
  const joined = [...items];
  for (const to of items.filter(isKind('to'))) {
    const at = joined.indexOf(to);
    const [one, other, following] = [joined[at - 1], joined[at + 1], joined[at + 2]];
    if (!isPlaced(one) || !isPlaced(other)) continue;
    if (!inChinese && !isKind('from', 'between')(joined[at - 2])) continue;
    if (!isKind('origin')(one)) return problemOf(one);
    if (!isKind('origin')(other)) return problemOf(other);
    const span = spanAround(text, [one, other]);
    const origin = linkOf([one, other], span);
    if (isProblem(origin)) return origin;
    joined.splice(at - 1, isKind('between')(following) ? 4 : 3, { kind: 'origin', origin, ...span });
  }
  return joined;
}

/**
 * Makes one place of a word and the two places beside it: before it in Chinese (A和B交界), after it in
 * English (the border of A and B) and where there are none before.
 */
function joinPairs(
  { text, items, inChinese }: Sentence,
  kind: 'border' | 'between',
  make: (ends: readonly [OriginItem, OriginItem], span: Span) => Origin | Problem,
): readonly Item[] | Problem {
  const joined = [...items];
  for (const cue of items.filter(isKind(kind))) {
    const at = joined.indexOf(cue);
    const sides = [placesBefore(joined, at), placesAfter(joined, at)];
    if (!inChinese) sides.reverse();
    const [preferred = [], otherwise = []] = sides;
    const ends = preferred.length >= 2 ? preferred : otherwise.length >= 2 ? otherwise : null;
    const found = [...preferred, ...otherwise];
    const [first] = found;
    if (!first) continue;
    const mistake = (ends ?? found).find(isKind('mistake', 'elsewhere'));
    if (mistake) return problemOf(mistake);
    const [one, other] = (ends ?? []).filter(isKind('origin'));
    if (!one || !other)
      return { code: 'needs-two-places', relation: kind, ...spanAround(text, [cue, first]) };
    const span = spanAround(text, [one, other, cue]);
    const origin = make([one, other], span);
    if (isProblem(origin)) return origin;
    const indices = [at, joined.indexOf(one), joined.indexOf(other)];
    const start = Math.min(...indices);
    joined.splice(start, Math.max(...indices) - start + 1, { kind: 'origin', origin, ...span });
  }
  return joined;
}

/** Why a place cannot be taken. */
export const problemOf = (item: Of<'mistake' | 'elsewhere'>): Problem =>
  item.kind === 'mistake'
    ? item.problem
    : { code: 'outside-atlas', zh: item.zh, en: item.en, ...spanOf(item) };

type Placed = Of<'origin' | 'mistake' | 'elsewhere'>;
const isPlaced = isKind('origin', 'mistake', 'elsewhere');
const isBetween = isKind('filler', 'inside', 'of', 'list', 'to', 'from');

/** The places before a word up to anything that tells something else; at most two, in their order. */
function placesBefore(items: readonly Item[], end: number): Placed[] {
  const found: Placed[] = [];
  for (let i = end - 1; i >= 0 && found.length < 2; i--) {
    const item = items[i];
    if (isPlaced(item)) found.unshift(item);
    else if (!isBetween(item)) break;
  }
  return found;
}

function placesAfter(items: readonly Item[], start: number): Placed[] {
  const found: Placed[] = [];
  for (let i = start + 1; i < items.length && found.length < 2; i++) {
    const item = items[i];
    if (isPlaced(item)) found.push(item);
    else if (!isBetween(item)) break;
  }
  return found;
}
