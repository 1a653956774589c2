import { effect, untracked } from '@preact/signals';
import type { Feature, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import {
  type HexColor,
  TerraDraw,
  TerraDrawCircleMode,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  ValidateNotSelfIntersecting,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { MEASURE_LABELS, measureLabels, plate } from '../../layers/measure.ts';
import { DARK, LIGHT } from '../../layers/palette.ts';
import { areaWithin, segmentsOf } from '../geo/extent.ts';
import type { LngLat } from '../geo/units.ts';
import { type DrawnShape, questionOf, radiusBetween } from '../query/models/drawn.ts';
import { sideOf } from '../query/models/side.ts';
import type { App } from '../state/app.ts';
import { areaText, lengthText } from '../state/measures.ts';
import { NO_SKETCH, positionsOf, type SketchRequest, type SketchTool } from '../state/tools.ts';
import { middleInSight } from './frame.ts';
import { readSketch } from './sketch.ts';

/** How far the pointer must go before pressing becomes dragging, and a circle or rectangle counts as drawn, in pixels. */
const SMALLEST_DRAG = 4;
const SMALLEST_SHAPE = 10;
/** Farther than Terra Draw takes for an unsteady click, in pixels. */
const BEYOND_A_SLIP = 60;

/**
 * Lets the reader draw on the map until the returned function is called. The sketch is kept in the
 * store; a finished drawing is asked about, a finished measurement stays until the next is begun.
 *
 * Terra Draw listens to the canvas alone. What our buttons and keys mean is told to it as the canvas's
 * own events.
 */
export function startDrawing(map: MapLibreMap, app: App, tool: SketchTool): () => void {
  const { tools } = app;
  const { shape } = tool;
  const canvas = map.getCanvas();
  const frame = map.getCanvasContainer();
  const palette = () => (app.settings.dark.value ? DARK : LIGHT);
  const colour = () => untracked(() => palette()[tool.kind === 'draw' ? 'ring' : 'selection']) as HexColor;
  /** Whether a position was refused since the last one that was placed. */
  let crossing = false;
  const mode = createMode(shape, colour, (isRefused) => {
    crossing = isRefused;
  });

  map.addSource(MEASURE_LABELS, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
  map.addLayer(untracked(() => measureLabels(palette())));
  const adapter = new TerraDrawMapLibreGLAdapter({
    map,
    coordinatePrecision: 6,
    minPixelDragDistance: 0,
    renderBelowLayerId: MEASURE_LABELS,
  });
  const draw = new TerraDraw({
    adapter,
    modes: [mode],
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
  });
  draw.start();
  draw.setMode(mode.mode);

  /** Id of the finished measurement. */
  let finished: string | number | null = null;
  const current = () => {
    const shapes = draw.getSnapshot().filter(({ geometry, properties }) => {
      return geometry.type !== 'Point' || (shape === 'point' && !properties['coordinatePoint']);
    });
    return shapes.find(({ id }) => id !== finished) ?? shapes.at(-1);
  };
  const report = () => {
    const feature = current();
    app.tools.setSketch(
      feature
        ? { ...readSketch(shape, feature), finished: feature.id === finished, crossing }
        : { ...NO_SKETCH, crossing },
    );
  };
  let frameRequest = 0;
  draw.on('change', (ids, type) => {
    cancelAnimationFrame(frameRequest);
    frameRequest = requestAnimationFrame(report);
    const begun = type === 'create' && current();
    if (begun && finished !== null && ids.includes(begun.id as string) && begun.id !== finished) {
      const last = finished;
      finished = null;
      queueMicrotask(() => draw.removeFeatures([last]));
    }
    if (begun) isDragged = down !== null;
  });
  draw.on('finish', (id) => queueMicrotask(() => finish(id)));

  function finish(id: string | number): void {
    const feature = draw.getSnapshotFeature(id);
    if (!feature) return;
    const { placed } = readSketch(shape, feature);
    const [first, second] = placed;
    if (isTwoPointed(shape) && first && second && pixelsBetween(first, second) < SMALLEST_SHAPE) {
      // Pressed without dragging: the first position of a drawing by clicks.
      draw.clear();
      const { x, y } = map.project([...first]);
      press(x, y);
      return;
    }
    if (tool.kind === 'measure') {
      finished = id;
      cancelAnimationFrame(frameRequest);
      report();
      return;
    }
    const question = questionOf(shape, placed);
    if (!question) {
      draw.clear();
      return;
    }
    const side = tool.goal === 'compare' ? sideOf(question) : null;
    app.tools.closeTool();
    if (side) app.compare.compare(side);
    else app.question.run(question);
  }

  const pixelsBetween = (a: LngLat, b: LngLat) => map.project([...a]).dist(map.project([...b]));
  const middle = () => middleInSight(map);
  const sendAt = (type: string, clientX: number, clientY: number) => {
    const init = { clientX, clientY, button: 0, isPrimary: true, pointerType: 'mouse' };
    canvas.dispatchEvent(new PointerEvent(type, init));
  };
  const send = (type: string, x: number, y: number) => {
    const { left, top } = canvas.getBoundingClientRect();
    sendAt(type, left + x, top + y);
  };
  const press = (x: number, y: number) => {
    send('pointerdown', x, y);
    send('pointerup', x, y);
    send('pointermove', x, y);
  };
  const strike = (key: string) => canvas.dispatchEvent(new KeyboardEvent('keyup', { key }));

  /** By keyboard the map moves under a cross in the middle of what is in sight. */
  let byKeyboard = false;
  const followCross = () => {
    if (byKeyboard) send('pointermove', middle().x, middle().y);
  };
  const serve = ({ kind }: SketchRequest) => {
    switch (kind) {
      case 'place':
        byKeyboard = true;
        return press(middle().x, middle().y);
      case 'undo':
        return draw.undo();
      case 'finish':
        return strike('Enter');
      case 'clear':
        finished = null;
        return draw.clear();
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === ' ') serve({ kind: 'place' });
    else if (event.key === 'Backspace' || (event.key === 'z' && (event.ctrlKey || event.metaKey)))
      serve({ kind: 'undo' });
    else return;
    event.preventDefault();
  };

  /** Where the button or first finger went down, in pixels of the page, and what came of it. */
  let down: { x: number; y: number } | null = null;
  let isMoved = false;
  let isDragged = false;
  let isPinched = false;
  /**
   * Stands before Terra Draw. A drag begins where the button went down, not where it was noticed. Two
   * fingers move the map: to Terra Draw the first has dragged and let go, which places nothing; what it
   * began by that is dropped, and neither finger is told on.
   */
  const watchPointers = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    const { clientX: x, clientY: y, isPrimary } = event;
    byKeyboard = false;
    if (event.type === 'pointerdown') {
      if (isPrimary) {
        down = { x, y };
        isMoved = false;
        isDragged = false;
        isPinched = false;
        // A finger does not hover: what follows the pointer goes where it is laid.
        if (event.pointerType === 'touch') sendAt('pointermove', x, y);
      } else if (down && !isPinched) {
        isPinched = true;
        sendAt('pointermove', down.x + BEYOND_A_SLIP, down.y);
        if (isDragged) strike('Escape');
        sendAt('pointerup', down.x + BEYOND_A_SLIP, down.y);
      }
    } else if (event.type === 'pointermove') {
      if (down && isPrimary && !isMoved && !isPinched) {
        if (Math.hypot(x - down.x, y - down.y) < SMALLEST_DRAG) return event.stopPropagation();
        isMoved = true;
        sendAt('pointermove', down.x, down.y);
      }
    } else if (isPrimary) down = null;
    if (isPinched) event.stopPropagation();
  };
  const POINTER_EVENTS = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const;

  canvas.addEventListener('keydown', onKey);
  for (const type of POINTER_EVENTS) frame.addEventListener(type, watchPointers, true);
  map.on('move', followCross);
  canvas.focus({ preventScroll: true });

  const first = untracked(() => tools.request.value);
  const effects = [
    effect(() => {
      const request = tools.request.value;
      if (!request || request === first) return;
      untracked(() => serve(request));
      // The button that asked may be gone.
      canvas.focus({ preventScroll: true });
    }),
    effect(() => {
      map.setPaintProperty(MEASURE_LABELS, 'text-color', palette().label);
      map.setLayoutProperty(MEASURE_LABELS, 'icon-image', plate(palette()));
      draw.updateModeOptions(mode.mode, { styles: {} });
    }),
    effect(() => {
      const features = labelsOf(tool, positionsOf(tools.sketch.value), app.settings.lang.value);
      map.getSource<GeoJSONSource>(MEASURE_LABELS)?.setData({ type: 'FeatureCollection', features });
    }),
  ];

  return () => {
    for (const stop of effects) stop();
    cancelAnimationFrame(frameRequest);
    canvas.removeEventListener('keydown', onKey);
    for (const type of POINTER_EVENTS) frame.removeEventListener(type, watchPointers, true);
    map.off('move', followCross);
    draw.stop();
    map.removeLayer(MEASURE_LABELS);
    map.removeSource(MEASURE_LABELS);
  };
}

/** Whether two positions make the whole shape. */
const isTwoPointed = (shape: DrawnShape): boolean => shape === 'circle' || shape === 'rectangle';

type Colour = () => HexColor;

/** Terra Draw's mode for a shape. `refuse` is told whether the last position would have made the outline cross itself. */
function createMode(shape: DrawnShape, colour: Colour, refuse: (isRefused: boolean) => void) {
  const pointerEvents = {
    leftClick: true,
    rightClick: false,
    contextMenu: false,
    onDragStart: true,
    onDrag: true,
    onDragEnd: true,
  };
  const corners = {
    coordinatePointColor: colour,
    coordinatePointWidth: 4,
    coordinatePointOutlineWidth: 1.5,
    closingPointColor: colour,
    closingPointWidth: 6,
    closingPointOutlineWidth: 2,
  };
  const area = { fillColor: colour, fillOpacity: 0.1, outlineColor: colour, outlineWidth: 2.5 };
  switch (shape) {
    case 'point':
      return new TerraDrawPointMode({ pointerEvents, styles: { pointColor: colour, pointWidth: 6 } });
    case 'line':
      return new TerraDrawLineStringMode({
        pointerEvents,
        pointerDistance: 14,
        showCoordinatePoints: true,
        styles: { lineStringColor: colour, lineStringWidth: 3, ...corners },
      });
    case 'polygon':
      return new TerraDrawPolygonMode({
        pointerEvents,
        pointerDistance: 14,
        showCoordinatePoints: true,
        styles: { ...area, ...corners },
        validation: (feature, { updateType }) => {
          if (updateType === 'provisional') return { valid: true };
          const { valid } = ValidateNotSelfIntersecting(feature);
          refuse(!valid);
          return { valid };
        },
      });
    case 'circle':
      return new TerraDrawCircleMode({
        pointerEvents,
        projection: 'globe',
        segments: 128,
        startingRadiusKilometers: 0.01,
        drawInteraction: 'click-move-or-drag',
        styles: area,
      });
    case 'rectangle':
      return new TerraDrawRectangleMode({
        pointerEvents,
        drawInteraction: 'click-move-or-drag',
        styles: area,
      });
  }
}

/** What is written beside a sketch: the length of each piece, the area in its middle, the radius at the edge. */
function labelsOf(
  { kind, shape }: SketchTool,
  positions: readonly LngLat[],
  lang: 'zh' | 'en',
): Feature<Point, Label>[] {
  const [first, second] = positions;
  if (!first || !second) return [];
  if (shape === 'circle')
    return [labelAt(second, lengthText(radiusBetween(first, second), lang), 0, 'bottom')];
  if (kind === 'draw') return [];
  const ring = shape === 'polygon' && positions.length > 2 ? [...positions, first] : positions;
  const pieces = segmentsOf(ring).map((length, i) =>
    labelAt(between(ring[i] as LngLat, ring[i + 1] as LngLat), lengthText(length, lang), 1),
  );
  if (shape === 'line' || positions.length < 3) return pieces;
  const [lng, lat] = [0, 1].map(
    (axis) => positions.reduce((sum, position) => sum + (position[axis] as number), 0) / positions.length,
  );
  return [labelAt([lng as number, lat as number], areaText(areaWithin(positions), lang), 0), ...pieces];
}

const between = (a: LngLat, b: LngLat): LngLat => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

type Label = { label: string; sort: number; anchor: 'center' | 'bottom' };

const labelAt = (
  at: LngLat,
  label: string,
  sort: number,
  anchor: Label['anchor'] = 'center',
): Feature<Point, Label> => ({
  type: 'Feature',
  properties: { label, sort, anchor },
  geometry: { type: 'Point', coordinates: [...at] },
});
