import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorId, UnitId } from '../../../geodata/catalogue.ts';
import { type Figure, type Placement, PRECISIONS, STATUSES } from '../../../geodata/schema.ts';
import type { Certainty } from '../../../src/query/engine/answer.ts';
import { type Summed, summarise } from '../../../src/query/models/summary.ts';
import { INDICATORS, UNITS } from '../../catalogue.ts';
import { placement } from '../fixture.ts';

const figure = (extra: Partial<Figure> = {}): Figure => ({
  indicator: 'revenue',
  value: 100,
  unit: 'cny-100m',
  comparator: '>=',
  year: 2030,
  scope: 'placement',
  ...extra,
});

const row = (id: string, extra: Partial<Placement>, certainty: Certainty = 'certain'): Summed => ({
  placement: placement(id, extra),
  certainty,
});

const sumsOf = (...rows: Summed[]) =>
  summarise(rows).sums.map(({ certain, possible }) => [certain.value, possible.value]);

describe('amounts are added', () => {
  test('where each is of one placement, certain and possible apart', () => {
    const rows = [
      row('a', { figures: [figure()] }),
      row('b', { figures: [figure({ value: 50 })] }),
      row('c', { figures: [figure({ value: 7 })] }, 'possible'),
    ];
    const [sum, other] = summarise(rows).sums;
    expect(other).toBeUndefined();
    expect(sum).toMatchObject({ certain: { value: 150, count: 2 }, possible: { value: 7, count: 1 } });
  });

  test.each<[string, Partial<Figure>]>([
    ['years', { year: 2025 }],
    ['a stated and no year', { year: null }],
    ['units', { unit: 'km2' }],
    ['indicators', { indicator: 'output-value' }],
    ['comparators', { comparator: '~' }],
  ])('never over different %s', (_what, extra) => {
    const rows = [row('a', { figures: [figure()] }), row('b', { figures: [figure(extra)] })];
    expect(sumsOf(...rows)).toEqual([
      [100, 0],
      [100, 0],
    ]);
  });

  test('once where two assignments state the same thing of one place, by the surer of them', () => {
    const one = row('a', { assignment: 'a', place: 'here', figures: [figure()] }, 'possible');
    const same = row('b', { assignment: 'b', place: 'here', same_as: ['a'], figures: [figure()] });
    const first = row(
      'a',
      { assignment: 'a', place: 'here', same_as: ['b'], figures: [figure()] },
      'possible',
    );
    expect(sumsOf(first, same)).toEqual([[100, 0]]);
    expect(sumsOf(same, one)).toEqual([[100, 0]]);
  });
});

describe('amounts are listed with a reason, not added', () => {
  test('once for an assignment with many places', () => {
    const total = figure({ scope: 'assignment', value: 5000 });
    const rows = ['x', 'y', 'z'].map((place) =>
      row(`a-${place}`, { assignment: 'steel', place, figures: [total] }),
    );
    const { sums, notAdded } = summarise(rows);
    expect(sums).toEqual([]);
    expect(notAdded).toEqual([{ figure: total, reason: 'assignment', assignments: ['steel'] }]);
  });

  test('apart for two assignments that happen to have the same total', () => {
    const total = figure({ scope: 'assignment' });
    const rows = [
      row('a', { assignment: 'a', figures: [total] }),
      row('b', { assignment: 'b', figures: [total] }),
    ];
    expect(summarise(rows).notAdded).toHaveLength(2);
  });

  test('once for a total of the province that several assignments repeat', () => {
    const total = figure({ scope: 'province', value: 1350 });
    const rows = [
      row('a', { assignment: 'vinegar', figures: [total] }),
      row('b', { assignment: 'beef', figures: [total] }),
    ];
    expect(summarise(rows).notAdded).toEqual([
      { figure: total, reason: 'province', assignments: ['vinegar', 'beef'] },
    ]);
  });

  test.each<[string, Partial<Figure>]>([
    ['shares', { indicator: 'concentration', unit: 'percent' }],
    ['rates', { indicator: 'rate', unit: 'km2' }],
    ['per cents', { unit: 'percent' }],
  ])('for %s, even of a placement', (_what, extra) => {
    const { sums, notAdded } = summarise([row('a', { figures: [figure(extra)] })]);
    expect(sums).toEqual([]);
    expect(notAdded[0]?.reason).toBe('share');
  });
});

/** Placements as they come, over few values so that they meet. */
const rowsOfAnyKind = fc.array(
  fc.record({
    certainty: fc.constantFrom<Certainty>('certain', 'possible'),
    theme: fc.constantFrom('steel', 'gas', 'coal-mines'),
    cities: fc.subarray(['140100', '140200', '140300']),
    precision: fc.option(fc.constantFrom(...PRECISIONS)),
    status: fc.option(fc.constantFrom(...STATUSES)),
    figures: fc.array(
      fc.record({
        indicator: fc.constantFrom(...(Object.keys(INDICATORS) as IndicatorId[])),
        value: fc.integer({ min: 0, max: 1000 }),
        unit: fc.constantFrom(...(Object.keys(UNITS) as UnitId[])),
        comparator: fc.constantFrom('>=', '<=', '~', '='),
        year: fc.option(fc.constantFrom(2025, 2030)),
        scope: fc.constantFrom('placement', 'assignment', 'province'),
      }),
      { maxLength: 3 },
    ),
  }),
  { maxLength: 20 },
);

describe('counted slowly, one value at a time, there is the same', () => {
  test('for any placements', () => {
    fc.assert(
      fc.property(rowsOfAnyKind, (kinds) => {
        const rows = kinds.map(({ certainty, ...extra }, at) =>
          row(`p${at}`, extra as Partial<Placement>, certainty),
        );
        const summary = summarise(rows);
        const howMany = (wanted: Certainty, test: (one: Placement) => boolean) =>
          rows.filter(({ certainty, placement: one }) => certainty === wanted && test(one)).length;
        const tally = (test: (one: Placement) => boolean) => ({
          certain: howMany('certain', test),
          possible: howMany('possible', test),
        });
        expect(summary.all).toEqual(tally(() => true));
        for (const [theme, found] of summary.themes)
          expect(found).toEqual(tally((one) => one.theme === theme));
        for (const [city, found] of summary.cities)
          expect(found).toEqual(
            tally(({ cities }) => (city === null ? cities.length === 0 : cities.includes(city))),
          );
        for (const [precision, found] of summary.precisions)
          expect(found).toEqual(tally((one) => one.precision === precision));
        for (const [status, found] of summary.statuses)
          expect(found).toEqual(tally((one) => one.status === status));

        const isShare = ({ indicator, unit }: Figure) =>
          indicator === 'rate' || indicator === 'concentration' || unit === 'percent';
        for (const sum of summary.sums) {
          const addable = (wanted: Certainty) =>
            rows
              .filter(({ certainty }) => certainty === wanted)
              .flatMap(({ placement: one }) => dedupe(one.figures))
              .filter(
                (one) =>
                  one.scope === 'placement' &&
                  !isShare(one) &&
                  one.indicator === sum.indicator &&
                  one.unit === sum.unit &&
                  one.year === sum.year &&
                  one.comparator === sum.comparator,
              );
          for (const certainty of ['certain', 'possible'] as const) {
            const found = addable(certainty);
            expect(sum[certainty]).toEqual({
              value: found.reduce((total, { value }) => total + value, 0),
              count: found.length,
            });
          }
        }
        const figures = rows.flatMap(({ placement: one }) => one.figures);
        const isListed = figures.some((one) => one.scope !== 'placement' || isShare(one));
        expect(summary.notAdded.length > 0).toBe(isListed);
        expect(summary.sums.length > 0).toBe(
          figures.some((one) => one.scope === 'placement' && !isShare(one)),
        );
      }),
    );
  });
});

/** One placement states a figure once, however often it is written. */
const dedupe = (figures: readonly Figure[]): Figure[] => [
  ...new Map(figures.map((one) => [JSON.stringify(one), one])).values(),
];
