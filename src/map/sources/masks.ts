import type { Point } from 'geojson';
import type { SourceData } from '../../../layers/sources.ts';
import type { Frame } from '../frame.ts';
import { toLngLat } from '../mercator.ts';
import { feature } from './shown.ts';

/** The longest side of a mask, in pixels: MapLibre counts them in sixteenths, up to 32767. */
const MASK = 1600;

/** Points that keep labels from where they could not be read whole. Pure. */
export function buildMasks({ zoom, origin, covered }: Frame): SourceData['masks'] {
  return {
    type: 'FeatureCollection',
    features: covered.flatMap((box) => {
      const across = Math.ceil(box.width / MASK);
      const down = Math.ceil(box.height / MASK);
      const [width, height] = [box.width / across, box.height / down];
      return Array.from({ length: across * down }, (_, at) => {
        const x = box.x - box.width / 2 + width * ((at % across) + 0.5);
        const y = box.y - box.height / 2 + height * (Math.floor(at / across) + 0.5);
        const position = toLngLat({ x: origin.x + x, y: origin.y + y }, zoom);
        return feature({ type: 'Point', coordinates: [...position] } as Point, {
          reach: [height / 2, width / 2, height / 2, width / 2] as const,
        });
      });
    }),
  };
}
