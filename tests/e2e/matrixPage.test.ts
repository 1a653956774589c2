import { describe, expect, test } from 'vitest';
import { openApp } from './openApp.ts';
import { expectAccessible, PHONE, pageOpened } from './pages.ts';

const MATRIX = '#page=matrix';

describe('the table of cities and themes', () => {
  test('leads from a city to its page, and back', async () => {
    const app = await openApp(MATRIX);
    await app.page.getByRole('columnheader', { name: /晋中/ }).getByRole('button').click();
    await pageOpened(app, '晋中市');
    await app.page.goBack();
    await app.page.getByRole('heading', { name: '11 个市的布局一览' }).waitFor();
  });

  test.each([
    ['wide', {}],
    ['on a phone', PHONE],
  ])(
    'puts the cities in the order of a theme or of their totals: most, fewest, as before; %s',
    async (_, options) => {
      const app = await openApp(MATRIX, options);
      const table = app.page.getByRole('table');
      await table.waitFor();
      const row = (name: string) =>
        table.getByRole('row').filter({ has: app.page.getByRole('button', { name, exact: true }) });
      const cells = async (name: string) =>
        (await row(name).locator('td').allInnerTexts()).map((text) => Number(text) || 0);
      const cities = () => table.getByRole('columnheader').allInnerTexts();
      const press = (name: string) => row(name).getByRole('button', { name, exact: true }).click();
      const before = await cities();

      await press('煤矿');
      const down = await cells('煤矿');
      expect(down[0]).toBeGreaterThan(down.at(-1) as number);
      expect(down).toEqual(down.toSorted((a, b) => b - a));
      expect(await cities()).not.toEqual(before);
      expect(await row('煤矿').getByRole('rowheader').getAttribute('aria-sort')).toBe('descending');
      expect(await app.page.getByRole('status').filter({ hasText: '从多到少' }).count()).toBe(1);
      await press('煤矿');
      expect(await cells('煤矿')).toEqual(down.toReversed());
      await press('煤矿');
      expect(await cities()).toEqual(before);

      await press('合计');
      const totals = await cells('合计');
      expect(totals).toEqual(totals.toSorted((a, b) => b - a));
      expect((await cities())[1]).toContain('太原');
      expect(await row('煤矿').getByRole('rowheader').getAttribute('aria-sort')).toBe('none');
    },
  );

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
    await app.page.getByRole('table').getByRole('button', { name: '合计' }).click();
    await expectAccessible(app);
  });
});
