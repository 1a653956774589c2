import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeScreen, encodeScreen } from '../../../src/query/screen/encode.ts';
import { PROFILE_IDS, specOf } from '../../../src/query/screen/profiles.ts';
import { spec } from './arbitrary.ts';

describe('a screening in an address', () => {
  test('reads back, and no encoding touches it', () => {
    fc.assert(
      fc.property(spec, (screening) => {
        const code = encodeScreen(screening);
        expect(decodeScreen(code)).toEqual(screening);
        expect(encodeURIComponent(code)).toBe(code);
      }),
    );
  });

  test('rubbish is nothing, and does not throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeScreen(text)).toBeNull();
        expect(decodeScreen(`county_area*${text}`)).toBeNull();
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
    'village_area',
    'county_edge',
    'county_area_more',
  ])('%s makes no sense', (code) => expect(decodeScreen(code)).toBeNull());

  test('a profile of seven criteria takes less room than a line of text', () => {
    const longest = Math.max(...PROFILE_IDS.map((id) => encodeScreen(specOf(id)).length));
    expect(longest).toBeLessThan(260);
  });
});
