import { FONT_BOLD, type LayerGroup } from './spec.ts';

/** How far a mark stands from what it marks, [right, down] in pixels: off the symbol and its number. */
const BESIDE: [number, number] = [-13, -13];
const SIZE = 11.5;

/** The numbers of what stands on the reader's list. */
export const marks: LayerGroup = ({ palette }) => [
  {
    id: 'marks-disc',
    type: 'circle',
    source: 'marks',
    paint: {
      'circle-radius': 9,
      'circle-translate': BESIDE,
      'circle-color': palette.selection,
      'circle-stroke-color': palette.halo,
      'circle-stroke-width': 1.5,
    },
  },
  {
    id: 'marks-number',
    type: 'symbol',
    source: 'marks',
    layout: {
      'text-field': ['get', 'number'],
      'text-font': FONT_BOLD,
      'text-size': SIZE,
      'text-offset': [BESIDE[0] / SIZE, BESIDE[1] / SIZE],
      'text-overlap': 'always',
    },
    paint: { 'text-color': palette.badge },
  },
];
