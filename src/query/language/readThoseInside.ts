import { togetherOf } from '../engine/query.ts';
import { entryOfOrigin } from './gazetteer.ts';
import { type Item, isFiller, isKind, isProblem, type Reading, type Sentence } from './items.ts';
import { readRelations } from './readRelations.ts';

const isReach = isKind('distance', 'near', 'band');
const isSubject = isKind('topic', 'term');

/**
 * Reads a distance that belongs to a theme while a place bounds the question: "mines within 5 km of a
 * reserve in X", X离保护区5公里内的煤矿. Null where the distance stands beside the place.
 */
export function readThoseInside(sentence: Sentence): Reading | null {
  const { items, inChinese, gazetteer } = sentence;
  const [place, ...others] = items.filter(isKind('origin', 'mistake', 'elsewhere'));
  if (!isKind('origin')(place) || others.length > 0) return null;
  if (place.origin.kind === 'place' && entryOfOrigin(gazetteer, place.origin)?.form !== 'area') return null;
  if (place.origin.kind !== 'place' && place.origin.kind !== 'division') return null;
  if (items.some(isKind('list', 'and', 'or', 'not'))) return null;
  if (items.filter(isSubject).length < 2 || items.filter(isReach).length !== 1) return null;
  const at = items.findIndex(isReach);
  const beside = inChinese ? items.slice(0, at).reverse() : items.slice(at + 1);
  const measured = beside.find((item) => !isFiller(item) && !isKind('within', 'from', 'to')(item));
  if (at < 0 || !isSubject(measured)) return null;
  if (inChinese && !items.slice(items.indexOf(place), items.indexOf(measured)).some(isKind('from')))
    return null;
  const rest = items.filter((item) => item !== place && item !== cueBefore(items, place));
  const read = readRelations({ ...sentence, items: rest });
  if (!read || isProblem(read) || read.query.kind !== 'within') return null;
  const { filters, ...relation } = read.query;
  const parts = [relation, { kind: 'inside', origin: place.origin } as const];
  return {
    ...read,
    query: togetherOf(
      'all',
      parts.map((part) => ({ relation: part, not: false })),
      filters,
    ),
    used: [...read.used, place],
  };
}

/** The "in" that stands before a place: without it, it would ask for something of its own. */
function cueBefore(items: readonly Item[], place: Item): Item | undefined {
  const before = items[items.indexOf(place) - 1];
  return isKind('inside')(before) ? before : undefined;
}
