import { type Endpoint, proxy, type Remote, wrap } from 'comlink';
import type { Atlas } from '../geo/atlas.ts';
import { type Packed, unpack } from './columns.ts';
import type { Question, Served } from './serve.ts';
import type { AtlasService } from './service.ts';

/** The other end, where `serveAtlas` answers. */
export type Connection = {
  readonly endpoint: Endpoint;
  /** Rejects when the other end breaks down, and never resolves. */
  readonly broken: Promise<never>;
  readonly close: () => void;
};

/**
 * Asks at the other end, one question after the other. Where that breaks down, or has no atlas, what is
 * asked rejects, and what is asked next connects anew.
 * @param baseUrl the folder of the atlas's files
 * @param connect called when something is first asked
 */
export function createRemoteService(atlas: Atlas, baseUrl: string, connect: () => Connection): AtlasService {
  let opened: Promise<Opened> | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let lastJob = 0;

  const open = async (): Promise<Opened> => {
    const { endpoint, broken, close } = connect();
    const other = wrap<Served>(endpoint);
    const orBroken = <Result>(result: Promise<Result>) => Promise.race([result, broken]);
    const end = () => {
      opened = null;
      close();
    };
    broken.catch(end);
    try {
      await orBroken(other.open(baseUrl));
    } catch (reason) {
      end();
      throw reason;
    }
    return { other, orBroken };
  };
  const atHand = () => {
    opened ??= open();
    return opened;
  };
  const ask = async (question: Question, asked: readonly unknown[]) => {
    const { other, orBroken } = await atHand();
    const packed: Promise<Packed> = other.ask(question, asked);
    return unpack(atlas, await orBroken(packed));
  };
  /** Asks when all that was asked before is answered, unless nobody wants to know any more. */
  const askInTurn =
    <Asked extends Question>(question: Asked): AtlasService[Asked] =>
    (...asked: readonly unknown[]) => {
      const last = asked.at(-1);
      const signal = last instanceof AbortSignal ? last : null;
      const plain = signal ? asked.slice(0, -1) : asked;
      const answer = turn.then(() => {
        signal?.throwIfAborted();
        return ask(question, plain);
      });
      turn = answer.catch(() => undefined);
      // What the other end answers is what the question of that name answers.
      return answer as never;
    };
  const start = async <Result>(
    signal: AbortSignal | undefined,
    begin: (other: Remote<Served>, job: number) => Promise<Result>,
  ): Promise<Result> => {
    const { other, orBroken } = await atHand();
    const job = ++lastJob;
    const stop = () => void other.stop(job);
    signal?.addEventListener('abort', stop);
    try {
      signal?.throwIfAborted();
      return await orBroken(begin(other, job));
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  };
  return {
    answer: askInTurn('answer'),
    sentence: askInTurn('sentence'),
    outlines: askInTurn('outlines'),
    facets: askInTurn('facets'),
    relaxations: askInTurn('relaxations'),
    search: askInTurn('search'),
    suggest: askInTurn('suggest'),
    meetings: askInTurn('meetings'),
    meetingsWith: askInTurn('meetingsWith'),
    contents: askInTurn('contents'),
    gaps: askInTurn('gaps'),
    comparison: askInTurn('comparison'),
    matrix: askInTurn('matrix'),
    summary: askInTurn('summary'),
    order: askInTurn('order'),
    score: (units, goals, tell, signal) =>
      start(signal, (other, job) => other.score(job, units, goals, proxy(tell))),
    readPoints: (content, datum, tell, signal) =>
      start(signal, (other, job) => other.readPoints(job, content, datum, proxy(tell))),
  };
}

type Opened = {
  readonly other: Remote<Served>;
  readonly orBroken: <Result>(result: Promise<Result>) => Promise<Result>;
};
