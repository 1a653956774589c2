import type { Catalogue, IndicatorId } from '../../../geodata/catalogue.ts';
import type { LngLat } from '../../geo/units.ts';
import {
  type FigureFilter,
  type Filters,
  filtersIn,
  type Origin,
  type Query,
  type Relation,
  type UnitCondition,
  type UnitLevel,
  type UnitRange,
} from '../engine/query.ts';
import { LEVEL_WORDS, PRECISION_WORDS, STATUS_WORDS } from './filterWords.ts';
import { entryOfOrigin, type Gazetteer, RANKS } from './gazetteer.ts';

/** The languages of the app. */
export type Lang = 'zh' | 'en';

/**
 * A query as a sentence that `parseQuery` reads into the same query. Filters are printed in the order of
 * `Filters` and their words, texts in quotation marks. An origin that the gazetteer does not know is
 * printed by its code or id, which cannot be read back.
 */
export function printQuery(query: Query, lang: Lang, gazetteer: Gazetteer): string {
  return lang === 'zh' ? printChinese(query, gazetteer) : printEnglish(query, gazetteer);
}

function printChinese(query: Query, gazetteer: Gazetteer): string {
  const nameOf = (origin: Origin) => nameOfOrigin(origin, 'zh', gazetteer);
  const filtered = filtersInChinese(filtersIn(query), gazetteer.catalogue);
  const subject = filtered || '所有项目';
  switch (query.kind) {
    case 'listed':
      return filtered ? `所有${filtered}` : subject;
    case 'within':
    case 'inside':
    case 'together':
      return `${printWhere(query, 'zh', gazetteer)}的${subject}`;
    case 'nearest':
      return `距${nameOf(query.origin)}最近的${query.count}个${filtered || '项目'}`;
    case 'count': {
      const counted = `${filtered || '项目'}数量`;
      const range = query.city === null ? '' : `${nameOf(area(query.city))}的`;
      if (query.order === 'code') return `${range}各${levelName(query.level, 'zh')}${counted}`;
      return `${range}${counted}最${query.order === 'most' ? '多' : '少'}的${levelName(query.level, 'zh')}`;
    }
    case 'units': {
      const having = query.conditions.map((one) => conditionInChinese(one, gazetteer)).join('且');
      const level = levelName(query.level, 'zh');
      return query.city === null ? `${having}的${level}` : `${nameOf(area(query.city))}的${level}，${having}`;
    }
    case 'common':
      return `${query.adcodes.map((adcode) => nameOf(area(adcode))).join('和')}都有的${filtered || '产业'}`;
    case 'passed':
      return `${nameOf(query.origin)}经过的${levelName(query.level, 'zh')}${filtered && `，只看${filtered}`}`;
    case 'related': {
      const [name, level] = [nameOf(area(query.adcode)), levelName(levelOfKin(query, gazetteer), 'zh')];
      const kin = { neighbours: `与${name}相邻`, city: `${name}所属`, counties: `${name}下辖` };
      return `${kin[query.how]}的${level}${filtered && `，只看${filtered}`}`;
    }
    case 'apart':
      return `${nameOf(query.from)}到${nameOf(query.to)}的直线距离`;
    case 'sections':
      return `哪些节和专栏涉及${printChinese(foundBy(query), gazetteer)}`;
  }
}

function printEnglish(query: Query, gazetteer: Gazetteer): string {
  const nameOf = (origin: Origin) => nameOfOrigin(origin, 'en', gazetteer);
  const rangeOf = ({ city }: UnitRange) => (city === null ? '' : ` of ${nameOf(area(city))}`);
  const filtered = filtersInEnglish(filtersIn(query), gazetteer.catalogue);
  const subject = filtered || 'everything';
  switch (query.kind) {
    case 'listed':
      return filtered ? `all ${filtered}` : subject;
    case 'within':
    case 'inside':
    case 'together':
      return `${subject} ${printWhere(query, 'en', gazetteer)}`;
    case 'nearest':
      return `${subject}: the nearest ${query.count === 1 ? 'one' : query.count} to ${nameOf(query.origin)}`;
    case 'count': {
      if (query.order === 'code') {
        return `number of ${filtered || 'projects'} in each ${query.level === 'city' ? 'city' : 'county'}${rangeOf(query)}`;
      }
      return `${levelName(query.level, 'en')}${rangeOf(query)} with the ${query.order} ${filtered || 'projects'}`;
    }
    case 'units': {
      const having = query.conditions.map((one) => conditionInEnglish(one, gazetteer)).join(' and ');
      return `${levelName(query.level, 'en')}${rangeOf(query)} ${having}`;
    }
    case 'common': {
      const names = query.adcodes.map((adcode) => nameOf(area(adcode))).join(' and ');
      return `${filtered ? `${filtered} that` : 'what'} ${names} ${query.adcodes.length > 2 ? 'all' : 'both'} have`;
    }
    case 'passed':
      return `${levelName(query.level, 'en')} that ${nameOf(query.origin)} passes${filtered && `, only ${filtered}`}`;
    case 'related': {
      const [name, level] = [nameOf(area(query.adcode)), levelName(levelOfKin(query, gazetteer), 'en')];
      const kin = {
        neighbours: `${level} neighbouring ${name}`,
        city: `the city that ${name} belongs to`,
        counties: `${level} that make up ${name}`,
      };
      return `${kin[query.how]}${filtered && `, only ${filtered}`}`;
    }
    case 'apart':
      return `straight-line distance from ${nameOf(query.from)} to ${nameOf(query.to)}`;
    case 'sections':
      return `which sections and boxes name ${printEnglish(foundBy(query), gazetteer)}`;
  }
}

/** A query that asks what lies somewhere. */
export type WhereQuery = Extract<Query, { readonly kind: Relation['kind'] | 'together' }>;

/** Where a query looks, as it stands in its sentence. */
export function printWhere(query: WhereQuery, lang: Lang, gazetteer: Gazetteer): string {
  const relationIn = (relation: Relation) =>
    lang === 'zh' ? relationInChinese(relation, gazetteer) : relationInEnglish(relation, gazetteer);
  if (query.kind !== 'together') return relationIn(query);
  const parts = query.parts.map(({ relation, not }) =>
    lang === 'zh'
      ? `${not ? '不' : ''}在${relationIn(relation)}`
      : `${not ? 'not ' : ''}${relationIn(relation)}`,
  );
  const [and, or] = lang === 'zh' ? ['且', '或'] : [' and ', ' or '];
  return parts.join(query.join === 'all' ? and : or);
}

/** What a query's filters let pass, as it stands in its sentence; empty where that is everything. */
export const printSubject = (query: Query, lang: Lang, { catalogue }: Gazetteer): string =>
  lang === 'zh'
    ? filtersInChinese(filtersIn(query), catalogue)
    : filtersInEnglish(filtersIn(query), catalogue);

/** What is found of which a question asks the sections. */
const foundBy = ({ relation, filters }: Extract<Query, { kind: 'sections' }>): Query =>
  relation ? { ...relation, filters } : { kind: 'listed', filters };

/** The level of the units that belong to one. */
function levelOfKin({ adcode, how }: Extract<Query, { kind: 'related' }>, gazetteer: Gazetteer): UnitLevel {
  const rank = entryOfOrigin(gazetteer, area(adcode))?.rank;
  if (how === 'counties') return rank === RANKS.province ? 'city' : 'county';
  return how === 'neighbours' && rank === RANKS.county ? 'county' : 'city';
}

function conditionInChinese({ filters, radius, not }: UnitCondition, { catalogue }: Gazetteer): string {
  const within = radius > 0 ? `${decimal(radius)}公里内` : '';
  return `${within}${not ? '没有' : '有'}${filtersInChinese(filters, catalogue) || '任何项目'}`;
}

function conditionInEnglish({ filters, radius, not }: UnitCondition, { catalogue }: Gazetteer): string {
  const within = radius > 0 ? ` within ${decimal(radius)} km` : '';
  return `${not ? 'without' : 'with'} ${filtersInEnglish(filters, catalogue) || 'anything'}${within}`;
}

const area = (adcode: string): Origin => ({ kind: 'division', adcode, part: 'area' });

function relationInChinese(relation: Relation, gazetteer: Gazetteer): string {
  const name = nameOfOrigin(relation.origin, 'zh', gazetteer);
  if (relation.kind === 'inside') return name;
  const { radius, beyond } = relation;
  const gap = /[a-z0-9]$/i.test(name) ? ' ' : '';
  return `${name}${gap}${beyond > 0 ? `${decimal(beyond)}到` : ''}${decimal(radius)}公里内`;
}

function relationInEnglish(relation: Relation, gazetteer: Gazetteer): string {
  const name = nameOfOrigin(relation.origin, 'en', gazetteer);
  if (relation.kind === 'inside') return `in ${name}`;
  const { radius, beyond } = relation;
  return `within ${beyond > 0 ? `${decimal(beyond)} to ` : ''}${decimal(radius)} km of ${name}`;
}

/** What an origin is called: unique in its language, with the word for a centre if that is meant. */
export function nameOfOrigin(origin: Origin, lang: Lang, gazetteer: Gazetteer): string {
  const isChinese = lang === 'zh';
  switch (origin.kind) {
    case 'point':
      return nameOfPoint(origin.lngLat);
    case 'place':
      return entryOfOrigin(gazetteer, origin)?.[lang] ?? origin.id;
    case 'division': {
      const name = entryOfOrigin(gazetteer, origin)?.[lang] ?? origin.adcode;
      if (origin.part === 'area') return name;
      return isChinese ? `${name}中心` : `the centre of ${name}`;
    }
    case 'drawn': {
      const points = origin.positions.map(nameOfPoint);
      if (isChinese) return `所画${origin.shape === 'line' ? '线' : '区域'}（${points.join('；')}）`;
      return `the drawn ${origin.shape} (${points.join('; ')})`;
    }
    case 'border': {
      const names = origin.adcodes.map((adcode) => nameOfOrigin(area(adcode), lang, gazetteer));
      return isChinese ? `${names.join('和')}交界` : `the border of ${names.join(' and ')}`;
    }
    case 'link': {
      const names = origin.ends.map((end) => nameOfOrigin(end, lang, gazetteer));
      return isChinese ? `${names.join('到')}之间` : `the line between ${names.join(' and ')}`;
    }
    case 'placements':
      return isChinese
        ? filtersInChinese(origin.filters, gazetteer.catalogue) || '所有项目'
        : filtersInEnglish(origin.filters, gazetteer.catalogue) || 'anything';
  }
}

/** A position as it is written in a question: latitude first, with N and E. */
export const nameOfPoint = ([lng, lat]: LngLat): string => `${lat}N ${lng}E`;

const levelName = (level: UnitLevel, lang: Lang): string => wordFor(LEVEL_WORDS, level, lang);

/** The word to print for a value: the first of its list. */
function wordFor<Value>(
  words: readonly { readonly value: Value; readonly zh: string; readonly en: string }[],
  value: Value,
  lang: Lang,
): string {
  return words.find((one) => one.value === value)?.[lang].split('|')[0] as string;
}

/** What is asked for, with all its filters; empty where there is none. */
function filtersInChinese(filters: Filters, catalogue: Catalogue): string {
  const { statuses, precisions, sections, boxes, text, figures } = filters;
  const describing = [
    statuses.map((status) => wordFor(STATUS_WORDS, status, 'zh')).join('、'),
    precisions.map((precision) => wordFor(PRECISION_WORDS, precision, 'zh')).join('、'),
    sections.map((section) => `第${section}节`).join('、'),
    boxes.map((box) => `专栏${box}`).join('、'),
    figures ? figureInChinese(figures, catalogue) : '',
    text && `含${quoted(text)}`,
  ].filter((part) => part !== '');
  const topics = topicsOf(filters, catalogue).map(({ zh }) => zh);
  if (describing.length === 0) return topics.join('、');
  return `${describing.join('的')}的${topics.join('、') || '项目'}`;
}

function figureInChinese({ indicator, year, bound }: FigureFilter, catalogue: Catalogue): string {
  const what = `${year === null ? '' : `${year}年`}${indicatorName(indicator, 'zh', catalogue) ?? '指标'}`;
  if (!bound) return `${what}已知`;
  const unit = bound.unit === 'project' ? '个项目' : (catalogue.units[bound.unit]?.zh ?? '');
  const ends = [bound.from, bound.to].flatMap((end) => (end === null ? [] : [decimal(end)]));
  const how = ends.length === 2 ? '' : bound.from === null ? '不高于' : '不低于';
  return `${what}${how}${ends.join('到')}${unit}`;
}

/** How questions call an indicator; undefined for any indicator. */
const indicatorName = (indicator: IndicatorId | null, lang: Lang, { indicators }: Catalogue) =>
  indicator === null ? undefined : indicators[indicator]?.asked[lang][0];

function filtersInEnglish(filters: Filters, catalogue: Catalogue): string {
  const { statuses, precisions, sections, boxes, text, figures } = filters;
  const topics = topicsOf(filters, catalogue).map(({ en }) => en.charAt(0).toLowerCase() + en.slice(1));
  const before = statuses.map((status) => wordFor(STATUS_WORDS, status, 'en')).join(', ');
  const after = [
    precisions.map((precision) => wordFor(PRECISION_WORDS, precision, 'en')).join(', '),
    sections.map((section) => `in section ${section}`).join(', '),
    boxes.map((box) => `in box ${box}`).join(', '),
    figures ? figureInEnglish(figures, catalogue) : '',
    text && `mentioning ${quoted(text)}`,
  ].filter((part) => part !== '');
  if (before === '' && after.length === 0) return topics.join(', ');
  return [before, topics.join(', ') || 'projects', ...after].filter((part) => part !== '').join(' ');
}

function figureInEnglish({ indicator, year, bound }: FigureFilter, catalogue: Catalogue): string {
  const what = `whose ${indicatorName(indicator, 'en', catalogue) ?? 'figure'}`;
  const when = year === null ? '' : ` in ${year}`;
  if (!bound) return `${what} is given${when}`;
  const { en, enFactor } = catalogue.units[bound.unit] ?? { en: bound.unit, enFactor: 1 };
  const ends = [bound.from, bound.to].flatMap((end) =>
    end === null ? [] : [decimal(Number((end * enFactor).toPrecision(12)))],
  );
  const how = ends.length === 2 ? '' : bound.from === null ? 'at most ' : 'at least ';
  return `${what} is ${how}${ends.join(' to ')}${en === '%' ? '' : ' '}${en || 'projects'}${when}`;
}

const topicsOf = ({ themes, groups }: Filters, catalogue: Catalogue) => [
  ...catalogue.themes.filter(({ id }) => themes.includes(id)),
  ...catalogue.groups.filter(({ id }) => groups.includes(id)),
];

/** A closing mark inside is written twice. */
export const quoted = (text: string): string => `“${text.replaceAll('”', '””')}”`;

/** Figures without an exponent: all digits, so that reading gives the same number. */
const decimal = (value: number): string =>
  value !== 0 && value < 1e-6 ? value.toFixed(20).replace(/0+$/, '') : String(value);
