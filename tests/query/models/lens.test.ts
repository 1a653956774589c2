import { pointToPolygonDistance, distance as turfDistance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Placement } from '../../../geodata/schema.ts';
import type { Atlas } from '../../../src/geo/atlas.ts';
import { cornersOf, farthestPair } from '../../../src/geo/farthest.ts';
import { buildShape } from '../../../src/geo/shape.ts';
import { type Km, km } from '../../../src/geo/units.ts';
import { areaOf, filtersOfThemes, insideDivision, withinOf } from '../../../src/query/engine/query.ts';
import { runQuery } from '../../../src/query/engine/run.ts';
import { UNCERTAINTY } from '../../../src/query/engine/standing.ts';
import { findMeetings, gapQuestion, type Meeting } from '../../../src/query/models/lens.ts';
import { gapsIn, type Lens, lensesOf } from '../../../src/query/models/lenses.ts';
import { THEMES } from '../../catalogue.ts';
import { polygon, position } from '../../geo/shapes.ts';
import { atlasOf, placement } from '../fixture.ts';
import { divisionNamed, realAtlas } from '../realAtlas.ts';

const atlas = realAtlas();
/** All meetings, group by group. */
const meetingsIn = (...[ground, lens, radius]: [Atlas, Lens, Km]) =>
  findMeetings(ground, lens, radius, true).met.flatMap(({ meetings }) => meetings);
const spot = (coordinates: [number, number]): GeoJSON.Point => ({ type: 'Point', coordinates });
const NEAR: Lens = {
  id: 'test',
  what: ['steel'],
  against: ['eco-zones'],
  onlyWaters: false,
  sameCity: false,
  radius: km(10),
};
const works = (id: string, extra: Partial<Placement> = {}) => placement(id, { theme: 'steel', ...extra });
const zone = (id: string, extra: Partial<Placement> = {}) => placement(id, { theme: 'eco-zones', ...extra });

test('the farthest two points of two polygons are the farthest two corners of all', () => {
  fc.assert(
    fc.property(polygon, polygon, (a, b) => {
      const slow = Math.max(
        ...(a.coordinates[0] ?? []).flatMap((one) =>
          (b.coordinates[0] ?? []).map((other) => turfDistance(one, other)),
        ),
      );
      expect(farthestPair(cornersOf(buildShape(a)), cornersOf(buildShape(b)))).toBeCloseTo(slow, 6);
    }),
  );
});

describe('a meeting', () => {
  test('of two spots is what Turf measures, with the doubt about both', () => {
    fc.assert(
      fc.property(
        position,
        position,
        fc.constantFrom('site' as const, 'town' as const),
        fc.integer({ min: 1, max: 400 }),
        (at, other, precision, radius) => {
          const ground = atlasOf(
            [],
            [
              [works('a', { precision }), spot(at)],
              [zone('b'), spot(other)],
            ],
          );
          const doubt = UNCERTAINTY[precision] + UNCERTAINTY.site;
          const away = turfDistance(at, other);
          const [meeting] = meetingsIn(ground, NEAR, km(radius));
          expect(meeting?.certainty).toBe(
            away + doubt <= radius ? 'certain' : away - doubt <= radius ? 'possible' : undefined,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test('of a spot and a region is certain only when all of the region is near', () => {
    fc.assert(
      fc.property(position, polygon, fc.integer({ min: 1, max: 300 }), (at, area, radius) => {
        const ground = atlasOf(
          [],
          [
            [works('a'), spot(at)],
            [zone('b', { precision: 'region', place_kind: 'region' }), area],
          ],
        );
        const [meeting] = meetingsIn(ground, NEAR, km(radius));
        const nearest = Math.max(0, pointToPolygonDistance(at, area, { units: 'kilometers' }));
        const farthest = Math.max(...(area.coordinates[0] ?? []).map((corner) => turfDistance(at, corner)));
        // Turf measures to edges by another formula: within a tenth of a kilometre both may be right.
        fc.pre(Math.abs(nearest - UNCERTAINTY.site - radius) > 0.1);
        expect(meeting?.certainty).toBe(
          farthest + UNCERTAINTY.site <= radius
            ? 'certain'
            : nearest - UNCERTAINTY.site <= radius
              ? 'possible'
              : undefined,
        );
      }),
      { numRuns: 200 },
    );
  });

  test('of what is given to a whole city with a zone in that city is only possible', () => {
    const city = divisionNamed(atlas, '太原市').adcode;
    const meetings = meetingsIn(atlas, { ...NEAR, against: ['eco-zones', 'rivers-lakes'] }, km(20));
    const ofCity = meetings.filter(({ what }) => what.place === city);
    expect(ofCity.length).toBeGreaterThan(0);
    expect(ofCity.every(({ certainty }) => certainty === 'possible')).toBe(true);
  });

  test('in one city counts where the lens says so, certain where both name that city alone', () => {
    const ground = atlasOf(
      [],
      [
        [works('a', { cities: ['140100'] }), spot([111, 35])],
        [zone('b', { cities: ['140100'] }), spot([114, 40])],
        [zone('c', { cities: ['140100', '140200'] }), spot([114, 40])],
        [zone('d', { cities: ['140200'] }), spot([114, 40])],
      ],
    );
    const met = (lens: Lens) =>
      meetingsIn(ground, lens, km(10)).map(({ against, certainty, isSameCity }) => [
        against.assignment,
        certainty,
        isSameCity,
      ]);
    expect(met(NEAR)).toEqual([]);
    expect(met({ ...NEAR, sameCity: true })).toEqual([
      ['b', 'certain', true],
      ['c', 'possible', false],
    ]);
  });

  test('comes after those that are nearer, the certain ones before the others', () => {
    const ground = atlasOf(
      [],
      [
        [zone('z'), spot([112, 37])],
        [works('maybe'), spot([112.09, 37])],
        [works('far'), spot([112.05, 37])],
        [works('near'), spot([112.01, 37])],
      ],
    );
    expect(meetingsIn(ground, NEAR, km(10)).map(({ what }) => what.assignment)).toEqual([
      'near',
      'far',
      'maybe',
    ]);
  });

  test('known to a whole city only is left out and counted, unless it is asked for', () => {
    for (const lens of lensesOf(atlas)) {
      const isCityWide = ({ what, against, certainty }: Meeting) =>
        certainty === 'possible' && [what, against].some(({ precision }) => precision === 'city');
      const all = meetingsIn(atlas, lens, lens.radius);
      const { met, leftOut } = findMeetings(atlas, lens, lens.radius, false);
      const kept = met.flatMap(({ meetings }) => meetings);
      expect(leftOut).toBe(all.length - kept.length);
      expect(leftOut).toBeGreaterThan(0);
      expect(kept.some(isCityWide)).toBe(false);
      const statements = ({ what, against }: Meeting) =>
        [what, against].map(({ assignment, same_as }) => [assignment, ...same_as].toSorted()[0]).join();
      expect(new Set(all.map(statements)).size).toBe(all.length);
      expect(all.map(statements)).toEqual(expect.arrayContaining(kept.map(statements)));
      expect(findMeetings(atlas, lens, lens.radius, true).leftOut).toBe(0);
    }
  });

  test('stands with all others of what it meets, the surest and nearest first', () => {
    const ground = atlasOf(
      [],
      [
        [zone('far'), spot([112, 37])],
        [zone('near'), spot([113, 37])],
        [works('a'), spot([112.03, 37])],
        [works('b'), spot([113.01, 37])],
        [works('c'), spot([113.09, 37])],
      ],
    );
    const { met } = findMeetings(ground, NEAR, km(10), true);
    expect(
      met.map(({ against, count, certain, meetings }) => [
        against.assignment,
        count,
        certain,
        meetings.map(({ what }) => what.assignment),
      ]),
    ).toEqual([
      ['near', 2, 1, ['b', 'c']],
      ['far', 1, 1, ['a']],
    ]);
  });

  test('of two statements counts once, and says of how many places', () => {
    const [steel, city] = [
      { assignment: 's', id: 's@1' },
      { assignment: 'z', same_as: ['y'], id: 'z@1' },
    ];
    const ground = atlasOf(
      [],
      [
        [works('a', steel), spot([112, 37])],
        [works('b', { ...steel, id: 's@2' }), spot([112.05, 37])],
        [zone('c', city), spot([112.06, 37])],
        [zone('d', { assignment: 'y', same_as: ['z'], id: 'y@1' }), spot([112.07, 37])],
      ],
    );
    const [meeting, ...more] = meetingsIn(ground, NEAR, km(15));
    expect(more).toEqual([]);
    expect([meeting?.what.id, meeting?.against.id, meeting?.pairs]).toEqual(['s@2', 'z@1', 4]);
  });

  test('of one place leaves out what surely is not there', () => {
    const taiyuan = divisionNamed(atlas, '太原市').adcode;
    for (const lens of lensesOf(atlas)) {
      const all = meetingsIn(atlas, lens, lens.radius);
      const { met } = findMeetings(atlas, lens, lens.radius, true, taiyuan);
      const there = met.flatMap(({ meetings }) => meetings);
      expect(there.length).toBeLessThan(all.length);
      const found = new Set(
        runQuery(atlas, insideDivision(taiyuan)).hits.map(({ placement }) => placement.id),
      );
      for (const { what, against } of there) {
        expect(found.has(what.id)).toBe(true);
        expect(found.has(against.id)).toBe(true);
      }
    }
  });

  test('that is possible tells the share of pairs of points, by which they stand', () => {
    for (const lens of lensesOf(atlas)) {
      for (const { meetings } of findMeetings(atlas, lens, lens.radius, true).met) {
        const shares = meetings.flatMap(({ share, certainty }) => (certainty === 'possible' ? [share] : []));
        expect(shares).toEqual(shares.toSorted((a, b) => (b ?? 0) - (a ?? 0)));
        for (const { share, certainty } of meetings) {
          if (certainty === 'certain') expect(share).toBeNull();
          else expect(share).toBeGreaterThanOrEqual(0);
        }
      }
    }
  });

  test('with waters only leaves out what is none', () => {
    const lens = lensesOf(atlas).find(({ id }) => id === 'water') as Lens;
    const meetings = meetingsIn(atlas, lens, lens.radius);
    expect(meetings.length).toBeGreaterThan(10);
    expect(meetings.every(({ against }) => against.place_kind === 'water')).toBe(true);
  });
});

describe('a gap', () => {
  test.each([
    ['airports', 30],
    ['airports', 100],
    ['steel', 20],
    ['coal-mines', 40],
  ] as const)('of %s within %d km is a county for which the map finds nothing', (theme, radius) => {
    const gaps = new Map(
      gapsIn(atlas, runQuery(atlas, gapQuestion('county', theme, km(radius)))).map(({ unit, certainty }) => [
        unit.adcode,
        certainty,
      ]),
    );
    for (const { adcode, level } of [...atlas.divisions.values()].filter((_, at) => at % 4 === 0)) {
      if (level !== 'county') continue;
      const { certain, possible } = runQuery(
        atlas,
        withinOf(areaOf(adcode), km(radius), filtersOfThemes(theme)),
      );
      expect(gaps.get(adcode)).toBe(certain > 0 ? undefined : possible > 0 ? 'possible' : 'certain');
    }
  });
});

test('industry beside ecological zones is coal mines, gas, traditional and emerging industry', () => {
  const [{ what }] = lensesOf(atlas) as [Lens];
  const industry = THEMES.filter(
    ({ id, group }) => ['traditional', 'emerging'].includes(group) || ['coal-mines', 'gas'].includes(id),
  );
  expect(industry.length).toBeGreaterThan(10);
  expect(what.toSorted()).toEqual(industry.map(({ id }) => id).toSorted());
});
