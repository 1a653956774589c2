import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { Atlas } from '../geo/atlas.ts';
import { isLarge } from '../state/asking.ts';
import type { Asked } from '../state/beside.ts';
import { useApp } from './context.ts';

type Beside = typeof import('../state/beside.ts')['beside'];

/**
 * What a question to the atlas finds: at once, or of a large atlas beside the page and then null before
 * its first result. Both functions read the signals that the question depends on; null asks nothing.
 */
export function useAnswered<Result>(
  here: (atlas: Atlas) => Result | null,
  besides: () => ((beside: Beside) => Asked<Result>) | null,
): ReadonlySignal<Result | null> {
  const { store } = useApp();
  const found = useSignal<Result | null>(null);
  useSignalEffect(() => {
    const atlas = store.atlas.value;
    if (!atlas || !isLarge(atlas)) return undefined;
    const ask = besides();
    if (!ask) {
      found.value = null;
      return undefined;
    }
    let isWanted = true;
    let running: Asked<Result> | null = null;
    const find = async () => {
      const { beside } = await import('../state/beside.ts');
      if (!isWanted) return;
      running = ask(beside);
      const result = await running.result;
      if (isWanted && result !== null) found.value = result;
    };
    // What is missing here is only told beside an answer, which says itself when it fails.
    find().catch(console.warn);
    return () => {
      isWanted = false;
      running?.cancel();
    };
  });
  return useComputed(() => {
    const atlas = store.atlas.value;
    if (!atlas) return null;
    return isLarge(atlas) ? found.value : here(atlas);
  });
}
