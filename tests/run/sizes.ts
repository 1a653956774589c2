// Holds the built app to its budgets, in kB of gzip as a browser would fetch it.
//   node tests/run/ts.mjs tests/run/sizes.ts
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = 'dist';
/** MapLibre's main, worker and style files: every MapLibre page loads them, so they are not ours to save. */
const MAPLIBRE = /^assets\/maplibre-.*\.(js|css)$/;
/** Chunks that the entry imports dynamically, but at once: shipped before first use like the rest. */
const ALSO_AT_START = ['syncMap', 'zh'];
/** What the app fetches to draw its first picture. */
export const START_DATA = [
  'plan.json',
  'atlas.json',
  'divisions.json',
  'divisions.topo.json',
  'water.topo.json',
  'labels.geojson',
].map((name) => `data/${name}`);

export interface Size {
  what: string;
  files: string[];
  kB: number;
  limit: number;
}

export function measureSizes(): Size[] {
  return [
    size('JavaScript before first use, without MapLibre', scriptsAtStart().filter(isOurs), 95),
    size('data fetched at the start', START_DATA, 155),
    size('boundaries of province, cities and counties', ['data/divisions.topo.json'], 40),
  ];
}

/**
 * The scripts that the page loads by itself: its entry, the chunks that this asks for at once, and all
 * that they import. A browser test holds this against what really is loaded.
 */
export function scriptsAtStart(): string[] {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const entries = [...page.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src = '']) => fromRoot(src));
  if (entries.length === 0) throw new Error(`${DIST}/index.html loads no script.`);
  entries.push(...ALSO_AT_START.map(assetNamed));

  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const code = readFileSync(join(DIST, file), 'utf8');
    for (const [, target = ''] of code.matchAll(/\b(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g)) {
      follow(posix.join(posix.dirname(file), target));
    }
  };
  entries.forEach(follow);
  assetNamed('maplibre-gl-worker');
  if (!found.has(assetNamed('maplibre'))) throw new Error('The page does not load MapLibre at its start.');
  return [...found];
}

/** False for the files that are MapLibre's own. */
export function isOurs(file: string): boolean {
  return !MAPLIBRE.test(file);
}

/** @throws Error unless exactly one script has this name before its hash. */
function assetNamed(name: string): string {
  const found = readdirSync(join(DIST, 'assets')).filter(
    (file) => file.replace(/-[\w-]{8}\.js$/, '') === name,
  );
  if (found.length !== 1)
    throw new Error(`${DIST}/assets should hold one ${name}-*.js, not ${found.length}.`);
  return `assets/${found[0]}`;
}

function size(what: string, files: string[], limit: number): Size {
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file))).length, 0);
  return { what, files, kB: bytes / 1000, limit };
}

function fromRoot(address: string): string {
  return address.replace(/^\.?\//, '');
}

if (process.argv[1] === import.meta.filename) {
  for (const { what, files, kB, limit } of measureSizes()) {
    const verdict = kB <= limit ? 'ok     ' : 'TOO BIG';
    console.log(`${verdict}  ${kB.toFixed(1).padStart(6)} of ${limit} kB  ${what} (${files.length} files)`);
    if (kB > limit) process.exitCode = 1;
  }
}
