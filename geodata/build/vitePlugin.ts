import type { Plugin } from 'vite';
import type { Catalogue } from '../catalogue.ts';
import { Identity } from '../catalogue.ts';
import { publish } from './publish.ts';
import { readCatalogue } from './readCatalogue.ts';
import { ATLAS_ROOT } from './readPlan.ts';

/** Text as it stands in HTML, also in an attribute. */
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.codePointAt(0)};`);

/** What the page says of its atlas before any data is there. */
const identityOf = (catalogue: Catalogue): Identity => Identity.strip().parse(catalogue);

/** How the app is called where it is installed. */
const manifestOf = ({ title }: Catalogue): string =>
  JSON.stringify({
    name: title.zh,
    short_name: title.zh,
    start_url: './',
    display: 'standalone',
    background_color: '#faf7f0',
    theme_color: '#0b7f80',
    icons: [{ src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' }],
  });

/**
 * Serves the open data under `data/` while developing and writes it there when building; names the page
 * and its manifest for the atlas.
 * @param root the folder of the atlas, with a slash at its end
 */
export function geodata(root: URL = ATLAS_ROOT): Plugin {
  return {
    name: 'geodata',
    transformIndexHtml(html) {
      const { catalogue } = readCatalogue(root);
      const children = JSON.stringify(identityOf(catalogue)).replaceAll('<', '\\u003c');
      return {
        html: html
          .replace('%ATLAS_TITLE%', escapeHtml(catalogue.title.zh))
          .replace('%ATLAS_SUBTITLE%', escapeHtml(catalogue.subtitle.zh)),
        tags: [
          { tag: 'script', attrs: { type: 'application/json', id: 'atlas' }, children, injectTo: 'head' },
        ],
      };
    },
    configureServer(server) {
      server.middlewares.use('/manifest.webmanifest', (_, response) => {
        response.setHeader('Content-Type', 'application/manifest+json; charset=utf-8');
        response.end(manifestOf(readCatalogue(root).catalogue));
      });
      server.middlewares.use('/data', (request, response, next) => {
        const content = publish(root).get((request.url ?? '').replace(/^\/|\?.*$/g, ''));
        if (content === undefined) return next();
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.end(content);
      });
    },
    generateBundle() {
      for (const [name, source] of publish(root))
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source });
      const source = manifestOf(readCatalogue(root).catalogue);
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source });
    },
  };
}
