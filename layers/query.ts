import type { LayerGroup } from './spec.ts';

/** The outline of what a question asks: every point at the asked distance from its origin. */
export const ring: LayerGroup = ({ palette }) => [
  {
    id: 'ring-area',
    type: 'fill',
    source: 'ring',
    paint: { 'fill-color': palette.ring, 'fill-opacity': 0.05 },
  },
  {
    id: 'ring-edge',
    type: 'line',
    source: 'ring',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.ring, 'line-width': 2, 'line-dasharray': [1.5, 2] },
  },
];
