import { House, Layers, Minus, Plus } from 'lucide';
import type { MapFailure } from '../state/map.ts';
import { SightButton } from './features/ask/WhereChips.tsx';
import { BaseMapCredit } from './features/basemap/BaseMapCredit.tsx';
import { BASE_MAPS_ID, BaseMaps } from './features/basemap/BaseMaps.tsx';
import { ChooserPlace } from './features/card/ChooserPlace.tsx';
import { Legend } from './features/legend/Legend.tsx';
import { LiteNotice } from './features/legend/LiteNotice.tsx';
import { StagePage } from './features/pages/StagePage.tsx';
import { PrintButton } from './features/print/PrintButton.tsx';
import { Tools, ToolsButton } from './features/tools/Tools.tsx';
import { useApp } from './widgets/context.ts';
import { Icon } from './widgets/Icon.tsx';
import type { Text } from './widgets/text.ts';
import './mapFrame.css';

const MAP_FAILURES: Record<MapFailure, (text: Text) => string> = {
  unsupported: (text) => text.mapFailed,
  lost: (text) => text.mapLost,
  unloaded: (text) => text.mapUnloaded,
};

/** What lies over the map: controls, notice, chooser and, where there is room, the legend. */
export function MapFrame({ withLegend }: { withLegend: boolean }) {
  const { app, text, date, identity } = useApp();
  return (
    <>
      <span id="map-name" hidden>
        {identity.mapLabel}
      </span>
      <p id="map-help" class="hidden">
        {text.mapHelp}
      </p>
      <Tools />
      <div class="map-side">
        {withLegend && <Legend />}
        <div class="map-controls over-map" data-covers-map>
          <button
            type="button"
            aria-label={text.zoomIn}
            title={text.zoomIn}
            onClick={() => app.map.moveCamera({ kind: 'zoom', by: 1 })}
          >
            <Icon of={Plus} />
          </button>
          <button
            type="button"
            aria-label={text.zoomOut}
            title={text.zoomOut}
            onClick={() => app.map.moveCamera({ kind: 'zoom', by: -1 })}
          >
            <Icon of={Minus} />
          </button>
          <button
            type="button"
            aria-label={text.home}
            title={text.home}
            onClick={() => app.map.moveCamera({ kind: 'home' })}
          >
            <Icon of={House} />
          </button>
          <button type="button" aria-label={text.baseMap} title={text.baseMap} popovertarget={BASE_MAPS_ID}>
            <Icon of={Layers} />
          </button>
          <SightButton />
          <ToolsButton />
          {app.atlas.current.value && !app.map.failed.value && <PrintButton />}
        </div>
        <p class="map-notice over-map" data-covers-map>
          <strong>{text.sketchNotice}</strong>
          <span class="map-attribution">
            {' '}
            · {text.dataDate(date)} · {identity.attribution} · {text.drawnBy}
          </span>{' '}
          ·{' '}
          <button type="button" class="link" onClick={() => app.page.openPage({ kind: 'data' })}>
            {text.dataPage}
          </button>
          <BaseMapCredit />
        </p>
      </div>
      {app.map.failed.value && (
        <p class="map-failed" role="alert">
          {MAP_FAILURES[app.map.failed.value](text)}
          {app.map.failed.value !== 'unsupported' && (
            <button type="button" class="primary" onClick={() => location.reload()}>
              {text.reload}
            </button>
          )}
        </p>
      )}
      <LiteNotice />
      <BaseMaps />
      <ChooserPlace />
      <StagePage />
    </>
  );
}
