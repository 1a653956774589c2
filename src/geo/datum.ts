import gcoord from 'gcoord';
import type { Datum } from './datums.ts';
import type { LngLat } from './units.ts';

const CRS = { WGS84: gcoord.WGS84, GCJ02: gcoord.GCJ02, BD09: gcoord.BD09 } as const;

/**
 * A position of the map, WGS 84, in another datum. Order stays [lng, lat]. GCJ-02 and BD-09 have no
 * published definition: this is the formula in common use, which meets published pairs to a metre.
 */
export const toDatum = (lngLat: LngLat, datum: Datum): LngLat =>
  gcoord.transform([lngLat[0], lngLat[1]], CRS.WGS84, CRS[datum]);

/**
 * A position given in a datum, in WGS 84; back and forth it returns to within 3e-6 degrees, 0.3 m. Only
 * for positions well inside China: at the edge of the box where GCJ-02 ends the inverse is not defined.
 */
export const fromDatum = (lngLat: LngLat, datum: Datum): LngLat =>
  gcoord.transform([lngLat[0], lngLat[1]], CRS[datum], CRS.WGS84);
