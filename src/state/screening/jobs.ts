import { batch, signal } from '@preact/signals';
import { readOnly } from '../signals.ts';

export type Jobs = ReturnType<typeof createJobs>;

/** What a screening has others do: how far it is, and whether it failed. */
export function createJobs() {
  /** From 0 to 1 while something is measured or read, else null. */
  const progress = signal<number | null>(null);
  const failure = signal(false);
  const running = new Set<AbortController>();

  const end = (job: AbortController, hasFailed: boolean) => {
    running.delete(job);
    batch(() => {
      if (running.size === 0) progress.value = null;
      if (hasFailed && !job.signal.aborted) failure.value = true;
    });
  };

  return {
    ...readOnly({ progress, failure }),

    /** Starts a job and returns what cancels it. */
    start(work: (tell: (share: number) => void, signal: AbortSignal) => Promise<void>): () => void {
      const job = new AbortController();
      running.add(job);
      batch(() => {
        progress.value = 0;
        failure.value = false;
      });
      const tell = (share: number) => {
        if (running.has(job)) progress.value = share;
      };
      work(tell, job.signal).then(
        () => end(job, false),
        () => end(job, true),
      );
      return () => {
        job.abort();
        end(job, false);
      };
    },
  };
}
