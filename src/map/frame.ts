import type { Map as MapLibreMap } from 'maplibre-gl';
import { toWorldPixel } from './mercator.ts';
import type { Box } from './placeBadges.ts';

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

/** Everything marked `data-covers-map` that lies over the map, as boxes from the map's corner. */
function coversOf(container: HTMLElement): Box[] {
  const map = container.getBoundingClientRect();
  return [...document.querySelectorAll('[data-covers-map]')].flatMap((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const box = { x: left - map.left + width / 2, y: top - map.top + height / 2, width, height };
    const isOver =
      width > 0 &&
      box.x + width / 2 > 0 &&
      box.x - width / 2 < map.width &&
      box.y + height / 2 > 0 &&
      box.y - height / 2 < map.height;
    return isOver ? [box] : [];
  });
}

/** The frame of a map as it stands. */
export function readFrame(map: MapLibreMap, withCovers = true): Frame {
  const container = map.getContainer();
  const { clientWidth: width, clientHeight: height } = container;
  const zoom = map.getZoom();
  const { lng, lat } = map.getCenter();
  const middle = toWorldPixel([lng, lat], zoom);
  return {
    zoom,
    origin: { x: middle.x - width / 2, y: middle.y - height / 2 },
    covered: [...edgesOf(width, height), ...(withCovers ? coversOf(container) : [])],
  };
}

/** What lies over the map where it is in sight: on a phone it ends where the sheet begins. */
export const frameOver = (map: MapLibreMap): HTMLElement =>
  document.getElementById('frame') ?? map.getContainer();

/** The middle of what is in sight, in pixels from the map's corner. */
export function middleInSight(map: MapLibreMap): { x: number; y: number } {
  const around = map.getContainer().getBoundingClientRect();
  const { left, top, width, height } = frameOver(map).getBoundingClientRect();
  return { x: left - around.left + width / 2, y: top - around.top + height / 2 };
}

export const isSameFrame = (a: Frame, b: Frame): boolean => JSON.stringify(a) === JSON.stringify(b);
