import { booleanPointInPolygon, distance as turfDistance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { km, type LngLat } from '../../../../src/geo/units.ts';
import { buildAssessor, nearness } from '../../../../src/query/models/screen/assess.ts';
import type { Goal } from '../../../../src/query/models/screen/criterion.ts';
import { PLAIN_RULER, rememberingRuler } from '../../../../src/query/models/screen/ruler.ts';
import { buildUnits, countyFinder, pointUnit, type Unit } from '../../../../src/query/models/screen/unit.ts';
import { densified, position, rectangle } from '../../../geo/shapes.ts';
import { atlasOf, division, placement } from '../../fixture.ts';
import { realAtlas } from '../../realAtlas.ts';
import { goal as anyGoal } from './arbitrary.ts';

const real = realAtlas();
const ruler = rememberingRuler();
const counties = buildUnits(real, 'county', 'area');
const countyOf = countyFinder(real);

/** One city of two counties side by side, each one degree wide, and a city of one county to the east. */
const GROUND = [
  [division('100000', 'province', null), rectangle(110, 36, 113, 37)],
  [division('110000', 'city', null, { seat: [110.5, 36.5] }), rectangle(110, 36, 112, 37)],
  [division('110001', 'county', '110000', { seat: [110.5, 36.5] }), rectangle(110, 36, 111, 37)],
  [division('110002', 'county', '110000', { seat: [111.5, 36.5] }), rectangle(111, 36, 112, 37)],
  [division('120000', 'city', null, { seat: [112.5, 36.5] }), rectangle(112, 36, 113, 37)],
  [division('120001', 'county', '120000', { seat: [112.5, 36.5] }), rectangle(112, 36, 113, 37)],
] as const;

const point = (lng: number, lat: number): GeoJSON.Point => ({ type: 'Point', coordinates: [lng, lat] });
const WHOLE_CITY = placement('city-wide', { precision: 'city', place: '110000', cities: ['110000'] });
const SITE = placement('site', { cities: ['110000'], counties: ['110002'] });
const NEAR: Goal = { kind: 'near', of: ['steel'], full: km(10), none: km(110) };

const judge = (
  atlas: Parameters<typeof buildAssessor>[0],
  goal: Goal,
  adcode: string,
  from: 'area' | 'centre' = 'area',
) => {
  const level = adcode.endsWith('0000') ? 'city' : 'county';
  const unit = buildUnits(atlas, level, from).find(({ id }) => id === adcode) as Unit;
  return buildAssessor(atlas, goal, PLAIN_RULER).explain(unit);
};

describe('points for a distance', () => {
  test('fall evenly from full to none, and never rise with the distance', () => {
    const distance = fc.double({ min: 0, max: 500, noNaN: true });
    fc.assert(
      fc.property(distance, distance, distance, distance, (a, b, one, other) => {
        const [full, none] = [Math.min(one, other), Math.max(one, other)];
        const [near, far] = [nearness(Math.min(a, b), full, none), nearness(Math.max(a, b), full, none)];
        expect(near).toBeGreaterThanOrEqual(far);
        expect(near).toBeLessThanOrEqual(1);
        expect(far).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(nearness(30, 10, 50)).toBe(0.5);
    expect([nearness(10, 10, 10), nearness(10.1, 10, 10)]).toEqual([1, 0]);
  });
});

describe('certain and possible', () => {
  const atlas = atlasOf([...GROUND], [[WHOLE_CITY, rectangle(110, 36, 112, 37)]]);

  test('what the plan gives to a whole city may be anywhere in it, so a county of it is near only at best', () => {
    const { sure, best, evidence } = judge(atlas, NEAR, '110001');
    // From the county's eastern edge to the city's: one degree of longitude at 36 to 37 degrees north.
    const farthest = turfDistance([111, 36], [112, 36]);
    expect(best).toBe(1);
    expect(sure).toBeCloseTo((110 - farthest) / 100, 2);
    expect(evidence).toMatchObject([{ place: '110000', least: 0, certainty: 'certain' }]);
  });

  test('for the city itself it is certain', () => {
    expect(judge(atlas, NEAR, '110000')).toMatchObject({ sure: 1, best: 1 });
    expect(judge(atlas, { kind: 'named', of: ['steel'] }, '110000')).toMatchObject({ sure: 1, best: 1 });
  });

  test('a county is named itself, or perhaps through its city, or not at all', () => {
    const named: Goal = { kind: 'named', of: ['steel'] };
    const both = atlasOf(
      [...GROUND],
      [
        [WHOLE_CITY, rectangle(110, 36, 112, 37)],
        [SITE, point(111.5, 36.5)],
      ],
    );
    expect(judge(both, named, '110002')).toMatchObject({ sure: 1, best: 1 });
    expect(judge(both, named, '110001')).toMatchObject({ sure: 0, best: 1 });
    expect(judge(both, named, '120001')).toMatchObject({ sure: 0, best: 0, evidence: [] });
    expect(judge(both, named, '120001').nearest?.place).toBe('site');
  });

  test('a site is certain within its distance less 2 km, possible within 2 km more', () => {
    const sited = atlasOf([...GROUND], [[SITE, point(111.5, 36.5)]]);
    const away = turfDistance([112, 36.5], [111.5, 36.5]);
    const count = (within: number): Goal => ({ kind: 'count', of: ['steel'], within: km(within), enough: 1 });
    expect(judge(sited, count(away + 2.1), '120001')).toMatchObject({ sure: 1, best: 1 });
    expect(judge(sited, count(away + 1.9), '120001')).toMatchObject({ sure: 0, best: 1 });
    expect(judge(sited, count(away - 2.1), '120001')).toMatchObject({ sure: 0, best: 0 });
  });

  test('from the seat distances are those of its spot', () => {
    const sited = atlasOf([...GROUND], [[SITE, point(111.5, 36.5)]]);
    const [reach] = judge(sited, NEAR, '120001', 'centre').evidence;
    expect(reach?.least).toBeCloseTo(turfDistance([112.5, 36.5], [111.5, 36.5]) - 2, 3);
  });
});

describe('counting', () => {
  test('stops at enough, and what the plan states twice counts once', () => {
    const one = placement('one', { place: 'here', same_as: ['two'] });
    const two = placement('two', { place: 'here', same_as: ['one'] });
    const third = placement('third', { place: 'here' });
    const atlas = atlasOf(
      [...GROUND],
      [one, two, third].map((each) => [each, point(110.5, 36.5)] as const),
    );
    const within = (enough: number): Goal => ({ kind: 'count', of: ['steel'], within: km(50), enough });
    expect(judge(atlas, within(4), '110001').sure).toBe(0.5);
    expect(judge(atlas, within(2), '110001').sure).toBe(1);
    expect(judge(atlas, within(1), '110001').sure).toBe(1);
  });
});

describe('keeping away', () => {
  const region = placement('zone', { precision: 'region', place: 'zone' });

  test('gets the share of the ground that lies outside', () => {
    const atlas = atlasOf([...GROUND], [[region, rectangle(110.75, 35, 115, 38)]]);
    const clear: Goal = { kind: 'clear', of: ['steel'], beyond: km(0) };
    expect(judge(atlas, clear, '110001').sure).toBeCloseTo(0.75, 1);
    expect(judge(atlas, clear, '110002')).toMatchObject({ sure: 0, best: 0 });
    expect(judge(atlas, { ...clear, beyond: km(30) }, '110001').sure).toBeLessThan(0.5);
  });
});

describe('on the real plan', () => {
  const unit = fc.oneof(
    fc.constantFrom(...counties),
    fc.constantFrom(...buildUnits(real, 'county', 'centre')),
    fc.constantFrom(...buildUnits(real, 'city', 'area')),
    position.map((lngLat): Unit => pointUnit('0', lngLat, countyOf(lngLat))),
  );

  test('the quick score is the explained one, between 0 and 1, the best never below the sure', () => {
    fc.assert(
      fc.property(anyGoal, unit, (goal, one) => {
        const assessor = buildAssessor(real, goal, ruler);
        const { sure, best } = assessor.score(one);
        const explained = assessor.explain(one);
        expect(explained.sure).toBeCloseTo(sure, 9);
        expect(explained.best).toBeCloseTo(best, 9);
        expect(sure).toBeGreaterThanOrEqual(0);
        expect(best).toBeGreaterThanOrEqual(sure);
        expect(best).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

  test('distances from counties to sites are what Turf finds on their edges', () => {
    const step = 0.01;
    const sites = [...real.placements.values()].filter(({ precision }) => precision === 'site');
    fc.assert(
      fc.property(fc.constantFrom(...counties), fc.constantFrom(...sites), (county, site) => {
        const shape = real.placementShapes.get(site.id);
        if (shape?.geometry.type !== 'Point') throw new Error('A site is a point.');
        const at = shape.geometry.coordinates as [number, number];
        const { geometry } = county.origin;
        if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') throw new Error('An area.');
        const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
        const edges = parts.flatMap((coordinates) => densified({ type: 'Polygon', coordinates }, step));
        const slow = booleanPointInPolygon(at, geometry)
          ? 0
          : Math.min(...edges.map((edge) => turfDistance([...edge], at)));
        const goal: Goal = { kind: 'near', of: [site.theme], full: km(0), none: km(1000) };
        const reach = buildAssessor(real, goal, ruler)
          .explain(county)
          .evidence.find(({ place }) => place === site.place);
        const told = site.counties.length === 1 && site.counties[0] === county.id;
        expect(reach?.most).toBeLessThanOrEqual(slow + 2.01);
        if (!told) expect(reach?.most).toBeGreaterThanOrEqual(slow + 2 - step * 112);
      }),
      { numRuns: 60 },
    );
  });

  test('distances to a whole city run from its nearest to its farthest corner', () => {
    const city = real.divisionShapes.get('140100');
    const [geometry] = city ? [city.geometry] : [];
    if (geometry?.type !== 'Polygon') throw new Error('One polygon.');
    const corners = geometry.coordinates[0] as [number, number][];
    const goal: Goal = { kind: 'near', of: ['steel'], full: km(0), none: km(1000) };
    const assessor = buildAssessor(real, goal, PLAIN_RULER);
    fc.assert(
      fc.property(position, (lngLat: LngLat) => {
        const reach = assessor
          .explain(pointUnit('0', lngLat, null))
          .evidence.find(({ place }) => place === '140100');
        const farthest = Math.max(...corners.map((corner) => turfDistance([...lngLat], corner)));
        expect(reach?.most).toBeCloseTo(farthest, 2);
      }),
      { numRuns: 40 },
    );
  });

  test('a point outside of the province lies in no county, and is named by nothing', () => {
    expect(countyOf([116.4, 39.9])).toBeNull();
    const named = buildAssessor(real, { kind: 'named', of: ['tourism'] }, PLAIN_RULER);
    expect(named.score(pointUnit('0', [116.4, 39.9], null))).toEqual({ sure: 0, best: 0 });
    for (const { division } of counties) expect(countyOf(division?.seat ?? [0, 0])).toBe(division);
  });
});
