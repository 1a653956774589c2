import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { ATLAS_ROOT } from './geodata/build/readPlan.ts';
import { geodata } from './geodata/build/vitePlugin.ts';
import { BASE_MAP_HOSTS } from './layers/basemap.ts';
import { customProperties, withBreakpoints } from './src/ui/widgets/looks.ts';

/**
 * Sent by the served build; `public/_headers` carries the same line for static hosts. The hosts of base
 * maps are asked only once a reader chooses one.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  `connect-src 'self' ${BASE_MAP_HOSTS.map((host) => `https://${host}`).join(' ')}`,
  "worker-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * What the app's entry imports, and all that this imports, but for what comes by `import()`. Not the entry
 * itself: it awaits files that import these.
 */
function importedByEntry({ getModuleInfo }: Modules): ReadonlySet<string> {
  const importsOf = (id: string) => getModuleInfo(id)?.importedIds ?? [];
  const found = new Set<string>();
  const open = [...importsOf(fileURLToPath(new URL('src/main.ts', import.meta.url)))];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...importsOf(id));
  }
  return found;
}

interface Modules {
  getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

let atStart: ReadonlySet<string> | null = null;

/** Puts what the entry imports into one file: in dozens it is a tenth larger. */
function nameStart(id: string, modules: Modules): string | null {
  atStart ??= importedByEntry({ getModuleInfo: (one) => modules.getModuleInfo(one) });
  return atStart.has(id) ? 'start' : null;
}

/** The folder of the atlas that is built: `ATLAS=tests/region/ npx vite build`. */
const ATLAS = process.env['ATLAS'] ? pathToFileURL(`${resolve(process.env['ATLAS'])}/`) : ATLAS_ROOT;

/** A tag of tests that wait for `npm run test:full`. */
const FULL = { name: 'full', skip: process.env['TESTS'] !== 'full' };

/** The tests are to be quick on two cores. */
const WORKERS = 2;

/**
 * Tests that drive the app in a browser. By their tags each runs in one of two tiers: on the app as it ships,
 * or on one whose map records what it is given and draws nothing.
 */
const BROWSER_TESTS = {
  include: ['tests/e2e/**/*.test.ts'],
  globalSetup: 'tests/e2e/globalSetup.ts',
  maxWorkers: WORKERS,
  isolate: false,
  testTimeout: 180_000,
  hookTimeout: 60_000,
};

/** What the map needs once the list is on the screen. */
const MAP_SCRIPTS = /^assets\/(maplibre|syncMap)-[\w-]{8}\.js$/;

/** Fetches the map's scripts with the page's own; unlike a module that is preloaded they are not compiled until they are asked for. */
const fetchMapEarly = (): Plugin => ({
  name: 'fetch-map-early',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => MAP_SCRIPTS.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'script', crossorigin: true, fetchpriority: 'low', href: `./${file}` },
          injectTo: 'head' as const,
        })),
  },
});

const LOOKS = 'virtual:looks.css';

/** Gives style sheets what is said once in TypeScript: colours, fonts and breakpoints. */
function looks(): Plugin {
  return {
    name: 'looks',
    enforce: 'pre',
    resolveId: (id) => (id === LOOKS ? `\0${LOOKS}` : null),
    load: (id) => (id === `\0${LOOKS}` ? customProperties() : null),
    transform: (code, id) => (/\/src\/ui\/.*\.css$/.test(id) ? withBreakpoints(code) : null),
  };
}

export default defineConfig({
  base: './',
  // One page: a file that is missing is a 404, as on a static host.
  appType: 'mpa',
  plugins: [looks(), geodata(ATLAS), fetchMapEarly()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // The library's styles come with the page's own: a file of both would bring the library with them.
          groups: [{ name: 'maplibre', test: /node_modules\/maplibre-gl\/.*\.m?js$/ }, { name: nameStart }],
        },
      },
    },
  },
  preview: { headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } },
  test: {
    // Whoever waits for something waits for as long as a busy machine takes.
    expect: { poll: { timeout: 15_000 } },
    reporters: ['default', ['./tests/run/tally.ts', { file: process.env['TALLY'] }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          maxWorkers: WORKERS,
          // The modules of a worker's files are evaluated once: half of the time went into that.
          isolate: false,
          // For a machine that does other things besides.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          ...BROWSER_TESTS,
          name: 'component',
          tags: [{ name: 'shipped', skip: true, priority: 1 }, FULL],
          // A busy machine stumbles now and then; the run says where it did.
          retry: 1,
        },
      },
      {
        extends: true,
        test: {
          ...BROWSER_TESTS,
          name: 'e2e',
          setupFiles: 'tests/e2e/onlyShipped.ts',
          tags: [{ name: 'shipped' }, FULL],
          // A machine that draws in software stumbles now and then; the run says where it did.
          retry: 1,
        },
      },
    ],
  },
});
