/**
 * What degrees are counted in: `WGS84` (satellites, this map), `GCJ02` (Chinese law: AMap, Tencent)
 * or `BD09` (Baidu). They lie up to 1.5 km apart.
 */
export type Datum = 'WGS84' | 'GCJ02' | 'BD09';
export const DATUMS: readonly Datum[] = ['WGS84', 'GCJ02', 'BD09'];

/** How an angle is written: 37.870000, or 37°52′12.00″. */
export type AngleFormat = 'decimal' | 'dms';
export const ANGLE_FORMATS: readonly AngleFormat[] = ['decimal', 'dms'];
