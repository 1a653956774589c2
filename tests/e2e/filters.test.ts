import { describe, expect, test } from 'vitest';
import { openApp } from './openApp.ts';
import { ResultsDriver } from './resultsDriver.ts';

describe('fields of a question', () => {
  test('a circle becomes a band, a relation, the nearest, and the sentence follows', async () => {
    const app = await openApp('#q=within_140100_50');
    const fields = new ResultsDriver(app);
    expect(await fields.parts()).toEqual(['太原市', '附近', '50', '边界']);
    const all = (await app.resultRows()).length;
    await fields.choose(/关系/, '一段距离外');
    expect(await fields.parts()).toEqual(['太原市', '一段距离外', '25', '50', '边界']);
    expect((await app.resultRows()).length).toBeLessThan(all);
    await fields.setNumber(/至少/, 0);
    expect(await fields.parts()).toEqual(['太原市', '附近', '50', '边界']);
    await fields.choose(/关系/, '最近');
    await fields.setNumber(/个数/, 3);
    expect(await app.typed()).toMatch(/最近.*3/);
    await fields.choose(/关系/, '范围内');
    expect(await fields.parts()).toEqual(['太原市', '范围内']);
    expect(await app.askedSentence()).toContain('在太原市范围内');
  });

  test('a number out of bounds is not asked, and what was asked stays', async () => {
    const app = await openApp('#q=within_140100_50');
    const fields = new ResultsDriver(app);
    const before = await app.counts();
    await fields.setNumber(/距离/, -3);
    expect(await app.counts()).toEqual(before);
    expect(await app.typed()).toContain('50');
  });

  test('a second place makes conditions that can be joined, turned round and taken away', async () => {
    const app = await openApp('#q=within_140100_100');
    const fields = new ResultsDriver(app);
    const one = await app.counts();
    await fields.choose(/再加一个地点/, '忻州市');
    const both = await app.counts();
    expect(both.certain + both.possible).toBeLessThanOrEqual(one.certain + one.possible);
    await fields.choose(/几个条件/, '满足一个');
    const either = await app.counts();
    expect(either.certain + either.possible).toBeGreaterThanOrEqual(one.certain + one.possible);
    await fields.press(/去掉条件 2/);
    expect(await fields.parts()).toEqual(['太原市', '附近', '100', '边界']);
    expect(await app.counts()).toEqual(one);
  });

  test('without its place a question goes on with its filters', async () => {
    const app = await openApp('#q=within_140100_50_steel');
    const fields = new ResultsDriver(app);
    await fields.press(/去掉地点/);
    expect(await fields.parts()).toContain('钢铁');
    expect((await app.resultRows()).every((row) => row.includes('钢铁'))).toBe(true);
  });
});

describe('filters', () => {
  test('the number beside an option is what it leaves, and the menu says how many of how many', async () => {
    const app = await openApp();
    const menu = new ResultsDriver(app);
    await menu.openFilters();
    const expected = await menu.toggle(/^新建/);
    const [shown, total] = await menu.shownInMenu();
    expect(shown).toBe(expected);
    expect(total).toBeGreaterThan(500);
    await menu.closeFilters();
    expect((await app.resultRows()).every((row) => row.includes('新建'))).toBe(true);
    expect(await menu.parts()).toContain('新建');
  });

  test('by section, by words and by amount: each a condition to be taken away', async () => {
    const app = await openApp();
    const menu = new ResultsDriver(app);
    await menu.openFilters();
    await menu.unfold('规划章节');
    await menu.toggle(/^11 传统产业/);
    await menu.filterField(/^指标/, '营业收入');
    await menu.filterField(/^比较/, '至少');
    await menu.filterAmount(4000);
    await menu.closeFilters();
    expect(await menu.parts()).toEqual(
      expect.arrayContaining(['第 11 节', expect.stringContaining('≥ 4,000 亿元')]),
    );
    expect((await app.resultRows()).every((row) => row.includes('钢铁'))).toBe(true);
    const few = (await app.resultRows()).length;
    await app.removeCondition('营业收入 ≥ 4,000 亿元');
    expect((await app.resultRows()).length).toBeGreaterThan(few);
    await menu.openFilters();
    await menu.filterText('法兰');
    await menu.clearFilters();
    await menu.closeFilters();
    expect((await app.shownOfTotal())?.[0]).toBeGreaterThan(500);
  });

  test('that leave nothing name the one to give up, and bring what they promise', async () => {
    const app = await openApp('#q=listed_steel__s.new');
    expect(await app.resultRows()).toEqual([]);
    const promised = Number(/不限状态（(\d+) 项）/.exec((await app.offers()).join(' '))?.[1]);
    await app.takeOffer(/不限状态/);
    expect(await app.resultRows()).toHaveLength(promised);
  });

  test('axe finds nothing on the menu, wide and narrow', async () => {
    for (const options of [{}, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const }]) {
      const app = await openApp('#lang=en', options);
      const menu = new ResultsDriver(app);
      await menu.openFilters();
      await menu.expectAccessible();
    }
  });
});
