import type { ExpressionSpecification } from 'maplibre-gl';
import type { Status } from '../geodata/schema.ts';
import { match } from './expressions.ts';
import type { LegendEntry } from './legend.ts';
import { SPOT_FORMS } from './spotForms.ts';

/** How far the work on something planned is, as strokes: the further along, the fuller. */
export interface StatusStroke {
  status: Exclude<Status, 'plan'>;
  /** Of the rim round a symbol, in pixels: its width, and the lengths of strokes and gaps; [] is unbroken. */
  rim: { width: number; dash: readonly number[] };
  /** Of a corridor: its width in pixels; strokes and gaps in widths. Never unbroken: corridors are schematic. */
  line: { width: number; dash: readonly [number, number] };
}

/** The radius of a rim, outside of the symbol that it surrounds, in pixels. */
export const RIM_RADIUS = 13.2;

/** What is only planned has no rim, and this line. */
export const PLAIN_LINE: StatusStroke['line'] = { width: 2.4, dash: [3, 1.4] };

/** From the most to the least advanced. Told by stroke alone, so that it lasts in grey and beside any hue. */
export const STATUS_STROKES: readonly StatusStroke[] = [
  { status: 'continue', rim: { width: 2.6, dash: [] }, line: { width: 3.6, dash: [5, 0.7] } },
  { status: 'new', rim: { width: 1.1, dash: [] }, line: { width: 1.9, dash: [8, 1.4] } },
  { status: 'early', rim: { width: 2.2, dash: [6, 4.2] }, line: { width: 2.6, dash: [1.5, 1.5] } },
  { status: 'pilot', rim: { width: 2.2, dash: [1.6, 2.5] }, line: { width: 2.6, dash: [0.6, 0.9] } },
];

const byStatus = (
  of: (line: StatusStroke['line']) => number | ExpressionSpecification,
): ExpressionSpecification =>
  match(
    ['get', 'status'],
    STATUS_STROKES.map(({ status, line }) => [status, of(line)]),
    of(PLAIN_LINE),
  );

/** Strokes and gaps of a corridor, in line widths. */
export const lineDash = byStatus(({ dash }) => ['literal', [...dash]]);

/** The width of a corridor in pixels, times `share`. */
export const lineWidth = (share: number): ExpressionSpecification =>
  byStatus(({ width }) => Math.round(width * share * 100) / 100);

/** Symbols beside lines are smaller in the legend than on the map by so much. */
const IN_LEGEND = 0.68;
const MIDDLE = { x: 12, y: 11 };

/** A broken line as it is drawn; its strokes and gaps in pixels. */
export const strokeOf = ({ width, dash }: StatusStroke['line']) => ({
  width,
  dash: dash.map((length) => length * width),
});

const statusEntry = <Id extends Status>(
  id: Id,
  rim: StatusStroke['rim'] | null,
  line: StatusStroke['line'],
): LegendEntry<Id> => ({
  id,
  width: 54,
  shapes: [
    { kind: 'circle', paint: 'fill', ...MIDDLE, radius: SPOT_FORMS.site.disc * IN_LEGEND },
    ...(rim
      ? [{ kind: 'circle', paint: 'rim', ...MIDDLE, radius: RIM_RADIUS * IN_LEGEND, ...rim } as const]
      : []),
    { kind: 'path', paint: 'line', path: 'M27 11 H53', ...strokeOf(line) },
  ],
});

/** How far work is, by the rim of a symbol and the strokes of a line; what is only planned last. */
export const statusLegend: readonly LegendEntry<Status>[] = [
  ...STATUS_STROKES.map(({ status, rim, line }) => statusEntry(status, rim, line)),
  statusEntry('plan', null, PLAIN_LINE),
];
