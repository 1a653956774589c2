import { expect, test } from 'vitest';
import type { AppDriver } from './driver.ts';
import { openApp } from './openApp.ts';
import { focused } from './pages.ts';

/** Presses a control by keyboard alone. */
async function enter({ page }: AppDriver, control: string): Promise<void> {
  await page.locator(control).first().focus();
  await page.keyboard.press('Enter');
}

// What was pressed goes away: the focus stays where it stood, or goes back to what opened it.
test.each([
  ['an example', '', '.examples .example', '结果'],
  ['an offer of an empty answer', '#q=within_140200_1_steel', '.empty button', '结果'],
  ['all themes again', '#only=steel', '.note .link', '结果'],
  ['the table closed', '#q=within_140100_50', '.table-close', '表格'],
  ['the screening left', '#page=screen', '.screen-header .secondary', '查询、列表与说明'],
])('the focus is never lost: %s', async (_, address, control, next) => {
  const app = await openApp(address);
  if (control === '.table-close') await enter(app, '#table-button');
  await enter(app, control);
  await expect.poll(() => focused(app)).toContain(next);
});

test('the list beside a click gives the focus back to the map, which says what it is', {
  tags: ['shipped', 'full'],
}, async () => {
  const app = await openApp();
  await app.clickOnBadge('140100');
  await app.press('Escape');
  const map = app.page.getByRole('application', { name: '山西省“十五五”规划布局地图' });
  expect(await map.evaluate((canvas) => canvas === document.activeElement)).toBe(true);
  expect(await map.getAttribute('aria-describedby')).toBe('map-help');
});

test('the list beside a badge speaks of its own city, whatever ground it hangs over', async () => {
  const app = await openApp('', { viewport: { width: 390, height: 844 } });
  await app.clickOnBadge('140100');
  const units = await app.page.locator('.chooser-units').getByRole('listitem').allInnerTexts();
  expect(units.map((text) => text.trim())).toEqual(['看太原市的全部布局 打开太原市的页面']);
});
