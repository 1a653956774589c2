import { isDimmed } from './expressions.ts';
import { FONT, type LayerGroup } from './spec.ts';

/** Symbols of placements at a spot, or of those known only to a county, at its seat. */
export const spots: LayerGroup = ({ palette }) => [
  {
    id: 'spots-symbol',
    type: 'symbol',
    source: 'spots',
    layout: {
      'icon-image': ['image', ['get', 'image']],
      'icon-overlap': 'always',
      'symbol-sort-key': ['get', 'sort'],
      'icon-padding': 1,
    },
    paint: { 'icon-opacity': ['case', isDimmed, 0.22, 1] },
  },
  {
    id: 'spots-label',
    type: 'symbol',
    source: 'spots',
    filter: ['!', isDimmed],
    minzoom: 8.4,
    layout: {
      'text-field': ['get', 'label'],
      'text-font': FONT,
      'text-size': 11.5,
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 1.1,
      'text-justify': 'auto',
      'text-max-width': 9,
      'symbol-sort-key': ['get', 'sort'],
    },
    paint: { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 },
  },
];

/** City names with their badges: a theme's tile and its number of placements in the city as a whole. */
export const badges: LayerGroup = () => [
  {
    id: 'badges-symbol',
    type: 'symbol',
    source: 'badges',
    layout: {
      'icon-image': ['image', ['get', 'image']],
      'icon-overlap': 'always',
      'icon-offset': ['array', 'number', 2, ['get', 'offset']],
    },
  },
];
