import type { Store } from '../../state/store.ts';
import type { Text } from '../languages/zh/common.ts';
import { divisionName } from './names.ts';

/** What the open page is called in the browser's title; null for the map. */
export function pageName(store: Store, text: Text): string | null {
  const page = store.page.value;
  switch (page.kind) {
    case 'map':
      return null;
    case 'matrix':
      return text.matrix;
    case 'data':
      return text.dataPage;
    case 'compare':
      return text.compare;
    case 'screen':
      return text.screening;
    case 'lens':
      return text.lens;
    case 'unit':
      return divisionName(store.atlas.value?.divisions.get(page.adcode), store.lang.value) || null;
  }
}
