import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import type { PageOptions } from './browser.ts';
import { openApp } from './openApp.ts';
import { pageOpened } from './pages.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

describe('by keyboard', () => {
  test('an empty box offers the examples; the third, chosen, is asked', async () => {
    const app = await openApp();
    await app.press('Control+k');
    const examples = await app.suggestions();
    expect(examples).toHaveLength(6);
    expect(await app.activeSuggestion()).toBeNull();
    for (let i = 0; i < 3; i++) await app.press('ArrowDown');
    expect(await app.activeSuggestion()).toBe(examples[2]);
    await app.press('Enter');
    expect(await app.typed()).toBe(examples[2]);
    expect((await app.counts()).certain).toBeGreaterThan(0);
    expect(await app.suggestions()).toEqual([]);
  });

  test('initials, then Down and Enter, ask what is near a city', async () => {
    const app = await openApp();
    await app.type('ty');
    const [first] = await app.suggestions();
    expect(first).toContain('太原市');
    await app.press('ArrowDown');
    expect(await app.activeSuggestion()).toBe(first);
    await app.press('Enter');
    expect(await app.askedFields()).toEqual({ place: '太原市', distance: 50 });
    expect(await app.typed()).toContain('太原');
  });

  test('Enter with nothing chosen asks the words themselves', async () => {
    const app = await openApp();
    await app.type('临汾 50公里 钢铁');
    await app.press('Enter');
    expect(await app.askedFields()).toEqual({ place: '临汾市', distance: 50 });
    expect(await app.suggestions()).toEqual([]);
  });

  test('the arrows go round through the box, Home and End to the ends of the list', async () => {
    const app = await openApp();
    await app.type('pingyao');
    const all = await app.suggestions();
    await app.press('ArrowUp');
    expect(await app.activeSuggestion()).toBe(all.at(-1));
    await app.press('ArrowDown');
    expect(await app.activeSuggestion()).toBeNull();
    await app.press('ArrowDown');
    await app.press('End');
    expect(await app.activeSuggestion()).toBe(all.at(-1));
    await app.press('Home');
    expect(await app.activeSuggestion()).toBe(all[0]);
    await app.type('x');
    expect(await app.activeSuggestion()).toBeNull();
  });

  test('Esc closes the list and keeps the words and the open card; Down opens it again', async () => {
    const app = await openApp('#at=coal-mine-zhongyu@site-coal-mine-zhongyu');
    await app.type('大同');
    expect(await app.suggestions()).not.toEqual([]);
    await app.press('Escape');
    expect(await app.suggestions()).toEqual([]);
    expect(await app.typed()).toBe('大同');
    expect(await app.card()).toContain('中峪煤矿');
    await app.press('ArrowDown');
    expect(await app.suggestions()).not.toEqual([]);
    await app.press('Tab');
    expect(await app.suggestions()).toEqual([]);
  });

  test('an input method is left alone: nothing moves before its characters stand, its Enter asks nothing', async () => {
    const app = await openApp();
    await app.type('大同');
    const before = await app.suggestions();
    await app.compose('zhongyu');
    expect(await app.suggestions()).toEqual(before);
    await app.press('Enter');
    expect(await app.shownOfTotal()).not.toBeNull();
    await app.commit('附近');
    expect((await app.suggestions())[0]).toBe('大同附近');
    expect(await app.shownOfTotal()).not.toBeNull();
  });
});

describe('each kind of option', () => {
  test('a place: inside it', async () => {
    const app = await openApp();
    await app.type('pingyao');
    await app.takeSuggestion(/平遥县.*范围内/);
    expect(await app.askedSentence()).toMatch(/^在平遥县范围内/);
  });

  test('the page of a county, by keyboard alone; the way back leads back', async () => {
    const app = await openApp('#q=within_140200_30');
    const before = await app.typed();
    await app.page.locator('.search-input').focus();
    await app.page.keyboard.press('ControlOrMeta+A');
    await app.type('平遥');
    expect(await app.suggestionGroups()).toContain('市县页面');
    const at = (await app.suggestions()).findIndex((option) => option.startsWith('平遥县 打开页面'));
    for (let i = 0; i <= at; i++) await app.press('ArrowDown');
    expect(await app.activeSuggestion()).toContain('打开页面');
    await app.press('Enter');
    await pageOpened(app, '平遥县');
    expect(await app.typed()).toBe(before);
    await app.page.goBack();
    expect(await app.askedFields()).toEqual({ place: '大同市', distance: 30 });
  });

  test('a theme is left alone, also when it is already', async () => {
    const app = await openApp('#only=steel');
    await app.type('gangtie');
    expect(await app.suggestionGroups()).toContain('主题');
    await app.takeSuggestion(/^钢铁.*只看/);
    expect(await app.isThemeOn('钢铁')).toBe(true);
    expect(await app.isThemeOn('煤矿')).toBe(false);
    expect(await app.typed()).toBe('');
  });

  test('a placement opens its card, switches its theme on, and brings the map there', {
    tags: ['shipped', 'full'],
  }, async () => {
    const app = await openApp('#off=coal-mines&map=9.00/40.0000/113.5000');
    await app.type('zymk');
    await app.takeSuggestion(/^中峪煤矿.*煤矿$/);
    expect(await app.card()).toContain('第 6 节');
    expect(await app.typed()).toBe('');
    const { lat } = await app.view();
    expect(lat).toBeGreaterThan(36);
    expect(lat).toBeLessThan(37.5);
    await app.press('Escape');
    await app.clickOnPlacement('coal-mine-zhongyu@site-coal-mine-zhongyu');
    expect(await app.card()).toContain('中峪煤矿');
  });

  test('a completed question is asked', async () => {
    const app = await openApp('#lang=en');
    await app.type('steel within 80 km of lin');
    await app.takeSuggestion('steel within 80 km of Linfen');
    expect(await app.askedFields()).toEqual({ place: 'Linfen', distance: 80 });
  });

  test('nothing fits: no list, and the words are searched as before', async () => {
    const app = await openApp();
    await app.type('xqzj');
    expect(await app.suggestions()).toEqual([]);
  });
});

describe('where the list is', () => {
  test.each([
    ['1440x900', { viewport: { width: 1440, height: 900 } }, 'zh'],
    ['1280x800', { viewport: { width: 1280, height: 800 } }, 'en'],
    ['a phone', PHONE, 'zh'],
    ['a phone', PHONE, 'en'],
  ])('%s: in sight as a whole, over everything', async (_, options, lang) => {
    const app = await openApp(`#lang=${lang}`, options);
    for (const text of ['', 'coal', 'taiyuan']) {
      await app.press('ControlOrMeta+a');
      await app.type(text);
      expect([text, await app.suggestionsInSight()]).toEqual([text, true]);
    }
  });

  test('with the sheet of a phone lowered it stands above the box; a tap asks and puts the keyboard away', async () => {
    const app = await openApp('', PHONE);
    await app.lowerSheet();
    await app.type('ty');
    expect(await app.suggestionsInSight()).toBe(true);
    await app.tapSuggestion(/太原市.*范围内/);
    expect(await app.askedSentence()).toMatch(/^在太原市范围内/);
    expect(await app.isTyping()).toBe(false);
  });
});

describe('accessibility', () => {
  const axeFindsNothing = async (_: string, options: PageOptions) => {
    const app = await openApp('', options);
    for (const text of ['', 'ty']) {
      await app.type(text);
      await app.press('ArrowDown');
      expect(await app.activeSuggestion()).not.toBeNull();
      expect(await violations(app.page, { within: ['search'] })).toEqual([]);
    }
  };
  test.each([['light', {}]])('axe finds nothing while the list is open, %s', axeFindsNothing);
  // Every state is looked at on a phone, and its colours in the dark, by another test.
  test.each([
    ['dark', { colorScheme: 'dark' as const }],
    ['on a phone', PHONE],
  ])('axe finds nothing while the list is open, %s', { tags: 'full' }, axeFindsNothing);
});
