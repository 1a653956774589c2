// What stands in for MapLibre in the component tests: the names that the app imports, and none beside them.
import type { MarkerOptions, Map as RealMap } from 'maplibre-gl';
import { LngLat, type LngLatLike } from './geometry.ts';
import { FakeMap } from './map.ts';
import { type Protocol, protocols } from './sources.ts';

export { LngLatBounds } from './geometry.ts';
export { FakeMap as Map, LngLat };

export const addProtocol = (scheme: string, protocol: Protocol): void => void protocols.set(scheme, protocol);
export const setWorkerUrl = (_: string): void => {};

export class Marker {
  private map: FakeMap | null = null;
  private at = new LngLat(0, 0);
  private readonly element: HTMLElement;
  private readonly place = (): void => {
    const { x, y } = this.map?.project(this.at) ?? { x: 0, y: 0 };
    this.element.style.transform = `translate(-50%, -50%) translate(${x}px, ${y}px)`;
  };

  constructor({ element }: MarkerOptions) {
    this.element = element ?? document.createElement('div');
    this.element.classList.add('maplibregl-marker');
  }

  setLngLat(lngLat: LngLatLike): this {
    this.at = LngLat.convert(lngLat);
    this.place();
    return this;
  }

  addTo(map: RealMap): this {
    this.remove();
    this.map = map as unknown as FakeMap;
    this.map.getCanvasContainer().append(this.element);
    this.map.on('move', this.place);
    this.place();
    return this;
  }

  remove(): this {
    this.map?.off('move', this.place);
    this.map = null;
    this.element.remove();
    return this;
  }
}
