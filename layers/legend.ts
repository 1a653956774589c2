/** How the interface paints a part of a sample: as ink, as a hollow, or as what holds a number. */
export type SamplePaint = 'fill' | 'line' | 'hatch' | 'rim' | 'pill' | 'count';

/** A part of a sample, in pixels of its box. */
export type SampleShape = { paint: SamplePaint } & (
  | { kind: 'circle'; x: number; y: number; radius: number; width?: number; dash?: readonly number[] }
  | { kind: 'box'; x: number; y: number; width: number; height: number; round?: number }
  | { kind: 'path'; path: string; width?: number; dash?: readonly number[] }
);

/** What the legend shows of a layer: a sample in a box 22 pixels high, and whose words stand beside it. */
export interface LegendEntry<Id extends string = string> {
  id: Id;
  width: number;
  shapes: readonly SampleShape[];
}

/** The width of a sample that is no line, in pixels. */
export const SAMPLE_WIDTH = 26;
