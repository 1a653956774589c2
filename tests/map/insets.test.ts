import { describe, expect, test } from 'vitest';
import { boxesOver, insetsOf, middleOf } from '../../src/map/insets.ts';

const SIZE = { width: 1000, height: 800 };
const whole = { left: 0, top: 0, right: 1000, bottom: 800 };

describe('the room that is kept free', () => {
  test('is that of the legend and some air, where it stands over the map', () => {
    expect(insetsOf({ boxes: [], aside: 224, sight: whole }, SIZE)).toMatchObject({ left: 48, right: 260 });
    expect(insetsOf({ boxes: [], aside: 272, sight: whole }, SIZE)).toMatchObject({ right: 308 });
    expect(insetsOf({ boxes: [], aside: 0, sight: whole }, SIZE)).toMatchObject({ right: 48 });
  });

  test('is that of a phone’s sheet at its middle height, however it stands', () => {
    for (const bottom of [430, 700]) {
      const covers = { boxes: [], aside: 0, sight: { ...whole, bottom } };
      expect(insetsOf(covers, SIZE)).toEqual({ top: 52, right: 24, bottom: 412, left: 24 });
    }
  });
});

test('only what lies over the map covers it', () => {
  const boxes = [
    { left: -300, top: 0, right: 0, bottom: 800 },
    { left: 900, top: 10, right: 990, bottom: 30 },
    { left: 0, top: 0, right: 0, bottom: 0 },
    { left: 0, top: 700, right: 1000, bottom: 1200 },
    { left: 0, top: 800, right: 1000, bottom: 1200 },
  ];
  expect(boxesOver(boxes, SIZE)).toEqual([
    { x: 945, y: 20, width: 90, height: 20 },
    { x: 500, y: 950, width: 1000, height: 500 },
  ]);
});

test('the middle is that of what is in sight', () => {
  expect(middleOf({ boxes: [], aside: 0, sight: { ...whole, bottom: 430 } })).toEqual({ x: 500, y: 215 });
});
