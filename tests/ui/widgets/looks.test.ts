import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FONTS } from '../../../layers/fonts.ts';
import { DARK, LIGHT } from '../../../layers/palette.ts';
import { PHONE } from '../../../src/ui/widgets/breakpoints.ts';
import { customProperties, withBreakpoints } from '../../../src/ui/widgets/looks.ts';

const UI = new URL('../../../src/ui/', import.meta.url);
const sheets = readdirSync(UI, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, css: readFileSync(new URL(name, UI), 'utf8') }));

test('the page has the colours and fonts of its map', () => {
  const css = customProperties();
  expect(css).toContain(`--ink: ${LIGHT.label};`);
  expect(css).toContain(`--accent: ${DARK.selection};`);
  for (const font of FONTS) expect(css).toContain(font);
});

test('every custom property that a style sheet uses is declared somewhere', () => {
  const declared = new Set(
    [customProperties(), ...sheets.map(({ css }) => css)].flatMap((css) =>
      [...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name),
    ),
  );
  // Set by the views: hues of an atlas's groups, and what is measured.
  for (const name of ['--group', '--left', '--top', '--height']) declared.add(name);
  const missing = sheets.flatMap(({ name, css }) =>
    [...css.matchAll(/var\((--[\w-]+)/g)].flatMap(([, used = '']) =>
      declared.has(used) ? [] : [`${name}: ${used}`],
    ),
  );
  expect(sheets.length).toBeGreaterThan(30);
  expect(missing).toEqual([]);
});

test('breakpoints are written once', () => {
  expect(withBreakpoints('@media screen and (--phone) {}')).toBe(`@media screen and ${PHONE} {}`);
  expect(sheets.filter(({ css }) => css.includes(PHONE)).map(({ name }) => name)).toEqual([]);
});

test('colours of the page stand in the palette, not in style sheets', () => {
  const own = sheets.flatMap(({ name, css }) =>
    [...css.matchAll(/^\s*--[\w-]+: (?:#|rgb).*$/gm)].map(([line]) => `${name}: ${line.trim()}`),
  );
  expect(own).toEqual([]);
});
