import { booleanPointInPolygon, distance as turfDistance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  distanceToShape,
  FARTHEST_TOLERANCE,
  farthestBy,
  farthestDistance,
  farthestFrom,
  type Heights,
  isNearEdge,
  isWithin,
  liesWithin,
  nearestDistance,
  POCKET_TOLERANCE,
  reachesInto,
  settled,
} from '../../src/geo/measure.ts';
import {
  buildShape,
  contains,
  inSpace,
  nearestEdge,
  norm,
  type Shape,
  spotShape,
} from '../../src/geo/shape.ts';
import { km, type LngLat } from '../../src/geo/units.ts';
import { densified, line, polygon, position, rectangle } from './shapes.ts';

/** To the nearest and to the farthest point of a target. */
const distanceRange = (origin: Shape, target: Shape) => ({
  min: nearestDistance(origin, target),
  max: farthestDistance(origin, target),
});

type Extent = GeoJSON.Polygon | GeoJSON.LineString;

/** The oracle's step in degrees, and how far off it may be for it, in kilometres. */
const STEP = 0.02;
const STEP_ERROR = (STEP * 111.2) / 2;

/** How far a place inside may be from the oracle's grid, in kilometres. */
const GRID_ERROR = 3 * STEP * 111.2 * Math.SQRT1_2;

/** Slow and obvious: the nearest of many positions on the edges, and 0 inside. */
function slowDistance(from: LngLat, to: Extent, edges: readonly LngLat[]): number {
  if (to.type === 'Polygon' && booleanPointInPolygon([...from], to)) return 0;
  return Math.min(...edges.map((edge) => turfDistance([...from], [...edge])));
}

/** Positions on the edges and, for a polygon, on a grid inside it. */
function samples(of: Extent): LngLat[] {
  const edges = densified(of, STEP);
  if (of.type === 'LineString') return edges;
  const [west, east] = [Math.min(...edges.map(([lng]) => lng)), Math.max(...edges.map(([lng]) => lng))];
  const [south, north] = [Math.min(...edges.map(([, lat]) => lat)), Math.max(...edges.map(([, lat]) => lat))];
  const inner: LngLat[] = [];
  for (let lng = west; lng < east; lng += 3 * STEP) {
    for (let lat = south; lat < north; lat += 3 * STEP) {
      if (booleanPointInPolygon([lng, lat], of)) inner.push([lng, lat]);
    }
  }
  return [...edges, ...inner];
}

const extent = fc.oneof(polygon, line);

describe('distance to a shape', () => {
  test('agrees with many positions on its edges', () => {
    fc.assert(
      fc.property(position, extent, (from, to) => {
        const expected = slowDistance(from, to, densified(to, STEP));
        const measured = distanceToShape(from, buildShape(to));
        expect(measured).toBeLessThanOrEqual(expected + 0.002);
        expect(measured).toBeGreaterThanOrEqual(expected - STEP_ERROR);
      }),
    );
  });

  test('to a spot is the distance, but for a millimetre', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        expect(distanceToShape(from, spotShape(to))).toBeCloseTo(turfDistance(from, to), 6);
      }),
    );
  });

  test('follows straight lines in longitude and latitude, not great circles', () => {
    const parallel = buildShape({
      type: 'LineString',
      coordinates: [
        [105, 37],
        [119, 37],
      ],
    });
    expect(distanceToShape([112, 37], parallel)).toBeLessThan(0.001);
  });

  test('is 0 inside, on an edge and on a corner, and not in a hole', () => {
    const square = rectangle(112, 37, 113, 38);
    const holed = buildShape({
      type: 'Polygon',
      coordinates: [
        ...square.coordinates,
        [...rectangle(112.4, 37.4, 112.6, 37.6).coordinates.flat()].reverse(),
      ],
    });
    expect(distanceToShape([112.2, 37.5], holed)).toBe(0);
    expect(distanceToShape([112, 37.5], holed)).toBe(0);
    expect(distanceToShape([113, 38], holed)).toBe(0);
    expect(distanceToShape([112.5, 37.5], holed)).toBeCloseTo(turfDistance([112.5, 37.5], [112.4, 37.5]), 2);
  });

  test('to an empty geometry is infinite or NaN, never a hit', () => {
    const nothing = buildShape({ type: 'MultiPolygon', coordinates: [] });
    expect(distanceToShape([112, 37], nothing) <= 1000).toBe(false);
  });
});

describe('near', () => {
  const square = buildShape(rectangle(112, 37, 113, 38));
  const spot = spotShape([112, 37]);

  test('is what lies at the distance, and nothing farther', () => {
    fc.assert(
      fc.property(position, (from) => {
        const away = turfDistance(from, [112, 37]);
        for (const isNear of [isNearEdge, isWithin]) {
          expect(isNear(from, spot, km(away * (1 + 1e-9) + 1e-6))).toBe(true);
          expect(isNear(from, spot, km(away * (1 - 1e-9) - 1e-6))).toBe(false);
        }
      }),
    );
    expect(isWithin([112, 37], spot, km(0))).toBe(false);
    expect(isWithin([112, 37], spot, km(1e-9))).toBe(true);
    expect(isNearEdge([112, 37], spot, km(0))).toBe(true);
  });

  test('an edge is not near deep inside of an area, but all of the area is within any distance', () => {
    const west = turfDistance([112.2, 37.5], [112, 37.5]);
    expect(isNearEdge([112.2, 37.5], square, km(west - 0.01))).toBe(false);
    expect(isNearEdge([112.2, 37.5], square, km(west + 0.01))).toBe(true);
    expect(isWithin([112.2, 37.5], square, km(0))).toBe(true);
    expect(isWithin([111.9, 37.5], square, km(0))).toBe(false);
    expect(isWithin([111.9, 37.5], square, km(-1))).toBe(false);
  });

  test('the nearest edge is told with its distance, also inside; none beyond a limit', () => {
    const west = turfDistance([112.2, 37.5], [112, 37.5]);
    const from = inSpace([112.2, 37.5]);
    const found = nearestEdge(square, from);
    expect(found && settled(found.chord)).toBeCloseTo(west, 2);
    const { run, at } = found ?? { run: { lngLats: [] as LngLat[] }, at: 0 };
    expect([run.lngLats[at - 1]?.[0], run.lngLats[at]?.[0]]).toEqual([112, 112]);
    expect(nearestEdge(square, from, west + 0.01)).toEqual(found);
    expect(nearestEdge(square, from, west - 0.01)).toBeNull();
    expect(nearestEdge(spot, inSpace([112, 37]))?.chord).toBe(0);
    const nothing = buildShape({ type: 'MultiPolygon', coordinates: [] });
    expect(nearestEdge(nothing, inSpace([112, 37]))).toBeNull();
  });
});

describe('the farthest point', () => {
  test('from a position is a corner', () => {
    fc.assert(
      fc.property(position, extent, (from, to) => {
        const corners = (to.type === 'Polygon'
          ? to.coordinates.flat()
          : to.coordinates) as unknown as LngLat[];
        const expected = Math.max(...corners.map((corner) => turfDistance([...from], [...corner])));
        expect(farthestFrom(from, buildShape(to))).toBeCloseTo(expected, 6);
      }),
    );
    expect(farthestFrom([112, 37], spotShape([112, 37]))).toBe(0);
    expect(farthestDistance(spotShape([112, 37]), spotShape([112, 38]))).toBeCloseTo(111.195, 3);
  });

  /** Heights that rise with the distance from a spot, in space, and how often they are asked for. */
  function heightsFrom(center: LngLat) {
    const from = inSpace(center);
    const asked = { times: 0 };
    const heights: Heights = {
      at: (_, vector) => {
        asked.times++;
        return { height: norm(from, vector), edge: null };
      },
      near: () => heights,
    };
    return { heights, asked };
  }

  test('by given heights is the highest, on edges and inside, but for the tolerance', () => {
    fc.assert(
      fc.property(position, extent, (center, geometry) => {
        const target = buildShape(geometry);
        const highest = Math.max(
          ...target.runs.flatMap(({ lngLats }) => lngLats.map((end) => norm(inSpace(center), inSpace(end)))),
        );
        const found = farthestBy(target, heightsFrom(center).heights, km(0));
        expect(found).toBeLessThanOrEqual(highest + 1e-6);
        expect(found).toBeGreaterThanOrEqual(highest - FARTHEST_TOLERANCE);
        expect(farthestBy(target, heightsFrom(center).heights, km(highest + 1))).toBe(highest + 1);
      }),
    );
    // Highest in the middle of an area, whose edges are all lower.
    const peak: Heights = {
      at: (_, vector) => ({ height: 100 - norm(inSpace([112.5, 37.5]), vector), edge: null }),
      near: () => peak,
    };
    const found = farthestBy(buildShape(rectangle(112, 37, 113, 38)), peak, km(0));
    expect(found).toBeLessThanOrEqual(100);
    expect(found).toBeGreaterThan(100 - POCKET_TOLERANCE);
  });

  test('is found with few heights: nothing is divided that cannot be higher', () => {
    const { heights, asked } = heightsFrom([112, 37]);
    const river = buildShape({
      type: 'LineString',
      coordinates: Array.from({ length: 1001 }, (_, i) => [112 + i / 500, 37]),
    });
    farthestBy(river, heights, km(0));
    // 1000 edges in 84 runs: one height for each run, and the edges of the last one.
    expect(river.runs).toHaveLength(84);
    expect(asked.times).toBeLessThan(84 + 3 * 12);
    asked.times = 0;
    farthestBy(river, heights, km(500));
    expect(asked.times).toBe(84);
    const area = heightsFrom([112, 37]);
    farthestBy(buildShape(rectangle(112, 37, 113, 38)), area.heights, km(0));
    expect(area.asked.times).toBeLessThan(120);
  });
});

describe('point in polygon', () => {
  test('agrees with Turf', () => {
    fc.assert(
      fc.property(position, polygon, (point, area) => {
        expect(contains(buildShape(area), point)).toBe(booleanPointInPolygon(point, area));
      }),
      { numRuns: 500 },
    );
  });

  test('counts every polygon of several, and no line', () => {
    const two = [rectangle(112, 37, 112.2, 37.2), rectangle(113, 37, 113.2, 37.2)];
    const both = buildShape({ type: 'MultiPolygon', coordinates: two.map(({ coordinates }) => coordinates) });
    expect(contains(both, [112.1, 37.1])).toBe(true);
    expect(contains(both, [113.1, 37.1])).toBe(true);
    expect(contains(both, [112.6, 37.1])).toBe(false);
    expect(
      contains(
        buildShape({
          type: 'LineString',
          coordinates: [
            [112, 37],
            [113, 38],
          ],
        }),
        [112.5, 37.5],
      ),
    ).toBe(false);
  });
});

describe('distance range', () => {
  test('agrees with many positions on and in both shapes', () => {
    fc.assert(
      fc.property(extent, extent, (origin, target) => {
        const edges = densified(origin, STEP);
        const away = samples(target).map((sample) => slowDistance(sample, origin, edges));
        const back = samples(origin).map((sample) => slowDistance(sample, target, densified(target, STEP)));
        const nearest = Math.min(...away, ...back);
        const { min, max } = distanceRange(buildShape(origin), buildShape(target));
        expect(min).toBeLessThanOrEqual(nearest + 0.002);
        expect(min).toBeGreaterThanOrEqual(nearest - 2 * STEP_ERROR);
        expect(max).toBeGreaterThanOrEqual(Math.max(...away) - STEP_ERROR - FARTHEST_TOLERANCE);
        expect(max).toBeLessThanOrEqual(Math.max(...away) + GRID_ERROR);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('from a spot is exact: the farthest point is a corner', () => {
    fc.assert(
      fc.property(position, polygon, (from, target) => {
        const corners = target.coordinates.flat().map((corner) => turfDistance(from, corner));
        expect(distanceRange(spotShape(from), buildShape(target)).max).toBeCloseTo(Math.max(...corners), 3);
      }),
    );
  });

  test('of neighbours starts at 0, of an area within another is 0 to 0', () => {
    const [west, east] = [rectangle(112, 37, 113, 38), rectangle(113, 37, 114, 38)].map(buildShape);
    const inner = buildShape(rectangle(112.2, 37.2, 112.4, 37.4));
    const outer = buildShape(rectangle(112, 37, 113, 38));
    expect(distanceRange(west as never, east as never).min).toBe(0);
    expect(distanceRange(outer, inner)).toEqual({ min: 0, max: 0 });
    expect(distanceRange(outer, outer)).toEqual({ min: 0, max: 0 });
    expect(distanceRange(inner, outer).max).toBeGreaterThan(60);
  });

  test('is 0 at least where a line crosses an area without a corner in it', () => {
    const area = buildShape(rectangle(112, 37, 113, 38));
    const across = buildShape({
      type: 'LineString',
      coordinates: [
        [111, 37.5],
        [114, 37.5],
      ],
    });
    expect(distanceRange(area, across).min).toBe(0);
    expect(distanceRange(across, area).min).toBe(0);
  });

  test('is 0 at least where lines cross between their corners, and where one area holds the other', () => {
    const cross = [
      [
        [112, 37],
        [112.03, 37.03],
      ],
      [
        [112, 37.03],
        [112.03, 37],
      ],
    ].map((coordinates) => buildShape({ type: 'LineString', coordinates })) as [Shape, Shape];
    expect(distanceRange(...cross).min).toBe(0);
    const [outer, inner] = [
      buildShape(rectangle(112, 37, 113, 38)),
      buildShape(rectangle(112.4, 37.4, 112.6, 37.6)),
    ];
    expect(distanceRange(outer, inner).min).toBe(0);
    expect(distanceRange(inner, outer).min).toBe(0);
  });

  test('finds the farthest point in one of two pockets, with nothing of the target between', () => {
    const holes = [rectangle(112.1, 37.4, 112.3, 37.6), rectangle(112.7, 37.3, 112.9, 37.7)];
    const origin = buildShape({
      type: 'Polygon',
      coordinates: [
        ...rectangle(112, 37, 113, 38).coordinates,
        ...holes.map(({ coordinates }) => coordinates[0]?.toReversed() ?? []),
      ],
    });
    const target = buildShape({
      type: 'MultiPolygon',
      coordinates: holes.map(({ coordinates }) => coordinates),
    });
    const deepest = turfDistance([112.8, 37.5], [112.7, 37.5]);
    expect(distanceRange(origin, target).max).toBeGreaterThan(deepest - POCKET_TOLERANCE);
  });

  test('finds the farthest point in a pocket that the origin surrounds', () => {
    const hole = rectangle(112.4, 37.4, 112.6, 37.6);
    const origin = buildShape({
      type: 'Polygon',
      coordinates: [...rectangle(112, 37, 113, 38).coordinates, hole.coordinates[0]?.toReversed() ?? []],
    });
    const deepest = turfDistance([112.5, 37.5], [112.4, 37.5]);
    const { min, max } = distanceRange(origin, buildShape(hole));
    expect(min).toBe(0);
    expect(max).toBeGreaterThan(deepest - POCKET_TOLERANCE);
    expect(max).toBeLessThan(deepest + 0.01);
  });
});

describe('reaching into an area and lying in it', () => {
  const area = buildShape(rectangle(112, 37, 113, 38));

  test('a neighbour reaches in by nothing, an overlap by its depth', () => {
    expect(reachesInto(area, buildShape(rectangle(113, 37, 114, 38)), km(0.5))).toBe(false);
    expect(reachesInto(area, buildShape(rectangle(112.9, 37.2, 114, 37.8)), km(8))).toBe(true);
    expect(reachesInto(area, buildShape(rectangle(112.9, 37.2, 114, 37.8)), km(9.5))).toBe(false);
  });

  test('a region that holds the whole area reaches to its middle', () => {
    expect(reachesInto(area, buildShape(rectangle(111, 36, 114, 39)), km(30))).toBe(true);
  });

  test('lying within allows for the margin', () => {
    const sliver = buildShape(rectangle(112.5, 37.5, 113.004, 37.6));
    const tongue = buildShape(rectangle(112.5, 37.5, 113.02, 37.6));
    expect(liesWithin(area, sliver, km(0.5))).toBe(true);
    expect(liesWithin(area, tongue, km(0.5))).toBe(false);
  });

  test('agrees with the distance range', () => {
    fc.assert(
      fc.property(polygon, extent, (outer, inner) => {
        const { max } = distanceRange(buildShape(outer), buildShape(inner));
        fc.pre(Math.abs(max - 5) > 2 * FARTHEST_TOLERANCE);
        expect(liesWithin(buildShape(outer), buildShape(inner), km(5))).toBe(max <= 5);
      }),
    );
  });
});
