import { expect, test, vi } from 'vitest';
import { publish } from '../../geodata/build/publish.ts';
import { loadAtlas } from '../../src/atlas/atlas.ts';
import { createApp } from '../../src/state/app.ts';
import { CATALOGUE } from '../catalogue.ts';
import { LATER } from './later.ts';
import { SETTINGS } from './realApp.ts';

vi.setConfig({ testTimeout: 30_000 });

const published = publish();

/** A network that has all that is published but one file, in the place of which it sends something else. */
const networkWithout = (missing: string, answer: () => Response) =>
  (async (address: unknown) => {
    const file = String(address).split('/').at(-1) ?? '';
    return file === missing ? answer() : new Response(published.get(file) ?? '');
  }) as typeof globalThis.fetch;

test.each([
  ['divisions.topo.json', 'status', () => new Response('', { status: 404 })],
  ['water.topo.json', 'page', () => new Response('<html>Log in</html>')],
] as const)(
  'without %s there are still a list and answers, and the cause is told',
  async (file, reason, answer) => {
    const { atlas, missing } = await loadAtlas('data', networkWithout(file, answer));
    const app = createApp(SETTINGS, { identity: CATALOGUE, ...LATER });
    for (const one of missing) app.atlas.miss(one);
    app.atlas.setAtlas(atlas);
    expect(app.atlas.missing.value).toMatchObject([{ file, reason }]);
    expect(app.question.rows.value.length).toBeGreaterThan(500);
    await app.question.loadReader();
    app.question.ask('煤矿');
    expect(app.question.answer.value?.hits.length).toBeGreaterThan(0);
    app.question.ask('各市煤矿数量');
    expect(app.question.result.hasFailed).toBe(false);
  },
);
