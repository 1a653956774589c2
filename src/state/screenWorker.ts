// The only door to the worker.

import type { Reply, Request } from '../worker/messages.ts';
import ScreenWorker from '../worker/screenWorker.ts?worker';

export type { LocatedPoints, UnitsRequest } from '../worker/messages.ts';

/** A job as its caller knows it. */
type Wanted<R> = R extends { kind: 'cancel' }
  ? never
  : R extends Request
    ? Omit<R, 'job' | 'baseUrl'>
    : never;

export type Job = {
  /** Resolves when all is told, or the job was cancelled; rejects with the worker's reason. */
  readonly done: Promise<void>;
  readonly cancel: () => void;
};

/** Starts jobs in one worker, which is started by the first. Jobs take turns slice by slice. */
export type ScreenWorkerClient = {
  readonly start: (wanted: Wanted<Request>, onReply: (reply: Reply) => void) => Job;
};

/** @param baseUrl the folder of the atlas's files */
export function createScreenWorker(baseUrl: string): ScreenWorkerClient {
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
    if (data.kind === 'failed') listener.fail(new Error(data.reason));
    if (data.kind === 'done' || data.kind === 'points') listener.end();
    if (data.kind === 'failed' || data.kind === 'done' || data.kind === 'points') listeners.delete(data.job);
  };
  const startWorker = (): Worker => {
    const started = new ScreenWorker();
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
