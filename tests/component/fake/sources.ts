// Sources of a style: GeoJSON is recorded; tiles are asked for through the app's protocols, and never drawn.
import type { Feature, FeatureCollection, GeoJSON } from 'geojson';
import type { GeoJSONSourceDiff, RequestParameters, SourceSpecification } from 'maplibre-gl';
import type { Camera } from './camera.ts';

export type Protocol = (request: RequestParameters, abort: AbortController) => Promise<{ data: unknown }>;
export const protocols = new Map<string, Protocol>();

/** What a source tells the map. */
export interface Told {
  changed(): void;
  failed(error: unknown): void;
}
type Spec<Type extends SourceSpecification['type']> = Extract<SourceSpecification, { type: Type }>;

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

export class GeoJSONSource {
  readonly type = 'geojson';
  features: readonly Feature[] = [];
  isLoaded = true;

  constructor(
    readonly id: string,
    readonly spec: Spec<'geojson'>,
    private readonly told: Told,
  ) {
    this.setData(spec.data ?? NOTHING);
  }

  setData(data: GeoJSON | string): this {
    this.spec.data = data;
    if (typeof data === 'string') void this.load(data);
    else this.take(data);
    return this;
  }

  updateData({ removeAll, remove = [], add = [], update = [] }: GeoJSONSourceDiff): this {
    const features = new Map(removeAll ? [] : this.features.map((feature) => [this.idOf(feature), feature]));
    for (const id of remove) features.delete(id);
    for (const feature of add) features.set(this.idOf(feature), feature);
    for (const { id, newGeometry, removeAllProperties, removeProperties, addOrUpdateProperties } of update) {
      const feature = features.get(id);
      if (!feature) continue;
      const properties = removeAllProperties ? {} : { ...feature.properties };
      for (const key of removeProperties ?? []) delete properties[key];
      for (const { key, value } of addOrUpdateProperties ?? []) properties[key] = value;
      features.set(id, { ...feature, geometry: newGeometry ?? feature.geometry, properties });
    }
    return this.setData({ type: 'FeatureCollection', features: [...features.values()] });
  }

  async getData(): Promise<GeoJSON> {
    return { type: 'FeatureCollection', features: [...this.features] };
  }

  serialize = (): SourceSpecification => ({ ...this.spec });
  loaded = (): boolean => this.isLoaded;

  /** What feature-state knows a feature by. */
  idOf({ id, properties }: Feature): string | number | undefined {
    const { promoteId } = this.spec;
    return typeof promoteId === 'string' ? properties?.[promoteId] : id;
  }

  private async load(address: string): Promise<void> {
    this.isLoaded = false;
    try {
      this.take(await (await fetch(address)).json());
    } catch (error) {
      this.isLoaded = true;
      this.told.failed(error);
    }
  }

  private take(data: GeoJSON): void {
    this.features =
      data.type === 'FeatureCollection'
        ? data.features
        : data.type === 'Feature'
          ? [data]
          : [{ type: 'Feature', properties: {}, geometry: data }];
    this.isLoaded = true;
    this.told.changed();
  }
}

export class TileSource {
  readonly type: 'raster' | 'raster-dem' | 'vector';
  private readonly tiles = new Map<string, 'waiting' | 'done'>();
  private readonly abort = new AbortController();
  private addresses: string[] | null = null;
  private isDescribing = false;
  private isDescribed = false;

  constructor(
    readonly id: string,
    readonly spec: Spec<'raster' | 'raster-dem' | 'vector'>,
    private readonly told: Told,
  ) {
    this.type = spec.type;
  }

  serialize = (): SourceSpecification => ({ ...this.spec });
  loaded = (): boolean => this.isDescribed && ![...this.tiles.values()].includes('waiting');

  remove(): void {
    this.abort.abort();
  }

  /** Asks for the tiles in sight that were not asked for yet. */
  look(camera: Camera): void {
    const size = ('tileSize' in this.spec && this.spec.tileSize) || 512;
    const wanted = camera.tiles(size, this.spec.maxzoom ?? 22);
    if (this.addresses) this.askForTiles(wanted, this.addresses);
    else if (!this.isDescribing && !this.isDescribed) void this.describe();
  }

  private askForTiles(
    wanted: readonly { z: number; x: number; y: number }[],
    [address = '']: string[],
  ): void {
    for (const { z, x, y } of wanted) {
      const key = `${z}/${x}/${y}`;
      if (this.tiles.has(key)) continue;
      this.tiles.set(key, 'waiting');
      const url = address.replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`);
      void this.askFor(key, url);
    }
  }

  /** Finds out where the tiles are; what cannot be described has none. */
  private async describe(): Promise<void> {
    this.isDescribing = true;
    const { url, tiles } = this.spec;
    try {
      this.addresses = url ? ((await this.ask(url, 'json')) as { tiles: string[] }).tiles : (tiles ?? []);
    } catch (error) {
      this.fail(error);
    } finally {
      this.isDescribing = false;
      this.isDescribed = true;
      this.told.changed();
    }
  }

  private async askFor(key: string, url: string): Promise<void> {
    try {
      await this.ask(url, this.type === 'vector' ? 'arrayBuffer' : 'image');
    } catch (error) {
      this.fail(error);
    } finally {
      this.tiles.set(key, 'done');
      this.told.changed();
    }
  }

  private async ask(url: string, type: NonNullable<RequestParameters['type']>): Promise<unknown> {
    const protocol = protocols.get(url.split('://')[0] ?? '');
    if (!protocol) throw new Error(`The fake map knows no protocol for ${url}.`);
    return (await protocol({ url, type }, this.abort)).data;
  }

  private fail(error: unknown): void {
    if (!this.abort.signal.aborted) this.told.failed(error);
  }
}
