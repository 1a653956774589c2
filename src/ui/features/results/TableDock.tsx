import { useApp } from '../../widgets/context.ts';
import { Lazy } from '../../widgets/Lazy.tsx';
import { loadTable } from './ResultViews.tsx';

/** The table of the results under the map. */
export function TableDock() {
  const { store } = useApp();
  const isShown = store.table.value.isOpen && store.page.value.kind === 'map' && store.atlas.value;
  return isShown ? (
    <div class="table-dock">
      <Lazy load={loadTable} />
    </div>
  ) : null;
}
