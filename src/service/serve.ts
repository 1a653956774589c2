import { type Endpoint, expose } from 'comlink';
import type { AtlasWords } from '../../geodata/catalogue.ts';
import type { Atlas } from '../geo/atlas.ts';
import { pack } from './columns.ts';
import { createLocalService } from './local.ts';
import type { AtlasService } from './service.ts';

/** What is asked by name, with no more than arguments and a result. */
export type Question = Exclude<keyof AtlasService, 'score' | 'readPoints'>;

/** A job of a screening, under which it can be stopped. */
type Job = number;

/** What a service answers to another thread. */
export type Served = ReturnType<typeof servedBy>;

/**
 * Answers the other end with an atlas of its own.
 * @param load fetches the atlas whose files lie in a folder; called once
 * @param loadWords fetches the words for it, when they are first needed
 */
export function serveAtlas(
  endpoint: Endpoint,
  load: (baseUrl: string) => Promise<Atlas>,
  loadWords: (baseUrl: string) => Promise<AtlasWords>,
): void {
  expose(servedBy(load, loadWords), endpoint);
}

function servedBy(
  load: (baseUrl: string) => Promise<Atlas>,
  loadWords: (baseUrl: string) => Promise<AtlasWords>,
) {
  let opened: Promise<{ atlas: Atlas; service: AtlasService }> | null = null;
  const jobs = new Map<Job, AbortController>();
  const atHand = () => opened ?? Promise.reject(new Error('No atlas was opened.'));
  const run = async <Result>(
    job: Job,
    start: (service: AtlasService, signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> => {
    const stop = new AbortController();
    jobs.set(job, stop);
    try {
      return await start((await atHand()).service, stop.signal);
    } finally {
      jobs.delete(job);
    }
  };
  return {
    /** Must be called first. @param baseUrl the folder of the atlas's files */
    async open(baseUrl: string): Promise<void> {
      opened ??= load(baseUrl).then((atlas) => ({
        atlas,
        service: createLocalService(atlas, () => loadWords(baseUrl)),
      }));
      await opened;
    },
    async ask(question: Question, asked: readonly unknown[]) {
      const { atlas, service } = await atHand();
      const answer = service[question] as (...asked: readonly unknown[]) => unknown;
      return pack(atlas, await answer(...asked));
    },
    score: (job: Job, ...[units, goals, tell]: Parameters<AtlasService['score']>) =>
      run(job, async (service, signal) => {
        const { relay, allTold } = relaying(tell);
        await service.score(units, goals, relay, signal);
        await allTold();
      }),
    readPoints: (job: Job, ...[content, datum, tell]: Parameters<AtlasService['readPoints']>) =>
      run(job, (service, signal) => service.readPoints(content, datum, tell, signal)),
    stop(job: Job): void {
      jobs.get(job)?.abort();
    },
  };
}

/** Tells the other end, which hears it by another way than the result: that must not come first. */
function relaying<News>(tell: (news: News) => void) {
  const told: unknown[] = [];
  return {
    relay: (news: News) => {
      told.push(tell(news));
    },
    allTold: () => Promise.all(told),
  };
}
