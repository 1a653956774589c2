import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { BASELINE } from './baseline.ts';
import { unlikeness } from './likeness.ts';

const NEAR = `${BASELINE}/near-1280x800-en-dark.png`;
const whole = PNG.sync.read(readFileSync(NEAR));

/** A part of a picture with letters, symbols and lines. */
function read(): PNG {
  const part = new PNG({ width: 480, height: 360 });
  PNG.bitblt(whole, part, 0, 0, part.width, part.height, 0, 0);
  return part;
}

/** Mixes every pixel of a part with its right-hand neighbour: half a pixel's shift. */
function soften(picture: PNG): PNG {
  const { data } = picture;
  for (let at = 0; at + 7 < data.length; at += 4)
    for (let channel = at; channel < at + 3; channel++)
      data[channel] = ((data[channel] ?? 0) + (data[channel + 4] ?? 0)) / 2;
  return picture;
}

/** Paints a box. */
function paint(picture: PNG, [x, y, width, height]: readonly number[], colour: readonly number[]): PNG {
  const [left = 0, top = 0] = [x, y];
  for (let row = top; row < top + (height ?? 0); row++)
    for (let column = left; column < left + (width ?? 0); column++)
      picture.data.set([...colour, 255], 4 * (row * picture.width + column));
  return picture;
}

describe('pictures, square by square', () => {
  test('are alike where only the edges of letters differ', () => {
    expect(unlikeness(read(), read(), 1).share).toBe(0);
    expect(unlikeness(read(), soften(read()), 1).share).toBeLessThan(0.001);
  });

  test('differ where a symbol is missing, or has another colour', () => {
    const plain = () => paint(read(), [300, 200, 60, 60], [30, 30, 34]);
    const symbol = paint(plain(), [320, 220, 20, 20], [200, 80, 80]);
    expect(unlikeness(symbol, plain(), 1).places.length).toBeGreaterThan(2);
    const other = paint(plain(), [320, 220, 20, 20], [80, 160, 80]);
    expect(unlikeness(symbol, other, 1).places.length).toBeGreaterThan(2);
  });
});
