// What every screen owes to whoever sees, hears or touches it otherwise: measured on the page as it stands.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds, rule by rule; of a long list's rows, which are all alike, it sees the first ones. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).exclude('.rows > li:nth-child(n + 4)');
  if (rules) axe.withRules(rules);
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  const found = await axe.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Controls whose area, their label's included, is smaller than `least` pixels in one direction. */
export async function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((pixels) => {
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [role="option"], [tabindex="0"]',
    );
    return [...controls].flatMap((control) => {
      if (!control.checkVisibility({ opacityProperty: false, visibilityProperty: true })) return [];
      const label = control instanceof HTMLInputElement ? control.labels?.[0] : null;
      const boxes = [control, ...(label ? [label] : [])].map((element) => element.getBoundingClientRect());
      const width = Math.max(...boxes.map((box) => box.width));
      const height = Math.max(...boxes.map((box) => box.height));
      const name = control.getAttribute('aria-label') ?? control.textContent?.trim().slice(0, 40);
      const isSmall = Math.min(width, height) < pixels - 0.5;
      return isSmall ? [`${control.tagName} “${name}” ${Math.round(width)} × ${Math.round(height)}`] : [];
    });
  }, least);
}

/** Whether something makes the page wider than its window. */
export async function spillsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });
}

/** Headings that leave out a level on the way down, in the order they are read. */
export async function headingGaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    let last = 0;
    return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].flatMap((heading) => {
      if (!heading.checkVisibility()) return [];
      const level = Number(heading.tagName[1]);
      const isGap = level > last + 1;
      last = level;
      return isGap ? [`h${level} “${heading.textContent}”`] : [];
    });
  });
}

/** Reads the page as it is with the system's dark palette. */
export async function inDark<T>(page: Page, read: () => Promise<T>): Promise<T> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-scheme=dark]').waitFor();
  return read();
}
