import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { formatImageId } from './images.ts';
import type { Neutral } from './palette.ts';
import { FONT_BOLD } from './spec.ts';

/** Id of the layer, and of the source it needs: points with a `label` and its `anchor`. */
export const MEASURE_LABELS = 'tool-labels';

/** The image that lies under a label. */
export const plate = (palette: Neutral): ExpressionSpecification => [
  'image',
  formatImageId({ kind: 'plate' }, palette),
];

/** Lengths and areas beside what is drawn; it comes and goes with the tool, and so does not stand in `LAYERS`. */
export const measureLabels = (palette: Neutral): SymbolLayerSpecification => ({
  id: MEASURE_LABELS,
  type: 'symbol',
  source: MEASURE_LABELS,
  layout: {
    'text-field': ['get', 'label'],
    'text-anchor': ['get', 'anchor'],
    'text-size': 13,
    'text-font': FONT_BOLD,
    'text-padding': 4,
    // Drawing goes on over the map's own names: a plate keeps the label legible there.
    'icon-image': plate(palette),
    'icon-text-fit': 'both',
    'icon-text-fit-padding': [2, 6, 2, 6],
    'symbol-sort-key': ['get', 'sort'],
  },
  paint: { 'text-color': palette.label },
});
