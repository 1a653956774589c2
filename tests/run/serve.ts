import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type InlineConfig, preview } from 'vite';

export interface Served {
  /** Ends with a slash. */
  url: string;
  close(): Promise<void>;
}

/** Serves the built app on a free port, as `npm start` does. */
export async function serveBuilt(config: InlineConfig = {}): Promise<Served> {
  const server = await preview({
    logLevel: 'error',
    ...config,
    preview: { ...config.preview, host: '127.0.0.1', port: 0, open: false },
  });
  const folder = server.config.build.outDir;
  if (!existsSync(join(server.config.root, folder)) && !existsSync(folder)) {
    await server.close();
    throw new Error(`There is no ${folder}: build the app first (npm run build).`);
  }
  const { port } = server.httpServer.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
