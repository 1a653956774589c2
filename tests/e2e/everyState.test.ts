import { expect, test } from 'vitest';
import { addressOf, optionsOf, prepare, type Shot, STATE_NAMES } from '../run/states.ts';
import { headingGaps, inDark, smallTargets, spillsSideways, violations } from './accessDriver.ts';
import { openApp } from './openApp.ts';

/** The least side of a target, WCAG 2.2, in pixels. */
const TARGET = 24;

/** Every state of the screen on a phone, where room is least; every other one in English. */
const SHOTS = STATE_NAMES.filter((state) => state !== 'paper').map(
  (state, at): Shot => ({ state, size: '390x844', lang: at % 2 === 0 ? 'zh' : 'en', scheme: 'light' }),
);

test.each(SHOTS)('no barrier in “$state”, $lang', async (shot) => {
  const app = await openApp(addressOf(shot), optionsOf(shot));
  await prepare(app, shot);
  expect({
    barriers: await violations(app.page),
    small: await smallTargets(app.page, TARGET),
    spills: await spillsSideways(app.page),
    gaps: await headingGaps(app.page),
    dark: await inDark(app.page, () => violations(app.page, ['color-contrast'])),
  }).toEqual({ barriers: [], small: [], spills: false, gaps: [], dark: [] });
});
