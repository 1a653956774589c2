import { describe, expect, test } from 'vitest';
import { openApp } from './openApp.ts';
import { expectAccessible, pageOpened } from './pages.ts';

const MATRIX = '#page=matrix';

describe('the table of cities and themes', () => {
  test('leads from a city to its page, and back', async () => {
    const app = await openApp(MATRIX);
    await app.page.getByRole('columnheader', { name: /晋中/ }).getByRole('button').click();
    await pageOpened(app, '晋中市');
    await app.page.goBack();
    await app.page.getByRole('heading', { name: '11 个市的布局一览' }).waitFor();
  });

  test('on paper it stands alone, whole, on one sheet, in dark ink', async () => {
    const app = await openApp(MATRIX, { colorScheme: 'dark' });
    const table = app.page.getByRole('table');
    await table.waitFor();
    await app.page.emulateMedia({ media: 'print' });
    for (const other of ['#panel', '#map', '.map-controls'])
      expect(await app.page.locator(other).isVisible()).toBe(false);
    expect(await table.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)');
    const pdf = (await app.page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  });

  test('axe finds nothing', async () => {
    const app = await openApp(MATRIX);
    await app.page.getByRole('table').waitFor();
    await expectAccessible(app);
  });
});
