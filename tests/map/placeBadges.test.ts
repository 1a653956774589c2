import { describe, expect, test } from 'vitest';
import { placeBadges } from '../../src/map/placeBadges.ts';

const badge = (x: number, y: number) => ({ x, y, width: 120, height: 50 });
const symbol = (x: number, y: number) => ({ x, y, width: 22, height: 22 });

describe('placeBadges', () => {
  test('leaves a badge at its city where nothing is in the way', () => {
    expect(placeBadges([badge(100, 100)], [symbol(400, 400)])).toEqual([[0, 0]]);
  });

  test('moves a badge off the symbols it would cover', () => {
    const crowd = [symbol(90, 100), symbol(115, 100), symbol(140, 105), symbol(60, 95)];
    const [[dx, dy] = [0, 0]] = placeBadges([badge(100, 100)], crowd);
    const moved = { x: 100 + dx, y: 100 + dy };
    const covered = crowd.filter((box) => Math.abs(box.x - moved.x) < 71 && Math.abs(box.y - moved.y) < 36);
    expect(covered.length).toBeLessThan(crowd.length);
  });

  test('keeps badges of neighbouring cities apart', () => {
    const badges = [badge(100, 100), badge(130, 110)];
    const [a, b] = placeBadges(badges, []).map(([dx, dy], at) => ({
      x: (badges[at]?.x ?? 0) + dx,
      y: (badges[at]?.y ?? 0) + dy,
    }));
    expect(Math.abs((a?.x ?? 0) - (b?.x ?? 0)) >= 120 || Math.abs((a?.y ?? 0) - (b?.y ?? 0)) >= 50).toBe(
      true,
    );
  });

  test('answers in the order of the question, whatever the order of placing', () => {
    const small = { x: 100, y: 100, width: 40, height: 20 };
    const offsets = placeBadges([small, badge(400, 400)], []);
    expect(offsets).toHaveLength(2);
    expect(offsets[1]).toEqual([0, 0]);
  });
});
