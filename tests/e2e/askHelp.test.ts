import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import type { AppDriver as App } from './driver.ts';
import { openApp } from './openApp.ts';

const help = (app: App) => app.page.getByRole('dialog', { name: /怎样提问|How to ask/ });
const opener = (app: App) => app.page.getByRole('button', { name: /怎样提问|How to ask/ });

async function openHelp(app: App): Promise<void> {
  await opener(app).click();
  await help(app).getByRole('heading', { level: 3 }).first().waitFor();
}

describe('the help on asking', () => {
  test('an example in it is asked, and the keyboard goes on in the panel', async () => {
    const app = await openApp();
    await openHelp(app);
    await help(app).getByRole('button', { name: '太原50公里内的钢铁' }).click();
    await app.settled();
    expect(await help(app).isVisible()).toBe(false);
    expect(await app.typed()).toBe('太原50公里内的钢铁');
    expect(await app.askedFields()).toEqual({ place: '太原市', distance: 50 });
    expect(await app.page.evaluate(() => document.activeElement?.id)).toBe('panel');
  });

  test('closed by Escape, it gives the focus back to what opened it', async () => {
    const app = await openApp('#lang=en');
    await openHelp(app);
    await app.press('Escape');
    expect(await help(app).isVisible()).toBe(false);
    expect(await opener(app).evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' as const }],
  ])('axe finds nothing, %s', async (_, options) => {
    const app = await openApp('', options);
    await openHelp(app);
    expect(await violations(app.page, { within: ['dialog[open]'] })).toEqual([]);
  });
});

describe('a note about how a question was read', () => {
  test('holds the other question, one click away', async () => {
    const app = await openApp();
    await app.ask('距太原100公里的机场');
    expect((await app.notes()).join(' ')).toContain('距离从太原的边界量起');
    await app.page.getByRole('button', { name: '距太原中心100公里的机场' }).click();
    await app.settled();
    expect(await app.typed()).toBe('距太原中心100公里的机场');
    expect(await app.notes()).toEqual([]);
  });

  test('names a word that the plan does not have, and offers the question without it', async () => {
    const app = await openApp();
    await app.ask('太原附近的火星土豆');
    expect(await app.problem()).toContain('火星土豆');
    await app.takeOffer('太原50公里内的所有项目');
    expect(await app.problem()).toBeNull();
    expect((await app.counts()).certain).toBeGreaterThan(0);
  });
});

test('a section is offered by its number, and lists what it holds', async () => {
  const app = await openApp();
  await app.type('第九节');
  expect(await app.suggestionGroups()).toContain('章节');
  await app.takeSuggestion(/第9节/);
  expect(await app.typed()).toBe('所有第9节的项目');
  expect((await app.resultRows()).length).toBe(4);
});
