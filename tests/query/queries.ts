import fc from 'fast-check';
import type { IndicatorId, UnitId } from '../../geodata/catalogue.ts';
import { type Km, km } from '../../src/geo/units.ts';
import { PRECISIONS, STATUSES } from '../../src/query/engine/activeFilters.ts';
import type {
  FigureFilter,
  Filters,
  LinkEnd,
  Origin,
  Query,
  Relation,
  UnitCondition,
  UnitRange,
} from '../../src/query/engine/query.ts';
import { GROUPS, INDICATORS, THEMES, UNITS } from '../catalogue.ts';

/**
 * Every query there is, over some divisions and places, for properties; one can be inside
 * of regions only, and only what is wide passes units. */
export function queriesOver(
  adcodes: readonly string[],
  placeIds: readonly string[],
  regionIds: readonly string[],
  wideIds: readonly string[],
) {
  const adcode = fc.constantFrom(...adcodes);
  const some = <One>(list: readonly One[], maxLength: number) => fc.subarray([...list], { maxLength });
  const numbers = (first: number, last: number) =>
    fc
      .uniqueArray(fc.integer({ min: first, max: last }), { maxLength: 3 })
      .map((list) => list.toSorted((a, b) => a - b));
  const positive = fc
    .double({ min: 1e-9, max: 1000, noNaN: true })
    .map((value) => Number(value.toPrecision(12)));
  const radius: fc.Arbitrary<Km> = fc.oneof(fc.integer({ min: 1, max: 1000 }), positive).map(km);

  const unitIds = Object.keys(UNITS) as UnitId[];
  const amount = fc.oneof(
    fc.integer({ min: 0, max: 100_000 }),
    fc.integer({ min: 0, max: 1e6 }).map((value) => value / 100),
  );
  const figures: fc.Arbitrary<FigureFilter> = fc.record({
    indicator: fc.option(fc.constantFrom(...(Object.keys(INDICATORS) as IndicatorId[]))),
    year: fc.option(fc.integer({ min: 2020, max: 2050 })),
    bound: fc.option(
      fc
        .tuple(amount, amount, fc.constantFrom('from', 'to', 'both'), fc.constantFrom(...unitIds))
        .map(([a, b, ends, unit]) => ({
          from: ends === 'to' ? null : Math.min(a, b),
          to: ends === 'from' ? null : Math.max(a, b),
          unit,
        })),
    ),
  });
  const text = fc.oneof(
    { arbitrary: fc.constant(''), weight: 3 },
    fc.constantFrom('不锈钢', 'stainless steel', '“好”', 'say "x"', '、且的', '50公里'),
    fc.string({ unit: 'grapheme', maxLength: 8 }).map((one) => one.trim()),
  );
  const filters: fc.Arbitrary<Filters> = fc.record({
    themes: some(
      THEMES.map(({ id }) => id),
      4,
    ),
    groups: some(
      GROUPS.map(({ id }) => id),
      2,
    ),
    statuses: some(STATUSES, 2),
    precisions: some(PRECISIONS, 2),
    sections: numbers(1, 70),
    boxes: numbers(2, 22),
    text,
    figures: fc.option(figures),
  });

  const area = adcode.map((code) => ({ kind: 'division' as const, adcode: code, part: 'area' as const }));
  const division = fc.record({
    kind: fc.constant('division' as const),
    adcode,
    part: fc.constantFrom('area' as const, 'centre' as const),
  });
  const placeOf = (ids: readonly string[]) =>
    fc.constantFrom(...ids).map((id) => ({ kind: 'place' as const, id }));
  const place = placeOf(placeIds);
  const degrees = (min: number, max: number) =>
    fc.integer({ min: Math.ceil(min * 1e5), max: Math.floor(max * 1e5) }).map((value) => value / 1e5);
  const lngLat = fc.tuple(degrees(108.5, 116), degrees(33, 42.5));
  const point = lngLat.map((one) => ({ kind: 'point' as const, lngLat: one }));
  const drawnOf = (shape: 'line' | 'area', minLength: number) =>
    fc
      .array(lngLat, { minLength, maxLength: 6 })
      .map((positions) => ({ kind: 'drawn' as const, shape, positions }));
  const drawn = fc.oneof(drawnOf('line', 2), drawnOf('area', 3));
  const end: fc.Arbitrary<LinkEnd> = fc.oneof(division, place, point);
  const link = fc.tuple(end, end).map((ends) => ({ kind: 'link' as const, ends }));
  const border = fc.tuple(adcode, adcode).filter(([a, b]) => a < b);
  const origin: fc.Arbitrary<Origin> = fc.oneof(
    { arbitrary: division, weight: 3 },
    place,
    point,
    drawn,
    link,
    border.map((adcodes) => ({ kind: 'border' as const, adcodes })),
    filters.map((one) => ({ kind: 'placements' as const, filters: one })),
  );
  const within: fc.Arbitrary<Relation> = fc
    .tuple(origin, radius, radius, fc.boolean())
    .map(([from, a, b, isBand]) => ({
      kind: 'within' as const,
      origin: from,
      radius: isBand ? km(Math.max(a, b)) : a,
      beyond: isBand ? km(Math.min(a, b)) : km(0),
    }));
  const inside: fc.Arbitrary<Relation> = fc
    .oneof(area, placeOf(regionIds), drawnOf('area', 3))
    .map((where) => ({ kind: 'inside' as const, origin: where }));
  const relation = fc.oneof(within, inside);
  const part = fc.record({ relation, not: fc.boolean() });
  const condition: fc.Arbitrary<UnitCondition> = fc.record({
    filters,
    radius: fc.oneof(fc.constant(km(0)), radius),
    not: fc.boolean(),
  });
  const level = fc.constantFrom('city' as const, 'county' as const);
  const cities = adcodes.filter((code) => code.endsWith('00') && !code.endsWith('0000'));
  const range: fc.Arbitrary<UnitRange> = fc.oneof(
    level.map((one) => ({ level: one, city: null })),
    fc.constantFrom(...cities).map((city) => ({ level: 'county' as const, city })),
  );

  const kinds: Record<string, fc.Arbitrary<Query>> = {
    listed: fc.record({ kind: fc.constant('listed' as const), filters }),
    relation: fc.tuple(relation, filters).map(([one, those]) => ({ ...one, filters: those })),
    nearest: fc.record({
      kind: fc.constant('nearest' as const),
      origin,
      count: fc.integer({ min: 1, max: 5000 }),
      filters,
    }),
    together: fc.record({
      kind: fc.constant('together' as const),
      join: fc.constantFrom('all' as const, 'any' as const),
      parts: fc.array(part, { minLength: 2, maxLength: 4 }),
      filters,
    }),
    not: fc.tuple(relation, filters).map(([one, those]) => ({
      kind: 'together' as const,
      join: 'all' as const,
      parts: [{ relation: one, not: true }],
      filters: those,
    })),
    count: fc
      .tuple(range, fc.constantFrom('code' as const, 'most' as const, 'fewest' as const), filters)
      .map(([units, order, those]) => ({ kind: 'count' as const, ...units, order, filters: those })),
    units: fc
      .tuple(range, fc.array(condition, { minLength: 1, maxLength: 3 }))
      .map(([units, conditions]) => ({
        kind: 'units' as const,
        ...units,
        conditions,
      })),
    related: fc.record({
      kind: fc.constant('related' as const),
      adcode,
      how: fc.constantFrom('neighbours' as const, 'city' as const, 'counties' as const),
      filters,
    }),
    apart: fc.record({ kind: fc.constant('apart' as const), from: end, to: end }),
    sections: fc
      .tuple(fc.option(relation, { nil: null }), filters)
      .map(([where, those]) => ({ kind: 'sections' as const, relation: where, filters: those })),
    common: fc.record({
      kind: fc.constant('common' as const),
      adcodes: fc.uniqueArray(adcode, { minLength: 2, maxLength: 4 }),
      filters,
    }),
    passed: fc.record({
      kind: fc.constant('passed' as const),
      origin: fc.oneof(placeOf(wideIds), drawn, link),
      level,
      filters,
    }),
  };
  return kinds;
}
