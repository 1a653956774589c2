import { describe, expect, test } from 'vitest';
import { type Box, overlap, placeBadges } from '../../src/map/sources/placeBadges.ts';

const solid = (x: number, y: number, width: number, height: number) => ({
  x,
  y,
  width,
  height,
  solid: [{ x: 0, y: 0, width, height }],
});
const badge = (x: number, y: number) => solid(x, y, 120, 50);
const nowhere = () => false;
const symbol = (x: number, y: number) => ({ x, y, width: 22, height: 22 });

describe('placeBadges', () => {
  test('hangs a badge below its city where nothing is in the way', () => {
    expect(placeBadges([badge(100, 100)], [symbol(400, 400)], nowhere, nowhere)).toEqual([[0, 25]]);
  });

  test('moves a badge off the symbols it would cover', () => {
    const crowd = [symbol(90, 130), symbol(115, 130), symbol(140, 125), symbol(60, 128)];
    const [offset] = placeBadges([badge(100, 100)], crowd, nowhere, nowhere);
    const [dx, dy] = offset ?? [Number.NaN, Number.NaN];
    const moved = { x: 100 + dx, y: 100 + dy };
    const covered = crowd.filter((box) => Math.abs(box.x - moved.x) < 71 && Math.abs(box.y - moved.y) < 36);
    expect(covered.length).toBeLessThan(crowd.length);
  });

  test('hangs further off where a badge at the dot would hide a symbol', () => {
    const [offset] = placeBadges(
      [badge(100, 100)],
      [symbol(100, 115)],
      nowhere,
      (_, dx, dy) => dx !== 0 || dy < 0,
    );
    expect(offset?.[1]).toBe(37);
  });

  test('may lie over a symbol where it is not drawn on', () => {
    const narrow = { ...badge(100, 100), solid: [{ x: 0, y: 0, width: 20, height: 50 }] };
    expect(placeBadges([narrow], [symbol(130, 125)], nowhere, nowhere)).toEqual([[0, 25]]);
  });

  test('rather covers a little of four symbols than hides one', () => {
    const below = symbol(100, 126);
    const edges = [symbol(50, 43), symbol(80, 43), symbol(120, 43), symbol(150, 43)];
    const onlyStraight = (_: number, dx: number, dy: number) => dx !== 0 || Math.abs(dy) > 25;
    const [offset] = placeBadges([badge(100, 100)], [below, ...edges], nowhere, onlyStraight);
    expect(offset).toEqual([0, -25]);
  });

  test("keeps off another city's dot", () => {
    const onlyBelow = (at: number, dx: number, dy: number) => at === 0 && (dx !== 0 || dy < 0);
    const [offset] = placeBadges([badge(100, 100), solid(100, 108, 20, 10)], [], nowhere, onlyBelow);
    expect(offset?.[1]).toBe(37);
  });

  test('keeps badges of neighbouring cities apart', () => {
    const badges = [badge(100, 100), badge(130, 100)];
    const [a, b] = placeBadges(badges, [], nowhere, nowhere).map((offset, at) => ({
      x: (badges[at]?.x ?? 0) + (offset?.[0] ?? Number.NaN),
      y: (badges[at]?.y ?? 0) + (offset?.[1] ?? Number.NaN),
    }));
    expect(Math.abs((a?.x ?? 0) - (b?.x ?? 0)) >= 120 || Math.abs((a?.y ?? 0) - (b?.y ?? 0)) >= 50).toBe(
      true,
    );
  });

  test('lets no badge into the corner of another, even where nothing is drawn there', () => {
    const hollow = (x: number, y: number) => ({
      ...badge(x, y),
      solid: [{ x: 0, y: 0, width: 20, height: 50 }],
    });
    const badges = [hollow(100, 100), hollow(160, 100)];
    const [a, b] = placeBadges(badges, [], nowhere, nowhere).map((offset, at) => ({
      x: (badges[at]?.x ?? 0) + (offset?.[0] ?? Number.NaN),
      y: (badges[at]?.y ?? 0) + (offset?.[1] ?? Number.NaN),
    }));
    expect(Math.abs((a?.x ?? 0) - (b?.x ?? 0)) >= 120 || Math.abs((a?.y ?? 0) - (b?.y ?? 0)) >= 50).toBe(
      true,
    );
  });

  test('where the largest take what the others need, begins with other badges', () => {
    const badges = [solid(0, 70, 120, 50), solid(90, 90, 90, 40), solid(80, 70, 60, 30)];
    const isCut = (at: number, dx: number, dy: number) => {
      const { x, y, width, height } = badges[at] as ReturnType<typeof solid>;
      return x + dx < width / 2 - 10 || x + dx > 210 - width / 2 || Math.abs(y + dy - 100) > 110 - height / 2;
    };
    const placed = placeBadges(badges, [], nowhere, isCut).map((offset, at): Box => {
      const { x, y, width, height } = badges[at] as ReturnType<typeof solid>;
      return { x: x + (offset?.[0] ?? Number.NaN), y: y + (offset?.[1] ?? Number.NaN), width, height };
    });
    const shared = placed.flatMap((one, at) => placed.slice(at + 1).map((other) => overlap(one, other)));
    expect(shared).toEqual([0, 0, 0]);
  });

  test('answers in the order of the question, whatever the order of placing', () => {
    const small = solid(100, 100, 40, 20);
    const offsets = placeBadges([small, badge(400, 400)], [], nowhere, nowhere);
    expect(offsets).toHaveLength(2);
    expect(offsets[1]).toEqual([0, 25]);
  });

  test("rather covers a symbol than stands on another city's ground", () => {
    const [offset] = placeBadges([badge(100, 100)], [symbol(100, 130)], (_, __, y) => y < 110, nowhere);
    expect(offset?.[1]).toBeGreaterThan(0);
  });

  test('keeps a badge in sight, even over symbols; leaves out what cannot be kept', () => {
    const isCut = (_: number, __: number, dy: number) => dy > 0;
    const [offset] = placeBadges([badge(100, 100)], [symbol(100, 70)], nowhere, isCut);
    expect(offset?.[1]).toBeLessThanOrEqual(0);
    expect(placeBadges([badge(100, 100)], [], nowhere, () => true)).toEqual([null]);
  });

  test('lets a badge that chose early make room for one that has no other place', () => {
    // The wide one takes the ground below; the other may hang only there.
    const badges = [badge(100, 100), solid(100, 140, 60, 30)];
    const onlyAbove = (at: number, _: number, dy: number) => at === 1 && dy > -10;
    const [first, second] = placeBadges(badges, [], nowhere, onlyAbove);
    const gap = 140 + (second?.[1] ?? Number.NaN) - (100 + (first?.[1] ?? Number.NaN));
    expect(Math.abs(gap)).toBeGreaterThanOrEqual(40);
  });
});
