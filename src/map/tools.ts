import { effect } from '@preact/signals';
import { type Map as MapLibreMap, type MapMouseEvent, Marker, type StyleSpecification } from 'maplibre-gl';
import { MEASURE_LABELS } from '../../layers/measure.ts';
import type { LngLat } from '../geo/units.ts';
import type { App } from '../state/app.ts';
import { middleOf } from './insets.ts';

/** How long a finger rests on the map before it asks for the coordinates there, in milliseconds. */
const LONG_PRESS = 600;

/** Whether a source or layer belongs to a tool at work, and not to the style. */
const isOfTool = (id: string): boolean => id.startsWith('td-') || id === MEASURE_LABELS;

/** The new style with what a tool at work has put into the old one. */
export function keepTools(
  old: StyleSpecification | undefined,
  style: StyleSpecification,
): StyleSpecification {
  const sources = Object.entries(old?.sources ?? {}).filter(([id]) => isOfTool(id));
  return {
    ...style,
    sources: { ...style.sources, ...Object.fromEntries(sources) },
    layers: [...style.layers, ...(old?.layers ?? []).filter(({ id }) => isOfTool(id))],
  };
}

/**
 * Serves the tools on the map; the code that draws is loaded when it is first used. Returns whether the
 * click or pointer at hand belongs to a tool, so that it opens nothing else.
 */
export function serveTools(map: MapLibreMap, app: App): () => boolean {
  const { tools } = app;
  serveDrawing(map, app);
  readPlaces(map, app);
  readMiddle(map, app);
  pinSpot(map, app);
  effect(() => {
    map.getCanvas().style.cursor = tools.active.value ? 'crosshair' : '';
  });

  /** A click belongs to the tool that was at work when the pointer went down: the last one of a drawing ends it. */
  let isClaimed = false;
  map.getCanvasContainer().addEventListener(
    'pointerdown',
    () => {
      isClaimed = tools.active.value !== null;
    },
    true,
  );
  map.on('dblclick', (event) => {
    if (isClaimed) event.preventDefault();
  });
  return () => isClaimed || tools.active.value !== null;
}

/** Starts and ends drawing with the tool. */
function serveDrawing(map: MapLibreMap, app: App): void {
  const { tools } = app;
  let stop: (() => void) | null = null;
  effect(() => {
    const tool = tools.active.value;
    stop?.();
    stop = null;
    if (!tool || tool.kind === 'coordinates') return;
    import('./drawing.ts')
      .then(({ startDrawing }) => {
        if (tools.active.value === tool) stop = startDrawing(map, app, tool);
      })
      .catch((error: unknown) => {
        console.error(error);
        tools.failTool();
      });
  });
}

/** Tells where the pointer is, and of which place the coordinates are asked: by a click, the right button or a long press. */
function readPlaces(map: MapLibreMap, { tools }: App): void {
  const place = ({ lngLat }: MapMouseEvent): LngLat => [lngLat.lng, lngLat.lat];
  map.on('mousemove', (event) => tools.pointAt(place(event)));
  map.on('click', (event) => {
    if (tools.active.value?.kind === 'coordinates') tools.readCoordinates(place(event));
  });
  map.on('contextmenu', (event) => {
    const kind = tools.active.value?.kind ?? 'coordinates';
    if (kind === 'coordinates') tools.readCoordinates(place(event));
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  map.on('touchstart', ({ lngLats, lngLat }) => {
    clearTimeout(timer);
    if (lngLats.length > 1 || tools.active.value !== null) return;
    timer = setTimeout(() => tools.readCoordinates([lngLat.lng, lngLat.lat]), LONG_PRESS);
  });
  for (const type of ['touchmove', 'touchend', 'touchcancel'] as const)
    map.on(type, () => clearTimeout(timer));
}

/** Tells the middle of what is in sight while coordinates are read; the sheet of a phone may move it. */
function readMiddle(map: MapLibreMap, app: App): void {
  const read = () => {
    const covers = app.map.covers.value;
    if (app.tools.active.value?.kind !== 'coordinates') return;
    const { x, y } = middleOf(covers);
    const { lng, lat } = map.unproject([x, y]);
    app.tools.setCentre([lng, lat]);
  };
  effect(read);
  map.on('move', read);
}

/** Marks the place whose coordinates are read. */
function pinSpot(map: MapLibreMap, { tools }: App): void {
  const pin = document.createElement('div');
  pin.className = 'spot-pin';
  const marker = new Marker({ element: pin });
  effect(() => {
    const spot = tools.active.value?.kind === 'coordinates' ? tools.spot.value : null;
    if (spot) marker.setLngLat([spot[0], spot[1]]).addTo(map);
    else marker.remove();
  });
}
