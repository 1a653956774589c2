import { describe, expect, test } from 'vitest';
import { readSource } from '../../geodata/build/readPlan.ts';
import { buildAtlas } from '../../src/data/atlas.ts';
import { buildGazetteer } from '../../src/query/gazetteer.ts';
import { parseQuery } from '../../src/query/parse.ts';
import { runQuery } from '../../src/query/run.ts';
import { largePlan } from '../bench/largePlan.ts';
import { readBoundaries, realAtlas } from '../query/realAtlas.ts';
import { LargeAtlasDriver } from './largeDriver.ts';
import { openApp } from './openApp.ts';

/** Just more than a page answers by itself. */
const PLACEMENTS = 12_000;
const plan = largePlan(realAtlas(), PLACEMENTS);
const atlas = buildAtlas({ plan, divisions: readSource().divisions, boundaries: readBoundaries() });
const gazetteer = buildGazetteer(atlas);
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

describe('an atlas of many placements', () => {
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
      if (!units) expect((await app.resultRows())[0], text).toContain(hits[0]?.placement.title_zh);
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
