import type { LayerGroup } from './spec.ts';

const isPoint = ['==', ['geometry-type'], 'Point'] as never;
const isArea = ['==', ['geometry-type'], 'Polygon'] as never;

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
    paint: { 'line-color': palette.selection, 'line-width': 3, 'line-opacity': 0.9 },
  },
];

/** A halo under the symbol in focus. */
export const focusHalo: LayerGroup = ({ palette }) => [
  {
    id: 'focus-halo',
    type: 'circle',
    source: 'focus',
    filter: isPoint,
    paint: {
      'circle-radius': 16,
      'circle-color': palette.selection,
      'circle-opacity': 0.28,
      'circle-stroke-color': palette.selection,
      'circle-stroke-width': 2,
    },
  },
];
