import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Puts a picture of the map after the map while the browser prints: a drawing context keeps nothing that
 * paper could show. A map that has lost its context leaves its place to the rest.
 */
export function keepPictureForPaper(map: MapLibreMap): void {
  const picture = document.createElement('canvas');
  picture.className = 'map-picture';
  const container = map.getContainer();
  addEventListener('beforeprint', () => {
    const isLost = map.getCanvas().getContext('webgl2')?.isContextLost() ?? true;
    container.classList.toggle('map-lost', isLost);
    if (isLost) return;
    // Drawn and read in one go: afterwards the context is empty.
    const drawn = map.redraw().getCanvas();
    picture.width = drawn.width;
    picture.height = drawn.height;
    picture.getContext('2d')?.drawImage(drawn, 0, 0);
    // What is drawn in the colours of the screen is made light for paper; a picture of the ground stays as it is.
    const isPhoto = map.getLayersOrder().some((id) => map.getLayer(id)?.type === 'raster');
    picture.classList.toggle('map-picture-drawn', !isPhoto);
    container.after(picture);
  });
  addEventListener('afterprint', () => picture.remove());
}
