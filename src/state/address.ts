import { signal } from '@preact/signals';
import { readOnly } from './signals.ts';

/** What became of reading the address. */
export function createAddress() {
  /** The entries of a damaged link that could not be read, until the reader has seen them. */
  const unread = signal<readonly string[]>([]);

  return {
    ...readOnly({ unread }),

    tellUnread(entries: readonly string[]) {
      unread.value = entries;
    },

    dismissUnread() {
      unread.value = [];
    },
  };
}
