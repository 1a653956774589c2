import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Placement } from '../../geodata/schema.ts';
import type { App } from '../state/app.ts';
import { spread } from '../state/found.ts';

/** What the store has found, all of one moment. */
export const foundIn = ({ rows, drawn, answer, shown }: App['question']) =>
  computed(() => ({
    rows: rows.value,
    drawn: drawn.value,
    answer: answer.value,
    /** The question that all this is found by; null while nothing is. */
    question: shown.value,
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

/** Where a map does not draw all there is, it draws step by step, lest the page wait for all of it. */
export const followerFor = (placements: readonly Placement[]): Follow =>
  spread(placements).length < placements.length ? createFollower() : (source) => source;
