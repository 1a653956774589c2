import type { GeoJSONSource, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { FOCUS_OPACITIES } from '../../layers/focus.ts';
import type { FixedData, FocusPart, SourceData } from '../../layers/sources.ts';
import type { FocusTarget } from './sources/focus.ts';
import { keepTools } from './tools.ts';

/** What changes while the map is open. */
export type MovingData = Omit<SourceData, keyof FixedData>;

/** What of MapLibre's map is written to. */
export type WritableMap = Pick<
  MapLibreMap,
  'getSource' | 'setStyle' | 'setFeatureState' | 'removeFeatureState' | 'setPaintProperty' | 'on' | 'once'
>;

/** The style for some data, with layers that show what is in focus. */
export type StyleOf = (data: MovingData, focused: readonly FocusPart[]) => StyleSpecification;

const keyOf = ({ source, id }: FocusTarget): string => `${source} ${id}`;
const partsOf = (targets: readonly FocusTarget[]): FocusPart[] => [
  ...new Set(targets.map(({ part }) => part)),
];

/** Nothing in the place of nothing would draw the whole map once more. */
const isSame = (a: MovingData[keyof MovingData] | undefined, b: MovingData[keyof MovingData]): boolean =>
  a === b || (a !== undefined && a.features.length + b.features.length === 0);

/**
 * Writes to a map what has changed since it was last written: a source when its data is another object, the
 * state of a feature when it comes into focus or leaves it. A map that has lost its drawing context takes
 * nothing: what it missed is written once it has another.
 */
export class MapWriter {
  readonly #map: WritableMap;
  readonly #styleOf: StyleOf;
  #data: MovingData;
  #targets: readonly FocusTarget[];
  /** What the map holds. */
  #written: Partial<MovingData>;
  #focused: ReadonlyMap<string, FocusTarget> = new Map();
  #parts: readonly FocusPart[];
  #isStyled = true;
  /** Whether the map takes what is written. */
  #isReady = false;

  /** Sets the style with its first data; all that comes later waits until that is loaded. */
  constructor(map: WritableMap, styleOf: StyleOf, data: MovingData, targets: readonly FocusTarget[]) {
    this.#map = map;
    this.#styleOf = styleOf;
    this.#data = data;
    this.#written = data;
    this.#targets = targets;
    this.#parts = partsOf(targets);
    map.setStyle(styleOf(data, this.#parts));
    map.once('style.load', () => this.#resume());
    map.on('webglcontextlost', () => {
      this.#isReady = false;
    });
    map.on('webglcontextrestored', () => {
      map.once('idle', () => {
        // The new context has the style of the old one, without any state; what its sources hold is written anew.
        this.#written = {};
        this.#focused = new Map();
        this.#isStyled = false;
        this.#resume();
      });
    });
  }

  write(data: MovingData): void {
    this.#data = data;
    if (this.#isReady) this.#writeData();
  }

  focus(targets: readonly FocusTarget[]): void {
    this.#targets = targets;
    if (this.#isReady) this.#writeFocus();
  }

  /** Draws in another look. */
  restyle(): void {
    this.#isStyled = false;
    if (this.#isReady) this.#writeStyle();
  }

  #resume(): void {
    this.#isReady = true;
    if (!this.#isStyled) this.#writeStyle();
    this.#writeData();
    this.#writeFocus();
  }

  #writeStyle(): void {
    this.#isStyled = true;
    this.#map.setStyle(this.#styleOf(this.#data, this.#parts), {
      // Sources that are there already keep what they hold.
      transformStyle: (previous, style) =>
        keepTools(previous, {
          ...style,
          sources: Object.fromEntries(
            Object.entries(style.sources).map(([id, source]) => [id, previous?.sources[id] ?? source]),
          ),
        }),
    });
  }

  #writeData(): void {
    for (const id of Object.keys(this.#data) as (keyof MovingData)[]) {
      if (!isSame(this.#written[id], this.#data[id]))
        this.#map.getSource<GeoJSONSource>(id)?.setData(this.#data[id]);
    }
    this.#written = this.#data;
  }

  #writeFocus(): void {
    const next = new Map(this.#targets.map((target) => [keyOf(target), target]));
    for (const [key, { source, id }] of this.#focused)
      if (!next.has(key)) this.#map.removeFeatureState({ source, id });
    for (const [key, { source, id, state }] of next) {
      const last = this.#focused.get(key);
      if (last && last.state.group === state.group) continue;
      if (last) this.#map.removeFeatureState({ source, id });
      this.#map.setFeatureState({ source, id }, state);
    }
    this.#focused = next;
    const parts = partsOf(this.#targets);
    for (const part of new Set([...parts, ...this.#parts])) {
      if (parts.includes(part) === this.#parts.includes(part)) continue;
      for (const { layer, property, opacity } of FOCUS_OPACITIES[part])
        this.#map.setPaintProperty(layer, property, parts.includes(part) ? opacity : 0);
    }
    this.#parts = parts;
  }
}
