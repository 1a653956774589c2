import { useApp } from '../../widgets/context.ts';
import { Lazy } from '../../widgets/Lazy.tsx';
import { TABLE } from './ResultViews.tsx';

/** The table of the results under the map. */
export function TableDock() {
  const { app } = useApp();
  const isShown =
    app.table.view.value.isOpen && app.page.current.value.kind === 'map' && app.atlas.current.value;
  return isShown ? (
    <div class="table-dock">
      <Lazy of={TABLE} />
    </div>
  ) : null;
}
