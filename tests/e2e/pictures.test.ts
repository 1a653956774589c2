import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, expect, inject, test } from 'vitest';
import { BASELINE, COMPARED, environmentOf, readBaseline, SMOKE, waysToCompare } from '../run/baseline.ts';
import { markPlaces, unlikeness } from '../run/likeness.ts';
import { addressOf, optionsOf, type Shot, shotName, takePicture } from '../run/states.ts';
import { openApp } from './openApp.ts';

/** How many of a picture's squares may differ, of 1: on a desktop nine, on a phone two. */
const SQUARES = 0.001;
/** How far a pixel's colour may be off before it counts, of 1, and how many such pixels a picture may have. */
const PIXEL = { threshold: 0.1 };
const PIXELS = 0.002;

/** Where pictures that differ are put, with what differs in red. */
const DIFFERENCES = '.cache/pictures';

const then = readBaseline();
const now = environmentOf(inject('browserVersion'));
const way = then && waysToCompare(then, now);

const named = (wanted: (shot: Shot) => boolean) =>
  COMPARED.filter(wanted).map((shot) => [shotName(shot), shot] as const);

async function compare(name: string, shot: Shot): Promise<void> {
  const app = await openApp(addressOf(shot), optionsOf(shot));
  const after = PNG.sync.read(await takePicture(app, shot));
  const before = PNG.sync.read(readFileSync(join(BASELINE, `${name}.png`)));
  const { width, height } = before;
  expect([after.width, after.height]).toEqual([width, height]);
  const { share, places, side } = unlikeness(before, after, optionsOf(shot).deviceScaleFactor ?? 1);
  const pixels = way === 'pixels' ? pixelmatch(before.data, after.data, undefined, width, height, PIXEL) : 0;
  const isOff = share > SQUARES || pixels / (width * height) > PIXELS;
  if (isOff) {
    mkdirSync(DIFFERENCES, { recursive: true });
    writeFileSync(join(DIFFERENCES, `${name}.png`), PNG.sync.write(after));
    markPlaces(after, places, side);
    writeFileSync(join(DIFFERENCES, `${name}-different.png`), PNG.sync.write(after));
  }
  expect(
    isOff,
    `${places.length} squares and ${pixels} pixels differ, see ${DIFFERENCES}/${name}-different.png; if it is meant, npm run screenshots -- --baseline`,
  ).toBe(false);
}

// Other fonts draw other letters: there the pictures are not compared.
const looks = test.skipIf(!way);
const isSmoke = ({ state }: Shot) => SMOKE.includes(state);
looks.each(named(isSmoke))('looks as it did: %s', { tags: 'shipped' }, compare);
looks.each(named((shot) => !isSmoke(shot)))('looks as it did: %s', { tags: ['shipped', 'full'] }, compare);

afterAll(() => {
  if (inject('tier') !== 'e2e') return;
  const how = { pixels: 'pixel by pixel', squares: 'square by square' };
  console.log(
    way
      ? `Pictures taken on ${then.taken} with ${then.browser}, compared ${how[way]} with ${now.browser}.`
      : `Pictures not compared: they were taken with the fonts ${then?.fonts.join(', ')}, here are ${now.fonts.join(', ')}.`,
  );
});
