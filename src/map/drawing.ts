import { effect, untracked } from '@preact/signals';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import {
  type GeoJSONStoreFeatures,
  type HexColor,
  TerraDraw,
  type TerraDrawExtend,
  TerraDrawModeUndoRedo,
} from 'terra-draw';
import { MEASURE_LABELS, measureLabels, plate } from '../../layers/measure.ts';
import { DARK, LIGHT, type Neutral } from '../../layers/palette.ts';
import type { LngLat } from '../geo/units.ts';
import { type DrawnShape, questionOf } from '../query/models/drawn.ts';
import { sideOf } from '../query/models/side.ts';
import type { App } from '../state/app.ts';
import { NO_SKETCH, positionsOf, type SketchRequest, type SketchTool } from '../state/tools.ts';
import { middleOf } from './insets.ts';
import { readSketch } from './sketch.ts';
import { SketchAdapter } from './sketchAdapter.ts';
import { labelsOf } from './sketchLabels.ts';
import { createMode } from './sketchModes.ts';

type FeatureId = TerraDrawExtend.FeatureId;

/** How far apart two positions must lie for a circle or rectangle to count as drawn, in pixels. */
const SMALLEST_SHAPE = 10;

/**
 * Lets the reader draw on the map until the returned function is called. The sketch is kept in the
 * store; a finished drawing is asked about, a finished measurement stays until the next is begun.
 */
export function startDrawing(map: MapLibreMap, app: App, tool: SketchTool): () => void {
  const { shape } = tool;
  const colour = () => untracked(() => tonesOf(app)[tool.kind === 'draw' ? 'ring' : 'selection']) as HexColor;
  /** Whether a position was refused since the last one that was placed. */
  let crossing = false;
  const mode = createMode(shape, colour, (isRefused) => {
    crossing = isRefused;
  });

  const takeLabels = addLabels(map, app, tool);
  const adapter = new SketchAdapter(map, MEASURE_LABELS);
  const draw = new TerraDraw({
    adapter,
    modes: [mode],
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
  });
  draw.start();
  draw.setMode(mode.mode);

  const drawn = new DrawnFeature(draw, shape);
  const report = () => {
    const feature = drawn.current();
    app.tools.setSketch(
      feature
        ? { ...readSketch(shape, feature), finished: drawn.isFinished(feature), crossing }
        : { ...NO_SKETCH, crossing },
    );
  };
  let frameRequest = 0;
  draw.on('change', (ids, type) => {
    cancelAnimationFrame(frameRequest);
    frameRequest = requestAnimationFrame(report);
    if (type === 'create') drawn.replace(ids);
  });
  draw.on('finish', (id) => queueMicrotask(() => finish(id)));

  function finish(id: FeatureId): void {
    const feature = draw.getSnapshotFeature(id);
    if (!feature) return;
    const { placed } = readSketch(shape, feature);
    if (isTooSmall(map, shape, placed)) {
      // Pressed without dragging: the first position of a drawing by clicks.
      draw.clear();
      const { x, y } = map.project([...(placed[0] as LngLat)]);
      adapter.click(x, y);
    } else if (tool.kind === 'measure') {
      drawn.finish(id);
      cancelAnimationFrame(frameRequest);
      report();
    } else if (!askAbout(app, tool, placed)) draw.clear();
  }

  const stopServing = serveRequests(map, app, (kind) => {
    const { x, y } = middleOf(app.map.covers.peek());
    if (kind === 'place') adapter.placeAtCross(x, y);
    if (kind === 'undo') draw.undo();
    if (kind === 'finish') adapter.strike('Enter');
    if (kind === 'clear') drawn.clear();
  });
  /** By keyboard the map moves under a cross in the middle of what is in sight. */
  const followCross = () => adapter.followCross(() => middleOf(app.map.covers.peek()));
  map.on('move', followCross);

  const stopColouring = effect(() => {
    void tonesOf(app);
    draw.updateModeOptions(mode.mode, { styles: {} });
  });

  return () => {
    stopColouring();
    cancelAnimationFrame(frameRequest);
    stopServing();
    map.off('move', followCross);
    draw.stop();
    takeLabels();
  };
}

const tonesOf = ({ settings }: App): Neutral => (settings.dark.value ? DARK : LIGHT);

/** Writes lengths and areas beside what is drawn, until the returned function is called. */
function addLabels(map: MapLibreMap, app: App, tool: SketchTool): () => void {
  map.addSource(MEASURE_LABELS, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
  map.addLayer(untracked(() => measureLabels(tonesOf(app))));
  const effects = [
    effect(() => {
      map.setPaintProperty(MEASURE_LABELS, 'text-color', tonesOf(app).label);
      map.setLayoutProperty(MEASURE_LABELS, 'icon-image', plate(tonesOf(app)));
    }),
    effect(() => {
      const features = labelsOf(tool, positionsOf(app.tools.sketch.value), app.settings.lang.value);
      map.getSource<GeoJSONSource>(MEASURE_LABELS)?.setData({ type: 'FeatureCollection', features });
    }),
  ];
  return () => {
    for (const stop of effects) stop();
    map.removeLayer(MEASURE_LABELS);
    map.removeSource(MEASURE_LABELS);
  };
}

/** The one feature that is drawn; a finished measurement stays until the next is begun. */
class DrawnFeature {
  readonly #draw: TerraDraw;
  readonly #shape: DrawnShape;
  /** Id of the finished measurement. */
  #finished: FeatureId | null = null;

  constructor(draw: TerraDraw, shape: DrawnShape) {
    this.#draw = draw;
    this.#shape = shape;
  }

  /** Without the points that Terra Draw sets on corners. */
  current(): GeoJSONStoreFeatures | undefined {
    const features = this.#draw
      .getSnapshot()
      .filter(
        ({ geometry, properties }) =>
          geometry.type !== 'Point' || (this.#shape === 'point' && !properties['coordinatePoint']),
      );
    return features.find(({ id }) => id !== this.#finished) ?? features.at(-1);
  }

  isFinished({ id }: GeoJSONStoreFeatures): boolean {
    return id === this.#finished;
  }

  finish(id: FeatureId): void {
    this.#finished = id;
  }

  /** Takes the finished measurement away once another is among what was begun. */
  replace(begun: readonly FeatureId[]): void {
    const last = this.#finished;
    const id = this.current()?.id;
    if (last === null || id === undefined || id === last || !begun.includes(id)) return;
    this.#finished = null;
    queueMicrotask(() => this.#draw.removeFeatures([last]));
  }

  clear(): void {
    this.#finished = null;
    this.#draw.clear();
  }
}

/** Whether two positions that make the whole shape lie too close for it to be meant. */
function isTooSmall(map: MapLibreMap, shape: DrawnShape, [first, second]: readonly LngLat[]): boolean {
  if ((shape !== 'circle' && shape !== 'rectangle') || !first || !second) return false;
  return map.project([...first]).dist(map.project([...second])) < SMALLEST_SHAPE;
}

/** Asks about what was drawn, or compares it. Returns false where it makes no question. */
function askAbout(app: App, tool: SketchTool, placed: readonly LngLat[]): boolean {
  const question = questionOf(tool.shape, placed);
  if (!question) return false;
  const side = tool.kind === 'draw' && tool.goal === 'compare' ? sideOf(question) : null;
  app.tools.closeTool();
  if (side) app.compare.compare(side);
  else app.question.run(question);
  return true;
}

/** Passes on what buttons and keys ask of the drawing, until the returned function is called. */
function serveRequests(
  map: MapLibreMap,
  { tools }: App,
  serve: (kind: SketchRequest['kind']) => void,
): () => void {
  const canvas = map.getCanvas();
  const onKey = (event: KeyboardEvent) => {
    if (event.key === ' ') serve('place');
    else if (event.key === 'Backspace' || (event.key === 'z' && (event.ctrlKey || event.metaKey)))
      serve('undo');
    else return;
    event.preventDefault();
  };
  canvas.addEventListener('keydown', onKey);
  canvas.focus({ preventScroll: true });
  const first = untracked(() => tools.request.value);
  const stop = effect(() => {
    const request = tools.request.value;
    if (!request || request === first) return;
    untracked(() => serve(request.kind));
    // The button that asked may be gone.
    canvas.focus({ preventScroll: true });
  });
  return () => {
    stop();
    canvas.removeEventListener('keydown', onKey);
  };
}
