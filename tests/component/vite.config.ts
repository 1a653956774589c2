import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vite';
import app from '../../vite.config.ts';

/** Where the app lies that is built with a map that draws nothing; beside what ships, never in it. */
export const COMPONENT_DIST = '.cache/component-dist';

/** The app as it ships, but for MapLibre: tests of everything else need not wait for a picture. */
export default mergeConfig(
  app,
  defineConfig({
    resolve: {
      alias: [
        { find: /^maplibre-gl$/, replacement: fileURLToPath(new URL('fake/maplibre.ts', import.meta.url)) },
      ],
    },
    build: { outDir: COMPONENT_DIST, emptyOutDir: true, reportCompressedSize: false },
  }),
);
