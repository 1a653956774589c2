/**
 * The audit that holds the data against the plan's text: first its rules, on an invented text; then its
 * result. The text itself is no part of the project, so the result is checked where the text lies beside it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findAmounts } from '../../geodata/audit/amounts.ts';
import { audit } from '../../geodata/audit/audit.ts';
import type { Exclusion } from '../../geodata/audit/exclusions.ts';
import { ALIASES, IMPLIED } from '../../geodata/audit/names.ts';
import { lineAt, splitPlan } from '../../geodata/audit/planText.ts';
import { PLAN_BESIDE, readAudit, writeCoverage } from '../../geodata/audit/readAudit.ts';
import { coverageIn } from '../../geodata/audit/report.ts';
import { ATLAS_ROOT, readSource, type Source } from '../../geodata/build/readPlan.ts';
import type { Assignment } from '../../geodata/schema.ts';

const source = readSource();

const TEXT = `## 目录
## 第一章 甲
## 第一节 乙
阳泉旧事，不必入图。
太原办厂，大同采茶。太原、太原之间通车，产
值五百亿级。
### 专栏 2 丙
**丁。**长治种树 30 万亩。
太谷区养蜂。
`;

const record = (id: string, more: Partial<Assignment>): Assignment => ({
  id,
  theme: 'farming',
  title: { zh: '标题', en: 'Title' },
  summary: { zh: '概述概述概述概述', en: 'A summary of it' },
  places: ['140100'],
  status: null,
  section: 1,
  box: null,
  locator: '太原办厂',
  figures: [],
  outside: [],
  same_as: [],
  ...more,
});

const RECORDS = [
  record('factory', {}),
  record('tea', { places: ['140200'], locator: '大同采茶' }),
  record('road-a', {
    locator: '之间通车',
    figures: [
      {
        indicator: 'output-value',
        value: 500,
        unit: 'cny-100m',
        comparator: '~',
        year: null,
        scope: 'assignment',
      },
    ],
  }),
  record('road-b', { locator: '太原、太原' }),
  record('trees', { places: ['140400'], box: 2, locator: '长治种树' }),
  record('bees', { places: ['140703'], locator: '太谷区养蜂' }),
];

const exclusion = (more: Partial<Exclusion>): Exclusion => ({
  kind: 'place',
  section: 1,
  box: null,
  text: '阳泉旧事',
  reason: 'history',
  note_zh: '旧事',
  note_en: 'Old times',
  ...more,
});
const EXCLUSIONS = [exclusion({}), exclusion({ kind: 'figure', box: 2, text: '30 万亩' })];

const run = (assignments = RECORDS, exclusions = EXCLUSIONS) =>
  audit(splitPlan(TEXT), { ...source, assignments, problems: [] } satisfies Source, exclusions);
const without = (id: string) => RECORDS.filter((one) => one.id !== id);
const change = (id: string, more: Partial<Assignment>) =>
  RECORDS.map((one) => (one.id === id ? { ...one, ...more } : one));

describe('how the text is cut', () => {
  const { paragraphs, boxes } = splitPlan(TEXT);

  test('the table of contents is left out, and a paragraph cut by a page break is whole again', () => {
    expect(paragraphs.map(({ text }) => text)).not.toContain('## 目录');
    const whole = paragraphs.find(({ text }) => text.startsWith('太原办厂'));
    expect(whole?.text.endsWith('产值五百亿级。')).toBe(true);
    expect(whole && lineAt(whole, whole.text.indexOf('五百'))).toBe(6);
  });

  test('a box ends where its last item ends', () => {
    expect(boxes.get(2)).toContain('长治种树');
    expect(boxes.get(2)).not.toContain('太谷区养蜂');
  });
});

describe('amounts in a text', () => {
  test.each([
    ['五百亿级', 500e8, 'yuan'],
    ['三百亿铜', 300e8, 'yuan'],
    ['千亿元', 1000e8, 'yuan'],
    ['5000 亿元', 5000e8, 'yuan'],
    ['390万千瓦', 390e4, 'kW'],
    ['1亿千瓦', 1e8, 'kW'],
    ['6.2亿立方米', 6.2e8, 'm³'],
    ['68%', 68, '%'],
    ['39 处', 39, 'things'],
    ['三大基地', 3, 'things'],
    ['5—8个', 8, 'things'],
    ['65 亿吨', 65e8, 'other'],
  ])('%s', (text, value, base) => {
    expect(findAmounts(text)).toMatchObject([{ value, base }]);
  });

  test('numbers within names are none', () => {
    expect(
      findAmounts('2030年G55高速、5G、“五大基地”、“三纵九横”、5A级、统一大市场、PM<sub>2.5</sub>'),
    ).toEqual([]);
  });
});

describe('what the audit finds', () => {
  test('nothing when all is explained, with the counts of it', () => {
    const { problems, coverage } = run();
    expect(problems).toEqual([]);
    expect(coverage.sections[0]).toMatchObject({ assignments: 6, mentions: 7, covered: 6, excluded: 1 });
    expect(coverage.sections[0]?.boxes).toMatchObject([
      { box: 2, assignments: 1, figures: 1, figures_excluded: 1 },
    ]);
    expect(coverage.totals).toMatchObject({ statements: 6, exclusions: { history: 2 } });
    expect(coverage.totals.precision).toMatchObject({ city: 5, county: 1 });
  });

  test.each<[string, Assignment[], Exclusion[], RegExp]>([
    ['a name that no record covers', without('tea'), EXCLUSIONS, /^no record for 大同: line 5/],
    [
      'a name that stands once more than records cover it',
      without('road-b'),
      EXCLUSIONS,
      /^no record for 太原/,
    ],
    [
      'a name in a box that a record outside covers',
      change('trees', { box: null }),
      EXCLUSIONS,
      /^no record for 长治/,
    ],
    [
      'a county that only a record of its city covers',
      change('bees', { places: ['140700'] }),
      EXCLUSIONS,
      /太谷区/,
    ],
    [
      'a city that only a record of a county elsewhere covers',
      change('tea', { places: ['140703'] }),
      EXCLUSIONS,
      /^no record for 大同/,
    ],
    [
      'a locator that is not in the text',
      change('tea', { locator: '大同采荼' }),
      EXCLUSIONS,
      /is not in the text/,
    ],
    [
      'a locator of another box',
      change('bees', { box: 2 }),
      EXCLUSIONS,
      /is not in section 1, box 2 but in section 1/,
    ],
    [
      'a figure that no record holds',
      change('road-a', { figures: [] }),
      EXCLUSIONS,
      /^no record holds 五百亿级: line 6/,
    ],
    [
      'a figure that the text has not',
      change('road-a', {
        figures: [
          { indicator: 'output', value: 5, unit: 'percent', comparator: '=', year: null, scope: 'placement' },
        ],
      }),
      EXCLUSIONS,
      /has no 5 percent/,
    ],
    [
      'a place that the text does not name',
      change('tea', { places: ['140200', '140300'] }),
      EXCLUSIONS,
      /does not name 140300/,
    ],
    ['an exclusion of nothing', RECORDS, [...EXCLUSIONS, exclusion({ text: '吕梁旧事' })], /^idle exclusion/],
    [
      'an exclusion of a figure that a record holds',
      RECORDS,
      [...EXCLUSIONS, exclusion({ kind: 'figure', text: '五百亿级' })],
      /^needless/,
    ],
    [
      'an exclusion of what a record covers',
      RECORDS,
      [...EXCLUSIONS, exclusion({ text: '大同采茶' })],
      /^needless/,
    ],
    [
      'a name that was excluded for another section',
      RECORDS,
      [exclusion({ section: 2 }), ...EXCLUSIONS.slice(1)],
      /^no record for 阳泉/,
    ],
  ])('%s', (_, assignments, exclusions, expected) => {
    expect(run(assignments, exclusions).problems.some((problem) => expected.test(problem))).toBe(true);
  });

  test('what the plan says twice counts once', () => {
    const twice = RECORDS.map((one) =>
      one.id.startsWith('road') ? { ...one, same_as: [one.id === 'road-a' ? 'road-b' : 'road-a'] } : one,
    );
    expect(run(twice).coverage.totals).toMatchObject({ assignments: 6, statements: 5 });
  });
});

test('the other names and implied places belong to places of the gazetteer', () => {
  const known = new Set([
    ...source.places.map(({ properties }) => properties.id),
    ...source.divisions.map(({ adcode }) => adcode),
  ]);
  const listed = [...Object.keys(ALIASES), ...Object.values(IMPLIED).flat()];
  expect(listed.filter((id) => !known.has(id))).toEqual([]);
});

const isHere = existsSync(PLAN_BESIDE);
if (!isHere) console.warn("The plan's text is not beside the project: its audit is skipped.");

describe.skipIf(!isHere)("the audit of the plan's text", () => {
  test('explains every name, figure and locator', () => {
    expect(readAudit(PLAN_BESIDE).problems).toEqual([]);
  });

  test('has its numbers in coverage.json: npm run audit -- --write', () => {
    expect(readFileSync(coverageIn(ATLAS_ROOT), 'utf8')).toBe(writeCoverage(readAudit(PLAN_BESIDE)));
  });

  test('knows the places by names that the plan uses', () => {
    const text = readFileSync(PLAN_BESIDE, 'utf8');
    const unused = [...Object.values(ALIASES).flat(), ...Object.keys(IMPLIED)].filter(
      (name) => !text.includes(name),
    );
    expect(unused).toEqual([]);
  });
});
