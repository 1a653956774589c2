import type { LinkEnd } from '../engine/query.ts';
import { type Item, isKind, isPlace, isProblem, type Reading, type Sentence, spanAround } from './items.ts';
import type { Problem } from './parsed.ts';
import { readFilters } from './readFilters.ts';
import { isLinkEnd, isUnit, problemOf } from './readOrigins.ts';

/** Reads which units belong to one: its neighbours, the city it is in, the counties that it has. */
export function readKin({ items, gazetteer }: Sentence): Reading | Problem | null {
  const { filters, used } = readFilters(items, gazetteer);
  const cue =
    items.find(isKind('neighbours', 'city', 'counties')) ?? (used.length > 0 ? null : partsCue(items));
  const places = items.filter(isPlace);
  const [place] = places;
  if (!cue || !place || places.length > 1) return null;
  if (isKind('mistake')(place)) return problemOf(place);
  if (!isUnit(place)) return null;
  const how = isKind('neighbours', 'city', 'counties')(cue) ? cue.kind : 'counties';
  return {
    query: { kind: 'related', adcode: place.origin.adcode, how, filters },
    used: [...used, cue, place, ...items.filter(isKind('level', 'count', 'pass', 'near', 'border'))],
    notes: [],
  };
}

/** Which or how many counties a unit has or takes in: 甲市有几个县, 甲市的县, "counties in X". */
function partsCue(items: readonly Item[]): Item | null {
  const level = items.find(isKind('level'));
  const isElse = isKind('most', 'fewest', 'each', 'lack', 'distance');
  const isMore = isKind('have', 'unknown', 'number');
  const before = items[items.indexOf(level as Item) - 1];
  const isAsked =
    before && /^(?:哪些|哪几个|几个|多少个?|有多少个?|which|what|how many|number of)$/i.test(before.word);
  if (!level || items.some(isElse) || (!isAsked && items.some(isMore))) return null;
  return isAsked || /^(?:counties|cities|districts|\p{Script=Han}+)$/iu.test(level.word) ? level : null;
}

/** Reads how far two places are apart: 甲地到乙地的直线距离. */
export function readApart({ text, items }: Sentence): Reading | Problem | null {
  const cue = items.find(isKind('apart'));
  const places = items.filter(isPlace);
  const [first] = places;
  if (!cue || !first || items.some(isKind('nearest'))) return null;
  const mistake = places.find(isKind('mistake'));
  if (mistake) return problemOf(mistake);
  const ends = places.flatMap((place): LinkEnd[] => {
    if (!isKind('origin')(place)) return [];
    if (place.origin.kind === 'link') return [...place.origin.ends];
    return isLinkEnd(place.origin) ? [place.origin] : [];
  });
  const [from, to] = ends;
  if (!from || !to)
    return { code: 'needs-two-places', relation: 'between', ...spanAround(text, [cue, first]) };
  return { query: { kind: 'apart', from, to }, used: [cue, ...places], notes: [] };
}

/**
 * Reads which sections of the plan speak of something: what is asked for beside is read as any question.
 * @param readers of what is found in a place, or wherever it is
 */
export function readSections(
  sentence: Sentence,
  readers: readonly ((sentence: Sentence) => Reading | Problem | null)[],
): Reading | Problem | null {
  const cue = sentence.items.find(isKind('sections'));
  if (!cue) return null;
  const rest = { ...sentence, items: sentence.items.filter((item) => item !== cue) };
  for (const read of readers) {
    const result = read(rest);
    if (result === null) continue;
    if (isProblem(result)) return result;
    const { query, used, notes } = result;
    if (query.kind !== 'within' && query.kind !== 'inside' && query.kind !== 'listed') return null;
    const { filters, ...about } = query;
    const relation = about.kind === 'listed' ? null : about;
    return { query: { kind: 'sections', relation, filters }, used: [...used, cue], notes };
  }
  return null;
}
