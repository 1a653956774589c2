import { afterEach, expect, test, vi } from 'vitest';
import { km } from '../../src/geo/units.ts';
import { areaOf, insideDivision, withinOf } from '../../src/query/engine/query.ts';
import { runQuery } from '../../src/query/engine/run.ts';
import type { ScoreNews } from '../../src/service/service.ts';
import { realAtlas } from '../query/realAtlas.ts';
import { connectService } from './connect.ts';

vi.setConfig({ testTimeout: 30_000 });

const atlas = realAtlas();
const near = withinOf(areaOf('140100'), km(50));
const inside = insideDivision('140100');

let close = (): void => undefined;
afterEach(() => close());

function connect(load = async () => atlas) {
  const ends = connectService(atlas, load);
  close = ends.close;
  return ends;
}

/** How many questions went to the other end. */
const asked = (sent: readonly unknown[]) => JSON.stringify(sent).split('"path":["ask"]').length - 1;

test('what nobody wants to know any more is not asked', async () => {
  const { service, sent } = connect();
  const stop = new AbortController();
  const first = service.answer(near);
  const second = service.answer(inside, stop.signal);
  stop.abort();
  const third = service.search('煤');
  await expect(second).rejects.toThrow('aborted');
  expect(await first).toEqual(runQuery(atlas, near));
  expect((await third).length).toBeGreaterThan(0);
  expect(asked(sent)).toBe(2);
});

test('connects when something is first asked, and again when the other end broke down', async () => {
  const { service, connected, fail } = connect();
  expect(connected()).toBe(0);
  expect(await service.answer(inside)).toEqual(runQuery(atlas, inside));
  const lost = service.answer(near);
  fail('out of memory');
  await expect(lost).rejects.toThrow('out of memory');
  expect(await service.answer(near)).toEqual(runQuery(atlas, near));
  expect(connected()).toBe(2);
});

test('asks for the atlas again where it could not be had', async () => {
  let tries = 0;
  const { service } = connect(async () => {
    if (++tries === 1) throw new Error('plan.json: status 503');
    return atlas;
  });
  await expect(service.answer(inside)).rejects.toThrow('plan.json: status 503');
  expect(await service.answer(inside)).toEqual(runQuery(atlas, inside));
  expect(tries).toBe(2);
});

test('a question that fails holds up no other', async () => {
  const { service } = connect();
  const failed = service.contents('999999');
  const answered = service.answer(inside);
  await expect(failed).rejects.toThrow();
  expect(await answered).toEqual(runQuery(atlas, inside));
});

test('scoring tells how far it is, lets questions have their turn, and ends when it is stopped', async () => {
  const { service } = connect();
  const stop = new AbortController();
  const told: ScoreNews[] = [];
  const goals = Array.from({ length: 50 }, (_, at) => ({
    kind: 'clear' as const,
    of: ['eco-zones' as const],
    beyond: km(at + 1),
  }));
  let begun = (): void => undefined;
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const tell = (news: ScoreNews) => {
    told.push(news);
    if ('share' in news) begun();
  };
  const scored = service.score({ kind: 'county', from: 'area' }, goals, tell, stop.signal);
  await hasBegun;
  expect(await service.answer(inside)).toEqual(runQuery(atlas, inside));
  stop.abort();
  await scored;
  for (const news of told) if ('share' in news) expect(news.share).toBeGreaterThan(0);
  expect(told.filter((news) => 'column' in news).length).toBeLessThan(goals.length);
});
