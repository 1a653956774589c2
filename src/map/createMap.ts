import { Map as MapLibreMap, type MapOptions, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { parseImageId } from '../../layers/images.ts';
import { DARK, LIGHT } from '../../layers/palette.ts';
import type { LngLat } from '../geo/units.ts';
import { drawImage } from './drawImage.ts';

/** Fonts that draw Chinese without a glyph server, one per common system. */
const LOCAL_FONTS = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/** The element that holds the map also holds the map object, for tests and the curious. */
export type MapElement = HTMLElement & { map?: MapLibreMap };

/**
 * Creates the map in `container`.
 * @param canvasLabel accessible name of the map's canvas
 * @throws Error where the browser has no WebGL 2.
 */
export function createMap(
  container: MapElement,
  start: {
    style: NonNullable<MapOptions['style']>;
    centre: LngLat;
    zoom: number;
    maxBounds: [LngLat, LngLat];
  },
): MapLibreMap {
  setWorkerUrl(workerUrl);
  const map = new MapLibreMap({
    container,
    style: start.style,
    center: [...start.centre],
    zoom: start.zoom,
    maxBounds: start.maxBounds.map((corner) => [...corner]) as [[number, number], [number, number]],
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
