import { FONT_BOLD, type LayerGroup } from './spec.ts';

const isPoint = ['==', ['geometry-type'], 'Point'] as never;
const isArea = ['==', ['geometry-type'], 'Polygon'] as never;
const isEnd = ['has', 'end'] as never;

/** What the pointer, the keyboard or an open card is on: the whole extent that it may stand for. */
export const focus: LayerGroup = ({ palette }) => [
  {
    id: 'focus-area',
    type: 'fill',
    source: 'focus',
    filter: isArea,
    paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': 0.2 },
  },
  {
    id: 'focus-edge',
    type: 'line',
    source: 'focus',
    filter: ['!', isPoint] as never,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': palette.selection,
      // A corridor lies on top with its casing: the focus shows on both sides of it.
      'line-width': ['case', isArea, 3, 11],
      'line-opacity': ['case', isArea, 0.9, 0.6],
    },
  },
];

/** A halo under the symbol in focus. */
export const focusHalo: LayerGroup = ({ palette }) => [
  {
    id: 'focus-halo',
    type: 'circle',
    source: 'focus',
    filter: ['all', isPoint, ['!', isEnd]] as never,
    paint: {
      'circle-radius': 17,
      'circle-color': palette.selection,
      'circle-opacity': 0.28,
      'circle-stroke-color': palette.selection,
      'circle-stroke-width': 2,
    },
  },
];

/** The ends of the corridor in focus, named. */
export const focusEnds: LayerGroup = ({ palette }) => [
  {
    id: 'focus-ends-dot',
    type: 'circle',
    source: 'focus',
    filter: isEnd,
    paint: {
      'circle-radius': 4,
      'circle-color': palette.halo,
      'circle-stroke-color': palette.selection,
      'circle-stroke-width': 2.5,
    },
  },
  {
    id: 'focus-ends-label',
    type: 'symbol',
    source: 'focus',
    filter: isEnd,
    layout: {
      'text-field': ['get', 'end'],
      'text-font': FONT_BOLD,
      'text-size': 12.5,
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.7,
      'text-max-width': 8,
    },
    paint: { 'text-color': palette.selection, 'text-halo-color': palette.halo, 'text-halo-width': 2 },
  },
];
