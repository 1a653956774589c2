import { expect, test } from 'vitest';
import { NO_SKETCH, positionsOf, type Sketch } from '../../src/state/tools.ts';
import { realApp } from './realApp.ts';

const SKETCH: Sketch = { placed: [[112, 37]], loose: [113, 38], finished: false, crossing: false };

test('a tool begins with nothing drawn, and leaves nothing behind', () => {
  const { tools } = realApp();
  tools.setSketch(SKETCH);
  tools.failTool();
  tools.startTool({ kind: 'measure', shape: 'line' });
  expect(tools.active.value).toEqual({ kind: 'measure', shape: 'line' });
  expect(tools.sketch.value).toBe(NO_SKETCH);
  expect(tools.failed.value).toBe(false);
  tools.setSketch(SKETCH);
  expect(tools.sketch.value).toBe(SKETCH);
  tools.closeTool();
  expect([tools.active.value, tools.sketch.value]).toEqual([null, NO_SKETCH]);
  tools.failTool();
  expect(tools.failed.value).toBe(true);
});

test('to cancel a drawing for a comparison leads back to that; any other leaves the page as it is', () => {
  const { tools, page, compare } = realApp();
  compare.compare({ kind: 'unit', adcode: '140100' });
  page.openPage({ kind: 'map' });
  tools.startTool({ kind: 'draw', shape: 'polygon', goal: 'ask' });
  tools.cancelTool();
  expect(page.current.value).toEqual({ kind: 'map' });
  tools.startTool({ kind: 'draw', shape: 'polygon', goal: 'compare' });
  tools.cancelTool();
  expect(tools.active.value).toBeNull();
  expect(page.current.value).toEqual({ kind: 'compare', sides: [{ kind: 'unit', adcode: '140100' }] });
});

test('coordinates are read at a place or in the middle of the map, in the datum and the notation one likes', () => {
  const { tools } = realApp();
  tools.readCoordinates([112, 37]);
  expect(tools.active.value).toEqual({ kind: 'coordinates' });
  expect(tools.spot.value).toEqual([112, 37]);
  tools.readCoordinates(null);
  expect(tools.spot.value).toBeNull();
  tools.setCentre([112.5, 37.5]);
  expect(tools.centre.value).toEqual([112.5, 37.5]);
  tools.pointAt([113, 38]);
  expect(tools.pointer.value).toEqual([113, 38]);
  tools.setDatum('BD09');
  tools.setAngles('dms');
  expect([tools.datum.value, tools.angles.value]).toEqual(['BD09', 'dms']);
});

test('every request to the drawing is told', () => {
  const { tools } = realApp();
  tools.requestSketch({ kind: 'undo' });
  const { value: first } = tools.request;
  tools.requestSketch({ kind: 'undo' });
  expect(tools.request.value).toEqual(first);
  expect(tools.request.value).not.toBe(first);
});

test('the positions of a sketch count the pointer once it has left the last', () => {
  expect(positionsOf(SKETCH)).toEqual([
    [112, 37],
    [113, 38],
  ]);
  expect(positionsOf({ ...SKETCH, loose: [112, 37] })).toEqual([[112, 37]]);
  expect(positionsOf({ ...SKETCH, loose: null })).toEqual([[112, 37]]);
});
