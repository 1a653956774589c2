import { effect, signal } from '@preact/signals';
import { afterEach, expect, test, vi } from 'vitest';
import { createResource, type Resource } from '../../src/state/resource.ts';

const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
afterEach(() => warn.mockClear());

const seen = <T>({ value, isStale, hasFailed }: Resource<T>) => ({ value, isStale, hasFailed });

/** What is asked for, answered by hand. */
function byHand() {
  const answers = new Map<string, { resolve: (value: string) => void; reject: (reason: Error) => void }>();
  const signals: AbortSignal[] = [];
  const ask = (question: string, signal: AbortSignal) => {
    signals.push(signal);
    return new Promise<string>((resolve, reject) => answers.set(question, { resolve, reject }));
  };
  return {
    ask,
    signals,
    answer: async (question: string) => {
      answers.get(question)?.resolve(`${question}!`);
      await Promise.resolve();
    },
    fail: async (question: string) => {
      answers.get(question)?.reject(new Error(question));
      await Promise.resolve();
    },
  };
}

test('what is at hand is there at once, and nobody ever sees it stale', () => {
  const question = signal('a');
  const resource = createResource(() => `${question.value}!`);
  const all: unknown[] = [];
  effect(() => {
    all.push({ question: question.value, ...seen(resource) });
  });
  question.value = 'b';
  expect(all).toEqual([
    { question: 'a', value: 'a!', isStale: false, hasFailed: false },
    { question: 'b', value: 'b!', isStale: false, hasFailed: false },
  ]);
});

test('is asked when it is read, once for each change', () => {
  const question = signal('a');
  let asked = 0;
  const resource = createResource(() => {
    asked++;
    return question.value;
  });
  expect(asked).toBe(0);
  seen(resource);
  seen(resource);
  expect(asked).toBe(1);
  question.value = 'b';
  seen(resource);
  expect(asked).toBe(2);
});

test('what came last stays until the next is there; what came too late is forgotten', async () => {
  const question = signal('a');
  const { ask, signals, answer } = byHand();
  const resource = createResource((signal) => ask(question.value, signal));
  expect(seen(resource)).toEqual({ value: null, isStale: true, hasFailed: false });
  await answer('a');
  expect(seen(resource)).toEqual({ value: 'a!', isStale: false, hasFailed: false });
  question.value = 'b';
  expect(seen(resource)).toEqual({ value: 'a!', isStale: true, hasFailed: false });
  question.value = 'c';
  expect(seen(resource).isStale).toBe(true);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, false]);
  await answer('b');
  expect(seen(resource)).toEqual({ value: 'a!', isStale: true, hasFailed: false });
  await answer('c');
  expect(seen(resource)).toEqual({ value: 'c!', isStale: false, hasFailed: false });
});

test('says that it could not be had, and asks again', async () => {
  const { ask, fail, answer } = byHand();
  const resource = createResource((signal) => ask('a', signal));
  seen(resource);
  await fail('a');
  expect(seen(resource)).toEqual({ value: null, isStale: false, hasFailed: true });
  expect(warn).toHaveBeenCalledOnce();
  resource.retry();
  expect(seen(resource)).toEqual({ value: null, isStale: true, hasFailed: false });
  await answer('a');
  expect(seen(resource)).toEqual({ value: 'a!', isStale: false, hasFailed: false });
});

test('a failure at once is told like any other', () => {
  const isBroken = signal(true);
  const resource = createResource(() => {
    if (isBroken.value) throw new Error('broken');
    return 'whole';
  });
  expect(seen(resource)).toEqual({ value: null, isStale: false, hasFailed: true });
  isBroken.value = false;
  expect(seen(resource)).toEqual({ value: 'whole', isStale: false, hasFailed: false });
});

test('without a question there is no value', async () => {
  const question = signal<string | null>('a');
  const resource = createResource(() => question.value && `${question.value}!`);
  expect(resource.value).toBe('a!');
  question.value = null;
  expect(seen(resource)).toEqual({ value: null, isStale: false, hasFailed: false });
});
