import type { Atlas } from '../geo/atlas.ts';
import { contains } from '../geo/shape.ts';
import type { LngLat } from '../geo/units.ts';

/** Where the device is, as far as it knows: `accuracy` metres around `lngLat`, WGS 84. */
export interface DevicePosition {
  readonly lngLat: LngLat;
  readonly accuracy: number;
}

/** Why the device's position cannot be asked about. */
export type PositionProblem =
  /** The page does not come over https: browsers tell such pages nothing. */
  | 'insecure'
  /** The reader, or the browser for all pages, said no. */
  | 'denied'
  | 'unavailable'
  | 'timeout'
  /** It lies beyond the border of the atlas. */
  | 'outside';

/** How long the device may look for its position, in milliseconds. */
const TIME_LIMIT = 15_000;
/** A position so young is not looked for anew, in milliseconds. */
const FRESH = 60_000;

/** Asks the device once where it is. */
function locate(): Promise<DevicePosition | PositionProblem> {
  return new Promise((resolve) => {
    if (!isSecureContext) return resolve('insecure');
    if (!('geolocation' in navigator)) return resolve('unavailable');
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) =>
        resolve({ lngLat: [round(longitude), round(latitude)], accuracy }),
      ({ code }) => resolve(code === 1 ? 'denied' : code === 3 ? 'timeout' : 'unavailable'),
      { enableHighAccuracy: true, timeout: TIME_LIMIT, maximumAge: FRESH },
    );
  });
}

/** To about a metre. */
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** Where the device is, if that is in the region of an atlas. */
export async function locateIn(atlas: Atlas | null): Promise<DevicePosition | PositionProblem> {
  const found = await locate();
  return typeof found === 'string' || isInside(atlas, found.lngLat) ? found : 'outside';
}

/** Whether a position lies in the region of an atlas. */
function isInside(atlas: Atlas | null, lngLat: LngLat): boolean {
  const region = [...(atlas?.divisions.values() ?? [])].find(({ level }) => level === 'province');
  const shape = atlas?.divisionShapes.get(region?.adcode ?? '');
  return shape !== undefined && contains(shape, lngLat);
}
