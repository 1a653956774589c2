import { effect } from '@preact/signals';
import type { ThemeId } from '../../geodata/catalogue.ts';
import { cellKey } from '../query/models/matrix.ts';
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
  return {
    counts,
    /** How many placements of a theme, or of all, touch a city; 0 while that is not known. */
    countFor: (theme: ThemeId | 'total', city: string): number =>
      counts.value?.get(cellKey(theme, city)) ?? 0,
  };
}
