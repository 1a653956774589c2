import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { Atlas } from '../../geo/atlas.ts';
import { isLarge } from '../../state/asking.ts';
import type { Asked } from '../../state/beside.ts';
import { type Beside, follow } from '../../state/follow.ts';
import { useApp } from './context.ts';

/**
 * What a question to the atlas finds: at once, or of a large atlas beside the page and then null before
 * its first result. Both functions read the signals that the question depends on; null asks nothing.
 */
export function useAnswered<Result>(
  here: (atlas: Atlas) => Result | null,
  besides: () => ((beside: Beside) => Asked<Result>) | null,
): ReadonlySignal<Result | null> {
  const { app } = useApp();
  const found = useSignal<Result | null>(null);
  useSignalEffect(() => {
    const atlas = app.atlas.current.value;
    if (!atlas || !isLarge(atlas)) return undefined;
    const ask = besides();
    if (!ask) {
      found.value = null;
      return undefined;
    }
    return follow(
      ask,
      (result) => {
        found.value = result;
      },
      // What is missing here is only told beside an answer, which says itself when it fails.
      () => undefined,
    );
  });
  return useComputed(() => {
    const atlas = app.atlas.current.value;
    if (!atlas) return null;
    return isLarge(atlas) ? found.value : here(atlas);
  });
}
