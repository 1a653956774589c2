import type { Map as MapLibreMap } from 'maplibre-gl';

/** A browser gives a lost drawing context back within a second; after so long it is lost for good, in milliseconds. */
const LOST_FOR_GOOD = 4000;

/** Tells when the map's drawing context is lost for good, and when it came back after all. */
export function watchContext(
  map: Pick<MapLibreMap, 'on'>,
  { lose, regain }: { lose: () => void; regain: () => void },
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  map.on('webglcontextlost', () => {
    clearTimeout(timer);
    timer = setTimeout(lose, LOST_FOR_GOOD);
  });
  map.on('webglcontextrestored', () => {
    clearTimeout(timer);
    regain();
  });
}

/** How many device pixels a CSS pixel has, now and whenever that changes: by zooming the page, or on another screen. */
export function watchRatio(tell: (ratio: number) => void): void {
  tell(devicePixelRatio);
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => watchRatio(tell), {
    once: true,
  });
}
