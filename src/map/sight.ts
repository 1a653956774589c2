import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bbox } from '../geo/units.ts';
import type { Cover, Covers } from '../state/map.ts';
import { type Frame, isSameFrame, readFrame } from './frame.ts';
import { boxesOver, type Size } from './insets.ts';

/** A map narrower than this has symbols further apart and badges of fewer words, in pixels. */
const COMPACT_WIDTH = 700;

/** What is seen of the map. */
export interface Sight {
  /** The zoom level that symbols are stacked for: a quarter of a level at a time. */
  zoom: ReadonlySignal<number>;
  /** As of the end of the last move. */
  frame: ReadonlySignal<Frame>;
  compact: ReadonlySignal<boolean>;
}

export function sizeOf(map: MapLibreMap): Size {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  return { width, height };
}

/** Where an element over the map stands, in pixels from the map's corner. */
function coverOf(map: MapLibreMap, element: HTMLElement): Cover {
  const corner = map.getContainer().getBoundingClientRect();
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return {
    left: left - corner.left,
    top: top - corner.top,
    right: right - corner.left,
    bottom: bottom - corner.top,
  };
}

/** What of the map no panel, sheet or legend lies over, west, south, east, north. */
function boundsOf(map: MapLibreMap, { aside, sight }: Covers): Bbox {
  const { width, height } = sizeOf(map);
  const isTold = sight.right > sight.left && sight.bottom > sight.top;
  const { left, top, right, bottom } = isTold ? sight : { left: 0, top: 0, right: width, bottom: height };
  const [first, last] = [map.unproject([left, top]), map.unproject([right - aside, bottom])];
  return [first.lng, last.lat, last.lng, first.lat];
}

/**
 * Follows what is seen of a map.
 * @param tell is told what of it is in sight, at the end of every move
 * @param own an element of the map's own that lies over it
 */
export function watchSight(
  map: MapLibreMap,
  covers: ReadonlySignal<Covers>,
  tell: (bounds: Bbox) => void,
  own: HTMLElement,
): Sight {
  const read = () => readFrame(map, boxesOver([...covers.peek().boxes, coverOf(map, own)], sizeOf(map)));
  const readStep = () => Math.round(map.getZoom() * 4) / 4;
  const zoom = signal(readStep());
  const compact = signal(sizeOf(map).width < COMPACT_WIDTH);
  const frame = signal(read());
  tell(boundsOf(map, covers.peek()));
  const readSight = () => {
    // At the end of the move there is a last call.
    if (map.isMoving()) return;
    const next = read();
    if (isSameFrame(next, frame.peek())) return;
    frame.value = next;
    tell(boundsOf(map, covers.peek()));
  };
  const readZoom = () => {
    zoom.value = readStep();
    compact.value = sizeOf(map).width < COMPACT_WIDTH;
  };
  map.on('zoomend', readZoom);
  map.on('resize', readZoom);
  map.on('moveend', readSight);
  map.on('idle', readSight);
  effect(() => {
    void covers.value;
    untracked(readSight);
  });
  return { zoom, frame, compact };
}
