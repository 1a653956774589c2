import geographiclib from 'geographiclib-geodesic';
import { type Area, type Line, polygonsOf } from './shapes.ts';

const { Geodesic } = geographiclib;

/** Area of one ring on the WGS 84 ellipsoid, m², always positive. */
function ringArea(ring: Line): number {
  const polygon = Geodesic.WGS84.Polygon(false);
  for (const [x, y] of ring.slice(0, -1)) polygon.AddPoint(y, x);
  return Math.abs(polygon.Compute(false, true).area);
}

/** Geodesic area, km². */
export function areaKm2(area: Area): number {
  let sum = 0;
  for (const polygon of polygonsOf(area))
    for (const [i, ring] of polygon.entries()) sum += i === 0 ? ringArea(ring) : -ringArea(ring);
  return sum / 1e6;
}
