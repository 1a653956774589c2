import type { StyleSpecification } from 'maplibre-gl';
import type { WritableMap } from '../../src/map/writer.ts';

/** A map without a picture that writes down what is done to it, and takes nothing without a drawing context. */
export class RecordingMap {
  readonly calls: string[] = [];
  readonly data: Record<string, unknown> = {};
  readonly states: Record<string, unknown> = {};
  style: StyleSpecification | null = null;
  readonly #listeners = new Map<string, ((event?: unknown) => void)[]>();

  /** As MapLibre's own map. */
  get asMap(): WritableMap {
    return this as unknown as WritableMap;
  }

  on(type: string, listener: () => void): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }

  once(type: string, listener: () => void): void {
    const once = () => {
      this.#listeners.set(
        type,
        (this.#listeners.get(type) ?? []).filter((one) => one !== once),
      );
      listener();
    };
    this.on(type, once);
  }

  fire(type: string): void {
    for (const listener of this.#listeners.get(type) ?? []) listener();
  }

  /** Loses the drawing context, with what was drawn by it. */
  lose(): void {
    this.fire('webglcontextlost');
    this.#style = this.style;
    this.style = null;
    for (const id of Object.keys(this.states)) delete this.states[id];
  }

  #style: StyleSpecification | null = null;

  /** Has another context, and the style of the old one in it. */
  restore(): void {
    this.style = this.#style;
    this.fire('webglcontextrestored');
    this.fire('idle');
  }

  setStyle(
    style: StyleSpecification,
    options?: {
      transformStyle?: (old: StyleSpecification | undefined, style: StyleSpecification) => StyleSpecification;
    },
  ): void {
    this.calls.push('style');
    this.style = options?.transformStyle?.(this.style ?? undefined, style) ?? style;
  }

  getSource(id: string) {
    if (!this.style) return undefined;
    return {
      setData: (data: unknown) => {
        this.calls.push(`data of ${id}`);
        this.data[id] = data;
      },
    };
  }

  setFeatureState({ source, id }: { source: string; id: string }, state: unknown): void {
    this.#mustDraw();
    this.calls.push(`state of ${source} ${id}`);
    this.states[`${source} ${id}`] = state;
  }

  removeFeatureState({ source, id }: { source: string; id: string }): void {
    this.#mustDraw();
    this.calls.push(`no state of ${source} ${id}`);
    delete this.states[`${source} ${id}`];
  }

  setPaintProperty(layer: string, property: string, value: number): void {
    this.#mustDraw();
    this.calls.push(`${property} of ${layer}: ${value}`);
  }

  #mustDraw(): void {
    if (!this.style) throw new Error('The map has no drawing context.');
  }
}
