import { GROUPS, THEMES } from '../../geodata/themes.ts';
import type { Km } from '../geo/units.ts';
import { entryOfOrigin, type Gazetteer } from './gazetteer.ts';
import { nameOfPoint } from './parse.ts';
import type { Filters, Origin, Query } from './query.ts';

/** The languages of the app. */
export type Lang = 'zh' | 'en';

/**
 * A query as a sentence that `parseQuery` reads into the same query. Filters are printed in the
 * order of the themes. An origin that the gazetteer does not know is printed by its code or id,
 * which cannot be read back.
 */
export function printQuery(query: Query, lang: Lang, gazetteer: Gazetteer): string {
  const subject = subjectOf(query.filters, lang);
  switch (query.kind) {
    case 'within': {
      const name = nameOfOrigin(query.origin, lang, gazetteer);
      const radius = decimal(query.radius);
      return lang === 'zh'
        ? `${name}${/[a-z0-9]$/i.test(name) ? ' ' : ''}${radius}公里内的${subject || '所有项目'}`
        : `${subject || 'everything'} within ${radius} km of ${name}`;
    }
    case 'inside': {
      const name = nameOfOrigin(query.origin, lang, gazetteer);
      return lang === 'zh' ? `${name}的${subject || '所有项目'}` : `${subject || 'everything'} in ${name}`;
    }
    case 'nearest': {
      const name = nameOfOrigin(query.origin, lang, gazetteer);
      return lang === 'zh'
        ? `距${name}最近的${query.count}个${subject || '项目'}`
        : `${subject || 'everything'}: the nearest ${query.count === 1 ? 'one' : query.count} to ${name}`;
    }
    default:
      return '';
  }
}

/** What an origin is called: unique in its language, with the word for a centre if that is meant. */
export function nameOfOrigin(origin: Origin, lang: Lang, gazetteer: Gazetteer): string {
  if (origin.kind === 'point') return nameOfPoint(origin.lngLat);
  if (origin.kind !== 'division' && origin.kind !== 'place') return '';
  const name =
    entryOfOrigin(gazetteer, origin)?.[lang] ?? (origin.kind === 'place' ? origin.id : origin.adcode);
  if (origin.kind === 'place' || origin.part === 'area') return name;
  return lang === 'zh' ? `${name}中心` : `the centre of ${name}`;
}

function subjectOf({ themes, groups }: Filters, lang: Lang): string {
  const topics = [
    ...THEMES.filter(({ id }) => themes.includes(id)),
    ...GROUPS.filter(({ id }) => groups.includes(id)),
  ];
  if (lang === 'zh') return topics.map(({ zh }) => zh).join('、');
  return topics.map(({ en }) => en.charAt(0).toLowerCase() + en.slice(1)).join(', ');
}

/** Figures without an exponent: all digits, so that reading gives the same number. */
const decimal = (length: Km): string =>
  length < 1e-6 ? length.toFixed(20).replace(/0+$/, '') : String(length);
