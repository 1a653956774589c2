import { countyLabels, edges, land, reliefLabels, units } from './base.ts';
import { baseMap } from './basemap.ts';
import { candidates } from './candidates.ts';
import { extentLabels, lines, regions } from './extents.ts';
import { focus, focusEnds, focusHalo } from './focus.ts';
import { marks } from './marks.ts';
import { ring } from './query.ts';
import type { LayerGroup } from './spec.ts';
import { badges, masks, spots } from './spots.ts';
import { water, waterLabels } from './water.ts';

/** Every subject of the map, bottom to top: the only place of draw order. */
export const LAYERS: readonly LayerGroup[] = [
  land,
  baseMap,
  units,
  edges,
  water,
  regions,
  ring,
  focus,
  lines,
  reliefLabels,
  waterLabels,
  countyLabels,
  extentLabels,
  focusHalo,
  candidates,
  spots,
  focusEnds,
  badges,
  marks,
  masks,
];

/** Layers that a map drawn with less does without: soft and double edges, and labels of the ground. */
export const LITE_LEAVES_OUT: ReadonlySet<string> = new Set([
  'province-glow',
  'regions-vignette',
  'mountains-label',
  'basins-label',
  'water-river-label',
  'water-lake-label',
  'spots-label',
  'lines-label',
  'lines-casing',
]);

/** From which zoom a map drawn with less has a layer that otherwise is always there. */
export const LITE_STARTS_AT: ReadonlyMap<string, number> = new Map([['counties-edge', 7]]);
