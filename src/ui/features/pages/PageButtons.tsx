import { Grid3x3, type IconNode, ListChecks, ListFilter, ListPlus, Scale } from 'lucide';
import type { Catalogue } from '../../../../geodata/catalogue.ts';
import type { Side } from '../../../query/models/side.ts';
import { checksOf, GAPS, MAP_PAGE, type Page } from '../../../state/page.ts';
import { useApp } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';
import './pageButtons.css';
import type { Text } from '../../widgets/text.ts';

/** The pages over the map that the panel leads to: a line each, in their order. Labels of two to six characters. */
const PAGES: readonly { label: (text: Text) => string; icon: IconNode; page: Page }[] = [
  { label: (text) => text.matrix, icon: Grid3x3, page: { kind: 'matrix' } },
  { label: (text) => text.compare, icon: Scale, page: { kind: 'compare', sides: [] } },
  {
    label: (text) => text.screening,
    icon: ListFilter,
    page: { kind: 'screen', code: '', unit: null },
  },
  {
    label: (text) => text.lens,
    icon: ListChecks,
    page: { kind: 'lens', id: GAPS, radius: null, theme: null },
  },
];

/** The comparison as it was left, and the first of the checks. */
function openedBy(page: Page, sides: readonly Side[], catalogue: Catalogue): Page {
  switch (page.kind) {
    case 'compare':
      return { ...page, sides };
    case 'lens':
      return { ...page, id: checksOf(catalogue)[0] ?? GAPS };
    default:
      return page;
  }
}

/** The reader's list, once something is on it. */
function ListPageButton() {
  const { app, text, format } = useApp();
  const isOpen = app.page.current.value.kind === 'shortlist';
  const open = () => {
    app.shortlist.openList();
    app.shortlist.showAll();
  };
  return (
    <button
      type="button"
      class="text-button page-button"
      aria-pressed={isOpen}
      onClick={() => (isOpen ? app.page.openPage(MAP_PAGE) : open())}
    >
      <Icon of={ListPlus} size={16} /> {text.shortlistCount(format.number(app.shortlist.items.value.length))}
    </button>
  );
}

/** One button a page; pressed again it leads back to the map. */
export function PageButtons() {
  const { app, text } = useApp();
  const atlas = app.atlas.current.value;
  if (!atlas) return null;
  return (
    <nav class="page-buttons" aria-label={text.pages}>
      {PAGES.map(({ label, icon, page }) => {
        const isOpen = app.page.current.value.kind === page.kind;
        return (
          <button
            key={page.kind}
            type="button"
            class="text-button page-button"
            aria-pressed={isOpen}
            onClick={() =>
              app.page.openPage(isOpen ? MAP_PAGE : openedBy(page, app.compare.sides.value, atlas.catalogue))
            }
          >
            <Icon of={icon} size={16} /> {label(text)}
          </button>
        );
      })}
      {app.shortlist.items.value.length > 0 && <ListPageButton />}
    </nav>
  );
}
