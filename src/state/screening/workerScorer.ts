import { atlasWorker, type Job, type Reply } from '../workerDoor.ts';
import type { Scorer } from './scorer.ts';

/** Scores units and reads points in the page's worker. */
export function createWorkerScorer(): Scorer {
  const worker = atlasWorker();
  return {
    score: (units, goals, tell, signal) =>
      follow(
        worker.start({ kind: 'measure', units, goals }, (reply) => {
          if (reply.kind === 'progress') tell({ share: reply.share });
          if (reply.kind === 'scores') tell({ goal: reply.goal, column: reply.column });
        }),
        signal,
      ),
    async readPoints(content, datum, tell, signal) {
      const read: Extract<Reply, { kind: 'points' }>[] = [];
      const job = worker.start({ kind: 'read', content, datum }, (reply) => {
        if (reply.kind === 'progress') tell(reply.share);
        if (reply.kind === 'points') read.push(reply);
      });
      await follow(job, signal);
      return read[0] ?? null;
    },
  };
}

function follow({ done, cancel }: Job, signal: AbortSignal): Promise<void> {
  signal.addEventListener('abort', cancel);
  return done;
}
