import type { ExpressionSpecification } from 'maplibre-gl';
import { GROUPS } from '../geodata/themes.ts';
import type { Palette } from './palette.ts';

/** Whether the feature is not among the hits of the question. */
export const isDimmed: ExpressionSpecification = ['get', 'dim'];

/** Whether a line is drawn in full, not only hinted at. */
export const isClear: ExpressionSpecification = ['get', 'clear'];

/** The colour of the feature's theme group. */
export function groupColour(palette: Palette): ExpressionSpecification {
  const cases = GROUPS.flatMap(({ id }) => [id, palette.groups[id]] as const);
  return ['match', ['get', 'group'], ...cases, palette.label] as unknown as ExpressionSpecification;
}

/** A step or ramp over zoom levels: `[zoom, value]` pairs, interpolated linearly. */
export function byZoom(...stops: [zoom: number, value: number][]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;
}
