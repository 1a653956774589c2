import { Map as MapLibreMap, type MapOptions, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Catalogue } from '../../geodata/catalogue.ts';
import type { Language } from '../../geodata/schema.ts';
import { FONT_FAMILY } from '../../layers/fonts.ts';
import { parseImageId } from '../../layers/images.ts';
import type { App } from '../state/app.ts';
import { drawImage, imageLookOf, stretchOf } from './drawImage.ts';
import { keepPictureForPaper } from './paperPicture.ts';
import { WORDS } from './words.ts';

/** The element that holds the map also holds the map object, for tests and the curious. */
export type MapElement = HTMLElement & { map?: MapLibreMap };

/** Lets a map draw its text from local fonts and its images by `drawImage`. */
const DRAWING = {
  attributionControl: false,
  fadeDuration: 0,
  localIdeographFontFamily: FONT_FAMILY,
} satisfies Partial<MapOptions>;

function resolveImages(map: MapLibreMap, ratio: number, catalogue: () => Catalogue | undefined): void {
  map.setMissingStyleImageResolver((id) => {
    const asked = parseImageId(id);
    const known = catalogue();
    if (!asked || !known || map.hasImage(id)) return;
    const { image, scheme } = asked;
    const options = { pixelRatio: ratio, ...stretchOf(image, ratio) };
    map.addImage(id, drawImage(image, imageLookOf(known, scheme), ratio), options);
  });
}

/** Creates a map that nobody moves, `ratio` device pixels to a CSS pixel: for a picture. */
export function createStill(container: HTMLElement, ratio: number, catalogue: Catalogue): MapLibreMap {
  const map = new MapLibreMap({ ...DRAWING, container, interactive: false, pixelRatio: ratio });
  resolveImages(map, ratio, () => catalogue);
  return map;
}

/** Whether the page lies in another one, whose wheel and fingers are not all the map's. */
const isFramed = (): boolean => window.top !== window.self;

/** Creates the map in `container`; null, and the store is told, where the browser has no WebGL 2. */
export function createMap(container: MapElement, { atlas, map: slice, settings }: App): MapLibreMap | null {
  try {
    return open(container, WORDS[settings.lang.peek()], () => atlas.current.peek()?.catalogue);
  } catch (error) {
    console.error(error);
    slice.failMap('unsupported');
    return null;
  }
}

function open(
  container: MapElement,
  words: (typeof WORDS)[Language],
  catalogue: () => Catalogue | undefined,
): MapLibreMap {
  setWorkerUrl(workerUrl);
  const map = new MapLibreMap({
    ...DRAWING,
    container,
    minZoom: 4.5,
    maxZoom: 14,
    dragRotate: false,
    pitchWithRotate: false,
    rollEnabled: false,
    cooperativeGestures: isFramed(),
    locale: {
      'CooperativeGesturesHandler.WindowsHelpText': words.wheel,
      'CooperativeGesturesHandler.MacHelpText': words.wheelOnMac,
      'CooperativeGesturesHandler.MobileHelpText': words.touch,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  resolveImages(map, Math.max(2, Math.ceil(devicePixelRatio)), catalogue);
  // Named as its container is: a text alternative says which keys it takes, and where else its content is.
  const canvas = map.getCanvas();
  canvas.setAttribute('role', 'application');
  canvas.removeAttribute('aria-label');
  canvas.setAttribute('aria-labelledby', 'map-name');
  canvas.setAttribute('aria-describedby', 'map-help');
  container.map = map;
  keepPictureForPaper(map);
  return map;
}
