import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

type Axe = typeof import('axe-core');

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** What may be wrong in the dark palette alone. */
const COLOURS = ['color-contrast'];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Of a long list's rows, which are all alike, the first ones are looked at. */
const ALIKE = '.rows > li:nth-child(n + 4)';

/**
 * What axe finds wrong, rule by rule. It runs in the page itself, which has no frames, and brings back nothing
 * but faults: a report of all that is well costs more than the look.
 * @param within the parts of the page to look at; all of it without
 * @param rules those to hold; without, all of WCAG 2.2 A and AA and the best practices, or in the dark palette,
 * in which nothing else differs, those about colours
 */
export async function violations(
  page: Page,
  { within, rules }: { within?: readonly string[]; rules?: readonly string[] } = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const isDark = await page.evaluate(() => document.documentElement.dataset['scheme'] === 'dark');
  const held = rules ?? (isDark ? COLOURS : null);
  const asked = { include: within ? [...within] : null, exclude: ALIKE, rules: held ? [...held] : null };
  return page.evaluate(
    async ({ include, exclude, rules, tags }) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const found = await axe.run(include ? { include, exclude } : { exclude }, {
        runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags },
        resultTypes: ['violations'],
      });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    },
    { ...asked, tags: TAGS },
  );
}
