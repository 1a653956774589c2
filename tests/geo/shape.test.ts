import { distance as turfDistance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alongSphere,
  buildShape,
  chordBetweenEdges,
  chordOf,
  chordToEdge,
  chordToEdges,
  chordToRun,
  edgesCross,
  inSpace,
  nearestEdge,
  norm,
  type Shape,
  spotShape,
} from '../../src/geo/shape.ts';
import { km, type LngLat } from '../../src/geo/units.ts';
import { densified, line, polygon, position, rectangle } from './shapes.ts';

const path = (...coordinates: number[][]) => buildShape({ type: 'LineString', coordinates });
const extent = fc.oneof(polygon, line);
const nothing = buildShape({ type: 'MultiPolygon', coordinates: [] });

describe('a shape', () => {
  test.each([
    ['spot', { type: 'Point', coordinates: [112, 37] }],
    [
      'line',
      {
        type: 'LineString',
        coordinates: [
          [112, 37],
          [113, 38],
        ],
      },
    ],
    [
      'line',
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [112, 37],
            [113, 38],
          ],
        ],
      },
    ],
    ['area', rectangle(112, 37, 113, 38)],
    ['area', { type: 'MultiPolygon', coordinates: [rectangle(112, 37, 113, 38).coordinates] }],
  ] as const)('is a %s: %j', (form, geometry) => {
    const shape = buildShape(geometry as never);
    expect(shape.form).toBe(form);
    expect(shape.geometry).toBe(geometry);
    expect(shape.bbox).toEqual(form === 'spot' ? [112, 37, 112, 37] : [112, 37, 113, 38]);
  });

  test('of a spot is one edge of no length, the same each time it is asked for', () => {
    const spot = spotShape([112, 37]);
    expect(spot.geometry).toEqual({ type: 'Point', coordinates: [112, 37] });
    expect(spot.runs.map(({ lngLats }) => lngLats)).toEqual([
      [
        [112, 37],
        [112, 37],
      ],
    ]);
    expect(spot.runs).toBe(spot.runs);
  });

  test('is cut into pieces of 5 km at most, twelve in a run, with nothing between them', () => {
    // A degree of a meridian is 111.195 km: 23 pieces.
    const { runs } = path([112, 37], [112, 38]);
    expect(runs.map(({ lngLats }) => lngLats.length - 1)).toEqual([12, 11]);
    const ends = runs.flatMap(({ lngLats }) => lngLats.slice(1));
    ends.forEach(([lng, lat], i) => {
      expect([lng, lat]).toEqual([112, expect.closeTo(37 + (i + 1) / 23, 9)]);
    });
    expect(runs[1]?.lngLats[0]).toEqual(runs[0]?.lngLats.at(-1));
    expect(path([112, 37], [112, 37.01], [112.01, 37.01]).runs.map(({ lngLats }) => lngLats)).toEqual([
      [
        [112, 37],
        [112, 37.01],
        [112.01, 37.01],
      ],
    ]);
    expect(path([112, 37]).runs).toHaveLength(1);
    expect(nothing.runs).toEqual([]);
  });

  test('has every end in the box and ball of its run, which are no larger than they must be', () => {
    fc.assert(
      fc.property(extent, (geometry) => {
        for (const { bbox, lngLats, xyz, center, radius } of buildShape(geometry).runs) {
          const [lngs, lats] = [lngLats.map(([lng]) => lng), lngLats.map(([, lat]) => lat)];
          expect(bbox).toEqual([Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)]);
          expect([...xyz]).toEqual(lngLats.flatMap((at) => [...inSpace(at)]));
          const away = lngLats.map((at) => norm(center, inSpace(at)));
          expect(radius).toBeCloseTo(Math.max(...away), 9);
        }
      }),
    );
  });
});

describe('distances in space', () => {
  test('are the way along the sphere and back again, up to half its girth', () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        const chord = norm(inSpace(a), inSpace(b));
        expect(alongSphere(chord)).toBeCloseTo(turfDistance(a, b), 6);
        expect(chordOf(alongSphere(chord))).toBeCloseTo(chord, 6);
      }),
    );
    expect(inSpace([0, 0])).toEqual([6371.0088, 0, 0]);
    expect(inSpace([90, 0])).toEqual([0, 6371.0088, 0].map((at) => expect.closeTo(at, 9)));
    expect(inSpace([0, 90])).toEqual([0, 0, 6371.0088].map((at) => expect.closeTo(at, 9)));
    expect(alongSphere(2 * 6371.0088)).toBeCloseTo(Math.PI * 6371.0088, 9);
    expect(alongSphere(13_000)).toBeCloseTo(Math.PI * 6371.0088, 9);
  });

  test('to a shape are those to its nearest piece of many, up to a limit', () => {
    fc.assert(
      fc.property(position, extent, (at, geometry) => {
        const shape = buildShape(geometry);
        const from = inSpace(at);
        const slow = Math.min(...densified(geometry, 0.001).map((edge) => norm(from, inSpace(edge))));
        const chord = chordToEdges(shape, from);
        expect(chord).toBeLessThanOrEqual(slow + 1e-3);
        expect(chord).toBeGreaterThan(slow - 0.06);
        expect(Math.min(...shape.runs.map((run) => chordToRun(run, from)))).toBe(chord);
        const edge = nearestEdge(shape, from);
        if (!edge) throw new Error('There is an edge.');
        expect(edge.chord).toBe(chord);
        expect(chordToEdge(edge, from)).toBe(chord);
        expect(nearestEdge(shape, from, chord * (1 - 1e-9))).toBeNull();
        expect(chordToEdges(shape, from, chord / 2)).toBe(chord / 2);
        expect(nearestEdge(shape, from, chord * 1.001 + 1e-6)).toEqual(edge);
      }),
    );
  });

  test('to an edge are to its nearer end or square to it', () => {
    const shape = path([112, 37], [112, 37.02]);
    const to = (lng: number, lat: number) => alongSphere(chordToEdges(shape, inSpace([lng, lat])));
    expect(to(112, 36.9)).toBeCloseTo(turfDistance([112, 36.9], [112, 37]), 6);
    expect(to(112, 37.1)).toBeCloseTo(turfDistance([112, 37.1], [112, 37.02]), 6);
    expect(to(112.01, 37.01)).toBeCloseTo(turfDistance([112.01, 37.01], [112, 37.01]), 3);
    expect(to(112, 37.01)).toBeCloseTo(0, 3);
    expect(nearestEdge(nothing, inSpace([112, 37]))).toBeNull();
  });

  test('tell which edge is nearest', () => {
    const shape = path([112, 37], [112, 37.02], [112.02, 37.02], [112.02, 37]);
    const at = (lng: number, lat: number) => nearestEdge(shape, inSpace([lng, lat]))?.at;
    expect([at(111.99, 37.01), at(112.01, 37.03), at(112.03, 37.01)]).toEqual([1, 2, 3]);
    const east = spotShape([113, 37]);
    expect(nearestEdge(east, inSpace([112, 37]))).toMatchObject({ at: 1, run: east.runs[0] });
  });

  test('between the edges of two shapes that do not cross are the least from the ends of either', () => {
    fc.assert(
      fc.property(extent, extent, (one, other) => {
        const [a, b] = [buildShape(one), buildShape(other)];
        const ends = ({ runs }: Shape) => runs.flatMap(({ lngLats }) => lngLats);
        const least = (from: Shape, to: Shape) =>
          Math.min(...ends(from).map((end) => chordToEdges(to, inSpace(end))));
        expect(chordBetweenEdges(a, b)).toBeCloseTo(Math.min(least(a, b), least(b, a)), 9);
      }),
    );
    expect(chordBetweenEdges(nothing, path([112, 37], [112, 38]))).toBe(Infinity);
  });
});

describe('edges cross', () => {
  const cross = (a: LngLat[], b: LngLat[]) => {
    const [one, other] = [path(...a.map((at) => [...at])), path(...b.map((at) => [...at]))];
    expect(edgesCross(other, one)).toBe(edgesCross(one, other));
    return edgesCross(one, other);
  };

  test('where each has an end on either side of the other', () => {
    expect(
      cross(
        [
          [112, 37],
          [112.02, 37.02],
        ],
        [
          [112, 37.02],
          [112.02, 37],
        ],
      ),
    ).toBe(true);
    expect(
      cross(
        [
          [112, 37],
          [112.02, 37.02],
        ],
        [
          [112.02, 37],
          [112.005, 37.015],
        ],
      ),
    ).toBe(true);
    expect(
      cross(
        [
          [111, 37.5],
          [114, 37.5],
        ],
        [
          [112.501, 36],
          [112.502, 39],
        ],
      ),
    ).toBe(true);
    expect(
      cross(
        [
          [112, 37],
          [112, 37.01],
          [112.02, 37.03],
        ],
        [
          [112, 37.03],
          [112.02, 37.01],
        ],
      ),
    ).toBe(true);
  });

  test('not where they touch, run alike, or would meet only if they were longer', () => {
    expect(
      cross(
        [
          [112, 37],
          [112.02, 37.02],
        ],
        [
          [112.01, 37.01],
          [112.02, 37],
        ],
      ),
    ).toBe(false);
    expect(
      cross(
        [
          [112, 37],
          [112.02, 37],
        ],
        [
          [112.01, 37],
          [112.03, 37],
        ],
      ),
    ).toBe(false);
    expect(
      cross(
        [
          [112, 37],
          [112.02, 37.02],
        ],
        [
          [112.012, 37.008],
          [112.02, 37],
        ],
      ),
    ).toBe(false);
    expect(
      cross(
        [
          [112, 37],
          [112.02, 37.02],
        ],
        [
          [112, 37.005],
          [112.01, 37.015],
        ],
      ),
    ).toBe(false);
    expect(
      cross(
        [
          [112, 37],
          [113, 38],
        ],
        [
          [114, 37],
          [115, 38],
        ],
      ),
    ).toBe(false);
  });

  test('of a spot with nothing', () => {
    expect(edgesCross(spotShape([112, 37]), path([111, 37], [113, 37]))).toBe(false);
    expect(chordToEdges(spotShape([112, 37]), inSpace([112, 37]), km(1))).toBe(0);
  });
});
