import { effect, signal } from '@preact/signals';
import { type Side, withSide } from '../query/models/side.ts';
import type { PageSlice } from './page.ts';
import { readOnly } from './signals.ts';

export type Compare = ReturnType<typeof createCompare>;

/** What was last set side by side; it stays while other pages are open. */
export function createCompare(page: PageSlice) {
  const sides = signal<readonly Side[]>([]);
  effect(() => {
    const { value: open } = page.current;
    if (open.kind === 'compare') sides.value = open.sides;
  });

  return {
    ...readOnly({ sides }),

    /** Sets a city, county or drawn area beside those compared last. */
    compare(side: Side) {
      page.openPage({ kind: 'compare', sides: withSide(sides.value, side) });
    },
  };
}
