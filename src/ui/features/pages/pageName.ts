import type { App } from '../../../state/app.ts';
import { divisionName } from '../../widgets/names.ts';
import type { Text } from '../../widgets/text.ts';

/** What the open page is called in the browser's title; null for the map. */
export function pageName(app: App, text: Text): string | null {
  const page = app.page.current.value;
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
    case 'shortlist':
      return text.shortlist;
    case 'lens':
      return text.lens;
    case 'unit':
      return (
        divisionName(app.atlas.current.value?.divisions.get(page.adcode), app.settings.lang.value) || null
      );
  }
}
