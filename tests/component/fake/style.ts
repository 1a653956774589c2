// A style as MapLibre keeps it: sources, layers and states, recorded, and found again by filter and place.
import {
  featureFilter,
  latest,
  normalizePropertyExpression,
  type StylePropertyExpression,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Position } from 'geojson';
import type {
  FeatureIdentifier,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Camera } from './camera.ts';
import { type Box, grow, kindOf, meets } from './hit.ts';
import { GeoJSONSource, TileSource, type Told } from './sources.ts';
import { strict } from './strict.ts';

type Source = GeoJSONSource | TileSource;
type Values = Record<string, unknown>;

/** A feature as MapLibre returns it from a question. */
export interface Found {
  id: string | number | undefined;
  layer: LayerSpecification;
  source: string;
  properties: Values;
  geometry: Feature['geometry'];
  state: Values;
}

/** What the pictures of the map are like, for what is clicked. */
export interface Images {
  sizeOf(id: string): { width: number; height: number };
}

export class Style {
  layers: LayerSpecification[] = [];
  readonly sources = new Map<string, Source>();
  readonly globalState: Values = {};
  private rest: Omit<StyleSpecification, 'layers' | 'sources'> = { version: 8 };
  private readonly states = new Map<string, Map<string, Values>>();

  constructor(
    private readonly told: (source: string) => Told,
    private readonly images: Images,
  ) {}

  serialize(): StyleSpecification {
    const sources = [...this.sources].map(([id, source]) => [id, source.serialize()]);
    return { ...this.rest, sources: Object.fromEntries(sources), layers: structuredClone(this.layers) };
  }

  /** Takes another style in place of this one; sources that are the same keep what they hold. */
  take({ layers, sources, ...rest }: StyleSpecification): void {
    for (const id of [...this.sources.keys()]) if (!(id in sources)) this.removeSource(id);
    for (const [id, spec] of Object.entries(sources)) {
      const known = this.sources.get(id);
      if (!known) this.addSource(id, spec);
      else if (known instanceof GeoJSONSource && spec.type === 'geojson') {
        if (spec.data !== known.spec.data && spec.data !== undefined) known.setData(spec.data);
      } else if (JSON.stringify(known.serialize()) !== JSON.stringify(spec)) {
        this.removeSource(id);
        this.addSource(id, spec);
      }
    }
    this.rest = rest;
    this.layers = structuredClone(layers) as LayerSpecification[];
    for (const layer of this.layers) this.check(layer);
  }

  addSource(id: string, spec: SourceSpecification): void {
    if (this.sources.has(id)) throw new Error(`Source "${id}" already exists.`);
    if (spec.type === 'geojson')
      this.sources.set(id, strict('GeoJSON source', new GeoJSONSource(id, { ...spec }, this.told(id))));
    else if (spec.type === 'raster' || spec.type === 'raster-dem' || spec.type === 'vector')
      this.sources.set(id, strict('tile source', new TileSource(id, spec, this.told(id))));
    else throw new Error(`The fake map has no sources of type ${spec.type}.`);
  }

  removeSource(id: string): void {
    const source = this.sources.get(id);
    if (!source) throw new Error(`There is no source "${id}".`);
    if (source instanceof TileSource) source.remove();
    this.sources.delete(id);
    this.states.delete(id);
  }

  layer(id: string): LayerSpecification {
    const found = this.layers.find((layer) => layer.id === id);
    if (!found) throw new Error(`There is no layer "${id}".`);
    return found;
  }

  addLayer(layer: LayerSpecification, before?: string): void {
    if (this.layers.some(({ id }) => id === layer.id)) throw new Error(`Layer "${layer.id}" already exists.`);
    this.check(layer);
    const at = before === undefined ? this.layers.length : this.layers.indexOf(this.layer(before));
    this.layers.splice(at, 0, structuredClone(layer));
  }

  removeLayer(id: string): void {
    this.layers.splice(this.layers.indexOf(this.layer(id)), 1);
  }

  moveLayer(id: string, before?: string): void {
    const layer = this.layer(id);
    this.removeLayer(id);
    this.addLayer(layer, before);
  }

  set(id: string, kind: 'paint' | 'layout', name: string, value: unknown): void {
    const layer = this.layer(id) as unknown as Record<typeof kind, Values | undefined>;
    layer[kind] = { ...layer[kind], [name]: value };
  }

  get(id: string, kind: 'paint' | 'layout', name: string): unknown {
    return (this.layer(id) as unknown as Record<typeof kind, Values | undefined>)[kind]?.[name];
  }

  /** @throws Error for a layer over a source that is not there, as MapLibre reports it */
  private check(layer: LayerSpecification): void {
    if ('source' in layer && typeof layer.source === 'string' && !this.sources.has(layer.source))
      throw new Error(`Source "${layer.source}" of layer "${layer.id}" is not there.`);
  }

  // States of features

  state({ source, id }: FeatureIdentifier): Values {
    return this.states.get(source)?.get(String(id)) ?? {};
  }

  setState(which: FeatureIdentifier, state: Values): void {
    if (!this.sources.has(which.source)) throw new Error(`There is no source "${which.source}".`);
    const states = this.states.get(which.source) ?? new Map<string, Values>();
    states.set(String(which.id), { ...this.state(which), ...state });
    this.states.set(which.source, states);
  }

  removeState({ source, id }: FeatureIdentifier, key?: string): void {
    if (id === undefined) this.states.delete(source);
    else if (key === undefined) this.states.get(source)?.delete(String(id));
    else delete this.states.get(source)?.get(String(id))?.[key];
  }

  // Questions

  inSource(id: string, filter?: unknown): Omit<Found, 'layer'>[] {
    const source = this.sources.get(id);
    if (!(source instanceof GeoJSONSource)) return [];
    const passes = this.filter(filter, 24);
    return source.features.filter(passes).map((feature) => this.found(source, feature));
  }

  /**
   * What is drawn in a box, or in sight, topmost first; labels that would give way to others among it.
   * In sight is a symbol whose point is.
   */
  drawnIn(box: Box | null, camera: Camera, wanted?: ReadonlySet<string>, filter?: unknown): Found[] {
    const { zoom } = camera;
    const alsoPasses = this.filter(filter, zoom);
    return this.layers.toReversed().flatMap((layer) => {
      if (layer.type === 'background' || (wanted && !wanted.has(layer.id))) return [];
      if (zoom < (layer.minzoom ?? 0) || zoom >= (layer.maxzoom ?? 25)) return [];
      if (layer.layout?.visibility === 'none') return [];
      const source = this.sources.get(layer.source);
      if (!(source instanceof GeoJSONSource)) return [];
      const passes = this.filter('filter' in layer ? layer.filter : undefined, zoom);
      return source.features
        .filter(
          (feature) =>
            passes(feature) && alsoPasses(feature) && this.isIn(layer, source, feature, box, camera),
        )
        .map((feature) => ({ ...this.found(source, feature), layer }));
    });
  }

  private found(source: GeoJSONSource, feature: Feature): Omit<Found, 'layer'> {
    const id = source.idOf(feature);
    return {
      id,
      source: source.id,
      properties: { ...feature.properties },
      geometry: feature.geometry,
      state: id === undefined ? {} : this.state({ source: source.id, id }),
    };
  }

  private filter(filter: unknown, zoom: number): (feature: Feature) => boolean {
    if (filter === undefined) return () => true;
    const { filter: passes } = featureFilter(filter as never, 'filter', this.globalState);
    return (feature) => passes({ zoom, globalState: this.globalState }, evaluated(feature));
  }

  private isIn(
    layer: LayerSpecification,
    source: GeoJSONSource,
    feature: Feature,
    asked: Box | null,
    camera: Camera,
  ): boolean {
    const box = asked ?? { left: 0, top: 0, right: camera.width, bottom: camera.height };
    const value = (kind: 'paint' | 'layout', name: string, otherwise: unknown): unknown => {
      const written = (layer as unknown as Record<typeof kind, Values | undefined>)[kind]?.[name];
      if (written === undefined) return otherwise;
      const id = source.idOf(feature);
      const state = id === undefined ? {} : this.state({ source: source.id, id });
      return expressionOf(layer.type, kind, name, written).evaluate(
        { zoom: camera.zoom, globalState: this.globalState },
        evaluated(feature),
        state,
      );
    };
    const project = ([lng = 0, lat = 0]: Position) => camera.project([lng, lat]);
    switch (layer.type) {
      case 'line':
        return meets(
          feature.geometry,
          project,
          grow(box, Number(value('paint', 'line-width', 1)) / 2),
          false,
        );
      case 'circle':
        return meets(feature.geometry, project, grow(box, Number(value('paint', 'circle-radius', 5))), true);
      case 'symbol': {
        const hasText = String(value('layout', 'text-field', '')) !== '';
        if (!hasText && value('layout', 'icon-image', null) === null) return false;
        if (asked === null) return meets(feature.geometry, project, box, false);
        const image = value('layout', 'icon-image', null);
        if (image === null) return meets(feature.geometry, project, grow(box, 6), false);
        const { width, height } = this.images.sizeOf(String(image));
        const [right = 0, down = 0] = value('layout', 'icon-offset', [0, 0]) as number[];
        const reach = {
          left: box.left - right - width / 2,
          right: box.right - right + width / 2,
          top: box.top - down - height / 2,
          bottom: box.bottom - down + height / 2,
        };
        return meets(feature.geometry, project, reach, false);
      }
      default:
        return meets(feature.geometry, project, box, true);
    }
  }
}

const evaluated = ({ id, properties, geometry }: Feature) => ({
  id,
  type: kindOf(geometry),
  properties: properties ?? {},
});

const expressions = new WeakMap<object, StylePropertyExpression>();

function expressionOf(type: string, kind: 'paint' | 'layout', name: string, value: unknown) {
  const known = typeof value === 'object' && value !== null ? expressions.get(value) : undefined;
  if (known) return known;
  const spec = (latest as unknown as Record<string, Values>)[`${kind}_${type}`]?.[name];
  const made = normalizePropertyExpression(value as never, name, spec as never);
  if (typeof value === 'object' && value !== null) expressions.set(value, made);
  return made;
}
