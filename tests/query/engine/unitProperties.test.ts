// Cities and counties as an answer, against the slow oracle: themes in common, what a line or area passes,
// what is near, what has none. Near a limit, where the oracle's own step could decide, it is not asked.
import { distance as turfDistance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ThemeId } from '../../../geodata/catalogue.ts';
import { km, type LngLat } from '../../../src/geo/units.ts';
import { filtersOfThemes, NO_FILTERS, type Origin, unitsWith } from '../../../src/query/engine/query.ts';
import { runQuery } from '../../../src/query/engine/run.ts';
import { BORDER_TOLERANCE } from '../../../src/query/engine/standing.ts';
import { gapQuestion } from '../../../src/query/models/lens.ts';
import { gapsIn } from '../../../src/query/models/lenses.ts';
import { THEMES } from '../../catalogue.ts';
import { densified, rectangle } from '../../geo/shapes.ts';
import { atlasOf, division, place, placement } from '../fixture.ts';
import {
  areaGeometry,
  away,
  DOUBT,
  doubtOf,
  extentGround,
  type Ground,
  isIn,
  kmBetween,
  lineGeometry,
  nearLimit,
  STEP,
  samples,
  spotGround,
  type Verdict,
} from '../oracle.ts';

/** Four counties, one degree each, in a square; the last has a hole that belongs to none. */
const GROUND: Record<string, GeoJSON.Polygon> = {
  '110001': rectangle(111, 37, 112, 38),
  '110002': rectangle(111, 36, 112, 37),
  '120001': rectangle(112, 37, 113, 38),
  '120002': {
    type: 'Polygon',
    coordinates: [
      ...rectangle(112, 36, 113, 37).coordinates,
      ...rectangle(112.3, 36.3, 112.7, 36.7).coordinates.map((ring) => ring.toReversed()),
    ],
  },
};
const CODES = Object.keys(GROUND);
const EDGES = new Map(Object.entries(GROUND).map(([code, area]) => [code, densified(area, STEP)]));
const DIVISIONS = Object.entries(GROUND).map(
  ([code, area]) => [division(code, 'county', `${code.slice(0, 2)}0000`), area] as const,
);
const areaOfUnit = (code: string) => GROUND[code] as GeoJSON.Polygon;
const edgesOfUnit = (code: string) => EDGES.get(code) as LngLat[];
/** How far a position lies inside of a unit; below 0 outside. */
const depthIn = (code: string, at: LngLat): number =>
  Math.min(...edgesOfUnit(code).map((edge) => turfDistance([...at], [...edge]))) *
  (isIn(at, areaOfUnit(code)) ? 1 : -1);

/** Whether a unit has something inside, by its shape alone; undefined too near to a limit to say. */
function hasInside(code: string, ground: Ground): Verdict | undefined {
  const deepest = Math.max(...samples(ground.geometry).map((at) => depthIn(code, at)));
  if (ground.geometry.type !== 'Point') {
    return nearLimit([deepest], [BORDER_TOLERANCE], DOUBT) ? undefined : deepest > 0 ? 'certain' : null;
  }
  const doubt = doubtOf(ground);
  if (nearLimit([Math.abs(deepest)], [doubt], 1)) return undefined;
  return Math.abs(deepest) < doubt ? 'possible' : deepest > 0 ? 'certain' : null;
}

/** Whether a unit has something at most `radius` away. */
function hasNear(code: string, ground: Ground, radius: number): Verdict | undefined {
  const all = samples(ground.geometry).map((at) => away(at, areaOfUnit(code), edgesOfUnit(code)));
  const doubt = doubtOf(ground);
  const least = Math.min(...all);
  const limits = [least - doubt, least + doubt];
  if (nearLimit(limits, [radius], ground.geometry.type === 'Point' ? 1 : DOUBT)) return undefined;
  return least + doubt <= radius ? 'certain' : least - doubt <= radius ? 'possible' : null;
}

const themed = fc.tuple(
  fc.oneof(spotGround, extentGround),
  fc.constantFrom<ThemeId>('steel', 'airports', 'gas'),
);

describe('themes in common', () => {
  test('are those of which every one of the units has a placement', () => {
    const units = fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(themed, { maxLength: 8 }), units, (list, adcodes) => {
        const atlas = atlasOf(
          DIVISIONS,
          list.map(
            ([{ geometry, extra }, theme], i) => [placement(`p${i}`, { ...extra, theme }), geometry] as const,
          ),
        );
        const { themes } = runQuery(atlas, { kind: 'common', adcodes, filters: NO_FILTERS });
        const order = THEMES.map(({ id }) => id);
        const found = (themes ?? []).map(({ theme }) => theme);
        expect(found).toEqual(found.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
        for (const theme of ['steel', 'airports', 'gas'] as const) {
          const own = list.filter(([, of]) => of === theme).map(([ground]) => ground);
          const held = adcodes.map((code) => own.map((ground) => hasInside(code, ground)));
          if (held.flat().includes(undefined)) continue;
          const counts = held.map((all) => ({
            certain: all.filter((one) => one === 'certain').length,
            possible: all.filter((one) => one === 'possible').length,
          }));
          const isCommon = counts.every(({ certain, possible }) => certain + possible > 0);
          const certainty = counts.every(({ certain }) => certain > 0) ? 'certain' : 'possible';
          expect(themes?.find((one) => one.theme === theme)).toEqual(
            isCommon ? { theme, certainty, counts } : undefined,
          );
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});

describe('units that a line passes or an area reaches into', () => {
  const asked = (origin: Origin, geometry: GeoJSON.Geometry | null) => {
    const atlas = atlasOf(
      DIVISIONS,
      [],
      geometry
        ? [[place('way', '路', 'Way', { kind: 'line', precision: 'corridor' }), geometry as never]]
        : [],
    );
    return runQuery(atlas, { kind: 'passed', origin, level: 'county', filters: NO_FILTERS }).units ?? [];
  };

  test('are those in which some position of it lies', () => {
    fc.assert(
      fc.property(fc.oneof(lineGeometry, areaGeometry), (geometry) => {
        const units = asked({ kind: 'place', id: 'way' }, geometry);
        expect(units.every(({ certainty }) => certainty === 'certain')).toBe(true);
        const found = units.map(({ adcode }) => adcode);
        for (const code of CODES) {
          const has = hasInside(code, { geometry, extra: {} });
          if (has !== undefined) expect(found.includes(code)).toBe(has !== null);
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('come in the order of the line, from its first position on', () => {
    const step = fc.tuple(
      fc.double({ min: 111.02, max: 112.98, noNaN: true }),
      fc.double({ min: 36.02, max: 37.98, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 5 }), (positions) => {
        const found = asked({ kind: 'drawn', shape: 'line', positions }, null).map(({ adcode }) => adcode);
        const along = densified({ type: 'LineString', coordinates: positions }, 0.01);
        const firstDeeper = (code: string, depth: number) =>
          along.findIndex((at) => depthIn(code, at) > depth);
        // The oracle knows depths to its own step: when it may come in first, and when it surely has.
        const firsts = found
          .map((code) => ({
            earliest: firstDeeper(code, BORDER_TOLERANCE - DOUBT),
            latest: firstDeeper(code, BORDER_TOLERANCE + DOUBT),
          }))
          .filter(({ latest }) => latest >= 0);
        for (let i = 1; i < firsts.length; i++) {
          expect(firsts[i]?.latest).toBeGreaterThanOrEqual((firsts[i - 1]?.earliest as number) - 2);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

describe('units that have something near, or have none', () => {
  test('have it where any of many certainly is or may be so near; the others have none', () => {
    const some = fc.array(fc.oneof(spotGround, extentGround), { maxLength: 5 });
    fc.assert(
      fc.property(some, kmBetween(1, 150), (list, radius) => {
        const atlas = atlasOf(
          DIVISIONS,
          list.map(({ geometry, extra }, i) => [placement(`p${i}`, extra), geometry] as const),
        );
        const range = { level: 'county', city: null } as const;
        const filters = filtersOfThemes('steel');
        const certainties = (not: boolean) =>
          new Map(
            runQuery(atlas, unitsWith(range, filters, km(radius), not)).units?.map(
              ({ adcode, certainty }) => [adcode, certainty],
            ),
          );
        const [having, lacking] = [certainties(false), certainties(true)];
        const gaps = new Map(
          gapsIn(atlas, runQuery(atlas, gapQuestion('county', 'steel', km(radius)))).map(
            ({ unit, certainty }) => [unit.adcode, certainty],
          ),
        );
        expect(gaps).toEqual(lacking);
        for (const code of CODES) {
          const held = list.map((ground) => hasNear(code, ground, radius));
          if (held.includes(undefined)) continue;
          const [surely, perhaps] = [held.includes('certain'), held.includes('possible')];
          expect(having.get(code)).toBe(surely ? 'certain' : perhaps ? 'possible' : undefined);
          expect(lacking.get(code)).toBe(surely ? undefined : perhaps ? 'possible' : 'certain');
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});
