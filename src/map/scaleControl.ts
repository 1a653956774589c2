import { effect, type ReadonlySignal } from '@preact/signals';
import type { IControl, Map as MapLibreMap } from 'maplibre-gl';
import type { Language } from '../../geodata/schema.ts';
import { scaleBar } from '../geo/scaleBar.ts';
import { metresPerPixel } from './mercator.ts';

/** The longest that the bar may be, in pixels. */
const LONGEST = 110;

const lengthIn = (lang: Language, metres: number): string => {
  const [value, unit] = metres < 1000 ? [metres, 'meter'] : [metres / 1000, 'kilometer'];
  return new Intl.NumberFormat(lang, { style: 'unit', unit }).format(value);
};

/** A scale bar for the middle of the map, in the reader's language, and the way north. */
export class ScaleControl implements IControl {
  readonly #lang: ReadonlySignal<Language>;
  readonly #north: Record<Language, string>;
  #dispose: (() => void) | null = null;
  #element: HTMLElement | null = null;

  constructor(lang: ReadonlySignal<Language>, north: Record<Language, string>) {
    this.#lang = lang;
    this.#north = north;
  }

  onAdd(map: MapLibreMap): HTMLElement {
    const element = document.createElement('div');
    element.className = 'maplibregl-ctrl map-scale';
    element.dataset['coversMap'] = '';
    // A length to be seen: read out it says nothing.
    element.ariaHidden = 'true';
    const north = document.createElement('span');
    north.className = 'map-north';
    const bar = document.createElement('span');
    bar.className = 'map-scale-bar';
    element.append(north, bar);
    const update = () => {
      const { metres, pixels } = scaleBar(metresPerPixel(map.getCenter().lat, map.getZoom()), LONGEST);
      bar.style.width = `${pixels}px`;
      bar.textContent = lengthIn(this.#lang.peek(), metres);
    };
    const stop = effect(() => {
      north.textContent = this.#north[this.#lang.value];
      update();
    });
    map.on('move', update);
    this.#dispose = () => {
      stop();
      map.off('move', update);
    };
    this.#element = element;
    return element;
  }

  onRemove(): void {
    this.#dispose?.();
    this.#element?.remove();
  }
}
