import type { Map as MapLibreMap } from 'maplibre-gl';
import { toWorldPixel } from './mercator.ts';
import type { Box } from './sources/placeBadges.ts';

/** The piece of the map that is in sight, and what lies over it. */
export interface Frame {
  zoom: number;
  /** The frame's upper left corner in pixels of the world's picture at `zoom`. */
  origin: { x: number; y: number };
  /** Where nothing can be read, in pixels from that corner: beyond each edge, and under what lies over the map. */
  covered: readonly Box[];
}

/** How far beyond an edge a label is kept from, in pixels: as far as MapLibre places labels at all. */
const BEYOND = 100;

/** The strips along the outer side of the edges of a picture. */
function edgesOf(width: number, height: number): Box[] {
  const tall = { width: BEYOND, height: height + 2 * BEYOND, y: height / 2 };
  const wide = { width: width + 2 * BEYOND, height: BEYOND, x: width / 2 };
  return [
    { ...tall, x: -BEYOND / 2 },
    { ...tall, x: width + BEYOND / 2 },
    { ...wide, y: -BEYOND / 2 },
    { ...wide, y: height + BEYOND / 2 },
  ];
}

/** The frame of a map as it stands, under `covers`. */
export function readFrame(map: MapLibreMap, covers: readonly Box[]): Frame {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const zoom = map.getZoom();
  const { lng, lat } = map.getCenter();
  const middle = toWorldPixel([lng, lat], zoom);
  return {
    zoom,
    origin: { x: middle.x - width / 2, y: middle.y - height / 2 },
    covered: [...edgesOf(width, height), ...covers],
  };
}

export const isSameFrame = (a: Frame, b: Frame): boolean => JSON.stringify(a) === JSON.stringify(b);
