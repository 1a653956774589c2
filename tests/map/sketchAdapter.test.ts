import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { SketchAdapter } from '../../src/map/sketchAdapter.ts';

/** A canvas and a map of a pixel to the degree, and what Terra Draw is told of it, in its order. */
function start(isDrawing: () => boolean = () => false) {
  const canvas = Object.assign(new EventTarget(), { getBoundingClientRect: () => ({ left: 0, top: 0 }) });
  const pan = { enabled: true };
  const switches = (on: () => void, off: () => void) => ({
    enable: on,
    disable: off,
    isEnabled: () => true,
  });
  const map = {
    getCanvas: () => canvas,
    getContainer: () => canvas,
    addSource: () => {},
    addLayer: () => {},
    getLayer: () => undefined,
    moveLayer: () => {},
    setPaintProperty: () => {},
    unproject: ({ x, y }: { x: number; y: number }) => ({ lng: x, lat: y }),
    dragPan: switches(
      () => {
        pan.enabled = true;
      },
      () => {
        pan.enabled = false;
      },
    ),
    dragRotate: switches(
      () => {},
      () => {},
    ),
  };
  const told: string[] = [];
  let begun = false;
  const tell =
    (what: string) =>
    ({ lng, lat }: { lng: number; lat: number }) =>
      told.push(`${what} ${lng} ${lat}`);
  const adapter = new SketchAdapter(map as unknown as MapLibreMap, 'labels');
  adapter.register({
    getState: () => (begun || isDrawing() ? 'drawing' : 'started'),
    onKeyDown: () => {},
    onKeyUp: ({ key }) => {
      told.push(key);
      if (key === 'Escape') begun = false;
    },
    onClick: tell('click'),
    onMouseMove: tell('move'),
    onDragStart: (event, setDraggable) => {
      tell('drag from')(event);
      begun = true;
      setDraggable(false);
    },
    onDrag: tell('drag to'),
    onDragEnd: tell('let go'),
    onClear: () => {},
  });
  const pointer = (type: string, clientX: number, clientY: number, isPrimary = true) =>
    canvas.dispatchEvent(
      Object.assign(new Event(type, { cancelable: true }), { clientX, clientY, isPrimary, button: 0 }),
    );
  return { adapter, told, pointer, pan };
}

test('a drag begins where the button went down, once it is no slip', () => {
  const { told, pointer } = start();
  pointer('pointerdown', 10, 10);
  pointer('pointermove', 12, 11);
  expect(told).toEqual([]);
  pointer('pointermove', 20, 10);
  pointer('pointermove', 30, 10);
  pointer('pointerup', 30, 10);
  expect(told).toEqual(['drag from 10 10', 'drag to 20 10', 'drag to 30 10', 'let go 30 10']);
});

test('a finger is where it is laid before it places a position there', () => {
  const { told, pointer } = start();
  pointer('pointerdown', 10, 10);
  pointer('pointerup', 11, 10);
  expect(told).toEqual(['move 11 10', 'click 11 10']);
});

test('two fingers move the map: what the first began is taken back, and neither places anything', () => {
  const { told, pointer, pan } = start();
  pointer('pointerdown', 10, 10);
  pointer('pointermove', 20, 10);
  expect(pan.enabled).toBe(false);
  pointer('pointerdown', 50, 50, false);
  expect(pan.enabled).toBe(true);
  pointer('pointermove', 25, 10);
  pointer('pointerup', 25, 10);
  expect(told).toEqual(['drag from 10 10', 'drag to 20 10', 'Escape', 'let go 25 10']);
  pointer('pointerdown', 30, 30);
  pointer('pointerup', 30, 30);
  expect(told.slice(4)).toEqual(['move 30 30', 'click 30 30']);
});

test('what a finger has begun is taken back when the browser takes the finger for something else', () => {
  const { told, pointer, pan } = start();
  pointer('pointerdown', 10, 10);
  pointer('pointermove', 20, 10);
  pointer('pointercancel', 20, 10);
  expect(told.slice(2)).toEqual(['Escape']);
  expect(pan.enabled).toBe(true);
  pointer('pointermove', 40, 10);
  expect(told.slice(3)).toEqual(['move 40 10']);
});

test('two fingers leave alone what was begun before them', () => {
  const { told, pointer } = start(() => true);
  pointer('pointerdown', 10, 10);
  pointer('pointerdown', 50, 50, false);
  pointer('pointermove', 30, 10);
  pointer('pointerup', 30, 10);
  expect(told).toEqual([]);
});

test('what is loose stays at the cross until a pointer moves', () => {
  const { adapter, told, pointer } = start();
  const cross = () => ({ x: 5, y: 6 });
  adapter.followCross(cross);
  expect(told).toEqual([]);
  adapter.placeAtCross(5, 5);
  adapter.followCross(cross);
  expect(told).toEqual(['move 5 5', 'click 5 5', 'move 5 5', 'move 5 6']);
  pointer('pointermove', 7, 7);
  adapter.followCross(cross);
  expect(told.slice(4)).toEqual(['move 7 7']);
  adapter.strike('Enter');
  expect(told.at(-1)).toBe('Enter');
});
