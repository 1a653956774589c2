import { describe, expect, test } from 'vitest';
import { openApp } from './openApp.ts';
import { ResultsDriver } from './resultsDriver.ts';

describe('the table', () => {
  test('holds what the list holds, sorts, and shows the columns one likes', async () => {
    const app = await openApp('#q=within_140100_50_steel.nonferrous');
    const results = new ResultsDriver(app);
    await results.openTable();
    const titles = await results.tableColumn('布局');
    expect(titles).toHaveLength((await app.resultRows()).length);
    await results.sortBy('最远（公里）');
    const distances = (await results.tableColumn('最远（公里）')).map((text) =>
      Number(text.replaceAll(',', '')),
    );
    expect(distances.length).toBe(titles.length);
    expect([distances, distances.toReversed()]).toContainEqual(distances.toSorted((a, b) => a - b));
    await results.toggleColumn('原文定位');
    await results.toggleColumn('精确程度');
    const heads = await results.tableHeads();
    expect(heads).toContain('原文定位');
    expect(heads).not.toContain('精确程度');
  });

  test('moves with the map: a row lights up, opens its card, and a click on the map finds the row', {
    tags: ['shipped', 'full'],
  }, async () => {
    const app = await openApp('#only=coal-mines');
    const results = new ResultsDriver(app);
    await results.openTable();
    expect(await results.litOnMap()).toEqual([]);
    await results.hoverRow('中峪煤矿');
    expect(await results.litOnMap()).not.toEqual([]);
    await results.openRow('中峪煤矿');
    expect(await app.card()).toContain('中峪煤矿');
    await app.closeCard();
    await app.clickOnPlacement('coal-mine-zhongyu@site-coal-mine-zhongyu');
    expect(await results.currentRowInSight()).toBe('中峪煤矿');
    await results.closeTable();
  });

  test('is taken away as it stands: copied as tabs, saved as CSV', async () => {
    const app = await openApp('#q=listed_steel');
    const results = new ResultsDriver(app);
    await results.openTable();
    const [heads, titles] = [await results.tableHeads(), await results.tableColumn('布局')];
    const copied = (await results.copyTable()).split('\r\n');
    expect(copied[0]?.split('\t')).toEqual(heads);
    expect(copied.slice(1).map((line) => line.split('\t')[0])).toEqual(titles);
    const { name, content } = await results.saveTable();
    expect(name).toBe('三晋布局图.csv');
    expect(content.startsWith(`\uFEFF${heads.join(',')}\r\n`)).toBe(true);
    expect(content.trimEnd().split('\r\n')).toHaveLength(titles.length + 1);
  });

  test('has room in the sheet of a phone', async () => {
    const app = await openApp('#q=listed_steel', { viewport: { width: 390, height: 844 } });
    const results = new ResultsDriver(app);
    await results.show(/^表格$/);
    expect(await results.tableColumn('主题')).not.toEqual([]);
  });
});

describe('the summary', () => {
  test('counts, and does not add totals of a whole assignment', async () => {
    const app = await openApp('#q=listed_steel.zones');
    const results = new ResultsDriver(app);
    const rows = (await app.resultRows()).length;
    await results.show(/^汇总$/);
    const summary = await results.summary();
    expect(summary).toContain(`显示 ${rows} 项`);
    expect(summary).toContain('产业规模 约 400 亿元');
    expect(summary).toMatch(/没有相加的数量.*营业收入 ≥ 5,000 亿元/);
  });
});

describe('the views', () => {
  test('are tabs: arrows move between them, and each names its panel', async () => {
    const app = await openApp('', { viewport: { width: 1000, height: 800 } });
    const results = new ResultsDriver(app);
    await results.focusTab(/^列表$/);
    await app.press('ArrowRight');
    expect(await results.currentTab()).toEqual({ selected: '汇总', focused: '汇总', panel: '汇总' });
    await app.press('End');
    expect(await results.currentTab()).toEqual({ selected: '主题', focused: '主题', panel: '主题' });
    await app.press('ArrowRight');
    expect(await results.currentTab()).toEqual({ selected: '列表', focused: '列表', panel: '列表' });
  });

  test('a closed card gives the focus back to its row', async () => {
    const app = await openApp('#q=listed_steel');
    await app.tabTo('钢铁产业集群');
    await app.press('Enter');
    await app.press('Escape');
    expect((await new ResultsDriver(app).currentTab()).focused).toContain('钢铁产业集群');
  });

  test('axe finds nothing on table and summary, wide and narrow, light and dark', async () => {
    for (const options of [{}, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const }]) {
      const app = await openApp('#lang=en&q=within_140100_50', options);
      const results = new ResultsDriver(app);
      await results.show(/^Summary$/);
      await results.summary();
      await results.expectAccessible();
      if (options.viewport) await results.show(/^Table$/);
      else await results.openTable();
      await results.tableColumn('Placement');
      await results.expectAccessible();
    }
  });
});

test('an answer is handed on as a sentence and a link, and its question is kept', async () => {
  const app = await openApp('#q=listed_steel');
  const results = new ResultsDriver(app);
  const [sentence, link] = (await results.share()).split('\n');
  expect(sentence).toMatch(/^钢铁：规划共写到\d+项/);
  expect(link).toBe(app.page.url());
  expect(await results.keep()).toContain('已收藏');
  await app.page.getByRole('button', { name: '清除查询' }).click();
  await app.press('Escape');
  await app.takeOffer('所有钢铁');
  expect(app.page.url()).toContain('q=listed_steel');
});

describe('large text in a narrow window', () => {
  test.each(['zh', 'en'])(
    'in %s, at 320 pixels and twice the size: nothing scrolls sideways, nothing is cut',
    async (lang) => {
      const app = await openApp(`#lang=${lang}&q=within_140100_20*100_steel`, {
        viewport: { width: 320, height: 640 },
      });
      const results = new ResultsDriver(app);
      await app.enlargeText(2);
      await app.raiseSheet();
      expect(await results.cutOff()).toEqual([]);
      await results.show(/^(汇总|Summary)$/);
      await results.summary();
      expect(await results.cutOff()).toEqual([]);
      await results.openFilters();
      expect(await results.cutOff()).toEqual([]);
    },
  );
});
