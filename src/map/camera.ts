import { effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { LngLatBoundsLike, Map as MapLibreMap } from 'maplibre-gl';
import type { Placement } from '../../geodata/schema.ts';
import type { Atlas } from '../geo/atlas.ts';
import { bboxOf } from '../geo/bbox.ts';
import { buildShape, type ShapeGeometry } from '../geo/shape.ts';
import type { Bbox, LngLat } from '../geo/units.ts';
import { divisionOf, originsOf, type Query } from '../query/engine/query.ts';
import type { App } from '../state/app.ts';
import type { AskedQuestion } from '../state/asked.ts';
import type { View } from '../state/map.ts';
import type { Insets } from './insets.ts';
import { provinceOf } from './province.ts';
import type { Scene } from './scene.ts';
import { sizeOf } from './sight.ts';

/** Questions whose whole answer lies in what is outlined. */
const OUTLINED: readonly Query['kind'][] = ['within', 'inside', 'together'];
/** The zoom level that a fit does not go beyond: of an answer, and of words found all over the plan. */
const NEAREST = 10;
const NEAREST_OF_WORDS = 8;
const FLIGHT_MS = 700;
/** How far the map may be dragged beyond the province, in degrees: west, south, east, north. */
const BEYOND = [14, 12, 14, 9] as const;

/** The bounds of some boxes, west, south, east, north; null for none. */
function boundsOf(boxes: readonly Bbox[]): Bbox | null {
  const corners = boxes.flatMap(([west, south, east, north]): LngLat[] => [
    [west, south],
    [east, north],
  ]);
  return corners.length > 0 ? bboxOf(corners) : null;
}

/** The bounds of the units that a question is measured from. */
const originBoxes = (atlas: Atlas, query: Query): readonly Bbox[] =>
  originsOf(query).flatMap((origin) => {
    const unit = origin.kind === 'division' ? atlas.divisions.get(origin.adcode) : undefined;
    return unit ? [unit.bbox] : [];
  });

/** What the answer to a question should be seen in. Pure. */
export function frameOfAnswer(
  atlas: Atlas,
  question: AskedQuestion,
  drawn: readonly Placement[],
  outlines: readonly ShapeGeometry[],
): { bbox: Bbox; maxZoom: number } | null {
  if (question.kind !== 'query' && question.kind !== 'text') return null;
  const anchors = drawn.flatMap(({ id }): Bbox[] => {
    const anchor = atlas.anchors.get(id);
    return anchor ? [[anchor[0], anchor[1], anchor[0], anchor[1]]] : [];
  });
  if (question.kind === 'text') {
    const bbox = boundsOf(anchors);
    return bbox && { bbox, maxZoom: NEAREST_OF_WORDS };
  }
  const { query } = question;
  const outlined = outlines.map((geometry) => buildShape(geometry).bbox);
  const isOutlined = OUTLINED.includes(query.kind) && outlined.length > 0;
  // A question about units is about all of them, also those that have nothing.
  const units = 'city' in query ? (query.city ?? provinceOf(atlas).adcode) : null;
  const whole = query.kind === 'inside' ? divisionOf(query) : units;
  const bbox = whole
    ? atlas.divisions.get(whole)?.bbox
    : boundsOf(isOutlined ? outlined : [...outlined, ...anchors, ...originBoxes(atlas, query)]);
  return bbox ? { bbox, maxZoom: NEAREST } : null;
}

/** Whether a point of the map is neither covered nor beyond its edge, in pixels. Pure. */
export const isInSight = (
  { x, y }: { x: number; y: number },
  { width, height }: { width: number; height: number },
  { top, right, bottom, left }: Insets,
): boolean => x > left && y > top && x < width - right && y < height - bottom;

/** Moves the map as the store and its questions say. */
export class Camera {
  readonly #map: MapLibreMap;
  readonly #app: App;
  readonly #atlas: ReadonlySignal<Atlas>;
  readonly #insets: () => Insets;
  /** The link that the map began with. */
  readonly #first: App['map']['link']['value'];

  /** Puts the map where the address says, else on the whole province. */
  constructor(map: MapLibreMap, app: App, atlas: ReadonlySignal<Atlas>, insets: () => Insets) {
    this.#map = map;
    this.#app = app;
    this.#atlas = atlas;
    this.#insets = insets;
    this.#first = app.map.link.peek();
    const [west, south, east, north] = provinceOf(atlas.peek()).bbox;
    if (this.#first) this.#show(this.#first.view);
    else this.#fit([west, south, east, north], NEAREST, false);
    map.setMaxBounds([
      [west - BEYOND[0], south - BEYOND[1]],
      [east + BEYOND[2], north + BEYOND[3]],
    ]);
    map.on('moveend', () => {
      const { lng, lat } = map.getCenter();
      app.map.setView({ centre: [lng, lat], zoom: map.getZoom() });
    });
  }

  #fit(bbox: Bbox, maxZoom = NEAREST, animate = true): void {
    const bounds: LngLatBoundsLike = [...bbox];
    this.#map.fitBounds(bounds, { padding: this.#insets(), maxZoom, animate, duration: FLIGHT_MS });
  }

  #show({ centre, zoom }: View): void {
    this.#map.jumpTo({ center: [...centre], zoom });
  }

  /** Follows links, buttons, questions, the open card and the table from now on. */
  follow(scene: Scene): void {
    this.#followLinks();
    this.#followRequests();
    this.#followQuestion(scene);
    this.#followSelection();
    this.#followTable();
  }

  /** Goes where an address says that was changed in place. */
  #followLinks(): void {
    const { link } = this.#app.map;
    effect(() => {
      const { value: asked } = link;
      if (asked && asked !== this.#first) untracked(() => this.#show(asked.view));
    });
  }

  #followRequests(): void {
    effect(() => {
      const request = this.#app.map.camera.value;
      // Without motion the map has moved before the call returns: what that reads is not this effect's.
      untracked(() => {
        if (request?.kind === 'zoom') this.#map.zoomTo(this.#map.getZoom() + request.by);
        if (request?.kind === 'bounds') this.#fit(request.bbox);
        if (request?.kind === 'home') this.#fit(provinceOf(this.#atlas.peek()).bbox);
      });
    });
  }

  /** Shows the whole answer once when a question is asked; leaves the view alone afterwards. */
  #followQuestion({ sought, outlines }: Scene): void {
    let last: object | null = null;
    effect(() => {
      const { question, drawn } = sought.value;
      if (!question || question === last || outlines.isStale) return;
      last = question;
      // A link that holds a question and no view shows the answer, too. What follows the map does not move it.
      if (question === this.#app.map.link.peek()?.question || this.#app.sight.isFollowed.peek()) return;
      untracked(() => {
        const frame = frameOfAnswer(this.#atlas.peek(), question, drawn, outlines.value ?? []);
        if (frame) this.#fit(frame.bbox, frame.maxZoom);
      });
    });
  }

  /** Brings a placement into view when its card opens and it is out of sight; a link's own view stays. */
  #followSelection(): void {
    let last: object | null = null;
    effect(() => {
      const { value: link } = this.#app.map.link;
      const isOfLink = link !== last;
      last = link;
      const anchor = this.#atlas.peek().anchors.get(this.#app.selection.selected.value ?? '');
      if (!anchor || isOfLink) return;
      untracked(() => {
        const center: [number, number] = [...anchor];
        const padding = this.#insets();
        if (!isInSight(this.#map.project(center), sizeOf(this.#map), padding))
          this.#map.easeTo({ center, padding });
      });
    });
  }

  /** Keeps the same stretch from north to south in sight when the table takes room from the map or gives it back. */
  #followTable(): void {
    const { view } = this.#app.table;
    let { isOpen } = view.peek();
    effect(() => {
      if (view.value.isOpen === isOpen) return;
      isOpen = view.value.isOpen;
      const before = sizeOf(this.#map).height;
      // By the next frame the table is drawn.
      requestAnimationFrame(() => {
        const { height } = sizeOf(this.#map);
        if (height === before) return;
        this.#map.resize();
        this.#map.jumpTo({ zoom: this.#map.getZoom() + Math.log2(height / before) });
      });
    });
  }
}
