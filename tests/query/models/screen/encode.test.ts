import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { km } from '../../../../src/geo/units.ts';
import {
  type Criterion,
  type Goal,
  goalKey,
  type ScreenSpec,
} from '../../../../src/query/models/screen/criterion.ts';
import { decodeScreen, encodeScreen } from '../../../../src/query/models/screen/encode.ts';
import { specOf } from '../../../../src/query/models/screen/profiles.ts';
import { CATALOGUE } from '../../../catalogue.ts';
import { goal, spec } from './arbitrary.ts';

describe('a screening in an address', () => {
  test('reads back, and no encoding touches it', () => {
    fc.assert(
      fc.property(spec, (screening) => {
        const code = encodeScreen(screening);
        expect(decodeScreen(code, CATALOGUE)).toEqual(screening);
        expect(encodeURIComponent(code)).toBe(code);
      }),
    );
  });

  test('is written as the example in the documentation', () => {
    const written =
      'county_area*near_80_steel_30_120*!count_50_wind-solar.gas_100_3*named_40_steel*clear_20_eco-zones_0';
    const criteria: Criterion[] = [
      { weight: 80, must: false, goal: { kind: 'near', of: ['steel'], full: km(30), none: km(120) } },
      {
        weight: 50,
        must: true,
        goal: { kind: 'count', of: ['wind-solar', 'gas'], within: km(100), enough: 3 },
      },
      { weight: 40, must: false, goal: { kind: 'named', of: ['steel'] } },
      { weight: 20, must: false, goal: { kind: 'clear', of: ['eco-zones'], beyond: km(0) } },
    ];
    expect(encodeScreen({ units: 'county', from: 'area', criteria })).toBe(written);
    expect(decodeScreen(written, CATALOGUE)).toEqual({ units: 'county', from: 'area', criteria });
  });

  test.each([
    'county_area',
    'city_centre',
    'point_area*near_100_steel_10_50',
    'county_area*near_0_rivers_0_500',
    'county_area*near_50_steel_10_10',
    'county_area*near_50_steel_0.5_1.25',
    'county_area*count_50_steel_500_50',
    'county_area*count_50_steel_0_1',
    'county_area*clear_50_steel_500',
    `county_area${'*named_1_steel'.repeat(12)}`,
  ])('%s makes sense', (code) =>
    expect(encodeScreen(decodeScreen(code, CATALOGUE) as ScreenSpec)).toBe(code),
  );

  test('rubbish is nothing, and does not throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeScreen(text, CATALOGUE)).toBeNull();
        expect(decodeScreen(`county_area*${text}`, CATALOGUE)).toBeNull();
      }),
    );
  });

  test.each([
    'county_area*near_101_steel_10_50',
    'county_area*near_50.5_steel_10_50',
    'county_area*near_50_steel_50_10',
    'county_area*near_50_steel_0_0',
    'county_area*near_50_steel_10',
    'county_area*near_50_steel_10_5000',
    'county_area*near_50_unicorns_10_50',
    'county_area*near_50__10_50',
    'county_area*count_50_steel_10_0',
    'county_area*count_50_steel_10_1.5',
    'county_area*near_50_steel_10_500.5',
    'county_area*near_50_steel_10_50_90',
    'county_area*near_50_steel_-10_50',
    'county_area*near_50_steel_1e1_50',
    'county_area*near_50_steel_10._50',
    'county_area*near_50_steel_.5_50',
    'county_area*near_50_steel_10_x50',
    'county_area*near_50_steel_10_50x',
    'county_area*near__steel_10_50',
    'county_area*near_50_steel.unicorns_10_50',
    'county_area*count_50_steel_10_51',
    'county_area*count_50_steel_501_5',
    'county_area*named_50_steel_1',
    'county_area*named_50',
    'county_area*clear_50_steel_501',
    'county_area*clear_50_steel',
    'county_area*far_50_steel_10_50',
    'county_area*',
    `county_area${'*named_1_steel'.repeat(13)}`,
    'village_area',
    'county',
    'county_edge',
    'county_area_more',
  ])('%s makes no sense', (code) => expect(decodeScreen(code, CATALOGUE)).toBeNull());

  test('each profile can be had by an address: from five to seven criteria, the weightiest first, no musts', () => {
    const profiles = CATALOGUE.profiles.map(specOf);
    for (const profile of profiles) {
      expect(decodeScreen(encodeScreen(profile), CATALOGUE)).toEqual(profile);
      expect(profile).toMatchObject({ units: 'county', from: 'area' });
      expect(profile.criteria.length).toBeGreaterThanOrEqual(5);
      expect(profile.criteria.length).toBeLessThanOrEqual(7);
      const weights = profile.criteria.map(({ weight }) => weight);
      expect(weights).toEqual(weights.toSorted((a, b) => b - a));
      expect(profile.criteria.some(({ must }) => must)).toBe(false);
    }
    expect(new Set(profiles.map(encodeScreen)).size).toBe(profiles.length);
  });

  test('a profile of seven criteria takes less room than a line of text', () => {
    const longest = Math.max(...CATALOGUE.profiles.map((profile) => encodeScreen(specOf(profile)).length));
    expect(longest).toBeLessThan(260);
  });
});

describe('the name of a goal', () => {
  test('is the same for the same goal, whatever the order of its subjects, and no other', () => {
    fc.assert(
      fc.property(goal, goal, (one, other) => {
        expect(goalKey({ ...one, of: one.of.toReversed() })).toBe(goalKey(one));
        const alike = { ...one, of: one.of.toSorted() };
        const isSame = JSON.stringify(alike) === JSON.stringify({ ...other, of: other.of.toSorted() });
        expect(goalKey(one) === goalKey(other)).toBe(isSame);
      }),
    );
  });

  test('tells apart whatever a reader may set', () => {
    const keys = [
      ...['near_1_steel_10_50', 'near_1_steel_10_60', 'near_1_steel_20_50', 'near_1_gas_10_50'],
      ...['count_1_steel_10_50', 'count_1_steel_20_50', 'count_1_steel_10_40', 'count_1_gas_10_50'],
      ...['named_1_steel', 'named_1_gas', 'named_1_steel.gas'],
      ...['clear_1_steel_10', 'clear_1_steel_20', 'clear_1_gas_10'],
    ].map((code) =>
      goalKey(
        (decodeScreen(`county_area*${code}`, CATALOGUE) as ScreenSpec).criteria.map(
          ({ goal }) => goal,
        )[0] as Goal,
      ),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
