import { Map as MapLibreMap, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { parseImageId } from '../../layers/images.ts';
import { DARK, LIGHT } from '../../layers/palette.ts';
import { drawImage } from './drawImage.ts';

/** Fonts that draw Chinese without a glyph server, one per common system. */
const LOCAL_FONTS = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/** The element that holds the map also holds the map object, for tests and the curious. */
export type MapElement = HTMLElement & { map?: MapLibreMap };

/**
 * Creates an empty map in `container`, so that its worker and its drawing context start while the
 * data is on its way.
 * @throws Error where the browser has no WebGL 2.
 */
export function createMap(container: MapElement): MapLibreMap {
  setWorkerUrl(workerUrl);
  const map = new MapLibreMap({
    container,
    minZoom: 4.5,
    maxZoom: 14,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    rollEnabled: false,
    fadeDuration: 0,
    localIdeographFontFamily: LOCAL_FONTS,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new ScaleControl({ maxWidth: 110 }), 'bottom-left');
  const ratio = Math.max(2, Math.ceil(devicePixelRatio));
  map.setMissingStyleImageResolver((id) => {
    const image = parseImageId(id);
    if (!image || map.hasImage(id)) return;
    map.addImage(id, drawImage(image, image.scheme === 'dark' ? DARK : LIGHT, ratio), { pixelRatio: ratio });
  });
  container.map = map;
  return map;
}
