import { expect, test } from 'vitest';
import type { MapElement } from '../../src/map/createMap.ts';
import { openApp } from './openApp.ts';
import { lightnessOnPaper, printDirectly } from './printDriver.ts';

test('the browser’s own printing has the question, the map and the list, and leaves nothing behind', {
  tags: 'shipped',
}, async () => {
  const app = await openApp('#q=within_140100_50');
  const paper = await printDirectly(app.page);
  expect(paper.colours).toBeGreaterThan(200);
  expect(paper.shown).toEqual(['.search-input', '.map-picture', '.map-notice', '.results']);
  expect(await app.page.locator('.map-picture').count()).toBe(0);
});

test('on paper the map is light, also where the screen is dark', { tags: ['shipped', 'full'] }, async () => {
  const app = await openApp('', { colorScheme: 'dark' });
  expect(await lightnessOnPaper(app.page)).toBeGreaterThan(0.75);
});

test('a system that asks for more contrast gets black ink and stronger edges on the map', async () => {
  const edge = async (contrast: 'more' | 'no-preference') => {
    const { page } = await openApp('', { contrast });
    return page.evaluate(() => ({
      ink: getComputedStyle(document.body).color,
      edge: (document.querySelector('#map') as MapElement).map?.getPaintProperty('cities-edge', 'line-color'),
    }));
  };
  const [plain, strong] = [await edge('no-preference'), await edge('more')];
  expect(strong.ink).toBe('rgb(0, 0, 0)');
  expect(plain.ink).not.toBe(strong.ink);
  expect(plain.edge).not.toEqual(strong.edge);
});

test('a link with a question and no view shows the answer', async () => {
  const whole = await (await openApp()).view();
  const answer = await (await openApp('#q=within_140100_20')).view();
  expect(answer.zoom).toBeGreaterThan(whole.zoom + 0.5);
});
