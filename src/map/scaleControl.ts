import { effect, type ReadonlySignal } from '@preact/signals';
import type { IControl, Map as MapLibreMap } from 'maplibre-gl';
import type { Language } from '../../geodata/schema.ts';
import { scaleBar } from '../geo/scaleBar.ts';
import { metresPerPixel } from './mercator.ts';
import { WORDS } from './words.ts';

/** The longest that the bar may be, in pixels. */
const LONGEST = 110;

const lengthIn = (lang: Language, metres: number): string => {
  const [value, unit] = metres < 1000 ? [metres, 'meter'] : [metres / 1000, 'kilometer'];
  return new Intl.NumberFormat(lang, { style: 'unit', unit }).format(value);
};

/** A scale bar for the middle of the map, in the reader's language, and the way north. */
export class ScaleControl implements IControl {
  readonly element = document.createElement('div');
  readonly #lang: ReadonlySignal<Language>;
  readonly #north = document.createElement('span');
  readonly #bar = document.createElement('span');
  #dispose: (() => void) | null = null;

  constructor(lang: ReadonlySignal<Language>) {
    this.#lang = lang;
    this.element.className = 'maplibregl-ctrl map-scale';
    // A length to be seen: read out it says nothing.
    this.element.ariaHidden = 'true';
    this.#north.className = 'map-north';
    this.#bar.className = 'map-scale-bar';
    this.element.append(this.#north, this.#bar);
  }

  onAdd(map: MapLibreMap): HTMLElement {
    const update = () => {
      const { metres, pixels } = scaleBar(metresPerPixel(map.getCenter().lat, map.getZoom()), LONGEST);
      this.#bar.style.width = `${pixels}px`;
      this.#bar.textContent = lengthIn(this.#lang.peek(), metres);
    };
    const stop = effect(() => {
      this.#north.textContent = WORDS[this.#lang.value].north;
      update();
    });
    map.on('move', update);
    this.#dispose = () => {
      stop();
      map.off('move', update);
    };
    return this.element;
  }

  onRemove(): void {
    this.#dispose?.();
    this.element.remove();
  }
}
