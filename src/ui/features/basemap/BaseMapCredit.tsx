import type { OnlineBaseMapId } from '../../../state/baseMap.ts';
import { useApp } from '../../widgets/context.ts';

const HOMES = {
  mapterhorn: 'https://mapterhorn.com/attribution',
  openFreeMap: 'https://openfreemap.org/',
  openMapTiles: 'https://www.openmaptiles.org/',
  openStreetMap: 'https://www.openstreetmap.org/copyright',
  tianditu: 'https://www.tianditu.gov.cn/',
};

/** Whom each base map asks to be named. */
const CREDITS: Record<OnlineBaseMapId, readonly (keyof typeof HOMES)[]> = {
  relief: ['mapterhorn'],
  openfreemap: ['openFreeMap', 'openMapTiles', 'openStreetMap'],
  osm: ['openStreetMap'],
  'tianditu-vector': ['tianditu'],
  'tianditu-imagery': ['tianditu'],
};

/** Names the makers of the base map that is on; nothing for the embedded one. */
export function BaseMapCredit() {
  const { app, text } = useApp();
  const shown = app.baseMap.shown.value;
  if (!shown) return null;
  return (
    <span class="base-credit">
      {CREDITS[shown].map((maker) => (
        <span key={maker}>
          {' '}
          <a class="link" href={HOMES[maker]} target="_blank" rel="noopener">
            {text.baseMapCredit[maker]}
          </a>
        </span>
      ))}
    </span>
  );
}
