import { describe, expect, test } from 'vitest';
import { BASE_MAP_HOSTS } from '../../layers/basemap.ts';
import { violations } from './axe.ts';
import { BaseMapDriver } from './baseMapDriver.ts';
import {
  answering,
  answeringOnly,
  type Host,
  outOfReach,
  refusing,
  sendingRubbish,
  stalling,
} from './baseServers.ts';
import type { PageOptions } from './browser.ts';
import type { AppDriver } from './driver.ts';
import { openApp } from './openApp.ts';

const HOSTS = BASE_MAP_HOSTS;
const KEY = '0123456789abcdef0123456789abcdef';
const OSM = /^OpenStreetMap/;
const RELIEF = /Mapterhorn/;
const OPEN_FREE_MAP = /OpenFreeMap/;
const TIANDITU = /^(天地图 · 矢量|Tianditu · map)$/;
const EMBEDDED = /^(自带底图|Built-in)$/;
/** Land of Shanxi without a symbol, label or edge on it at the first sight. */
const PLAIN_LAND: [number, number] = [112.99, 36.55];

/** Opens the app with every host of a base map behaving alike. */
async function openWith(host: Host, options: Parameters<typeof openApp>[1] = {}, address = '') {
  const asked: string[] = [];
  const noting: Host = (route) => {
    asked.push(route.request().url());
    return host(route);
  };
  const online = Object.fromEntries(HOSTS.map((name) => [name, noting]));
  const app = await openApp(address, { online, ...options });
  return { app, base: new BaseMapDriver(app.page), asked };
}

/** All of ours, drawn. */
async function expectOwnLayers(app: AppDriver): Promise<void> {
  await app.settled();
  const drawn = await app.drawnBySource();
  expect(drawn['badges']).toBe(11);
  for (const source of ['edges', 'province', 'water', 'spots', 'lines'])
    expect([source, (drawn[source] ?? 0) > 0]).toEqual([source, true]);
}

const isReddish = ([red, green, blue]: [number, number, number]) => red - Math.max(green, blue) > 60;

describe('choosing', () => {
  test('nothing is asked of anybody until a base map is chosen', async () => {
    const { app, base, asked } = await openWith(answering);
    await base.openMenu();
    expect(await base.chosen()).toMatch(EMBEDDED);
    expect(await base.offered()).toHaveLength(6);
    expect(await base.credits()).toEqual([]);
    await expectOwnLayers(app);
    expect(asked).toEqual([]);
  });

  test('tiles lie over the land and under ours, with their maker named; switched off, they are gone', {
    tags: 'shipped',
  }, async () => {
    const { app, base, asked } = await openWith(answering);
    await app.settled();
    const before = await base.colourAt(PLAIN_LAND);
    expect(isReddish(before)).toBe(false);
    await base.choose(OSM);
    await expectOwnLayers(app);
    expect(isReddish(await base.colourAt(PLAIN_LAND))).toBe(true);
    expect(await base.credits()).toEqual(['© OpenStreetMap 贡献者']);
    expect(new Set(asked.map((url) => new URL(url).host))).toEqual(new Set(['tile.openstreetmap.org']));
    expect(await base.hasNotice()).toBe(false);
    await base.choose(EMBEDDED);
    await expectOwnLayers(app);
    expect(await base.colourAt(PLAIN_LAND)).toEqual(before);
    expect(await base.credits()).toEqual([]);
    expect(await app.baseSources()).toEqual([]);
  });

  test('heights become light and shade', { tags: ['shipped', 'full'] }, async () => {
    const { app, base, asked } = await openWith(answering);
    await base.choose(RELIEF);
    await expectOwnLayers(app);
    expect(new Set(asked.map((url) => new URL(url).host))).toEqual(new Set(['tiles.mapterhorn.com']));
    expect(await base.credits()).toEqual(['© Mapterhorn']);
    expect(await base.hasNotice()).toBe(false);
    expect(await app.baseSources()).toHaveLength(1);
  });

  test('roads and settlements come as vectors, in our colours and in the reader’s language', {
    tags: ['shipped', 'full'],
  }, async () => {
    const { app, base } = await openWith(answering, {}, '#map=11/37.8/112.5');
    await base.choose(OPEN_FREE_MAP);
    await app.settled();
    const layers = await app.drawnLayers();
    for (const layer of ['base-road-motorway', 'base-rail', 'base-water', 'base-place'])
      expect([layer, layers.includes(layer)]).toEqual([layer, true]);
    expect(await base.credits()).toEqual(['OpenFreeMap', '© OpenMapTiles', '© OpenStreetMap 贡献者']);
    expect(await base.hasNotice()).toBe(false);
  });

  test('Tianditu waits for the reader’s key, which goes to Tianditu and into no link', {
    tags: ['shipped', 'full'],
  }, async () => {
    const { app, base, asked } = await openWith(answering);
    await base.openMenu();
    await base.choose(TIANDITU);
    await app.settled();
    expect(asked).toEqual([]);
    await base.saveKey('  not a key! ');
    expect(await base.keyState()).toContain('只有字母和数字');
    await base.saveKey(` ${KEY}\n`);
    expect(await base.keyState()).toContain('cdef');
    await app.settled();
    expect(isReddish(await base.colourAt(PLAIN_LAND))).toBe(true);
    expect(asked.length).toBeGreaterThan(0);
    expect(
      asked.every((url) => url.startsWith('https://t0.tianditu.gov.cn/') && url.endsWith(`tk=${KEY}`)),
    ).toBe(true);
    expect(app.page.url()).not.toContain(KEY);
    expect(app.page.url()).not.toMatch(/tianditu|base/);
    await base.removeKey();
    await app.settled();
    expect(await app.baseSources()).toEqual([]);
    expect(await base.credits()).toEqual([]);
  });

  test('the choice and the key are remembered in this browser', { tags: ['shipped', 'full'] }, async () => {
    const { app, base } = await openWith(answering);
    await base.choose(TIANDITU);
    await base.saveKey(KEY);
    await app.reload();
    expect(isReddish(await base.colourAt(PLAIN_LAND))).toBe(true);
    await base.openMenu();
    expect(await base.chosen()).toMatch(TIANDITU);
    expect(await base.keyState()).toContain('cdef');
  });

  test.each([
    ['OpenStreetMap', OSM],
    ['OpenFreeMap', OPEN_FREE_MAP],
  ])('%s stays through language, scheme and questions', async (_, name) => {
    const { app, base } = await openWith(answering);
    await base.choose(name);
    await app.switchLanguage();
    await app.ask('steel near Taiyuan');
    await app.page.emulateMedia({ colorScheme: 'dark' });
    await app.settled();
    expect((await app.baseSources()).length).toBe(1);
    expect((await base.credits()).at(-1)).toBe('© OpenStreetMap contributors');
    const drawn = await app.drawnBySource();
    for (const source of ['edges', 'province', 'water', 'spots', 'ring'])
      expect([source, (drawn[source] ?? 0) > 0]).toEqual([source, true]);
    expect(await base.hasNotice()).toBe(false);
  });
});

describe.each([
  ['OpenStreetMap', OSM],
  ['OpenFreeMap', OPEN_FREE_MAP],
])('when %s fails', (_, name) => {
  test('the notice says how, the embedded map is whole, and another try can bring it', {
    tags: ['shipped', 'full'],
  }, async () => {
    let host: Host = outOfReach;
    const { app, base } = await openWith((route) => host(route));
    await app.settled();
    const land = await base.colourAt(PLAIN_LAND);
    await base.choose(name);
    for (const [words, next] of [
      ['连不上服务器', refusing(403)],
      ['HTTP 403', sendingRubbish],
      ['收到的不是地图', answering],
    ] as const) {
      const notice = await base.notice(words);
      expect(notice).toContain('没有载入');
      expect(notice).toContain('自带底图照常可用');
      await expectOwnLayers(app);
      expect(await base.colourAt(PLAIN_LAND)).toEqual(land);
      host = next;
      await base.takeWayOn(/^再试一次$/);
      expect(await base.isButtonFocused()).toBe(true);
    }
    await expectOwnLayers(app);
    expect(await base.hasNotice()).toBe(false);
  });

  test('left without an answer, it gives up in time and says so', async () => {
    const { app, base, asked } = await openWith(stalling, { isLast: true });
    await app.page.clock.install();
    await base.choose(name);
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    expect(await base.hasNotice()).toBe(false);
    await app.page.clock.fastForward(15_000);
    expect(await base.notice()).toContain('15 秒没有回应');
  });
});

describe('the notice', () => {
  test('tells a part from the whole: what arrived stays', async () => {
    const { app, base } = await openWith(answeringOnly(/[02468]\.png$/, refusing(503)));
    await base.choose(OSM);
    await app.settled();
    expect(await base.notice()).toContain('有一部分没有载入');
    await expectOwnLayers(app);
  });

  test('so with vectors: the description arrives, the tiles do not', async () => {
    const { app, base } = await openWith(answeringOnly(/\/planet$/, sendingRubbish));
    await base.choose(OPEN_FREE_MAP);
    expect(await base.notice()).toContain('OpenFreeMap）没有载入');
    await expectOwnLayers(app);
  });

  test('can be closed, and can switch the base map off', async () => {
    const { app, base } = await openWith(outOfReach);
    await base.choose(OSM);
    await base.notice();
    await base.takeWayOn(/^关闭$/);
    expect(await base.hasNotice()).toBe(false);
    expect((await app.baseSources()).length).toBe(1);
    await base.choose(OPEN_FREE_MAP);
    await base.notice();
    await base.takeWayOn(/^用自带底图$/);
    expect(await base.hasNotice()).toBe(false);
    expect(await base.isButtonFocused()).toBe(true);
    await app.settled();
    expect(await app.baseSources()).toEqual([]);
  });

  test('of a map that needs a key leads to the key', async () => {
    const { app, base, asked } = await openWith(refusing(418));
    await base.choose(TIANDITU);
    await base.saveKey(KEY);
    await base.closeMenu();
    const notice = await base.notice();
    for (const words of ['HTTP 418', '密钥有误', '自带底图照常可用']) expect(notice).toContain(words);
    // A server that says no is not asked again until the reader wants it.
    await app.settled();
    const before = asked.length;
    await app.page.getByRole('button', { name: '放大' }).click();
    await app.settled();
    expect(asked.length).toBe(before);
    await base.takeWayOn(/^检查密钥$/);
    expect(await base.keyState()).toContain('cdef');
  });

  test('speaks English', async () => {
    const { app, base } = await openWith(refusing(403), { locale: 'en-US' });
    await base.openMenu();
    await base.choose(TIANDITU);
    await base.saveKey(KEY);
    expect(await base.notice()).toContain('HTTP 403');
    expect(await app.untranslated()).toEqual([]);
  });
});

describe('accessibility', () => {
  const axeFindsNothing = async (_: string, options: PageOptions) => {
    const { app, base } = await openWith(refusing(403), options);
    await base.choose(TIANDITU);
    await base.saveKey(KEY);
    await base.notice();
    expect(
      await violations(app.page, { within: ['#base-maps', '.base-notice-place', '.map-notice'] }),
    ).toEqual([]);
  };
  test.each([['light', {}]])('axe finds nothing in menu and notice: %s', axeFindsNothing);
  // Every state is looked at on a phone, and its colours in the dark, by another test.
  test.each([
    ['dark', { colorScheme: 'dark' as const }],
    ['a phone', { viewport: { width: 390, height: 844 } }],
  ])('axe finds nothing in menu and notice: %s', { tags: 'full' }, axeFindsNothing);

  test('the menu is reached by keyboard, and Escape closes it and nothing else', async () => {
    const { app, base } = await openWith(answering, {}, '#at=coal-mine-zhongyu@site-coal-mine-zhongyu');
    await base.openMenu();
    await app.page.keyboard.press('Escape');
    expect(await base.isButtonFocused()).toBe(true);
    expect(await app.card()).not.toBeNull();
  });
});
