import type { Cover, Covers } from '../state/map.ts';
import type { Box } from './sources/placeBadges.ts';

/** Of the map, in pixels. */
export interface Size {
  width: number;
  height: number;
}

export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** What controls, notice and scale take from each edge, in pixels. */
const EDGES: Insets = { top: 32, right: 48, bottom: 84, left: 48 };
/** The same on a phone, where the notice stands above the sheet. */
const PHONE_EDGES: Insets = { top: 52, right: 24, bottom: 44, left: 24 };
/** Between the legend and the map's edge, and between it and what is shown, in pixels. */
const AROUND_LEGEND = 36;
/** The share of a phone's map behind the sheet at its middle height: what is shown is seen above that, however it stands now. */
const SHEET = 0.46;

/** Room that the legend, or on a phone the sheet, takes from the map where the camera shows something. */
export function insetsOf({ aside, sight }: Covers, { height }: Size): Insets {
  if (sight.bottom < height)
    return { ...PHONE_EDGES, bottom: PHONE_EDGES.bottom + Math.round(height * SHEET) };
  return aside > 0 ? { ...EDGES, right: aside + AROUND_LEGEND } : EDGES;
}

/** The covers of which something lies over the map, around their centres. */
export const boxesOver = (covers: readonly Cover[], { width, height }: Size): Box[] =>
  covers
    .filter(
      ({ left, top, right, bottom }) =>
        right > left && bottom > top && right > 0 && left < width && bottom > 0 && top < height,
    )
    .map(({ left, top, right, bottom }) => ({
      x: (left + right) / 2,
      y: (top + bottom) / 2,
      width: right - left,
      height: bottom - top,
    }));

/** The middle of what is in sight, in pixels from the map's corner. */
export const middleOf = ({ sight: { left, top, right, bottom } }: Covers): { x: number; y: number } => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});
