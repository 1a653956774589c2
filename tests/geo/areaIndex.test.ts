import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AreaIndex, areasAt, buildAreaIndex } from '../../src/geo/areaIndex.ts';
import { buildShape, type ShapeGeometry } from '../../src/geo/shape.ts';
import type { LngLat } from '../../src/geo/units.ts';
import { polygon, position, rectangle } from './shapes.ts';

type Contents = AreaIndex['contents'][number];
type Area = GeoJSON.Polygon | GeoJSON.MultiPolygon;

function expectEqual(areas: readonly Area[], positions: readonly LngLat[]) {
  const index = buildAreaIndex(areas.map(buildShape));
  for (const at of positions) {
    const expected = areas.flatMap((area, i) => (booleanPointInPolygon([...at], area) ? [i] : []));
    expect([...areasAt(index, at)].sort((a, b) => a - b)).toEqual(expected);
  }
}

const onGrid = fc
  .tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .map(([x, y, width, height]) => rectangle(112 + x, 36 + y, 112 + x + width, 36 + y + height));
const holed = onGrid.map(({ coordinates: [outer] }): GeoJSON.Polygon => {
  const [[west, south], , [east, north]] = outer as [[number, number], unknown, [number, number]];
  const inner = rectangle(west + 0.25, south + 0.25, east - 0.25, north - 0.25).coordinates[0] ?? [];
  return { type: 'Polygon', coordinates: [outer ?? [], inner.toReversed()] };
});
const several = fc.tuple(onGrid, polygon).map(
  (parts): GeoJSON.MultiPolygon => ({
    type: 'MultiPolygon',
    coordinates: parts.map(({ coordinates }) => coordinates),
  }),
);
const areas = fc.array(fc.oneof(polygon, onGrid, holed, several), { minLength: 1, maxLength: 6 });
const gridPosition = fc
  .tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 24 }))
  .map(([x, y]): LngLat => [112 + x / 4, 36 + y / 4]);

describe('the areas at a position', () => {
  test('are those that Turf finds, on edges and corners, in holes and in several at once', () => {
    fc.assert(
      fc.property(
        areas,
        fc.array(fc.oneof(position, gridPosition), { minLength: 20, maxLength: 40 }),
        expectEqual,
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  test('are those that Turf finds at every corner and in the middle of every edge', () => {
    fc.assert(
      fc.property(areas, (list) => {
        const rings = list.flatMap((area) =>
          area.type === 'Polygon' ? area.coordinates : area.coordinates.flat(),
        ) as unknown as LngLat[][];
        const onEdges = rings.flatMap((ring) =>
          ring.slice(1).flatMap(([x, y], i): LngLat[] => {
            const [px, py] = ring[i] as LngLat;
            return [
              [x, y],
              [(x + px) / 2, (y + py) / 2],
            ];
          }),
        );
        expectEqual(list, onEdges);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('are each there once, though two parts of one lie over each other', () => {
    const parts = [rectangle(112, 37, 114, 39), rectangle(113, 38, 115, 40)];
    const both: Area = { type: 'MultiPolygon', coordinates: parts.map(({ coordinates }) => coordinates) };
    expect(areasAt(buildAreaIndex([buildShape(both)]), [113.5, 38.5])).toEqual([0]);
  });

  test('are looked up in a grid: most cells hold areas whole, only those on edges are looked into', () => {
    const index = buildAreaIndex([rectangle(112, 37, 113, 38), rectangle(114, 39, 115, 41)].map(buildShape));
    expect(index.bbox).toEqual([112, 37, 115, 41]);
    const rows = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const kindOf = (column: number, row: number) => {
      const { whole, parts } = index.contents[index.cells[row * index.size + column] as number] as Contents;
      return [...whole.map((area) => `all of ${area}`), ...parts.map(({ area }) => `some of ${area}`)].join();
    };
    // A third of 512 columns and a quarter of 512 rows; two thirds and a half.
    for (const [area, west, south, east, north] of [
      [0, 0, 0, 170, 128],
      [1, 341, 256, 511, 511],
    ] as const) {
      const isEdge = (column: number, row: number) =>
        column === west || column === east || row === south || row === north;
      const wrong = rows(west, east).flatMap((column) =>
        rows(south, north).filter(
          (row) => kindOf(column, row) !== `${isEdge(column, row) ? 'some' : 'all'} of ${area}`,
        ),
      );
      expect(wrong).toEqual([]);
    }
    const held = index.cells.filter((contents) => contents !== 0).length;
    expect(held).toBe(171 * 129 + 171 * 256);
  });

  test('are decided by the few edges at the height of a position', () => {
    const { contents } = buildAreaIndex([buildShape(rectangle(112, 37, 113, 38))]);
    const part = contents.flatMap(({ parts }) => parts)[0];
    // Two sides everywhere, the bottom and the top at the ends; four numbers each.
    expect(part?.slabs.map(({ length }) => length / 4)).toEqual([3, ...Array(62).fill(2), 3]);
  });

  test('of an area with no height, or of no extent, are those that Turf finds', () => {
    const flat: Area = {
      type: 'Polygon',
      coordinates: [
        [
          [112, 37],
          [113, 37],
          [112, 37],
        ],
      ],
    };
    expectEqual(
      [flat, rectangle(112, 36, 113, 38)],
      [
        [112, 37],
        [112.5, 37],
        [112.5, 36.5],
        [113, 37],
      ],
    );
  });

  test('are none outside, of lines, and of no areas', () => {
    const line: ShapeGeometry = {
      type: 'LineString',
      coordinates: [
        [112, 37],
        [113, 38],
      ],
    };
    expect(areasAt(buildAreaIndex([buildShape(line)]), [112.5, 37.5])).toEqual([]);
    expect(areasAt(buildAreaIndex([]), [112, 37])).toEqual([]);
    expect(areasAt(buildAreaIndex([buildShape(rectangle(112, 37, 113, 38))]), [111, 37])).toEqual([]);
    for (const at of [
      [111.9, 37.5],
      [113.1, 37.5],
      [112.5, 36.9],
      [112.5, 38.1],
    ] as const) {
      expect(areasAt(buildAreaIndex([buildShape(rectangle(112, 37, 113, 38))]), at)).toEqual([]);
    }
  });
});
