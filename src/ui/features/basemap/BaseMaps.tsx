import './baseMap.css';
import { useApp } from '../../widgets/context.ts';
import { useLater } from '../../widgets/useLater.ts';
import { Waiting } from '../../widgets/Waiting.tsx';

const MENU = { code: () => import('./BaseMapMenu.tsx'), words: ['baseMap'] } as const;

/** The id of the choice of base maps, for the button that opens it. */
export const BASE_MAPS_ID = 'base-maps';

/** The choice of base maps and their notice; code and words arrive when they are first needed. */
export function BaseMaps() {
  const { app, text } = useApp();
  const { part, failure, load } = useLater(MENU, app.baseMap.shown.value !== null);
  return (
    <>
      <div id={BASE_MAPS_ID} popover="auto" role="dialog" aria-label={text.baseMap} onBeforeToggle={load}>
        {part ? <part.BaseMapMenu popoverId={BASE_MAPS_ID} /> : <Waiting failure={failure} />}
      </div>
      {part && <part.BaseMapNotice popoverId={BASE_MAPS_ID} />}
    </>
  );
}
