import { km } from '../../geo/units.ts';
import { isKind, type Sentence } from './items.ts';
import type { Lead } from './parsed.ts';
import { isUnit } from './readOrigins.ts';

/**
 * Reads questions that belong to a page: 比较甲市和乙市, 在哪里建数据中心合适.
 * Null for all others, and where what the page needs is not told.
 */
export function readPage({ items }: Sentence): Lead | null {
  const isOpinion = items.some((item) => isKind('refused')(item) && item.reason === 'opinion');
  if (isOpinion || items.some(isKind('compare'))) {
    const adcodes = [...new Set(items.filter(isUnit).map(({ origin }) => origin.adcode))];
    if (adcodes.length >= 2) return { kind: 'compare', adcodes };
  }
  const themes = [...new Set(items.filter(isKind('topic')).flatMap((topic) => topic.themes))];
  if (items.some(isKind('siting'))) return { kind: 'screen', themes };
  if (items.some(isKind('conflict'))) {
    const distance = items.find(isKind('distance'));
    return { kind: 'check', themes, radius: distance ? km(Math.round(distance.km)) : null };
  }
  return items.some(isKind('source')) && !items.some(isKind('origin', 'topic')) ? { kind: 'data' } : null;
}
