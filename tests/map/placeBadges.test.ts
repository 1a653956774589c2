import { describe, expect, test } from 'vitest';
import { placeBadges } from '../../src/map/placeBadges.ts';

const badge = (x: number, y: number) => ({ x, y, width: 120, height: 50 });
const nowhere = () => false;
const symbol = (x: number, y: number) => ({ x, y, width: 22, height: 22 });

describe('placeBadges', () => {
  test('hangs a badge below its city where nothing is in the way', () => {
    expect(placeBadges([badge(100, 100)], [symbol(400, 400)], nowhere, nowhere)).toEqual([[0, 29]]);
  });

  test('moves a badge off the symbols it would cover', () => {
    const crowd = [symbol(90, 130), symbol(115, 130), symbol(140, 125), symbol(60, 128)];
    const [offset] = placeBadges([badge(100, 100)], crowd, nowhere, nowhere);
    const [dx, dy] = offset ?? [Number.NaN, Number.NaN];
    const moved = { x: 100 + dx, y: 100 + dy };
    const covered = crowd.filter((box) => Math.abs(box.x - moved.x) < 71 && Math.abs(box.y - moved.y) < 36);
    expect(covered.length).toBeLessThan(crowd.length);
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

  test('answers in the order of the question, whatever the order of placing', () => {
    const small = { x: 100, y: 100, width: 40, height: 20 };
    const offsets = placeBadges([small, badge(400, 400)], [], nowhere, nowhere);
    expect(offsets).toHaveLength(2);
    expect(offsets[1]).toEqual([0, 29]);
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
    const badges = [badge(100, 100), { x: 100, y: 140, width: 60, height: 30 }];
    const onlyAbove = (at: number, _: number, dy: number) => at === 1 && dy > -10;
    const [first, second] = placeBadges(badges, [], nowhere, onlyAbove);
    const gap = 140 + (second?.[1] ?? Number.NaN) - (100 + (first?.[1] ?? Number.NaN));
    expect(Math.abs(gap)).toBeGreaterThanOrEqual(40);
  });
});
