// Conditions, kin, distances, sections and shares of the real atlas, against the slow obvious way.
import { booleanPointInPolygon, distance as turfDistance } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import type { Placement } from '../../../geodata/schema.ts';
import { type Km, km, type LngLat } from '../../../src/geo/units.ts';
import { type Answer, type Certainty, countOf, withShare } from '../../../src/query/engine/answer.ts';
import {
  areaOf,
  filtersOfThemes,
  insideDivision,
  NO_FILTERS,
  type Query,
  type UnitCondition,
  unitsWith,
  withinOf,
} from '../../../src/query/engine/query.ts';
import { runQuery } from '../../../src/query/engine/run.ts';
import { divisionNamed, realAtlas } from '../realAtlas.ts';

const atlas = realAtlas();
const TAIYUAN = '140100';
const ring = (adcode: string) =>
  (atlas.divisionShapes.get(adcode)?.runs ?? []).flatMap(({ lngLats }) => lngLats);
const unitsOf = ({ units }: Answer) => (units ?? []).map(({ adcode }) => adcode);

describe('units of which several conditions hold', () => {
  const range = { level: 'county', city: null } as const;
  const [mines, steel, airports] = (['coal-mines', 'steel', 'airports'] as const).map((theme) =>
    filtersOfThemes(theme),
  );
  const cases: readonly (readonly UnitCondition[])[] = [
    [
      { filters: mines ?? NO_FILTERS, radius: km(0), not: false },
      { filters: steel ?? NO_FILTERS, radius: km(0), not: true },
    ],
    [
      { filters: mines ?? NO_FILTERS, radius: km(0), not: false },
      { filters: steel ?? NO_FILTERS, radius: km(30), not: false },
      { filters: airports ?? NO_FILTERS, radius: km(60), not: true },
    ],
  ];

  test.each(cases)('are those of each, no surer than its least sure', (...conditions) => {
    const answer = runQuery(atlas, { kind: 'units', ...range, conditions });
    const each = conditions.map(({ filters, radius, not }) => {
      const { units } = runQuery(atlas, unitsWith(range, filters, radius, not));
      return new Map(units?.map((row) => [row.adcode, row.certainty]));
    });
    const counties = [...atlas.divisions.values()].filter(({ level }) => level === 'county');
    const expected = counties.flatMap(({ adcode }): [string, Certainty][] => {
      const certainties = each.map((one) => one.get(adcode));
      if (certainties.includes(undefined)) return [];
      return [[adcode, certainties.includes('possible') ? 'possible' : 'certain']];
    });
    expect(expected.length).toBeGreaterThan(0);
    expect(new Map(answer.units?.map((row) => [row.adcode, row.certainty]))).toEqual(new Map(expected));
    expect(countOf(answer)).toBe(expected.length);
  });

  test('one that may have what it must not have is possible at most', () => {
    const { units } = runQuery(atlas, { kind: 'units', ...range, conditions: cases[0] ?? [] });
    for (const { adcode, certainty } of units ?? []) {
      const having = runQuery(atlas, unitsWith(range, steel ?? NO_FILTERS)).units;
      const has = having?.find((row) => row.adcode === adcode)?.certainty;
      expect(has).not.toBe('certain');
      if (has === 'possible') expect(certainty).toBe('possible');
    }
  });
});

describe('kin', () => {
  const related = (adcode: string, how: 'neighbours' | 'city' | 'counties') =>
    runQuery(atlas, { kind: 'related', adcode, how, filters: NO_FILTERS });

  test('neighbours have two positions in a row in common', () => {
    const edges = (code: string) => {
      const all = ring(code).map(String);
      return new Set(all.slice(1).flatMap((to, i) => [`${all[i]} ${to}`, `${to} ${all[i]}`]));
    };
    const cities = [...atlas.divisions.values()].filter(({ level }) => level === 'city');
    const known = new Map(cities.map(({ adcode }) => [adcode, edges(adcode)]));
    for (const { adcode } of cities) {
      const slow = cities
        .filter((other) => other.adcode !== adcode)
        .filter((other) => [...(known.get(other.adcode) ?? [])].some((edge) => known.get(adcode)?.has(edge)))
        .map((other) => other.adcode);
      expect([adcode, unitsOf(related(adcode, 'neighbours'))]).toEqual([adcode, slow]);
    }
  });

  test('are the city of a county, the counties of a city and the cities of the province', () => {
    const pingyao = divisionNamed(atlas, '平遥县');
    expect(unitsOf(related(pingyao.adcode, 'city'))).toEqual([pingyao.city]);
    expect(unitsOf(related(pingyao.city ?? '', 'counties'))).toContain(pingyao.adcode);
    expect(unitsOf(related('140000', 'counties'))).toHaveLength(11);
    expect(unitsOf(related(TAIYUAN, 'counties'))).toHaveLength(10);
    expect(unitsOf(related('140000', 'city'))).toEqual([]);
  });

  test('tell what each has, as the question for its inside does', () => {
    const [row] = related(TAIYUAN, 'neighbours').units ?? [];
    const inside = runQuery(atlas, unitsWith({ level: 'city', city: null }, NO_FILTERS)).units;
    expect(row).toEqual(inside?.find(({ adcode }) => adcode === row?.adcode));
  });

  test('of what is no unit are not told', () => {
    expect(related('149999', 'neighbours').rule).toEqual({ code: 'origin-unlocated', id: '149999' });
  });
});

describe('how far two places are apart', () => {
  const site = { kind: 'place', id: 'site-wusu-airport' } as const;
  const apart = (from: Extract<Query, { kind: 'apart' }>['from'], to = areaOf('140200')) =>
    runQuery(atlas, { kind: 'apart', from, to });

  test('is from the nearest corners to the farthest', () => {
    const far = ring(TAIYUAN)
      .filter((_, at) => at % 4 === 0)
      .flatMap((one) => {
        const some = ring('140200').filter((_, at) => at % 10 === 0);
        return some.map((other) => turfDistance([...one], [...other]));
      });
    const { min = 0, max = 0 } = apart(areaOf(TAIYUAN)).apart ?? {};
    expect(min).toBeLessThanOrEqual(Math.min(...far));
    expect(Math.abs(max - Math.max(...far))).toBeLessThan(2);
  });

  test('of two positions is the distance', () => {
    const [a, b]: LngLat[] = [
      [112, 37],
      [113, 38],
    ];
    const answer = runQuery(atlas, {
      kind: 'apart',
      from: { kind: 'point', lngLat: a as LngLat },
      to: { kind: 'point', lngLat: b as LngLat },
    });
    expect(answer.apart?.min).toBeCloseTo(turfDistance([112, 37], [113, 38]), 6);
    expect(answer.apart?.max).toBeCloseTo(turfDistance([112, 37], [113, 38]), 6);
    expect(answer.hits).toEqual([]);
    expect(countOf(answer)).toBe(1);
  });

  test('shows what is at the places, and says how exactly they are known', () => {
    const known = [...atlas.placements.values()].find(({ precision }) => precision === 'site') as Placement;
    const answer = apart({ kind: 'place', id: known.place });
    expect(answer.hits.map(({ placement }) => placement.place)).toContain(known.place);
    expect(new Set(answer.hits.map(({ placement }) => placement.place)).size).toBe(1);
    expect(answer.rule).toEqual({ code: 'apart', uncertainties: [2, 0] });
    expect(countOf(runQuery(atlas, { kind: 'apart', from: { ...site, id: 'gone' }, to: site }))).toBe(0);
  });
});

test('sections hold what is found, each once, in the order of the plan', () => {
  const asked = withinOf(areaOf(TAIYUAN), km(30), filtersOfThemes('coal-mines', 'steel'));
  if (asked.kind !== 'within') throw new Error();
  const { filters, ...relation } = asked;
  const [plain, answer] = [runQuery(atlas, asked), runQuery(atlas, { kind: 'sections', relation, filters })];
  expect(answer.hits).toEqual(plain.hits);
  const rows = answer.sections ?? [];
  expect(rows.flatMap(({ certain }) => certain)).toHaveLength(plain.certain);
  expect(rows.flatMap(({ possible }) => possible)).toHaveLength(plain.possible);
  for (const { section, box, certain, possible } of rows) {
    for (const id of [...certain, ...possible])
      expect(atlas.placements.get(id)).toMatchObject({ section, box });
  }
  const places = rows.map(({ section, box }) => 100 * (section ?? 0) + (box ?? 0));
  expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
  expect(countOf(answer)).toBe(rows.length);
  const all = runQuery(atlas, { kind: 'sections', relation: null, filters });
  expect(all.hits.length).toBeGreaterThan(answer.hits.length);
});

describe('the share of area', () => {
  /** Positions of a fine grid in the area that a placement is known to. */
  const fine = new Map<string, LngLat[]>();
  function gridIn(placement: Placement): LngLat[] {
    const known = fine.get(placement.place);
    if (known) return known;
    const shape = atlas.placementShapes.get(placement.id);
    if (!shape) return [];
    const [west, south, east, north] = shape.bbox;
    const steps = 90;
    const grid = Array.from(
      { length: steps * steps },
      (_, i): LngLat => [
        west + ((east - west) * ((i % steps) + 0.5)) / steps,
        south + ((north - south) * (Math.floor(i / steps) + 0.5)) / steps,
      ],
    ).filter((at) => booleanPointInPolygon([...at], shape.geometry as GeoJSON.Polygon));
    fine.set(placement.place, grid);
    return grid;
  }
  const areas = ({ hits }: Answer) =>
    hits.filter(
      ({ placement, certainty }) =>
        certainty === 'possible' && (placement.precision === 'city' || placement.precision === 'county'),
    );

  test('is that of the points of a fine grid which are so near, or inside', () => {
    const seat = atlas.divisions.get(TAIYUAN)?.seat as LngLat;
    const isNear = (radius: Km) => (at: LngLat) => turfDistance([...seat], [...at]) <= radius;
    const origin = { kind: 'division', adcode: TAIYUAN, part: 'centre' } as const;
    const county = divisionNamed(atlas, '平遥县').adcode;
    const area = atlas.divisionShapes.get(county)?.geometry as GeoJSON.Polygon;
    const isInside = (at: LngLat) => booleanPointInPolygon([...at], area);
    const within = (radius: Km) => ({ kind: 'within', origin, radius, beyond: km(0) }) as const;
    const both: Query = {
      kind: 'together',
      join: 'all',
      parts: [
        { relation: within(km(120)), not: false },
        { relation: { kind: 'inside', origin: areaOf(county) }, not: true },
      ],
      filters: NO_FILTERS,
    };
    const asked: readonly (readonly [Query, (at: LngLat) => boolean])[] = [
      [withinOf(origin, km(50)), isNear(km(50))],
      [withinOf(origin, km(90)), isNear(km(90))],
      [
        { ...within(km(90)), beyond: km(40), filters: NO_FILTERS },
        (at) => isNear(km(90))(at) && !isNear(km(40))(at),
      ],
      [insideDivision(county), isInside],
      [both, (at) => isNear(km(120))(at) && !isInside(at)],
    ];
    for (const [query, holds] of asked) {
      const possible = areas(runQuery(atlas, query));
      expect(possible.length).toBeGreaterThan(0);
      for (const { placement, share } of possible) {
        const grid = gridIn(placement);
        const slow = grid.filter(holds).length / grid.length;
        expect(Math.abs((share ?? Number.NaN) - slow)).toBeLessThan(0.02);
      }
    }
  }, 60_000);

  test('orders what is possible, and is told of nothing else', () => {
    const answer = runQuery(atlas, withinOf(areaOf(TAIYUAN), km(50)));
    const shares = answer.hits.slice(answer.certain).map(({ share }) => share ?? Number.NaN);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(answer.hits.slice(0, answer.certain).every(({ share }) => share === undefined)).toBe(true);
    const half = withShare(answer.hits, 0.5);
    expect(half).toHaveLength(answer.certain + shares.filter((share) => share >= 0.5).length);
    expect(runQuery(atlas, { kind: 'listed', filters: NO_FILTERS }).hits[0]?.share).toBeUndefined();
  });
});

test('a figure of the whole province is no figure of a place', () => {
  const provincial = [...atlas.placements.values()].flatMap(({ id, figures }) =>
    figures.filter(({ scope }) => scope === 'province').map((figure) => ({ id, figure })),
  );
  expect(provincial.length).toBeGreaterThan(0);
  for (const { id, figure } of provincial) {
    const { indicator, value, unit } = figure;
    const figures = { indicator, year: figure.year, bound: { from: value, to: value, unit } };
    const { hits } = runQuery(atlas, { kind: 'listed', filters: { ...NO_FILTERS, figures } });
    expect(hits.map(({ placement }) => placement.id)).not.toContain(id);
  }
});
