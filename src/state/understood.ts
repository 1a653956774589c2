import { type ReadonlySignal, signal } from '@preact/signals';
import type { Understood } from '../query/language/understood.ts';
import { readOnly } from './signals.ts';

/** How long a text rests before it is read, in milliseconds: not at every key. */
const REST = 150;

/**
 * What of the text typed so far is understood, told when typing rests.
 * @param read null while there is nothing that reads words
 */
export function createUnderstood(read: ReadonlySignal<((text: string) => readonly Understood[]) | null>) {
  const understood = signal<readonly Understood[]>([]);
  let rest: ReturnType<typeof setTimeout> | undefined;
  return {
    ...readOnly({ understood }),

    /** Tells what is being typed; an empty text for nothing. */
    understand(text: string) {
      clearTimeout(rest);
      if (text.trim() === '') understood.value = [];
      else
        rest = setTimeout(() => {
          understood.value = read.value?.(text) ?? [];
        }, REST);
    },
  };
}
