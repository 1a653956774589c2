import { batch, signal } from '@preact/signals';
import type { Bbox, LngLat } from '../geo/units.ts';
import type { Question } from './asked.ts';
import { readOnly } from './signals.ts';

/** Centre in WGS 84, [lng, lat], and MapLibre's zoom level. */
export interface View {
  centre: LngLat;
  zoom: number;
}

/** The view that a link asks for, and the question that it is meant for: that one's answer is not framed. */
export interface LinkView {
  view: View;
  question: Question;
}

/** What a button asks of the map's camera; every request is a new object. */
export type CameraRequest =
  | { kind: 'zoom'; by: number }
  | { kind: 'home' }
  /** West, south, east, north. */
  | { kind: 'bounds'; bbox: Bbox };

/** How a screening colours the map. Shades go from 0 to 1; null is out. */
export interface Shading {
  level: 'county' | 'city' | 'point';
  /** By adcode. */
  units: ReadonlyMap<string, number | null>;
  points: readonly { id: string; lngLat: LngLat; shade: number | null }[];
  /** Ids of the placements that are drawn; no others are. */
  placements: ReadonlySet<string>;
}

/** A unit under the pointer, in pixels from the map's upper left corner. */
export interface PointedUnit {
  id: string;
  x: number;
  y: number;
}

/** A part of the interface that lies over the map, in pixels from the map's upper left corner. */
export interface Cover {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What the interface takes of the map, in pixels from the map's upper left corner. */
export interface Covers {
  /** What lies over the map at the moment. */
  boxes: readonly Cover[];
  /** The width of the legend that stands along the right edge, also while a page hides it; 0 where it has none. */
  aside: number;
  /** What is in sight: the whole map, or on a phone what the sheet leaves of it. */
  sight: Cover;
}

const NO_COVERS: Covers = { boxes: [], aside: 0, sight: { left: 0, top: 0, right: 0, bottom: 0 } };

/** Why there is no map: the browser cannot draw one, has lost what it drew with, or its code did not come. */
export type MapFailure = 'unsupported' | 'lost' | 'unloaded';

export type MapState = ReturnType<typeof createMapState>;

/** What the map tells the interface, and the interface the map. */
export function createMapState() {
  /** Null while the map can be drawn; the list works without it. */
  const failed = signal<MapFailure | null>(null);
  const view = signal<View | null>(null);
  /** What of the map is in sight: not under what lies over it. */
  const bounds = signal<Bbox | null>(null);
  /** Every link that holds a view is a new object. */
  const link = signal<LinkView | null>(null);
  const camera = signal<CameraRequest | null>(null);
  /** Set while a screening is open. */
  const shading = signal<Shading | null>(null);
  const pointedUnit = signal<PointedUnit | null>(null);
  const covers = signal(NO_COVERS);

  return {
    ...readOnly({ failed, view, bounds, link, camera, shading, pointedUnit, covers }),

    failMap(failure: MapFailure) {
      failed.value = failure;
    },

    /** The map is drawn again after all. */
    regainMap() {
      failed.value = null;
    },

    setView(next: View) {
      view.value = next;
    },

    setBounds(next: Bbox) {
      bounds.value = next;
    },

    /** Shows the view of a link. */
    showLink(asked: LinkView) {
      batch(() => {
        view.value = asked.view;
        link.value = asked;
      });
    },

    moveCamera(request: CameraRequest) {
      camera.value = request;
    },

    shade(next: Shading | null) {
      shading.value = next;
    },

    pointUnit(unit: PointedUnit | null) {
      pointedUnit.value = unit;
    },

    setCovers(next: Covers) {
      covers.value = next;
    },
  };
}
