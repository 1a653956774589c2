import { computed, effect, signal } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { isBaseSource } from '../../layers/basemap.ts';
import { buildStyle } from '../../layers/style.ts';
import type { Atlas } from '../geo/atlas.ts';
import type { App } from '../state/app.ts';
import type { MissingFile } from '../state/atlas.ts';
import { serveBaseMap } from './basemaps.ts';
import { Camera } from './camera.ts';
import { watchContext, watchRatio } from './context.ts';
import { insetsOf } from './insets.ts';
import { routePointer } from './pointer.ts';
import { ScaleControl } from './scaleControl.ts';
import { createScene, type Scene } from './scene.ts';
import { serveSheets } from './sheet.ts';
import { sizeOf, watchSight } from './sight.ts';
import { buildGround, type Ground } from './sources/ground.ts';
import { serveTools } from './tools.ts';
import { watchFrames } from './watchFrames.ts';
import { MapWriter } from './writer.ts';

export { createMap } from './createMap.ts';

/** Keeps the map drawn as the store says: the only module that writes to the map. */
export function syncMap(map: MapLibreMap, app: App, atlas: Atlas, ground: Ground): void {
  const insets = () => insetsOf(app.map.covers.peek(), sizeOf(map));
  const scale = new ScaleControl(app.settings.lang);
  map.addControl(scale, 'bottom-left');
  /** With data sets beside the plan, which come and go. */
  const now = computed(() => app.atlas.current.value ?? atlas);
  const camera = new Camera(map, app, now, insets);
  const scene = createScene(app, now, watchSight(map, app.map.covers, app.map.setBounds, scale.element));
  const fixed = buildGround(atlas, ground);
  map.on('error', (event) => {
    const source = 'sourceId' in event ? String(event.sourceId) : '';
    // What fails of a base map is told to the reader.
    if (isBaseSource(source)) return;
    if (source === 'labels') app.atlas.miss(missingLabels(event.error));
    else console.error(event.error);
  });
  serveBaseMap(map, app.baseMap);
  routePointer(map, app, now, serveTools(map, app));
  watchFrames(map, app.settings.reportSlowness);
  watchContext(map, { lose: () => app.map.failMap('lost'), regain: app.map.regainMap });

  const writer = new MapWriter(
    map,
    (data, focused) => buildStyle({ ...scene.look.peek(), focused }, { ...fixed, ...data }),
    scene.data.peek(),
    scene.focus.peek(),
  );
  map.once('style.load', () => {
    keepDrawn(writer, scene);
    keepSharp(map, app);
    camera.follow(scene);
    serveSheets(map, app, scene, fixed, insets);
  });
  map.once('mousemove', scene.getReady);
}

/** Why the map has no names of towns to draw. */
function missingLabels(error: object): MissingFile {
  const status = 'status' in error && typeof error.status === 'number' ? error.status : null;
  const reason = status === null || status === 200 ? 'content' : status === 0 ? 'network' : 'status';
  return { file: 'labels.geojson', reason, status };
}

/** Draws what changes in the scene. */
function keepDrawn(writer: MapWriter, scene: Scene): void {
  let look = scene.look.peek();
  effect(() => {
    if (scene.look.value === look) return;
    look = scene.look.value;
    writer.restyle();
  });
  effect(() => writer.write(scene.data.value));
  effect(() => writer.focus(scene.focus.value));
}

/** Draws a pixel for each of the device, or on a slow machine for each of the page. */
function keepSharp(map: MapLibreMap, { settings }: App): void {
  const device = signal(1);
  watchRatio((ratio) => {
    device.value = ratio;
  });
  effect(() => {
    const ratio = settings.lite.value ? 1 : device.value;
    if (map.getPixelRatio() !== ratio) map.setPixelRatio(ratio);
  });
}
