import type { SymbolLayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette.ts';
import { FONT_BOLD } from './spec.ts';

/** Id of the layer, and of the source it needs: points with a `label` and its `anchor`. */
export const MEASURE_LABELS = 'tool-labels';

/** Lengths and areas beside what is drawn; it comes and goes with the tool, and so does not stand in `LAYERS`. */
export const measureLabels = (palette: Palette): SymbolLayerSpecification => ({
  id: MEASURE_LABELS,
  type: 'symbol',
  source: MEASURE_LABELS,
  layout: {
    'text-field': ['get', 'label'],
    'text-anchor': ['get', 'anchor'],
    'text-size': 13,
    'text-font': FONT_BOLD,
    'text-padding': 4,
    'symbol-sort-key': ['get', 'sort'],
  },
  paint: {
    'text-color': palette.label,
    'text-halo-color': palette.halo,
    'text-halo-width': 2,
  },
});
