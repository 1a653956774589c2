import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { LaterPart } from '../languages/folder.ts';
import { loadWords } from '../languages/words.ts';
import { useApp } from './context.ts';
import { type Failure, whyFailed } from './whyFailed.ts';

/** A part of the interface that comes when it is first needed: its code, and the words that it says. */
export interface Later<Code> {
  code: () => Promise<Code>;
  words: readonly LaterPart[];
  /** Set where it speaks of what the atlas says at length. */
  tellsAtlas?: true;
}

/**
 * Loads a part when `isWanted`, or when `load` is called; what failed is tried again by the next call.
 * `part` is null until its code and words are there.
 */
export function useLater<Code>({ code, words, tellsAtlas }: Later<Code>, isWanted = false) {
  const { app, lang } = useApp();
  const part = useSignal<{ code: Code } | null>(null);
  const failure = useSignal<Failure | null>(null);
  const load = (): void => {
    if (part.peek()) return;
    Promise.all([code(), loadWords(lang, ...words), tellsAtlas && app.atlas.loadWords()]).then(
      ([arrived]) => {
        part.value = { code: arrived };
      },
      async (error: unknown) => {
        console.warn(error);
        failure.value = await whyFailed();
      },
    );
  };
  useEffect(() => {
    if (isWanted) load();
  }, [isWanted]);
  return { part: part.value?.code ?? null, failure: failure.value, load };
}
