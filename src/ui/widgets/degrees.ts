import type { Bbox } from '../../geo/units.ts';

/** The whole degrees that bounds reach into, as 110–115. */
export function wholeDegrees([west, south, east, north]: Bbox = [-180, -90, 180, 90]) {
  return {
    lng: `${Math.floor(west)}–${Math.ceil(east)}`,
    lat: `${Math.floor(south)}–${Math.ceil(north)}`,
  };
}
