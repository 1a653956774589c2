// What the map has drawn, label by label: asked of MapLibre's own record of placed symbols.
import type { Page } from 'playwright-core';
import type { MapElement } from '../../src/map/createMap.ts';

/** A drawn label or badge, in pixels of the window. */
export interface DrawnLabel {
  layer: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The parts of MapLibre's placement that say where labels were put; not part of its interface. */
interface Placement {
  collisionIndex: {
    grid: { boxKeys: Key[]; bboxes: number[]; circleKeys: Key[]; circles: number[] };
  };
  retainedQueryData: Record<number, { featureIndex: { bucketLayerIDs: string[][] }; bucketIndex: number }>;
}
interface Key {
  bucketInstanceId: number;
  featureIndex: number;
}

/** Every placed label and badge; a label along a line as the boxes of its letters. Symbols of spots aside. */
export async function drawnLabels(page: Page): Promise<DrawnLabel[]> {
  return page.evaluate(() => {
    /** MapLibre counts from this far beyond the map's corner. */
    const BEYOND = 100;
    const { map } = document.querySelector('#map') as MapElement;
    if (!map) throw new Error('There is no map.');
    const placement = map.style.placement as unknown as Placement;
    const { grid } = placement.collisionIndex;
    const { left, top } = map.getCanvas().getBoundingClientRect();
    const layerOf = ({ bucketInstanceId }: Key) => {
      const data = placement.retainedQueryData[bucketInstanceId];
      return data?.featureIndex.bucketLayerIDs[data.bucketIndex]?.[0] ?? '';
    };
    const at = (key: Key, x1: number, y1: number, x2: number, y2: number) => ({
      layer: layerOf(key),
      left: x1 + left - BEYOND,
      top: y1 + top - BEYOND,
      right: x2 + left - BEYOND,
      bottom: y2 + top - BEYOND,
    });
    const boxes = grid.boxKeys.map((key, index) => {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = grid.bboxes.slice(index * 4, index * 4 + 4);
      return at(key, x1, y1, x2, y2);
    });
    const letters = grid.circleKeys.map((key, index) => {
      const [x = 0, y = 0, radius = 0] = grid.circles.slice(index * 3, index * 3 + 3);
      return at(key, x - radius, y - radius, x + radius, y + radius);
    });
    const isInSight = (box: { left: number; top: number; right: number; bottom: number }) =>
      box.right > left && box.bottom > top && box.left < innerWidth && box.top < innerHeight;
    return [...boxes, ...letters].filter(
      (box) => isInSight(box) && !['', 'masks-symbol', 'spots-symbol'].includes(box.layer),
    );
  });
}

/** What lies over the map, and the map itself, in pixels of the window. */
export async function mapAndCovers(
  page: Page,
): Promise<{ map: Omit<DrawnLabel, 'layer'>; covers: Omit<DrawnLabel, 'layer'>[] }> {
  return page.evaluate(() => {
    const boxOf = (element: Element | null) => {
      const { left, top, right, bottom } = (element as Element).getBoundingClientRect();
      return { left, top, right, bottom };
    };
    const covers = ['.legend', '.map-controls', '.map-notice', '#panel'];
    return {
      map: boxOf(document.querySelector('#map')),
      covers: covers.flatMap((selector) => [...document.querySelectorAll(selector)].map(boxOf)),
    };
  });
}
