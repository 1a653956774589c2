import { describe, expect, test } from 'vitest';
import { PRECISIONS, type Precision, STATUSES } from '../../../geodata/schema.ts';
import { km } from '../../../src/geo/units.ts';
import { activeFilters, toggleFilter, withoutFilter } from '../../../src/query/engine/activeFilters.ts';
import { countFacets, type FacetCounts } from '../../../src/query/engine/facets.ts';
import {
  type Filters,
  filtersIn,
  NO_FILTERS,
  type Query,
  refiltered,
  withinOf,
} from '../../../src/query/engine/query.ts';
import { runQuery } from '../../../src/query/engine/run.ts';
import { GROUPS, THEMES } from '../../catalogue.ts';
import { atlasOf, placement } from '../fixture.ts';

/** A grid of placements 0.2 degrees apart: every theme, status, precision, some sections and boxes. */
const atlas = atlasOf(
  [],
  THEMES.flatMap(({ id: theme, group }, at) =>
    [0, 1, 2].map((copy) => {
      const n = at * 3 + copy;
      const precision: Precision | null = [...PRECISIONS.slice(0, 2), null][n % 3] ?? null;
      const one = placement(`p${n}`, {
        theme,
        group,
        precision,
        status: [...STATUSES, null][n % 6] ?? null,
        section: 1 + (n % 5),
        box: n % 4 === 0 ? null : 2 + (n % 4),
        title_zh: n % 2 === 0 ? '特钢' : '铝',
      });
      const spot = { type: 'Point' as const, coordinates: [111 + (n % 12) * 0.2, 36 + (n / 12) * 0.1] };
      return [one, precision === null ? null : spot] as const;
    }),
  ),
);

const idsOf = <Id>(list: readonly { id: Id }[]): Id[] => list.map(({ id }) => id);

/** Asks once for every value there is. */
function countSlowly(query: Query): { [Facet in keyof FacetCounts]: Map<unknown, number> } {
  const count = <Value>(values: readonly Value[], filtersFor: (value: Value) => Partial<Filters>) =>
    new Map(
      values.flatMap((value): [Value, number][] => {
        const { hits, unlocated } = runQuery(
          atlas,
          refiltered(query, { ...filtersIn(query), ...filtersFor(value) }),
        );
        const found = value === 'unlocated' ? unlocated.length : hits.length;
        return found > 0 ? [[value, found]] : [];
      }),
    );
  const numbers = Array.from({ length: 70 }, (_, at) => at + 1);
  return {
    themes: count(idsOf(THEMES), (theme) => ({ themes: [theme], groups: [] })),
    groups: count(idsOf(GROUPS), (group) => ({ themes: [], groups: [group] })),
    statuses: count(STATUSES, (status) => ({ statuses: [status] })),
    precisions: count([...PRECISIONS, 'unlocated' as const], (precision) => ({ precisions: [precision] })),
    sections: count(numbers, (section) => ({ sections: [section] })),
    boxes: count(numbers, (box) => ({ boxes: [box] })),
  };
}

const sorted = (counts: FacetCounts | ReturnType<typeof countSlowly>) =>
  Object.fromEntries(
    Object.entries(counts).map(([facet, found]) => [
      facet,
      [...found].toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    ]),
  );

describe('how much every option would leave', () => {
  const filtered: Filters = {
    ...NO_FILTERS,
    groups: ['energy', 'water'],
    themes: ['steel'],
    statuses: ['new', 'plan'],
    sections: [1, 2, 3],
  };
  const centre = { kind: 'point', lngLat: [112, 36.5] } as const;
  test.each<[string, Query]>([
    ['the whole plan', { kind: 'listed', filters: NO_FILTERS }],
    ['a filtered plan', { kind: 'listed', filters: filtered }],
    ['text', { kind: 'listed', filters: { ...NO_FILTERS, text: '特钢' } }],
    ['a circle', withinOf(centre, km(60))],
    ['a filtered circle', withinOf(centre, km(60), filtered)],
    ['one without anything', withinOf(centre, km(1), filtered)],
  ])('of %s is what asking for each finds', (_name, query) => {
    expect(sorted(countFacets(atlas, query))).toEqual(sorted(countSlowly(query)));
  });
});

describe('filters one by one', () => {
  const filters: Filters = {
    themes: ['steel', 'gas'],
    groups: ['water'],
    statuses: ['new'],
    precisions: ['unlocated'],
    sections: [6],
    boxes: [2],
    text: '特钢',
    figures: { indicator: 'revenue', year: 2030, bound: null },
  };

  test('each can be taken away, and then none is left', () => {
    const active = activeFilters(filters);
    expect(active).toHaveLength(9);
    expect(active.reduce(withoutFilter, filters)).toEqual(NO_FILTERS);
  });

  test('blank text is no filter', () => {
    expect(activeFilters({ ...NO_FILTERS, text: ' ' })).toEqual([]);
  });

  test('a value is put in at the end, and taken out again', () => {
    const more = toggleFilter(filters, 'themes', 'coal-mines');
    expect(more.themes).toEqual(['steel', 'gas', 'coal-mines']);
    expect(toggleFilter(more, 'themes', 'coal-mines')).toEqual(filters);
  });
});
