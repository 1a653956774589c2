import { distance as turfDistance } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import type { Place, Placement } from '../../../../geodata/schema.ts';
import type { Atlas } from '../../../../src/geo/atlas.ts';
import type { Shape, ShapeGeometry } from '../../../../src/geo/shape.ts';
import { km } from '../../../../src/geo/units.ts';
import { buildAssessor, type Evidence } from '../../../../src/query/models/screen/assess.ts';
import type { Goal } from '../../../../src/query/models/screen/criterion.ts';
import { PLAIN_RULER, type Ruler } from '../../../../src/query/models/screen/ruler.ts';
import { targetsOf } from '../../../../src/query/models/screen/target.ts';
import { buildUnits, countyFinder, pointUnit, type Unit } from '../../../../src/query/models/screen/unit.ts';
import { rectangle } from '../../../geo/shapes.ts';
import {
  atlasOf,
  DIVISIONS,
  division,
  GROUND,
  inCity,
  inCounty,
  path,
  place,
  placement,
  spot,
} from '../../fixture.ts';

type Placed = [Placement, ShapeGeometry | Shape | null];

const atlasWith = (placements: Placed[], places: [Place, ShapeGeometry | null][] = []) =>
  atlasOf(DIVISIONS, placements, places);

/** Sites on the parallel of 37.5, by their longitudes. */
const sites = (lngs: Record<string, number>): Placed[] =>
  Object.entries(lngs).map(([id, lng]) => [placement(id), spot(lng, 37.5)]);

const HERE = pointUnit('0', [112, 37.5], null);
const away = (lng: number, lat = 37.5) => turfDistance([112, 37.5], [lng, lat]);

const unitOf = (atlas: Atlas, adcode: string, from: 'area' | 'centre' = 'area') =>
  buildUnits(atlas, adcode.endsWith('0000') ? 'city' : 'county', from).find(
    ({ id }) => id === adcode,
  ) as Unit;

/** What an assessor says of a unit; both ways of asking must agree. */
function judge(atlas: Atlas, goal: Goal, unit: Unit) {
  const assessor = buildAssessor(atlas, goal, PLAIN_RULER);
  const explained = assessor.explain(unit);
  expect(assessor.score(unit)).toEqual({ sure: explained.sure, best: explained.best });
  return explained;
}

/** The places whose distances an assessor measures for a score. */
function measuredFor(atlas: Atlas, goal: Goal, unit: Unit): string[] {
  const measured = new Set<Shape>();
  const noting =
    (measure: Ruler['nearest']): Ruler['nearest'] =>
    (origin, target) => {
      measured.add(target);
      return measure(origin, target);
    };
  const ruler = { nearest: noting(PLAIN_RULER.nearest), farthest: noting(PLAIN_RULER.farthest) };
  buildAssessor(atlas, goal, ruler).score(unit);
  return targetsOf(atlas, goal.of).flatMap(({ place, shape }) => (measured.has(shape) ? [place] : []));
}

const near = (full: number, none: number): Goal => ({
  kind: 'near',
  of: ['steel'],
  full: km(full),
  none: km(none),
});
const count = (within: number, enough: number): Goal => ({
  kind: 'count',
  of: ['steel'],
  within: km(within),
  enough,
});
const named: Goal = { kind: 'named', of: ['steel'] };
const clear = (beyond: number): Goal => ({ kind: 'clear', of: ['steel'], beyond: km(beyond) });

describe('what the codes put into a unit', () => {
  const astray = atlasWith([
    [placement('astray', { cities: ['110000'], counties: ['110001'] }), spot(112.9, 37.5)],
  ]);

  test('is at no distance from its area, wherever its spot is drawn', () => {
    for (const adcode of ['110001', '110000']) {
      const { sure, evidence } = judge(astray, near(0, 50), unitOf(astray, adcode));
      expect(sure).toBe(1);
      expect(evidence).toMatchObject([{ place: 'astray', least: 0, most: 0, certainty: 'certain' }]);
    }
  });

  test('is where it is drawn as seen from the seat, from a point there and from other units', () => {
    const county = unitOf(astray, '110001').division;
    for (const unit of [unitOf(astray, '110001', 'centre'), pointUnit('0', [111.5, 37.5], county)]) {
      const [reach] = judge(astray, near(0, 500), unit).evidence;
      expect(reach?.least).toBeCloseTo(turfDistance([111.5, 37.5], [112.9, 37.5]) - 2, 4);
    }
    expect(judge(astray, near(0, 500), unitOf(astray, '110002')).evidence[0]?.least).toBeGreaterThan(70);
  });

  test('is where it is drawn if it is a line or region', () => {
    const codes = { cities: ['110000'], counties: ['110001'] };
    for (const drawn of [path([112.9, 37.2], [112.9, 37.8]), rectangle(112.9, 37.2, 113, 37.8)]) {
      const precision = drawn.type === 'LineString' ? 'corridor' : 'region';
      const atlas = atlasWith([[placement('drawn', { ...codes, precision }), drawn]]);
      const [reach] = judge(atlas, near(0, 500), unitOf(atlas, '110001')).evidence;
      expect(reach?.least).toBeCloseTo(turfDistance([112, 37.8], [112.9, 37.8]), 1);
      expect(reach?.most).toBe(reach?.least);
    }
  });

  test('may be anywhere in its county', () => {
    const atlas = atlasWith([
      [placement('in', { ...inCounty('120001'), place: '120001' }), GROUND['120001']],
    ]);
    const [reach] = judge(atlas, near(0, 500), HERE).evidence;
    expect(reach).toMatchObject({ least: 0, most: expect.closeTo(turfDistance([112, 37.5], [113, 36]), 6) });
  });
});

describe('nearness', () => {
  const atlas = atlasWith(sites({ far: 115, second: 112.4, first: 112.2, east: 113 }));

  test('counts what may be near enough, nearest first', () => {
    const { sure, best, evidence, nearest } = judge(atlas, near(10, 100), HERE);
    expect(evidence.map(({ place }) => place)).toEqual(['first', 'second', 'east']);
    expect(evidence[1]).toEqual({
      place: 'second',
      placements: ['second@second'],
      least: expect.closeTo(away(112.4) - 2, 6),
      most: expect.closeTo(away(112.4) + 2, 6),
      certainty: 'certain',
    });
    expect(sure).toBeCloseTo((100 - away(112.2) - 2) / 90, 6);
    expect(best).toBeCloseTo((100 - away(112.2) + 2) / 90, 6);
    expect(nearest).toBeNull();
  });

  test('at just the distance for no points nothing counts, and what may be nearer counts perhaps', () => {
    const { least, most } = judge(atlas, near(0, 500), HERE).evidence[0] as Evidence;
    expect(judge(atlas, near(0, least), HERE)).toMatchObject({
      best: 0,
      evidence: [],
      nearest: { place: 'first' },
    });
    expect(judge(atlas, near(0, most), HERE)).toMatchObject({
      sure: 0,
      evidence: [{ certainty: 'possible' }],
    });
    expect(judge(atlas, near(0, most + 1e-9), HERE)).toMatchObject({ evidence: [{ certainty: 'certain' }] });
  });

  test('places alike in distance come by their names', () => {
    const alike = atlasWith(sites({ b: 112.4, c: 112.4, a: 112.4 }));
    expect(judge(alike, near(0, 50), HERE).evidence.map(({ place }) => place)).toEqual(['a', 'b', 'c']);
  });

  test('where the plan places nothing there is nothing near', () => {
    expect(judge(atlasWith([]), near(0, 50), HERE)).toEqual({
      sure: 0,
      best: 0,
      evidence: [],
      nearest: null,
    });
  });

  test('only places that may be nearer than the nearest, or near enough, are measured for a score', () => {
    expect(measuredFor(atlas, near(10, 500), HERE)).toEqual(['first']);
    expect(measuredFor(atlas, near(10, 10), HERE)).toEqual([]);
    const close = atlasWith(sites({ second: 112.22, first: 112.2 }));
    expect(measuredFor(close, near(10, 500), HERE)).toEqual(['second', 'first']);
  });
});

describe('counting', () => {
  const twice = [placement('one', { place: 'b' }), placement('two', { place: 'b' })];
  const atlas = atlasWith([
    ...sites({ far: 115, a: 112.2 }),
    ...twice.map((one): Placed => [one, spot(112.4, 37.5)]),
  ]);

  test('takes each thing that the plan states at a place, up to enough', () => {
    const found = judge(atlas, count(50, 6), HERE);
    expect(found).toMatchObject({ sure: 0.5, best: 0.5, nearest: null });
    expect(found.evidence.map(({ placements }) => placements)).toEqual([['a@a'], ['one@one', 'two@two']]);
    expect(judge(atlas, count(50, 3), HERE)).toMatchObject({ sure: 1, best: 1 });
    expect(judge(atlas, count(50, 2), HERE)).toMatchObject({ sure: 1, best: 1 });
  });

  test('at just the distance a place counts, below it no more', () => {
    const { least, most } = judge(atlas, count(50, 1), HERE).evidence[0] as Evidence;
    expect(judge(atlas, count(least, 1), HERE)).toMatchObject({
      sure: 0,
      best: 1,
      evidence: [{ certainty: 'possible' }],
    });
    expect(judge(atlas, count(most, 1), HERE)).toMatchObject({
      sure: 1,
      best: 1,
      evidence: [{ certainty: 'certain' }],
    });
    expect(judge(atlas, count(least - 1e-9, 1), HERE)).toMatchObject({
      best: 0,
      evidence: [],
      nearest: { place: 'a' },
    });
    expect(judge(atlas, count(most - 1e-9, 1), HERE)).toMatchObject({ sure: 0, best: 1 });
  });

  test('a river is one', () => {
    const rivers = atlasWith(
      [],
      [
        [
          place('river', '河', 'River', { kind: 'water', precision: 'corridor' }),
          path([112.2, 37], [112.2, 38]),
        ],
      ],
    );
    const goal: Goal = { kind: 'count', of: ['rivers'], within: km(50), enough: 2 };
    expect(judge(rivers, goal, HERE)).toMatchObject({ sure: 0.5, best: 0.5, evidence: [{ placements: [] }] });
  });

  test('only places that may be within the distance are measured for a score', () => {
    expect(measuredFor(atlas, count(20, 1), HERE)).toEqual(['a']);
    expect(measuredFor(atlas, count(1, 1), HERE)).toEqual([]);
  });
});

describe('being named', () => {
  test('what surely lies in the unit comes first, though it may be farther', () => {
    const atlas = atlasWith([
      [placement('perhaps', { ...inCity('110000'), place: '110000' }), GROUND['110000']],
      [
        placement('line', { cities: ['110000'], counties: ['110001'], precision: 'corridor' }),
        path([111.1, 37.1], [111.9, 37.9]),
      ],
    ]);
    const found = judge(atlas, named, unitOf(atlas, '110001'));
    expect(found).toMatchObject({ sure: 1, best: 1, nearest: null });
    expect(found.evidence.map(({ place, certainty }) => [place, certainty])).toEqual([
      ['line', 'certain'],
      ['110000', 'possible'],
    ]);
  });

  test('what surely lies in the unit comes before what may be nearer to its seat', () => {
    const codes = { cities: ['110000'], counties: ['110001'] };
    const atlas = atlasWith([
      [placement('through', { ...codes, precision: 'corridor' }), path([111.5, 36.5], [111.5, 37.5])],
      [placement('inside', codes), spot(111.9, 37.9)],
    ]);
    const found = judge(atlas, named, unitOf(atlas, '110001', 'centre')).evidence;
    expect(found.map(({ place, certainty }) => [place, certainty])).toEqual([
      ['inside', 'certain'],
      ['through', 'possible'],
    ]);
    expect(found[1]?.most).toBeLessThan(found[0]?.least as number);
  });

  test('a unit that is not named is told the nearest, each unit for itself', () => {
    const atlas = atlasWith([
      [placement('north', { cities: ['110000'], counties: ['110001'] }), spot(111.5, 37.5)],
      [placement('far', { cities: ['110000'], counties: ['110001'] }), spot(111.1, 37.9)],
    ]);
    const assessor = buildAssessor(atlas, named, PLAIN_RULER);
    for (const [adcode, score] of [
      ['110001', 1],
      ['110002', 0],
      ['120001', 0],
      ['110001', 1],
    ] as const) {
      expect(assessor.score(unitOf(atlas, adcode))).toEqual({ sure: score, best: score });
    }
    expect(assessor.explain(unitOf(atlas, '120001'))).toMatchObject({
      evidence: [],
      nearest: { place: 'north', certainty: 'possible' },
    });
    expect(assessor.score(pointUnit('0', [111.5, 37.5], null))).toEqual({ sure: 0, best: 0 });
    expect(judge(atlasWith([]), named, unitOf(atlas, '120001')).nearest).toBeNull();
  });

  test('a unit without a boundary is not named', () => {
    const atlas = atlasWith(sites({ a: 111.5 }));
    const unknown = division('130001', 'county', '130000');
    expect(judge(atlas, named, pointUnit('0', [111.5, 37.5], unknown))).toMatchObject({ sure: 0, best: 0 });
  });
});

describe('keeping away', () => {
  const region = placement('zone', { precision: 'region', place: 'zone' });

  test('gets the share of the grid that is farther, an edge of the grid among it', () => {
    const atlas = atlasWith([[region, rectangle(111.75, 35, 115, 39)]]);
    const found = judge(atlas, clear(0), unitOf(atlas, '110001'));
    expect(found).toMatchObject({ sure: 0.75, best: 0.75, nearest: null });
    expect(found.evidence).toMatchObject([{ place: 'zone', certainty: 'certain' }]);
    const away = atlasWith([[region, rectangle(114, 35, 115, 39)]]);
    expect(judge(away, clear(10), unitOf(away, '110001'))).toMatchObject({
      sure: 1,
      best: 1,
      evidence: [],
      nearest: { place: 'zone' },
    });
  });

  test('takes the ground of the unit, not the box around it', () => {
    const corner: GeoJSON.Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [111, 37],
          [112, 37],
          [112, 37.5],
          [111.5, 37.5],
          [111.5, 38],
          [111, 38],
          [111, 37],
        ],
      ],
    };
    const divisions = [[division('110001', 'county', '110000'), corner]] as const;
    const atlas = atlasOf(divisions, [[region, rectangle(111.5, 36.9, 112.1, 37.6)]]);
    expect(judge(atlas, clear(0), unitOf(atlas, '110001')).sure).toBeCloseTo(2 / 3, 9);
  });

  test('a site is kept away from surely beyond 2 km more, perhaps beyond 2 km less', () => {
    const atlas = atlasWith(sites({ a: 112.2 }));
    const d = away(112.2);
    const cases = [
      [d + 2.01, 0, 0],
      [d + 1.99, 0, 1],
      [d - 1.99, 0, 1],
      [d - 2.01, 1, 1],
    ] as const;
    for (const [beyond, sure, best] of cases)
      expect(judge(atlas, clear(beyond), HERE)).toMatchObject({ sure, best });
    expect(judge(atlas, clear(d), HERE).evidence).toMatchObject([{ place: 'a', certainty: 'possible' }]);
    const two = atlasWith(sites({ a: 112.2, b: 112.05 }));
    expect(judge(two, clear(d), HERE)).toMatchObject({ sure: 0, best: 0 });
    const onIt = pointUnit('0', [112.2, 37.5], null);
    expect(judge(atlas, clear(1.9), onIt)).toMatchObject({ sure: 0, best: 1 });
    expect(judge(atlas, clear(2.1), onIt)).toMatchObject({ sure: 0, best: 0 });
  });

  test('what may be anywhere in a county is surely near only where all of the county is', () => {
    const atlas = atlasWith([
      [placement('in', { ...inCounty('120001'), place: '120001' }), GROUND['120001']],
    ]);
    const farthest = turfDistance([112, 37.5], [113, 36]);
    expect(judge(atlas, clear(farthest + 0.01), HERE)).toMatchObject({ sure: 0, best: 0 });
    expect(judge(atlas, clear(farthest - 0.01), HERE)).toMatchObject({ sure: 0, best: 1 });
    expect(judge(atlas, clear(500), HERE)).toMatchObject({ sure: 0, best: 0 });
  });
});

describe('what a criterion looks for', () => {
  const river = place('river', '河', 'River', { kind: 'water', precision: 'corridor' });
  const lake = place('lake', '湖', 'Lake', { kind: 'water', precision: 'region' });
  const road = place('road', '路', 'Road', { kind: 'line', precision: 'corridor' });
  const atlas = atlasWith(
    [
      [placement('site'), spot(111.5, 37.5)],
      [placement('town', { precision: 'town' }), spot(111.6, 37.5)],
      [placement('line', { precision: 'corridor' }), path([111, 37], [112, 37])],
      [placement('region', { precision: 'region' }), rectangle(111, 37, 112, 38)],
      [placement('county', inCounty('110001')), GROUND['110001']],
      [placement('nowhere'), null],
      [placement('other', { theme: 'tourism' }), spot(111.5, 37.5)],
    ],
    [
      [river, path([111, 37], [112, 38])],
      [lake, rectangle(111.4, 37.4, 111.5, 37.5)],
      [road, path([111, 37], [112, 38])],
      [place('dry', '旱', 'Dry', { kind: 'water' }), null],
    ],
  );
  const seen = (...of: Goal['of']) =>
    targetsOf(atlas, of).map(({ place, known, slack }) => [place, known, slack]);

  test('are the located places of its themes, as exactly as each is known', () => {
    expect(seen('steel')).toEqual([
      ['site', 'spot', 2],
      ['town', 'spot', 5],
      ['line', 'course', 0],
      ['region', 'course', 0],
      ['county', 'somewhere', 0],
    ]);
    expect(seen('tourism', 'steel').map(([place]) => place)).toEqual([
      ...['site', 'town', 'line', 'region', 'county', 'other'],
    ]);
    expect(seen('coal-mines')).toEqual([]);
  });

  test('are the courses of rivers, not lakes and not roads', () => {
    expect(seen('rivers')).toEqual([['river', 'course', 0]]);
    expect(targetsOf(atlas, ['rivers'])[0]?.placements).toEqual([]);
  });

  test('are once what the plan states twice of a place, under the first placement', () => {
    const stated = (id: string, ...same_as: string[]): Placed => [
      placement(id, { place: 'here', same_as }),
      spot(111, 37),
    ];
    const twice = atlasWith([stated('c', 'b'), stated('a'), stated('b', 'c'), stated('d', 'a')]);
    expect(targetsOf(twice, ['steel']).map(({ placements }) => placements.map(({ id }) => id))).toEqual([
      ['c@c', 'a@a'],
    ]);
  });
});

describe('units', () => {
  const unbounded: [ReturnType<typeof division>, null] = [division('110003', 'county', '110000'), null];
  const atlas = atlasOf([...DIVISIONS, unbounded], []);

  test('are the divisions of a level that have a boundary, from their edge or their seat', () => {
    const ids = (level: 'county' | 'city') => buildUnits(atlas, level, 'area').map(({ id }) => id);
    expect(ids('county')).toEqual(['110001', '110002', '120001']);
    expect(ids('city')).toEqual(['110000', '120000']);
    const [byArea] = buildUnits(atlas, 'county', 'area');
    expect(byArea?.origin).toBe(atlas.divisionShapes.get('110001'));
    expect(byArea?.area).toBe(byArea?.origin);
    const [bySeat] = buildUnits(atlas, 'county', 'centre');
    expect(bySeat?.origin.geometry).toEqual({ type: 'Point', coordinates: [111.5, 37.5] });
    expect(bySeat?.area).toBe(byArea?.area);
    expect(bySeat?.division?.adcode).toBe('110001');
  });

  test('a point is found in its county, or in none', () => {
    const find = countyFinder(atlas);
    expect(find([111.5, 36.5])?.adcode).toBe('110002');
    expect(find([112.5, 37.9])?.adcode).toBe('120001');
    expect(find([114, 37])).toBeNull();
    const unit = pointUnit('7', [112.5, 37.9], find([112.5, 37.9]));
    expect(unit).toMatchObject({ id: '7', area: null, origin: { bbox: [112.5, 37.9, 112.5, 37.9] } });
    expect(unit.division?.adcode).toBe('120001');
  });
});
