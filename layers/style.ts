import type { StyleSpecification } from 'maplibre-gl';
import { LAYERS, LITE_LEAVES_OUT, LITE_STARTS_AT } from './order.ts';
import { buildSources, type SourceData, type SourceId } from './sources.ts';
import type { Layer, Look } from './spec.ts';

/** A layer that draws less: later, and without the second pass that smooths the edge of a fill. */
function lighten(layer: Layer): Layer {
  const starts = LITE_STARTS_AT.get(layer.id);
  const later = starts === undefined ? layer : { ...layer, minzoom: starts };
  return later.type === 'fill' ? { ...later, paint: { ...later.paint, 'fill-antialias': false } } : later;
}

/** The whole style: pure over the look and the data. It needs no glyphs and, without a base map, names no other host. */
export function buildStyle(look: Look, data: SourceData): StyleSpecification {
  const layers = LAYERS.flatMap((group) => group(look));
  return {
    version: 8,
    sources: { ...buildSources(data), ...look.underlay?.sources },
    layers: look.lite ? layers.filter(({ id }) => !LITE_LEAVES_OUT.has(id)).map(lighten) : layers,
  };
}

const BLANK_SOURCES: readonly SourceId[] = ['province', 'edges', 'water', 'seats'];

/** The ground alone, without a word and without what the plan says: for exercises. */
export function buildBlankStyle(look: Look, data: SourceData): StyleSpecification {
  const style = buildStyle(look, data);
  const isGround = (source: string) => BLANK_SOURCES.includes(source as SourceId);
  return {
    ...style,
    layers: style.layers.filter(
      (layer) => layer.type === 'background' || (layer.type !== 'symbol' && isGround(layer.source)),
    ),
  };
}
