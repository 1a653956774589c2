import { DEFAULT_COUNT, type Origin } from '../engine/query.ts';
import { isKind, type Reading, type Sentence, spanOf } from './items.ts';
import type { Problem } from './parsed.ts';
import { isFilter, readFilters } from './readFilters.ts';
import { problemOf } from './readOrigins.ts';
import { placeOf, withoutPlace } from './readRelations.ts';

/**
 * Reads what is nearest to a place, or to whatever passes filters: 离甲地最近的机场, "five coal mines
 * nearest to X", 离煤矿最近的机场.
 */
export function readNearest(sentence: Sentence): Reading | Problem | null {
  const { items, inChinese } = sentence;
  const at = items.findIndex(isKind('nearest'));
  const cue = items[at];
  if (!cue) return null;
  const number = items.find(isKind('number'));
  if (number && number.value < 1) return { code: 'count-zero', ...spanOf(number) };
  const place = placeOf(items);
  if (place && !isKind('origin')(place)) return problemOf(place);
  const to = items.findIndex((item, i) => i > at && isKind('to')(item));
  const cut = inChinese ? at : to < 0 ? items.length : to;
  const [before, after] = [items.slice(0, cut), items.slice(cut)];
  const [from, asked] = place ? [[], items] : inChinese ? [before, after] : [after, before];
  if (!place && !from.some(isFilter)) return withoutPlace(sentence, items);
  const origin: Origin = place?.origin ?? {
    kind: 'placements',
    filters: readFilters(from, sentence.gazetteer).filters,
  };
  const { filters, used } = readFilters(asked, sentence.gazetteer);
  return {
    query: { kind: 'nearest', origin, count: Math.floor(number?.value ?? DEFAULT_COUNT), filters },
    used: [
      ...used,
      ...readFilters(from, sentence.gazetteer).used,
      ...items.filter(isKind('nearest', 'apart')),
      ...[place, number].flatMap((item) => item ?? []),
    ],
    notes: number ? [] : [{ code: 'default-count', count: DEFAULT_COUNT }],
  };
}
