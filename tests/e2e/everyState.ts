import { expect, test } from 'vitest';
import { addressOf, optionsOf, prepare, type Shot, SIZES, STATE_NAMES } from '../run/states.ts';
import {
  cutWords,
  enlargeText,
  headingGaps,
  inDark,
  listsWithoutRole,
  lostInForcedColours,
  overlaps,
  resize,
  smallTargets,
  spillsSideways,
} from './accessDriver.ts';
import { violations } from './axe.ts';
import { openApp } from './openApp.ts';

/** The least side of a target, WCAG 2.2, in pixels. */
const TARGET = 24;

/** The other sizes, to which a phone's page is widened. */
const WIDER = ['1280x800', '1440x900'] as const satisfies (keyof typeof SIZES)[];

/** Where text of twice the size has to find room. */
const LARGE = ['1440x900', '390x844'] as const satisfies (keyof typeof SIZES)[];

/** Every state of the screen on a phone, where room is least; every other one in English. */
const SHOTS: readonly Shot[] = STATE_NAMES.filter((state) => state !== 'paper').map((state, at) => ({
  state,
  size: '390x844',
  lang: at % 2 === 0 ? 'zh' : 'en',
  scheme: 'light',
}));

async function findsNoBarrier(shot: Shot): Promise<void> {
  const app = await openApp(addressOf(shot), optionsOf(shot));
  await prepare(app, shot);
  expect({
    barriers: await violations(app.page),
    small: await smallTargets(app.page, TARGET),
    spills: await spillsSideways(app.page),
    gaps: await headingGaps(app.page),
    lists: await listsWithoutRole(app.page),
    cut: await cutWords(app.page),
    lost: await lostInForcedColours(app.page),
    dark: await inDark(app.page, () => violations(app.page, { rules: ['color-contrast'] })),
  }).toEqual({ barriers: [], small: [], spills: false, gaps: [], lists: [], cut: [], lost: [], dark: [] });
}

async function findsRoom(shot: Shot): Promise<void> {
  const app = await openApp(addressOf(shot), optionsOf(shot));
  await prepare(app, shot);
  for (const size of WIDER) {
    await resize(app.page, SIZES[size].viewport);
    expect(await cutWords(app.page), size).toEqual([]);
  }
  await enlargeText(app.page, 2);
  for (const size of LARGE) {
    await resize(app.page, SIZES[size].viewport);
    expect(
      {
        spills: await spillsSideways(app.page),
        cut: await cutWords(app.page, false),
        overlaps: await overlaps(app.page),
      },
      `twice the size, ${size}`,
    ).toEqual({ spills: false, cut: [], overlaps: [] });
  }
}

/** The states in a language: a file each, so that two run at a time. */
export function testEveryState(lang: Shot['lang']): void {
  const shots = SHOTS.filter((shot) => shot.lang === lang);
  // English words are the longer ones: what fits them fits Chinese, which is held before a release.
  test.each(shots)('no barrier in “$state”, $lang', { tags: lang === 'en' ? [] : 'full' }, findsNoBarrier);
  test.each(shots)(
    'room in “$state”, $lang, in wider windows and at twice the size',
    { tags: 'full' },
    findsRoom,
  );
}
