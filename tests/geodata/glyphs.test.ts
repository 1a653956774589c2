import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { readCatalogue } from '../../geodata/build/readCatalogue.ts';
import { ATLAS_ROOT } from '../../geodata/build/readPlan.ts';

const { resolve } = createRequire(import.meta.url);
const SETS: Record<string, string> = { maki: '@mapbox/maki', temaki: '@rapideditor/temaki' };

/** As a browser reads them: a number may begin where another ends. */
const numbersIn = (path: string): number[] => (path.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);

test('a published glyph holds every number of its drawing, to hundredths', () => {
  const { catalogue } = readCatalogue(ATLAS_ROOT);
  const { themes } = JSON.parse(readFileSync(new URL('themes.json', ATLAS_ROOT), 'utf8')) as {
    themes: { id: string; symbol: string }[];
  };
  for (const { id, symbol } of themes) {
    const [set = '', name] = symbol.split('/');
    const svg = readFileSync(resolve(`${SETS[set]}/icons/${name}.svg`), 'utf8');
    const paths = Array.from(svg.matchAll(/<path[^>]*?\sd="([^"]+)"/g), ([, path = '']) =>
      path.replace(/&#x[0-9a-f]+;/gi, ' '),
    );
    const [drawn, glyph] = [numbersIn(paths.join(' ')), catalogue.themes.find((one) => one.id === id)?.glyph];
    const published = numbersIn(glyph ?? '');
    expect(published.length, symbol).toBe(drawn.length);
    const farthest = Math.max(...drawn.map((number, at) => Math.abs(number - (published[at] ?? 0))));
    expect(farthest, symbol).toBeLessThan(0.0051);
  }
});
