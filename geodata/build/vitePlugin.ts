import type { Plugin } from 'vite';
import { publish } from './publish.ts';

/** Serves the open data under `data/` while developing and writes it there when building. */
export function geodata(): Plugin {
  return {
    name: 'geodata',
    configureServer(server) {
      server.middlewares.use('/data', (request, response, next) => {
        const content = publish().get((request.url ?? '').replace(/^\/|\?.*$/g, ''));
        if (content === undefined) return next();
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.end(content);
      });
    },
    generateBundle() {
      for (const [name, source] of publish())
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source });
    },
  };
}
