import { batch, type Signal, signal } from '@preact/signals';
import type { AngleFormat, Datum } from '../geo/coordinates.ts';
import type { LngLat } from '../geo/units.ts';
import type { DrawnShape } from '../query/models/drawn.ts';

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

export interface ToolState {
  active: Signal<Tool | null>;
  sketch: Signal<Sketch>;
  request: Signal<SketchRequest | null>;
  /** Where the pointer last was on the map. */
  pointer: Signal<LngLat | null>;
  /** The place whose coordinates are read; the middle of the map in sight for null. */
  spot: Signal<LngLat | null>;
  /** The middle of the map in sight, kept while coordinates are read. */
  centre: Signal<LngLat | null>;
  datum: Signal<Datum>;
  angles: Signal<AngleFormat>;
  /** Whether the code that draws did not arrive. */
  failed: Signal<boolean>;
}

export const createToolState = (datum: Datum, angles: AngleFormat): ToolState => ({
  active: signal(null),
  sketch: signal(NO_SKETCH),
  request: signal(null),
  pointer: signal(null),
  spot: signal(null),
  centre: signal(null),
  datum: signal(datum),
  angles: signal(angles),
  failed: signal(false),
});

/** The verbs of the tools. `remember` keeps the settings. */
export function toolActions(tools: ToolState, remember: () => void) {
  return {
    startTool(tool: Tool) {
      batch(() => {
        tools.active.value = tool;
        tools.sketch.value = NO_SKETCH;
        tools.spot.value = null;
        tools.failed.value = false;
      });
    },

    closeTool() {
      batch(() => {
        tools.active.value = null;
        tools.sketch.value = NO_SKETCH;
        tools.spot.value = null;
      });
    },

    failTool() {
      tools.failed.value = true;
    },

    setSketch(sketch: Sketch) {
      tools.sketch.value = sketch;
    },

    requestSketch(request: SketchRequest) {
      tools.request.value = request;
    },

    setCentre(centre: LngLat) {
      tools.centre.value = centre;
    },

    pointAt(lngLat: LngLat) {
      tools.pointer.value = lngLat;
    },

    /** Shows the coordinates of a place, or of the middle of the map. */
    readCoordinates(spot: LngLat | null) {
      batch(() => {
        tools.active.value = { kind: 'coordinates' };
        tools.spot.value = spot;
      });
    },

    setDatum(datum: Datum) {
      tools.datum.value = datum;
      remember();
    },

    setAngles(angles: AngleFormat) {
      tools.angles.value = angles;
      remember();
    },
  };
}
