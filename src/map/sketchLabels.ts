import type { Feature, Point } from 'geojson';
import type { Language } from '../../geodata/schema.ts';
import { areaWithin, segmentsOf } from '../geo/extent.ts';
import type { LngLat } from '../geo/units.ts';
import { radiusBetween } from '../query/models/drawn.ts';
import { areaText, lengthText } from '../state/measures.ts';
import type { SketchTool } from '../state/tools.ts';

/** What is written beside a sketch: the length of each piece, the area in its middle, the radius at the edge. */
export function labelsOf(
  { kind, shape }: SketchTool,
  positions: readonly LngLat[],
  lang: Language,
): Feature<Point, Label>[] {
  const [first, second] = positions;
  if (!first || !second) return [];
  if (shape === 'circle')
    return [labelAt(second, lengthText(radiusBetween(first, second), lang), 0, 'bottom')];
  if (kind === 'draw') return [];
  const ring = shape === 'polygon' && positions.length > 2 ? [...positions, first] : positions;
  const pieces = segmentsOf(ring).map((length, i) =>
    labelAt(between(ring[i] as LngLat, ring[i + 1] as LngLat), lengthText(length, lang), 1),
  );
  if (shape === 'line' || positions.length < 3) return pieces;
  const [lng, lat] = [0, 1].map(
    (axis) => positions.reduce((sum, position) => sum + (position[axis] as number), 0) / positions.length,
  );
  return [labelAt([lng as number, lat as number], areaText(areaWithin(positions), lang), 0), ...pieces];
}

const between = (a: LngLat, b: LngLat): LngLat => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

type Label = { label: string; sort: number; anchor: 'center' | 'bottom' };

const labelAt = (
  at: LngLat,
  label: string,
  sort: number,
  anchor: Label['anchor'] = 'center',
): Feature<Point, Label> => ({
  type: 'Feature',
  properties: { label, sort, anchor },
  geometry: { type: 'Point', coordinates: [...at] },
});
