import { batch, signal } from '@preact/signals';
import type { AngleFormat, Datum } from '../geo/datums.ts';
import type { LngLat } from '../geo/units.ts';
import type { DrawnShape } from '../query/models/drawn.ts';
import type { Compare } from './compare.ts';
import type { PageSlice } from './page.ts';
import { readOnly } from './signals.ts';

/** What a reader does on the map besides looking at it. */
export type Tool =
  /** Draws the place of a question, or an area to compare. */
  | { readonly kind: 'draw'; readonly shape: DrawnShape; readonly goal: 'ask' | 'compare' }
  /** A line for its length, a polygon for its area. */
  | { readonly kind: 'measure'; readonly shape: 'line' | 'polygon' }
  /** Reads, copies and finds coordinates. */
  | { readonly kind: 'coordinates' };

export type SketchTool = Exclude<Tool, { kind: 'coordinates' }>;

/** What has been drawn so far. */
export interface Sketch {
  /** Of a circle its centre and edge, of a rectangle two opposite corners, of a polygon its corners. */
  readonly placed: readonly LngLat[];
  /** Where the next position would be placed: under the pointer, or at the cross by keyboard. */
  readonly loose: LngLat | null;
  readonly finished: boolean;
  /** The last position was refused, because the outline would have crossed itself. */
  readonly crossing: boolean;
}

export const NO_SKETCH: Sketch = { placed: [], loose: null, finished: false, crossing: false };

/** The positions of a sketch as it would be if the pointer's place were the last, unless it has not left the one before. */
export function positionsOf({ placed, loose }: Sketch): readonly LngLat[] {
  const last = placed.at(-1);
  return loose && (loose[0] !== last?.[0] || loose[1] !== last[1]) ? [...placed, loose] : placed;
}

/** What a button asks of the drawing; every request is a new object. `place` sets a position at the cross. */
export type SketchRequest = { readonly kind: 'undo' | 'finish' | 'place' | 'clear' };

/**
 * The tool at work, what it has drawn, and how coordinates are written.
 * @param remember keeps all settings for the next visit
 */
export function createTools(
  initial: { datum: Datum; angles: AngleFormat },
  remember: () => void,
  { page, compare }: { page: PageSlice; compare: Compare },
) {
  const active = signal<Tool | null>(null);
  const sketch = signal(NO_SKETCH);
  const request = signal<SketchRequest | null>(null);
  /** Where the pointer last was on the map. */
  const pointer = signal<LngLat | null>(null);
  /** The place whose coordinates are read; the middle of the map in sight for null. */
  const spot = signal<LngLat | null>(null);
  /** The middle of the map in sight, kept while coordinates are read. */
  const centre = signal<LngLat | null>(null);
  /** Whether the code that draws did not arrive. */
  const failed = signal(false);

  const closeTool = () =>
    batch(() => {
      active.value = null;
      sketch.value = NO_SKETCH;
      spot.value = null;
    });

  return {
    ...readOnly({ active, sketch, request, pointer, spot, centre, failed }),
    ...createNotation(initial, remember),

    startTool(tool: Tool) {
      batch(() => {
        active.value = tool;
        sketch.value = NO_SKETCH;
        spot.value = null;
        failed.value = false;
      });
    },

    closeTool,

    /** Puts a tool away before its end; from drawing for a comparison back to that. */
    cancelTool() {
      const tool = active.value;
      closeTool();
      if (tool?.kind === 'draw' && tool.goal === 'compare')
        page.openPage({ kind: 'compare', sides: compare.sides.value });
    },

    failTool() {
      failed.value = true;
    },

    setSketch(next: Sketch) {
      sketch.value = next;
    },

    requestSketch(wanted: SketchRequest) {
      request.value = wanted;
    },

    setCentre(lngLat: LngLat) {
      centre.value = lngLat;
    },

    pointAt(lngLat: LngLat) {
      pointer.value = lngLat;
    },

    /** Shows the coordinates of a place, or of the middle of the map. */
    readCoordinates(place: LngLat | null) {
      batch(() => {
        active.value = { kind: 'coordinates' };
        spot.value = place;
      });
    },
  };
}

/** How coordinates are written. */
function createNotation(initial: { datum: Datum; angles: AngleFormat }, remember: () => void) {
  const datum = signal(initial.datum);
  const angles = signal(initial.angles);

  return {
    ...readOnly({ datum, angles }),

    setDatum(next: Datum) {
      datum.value = next;
      remember();
    },

    setAngles(format: AngleFormat) {
      angles.value = format;
      remember();
    },
  };
}
