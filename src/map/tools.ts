import { effect } from '@preact/signals';
import { type Map as MapLibreMap, type MapMouseEvent, Marker, type StyleSpecification } from 'maplibre-gl';
import { MEASURE_LABELS } from '../../layers/measure.ts';
import type { LngLat } from '../geo/units.ts';
import type { App } from '../state/app.ts';
import { frameOver, middleInSight } from './frame.ts';

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
  const canvas = map.getCanvas();

  let stop: (() => void) | null = null;
  effect(() => {
    const tool = tools.active.value;
    stop?.();
    stop = null;
    if (!tool || tool.kind === 'coordinates') return;
    import('./drawing.ts').then(
      ({ startDrawing }) => {
        if (tools.active.value === tool) stop = startDrawing(map, app, tool);
      },
      (error: unknown) => {
        console.error(error);
        app.tools.failTool();
      },
    );
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

  const place = ({ lngLat }: MapMouseEvent): LngLat => [lngLat.lng, lngLat.lat];
  map.on('mousemove', (event) => app.tools.pointAt(place(event)));
  map.on('click', (event) => {
    if (tools.active.value?.kind === 'coordinates') app.tools.readCoordinates(place(event));
  });
  map.on('contextmenu', (event) => {
    const kind = tools.active.value?.kind ?? 'coordinates';
    if (kind === 'coordinates') app.tools.readCoordinates(place(event));
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  map.on('touchstart', ({ lngLats, lngLat }) => {
    clearTimeout(timer);
    if (lngLats.length > 1 || tools.active.value !== null) return;
    timer = setTimeout(() => app.tools.readCoordinates([lngLat.lng, lngLat.lat]), LONG_PRESS);
  });
  for (const type of ['touchmove', 'touchend', 'touchcancel'] as const)
    map.on(type, () => clearTimeout(timer));

  const readCentre = () => {
    if (tools.active.value?.kind !== 'coordinates') return;
    const { x, y } = middleInSight(map);
    const { lng, lat } = map.unproject([x, y]);
    app.tools.setCentre([lng, lat]);
  };
  effect(readCentre);
  map.on('move', readCentre);
  // The sheet of a phone may be moved.
  new ResizeObserver(readCentre).observe(frameOver(map));

  const pin = document.createElement('div');
  pin.className = 'spot-pin';
  const marker = new Marker({ element: pin });
  effect(() => {
    const spot = tools.active.value?.kind === 'coordinates' ? tools.spot.value : null;
    if (spot) marker.setLngLat([spot[0], spot[1]]).addTo(map);
    else marker.remove();
    canvas.style.cursor = tools.active.value ? 'crosshair' : '';
  });

  return () => isClaimed || tools.active.value !== null;
}
