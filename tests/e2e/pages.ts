// The pages over the map as their readers see them.
import { expect } from 'vitest';
import { violations } from './axe.ts';
import type { AppDriver } from './driver.ts';

export const PHONE = { viewport: { width: 390, height: 844 } };

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const pageOf = (app: AppDriver) => app.page.locator('.page');

/** The title of the open page; null where the map, or a card in front of the page, is shown. */
export async function titleOfPage(app: AppDriver): Promise<string | null> {
  const title = pageOf(app).getByRole('heading', { level: 1 });
  return (await title.isVisible()) ? oneLine(await title.innerText()) : null;
}

/** Waits for a page of this title to open. */
export async function pageOpened(app: AppDriver, title: string): Promise<void> {
  await pageOf(app).getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Presses a button or link of the page. */
export async function pressOnPage(app: AppDriver, name: string | RegExp): Promise<void> {
  await pageOf(app).getByRole('button', { name }).first().click();
}

export async function closePage(app: AppDriver): Promise<void> {
  await pressOnPage(app, /回到地图|Back to the map/);
  await app.settled();
}

/** Everything the page says. */
export async function textOfPage(app: AppDriver): Promise<string> {
  return oneLine(await pageOf(app).innerText());
}

/** A part of the page, by its heading: items of its lists, one a line. */
export async function itemsUnder(app: AppDriver, heading: RegExp): Promise<string[]> {
  const part = pageOf(app)
    .locator('section')
    .filter({ has: app.page.getByRole('heading', { level: 2, name: heading }) })
    .last();
  return (await part.getByRole('listitem').allInnerTexts()).map(oneLine);
}

/** A table of the page, row by row, cells parted by bars. */
export async function tableRows(app: AppDriver, name: RegExp): Promise<string[]> {
  const rows = pageOf(app).getByRole('table', { name }).getByRole('row');
  await rows.first().waitFor();
  return rows.evaluateAll((all) =>
    all.map((row) =>
      [...(row as HTMLTableRowElement).cells]
        .map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())
        .join(' | '),
    ),
  );
}

/** What has the focus, in its own words. */
export async function focused(app: AppDriver): Promise<string> {
  return app.page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  );
}

export async function expectAccessible(app: AppDriver): Promise<void> {
  expect(await violations(app.page)).toEqual([]);
}

/** Whether the page is wider than the screen it is on. */
export async function spillsSideways(app: AppDriver): Promise<boolean> {
  return app.page.evaluate(() => {
    const scroll = document.querySelector('.page-scroll');
    return !scroll || scroll.scrollWidth > scroll.clientWidth;
  });
}

/** How the page comes out on A4: whether it stands alone and whole, its ink, and the number of sheets. */
export async function onPaper(
  app: AppDriver,
): Promise<{ alone: boolean; cut: number; ink: string; sheets: number }> {
  await app.page.emulateMedia({ media: 'print' });
  const pdf = (
    await app.page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } })
  ).toString('latin1');
  const others = ['#panel', '#map', '.map-controls', '.page-print'];
  const alone = await app.page.evaluate(
    (selectors) => selectors.every((selector) => !document.querySelector(selector)?.checkVisibility()),
    others,
  );
  const { cut, ink } = await pageOf(app).evaluate((page) => ({
    cut: (page.querySelector('.page-scroll')?.scrollHeight ?? 0) - page.getBoundingClientRect().height,
    ink: getComputedStyle(page).color,
  }));
  return { alone, cut, ink, sheets: pdf.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0 };
}
