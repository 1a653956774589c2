import { effect } from '@preact/signals';
import type { AtlasSlice } from './atlas.ts';
import type { PageSlice } from './page.ts';
import { createResource } from './resource.ts';

/** The page of cities by themes. */
export function createMatrix({ service }: AtlasSlice, page: PageSlice) {
  const counts = createResource((signal) =>
    page.current.value.kind === 'matrix' && service.value ? service.value.matrix(signal) : null,
  );
  // Asked for while the page itself is fetched.
  effect(() => void counts.isStale);
  return { counts };
}
