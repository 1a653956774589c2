export const PAPERS = ['a4', 'a3'] as const;
export const ORIENTATIONS = ['landscape', 'portrait'] as const;

export type Paper = (typeof PAPERS)[number];
export type Orientation = (typeof ORIENTATIONS)[number];

/** CSS pixels to a millimetre. */
const PIXELS = 96 / 25.4;

/** What is printed on, in millimetres: the paper without its margins of 10. */
const SHEETS: Record<Paper, { long: number; short: number }> = {
  a4: { long: 277, short: 190 },
  a3: { long: 400, short: 277 },
};
/** Room of the title above and of source and notice below, in millimetres. */
const HEAD = 17;
const FOOT = 11;
const GAP = 3;
/** Room of the legend, in millimetres: beside a lying map, below a standing one. */
const LEGEND = { landscape: 72, portrait: 64 };

/** The size of a sheet and of the map's frame on it, in CSS pixels. */
export function measureSheet(
  paper: Paper,
  orientation: Orientation,
  withLegend: boolean,
): Record<'sheet' | 'frame', { width: number; height: number }> {
  const { long, short } = SHEETS[paper];
  const [width, height] = orientation === 'landscape' ? [long, short] : [short, long];
  const legend = withLegend ? LEGEND[orientation] + GAP : 0;
  const pixels = (mm: number) => Math.floor(mm * PIXELS);
  return {
    sheet: { width: pixels(width), height: pixels(height) },
    frame: {
      width: pixels(orientation === 'landscape' ? width - legend : width),
      height: pixels(height - HEAD - FOOT - (orientation === 'portrait' ? legend : 0)),
    },
  };
}
