// How alike two pictures are to somebody who looks at them, whatever browser drew their letters.
import type { PNG } from 'pngjs';

/** The side of the squares that are compared, in CSS pixels: a letter's edge is lost in them, a symbol is not. */
const SQUARE = 12;
/** How far the mean colour of a square may be off, of 255 in red, green or blue. */
const COLOUR_TOLERANCE = 20;

type Rgb = [red: number, green: number, blue: number];

/** The mean colours of squares of a side in pixels, row by row; narrower ones at the right and lower edge. */
function meansOf({ width, height, data }: PNG, side: number): Rgb[] {
  const across = Math.ceil(width / side);
  const sums = Array.from({ length: across * Math.ceil(height / side) }, () => [0, 0, 0, 0]);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sum = sums[Math.floor(y / side) * across + Math.floor(x / side)] as number[];
      const at = 4 * (y * width + x);
      for (let channel = 0; channel < 3; channel++)
        sum[channel] = (sum[channel] as number) + (data[at + channel] as number);
      sum[3] = (sum[3] as number) + 1;
    }
  }
  return sums.map(([red = 0, green = 0, blue = 0, count = 1]) => [red / count, green / count, blue / count]);
}

export interface Unlikeness {
  /** Squares that differ, of 1. */
  share: number;
  /** Where they are, and their side, in pixels of the picture. */
  places: { x: number; y: number }[];
  side: number;
}

/**
 * The squares whose mean colours differ. Pictures that another version of the browser drew, with other edges
 * of letters, have almost none; a missing symbol, another colour or a word in another line is some.
 * @param ratio device pixels to a CSS pixel
 */
export function unlikeness(then: PNG, now: PNG, ratio: number): Unlikeness {
  const side = SQUARE * ratio;
  const [before, after] = [meansOf(then, side), meansOf(now, side)];
  const across = Math.ceil(then.width / side);
  const places = before.flatMap((a, at) => {
    const b = after[at] as Rgb;
    const isOff = a.some((value, channel) => Math.abs(value - (b[channel] as number)) > COLOUR_TOLERANCE);
    return isOff ? [{ x: (at % across) * side, y: Math.floor(at / across) * side }] : [];
  });
  return { share: places.length / before.length, places, side };
}

/** Draws a red edge round squares. */
export function markPlaces({ width, height, data }: PNG, places: Unlikeness['places'], side: number): void {
  for (const { x, y } of places) {
    for (let along = 0; along < side; along++) {
      for (const [column, row] of [
        [x + along, y],
        [x + along, y + side - 1],
        [x, y + along],
        [x + side - 1, y + along],
      ] as const)
        if (column < width && row < height) data.set([255, 0, 0, 255], 4 * (row * width + column));
    }
  }
}
