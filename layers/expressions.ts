import type { ExpressionSpecification } from 'maplibre-gl';
import type { GroupId } from '../geodata/catalogue.ts';
import type { Palette } from './palette.ts';

type Value = string | number | ExpressionSpecification;

/** Whether the feature is not among the hits of the question. */
export const isDimmed: ExpressionSpecification = ['get', 'dim'];

/** Whether a line is drawn in full, not only hinted at. */
export const isClear: ExpressionSpecification = ['get', 'clear'];

/**
 * An opacity, less for a feature of which only a part of the area fulfils the question: none of it leaves
 * `least` of the opacity.
 */
export const byWeight = (opacity: Value, least = 0.45): ExpressionSpecification =>
  [
    '*',
    opacity,
    ['interpolate', ['linear'], ['get', 'weight'], 0, least, 1, 1],
  ] as readonly unknown[] as ExpressionSpecification;

/** The value beside the label that `input` equals; `otherwise` for none. There must be a case. */
export const match = (
  input: ExpressionSpecification,
  cases: readonly (readonly [label: string, value: Value])[],
  otherwise: Value,
): ExpressionSpecification =>
  ['match', input, ...cases.flat(), otherwise] as readonly unknown[] as ExpressionSpecification;

/**
 * The colour of the feature's theme group.
 * @param alpha its opacity as two hexadecimal digits, where it is not opaque
 */
export const groupColour = (
  palette: Palette,
  groups: readonly GroupId[],
  alpha = '',
): ExpressionSpecification =>
  match(
    ['get', 'group'],
    groups.map((id) => [id, `${palette.groups[id] ?? palette.label}${alpha}`]),
    palette.label,
  );

/** The same for the feature's state `group`; nothing to see where it has none. */
export const stateColour = (palette: Palette, groups: readonly GroupId[]): ExpressionSpecification =>
  match(
    ['feature-state', 'group'],
    groups.map((id) => [id, palette.groups[id] ?? palette.label]),
    'transparent',
  );

/** A ramp over zoom levels: `[zoom, value]` pairs, interpolated linearly. */
export const byZoom = (...stops: readonly [zoom: number, value: Value][]): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as readonly unknown[] as ExpressionSpecification;
