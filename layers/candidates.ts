import { byZoom } from './expressions.ts';
import { shadeColour } from './ramp.ts';
import type { LayerGroup } from './spec.ts';

/** The reader's own points in the colours of their scores, the best on top. */
export const candidates: LayerGroup = ({ palette }) => [
  {
    id: 'candidates-dot',
    type: 'circle',
    source: 'candidates',
    paint: {
      'circle-radius': byZoom([6, 7], [10, 10]),
      'circle-color': shadeColour(palette),
      'circle-stroke-color': palette.label,
      'circle-stroke-width': 2,
    },
  },
];
