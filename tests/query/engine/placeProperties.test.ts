// Regions, borders, links and areas as places to ask about, against the slow oracle. Near a limit, where
// the oracle's own step could decide, it is not asked.
import { distance as turfDistance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ShapeGeometry } from '../../../src/geo/shape.ts';
import { km, type LngLat } from '../../../src/geo/units.ts';
import {
  areaOf,
  filtersOfThemes,
  NO_FILTERS,
  type Origin,
  type Query,
} from '../../../src/query/engine/query.ts';
import { runQuery } from '../../../src/query/engine/run.ts';
import { BORDER_TOLERANCE } from '../../../src/query/engine/standing.ts';
import { findMeetings } from '../../../src/query/models/lens.ts';
import type { Lens } from '../../../src/query/models/lenses.ts';
import { densified, line, polygon, rectangle } from '../../geo/shapes.ts';
import { atlasOf, division, place, placement } from '../fixture.ts';
import {
  areaGeometry,
  ask,
  away,
  DOUBT,
  doubtOf,
  edgesOf,
  extentGround,
  type Ground,
  grounds,
  isIn,
  kmBetween,
  nearLimit,
  relationOf,
  STEP,
  samples,
  somePosition,
  spotAt,
  spotGround,
  type Verdict,
  verdicts,
} from '../oracle.ts';

const placementsOf = (list: readonly Ground[]) =>
  list.map(({ geometry, extra }, i) => [placement(`p${i}`, extra), geometry] as const);
const toEdges = (at: LngLat, edges: readonly LngLat[]): number =>
  Math.min(...edges.map((edge) => turfDistance([...at], [...edge])));

/** What a distance is to the placements, from the position to each of its own. */
function expectWithin(
  list: readonly Ground[],
  found: readonly Verdict[],
  distanceFrom: (at: LngLat) => number,
  radius: number,
) {
  list.forEach((ground, i) => {
    const all = samples(ground.geometry).map(distanceFrom);
    const [least, most] = [Math.min(...all) - doubtOf(ground), Math.max(...all) + doubtOf(ground)];
    if (nearLimit([least, most], [radius], DOUBT)) return;
    expect(found[i]).toBe(most <= radius ? 'certain' : least <= radius ? 'possible' : null);
  });
}

describe('inside of a region', () => {
  test('is what Turf says of every position, touching and sticking out by a little let pass', () => {
    fc.assert(
      fc.property(grounds, areaGeometry, (list, region) => {
        const atlas = atlasOf([], placementsOf(list), [
          [place('zone', '区', 'Zone', { kind: 'region', precision: 'region' }), region],
        ]);
        const found = verdicts(list, ask({ kind: 'inside', origin: { kind: 'place', id: 'zone' } }), atlas);
        const edges = edgesOf(region);
        list.forEach((ground, i) => {
          // Above 0 inside, below 0 outside: how deep a position lies.
          const depths = samples(ground.geometry).map(
            (at) => toEdges(at, edges) * (isIn(at, region) ? 1 : -1),
          );
          const [highest, lowest] = [Math.max(...depths), Math.min(...depths)];
          if (ground.geometry.type === 'Point') {
            const doubt = doubtOf(ground);
            if (nearLimit([Math.abs(highest)], [doubt], DOUBT / 2)) return;
            expect(found[i]).toBe(Math.abs(highest) < doubt ? 'possible' : highest > 0 ? 'certain' : null);
            return;
          }
          if (nearLimit([highest, -lowest], [BORDER_TOLERANCE], DOUBT)) return;
          expect(found[i]).toBe(
            lowest >= -BORDER_TOLERANCE ? 'certain' : highest > BORDER_TOLERANCE ? 'possible' : null,
          );
        });
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  test('is nothing of a corridor, not even itself', () => {
    fc.assert(
      fc.property(grounds, line, (list, corridor) => {
        const along: Ground[] = [
          { geometry: spotAt(corridor.coordinates[0] as unknown as LngLat), extra: { precision: 'site' } },
          { geometry: corridor, extra: { precision: 'corridor' } },
        ];
        const atlas = atlasOf([], placementsOf([...list, ...along]), [
          [place('line', '线', 'Line', { kind: 'line', precision: 'corridor' }), corridor],
        ]);
        const origin: Origin = { kind: 'place', id: 'line' };
        expect(runQuery(atlas, ask({ kind: 'inside', origin })).hits).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('within a distance of a border', () => {
  /** Two units drawn from one crooked line between them, from south to north, and what they share. */
  const neighbours = fc
    .array(fc.double({ min: 111.6, max: 112.4, noNaN: true }), { minLength: 2, maxLength: 6 })
    .map((lngs) => {
      const shared = lngs.map((lng, i) => [lng, 36 + (2 * i) / (lngs.length - 1)]);
      const close = (ring: number[][]): GeoJSON.Polygon => ({
        type: 'Polygon',
        coordinates: [[...ring, ring[0] as number[]]],
      });
      return {
        shared: { type: 'LineString', coordinates: shared } as const,
        west: close([...shared, [110.5, 38], [110.5, 36]]),
        east: close([...shared.toReversed(), [113.5, 36], [113.5, 38]]),
      };
    });

  test('is a distance from the line that both share, and from no other edge', () => {
    fc.assert(
      fc.property(grounds, neighbours, kmBetween(5, 200), (list, { shared, west, east }, radius) => {
        const atlas = atlasOf(
          [
            [division('110000', 'city', null), west],
            [division('120000', 'city', null), east],
          ],
          placementsOf(list),
        );
        const origin: Origin = { kind: 'border', adcodes: ['110000', '120000'] };
        const edges = edgesOf(shared);
        expectWithin(
          list,
          verdicts(list, ask(relationOf(origin, radius)), atlas),
          (at) => toEdges(at, edges),
          radius,
        );
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('within a distance of a link', () => {
  test('is a distance from the straight line between points, seats and spots, also of no length', () => {
    const kind = fc.constantFrom('point' as const, 'seat' as const, 'spot' as const);
    const ends = fc.oneof(
      fc.tuple(somePosition, somePosition),
      somePosition.map((at): [LngLat, LngLat] => [at, at]),
    );
    fc.assert(
      fc.property(grounds, ends, fc.tuple(kind, kind), kmBetween(5, 200), (list, ends, kinds, radius) => {
        const atlas = atlasOf(
          ends.map((seat, i) => [
            division(`1${i}0000`, 'city', null, { seat: [...seat] }),
            rectangle(100, 30, 101, 31),
          ]),
          placementsOf(list),
          ends.map(([lng, lat], i) => [
            place(`spot${i}`, '点', 'Spot'),
            { type: 'Point', coordinates: [lng, lat] },
          ]),
        );
        const [from, to] = kinds.map((kind, i) =>
          kind === 'point'
            ? ({ kind, lngLat: ends[i] as LngLat } as const)
            : kind === 'seat'
              ? areaOf(`1${i}0000`)
              : ({ kind: 'place', id: `spot${i}` } as const),
        );
        const origin = { kind: 'link', ends: [from, to] } as Extract<Origin, { kind: 'link' }>;
        const edges = densified({ type: 'LineString', coordinates: ends.map((end) => [...end]) }, STEP);
        expectWithin(
          list,
          verdicts(list, ask(relationOf(origin, radius)), atlas),
          (at) => toEdges(at, edges),
          radius,
        );
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('nearest', () => {
  test('of spots, lines and areas: each by the least and the most that it may be away', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(spotGround, extentGround), { maxLength: 8 }),
        fc.oneof(
          somePosition.map((lngLat) => [{ kind: 'point', lngLat }, null] as const),
          polygon.map((geometry) => {
            const positions = (geometry.coordinates[0] as unknown as LngLat[]).slice(0, -1);
            return [{ kind: 'drawn', shape: 'area', positions }, geometry] as const;
          }),
        ),
        fc.integer({ min: 1, max: 4 }),
        (list, [origin, area], count) => {
          const query: Query = { kind: 'nearest', origin, count, filters: NO_FILTERS };
          const found = verdicts(list, query, atlasOf([], placementsOf(list)));
          const from: ShapeGeometry = area ?? {
            type: 'Point',
            coordinates: [...(origin.kind === 'point' ? origin.lngLat : [])],
          };
          const edges = edgesOf(from);
          const ranges = list.map((ground) => {
            const all = samples(ground.geometry).map((at) => away(at, from, edges));
            const doubt = doubtOf(ground);
            return { least: Math.max(0, Math.min(...all) - doubt), most: Math.max(...all) + doubt };
          });
          list.forEach((_, i) => {
            const { least, most } = ranges[i] as { least: number; most: number };
            const others = ranges.filter((_, j) => j !== i);
            const isClose = (a: number, b: number) => a !== b && Math.abs(a - b) < DOUBT;
            if (others.some((other) => isClose(other.most, least) || isClose(other.least, most))) return;
            const surely = others.filter((other) => other.most < least).length;
            const perhaps = others.filter((other) => other.least < most).length;
            expect(found[i]).toBe(surely >= count ? null : perhaps < count ? 'certain' : 'possible');
          });
        },
      ),
      { numRuns: 80 },
    );
  }, 120_000);
});

describe('a meeting', () => {
  const NEAR: Lens = {
    id: 'near',
    what: ['steel'],
    against: ['eco-zones'],
    onlyWaters: false,
    sameCity: false,
    radius: km(10),
  };

  test('of spots, lines and areas is that of every two of their positions', () => {
    const grounds = fc.array(fc.oneof(spotGround, extentGround), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(grounds, grounds, kmBetween(5, 300), (whats, againsts, radius) => {
        const atlas = atlasOf(
          [],
          [
            ...whats.map(({ geometry, extra }, i) => [placement(`w${i}`, extra), geometry] as const),
            ...againsts.map(
              ({ geometry, extra }, i) =>
                [placement(`a${i}`, { ...extra, theme: 'eco-zones', group: 'ecology' }), geometry] as const,
            ),
          ],
        );
        const { met } = findMeetings(atlas, NEAR, km(radius), true);
        const meetings = met.flatMap((one) => one.meetings);
        whats.forEach((one, i) => {
          againsts.forEach((other, j) => {
            const edges = edgesOf(other.geometry);
            const doubt = doubtOf(one) + doubtOf(other);
            const all = samples(one.geometry);
            const least = Math.min(...all.map((at) => away(at, other.geometry, edges))) - doubt;
            const most =
              Math.max(
                ...edgesOf(one.geometry).map((at) =>
                  Math.max(...edges.map((edge) => turfDistance([...at], [...edge]))),
                ),
              ) + doubt;
            if (nearLimit([least, most], [radius], DOUBT)) return;
            const found = meetings.find(
              ({ what, against }) => what.assignment === `w${i}` && against.assignment === `a${j}`,
            );
            expect(found?.certainty ?? null).toBe(
              most <= radius ? 'certain' : least <= radius ? 'possible' : null,
            );
          });
        });
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});

describe('theme to theme, in a band', () => {
  test('is certain where the nearest surely is in the band, possible where it may be', () => {
    const sources = fc.array(fc.oneof(spotGround, extentGround), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(grounds, sources, kmBetween(5, 150), kmBetween(10, 200), (list, from, beyond, wide) => {
        const radius = beyond + wide;
        const atlas = atlasOf(
          [],
          [
            ...placementsOf(list),
            ...from.map(
              ({ geometry, extra }, i) =>
                [placement(`q${i}`, { ...extra, theme: 'airports', group: 'transport' }), geometry] as const,
            ),
          ],
        );
        const query: Query = {
          ...relationOf({ kind: 'placements', filters: filtersOfThemes('airports') }, radius, beyond),
          filters: filtersOfThemes('steel'),
        };
        const found = verdicts(list, query, atlas);
        const known = from.map((source) => ({ source, edges: edgesOf(source.geometry) }));
        const nearest = (at: LngLat, sign: 1 | -1) =>
          Math.min(
            ...known.map(({ source, edges }) => away(at, source.geometry, edges) + sign * doubtOf(source)),
          );
        list.forEach((ground, i) => {
          const all = samples(ground.geometry);
          const least = Math.max(0, Math.min(...all.map((at) => nearest(at, -1))) - doubtOf(ground));
          const most = Math.max(...all.map((at) => nearest(at, 1))) + doubtOf(ground);
          if (nearLimit([least, most], [radius, beyond], DOUBT)) return;
          const isCertain = least >= beyond && most <= radius;
          expect(found[i]).toBe(
            isCertain ? 'certain' : least <= radius && most >= beyond ? 'possible' : null,
          );
        });
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
