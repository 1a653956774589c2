import type { StyleSpecification } from 'maplibre-gl';
import { LAYERS, LITE_LEAVES_OUT } from './order.ts';
import { buildSources, type SourceData, type SourceId } from './sources.ts';
import type { Look } from './spec.ts';

/** The whole style: pure over the look and the data. It needs no glyphs and, without a base map, names no other host. */
export function buildStyle(look: Look, data: SourceData): StyleSpecification {
  return {
    version: 8,
    name: 'Sanjin',
    sources: { ...buildSources(data), ...look.underlay?.sources },
    layers: LAYERS.flatMap((group) => group(look)).filter(({ id }) => !look.lite || !LITE_LEAVES_OUT.has(id)),
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
