// The only door to the worker.

import AtlasWorker from '../service/atlasWorker.ts?worker';
import type { Reply, Request } from '../service/messages.ts';

export type { LocatedPoints, Reply, UnitsRequest } from '../service/messages.ts';

/** A job as its caller knows it. */
type WantedOf<R> = R extends { kind: 'cancel' }
  ? never
  : R extends Request
    ? Omit<R, 'job' | 'baseUrl'>
    : never;
export type Wanted = WantedOf<Request>;

export type Job = {
  /** Resolves when all is told, or the job was cancelled; rejects with the worker's reason. */
  readonly done: Promise<void>;
  readonly cancel: () => void;
};

/** Starts jobs in one worker, which is started by the first. Jobs take turns slice by slice. */
type AtlasWorkerClient = {
  readonly start: (wanted: Wanted, onReply: (reply: Reply) => void) => Job;
};

let shared: AtlasWorkerClient | null = null;

/** The one worker of the page. */
export function atlasWorker(): AtlasWorkerClient {
  shared ??= createAtlasWorker(new URL('data/', document.baseURI).href);
  return shared;
}

/** @param baseUrl the folder of the atlas's files */
function createAtlasWorker(baseUrl: string): AtlasWorkerClient {
  type Listener = { tell: (reply: Reply) => void; end: () => void; fail: (reason: Error) => void };
  const listeners = new Map<number, Listener>();
  let worker: Worker | null = null;
  let lastJob = 0;

  const failAll = (reason: string) => {
    for (const { fail } of listeners.values()) fail(new Error(reason));
    listeners.clear();
    worker?.terminate();
    worker = null;
  };
  const hear = ({ data }: MessageEvent<Reply>) => {
    const listener = listeners.get(data.job);
    if (!listener) return;
    listener.tell(data);
    if (data.kind === 'progress' || data.kind === 'scores') return;
    listeners.delete(data.job);
    if (data.kind === 'failed') listener.fail(new Error(data.reason));
    else listener.end();
  };
  const startWorker = (): Worker => {
    const started = new AtlasWorker();
    started.addEventListener('message', hear);
    started.addEventListener('error', (event) => failAll(event.message));
    return started;
  };

  return {
    start(wanted, onReply) {
      worker ??= startWorker();
      const running = worker;
      const job = ++lastJob;
      let end = (): void => undefined;
      const done = new Promise<void>((resolve, fail) => {
        end = resolve;
        listeners.set(job, { tell: onReply, end: resolve, fail });
      });
      running.postMessage({ ...wanted, job, baseUrl } as Request);
      return {
        done,
        cancel() {
          if (!listeners.delete(job)) return;
          running.postMessage({ kind: 'cancel', job } satisfies Request);
          end();
        },
      };
    },
  };
}
