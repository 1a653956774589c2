import { computed, effect, signal } from '@preact/signals';
import type { Comparison } from '../query/models/compare.ts';
import { keyOfSide, resolveSide, type Side, withSide } from '../query/models/side.ts';
import type { Awaitable } from '../service/awaitable.ts';
import type { AtlasSlice } from './atlas.ts';
import type { PageSlice } from './page.ts';
import { createResource } from './resource.ts';
import { readOnly } from './signals.ts';

/** How many are set side by side at most, and how long the name of an area may be. */
export { LONGEST_NAME, MOST_SIDES } from '../query/models/side.ts';

export type Compare = ReturnType<typeof createCompare>;

/** What was last set side by side; it stays while other pages are open. */
export function createCompare({ current, service }: AtlasSlice, page: PageSlice) {
  const sides = signal<readonly Side[]>([]);
  effect(() => {
    const { value: open } = page.current;
    if (open.kind === 'compare') sides.value = open.sides;
  });

  const onPage = computed(() => (page.current.value.kind === 'compare' ? page.current.value.sides : []));
  /** The sides of the open page that the atlas knows. */
  const known = computed(() => {
    const { value: atlas } = current;
    return atlas ? onPage.value.flatMap((side) => resolveSide(atlas, side) ?? []) : [];
  });

  /** What stands on the open page; nothing for fewer than two sides. */
  const comparison = createResource((signal): Awaitable<Comparison> | null => {
    const { value: open } = page.current;
    if (open.kind !== 'compare' || open.sides.length < 2) return null;
    return service.value?.comparison(open.sides, signal) ?? null;
  });
  // Asked for while the page itself is fetched.
  effect(() => void comparison.isStale);

  return {
    ...readOnly({ sides }),
    comparison,
    known,
    /** What the open page names and the atlas does not know. */
    unknown: computed(() => {
      const keys = new Set(known.value.map(({ key }) => key));
      return onPage.value.map(keyOfSide).filter((key) => !keys.has(key));
    }),

    /** Sets a city, county or drawn area beside those compared last. */
    compare(side: Side) {
      page.openPage({ kind: 'compare', sides: withSide(sides.value, side) });
    },
  };
}
