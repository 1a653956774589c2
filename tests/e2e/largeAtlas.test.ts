import { describe, expect, test } from 'vitest';
import { readSource } from '../../geodata/build/readPlan.ts';
import type { Division } from '../../geodata/schema.ts';
import { buildAtlas } from '../../src/atlas/atlas.ts';
import { km } from '../../src/geo/units.ts';
import { runQuery } from '../../src/query/engine/run.ts';
import { buildGazetteer } from '../../src/query/language/gazetteer.ts';
import { parseQuery } from '../../src/query/language/parse.ts';
import { compareSides } from '../../src/query/models/compare.ts';
import { findMeetings, gapQuestion } from '../../src/query/models/lens.ts';
import { gapsIn, type Lens, lensesOf } from '../../src/query/models/lenses.ts';
import { summarise } from '../../src/query/models/summary.ts';
import { contentsOf } from '../../src/query/models/unit.ts';
import { largePlan } from '../bench/largePlan.ts';
import { WORDS } from '../catalogue.ts';
import { readBoundaries, realAtlas } from '../query/realAtlas.ts';
import { LargeAtlasDriver } from './largeDriver.ts';
import { openApp } from './openApp.ts';
import { pageOpened, pressOnPage, tableRows, textOfPage } from './pages.ts';
import { ResultsDriver } from './resultsDriver.ts';

/** Just more than a page answers by itself. */
const PLACEMENTS = 12_000;
const plan = largePlan(realAtlas(), PLACEMENTS);
const { divisions, catalogue } = readSource();
const atlas = buildAtlas({ catalogue, plan, divisions, boundaries: readBoundaries() });
const gazetteer = buildGazetteer(atlas, WORDS);
const served = { 'data/plan.json': JSON.stringify(plan) };

/** What the page would answer by itself. */
function answerOf(text: string) {
  const parsed = parseQuery(text, gazetteer);
  if (parsed.kind !== 'query') throw new Error(`Not understood: ${text}`);
  return runQuery(atlas, parsed.query);
}

async function openLarge(options: Parameters<typeof openApp>[1] = {}) {
  const app = await openApp('', { served, ...options });
  const large = new LargeAtlasDriver(app);
  await large.answered();
  return { app, large };
}

describe('an atlas of many placements', { tags: 'full' }, () => {
  test('is asked beside the page, and answers the same', async () => {
    const { app, large } = await openLarge();
    expect(await app.shownOfTotal()).toEqual([PLACEMENTS, PLACEMENTS]);
    expect((await large.drawnShare())?.of).toBe(PLACEMENTS);
    for (const text of ['太原附近50公里的煤矿', '临汾市内', '生态保护区5公里内的钢铁', '各市煤矿数量']) {
      await app.ask(text);
      await large.answered();
      const { certain, possible, hits, units } = answerOf(text);
      expect(await app.counts(), text).toEqual({ certain, possible });
      if (hits.length < 500) expect(await large.drawnShare(), text).toBeNull();
      if (units) continue;
      await large.listed();
      const [row = ''] = await app.resultRows();
      expect(
        hits.some(({ placement }) => row.startsWith(placement.title_zh)),
        text,
      ).toBe(true);
    }
  });

  test('draws and lists a part of a long answer, and says so', async () => {
    const { app, large } = await openLarge();
    await app.ask('临汾附近100公里');
    await large.answered();
    const { hits } = answerOf('临汾附近100公里');
    const share = await large.drawnShare();
    expect(share?.of).toBe(hits.length);
    expect(share?.drawn).toBeLessThan(hits.length);
    await large.listed();
    const listed = (await app.resultRows()).length;
    await app.takeOffer(/再显示/);
    expect((await app.resultRows()).length).toBeGreaterThan(listed);
  });

  test('says that it looks, keeps what it has, and forgets what was asked before the last', async () => {
    const { app, large } = await openLarge();
    await app.ask('临汾市内');
    await large.answered();
    const before = await app.resultRows();
    await large.holdWorker();
    await app.ask('各县数量');
    expect(await large.isAnswering()).toBe(true);
    expect(await large.announcement()).toBe('正在查询…');
    expect(await app.resultRows()).toEqual(before);
    await app.ask('太原附近50公里的煤矿');
    await large.releaseWorker();
    await large.answered();
    const { certain, possible } = answerOf('太原附近50公里的煤矿');
    expect(await app.counts()).toEqual({ certain, possible });
  });

  test('says when the worker does not start, and asks again', async () => {
    const worker = 'assets/atlasWorker-*.js';
    const { app, large } = await openLarge({ failing: worker });
    await app.ask('临汾市内');
    expect(await app.alertText()).toContain('这次查询没有完成');
    await app.page.unroute(`**/${worker}`);
    await app.takeOffer('再试一次');
    await large.answered();
    const { certain, possible } = answerOf('临汾市内');
    expect(await app.counts()).toEqual({ certain, possible });
  });
});

/** A count as the page writes it. */
const written = (count: number): string => count.toLocaleString('zh');

const divisionNamed = (name: string) =>
  [...atlas.divisions.values()].find(({ name_zh }) => name_zh === name) as Division;

describe('pages about an atlas of many placements calculate beside it, say so, and tell the same', {
  tags: 'full',
}, () => {
  test('checks', async () => {
    const { app, large } = await openLarge();
    await large.calculated(() => app.page.getByRole('button', { name: '检查' }).click());
    const [lens] = lensesOf(atlas) as [Lens];
    const expectPairs = async (withCityWide: boolean) => {
      const { met, leftOut } = findMeetings(atlas, lens, lens.radius, withCityWide);
      const certain = met.reduce((sum, one) => sum + one.certain, 0);
      const possible = met.reduce((sum, one) => sum + one.count, 0) - certain;
      const text = await textOfPage(app);
      expect(text).toContain(`${written(certain)} 对确定，${written(possible)} 对可能`);
      if (leftOut > 0) expect(text).toContain(`另有 ${written(leftOut)} 对只写到全市`);
      const [first] = met;
      expect(text).toContain(first?.against.title_zh);
      for (const { what } of first?.meetings.slice(0, 30) ?? []) expect(text).toContain(what.title_zh);
    };
    await expectPairs(false);
    await large.calculated(() => app.page.getByRole('checkbox', { name: '也列规划只写到全市的' }).check());
    await expectPairs(true);
    await large.calculated(() => app.page.getByRole('radio', { name: '哪些县没有' }).check());
    const gaps = gapsIn(atlas, runQuery(atlas, gapQuestion('county', 'airports', km(30))));
    const certain = gaps.filter(({ certainty }) => certainty === 'certain').length;
    expect(await textOfPage(app)).toContain(
      `117 个县中，${certain} 个确定没有，${gaps.length - certain} 个可能没有`,
    );
  });

  test('a comparison', async () => {
    const { app, large } = await openLarge();
    const units = ['太原市', '平遥县'].map(divisionNamed);
    const { themes, totals } = compareSides(
      atlas,
      units.map((unit) => ({ kind: 'unit', key: unit.adcode, adcode: unit.adcode, unit })),
    );
    await large.calculated(() =>
      app.goTo(`${app.page.url().split('#')[0]}#page=compare.${units.map(({ adcode }) => adcode).join('.')}`),
    );
    const rows = await tableRows(app, /各主题的数量/);
    expect(rows).toHaveLength(themes.length + 3);
    expect(rows.at(-1)).toContain(
      totals.flatMap(({ certain, possible }) => [written(certain), written(possible)]).join(' | '),
    );
  });

  test('a city and a county', async () => {
    const { app, large } = await openLarge();
    await app.ask('太原市内');
    await large.answered();
    await large.holdWorker();
    await app.page.locator('.ways-on').getByRole('button').first().click();
    await pageOpened(app, '太原市');
    expect(await large.isCalculating()).toBe(true);
    expect(await textOfPage(app)).toContain('阳泉市');
    await large.releaseWorker();
    for (const name of ['太原市', '小店区']) {
      if (name === '小店区') await large.calculated(() => pressOnPage(app, name));
      await app.page.locator('.unit-page .unit-top').waitFor();
      const { placements, counties } = contentsOf(atlas, divisionNamed(name));
      const { certain, partly, cityWide } = placements;
      expect(await textOfPage(app)).toContain(
        `${written(certain.length)} 处确定在其中，${written(partly.length + cityWide.length)} 处可能在其中`,
      );
      const shown = counties.map(
        ({ adcode, certain, possible }) =>
          `${atlas.divisions.get(adcode)?.name_zh} | ${written(certain)} | ${written(possible)}`,
      );
      if (shown.length > 0) expect((await tableRows(app, /县/)).slice(1)).toEqual(shown);
    }
  });

  test('the order of the table, and the summary', async () => {
    const { app, large } = await openLarge();
    const results = new ResultsDriver(app);
    await app.ask('临汾市内');
    await large.answered();
    const { hits } = answerOf('临汾市内');
    await results.openTable();
    await large.calculated(() => results.sortBy('布局'));
    const collator = new Intl.Collator('zh', { numeric: true });
    const titles = hits.map(({ placement }) => placement.title_zh).sort(collator.compare);
    const shown = await results.tableColumn('布局');
    expect(shown).toEqual(titles.slice(0, shown.length));
    await large.calculated(() => results.show(/汇总/));
    const { statuses } = summarise(hits);
    for (const { certain } of statuses.values())
      expect(await results.summary()).toContain(` ${written(certain)} `);
  });

  test('cities by themes', async () => {
    const { app, large } = await openLarge();
    await large.calculated(() => app.page.getByRole('button', { name: '城市 × 主题' }).click());
    const { adcode } = divisionNamed('太原市');
    const count = [...atlas.placements.values()].filter(({ cities }) => cities.includes(adcode)).length;
    expect(await app.page.locator('.matrix thead').innerText()).toContain(written(count));
  });
});
