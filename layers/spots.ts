import { byWeight, isDimmed } from './expressions.ts';
import { formatImageId, imageOfFeature } from './images.ts';
import { FONT, type LayerGroup } from './spec.ts';

/**
 * Symbols of placements at a spot, or of those known only to a county, at its seat. Names lie under the
 * symbols, so that they give way to them.
 */
export const spots: LayerGroup = ({ palette }) => [
  {
    id: 'spots-label',
    type: 'symbol',
    source: 'spots',
    filter: ['!', isDimmed],
    layout: {
      'text-field': ['get', 'label'],
      'text-font': FONT,
      'text-size': 11.5,
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 1.35,
      'text-justify': 'auto',
      'text-max-width': 9,
      'symbol-sort-key': ['get', 'sort'],
    },
    paint: { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 },
  },
  {
    id: 'spots-symbol',
    type: 'symbol',
    source: 'spots',
    layout: {
      'icon-image': imageOfFeature(palette),
      'icon-overlap': 'always',
      'symbol-sort-key': ['get', 'sort'],
      // The picture has a margin for the number of a stack: labels need keep clear of the disc only.
      'icon-padding': -5,
    },
    paint: { 'icon-opacity': ['case', isDimmed, 0.22, byWeight(1)] },
  },
];

/** City names with their badges: a theme's tile and its number of placements in the city as a whole. */
export const badges: LayerGroup = ({ palette }) => [
  {
    id: 'badges-symbol',
    type: 'symbol',
    source: 'badges',
    layout: {
      'icon-image': imageOfFeature(palette),
      'icon-overlap': 'always',
      'icon-offset': ['array', 'number', 2, ['get', 'offset']],
    },
    paint: { 'icon-opacity': byWeight(1, 0.6) },
  },
];

/** Places that labels must keep clear of; nothing is drawn. On top, because what is on top is placed first. */
export const masks: LayerGroup = ({ palette }) => [
  {
    id: 'masks-symbol',
    type: 'symbol',
    source: 'masks',
    layout: {
      'icon-image': ['image', formatImageId({ kind: 'mask' }, palette)],
      'icon-overlap': 'always',
      'icon-padding': ['get', 'reach'],
    },
  },
];
