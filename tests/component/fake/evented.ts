export type Listener = (event: never) => void;
/** What a layer's listener waits for: an event over one of its features. */
type Finder = (event: { point?: { x: number; y: number } }, layers: readonly string[]) => readonly unknown[];

interface Heard {
  listener: Listener;
  call: Listener;
}

export class FakeEvent {
  defaultPrevented = false;

  constructor(
    readonly type: string,
    fields: object = {},
  ) {
    Object.assign(this, fields);
  }

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

export class Evented {
  private readonly heard = new Map<string, Heard[]>();

  /** Of a layer's own events: the features of layers at an event. */
  protected findAt: Finder = () => [];

  on(type: string, ...rest: readonly [Listener] | readonly [string | string[], Listener]) {
    const [layers, listener] = rest.length === 1 ? [null, rest[0]] : rest;
    const call: Listener = layers === null ? listener : this.onlyOver([layers].flat(), listener);
    this.heard.set(type, [...(this.heard.get(type) ?? []), { listener, call }]);
    return { unsubscribe: () => void this.off(type, listener) };
  }

  off(type: string, ...rest: readonly unknown[]): this {
    const listener = rest.at(-1);
    const others = (this.heard.get(type) ?? []).filter((one) => one.listener !== listener);
    this.heard.set(type, others);
    return this;
  }

  /** Without a listener, a promise of the event. */
  once(type: string, listener?: Listener): unknown {
    if (!listener) return new Promise((resolve) => this.once(type, resolve as Listener));
    const { unsubscribe } = this.on(type, ((event: never) => {
      unsubscribe();
      listener(event);
    }) as Listener);
    return this;
  }

  listens(type: string): boolean {
    return (this.heard.get(type) ?? []).length > 0;
  }

  fire(type: string, fields: object = {}): FakeEvent {
    const event = new FakeEvent(type, { target: this, ...fields });
    if (type === 'error' && !this.listens(type)) console.error((fields as { error?: unknown }).error);
    for (const { call } of this.heard.get(type) ?? []) call(event as never);
    return event;
  }

  private onlyOver(layers: readonly string[], listener: Listener): Listener {
    return ((event: { point?: { x: number; y: number } }) => {
      const features = this.findAt(event, layers);
      if (features.length > 0) listener(Object.assign(event, { features }) as never);
    }) as Listener;
  }
}
