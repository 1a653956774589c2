// A map that draws nothing: it stands where it is told to, records what it is given, and tells at once.
import type {
  AnimationOptions,
  CameraForBoundsOptions,
  ControlPosition,
  EaseToOptions,
  FeatureIdentifier,
  FitBoundsOptions,
  FlyToOptions,
  IControl,
  JumpToOptions,
  LayerSpecification,
  LngLatBoundsLike,
  MapOptions,
  Map as RealMap,
  SourceSpecification,
  StyleImageMetadata,
  StyleSpecification,
  StyleSwapOptions,
} from 'maplibre-gl';
import { Camera, type Padding } from './camera.ts';
import { Evented } from './evented.ts';
import { type LngLat, type LngLatBounds, type LngLatLike, Point, type PointLike } from './geometry.ts';
import { TileSource } from './sources.ts';
import { strict } from './strict.ts';
import { Style } from './style.ts';

/** How far the pointer may slip in a click, in pixels. */
const SLIP = 3;

/** As MapLibre's: a way of moving the map that can be switched off. */
class Handler {
  private isOn = true;
  enable = (): void => {
    this.isOn = true;
  };
  disable = (): void => {
    this.isOn = false;
  };
  isEnabled = (): boolean => this.isOn;
  isActive = (): boolean => false;
  disableRotation = (): void => {};
  enableRotation = (): void => {};
}
const handler = (): never => strict('handler', new Handler()) as never;

/** What is asked of what is drawn. */
interface Asked {
  layers?: string[] | Set<string>;
  filter?: unknown;
}

interface Picture {
  width: number;
  height: number;
  pixelRatio: number;
}

/** Of MapLibre's map, what the app, its tools and its tests use: what returns the map may return any. */
type Used = {
  [Name in UsedName]: RealMap[Name] extends (...args: infer Args) => infer Value
    ? (...args: Args) => Value extends RealMap ? unknown : Value
    : RealMap[Name];
};
type UsedName =
  | 'addControl'
  | 'addImage'
  | 'addLayer'
  | 'addSource'
  | 'areTilesLoaded'
  | 'easeTo'
  | 'fitBounds'
  | 'flyTo'
  | 'getBearing'
  | 'getCanvas'
  | 'getCanvasContainer'
  | 'getContainer'
  | 'getFeatureState'
  | 'getGlobalState'
  | 'getLayersOrder'
  | 'getLayoutProperty'
  | 'getMaxZoom'
  | 'getMinZoom'
  | 'getPaintProperty'
  | 'getPitch'
  | 'getPixelRatio'
  | 'getStyle'
  | 'hasControl'
  | 'hasImage'
  | 'isMoving'
  | 'isStyleLoaded'
  | 'isZooming'
  | 'jumpTo'
  | 'loaded'
  | 'moveLayer'
  | 'panBy'
  | 'panTo'
  | 'redraw'
  | 'remove'
  | 'removeControl'
  | 'removeFeatureState'
  | 'removeImage'
  | 'removeLayer'
  | 'removeSource'
  | 'resize'
  | 'setFeatureState'
  | 'setFilter'
  | 'setGlobalStateProperty'
  | 'setLayerZoomRange'
  | 'setLayoutProperty'
  | 'setMaxBounds'
  | 'setMissingStyleImageResolver'
  | 'setPaintProperty'
  | 'setPixelRatio'
  | 'setStyle'
  | 'setZoom'
  | 'stop'
  | 'triggerRepaint'
  | 'version'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomTo';

export class FakeMap extends Evented implements Used {
  readonly version = '6.17.0';
  readonly boxZoom = handler();
  readonly cooperativeGestures = handler();
  readonly doubleClickZoom = handler();
  readonly dragPan = handler();
  readonly dragRotate = handler();
  readonly keyboard = handler();
  readonly scrollZoom = handler();
  readonly touchPitch = handler();
  readonly touchZoomRotate = handler();
  private readonly container: HTMLElement;
  private readonly canvasContainer = document.createElement('div');
  private readonly canvas = document.createElement('canvas');
  private readonly corners = new Map<ControlPosition, HTMLElement>();
  private readonly controls = new Set<IControl>();
  private readonly pictures = new Map<string, Picture>();
  private readonly camera: Camera;
  private readonly recorded: Style;
  private readonly observer = new ResizeObserver(() => this.follow());
  private resolveImage: ((id: string) => void) | null = null;
  private ratio: number | null;
  private isStyled = false;
  private isDirty = false;
  private frame: number | null = null;

  /** @throws Error where the browser cannot draw in three dimensions, as MapLibre does */
  constructor(options: MapOptions) {
    super();
    if (!('WebGL2RenderingContext' in globalThis)) throw new Error('WebGL2 is required to display this map.');
    const { container, interactive = true, minZoom, maxZoom, pixelRatio, center, zoom } = options;
    this.container = container as HTMLElement;
    this.ratio = pixelRatio ?? null;
    this.camera = new Camera(minZoom ?? -2, maxZoom ?? 22);
    this.camera.set({ zoom: zoom ?? 0, ...(center ? { center: center as LngLatLike } : {}) });
    const told = (source: string) => ({
      changed: () => this.update({ type: 'sourcedata', sourceId: source }),
      failed: (error: unknown) => this.fire('error', { error, sourceId: source }),
    });
    this.recorded = new Style(told, { sizeOf: (id) => this.sizeOf(id) });
    this.findAt = ({ point }, layers) =>
      point ? this.queryRenderedFeatures([point.x, point.y], { layers: [...layers] }) : [];
    this.furnish(interactive);
    this.measure();
    if (interactive) this.hear();
    // biome-ignore lint/correctness/noConstructorReturn: what is not there is told.
    return strict('map', this);
  }

  private furnish(isInteractive: boolean): void {
    this.container.classList.add('maplibregl-map');
    this.canvasContainer.className = 'maplibregl-canvas-container';
    // By these names its style sheet keeps the browser from scrolling where fingers move the map.
    const MOVED = ['maplibregl-interactive', 'maplibregl-touch-zoom-rotate', 'maplibregl-touch-drag-pan'];
    if (isInteractive) this.canvasContainer.classList.add(...MOVED);
    this.canvas.className = 'maplibregl-canvas';
    this.canvas.tabIndex = isInteractive ? 0 : -1;
    this.canvas.ariaLabel = 'Map';
    this.canvas.role = 'region';
    this.canvasContainer.append(this.canvas);
    const room = document.createElement('div');
    room.className = 'maplibregl-control-container';
    for (const corner of ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const) {
      const element = document.createElement('div');
      element.className = `maplibregl-ctrl-${corner}`;
      room.append(element);
      this.corners.set(corner, element);
    }
    this.container.append(this.canvasContainer, room);
    this.observer.observe(this.container);
  }

  // Size and drawing

  private measure(): void {
    const { width, height } = this.room();
    this.camera.width = width;
    this.camera.height = height;
    this.canvas.width = Math.round(width * this.getPixelRatio());
    this.canvas.height = Math.round(height * this.getPixelRatio());
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
  }

  /** A container without a size counts as one of 400 by 300 pixels, as MapLibre has it. */
  private room(): { width: number; height: number } {
    const { clientWidth, clientHeight } = this.container;
    return { width: clientWidth || 400, height: clientHeight || 300 };
  }

  private follow(): void {
    const [room, { width, height }] = [this.room(), this.camera];
    if (room.width !== width || room.height !== height) this.resize();
  }

  resize(): this {
    this.measure();
    for (const type of ['movestart', 'move', 'resize', 'moveend']) this.fire(type);
    this.update();
    return this;
  }

  /** Something was changed: tells so, and draws by the next frame. */
  private update(told?: { type: string; sourceId?: string }): void {
    if (told) this.fire(told.type, { ...told, dataType: told.sourceId ? 'source' : 'style' });
    this.isDirty = true;
    this.triggerRepaint();
  }

  triggerRepaint(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.redraw();
      if (this.loaded()) this.fire('idle');
    });
  }

  redraw(): this {
    this.isDirty = false;
    if (this.isStyled) for (const source of this.tileSources()) source.look(this.camera);
    this.fire('render');
    return this;
  }

  private tileSources(): TileSource[] {
    return [...this.recorded.sources.values()].filter((source) => source instanceof TileSource);
  }

  loaded = (): boolean => this.isStyled && !this.isDirty && this.areTilesLoaded();
  areTilesLoaded = (): boolean => [...this.recorded.sources.values()].every((source) => source.loaded());
  isStyleLoaded = (): boolean => this.isStyled;
  isMoving = (): boolean => false;
  isZooming = (): boolean => false;

  remove(): void {
    if (this.frame !== null) cancelAnimationFrame(this.frame);
    this.observer.disconnect();
    for (const control of this.controls) control.onRemove(this as never);
    for (const source of this.tileSources()) source.remove();
    this.container.replaceChildren();
    this.fire('remove');
  }

  getCanvas = (): HTMLCanvasElement => this.canvas;
  getCanvasContainer = (): HTMLElement => this.canvasContainer;
  getContainer = (): HTMLElement => this.container;
  getPixelRatio = (): number => this.ratio ?? devicePixelRatio;

  setPixelRatio(ratio: number): void {
    this.ratio = ratio;
    this.resize();
  }

  addControl(control: IControl, position: ControlPosition = 'top-right'): this {
    this.controls.add(control);
    this.corners.get(position)?.append(control.onAdd(this as never));
    return this;
  }

  removeControl(control: IControl): this {
    this.controls.delete(control);
    control.onRemove(this as never);
    return this;
  }

  hasControl = (control: IControl): boolean => this.controls.has(control);

  // The camera: every move is over before the call returns

  project = (lngLat: LngLatLike): Point => this.camera.project(lngLat);
  unproject = (point: PointLike): LngLat => this.camera.unproject(point);
  getCenter = (): LngLat => this.camera.center;
  getZoom = (): number => this.camera.zoom;
  getBearing = (): number => 0;
  getPitch = (): number => 0;
  getMinZoom = (): number => this.camera.minZoom;
  getMaxZoom = (): number => this.camera.maxZoom;
  getPadding = (): Padding => this.camera.padding;
  getBounds = (): LngLatBounds => this.camera.bounds();
  setMaxBounds = (): this => this;
  stop = (): this => this;

  jumpTo({ center, zoom, padding }: JumpToOptions): this {
    const before = this.camera.zoom;
    this.fire('movestart');
    this.camera.set({
      ...(center === undefined ? {} : { center: center as LngLatLike }),
      ...(zoom === undefined ? {} : { zoom }),
      ...(padding === undefined ? {} : { padding: padding as Padding }),
    });
    const isZoomed = this.camera.zoom !== before;
    if (isZoomed) this.fire('zoomstart');
    this.fire('move');
    if (isZoomed) this.fire('zoom');
    if (isZoomed) this.fire('zoomend');
    this.fire('moveend');
    this.update();
    return this;
  }

  easeTo = (options: EaseToOptions): this => this.jumpTo(options as JumpToOptions);
  flyTo = (options: FlyToOptions): this => this.jumpTo(options as JumpToOptions);
  panTo = (center: JumpToOptions['center']): this => this.jumpTo(center === undefined ? {} : { center });
  panBy(offset: PointLike): this {
    const [{ x, y }, { width, height }] = [Point.convert(offset), this.camera];
    return this.jumpTo({ center: this.unproject([width / 2 + x, height / 2 + y]) as never });
  }
  zoomTo = (zoom: number): this => this.jumpTo({ zoom });
  setZoom = (zoom: number): this => this.jumpTo({ zoom });
  zoomIn = (_?: AnimationOptions): this => this.jumpTo({ zoom: this.camera.zoom + 1 });
  zoomOut = (_?: AnimationOptions): this => this.jumpTo({ zoom: this.camera.zoom - 1 });
  cameraForBounds = (bounds: LngLatBoundsLike, options: CameraForBoundsOptions = {}) =>
    this.camera.fit(bounds, options as never);
  fitBounds = (bounds: LngLatBoundsLike, options: FitBoundsOptions = {}): this =>
    this.jumpTo(this.camera.fit(bounds, options as never) as never);

  // The style

  setStyle(style: StyleSpecification | string | null, { transformStyle }: StyleSwapOptions = {}): this {
    if (style === null || typeof style === 'string') throw new Error('The fake map takes styles as objects.');
    if (this.isStyled) {
      this.recorded.take(transformStyle ? transformStyle(this.getStyle(), style) : style);
      this.update({ type: 'styledata' });
      return this;
    }
    requestAnimationFrame(() => {
      this.recorded.take(style);
      this.isStyled = true;
      this.fire('styledata', { dataType: 'style' });
      this.fire('style.load');
      this.update();
      this.fire('load');
    });
    return this;
  }

  /** As MapLibre's, nothing before the style is there. */
  getStyle(): StyleSpecification {
    return this.isStyled ? this.recorded.serialize() : (undefined as never);
  }

  private styled<T>(change: () => T): this {
    change();
    this.update({ type: 'styledata' });
    return this;
  }

  addSource = (id: string, source: SourceSpecification | object): this =>
    this.styled(() => this.recorded.addSource(id, source as SourceSpecification));
  removeSource = (id: string): this => this.styled(() => this.recorded.removeSource(id));
  getSource = (id: string) => this.recorded.sources.get(id);
  addLayer = (layer: LayerSpecification | object, before?: string): this =>
    this.styled(() => this.recorded.addLayer(layer as LayerSpecification, before));
  removeLayer = (id: string): this => this.styled(() => this.recorded.removeLayer(id));
  moveLayer = (id: string, before?: string): this => this.styled(() => this.recorded.moveLayer(id, before));
  getLayer = (id: string) => this.recorded.layers.find((layer) => layer.id === id);
  getLayersOrder = (): string[] => this.recorded.layers.map(({ id }) => id);
  setPaintProperty = (id: string, name: string, value: unknown): this =>
    this.styled(() => this.recorded.set(id, 'paint', name, value));
  getPaintProperty = (id: string, name: string) => this.recorded.get(id, 'paint', name) as never;
  setLayoutProperty = (id: string, name: string, value: unknown): this =>
    this.styled(() => this.recorded.set(id, 'layout', name, value));
  getLayoutProperty = (id: string, name: string) => this.recorded.get(id, 'layout', name) as never;
  setFilter = (id: string, filter?: unknown): this =>
    this.styled(() => Object.assign(this.recorded.layer(id), { filter: filter ?? undefined }));
  setLayerZoomRange = (id: string, minzoom: number, maxzoom: number): this =>
    this.styled(() => Object.assign(this.recorded.layer(id), { minzoom, maxzoom }));
  setGlobalStateProperty = (name: string, value: unknown): this =>
    this.styled(() => Object.assign(this.recorded.globalState, { [name]: value }));
  getGlobalState = () => this.recorded.globalState;
  getFeatureState = (which: FeatureIdentifier) => this.recorded.state(which);

  setFeatureState(which: FeatureIdentifier, state: Record<string, unknown>): this {
    this.recorded.setState(which, state);
    this.update();
    return this;
  }

  removeFeatureState(which: FeatureIdentifier, key?: string): this {
    this.recorded.removeState(which, key);
    this.update();
    return this;
  }

  // Pictures

  setMissingStyleImageResolver(resolver: ((id: string) => unknown) | null): this {
    this.resolveImage = resolver;
    return this;
  }

  addImage(id: string, image: unknown, { pixelRatio = 1 }: Partial<StyleImageMetadata> = {}): this {
    const { width, height } = image as Picture;
    this.pictures.set(id, { width, height, pixelRatio });
    return this;
  }

  hasImage = (id: string): boolean => this.pictures.has(id);
  removeImage = (id: string): void => void this.pictures.delete(id);

  private sizeOf(id: string): { width: number; height: number } {
    if (!this.pictures.has(id)) this.resolveImage?.(id);
    const picture = this.pictures.get(id);
    if (!picture) throw new Error(`Image "${id}" could not be loaded.`);
    return { width: picture.width / picture.pixelRatio, height: picture.height / picture.pixelRatio };
  }

  // Questions

  queryRenderedFeatures(asked?: PointLike | readonly [PointLike, PointLike] | Asked, options?: Asked) {
    const isPlace = Array.isArray(asked) || asked instanceof Point;
    const { layers, filter } = (isPlace ? options : (options ?? (asked as Asked))) ?? ({} as Asked);
    for (const id of layers ?? []) this.recorded.layer(id);
    const wanted = layers && new Set(layers);
    return this.recorded.drawnIn(isPlace ? boxOf(asked as never) : null, this.camera, wanted, filter);
  }

  querySourceFeatures = (source: string, options: { filter?: unknown } = {}) =>
    this.recorded.inSource(source, options.filter);

  // Pointers and fingers

  private hear(): void {
    const { canvasContainer: room } = this;
    let down = new Point(0, 0);
    const tell = (event: MouseEvent) => {
      const point = this.placeOf(event);
      return this.fire(event.type, { originalEvent: event, point, lngLat: this.unproject(point) });
    };
    for (const type of ['mousemove', 'mouseover', 'mouseout', 'mouseup', 'contextmenu', 'wheel'] as const)
      room.addEventListener(type, tell);
    room.addEventListener('mousedown', (event) => {
      down = this.placeOf(event);
      tell(event);
    });
    room.addEventListener('click', (event) => {
      if (this.placeOf(event).dist(down) <= SLIP) tell(event);
    });
    room.addEventListener('dblclick', (event) => {
      const isFree = (this.doubleClickZoom as Handler).isEnabled();
      if (!tell(event).defaultPrevented && isFree) this.zoomIn();
    });
    for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const)
      room.addEventListener(type, (event) => {
        const touches = type === 'touchend' ? event.changedTouches : event.touches;
        const points = [...touches].map((touch) => this.placeOf(touch));
        const mean = (axis: 'x' | 'y') => points.reduce((sum, one) => sum + one[axis], 0) / points.length;
        const point = new Point(mean('x'), mean('y'));
        const lngLats = points.map((one) => this.unproject(one));
        this.fire(type, { originalEvent: event, points, point, lngLats, lngLat: this.unproject(point) });
      });
  }

  private placeOf({ clientX, clientY }: { clientX: number; clientY: number }): Point {
    const { left, top } = this.canvas.getBoundingClientRect();
    return new Point(clientX - left, clientY - top);
  }
}

/** A place, or a box of two corners, as a box. */
function boxOf(asked: PointLike | readonly [PointLike, PointLike]) {
  const isBox = Array.isArray(asked) && typeof asked[0] !== 'number';
  const corners = (isBox ? asked : [asked, asked]) as readonly [PointLike, PointLike];
  const [a, b] = [Point.convert(corners[0]), Point.convert(corners[1])];
  return {
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    top: Math.min(a.y, b.y),
    bottom: Math.max(a.y, b.y),
  };
}
