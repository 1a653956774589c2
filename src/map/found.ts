import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Atlas } from '../geo/atlas.ts';
import type { App } from '../state/app.ts';
import { isLarge } from '../state/asking.ts';

/** What the store has found, all of one moment. */
export const foundIn = (
  { rows, drawn, answer, asked, asking: { findings } }: App['question'],
  atlas: Atlas,
) =>
  computed(() => ({
    rows: rows.value,
    drawn: drawn.value,
    answer: answer.value,
    outlines: findings.value?.outlines ?? [],
    /** The question that all this is found by; null while nothing is found in a large atlas. */
    question: isLarge(atlas) ? (findings.value?.question ?? null) : asked.value,
  }));

export type Found = ReturnType<typeof foundIn>;

type Follow = <Value>(source: ReadonlySignal<Value>) => ReadonlySignal<Value>;

/** Makes copies of signals that follow a frame later, all in one task: what others draw from them comes first. */
function createFollower(): Follow {
  const waiting = new Map<ReadonlySignal<unknown>, () => void>();
  const follow = () => {
    const follows = [...waiting.values()];
    waiting.clear();
    batch(() => {
      for (const one of follows) one();
    });
  };
  return (source) => {
    const copy = signal(source.peek());
    effect(() => {
      const next = source.value;
      if (waiting.size === 0) requestAnimationFrame(() => setTimeout(follow));
      waiting.set(source, () => {
        copy.value = next;
      });
    });
    return copy;
  };
}

/** A large atlas is drawn step by step, lest the page wait for all of it. */
export const followerFor = (atlas: Atlas): Follow => (isLarge(atlas) ? createFollower() : (source) => source);
