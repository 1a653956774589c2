import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Placement } from '../../geodata/schema.ts';
import { toWorldPixel } from '../../src/map/mercator.ts';
import { type Spot, stackSpots } from '../../src/map/sources/stackSpots.ts';

const spot = (id: string, anchor: [number, number], more: Partial<Placement> = {}, dim = false): Spot => ({
  placement: { id, theme: 'steel', precision: 'site', ...more } as Placement,
  anchor,
  dim,
  order: 0,
});

const someSpots = fc
  .array(
    fc.record({
      lng: fc.double({ min: 110, max: 115, noNaN: true }),
      lat: fc.double({ min: 34, max: 41, noNaN: true }),
      dim: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.map(({ lng, lat, dim }, at) => spot(`s${at}`, [lng, lat], {}, dim)));

describe('stackSpots', () => {
  test('keeps every spot, each once, and never mixes dimmed with others', () => {
    fc.assert(
      fc.property(someSpots, fc.integer({ min: 5, max: 12 }), (spots, zoom) => {
        const stacks = stackSpots(spots, zoom, 22);
        const ids = stacks.flat().map(({ placement }) => placement.id);
        expect(ids.toSorted()).toEqual(spots.map(({ placement }) => placement.id).toSorted());
        for (const stack of stacks) expect(new Set(stack.map(({ dim }) => dim)).size).toBe(1);
      }),
    );
  });

  test('leaves no two drawn symbols of a kind nearer than the reach', () => {
    fc.assert(
      fc.property(someSpots, fc.integer({ min: 5, max: 12 }), (spots, zoom) => {
        const drawn = stackSpots(spots, zoom, 22).map(([first]) => ({
          ...toWorldPixel(first.anchor, zoom),
          dim: first.dim,
        }));
        for (const [at, a] of drawn.entries()) {
          for (const b of drawn.slice(at + 1)) {
            if (a.dim === b.dim) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(22);
          }
        }
      }),
    );
  });

  test('puts each with the first stack that is near, as one look at all of them would', () => {
    fc.assert(
      fc.property(someSpots, fc.integer({ min: 4, max: 7 }), (spots, zoom) => {
        const slow: { x: number; y: number; ids: string[]; dim: boolean }[] = [];
        const ordered = spots.toSorted(
          (a, b) => Number(a.dim) - Number(b.dim) || a.placement.id.localeCompare(b.placement.id),
        );
        for (const { anchor, dim, placement } of ordered) {
          const { x, y } = toWorldPixel(anchor, zoom);
          const near = slow.find((stack) => stack.dim === dim && Math.hypot(stack.x - x, stack.y - y) < 60);
          if (near) near.ids.push(placement.id);
          else slow.push({ x, y, ids: [placement.id], dim });
        }
        const stacks = stackSpots(spots, zoom, 60);
        expect(stacks.map((stack) => stack.map((one) => one.placement.id))).toEqual(
          slow.map(({ ids }) => ids),
        );
      }),
    );
  });

  test('draws the most exact of a stack', () => {
    const [stack] = stackSpots(
      [
        spot('a', [112, 37], { precision: 'county' }),
        spot('b', [112, 37], { precision: 'site' }),
        spot('c', [112, 37], { precision: 'town' }),
      ],
      7,
      22,
    );
    expect(stack?.map(({ placement }) => placement.id)).toEqual(['b', 'c', 'a']);
  });
});
