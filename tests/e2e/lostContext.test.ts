import { describe, expect, test } from 'vitest';
import { DARK, LIGHT } from '../../layers/palette.ts';
import type { MapElement } from '../../src/map/createMap.ts';
import type { AppDriver } from './driver.ts';
import { openApp } from './openApp.ts';

/** Takes the map's drawing context away, or gives it back, as a browser does. */
async function changeContext({ page }: AppDriver, way: 'lose' | 'restore'): Promise<void> {
  await page.evaluate(async (way) => {
    const { map } = document.querySelector('#map') as MapElement;
    const held = window as unknown as { context?: WEBGL_lose_context | null | undefined };
    held.context ??= map?.getCanvas().getContext('webgl2')?.getExtension('WEBGL_lose_context');
    const changed = new Promise((resolve) => {
      map?.getCanvas().addEventListener(`webglcontext${way === 'lose' ? 'lost' : 'restored'}`, resolve, {
        once: true,
      });
    });
    if (way === 'lose') held.context?.loseContext();
    else held.context?.restoreContext();
    await changed;
  }, way);
}

/** What the map draws of the question, the focus and the palette. */
async function drawn({ page }: AppDriver) {
  return page.evaluate(() => {
    const { map } = document.querySelector('#map') as MapElement;
    if (!map) throw new Error('There is no map.');
    const idsOf = (source: string, property: string) => [
      ...new Set(map.querySourceFeatures(source).map(({ properties }) => String(properties[property]))),
    ];
    const boxes = map
      .querySourceFeatures('ring')
      .flatMap(({ geometry }) => (geometry.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : []));
    return {
      west: Math.min(...boxes.map(([lng = Number.NaN]) => lng)),
      tints: idsOf('tints', 'id'),
      outside: map.getPaintProperty('outside', 'background-color'),
      focus: map
        .queryRenderedFeatures({ layers: ['spots-symbol'] })
        .filter(({ state }) => state['focus'])
        .map(({ properties }) => String(properties['members'])),
    };
  });
}

const colours = (app: AppDriver, colorScheme: 'light' | 'dark') => app.page.emulateMedia({ colorScheme });

describe('a drawing context that is lost', () => {
  test('and comes back draws all anew: the question asked meanwhile, what is in focus, the other palette', {
    tags: ['shipped', 'full'],
  }, async () => {
    const app = await openApp('#q=within_140200_30');
    await app.openFirstResult();
    const before = await drawn(app);
    expect(before).toMatchObject({ tints: ['140200'], outside: LIGHT.outside });
    await changeContext(app, 'lose');
    await app.ask('太原50公里内的钢铁');
    await colours(app, 'dark');
    await app.openFirstResult();
    expect(await app.alertText()).toContain('重新加载');
    await changeContext(app, 'restore');
    await app.settled();
    await app.settled();
    const after = await drawn(app);
    expect(after).toMatchObject({ tints: ['140100'], outside: DARK.outside });
    expect(after.west).not.toBeCloseTo(before.west, 1);
    expect(await app.page.getByRole('alert').count()).toBe(0);
    await colours(app, 'light');
    await app.settled();
    expect((await drawn(app)).outside).toBe(LIGHT.outside);
  });

  test('and stays lost is told of, with a way to reload; the list goes on, and paper has no gap', {
    tags: ['shipped', 'full'],
  }, async () => {
    const app = await openApp();
    await changeContext(app, 'lose');
    await app.ask('太原附近');
    expect((await app.counts()).certain).toBeGreaterThan(0);
    const { page } = app;
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.map-picture').count()).toBe(0);
    expect(await page.locator('#map').isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('alert').getByRole('button', { name: '重新加载' }).click();
    await app.settled();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await app.drawnLayers()).toContain('spots-symbol');
  });
});

test('the symbol of the open card keeps its halo in another context', {
  tags: ['shipped', 'full'],
}, async () => {
  const app = await openApp('#at=coal-mine-zhongyu@site-coal-mine-zhongyu');
  const { focus } = await drawn(app);
  expect(focus.join()).toContain('coal-mine-zhongyu@site-coal-mine-zhongyu');
  await changeContext(app, 'lose');
  await changeContext(app, 'restore');
  await app.settled();
  await app.settled();
  expect((await drawn(app)).focus).toEqual(focus);
});
