import type { LngLatBounds, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { Catalogue } from '../../geodata/catalogue.ts';
import type { SheetOrder, SheetPicture } from '../state/sheet.ts';
import { createStill } from './createMap.ts';
import { metresPerPixel } from './mercator.ts';

/** Device pixels to a CSS pixel: 240 to the inch. */
const RATIO = 2.5;
/** Room round the view, in CSS pixels. */
const PADDING = 8;

/**
 * Draws the map once more, off the screen and at the size of the paper, so that what is on the screen
 * stays as it is.
 * @param styleOf the style for a map as it stands: badges and stacks depend on its zoom and its edges
 */
export async function drawSheet(
  order: SheetOrder,
  view: LngLatBounds,
  styleOf: (map: MapLibreMap) => StyleSpecification,
  catalogue: Catalogue,
): Promise<SheetPicture> {
  const container = document.createElement('div');
  container.className = 'sheet-still';
  container.inert = true;
  container.style.width = `${order.width}px`;
  container.style.height = `${order.height}px`;
  document.body.append(container);
  const map = createStill(container, RATIO, catalogue);
  try {
    map.fitBounds(view, { padding: PADDING, animate: false });
    map.setStyle(styleOf(map));
    await map.once('idle');
    const image = await new Promise<Blob | null>((resolve) => {
      // The drawing can be read only while it is being drawn.
      map.once('render', () => map.getCanvas().toBlob(resolve));
      map.triggerRepaint();
    });
    if (!image) return { state: 'failed' };
    return {
      state: 'ready',
      order,
      image,
      metresPerPixel: metresPerPixel(map.getCenter().lat, map.getZoom()),
    };
  } finally {
    map.remove();
    container.remove();
  }
}
