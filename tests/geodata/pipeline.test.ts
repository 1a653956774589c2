/** The parts of the boundary pipeline that need neither its packages nor its sources. */
import { nearestPointOnLine } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Network } from '../../geodata/build/boundaries/network.ts';
import { splitAtBorder } from '../../geodata/build/boundaries/rivers.ts';
import { SegmentIndex } from '../../geodata/build/boundaries/segmentIndex.ts';
import {
  at,
  densify,
  type Line,
  metres,
  type Pos,
  simplify,
  toSegment,
} from '../../geodata/build/boundaries/shapes.ts';

const degrees = (least: number, most: number) =>
  fc.integer({ min: least * 10_000, max: most * 10_000 }).map((value) => value / 10_000);
/** A square of about 5 by 5 km. */
const pos: fc.Arbitrary<Pos> = fc.tuple(degrees(112, 112.05), degrees(37, 37.05));
const line: fc.Arbitrary<Line> = fc.uniqueArray(pos, { minLength: 2, maxLength: 12, selector: String });

describe('SegmentIndex', () => {
  test('finds what is nearest of all segments, as Turf does', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), pos, (lines, from) => {
        const found = new SegmentIndex(lines).nearest(from, 5);
        const apart = lines.map((one) => {
          const { properties } = nearestPointOnLine({ type: 'LineString', coordinates: one }, from);
          return properties.dist * 1000;
        });
        const least = Math.min(...apart);
        expect(Math.abs((found?.metres ?? Number.NaN) - least)).toBeLessThan(1 + least / 500);
      }),
    );
  });

  test('finds nothing beyond its reach', () => {
    const index = new SegmentIndex([
      [
        [112, 37],
        [112, 37.01],
      ],
    ]);
    expect(index.nearest([112.1, 37], 3)).toBeNull();
    expect(index.nearest([112.1, 37], 5)).not.toBeNull();
  });
});

describe('Network', () => {
  const [a, b, c, d, e]: [Pos, Pos, Pos, Pos, Pos] = [
    [112, 37],
    [112.1, 37],
    [112.1, 37.2],
    [112.2, 37],
    [113, 38],
  ];
  const network = new Network(
    [
      [a, b, d],
      [a, c, d],
    ],
    0,
  );

  test('goes the shortest way, between the points nearest to what is asked', () => {
    expect(network.path([112.001, 37.001], [112.199, 37])).toEqual([a, b, d]);
  });

  test('joins ends that lie close, and only when asked to', () => {
    const near: Pos = [112.2, 37.001];
    const lines = [
      [a, b, d],
      [near, e],
    ];
    expect(new Network(lines, 400).path(a, e)).toEqual([a, b, d, near, e]);
    expect(() => new Network(lines, 0).path(a, e)).toThrow('no way');
  });
});

describe('lines', () => {
  test('simplified, keep their ends and lose nothing further than the tolerance', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 1, max: 1500 }), (positions, tolerance) => {
        const kept = simplify(positions, tolerance);
        expect([kept.at(0), kept.at(-1)]).toEqual([positions.at(0), positions.at(-1)]);
        const offs = positions.map((one) =>
          Math.min(...kept.slice(1).map((to, i) => toSegment(one, at(kept, i), to).metres)),
        );
        expect(Math.max(...offs)).toBeLessThanOrEqual(tolerance);
      }),
    );
  });

  test('made denser, keep their positions and leave no gap', () => {
    fc.assert(
      fc.property(line, (positions) => {
        const dense = densify(positions, 200);
        expect(dense.filter((one) => positions.includes(one))).toEqual(positions);
        const gaps = dense.slice(1).map((one, i) => metres(at(dense, i), one));
        expect(Math.max(...gaps)).toBeLessThan(200.1);
      }),
    );
  });
});

describe('a river cut at the border', () => {
  // Along a parallel, 890 m for each hundredth of a degree.
  const river: Line = [
    [112, 37],
    [112.2, 37],
    [112.4, 37],
  ];
  const runsOf = (isInside: (pos: Pos) => boolean) =>
    splitAtBorder(river, isInside).map(({ isInside: inside, points }) => [
      inside,
      points.at(0),
      points.at(-1),
    ]);

  test('is one piece inside and one outside that meet', () => {
    const runs = runsOf(([x]) => x < 112.2);
    expect(runs).toHaveLength(2);
    expect(runs.map(([inside]) => inside)).toEqual([true, false]);
    expect(runs[0]?.[2]).toEqual(runs[1]?.[1]);
  });

  test('is not cut for a stretch of less than 6 km', () => {
    expect(runsOf(([x]) => x < 112.2 || x > 112.25)).toEqual([[true, river[0], river[2]]]);
  });
});
