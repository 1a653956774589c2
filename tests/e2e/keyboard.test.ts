import { describe, expect, test } from 'vitest';
import { addressOf, optionsOf, prepare, type Shot } from '../run/states.ts';
import { KeyboardDriver } from './keyboardDriver.ts';
import { openApp } from './openApp.ts';

/** So many stops pass head and panel and meet a list's rows, and stay within filters. */
const STOPS = 28;

test.each<Pick<Shot, 'state' | 'size'>>([
  { state: 'near', size: '390x844' },
  { state: 'table', size: '390x844' },
  { state: 'matrix', size: '390x844' },
  { state: 'filters', size: '390x844' },
  { state: 'chooser', size: '390x844' },
  { state: 'table', size: '1280x800' },
  { state: 'screen', size: '1280x800' },
  { state: 'drawing', size: '1280x800' },
])(
  'Tab shows every stop of $state at $size, named and unhidden, and leads back the same way',
  async (where) => {
    const shot: Shot = { ...where, lang: 'zh', scheme: 'light' };
    const app = await openApp(addressOf(shot), optionsOf(shot));
    await prepare(app, shot);
    const keyboard = new KeyboardDriver(app.page);
    const there = await keyboard.walk('Tab', STOPS);
    const back = await keyboard.walk('Shift+Tab', there.length - 1);
    expect(there.length).toBeGreaterThan(5);
    expect(
      [...there, ...back].filter(({ what, faults }) => faults.length > 0 || !what.includes(' ')),
    ).toEqual([]);
    expect(back.map(({ what }) => what)).toEqual(
      there
        .map(({ what }) => what)
        .toReversed()
        .slice(1),
    );
  },
);

describe('the way is short', () => {
  test('from the question to its first result, from a list to the map, and the question stays', async () => {
    const app = await openApp();
    await app.ask('太原附近');
    const keyboard = new KeyboardDriver(app.page);
    const asked = app.page.url();
    await app.tabTo('跳到结果');
    await app.press('Enter');
    await app.press('Tab');
    // The first group of the list: it opens like a button, and its rows follow.
    expect(await keyboard.focused()).toContain('新兴产业');
    await app.press('Enter');
    await app.press('ArrowDown');
    const [first = '', second = ''] = await app.shownTitles();
    const row = async () => (await keyboard.focused()).replace(/\s/g, '');
    expect(await row()).toContain(first.replace(/\s/g, ''));
    await app.press('ArrowDown');
    expect(await row()).toContain(second.replace(/\s/g, ''));
    await app.press('End');
    expect(await row()).toContain((await app.listGroups()).possible.at(-1)?.replace(/\s/g, ''));
    await app.press('Home');
    expect(await row()).toContain('新兴产业');
    await app.press('Shift+Tab');
    expect(await keyboard.focused()).toBe('button 跳到地图');
    await app.press('Enter');
    expect(await keyboard.focused()).toContain('application');
    expect(app.page.url()).toBe(asked);
  });

  test('the links at the page’s beginning keep the question', async () => {
    const app = await openApp('#q=within_140100_50');
    const [asked, sentence] = [app.page.url(), await app.askedSentence()];
    for (const [link, target] of [
      ['跳到结果', 'tabpanel'],
      ['跳到地图', 'application'],
    ] as const) {
      await app.page.getByRole('link', { name: link }).focus();
      await app.press('Enter');
      expect(await new KeyboardDriver(app.page).focused()).toContain(target);
    }
    expect(app.page.url()).toBe(asked);
    expect(await app.askedSentence()).toBe(sentence);
  });

  test('a sheet at its full height makes way for the map', async () => {
    const app = await openApp('', { viewport: { width: 390, height: 844 } });
    await app.raiseSheet();
    await app.page.getByRole('button', { name: '放大' }).focus();
    expect(await new KeyboardDriver(app.page).walk('Tab', 1)).toEqual([{ what: 'button 缩小', faults: [] }]);
  });
});
