import type { Map as MapLibreMap } from 'maplibre-gl';

/** A reader feels a map that is dragged at fewer pictures a second than 12. */
const SLOW_FRAME_MS = 80;
/** So many frames tell a slow machine from a hiccup. */
const FRAMES = 12;

/** Whether most frames of a drag took too long; the time between frames in milliseconds. */
export const areSlow = (intervals: readonly number[]): boolean =>
  intervals.length >= FRAMES &&
  intervals.filter((interval) => interval > SLOW_FRAME_MS).length * 2 > intervals.length;

/** Times the frames of the reader's first drag that is long enough, and says once if they are slow. */
export function watchFrames(map: MapLibreMap, reportSlowness: () => void): void {
  let intervals: number[] = [];
  let last: number | null = null;
  const frame = () => {
    const now = performance.now();
    if (last !== null) intervals.push(now - last);
    last = now;
    if (intervals.length < FRAMES) return;
    map.off('render', frame);
    map.off('dragstart', begin);
    map.off('dragend', end);
    if (areSlow(intervals)) reportSlowness();
  };
  const begin = () => {
    intervals = [];
    last = null;
    map.on('render', frame);
  };
  const end = () => map.off('render', frame);
  map.on('dragstart', begin);
  map.on('dragend', end);
}
