import type { Map as MapLibreMap } from 'maplibre-gl';
import type { TerraDrawExtend, TerraDrawMouseEvent } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';

type Callbacks = TerraDrawExtend.TerraDrawCallbacks;

/** How far the pointer must go before pressing becomes dragging, in pixels. */
const SMALLEST_DRAG = 4;
/** Decimals of a degree: about a tenth of a metre. */
const PRECISION = 6;

const round = (degrees: number): number => Number(degrees.toFixed(PRECISION));

/**
 * Terra Draw's adapter to MapLibre, which also takes what is no pointer's event: a position placed at the
 * cross, a key that a button stands for. What pointers do it makes steady: a drag begins where the button went
 * down, a finger is where it is laid although it does not hover, and two fingers move the map.
 */
export class SketchAdapter extends TerraDrawMapLibreGLAdapter<MapLibreMap> {
  /** What Terra Draw wants to be told; null while it draws nothing. */
  #mode: Callbacks | null = null;
  /** Whether the drag at hand was told to Terra Draw, and whether a shape was begun by it. */
  #isDragging = false;
  #hasBegun = false;
  /** Whether a second finger was laid on the map since the first. */
  #isPinched = false;
  /** Whether the last position was placed at the cross: what is loose follows it until a pointer moves. */
  #isAtCross = false;

  constructor(map: MapLibreMap, renderBelowLayerId: string) {
    super({
      map,
      renderBelowLayerId,
      coordinatePrecision: PRECISION,
      minPixelDragDistance: SMALLEST_DRAG,
    });
  }

  override register(callbacks: Callbacks): void {
    this.#mode = callbacks;
    super.register(this.#steady(callbacks));
    const canvas = this.getMapEventElement();
    canvas.addEventListener('pointerdown', this.#watchFingers);
    canvas.addEventListener('pointercancel', this.#cancel);
  }

  override unregister(): void {
    const canvas = this.getMapEventElement();
    canvas.removeEventListener('pointerdown', this.#watchFingers);
    canvas.removeEventListener('pointercancel', this.#cancel);
    this.#mode = null;
    super.unregister();
  }

  /** Places a position as a click would, in pixels from the map's corner. */
  click(x: number, y: number): void {
    const event = this.#eventAt(x, y);
    this.#mode?.onMouseMove({ ...event });
    this.#mode?.onClick({ ...event });
    this.#mode?.onMouseMove({ ...event });
  }

  /** Places a position at the cross, in pixels from the map's corner. */
  placeAtCross(x: number, y: number): void {
    this.click(x, y);
    this.#isAtCross = true;
  }

  /** Lets what is loose stay at the cross after the map has moved under it; `cross` in pixels from the map's corner. */
  followCross(cross: () => { x: number; y: number }): void {
    if (!this.#isAtCross) return;
    const { x, y } = cross();
    this.#mode?.onMouseMove(this.#eventAt(x, y));
  }

  /** Strikes one of Terra Draw's keys. */
  strike(key: 'Enter' | 'Escape'): void {
    this.#mode?.onKeyUp({ key, heldKeys: [], preventDefault: () => {} });
  }

  #eventAt(x: number, y: number): TerraDrawMouseEvent {
    const { lng, lat } = this.unproject(x, y);
    return {
      lng: round(lng),
      lat: round(lat),
      containerX: x,
      containerY: y,
      button: 'left',
      heldKeys: [],
      isContextMenu: false,
    };
  }

  #steady(callbacks: Callbacks): Callbacks {
    return {
      ...callbacks,
      onMouseMove: (event) => {
        this.#isAtCross = false;
        callbacks.onMouseMove(event);
      },
      onClick: (event) => {
        this.#isAtCross = false;
        if (!this.#isPinched) {
          callbacks.onMouseMove({ ...event });
          callbacks.onClick(event);
        }
        this.#letGo();
      },
      onDragStart: (event, setDraggable) => {
        this.#isAtCross = false;
        if (this.#isPinched) return;
        const wasDrawing = callbacks.getState() === 'drawing';
        this.#isDragging = true;
        callbacks.onDragStart(this._lastDrawEvent ?? event, setDraggable);
        this.#hasBegun = !wasDrawing && callbacks.getState() === 'drawing';
        callbacks.onDrag(event, setDraggable);
      },
      onDrag: (event, setDraggable) => {
        if (this.#isDragging && !this.#isPinched) callbacks.onDrag(event, setDraggable);
      },
      onDragEnd: (event, setDraggable) => {
        if (this.#isDragging) callbacks.onDragEnd(event, setDraggable);
        this.#letGo();
      },
    };
  }

  /** A second finger takes back what the first has begun by dragging, and gives the map free. */
  #watchFingers = (event: PointerEvent): void => {
    if (event.isPrimary) this.#letGo();
    if (event.isPrimary || this._dragState === 'not-dragging') return;
    this.#isPinched = true;
    this.#takeBack();
  };

  /** The browser has taken the finger for something else. */
  #cancel = (): void => {
    this.#takeBack();
    this._dragState = 'not-dragging';
    this.#letGo();
  };

  #takeBack(): void {
    if (this.#hasBegun) this.strike('Escape');
    this.#hasBegun = false;
    this.setDraggability(true);
  }

  #letGo = (): void => {
    this.#isDragging = false;
    this.#hasBegun = false;
    this.#isPinched = false;
  };
}
