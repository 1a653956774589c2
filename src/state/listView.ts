import { signal } from '@preact/signals';
import { readOnly } from './signals.ts';

/** How the list of an answer is shown: what of it is unfolded, and how much area is enough to be listed as possible. */
export function createListView() {
  /** What the reader has opened, by names that the list gives its folds. */
  const unfolded = signal<ReadonlySet<string>>(new Set());
  /** Set while everything is shown unfolded, as on paper. */
  const isAllUnfolded = signal(false);
  /** From 0 to 1: what is possible for less of its area is left out. */
  const leastShare = signal(0);

  return {
    ...readOnly({ unfolded, isAllUnfolded, leastShare }),

    /** Opens or closes a fold. */
    toggleFold(id: string) {
      const next = new Set(unfolded.value);
      if (!next.delete(id)) next.add(id);
      unfolded.value = next;
    },

    unfoldAll(isAll: boolean) {
      isAllUnfolded.value = isAll;
    },

    /** @param share from 0, for everything, to 1 */
    setLeastShare(share: number) {
      leastShare.value = Math.min(1, Math.max(0, share));
    },
  };
}
