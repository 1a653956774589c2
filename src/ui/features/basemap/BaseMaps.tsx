import './baseMap.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useApp } from '../../widgets/context.ts';

/** The id of the choice of base maps, for the button that opens it. */
export const BASE_MAPS_ID = 'base-maps';

/** The choice of base maps and their notice; code and words arrive when they are first needed. */
export function BaseMaps() {
  const { app, text } = useApp();
  const code = useSignal<typeof import('./BaseMapMenu.tsx') | 'none' | 'failed'>('none');
  const shown = app.baseMap.shown.value;
  const load = () => {
    if (typeof code.value !== 'string') return;
    import('./BaseMapMenu.tsx').then(
      (loaded) => {
        code.value = loaded;
      },
      () => {
        code.value = 'failed';
      },
    );
  };
  useEffect(() => {
    if (shown) load();
  }, [shown]);
  const loaded = typeof code.value === 'string' ? null : code.value;
  return (
    <>
      <div id={BASE_MAPS_ID} popover="auto" role="dialog" aria-label={text.baseMap} onBeforeToggle={load}>
        {loaded ? (
          <loaded.BaseMapMenu popoverId={BASE_MAPS_ID} />
        ) : (
          <p role="status">{code.value === 'failed' ? text.pageFailed : text.loading}</p>
        )}
      </div>
      {loaded && <loaded.BaseMapNotice popoverId={BASE_MAPS_ID} />}
    </>
  );
}
