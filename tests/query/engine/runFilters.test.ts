import { describe, expect, test } from 'vitest';
import type { Figure, Placement } from '../../../geodata/schema.ts';
import { filterOf } from '../../../src/query/engine/filters.ts';
import { type FigureFilter, type Filters, NO_FILTERS } from '../../../src/query/engine/query.ts';
import { placement } from '../fixture.ts';

const figure = (extra: Partial<Figure> = {}): Figure => ({
  indicator: 'revenue',
  value: 1000,
  unit: 'cny-100m',
  comparator: '>=',
  year: 2030,
  scope: 'assignment',
  ...extra,
});
const of = (filter: Partial<FigureFilter>): Partial<Filters> => ({
  figures: { indicator: null, year: null, bound: null, ...filter },
});
const atLeast = (value: number, unit: Figure['unit'] = 'cny-100m') =>
  ({ from: value, to: null, unit }) as const;
const between = (from: number, to: number) => ({ from, to, unit: 'cny-100m' }) as const;
const atMost = (value: number) => ({ from: null, to: value, unit: 'cny-100m' }) as const;

describe('a placement passes', () => {
  test.each<[string, Partial<Placement>, Partial<Filters>, boolean]>([
    ['no filters', {}, {}, true],
    ['one of the themes', { theme: 'gas' }, { themes: ['steel', 'gas'] }, true],
    ['none of the themes', { theme: 'gas' }, { themes: ['steel'] }, false],
    [
      'the group though not the theme',
      { theme: 'gas', group: 'energy' },
      { themes: ['steel'], groups: ['energy'] },
      true,
    ],
    ['a status', { status: 'pilot' }, { statuses: ['pilot', 'new'] }, true],
    ['another status', { status: 'plan' }, { statuses: ['pilot'] }, false],
    ['no status', { status: null }, { statuses: ['pilot'] }, false],
    ['a precision', { precision: 'town' }, { precisions: ['town'] }, true],
    ['another precision', { precision: 'city' }, { precisions: ['town', 'unlocated'] }, false],
    ['unlocated', { precision: null }, { precisions: ['unlocated'] }, true],
    ['unlocated where a town is asked for', { precision: null }, { precisions: ['town'] }, false],
    ['a section', { section: 12 }, { sections: [11, 12] }, true],
    ['another section', { section: 1 }, { sections: [11, 12] }, false],
    ['a box', { box: 7 }, { boxes: [7] }, true],
    ['another box', { box: 17 }, { boxes: [7] }, false],
    ['no box', { box: null }, { boxes: [7] }, false],
    ['the title', { title_zh: '特钢基地' }, { text: '特钢' }, true],
    ['the English title, folded', { title_en: 'Lüliang Hub' }, { text: 'ＬULIANG hub' }, true],
    ['the summary', { summary_zh: '建设ABC走廊' }, { text: 'abc走廊' }, true],
    ['the English summary', { summary_en: 'a line to Xi’an' }, { text: 'line to' }, true],
    ['the place', { place_zh: '碛口镇' }, { text: '碛口' }, true],
    ['the English place', { place_en: 'Qikou Town' }, { text: 'qikou' }, true],
    ['no text', { title_zh: '特钢基地' }, { text: '铝' }, false],
    ['text over the end of the title', { title_zh: '特', title_en: '钢' }, { text: '特钢' }, false],
    ['blank text', {}, { text: '  ' }, true],
    [
      'one filter but not the other',
      { status: 'new', section: 3 },
      { statuses: ['new'], sections: [4] },
      false,
    ],
    ['no figure', { figures: [] }, of({}), false],
    ['any figure', { figures: [figure()] }, of({}), true],
    ['the indicator', { figures: [figure()] }, of({ indicator: 'revenue' }), true],
    ['another indicator', { figures: [figure()] }, of({ indicator: 'output' }), false],
    ['the year', { figures: [figure({ year: 2030 })] }, of({ year: 2030 }), true],
    ['no year', { figures: [figure({ year: null })] }, of({ year: 2030 }), false],
    ['at least the value', { figures: [figure()] }, of({ bound: atLeast(1000) }), true],
    ['less than asked', { figures: [figure()] }, of({ bound: atLeast(1000.1) }), false],
    ['at most the value', { figures: [figure()] }, of({ bound: atMost(1000) }), true],
    ['more than asked', { figures: [figure()] }, of({ bound: atMost(999) }), false],
    ['another unit', { figures: [figure()] }, of({ bound: atLeast(1, 'percent') }), false],
    ['in a range, its ends included', { figures: [figure()] }, of({ bound: between(1000, 1000) }), true],
    ['below a range', { figures: [figure()] }, of({ bound: between(1001, 2000) }), false],
    [
      'what the whole province has',
      { figures: [figure({ scope: 'province' })] },
      of({ bound: atLeast(1) }),
      false,
    ],
    ['any figure, of the province too', { figures: [figure({ scope: 'province' })] }, of({}), true],
    ['above a range', { figures: [figure()] }, of({ bound: between(1, 999) }), false],
    [
      'all of it, but in two figures',
      { figures: [figure({ year: 2027 }), figure({ indicator: 'output' })] },
      of({ indicator: 'revenue', year: 2030 }),
      false,
    ],
    [
      'all of it in the second figure',
      { figures: [figure({ value: 1 }), figure({ value: 5 })] },
      of({ bound: atLeast(5) }),
      true,
    ],
  ])('%s', (_, extra, filters, expected) => {
    expect(filterOf({ ...NO_FILTERS, ...filters })(placement('one', extra))).toBe(expected);
  });
});
