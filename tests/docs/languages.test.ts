import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Where languages are named by right: their folders, their grammars, the settings, and what tells the shell's words apart. */
const AT_HOME = /^src\/(?:ui\/languages|query\/language|ask)\/|^src\/state\/settings\.ts$/;

/**
 * Modules that still name them, for the data say everything in these two: `title_zh`, `title_en`. None may
 * join; one that need not any more leaves the list.
 */
const TWO_BY_DATA = [
  'layers/base.ts',
  'layers/basemap.ts',
  'layers/extents.ts',
  'layers/water.ts',
  'src/atlas/dataSets.ts',
  'src/map/sources/badges.ts',
  'src/map/sources/extents.ts',
  'src/map/sources/ground.ts',
  'src/map/sources/lineEnds.ts',
  'src/map/sources/shown.ts',
  'src/map/words.ts',
  'src/query/engine/run.ts',
  'src/query/engine/texts.ts',
  'src/query/models/sentence.ts',
  'src/state/urlState.ts',
  'src/ui/features/about/DataCoverage.tsx',
  'src/ui/features/about/DataPlaces.tsx',
  'src/ui/features/about/DataSources.tsx',
  'src/ui/features/results/ResultTable.tsx',
];

const NAMED = /'(?:zh|en)'|\.(?:zh|en)\b|_(?:zh|en)\b|\b(?:zh|en):/;
/** What is said of the code is not the code. */
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;

const ROOT = new URL('../../', import.meta.url);
const modules = ['src', 'layers'].flatMap((room) =>
  readdirSync(new URL(room, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${room}/${path.replaceAll('\\', '/')}`),
);

test('no further module names a language outside of its folder and the settings', () => {
  expect(modules.length).toBeGreaterThan(300);
  const naming = modules.filter(
    (path) =>
      !AT_HOME.test(path) && NAMED.test(readFileSync(new URL(path, ROOT), 'utf8').replace(COMMENT, '')),
  );
  expect(naming.toSorted()).toEqual(TWO_BY_DATA);
});
