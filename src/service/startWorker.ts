import AtlasWorker from './atlasWorker.ts?worker';
import type { Connection } from './remote.ts';

/** Starts a worker that answers as `serveAtlas` does. */
export function startWorker(): Connection {
  const worker = new AtlasWorker();
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'The worker broke down.')));
  });
  return { endpoint: worker, broken, close: () => worker.terminate() };
}
