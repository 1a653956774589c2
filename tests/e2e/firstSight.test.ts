import { describe, expect, test } from 'vitest';
import { openApp } from './openApp.ts';
import { expectAccessible } from './pages.ts';

/** A mine that is drawn at a spot of its own. */
const ZHONGYU = '中峪煤矿';

describe('first sight', () => {
  test('shows the province with its cities, counties, rivers and placements, panel and legend open', {
    tags: 'shipped',
  }, async () => {
    const app = await openApp();
    const drawn = await app.drawnBySource();
    expect(drawn['badges']).toBe(11);
    for (const source of ['edges', 'province', 'water', 'spots', 'lines']) {
      expect([source, (drawn[source] ?? 0) > 0]).toEqual([source, true]);
    }
    expect((await app.resultRows()).length).toBeGreaterThan(270);
    expect(await app.isThemeOn('煤矿')).toBe(true);
  });

  test('lists the whole plan, and the counts of the legend add up to it', async () => {
    const app = await openApp();
    const [shown, total] = (await app.shownOfTotal()) ?? [];
    expect(shown).toBe(total);
    expect((await app.resultRows()).length).toBe(total);
    expect(await app.legendTotal()).toBe(total);
  });

  test('a browser without WebGL gets a notice, and list and questions still work', {
    tags: 'shipped',
  }, async () => {
    const app = await openApp('', { withoutWebGl: true });
    expect(await app.alertText()).toContain('WebGL');
    await app.ask('太原附近');
    expect((await app.counts()).certain).toBeGreaterThan(0);
  });

  test('a data file that fails is named, with a way to try again', async () => {
    const app = await openApp('', { failing: 'plan.json' });
    expect(await app.alertText()).toContain('plan.json');
  });

  test('is in the language of the link before the data is there, too', async () => {
    const app = await openApp('#lang=en', { failing: 'plan.json' });
    expect(await app.alertText()).toContain('could not be');
  });
});

describe('themes', () => {
  test('one switched off leaves the list and the map', async () => {
    const app = await openApp();
    const before = (await app.resultRows()).length;
    await app.toggleTheme('煤矿');
    expect(await app.isThemeOn('煤矿')).toBe(false);
    const rows = await app.resultRows();
    expect(rows.length).toBe(before - 25);
    expect(rows.some((row) => row.startsWith(ZHONGYU))).toBe(false);
  });

  test('one alone becomes the picture of the map', async () => {
    const app = await openApp();
    await app.isolateTheme('钢铁');
    expect((await app.resultRows()).every((row) => row.includes('钢铁'))).toBe(true);
    expect((await app.drawnBySource())['spots'] ?? 0).toBe(0);
    expect(await app.tintedCities()).toEqual(
      ['140100', '140400', '140500', '141000', '141100', '140800'].toSorted(),
    );
    await app.isolateTheme('钢铁');
    expect(await app.isThemeOn('煤矿')).toBe(true);
  });
});

describe('reading a placement', () => {
  test('from the list: what, where, how exactly, and on which words of the plan', async () => {
    const app = await openApp();
    await app.openResult(ZHONGYU);
    const card = await app.card();
    for (const words of [ZHONGYU, '续建', '沁源县', '乡镇', '第 6 节', '专栏 2', '中峪煤矿', '位置来源'])
      expect(card).toContain(words);
    await app.press('Escape');
    expect(await app.card()).toBeNull();
  });

  test('in English: amounts count in English units, the locator stays as in the plan', async () => {
    const app = await openApp('#lang=en&at=steel-clusters@140400');
    const card = await app.card();
    expect(card).toContain('Revenue ≥ 500 billion yuan');
    expect(card).toContain('钢铁产业集群');
  });

  test('from the map: a click on a mine opens its card', { tags: 'shipped' }, async () => {
    const app = await openApp('#only=coal-mines');
    await app.clickOnPlacement('coal-mine-zhongyu@site-coal-mine-zhongyu');
    expect(await app.card()).toContain(ZHONGYU);
  });

  test('from the map: a click on a badge lists what the plan gives to the whole city', {
    tags: 'shipped',
  }, async () => {
    const app = await openApp('#only=steel');
    await app.clickOnBadge('140100');
    const card = await app.card();
    expect(card).toContain('太原市');
    expect(card).toContain('全市');
  });

  test('a click where several stand together lists them, and the unit they lie in', async () => {
    const app = await openApp();
    await app.clickOnBadge('140100');
    const choices = await app.choices();
    expect(choices.length).toBeGreaterThan(20);
    expect(choices.at(-1)).toContain('全部布局');
    await app.press('Escape');
    expect(await app.choices()).toEqual([]);
  });

  test('the same is reached by keyboard alone', async () => {
    const app = await openApp();
    await app.press('Control+k');
    await app.typeAndEnter('中峪煤矿');
    await app.tabTo(ZHONGYU);
    await app.press('Enter');
    expect(await app.card()).toContain('第 6 节');
  });
});

describe('accessibility', () => {
  test.each([
    ['first sight', ''],
    ['an answer', '#lang=zh&q=ASK'],
    ['a card', '#at=coal-mine-zhongyu@site-coal-mine-zhongyu'],
  ])('axe finds nothing on %s where there is room', async (_, address) => {
    const app = await openApp(address.replace('q=ASK', ''));
    if (address.includes('ASK')) await app.ask('太原附近');
    await expectAccessible(app);
  });
});
