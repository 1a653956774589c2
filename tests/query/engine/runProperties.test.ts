// Every relation against a slow obvious oracle: Turf's distance and point in polygon, asked of many
// positions on and in each shape. Near a limit, where the oracle's own step could decide, it is not asked.
import {
  difference,
  feature,
  featureCollection,
  intersect,
  area as turfArea,
  distance as turfDistance,
} from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildShape } from '../../../src/geo/shape.ts';
import { km, type LngLat } from '../../../src/geo/units.ts';
import type { Certainty } from '../../../src/query/engine/answer.ts';
import {
  areaOf,
  filtersOfThemes,
  NO_FILTERS,
  type Query,
  unitsWith,
} from '../../../src/query/engine/query.ts';
import { runQuery } from '../../../src/query/engine/run.ts';
import { densified, polygon, rectangle } from '../../geo/shapes.ts';
import { atlasOf, division, placement } from '../fixture.ts';
import {
  ask,
  atlasOfGrounds,
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
  originGeometry,
  partsOf,
  relationOf,
  STEP,
  samples,
  somePosition,
  spotGround,
  square,
  type Verdict,
  verdicts,
} from '../oracle.ts';

/** What the band is to one placement, from the distances of each of its parts. */
function bandVerdict(
  parts: readonly (readonly number[])[],
  slack: number,
  radius: number,
  beyond: number,
): Verdict {
  const ranges = parts.map(
    (all) => [Math.max(0, Math.min(...all) - slack), Math.max(...all) + slack] as const,
  );
  if (ranges.every(([least, most]) => least >= beyond && most <= radius)) return 'certain';
  return ranges.some(([least, most]) => least <= radius && most >= beyond) ? 'possible' : null;
}

describe('within a distance or a band', () => {
  test('of a point, a line or an area is what Turf says of every position', () => {
    fc.assert(
      fc.property(
        grounds,
        originGeometry,
        kmBetween(1, 300),
        fc.oneof(fc.constant(0), kmBetween(1, 300)),
        (list, [origin, from], far, near) => {
          const [beyond, radius] = near < far ? [near, far] : [far, near];
          const edges = edgesOf(from);
          const found = verdicts(list, ask(relationOf(origin, radius, beyond)));
          list.forEach((ground, i) => {
            const parts = partsOf(ground.geometry).map((part) =>
              samples(part).map((at) => away(at, from, edges)),
            );
            const slack = doubtOf(ground);
            const isExact = ground.geometry.type === 'Point' && from.type === 'Point';
            const limits = parts.flatMap((all) => [
              Math.min(...all) - slack,
              Math.max(...all) + slack,
              Math.max(...all),
            ]);
            if (nearLimit(limits, [radius, beyond], isExact ? 1e-6 : DOUBT)) return;
            expect(found[i]).toBe(bandVerdict(parts, slack, radius, beyond));
          });
        },
      ),
      { numRuns: 80 },
    );
  }, 120_000);
});

describe('inside of a drawn area', () => {
  test('is what Turf says of spots, lines and areas', () => {
    fc.assert(
      fc.property(grounds, fc.oneof(polygon, fc.constant(square)), (list, area) => {
        const positions = (area.coordinates[0] as unknown as LngLat[]).slice(0, -1);
        const found = verdicts(
          list,
          ask({ kind: 'inside', origin: { kind: 'drawn', shape: 'area', positions } }),
        );
        const edges = densified(area, STEP);
        list.forEach((ground, i) => {
          const { geometry } = ground;
          const of = found[i];
          if (geometry.type === 'Point') {
            const at = geometry.coordinates as unknown as LngLat;
            const toEdge = Math.min(...edges.map((edge) => turfDistance([...at], [...edge])));
            if (Math.abs(toEdge - doubtOf(ground)) < DOUBT / 2) return;
            const expected = toEdge < doubtOf(ground) ? 'possible' : isIn(at, area) ? 'certain' : null;
            expect(of).toBe(expected);
          } else if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') {
            const pair = featureCollection([feature(geometry), feature(area)]);
            const common = intersect(pair);
            const rest = difference(pair);
            const [inside, outside] = [common ? turfArea(common) : 0, rest ? turfArea(rest) : 0];
            if ((inside > 0 && inside < 1e5) || (outside > 0 && outside < 1e5)) return;
            expect(of).toBe(outside === 0 ? 'certain' : inside > 0 ? 'possible' : null);
          } else {
            const all = samples(geometry);
            if (
              all.some((at) => Math.min(...edges.map((edge) => turfDistance([...at], [...edge]))) < DOUBT / 2)
            )
              return;
            const inside = all.filter((at) => isIn(at, area)).length;
            expect(of).toBe(inside === all.length ? 'certain' : inside > 0 ? 'possible' : null);
          }
        });
      }),
      { numRuns: 80 },
    );
  }, 120_000);
});

describe('together', () => {
  const STRENGTH = { null: 0, possible: 1, certain: 2 };
  const strength = (verdict: Verdict | undefined) =>
    STRENGTH[String(verdict ?? null) as keyof typeof STRENGTH];

  test('is the least or most of its parts, each turned round where it is not', () => {
    const part = fc.tuple(originGeometry, kmBetween(5, 200), fc.boolean());
    fc.assert(
      fc.property(
        grounds,
        fc.array(part, { minLength: 2, maxLength: 3 }),
        fc.constantFrom('all' as const, 'any' as const),
        (list, parts, join) => {
          const atlas = atlasOfGrounds(list);
          const relations = parts.map(([[origin], radius, not]) => ({
            relation: relationOf(origin, radius),
            not,
          }));
          const alone = relations.map(({ relation }) => verdicts(list, ask(relation), atlas));
          const found = verdicts(
            list,
            { kind: 'together', join, parts: relations, filters: NO_FILTERS },
            atlas,
          );
          list.forEach((_, i) => {
            const values = alone.map((one, at) =>
              relations[at]?.not ? 2 - strength(one[i]) : strength(one[i]),
            );
            expect(strength(found[i])).toBe(join === 'all' ? Math.min(...values) : Math.max(...values));
          });
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);
});

describe('nearest', () => {
  test('is certain when fewer may be nearer, possible when fewer surely are', () => {
    fc.assert(
      fc.property(
        fc.array(spotGround, { maxLength: 40 }),
        somePosition,
        fc.integer({ min: 1, max: 6 }),
        (list, at, count) => {
          const found = verdicts(list, {
            kind: 'nearest',
            origin: { kind: 'point', lngLat: at },
            count,
            filters: NO_FILTERS,
          });
          const ranges = list.map((ground) => {
            const distance = turfDistance([...at], (ground.geometry as GeoJSON.Point).coordinates);
            return { least: Math.max(0, distance - doubtOf(ground)), most: distance + doubtOf(ground) };
          });
          const limits = ranges.flatMap(({ least, most }) => [least, most]);
          list.forEach((_, i) => {
            const { least, most } = ranges[i] as { least: number; most: number };
            if (
              limits.some((limit) =>
                [least, most].some((own) => limit !== own && Math.abs(limit - own) < 1e-6),
              )
            )
              return;
            const surely = ranges.filter((other, j) => j !== i && other.most < least).length;
            const perhaps = ranges.filter((other, j) => j !== i && other.least < most).length;
            expect(found[i]).toBe(surely >= count ? null : perhaps < count ? 'certain' : 'possible');
          });
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);
});

describe('theme to theme', () => {
  test('is certain where the nearest of many surely is, wherever both are; possible where it may be', () => {
    const somewhere = polygon.map((geometry): Ground => ({ geometry, extra: { precision: 'city' } }));
    const sources = fc.array(fc.oneof(spotGround, extentGround, somewhere), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(grounds, sources, kmBetween(5, 300), (list, from, radius) => {
        const atlas = atlasOf(
          [],
          [
            ...list.map(({ geometry, extra }, i) => [placement(`p${i}`, extra), geometry] as const),
            ...from.map(
              ({ geometry, extra }, i) =>
                [placement(`q${i}`, { ...extra, theme: 'airports', group: 'transport' }), geometry] as const,
            ),
          ],
        );
        const query: Query = {
          ...relationOf({ kind: 'placements', filters: filtersOfThemes('airports') }, radius),
          filters: filtersOfThemes('steel'),
        };
        const found = verdicts(list, query, atlas);
        const known = from.map((source) => ({ source, edges: edgesOf(source.geometry) }));
        const nearest = (at: LngLat) =>
          Math.min(...known.map(({ source, edges }) => away(at, source.geometry, edges) - doubtOf(source)));
        const farthest = (at: LngLat) =>
          Math.min(
            ...known.map(({ source, edges }) =>
              source.extra.precision === 'city'
                ? Math.max(...edges.map((edge) => turfDistance([...at], [...edge])))
                : away(at, source.geometry, edges) + doubtOf(source),
            ),
          );
        list.forEach((ground, i) => {
          const all = samples(ground.geometry);
          const least = Math.min(...all.map(nearest)) - doubtOf(ground);
          const most = Math.max(...all.map(farthest)) + doubtOf(ground);
          if (nearLimit([least, most], [radius], DOUBT)) return;
          expect(found[i]).toBe(most <= radius ? 'certain' : least <= radius ? 'possible' : null);
        });
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('units', () => {
  const codes = ['110001', '110002', '120001', '120002'] as const;
  const GROUND = {
    '110000': rectangle(111, 36, 112, 38),
    '120000': rectangle(112, 36, 113, 38),
    '110001': rectangle(111, 37, 112, 38),
    '110002': rectangle(111, 36, 112, 37),
    '120001': rectangle(112, 37, 113, 38),
    '120002': rectangle(112, 36, 113, 37),
  };
  const divisions = [
    [division('110000', 'city', null), GROUND['110000']] as const,
    [division('120000', 'city', null), GROUND['120000']] as const,
    ...codes.map((code) => [division(code, 'county', `${code.slice(0, 2)}0000`), GROUND[code]] as const),
  ];
  /** Codes are believed, also where the shape is another unit's. */
  const unitCode = fc.constantFrom(...codes, '110000' as const, '120000' as const);
  const rough = fc.tuple(unitCode, unitCode).map(([code, drawn]): Ground => {
    const city = `${code.slice(0, 2)}0000`;
    const known = code === city ? ('city' as const) : ('county' as const);
    const counties = code === city ? [] : [code];
    return { geometry: GROUND[drawn], extra: { precision: known, cities: [city], counties } };
  });
  const coded = fc.tuple(spotGround, fc.constantFrom(...codes)).map(
    ([ground, code]): Ground => ({
      ...ground,
      extra: { ...ground.extra, cities: [`${code.slice(0, 2)}0000`], counties: [code] },
    }),
  );

  test('count what is inside of each, one after another', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(spotGround, rough, coded), { maxLength: 12 }),
        fc.constantFrom('city' as const, 'county' as const),
        (list, level) => {
          const atlas = atlasOf(
            divisions,
            list.map(({ geometry, extra }, i) => [placement(`p${i}`, extra), geometry] as const),
          );
          const { units } = runQuery(atlas, {
            kind: 'count',
            level,
            city: null,
            order: 'code',
            filters: NO_FILTERS,
          });
          for (const { adcode, certain, possible } of units ?? []) {
            const { hits } = runQuery(atlas, ask({ kind: 'inside', origin: areaOf(adcode) }));
            const of = (certainty: Certainty) =>
              hits.filter((hit) => hit.certainty === certainty).map(({ placement }) => placement.id);
            expect(certain.toSorted()).toEqual(of('certain').toSorted());
            expect(possible.toSorted()).toEqual(of('possible').toSorted());
          }
          expect(units).toHaveLength(level === 'city' ? 2 : 4);
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);

  test('have a line or region of which part is inside, or near', () => {
    fc.assert(
      fc.property(extentGround, fc.oneof(fc.constant(0), kmBetween(5, 150)), (ground, radius) => {
        const atlas = atlasOf(divisions, [[placement('p', ground.extra), ground.geometry]]);
        const asked = (not: boolean) =>
          runQuery(atlas, unitsWith({ level: 'county', city: null }, NO_FILTERS, km(radius), not));
        const [{ units }, without] = [asked(false), asked(true)];
        const found = new Set(units?.map(({ adcode }) => adcode));
        expect(new Set(without.units?.map(({ adcode }) => adcode))).toEqual(
          new Set(codes.filter((code) => !found.has(code))),
        );
        const all = samples(ground.geometry);
        for (const code of codes) {
          const edges = densified(GROUND[code], STEP);
          const least = Math.min(...all.map((at) => away(at, GROUND[code], edges)));
          const depth = Math.max(
            ...all.map((at) =>
              isIn(at, GROUND[code]) ? Math.min(...edges.map((edge) => turfDistance([...at], [...edge]))) : 0,
            ),
          );
          if (radius > 0 ? Math.abs(least - radius) < DOUBT : least < DOUBT && depth < DOUBT) continue;
          expect(found.has(code)).toBe(radius > 0 ? least <= radius : depth > 0);
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});

test('an atlas of nothing has an answer to everything, and it is empty', () => {
  fc.assert(
    fc.property(originGeometry, kmBetween(0, 900), ([origin], radius) => {
      for (const query of [
        ask(relationOf(origin, radius)),
        ask({ kind: 'inside', origin }),
        { kind: 'nearest', origin, count: 3, filters: NO_FILTERS },
        { kind: 'passed', origin, level: 'city', filters: NO_FILTERS },
        { kind: 'count', level: 'city', city: null, order: 'most', filters: NO_FILTERS },
      ] satisfies Query[]) {
        expect(runQuery(atlasOfGrounds([]), query)).toMatchObject({ hits: [], certain: 0, possible: 0 });
      }
      expect(buildShape({ type: 'MultiPolygon', coordinates: [] }).runs).toEqual([]);
    }),
    { numRuns: 20 },
  );
}, 60_000);
