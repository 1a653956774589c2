import { countyLabels, edges, land, reliefLabels, units } from './base.ts';
import { extentLabels, lines, regions } from './extents.ts';
import { focus, focusHalo } from './focus.ts';
import { ring } from './query.ts';
import type { LayerGroup } from './spec.ts';
import { badges, spots } from './spots.ts';
import { water, waterLabels } from './water.ts';

/** Every subject of the map, bottom to top: the only place of draw order. */
export const LAYERS: readonly LayerGroup[] = [
  land,
  units,
  edges,
  water,
  regions,
  ring,
  focus,
  reliefLabels,
  waterLabels,
  lines,
  countyLabels,
  extentLabels,
  focusHalo,
  spots,
  badges,
];
