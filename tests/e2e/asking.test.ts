import { describe, expect, test } from 'vitest';
import { openApp } from './openApp.ts';

describe('everything near Taiyuan', () => {
  test('太原附近 answers within 50 km of the city, says so, and draws the ring', {
    tags: 'shipped',
  }, async () => {
    const app = await openApp();
    await app.ask('太原附近');
    expect(await app.askedFields()).toEqual({ place: '太原市', distance: 50 });
    expect(await app.notes()).toContain('“附近”按50公里计，可在上方改动。');
    const { certain, possible } = await app.counts();
    expect(certain).toBeGreaterThan(30);
    expect(possible).toBeGreaterThan(10);
    expect((await app.resultRows()).length).toBe(certain + possible);
    expect((await app.drawnBySource())['ring']).toBeGreaterThan(0);
  });

  test('English asks the same and finds the same', async () => {
    const zh = await openApp();
    await zh.ask('太原附近');
    const en = await openApp('#lang=en');
    await en.ask('everything near Taiyuan');
    expect(await en.counts()).toEqual(await zh.counts());
    expect(await en.askedSentence()).toMatch(/^Within 50 km of the edge of Taiyuan/);
  });

  test('a long answer is grouped: how many of what first, certain above possible', async () => {
    const app = await openApp();
    await app.ask('太原附近');
    const groups = await app.listGroups();
    for (const certainty of ['certain', 'possible'] as const) {
      const counts = groups[certainty].map((group) => Number(/\d+/.exec(group)?.[0]));
      expect(counts.length).toBeGreaterThan(4);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    }
    expect(await app.shownTitles()).toEqual([]);
  });

  test('a wider distance finds no less, and the address tells it', async () => {
    const app = await openApp();
    await app.ask('太原附近');
    const before = await app.counts();
    await app.changeDistance(100);
    const after = await app.counts();
    expect(after.certain).toBeGreaterThan(before.certain);
    expect(await app.askedFields()).toEqual({ place: '太原市', distance: 100 });
  });

  test('choosing a place in the field asks without a word typed', async () => {
    const app = await openApp();
    await app.choosePlace('平遥县');
    expect(await app.askedFields()).toEqual({ place: '平遥县', distance: 50 });
    expect((await app.counts()).certain).toBeGreaterThan(0);
  });

  test('a theme in the question is a condition that can be taken away', async () => {
    const app = await openApp();
    await app.ask('临汾 50公里 钢铁');
    const before = await app.resultRows();
    expect(before.every((row) => row.includes('钢铁'))).toBe(true);
    await app.removeCondition('钢铁');
    expect((await app.resultRows()).length).toBeGreaterThan(before.length);
  });

  test('words that name no place search the plan', async () => {
    const app = await openApp();
    await app.ask('抽水');
    await app.ask('法兰');
    expect((await app.resultRows())[0]).toContain('法兰');
  });
});

describe('a question that cannot be answered', () => {
  test.each([
    ['太塬附近', '太塬', '太原'],
    ['everything near Taiyaun', 'Taiyaun', 'Taiyuan'],
  ])('%s: names the unknown place and suggests one', async (question, unknown, suggested) => {
    const app = await openApp();
    await app.ask(question);
    expect(await app.problem()).toContain(unknown);
    expect((await app.offers()).join(' ')).toContain(suggested);
    await app.takeOffer(new RegExp(suggested));
    expect((await app.counts()).certain).toBeGreaterThan(0);
  });

  test.each([
    ['北京附近', '不在山西'],
    ['太原0公里', '大于 0'],
    ['太原-5公里', '负数'],
    ['太原5000公里', '太远'],
    ['城区附近', '不止一处'],
  ])('%s: says why, and what to do', async (question, reason) => {
    const app = await openApp();
    await app.ask(question);
    expect(await app.problem()).toContain(reason);
    expect((await app.offers()).length).toBeGreaterThan(0);
    expect(await app.resultRows()).toEqual([]);
    expect(await app.dimmedSymbols()).toBe(0);
  });

  test('an empty answer says what to give up, and how much that would bring', async () => {
    const app = await openApp();
    await app.ask('天镇 10公里 钢铁');
    expect(await app.resultRows()).toEqual([]);
    const offers = (await app.offers()).join(' ');
    expect(offers).toMatch(/不限主题（\d+ 项）/);
    const [, radius, count] = /扩大到(\d+)公里（(\d+) 项）/.exec(offers) ?? [];
    await app.takeOffer(/扩大到/);
    expect((await app.askedFields()).distance).toBe(Number(radius));
    expect(await app.resultRows()).toHaveLength(Number(count));
  });
});

describe('a link', () => {
  test('reopens question, themes, view, card and language', { tags: 'shipped' }, async () => {
    const app = await openApp();
    await app.ask('大同100公里');
    await app.toggleTheme('煤矿');
    await app.openFirstResult();
    const [card, counts, view] = [await app.card(), await app.shownRows(), await app.view()];
    const link = await app.copyLink();
    const again = await openApp(new URL(link).hash);
    expect(await again.card()).toBe(card);
    expect(await again.shownRows()).toEqual(counts);
    expect(await again.isThemeOn('煤矿')).toBe(false);
    const reopened = await again.view();
    expect(reopened.zoom).toBeCloseTo(view.zoom, 1);
    expect(reopened.lng).toBeCloseTo(view.lng, 2);
  });

  test('with rubbish in it opens the whole plan', async () => {
    const app = await openApp('#q=%7Bnonsense&off=nothing&map=x/y/z&at=unknown@place');
    const [shown, total] = (await app.shownOfTotal()) ?? [];
    expect(shown).toBe(total);
    expect(await app.card()).toBeNull();
  });
});

describe('language', () => {
  test('switches everything and is remembered', async () => {
    const app = await openApp();
    await app.ask('太原附近');
    const counts = await app.counts();
    await app.switchLanguage();
    expect(await app.language()).toBe('en');
    expect(await app.counts()).toEqual(counts);
    await expect.poll(() => app.untranslated()).toEqual([]);
    await app.goTo(new URL('#', app.page.url()).href);
    await app.reload();
    expect(await app.language()).toBe('en');
  });
});

describe('on a phone', () => {
  test('the sheet has three heights and the map stays in reach', async () => {
    const app = await openApp('', { viewport: { width: 390, height: 844 } });
    const half = await app.sheetHeight();
    await app.lowerSheet();
    expect(await app.sheetHeight()).toBeLessThan(half);
    await app.raiseSheet();
    await app.raiseSheet();
    expect(await app.sheetHeight()).toBeGreaterThan(half);
    await app.ask('太原附近');
    expect((await app.counts()).certain).toBeGreaterThan(0);
  });
});
