import { defineConfig } from 'vitest/config';
import { geodata } from './geodata/build/vitePlugin.ts';
import { BASE_MAP_HOSTS } from './layers/basemap.ts';

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

export default defineConfig({
  base: './',
  // One page: a file that is missing is a 404, as on a static host.
  appType: 'mpa',
  plugins: [geodata()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'maplibre', test: /node_modules\/maplibre-gl/ }] } },
    },
  },
  preview: { headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**'] },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/globalSetup.ts',
          fileParallelism: false,
          testTimeout: 180_000,
          // A machine that draws in software stumbles now and then; what is broken fails twice.
          retry: 1,
        },
      },
    ],
  },
});
