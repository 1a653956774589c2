import {
  area,
  booleanPointInPolygon,
  difference,
  feature,
  featureCollection,
  intersect,
  pointToLineDistance,
  polygonToLine,
} from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonEdges } from '../../src/geo/commonEdges.ts';
import { distance } from '../../src/geo/distance.ts';
import { firstAlong } from '../../src/geo/firstAlong.ts';
import { covers, overlaps } from '../../src/geo/overlap.ts';
import { buildShape } from '../../src/geo/shape.ts';
import { km, type LngLat } from '../../src/geo/units.ts';
import { densified, line, polygon, rectangle } from './shapes.ts';

/** In kilometres. */
const ON_EDGE = 0.002;

const square = rectangle(112, 37, 113, 38);
const ring = (...positions: number[][]): GeoJSON.Polygon => ({
  type: 'Polygon',
  coordinates: [[...positions, positions[0] as number[]]],
});
const path = (...coordinates: number[][]): GeoJSON.LineString => ({ type: 'LineString', coordinates });

/** Rectangles on a grid of so many degrees: many share edges and corners, lie in one another or are equal. */
const onGrid = (cell: number) =>
  fc
    .tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .map(([x, y, width, height]) => {
      const at = (start: number, cells: number) => start + cells * cell;
      return rectangle(at(112, x), at(36, y), at(112, x + width), at(36, y + height));
    });

/** A village's ground: stars of up to 2 km, so near one another that many overlap. */
const small = fc
  .tuple(
    fc.double({ min: -0.02, max: 0.02, noNaN: true }),
    fc.double({ min: -0.02, max: 0.02, noNaN: true }),
    fc.array(fc.double({ min: 0.002, max: 0.02, noNaN: true }), { minLength: 3, maxLength: 9 }),
  )
  .map(([dx, dy, reaches]) =>
    ring(
      ...reaches.map((reach, i) => {
        const angle = (2 * Math.PI * i) / reaches.length;
        return [112 + dx + reach * Math.cos(angle), 36 + dy + reach * Math.sin(angle)];
      }),
    ),
  );
const smallLine = fc
  .array(
    fc.tuple(
      fc.double({ min: -0.02, max: 0.02, noNaN: true }),
      fc.double({ min: -0.02, max: 0.02, noNaN: true }),
    ),
    { minLength: 2, maxLength: 4 },
  )
  .map((positions) => path(...positions.map(([dx, dy]) => [112 + dx, 36 + dy])));

describe('areas that overlap, and one that lies in another', () => {
  test('are those of which Turf finds a common part, and nothing besides', () => {
    const some = fc.oneof(polygon, onGrid(1), onGrid(0.01), small, small);
    fc.assert(
      fc.property(some, some, (a, b) => {
        const pair = featureCollection([feature(b), feature(a)]);
        const [common, rest] = [intersect(pair), difference(pair)];
        const [inside, outside] = [common ? area(common) : 0, rest ? area(rest) : 0];
        if ((inside > 0 && inside < 1e3) || (outside > 0 && outside < 1e3)) return;
        expect(overlaps(buildShape(a), buildShape(b))).toBe(inside > 0);
        expect(covers(buildShape(a), buildShape(b))).toBe(outside === 0);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('of a ring-shaped area its hole is no part', () => {
    const hole = rectangle(112.4, 37.4, 112.6, 37.6);
    const holed = buildShape({
      type: 'Polygon',
      coordinates: [...square.coordinates, ...hole.coordinates.map((one) => one.toReversed())],
    });
    expect(overlaps(holed, buildShape(hole))).toBe(false);
    expect(covers(holed, buildShape(hole))).toBe(false);
    expect(covers(holed, buildShape(rectangle(112.1, 37.1, 112.2, 37.2)))).toBe(true);
    expect(covers(holed, buildShape(rectangle(112.3, 37.3, 112.7, 37.7)))).toBe(false);
    expect(covers(buildShape(square), holed)).toBe(true);
  });

  test('a line counts that comes in through a corner, not one that runs along the edge', () => {
    const area = buildShape(square);
    expect(overlaps(area, buildShape(path([111, 36], [114, 39])))).toBe(true);
    expect(overlaps(area, buildShape(path([112, 36], [112, 39])))).toBe(false);
    expect(covers(area, buildShape(path([112, 37.2], [112, 37.8])))).toBe(true);
    expect(covers(area, buildShape(path([112.1, 37.1], [112.9, 37.9])))).toBe(true);
    expect(covers(area, buildShape(path([112.5, 37.5], [113.5, 37.5])))).toBe(false);
    expect(overlaps(area, buildShape(path([113, 38], [114, 39])))).toBe(false);
  });

  test('a line counts as far as it goes, not where it points to', () => {
    const area = buildShape(ring([111, 37], [113, 37], [113, 37.5], [111.5, 37.5], [111.5, 39], [111, 39]));
    const from = (...positions: number[][]) => buildShape(path(...positions));
    const pointing = from([112.5, 38.5], [112, 38]);
    expect(overlaps(area, pointing)).toBe(false);
    expect(covers(area, pointing)).toBe(false);
    const within = from([111.2, 37.1], [112.8, 37.4]);
    expect(overlaps(area, within)).toBe(true);
    expect(covers(area, within)).toBe(true);
    const across = from([111.2, 37.1], [112.8, 37.6]);
    expect(overlaps(area, across)).toBe(true);
    expect(covers(area, across)).toBe(false);
  });

  test('a line that runs along an edge and past both its ends is not covered', () => {
    const area = buildShape(square);
    const along = (west: number, east: number) => buildShape(path([west, 37], [east, 37]));
    expect(covers(area, along(111, 114))).toBe(false);
    expect(overlaps(area, along(111, 114))).toBe(false);
    expect(covers(area, along(112.2, 112.8))).toBe(true);
  });

  test('an edge of one piece may come in and leave again, away from its middle and its ends', () => {
    const strip = buildShape(rectangle(112.002, 37, 112.004, 37.02));
    const across = buildShape(path([112, 37.01], [112.03, 37.01]));
    expect(overlaps(strip, across)).toBe(true);
    expect(covers(strip, across)).toBe(false);
    const [west, east] = [112.002, 112.004];
    const notched = buildShape(
      ring(
        [111.99, 37],
        [112.04, 37],
        [112.04, 37.02],
        [east, 37.02],
        [east, 37.005],
        [west, 37.02],
        [111.99, 37.02],
      ),
    );
    expect(overlaps(notched, across)).toBe(true);
    expect(covers(notched, across)).toBe(false);
    expect(covers(notched, buildShape(path([112.01, 37.01], [112.03, 37.01])))).toBe(true);
    expect(covers(notched, buildShape(path([112, 37.001], [112.03, 37.001])))).toBe(true);
  });

  test('nothing is covered by no area, no area covers nothing, and a line on any edge is covered', () => {
    const nothing = buildShape({ type: 'MultiPolygon', coordinates: [] });
    expect(covers(buildShape(square), nothing)).toBe(false);
    expect(covers(nothing, buildShape(square))).toBe(false);
    for (const [from, to] of [
      [
        [112.2, 37],
        [112.8, 37],
      ],
      [
        [113, 37.2],
        [113, 37.8],
      ],
      [
        [112.2, 38],
        [112.8, 38],
      ],
      [
        [112, 37.2],
        [112, 37.8],
      ],
    ] as const) {
      expect(covers(buildShape(square), buildShape(path([...from], [...to])))).toBe(true);
    }
  });

  test.each([
    ['long', polygon, line, 0.002, 3],
    ['short', small, smallLine, 0.0001, 25],
  ] as const)(
    '%s lines agree with many positions on them',
    (_, areas, lines, step, few) => {
      fc.assert(
        fc.property(areas, lines, (area, crossing) => {
          const positions = densified(crossing, step);
          const isInside = (at: LngLat) => booleanPointInPolygon([...at], area);
          const inside = positions.filter(isInside).length;
          const [overlap, cover] = [
            overlaps(buildShape(area), buildShape(crossing)),
            covers(buildShape(area), buildShape(crossing)),
          ];
          if (inside > few) expect(overlap).toBe(true);
          // What is covered may lie on the edge, off it by a metre.
          if (cover) {
            const outside = positions.filter((at) => !isInside(at));
            const edge = polygonToLine(area) as GeoJSON.Feature<GeoJSON.LineString>;
            for (const at of outside) expect(pointToLineDistance([...at], edge)).toBeLessThan(ON_EDGE);
          }
        }),
        { numRuns: 100 },
      );
    },
    60_000,
  );
});

describe('the edge that two areas share', () => {
  const bend = fc.array(fc.double({ min: -0.2, max: 0.2, noNaN: true }), { minLength: 1, maxLength: 12 });

  test('is the line by which an area was cut in two, whatever way the rings run and wherever they start', () => {
    fc.assert(
      fc.property(bend, fc.boolean(), fc.nat(), fc.nat(), (offsets, turned, startA, startB) => {
        const cut = [
          [112.5, 37],
          ...offsets.map((x, i) => [112.5 + x, 37 + (i + 1) / (offsets.length + 1)]),
          [112.5, 38],
        ];
        const west = [...cut, [112, 38], [112, 37]];
        const east = [...cut, [113, 38], [113, 37]];
        const from = (positions: number[][], start: number) => {
          const at = start % positions.length;
          return [...positions.slice(at), ...positions.slice(0, at)];
        };
        const a = buildShape(ring(...from(turned ? west.toReversed() : west, startA)));
        const b = buildShape(ring(...from(east, startB)));
        const lines = commonEdges(a, b)?.coordinates ?? [];
        expect(lines).toHaveLength(1);
        const found = lines[0] as number[][];
        const expected = turned ? cut.toReversed() : cut;
        expect(found).toEqual(expected);
      }),
    );
  });

  test('may be several, or a whole ring around an enclave', () => {
    const enclave = rectangle(112.4, 37.4, 112.6, 37.6);
    const around = buildShape({
      type: 'Polygon',
      coordinates: [...square.coordinates, ...enclave.coordinates.map((one) => one.toReversed())],
    });
    expect(commonEdges(around, buildShape(enclave))?.coordinates[0]).toHaveLength(5);
    const comb = ring(
      [112, 37],
      [113, 37],
      [113, 37.3],
      [112.5, 37.3],
      [112.5, 37.6],
      [113, 37.6],
      [113, 38],
      [112, 38],
    );
    const wall = ring([113, 37], [114, 37], [114, 38], [113, 38], [113, 37.6], [113, 37.3]);
    expect(commonEdges(buildShape(comb), buildShape(wall))?.coordinates).toHaveLength(2);
  });

  test('goes on over the start of a ring, among others, and over a corner that is there twice', () => {
    const lats = [37, 37.1, 37.2, 37.3, 37.4, 37.5, 37.6];
    const wall = ring([113, 37], [114, 37], [114, 37.6], ...lats.toReversed().map((lat) => [113, lat]));
    // Shares 37 to 37.2, 37.3 to 37.4 and 37.5 to 37.6, and starts within the first.
    const teeth = ring(
      [113, 37.1],
      [113, 37.2],
      [112.5, 37.25],
      [113, 37.3],
      [113, 37.4],
      [112.5, 37.45],
      [113, 37.5],
      [113, 37.6],
      [113, 37.6],
      [112, 37.6],
      [112, 37],
      [113, 37],
    );
    const found = commonEdges(buildShape(teeth), buildShape(wall))?.coordinates;
    expect(found?.map((line) => line.map(([, lat]) => lat))).toEqual([
      [37, 37.1, 37.2],
      [37.3, 37.4],
      [37.5, 37.6],
    ]);
  });

  test('is none where they meet at a corner, apart, or for lines', () => {
    expect(commonEdges(buildShape(square), buildShape(rectangle(113, 38, 114, 39)))).toBe(null);
    expect(commonEdges(buildShape(square), buildShape(rectangle(115, 38, 116, 39)))).toBe(null);
    expect(commonEdges(buildShape(square), buildShape(path([112, 37], [113, 37])))).toBe(null);
    expect(commonEdges(buildShape(path([112, 37], [113, 37])), buildShape(square))).toBe(null);
    expect(commonEdges(buildShape(square), buildShape({ type: 'MultiPolygon', coordinates: [] }))).toBe(null);
  });
});

describe('where a line first comes into an area', () => {
  test('agrees with a walk along it', () => {
    fc.assert(
      fc.property(line, polygon, (geometry, target) => {
        const [shape, walk] = [buildShape(geometry), densified(geometry, 0.001)];
        const found = firstAlong(shape, buildShape(target), km(0));
        let passed = 0;
        let first = Infinity;
        walk.forEach((at, i) => {
          if (i > 0) passed += distance(walk[i - 1] as LngLat, at);
          if (first === Infinity && booleanPointInPolygon([...at], target, { ignoreBoundary: true }))
            first = passed;
        });
        if (first < Infinity) expect(found).toBeLessThan(first + 0.4);
        if (found < Infinity && first < Infinity) expect(found).toBeGreaterThan(first - 0.4);
      }),
    );
  }, 60_000);

  test('is infinite for what only touches, and 0 for what starts inside', () => {
    expect(firstAlong(buildShape(path([111, 37], [111, 38])), buildShape(square), km(0))).toBe(Infinity);
    expect(firstAlong(buildShape(path([112, 37], [112, 38])), buildShape(square), km(0.5))).toBe(Infinity);
    expect(
      firstAlong(buildShape(path([112.5, 37.5], [114, 37.5])), buildShape(square), km(0.5)),
    ).toBeLessThan(0.2);
  });

  test('is so far along the line: the lines of several one after another, without the way between', () => {
    const area = buildShape(square);
    const to = (lng: number) => distance([111, 37.5], [lng, 37.5]);
    const straight = buildShape(path([111, 37.5], [114, 37.5]));
    const found = (line: ReturnType<typeof buildShape>, depth: number) => firstAlong(line, area, km(depth));
    expect(Math.abs(found(straight, 0) - to(112))).toBeLessThan(0.1);
    expect(Math.abs(found(straight, 5) - to(112) - 5)).toBeLessThan(0.1);
    expect(found(straight, 44)).toBeGreaterThan(to(112) + 43.9);
    expect(found(straight, 45)).toBe(Infinity);
    expect(Math.abs(found(buildShape(path([114, 37.5], [111, 37.5])), 0) - to(112))).toBeLessThan(0.1);
    const parts = [
      [
        [111, 36],
        [111.5, 36],
      ],
      [
        [111.9, 37.5],
        [112.5, 37.5],
      ],
    ];
    const both = buildShape({ type: 'MultiLineString', coordinates: parts });
    const passed = distance([111, 36], [111.5, 36]) + distance([111.9, 37.5], [112, 37.5]);
    expect(Math.abs(found(both, 0) - passed)).toBeLessThan(0.1);
    expect(found(buildShape({ type: 'MultiLineString', coordinates: parts.slice(0, 1) }), 0)).toBe(Infinity);
    expect(found(buildShape({ type: 'LineString', coordinates: [] }), 0)).toBe(Infinity);
  });
});
