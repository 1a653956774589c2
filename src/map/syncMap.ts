import { computed, effect, signal, untracked } from '@preact/signals';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { GeoJSONSource, LngLatBoundsLike, Map as MapLibreMap, PaddingOptions } from 'maplibre-gl';
import type { Division, Placement } from '../../geodata/schema.ts';
import { DARK, LIGHT } from '../../layers/palette.ts';
import type { FixedData, SourceData } from '../../layers/sources.ts';
import { buildStyle } from '../../layers/style.ts';
import type { Atlas } from '../geo/atlas.ts';
import type { Bbox, LngLat } from '../geo/units.ts';
import { ringOf } from '../query/ring.ts';
import type { Actions } from '../state/actions.ts';
import type { Store } from '../state/store.ts';
import { routeClicks } from './clickRouter.ts';
import { createMap, type MapElement } from './createMap.ts';
import { badgeSize } from './drawImage.ts';
import { buildScene, type Scene } from './scene.ts';

const PHONE_WIDTH = 700;
const EMPTY: FeatureCollection<never> = { type: 'FeatureCollection', features: [] };

/** Base data that the atlas does not hold: drawn, never asked. */
export type Ground = Pick<FixedData, 'water' | 'labels'>;
type UnitState = { tint?: string; focused?: boolean };

/** The seats of cities and counties, named in both languages. */
function seatsOf(atlas: Atlas): SourceData['seats'] {
  const units = [...atlas.divisions.values()].filter((division) => division.level !== 'province');
  return {
    type: 'FeatureCollection',
    features: units.map(({ adcode, level, short_zh, name_en, seat }) => ({
      type: 'Feature',
      properties: { adcode, level, name_zh: short_zh, name_en },
      geometry: { type: 'Point', coordinates: [...seat] },
    })),
  };
}

/** The polygons of one level, each with its code. */
function unitFeatures(atlas: Atlas, level: Division['level']): FeatureCollection<Polygon | MultiPolygon> {
  return {
    type: 'FeatureCollection',
    features: [...atlas.divisions.values()].flatMap((division) => {
      const geometry = atlas.divisionShapes.get(division.adcode)?.geometry;
      if (division.level !== level || (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon'))
        return [];
      return [{ type: 'Feature' as const, properties: { adcode: division.adcode }, geometry }];
    }),
  };
}

/** The bounds of some positions and boxes, west, south, east, north; null for none. */
function boundsOf(boxes: readonly Bbox[]): Bbox | null {
  if (boxes.length === 0) return null;
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
}

/** The units that a placement stands for on the map. */
function unitsOf({
  precision,
  cities,
  counties,
}: Placement): { source: 'cities' | 'counties'; id: string }[] {
  if (precision === 'city') return cities.map((id) => ({ source: 'cities', id }));
  if (precision === 'county') return counties.map((id) => ({ source: 'counties', id }));
  return [];
}

/**
 * Creates the map and keeps it drawn as the store says: the only module that writes to the map.
 * @throws Error where the browser has no WebGL 2.
 */
export function syncMap(
  container: MapElement,
  store: Store,
  actions: Actions,
  atlas: Atlas,
  ground: Ground,
): MapLibreMap {
  const zoomStep = signal(6.5);
  const compact = signal(container.clientWidth < PHONE_WIDTH);
  const palette = computed(() => (store.dark.value ? DARK : LIGHT));

  const scene = computed(
    (): Scene =>
      buildScene({
        atlas,
        palette: palette.value,
        lang: store.lang.value,
        zoom: zoomStep.value,
        compact: compact.value,
        visible: store.visible.value,
        hits:
          store.question.value.kind === 'none'
            ? null
            : new Set(store.rows.value.map((row) => row.placement.id)),
        badgeSize,
      }),
  );
  const ring = computed((): SourceData['ring'] => {
    const { question } = store;
    const geometry = question.value.kind === 'query' ? ringOf(atlas, question.value.query) : null;
    return geometry
      ? { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { id: 'ring' }, geometry }] }
      : EMPTY;
  });

  const province = [...atlas.divisions.values()].find((division) => division.level === 'province');
  if (!province) throw new Error('The divisions name no province.');
  const [west, south, east, north] = province.bbox;
  const fixed: FixedData = {
    ...ground,
    province: unitFeatures(atlas, 'province'),
    cities: unitFeatures(atlas, 'city'),
    counties: unitFeatures(atlas, 'county'),
    seats: seatsOf(atlas),
  };
  const styleNow = () =>
    buildStyle(
      { palette: palette.value, lang: store.lang.value },
      { ...fixed, ...scene.value, ring: ring.value },
    );
  const map = createMap(container, {
    style: untracked(styleNow),
    centre: [(west + east) / 2, (south + north) / 2],
    zoom: 6,
    maxBounds: [
      [west - 14, south - 12],
      [east + 14, north + 9],
    ],
  });

  /** Room that the legend, or on a phone the sheet, takes from the map. */
  const padding = (): PaddingOptions => {
    const { clientWidth: width, clientHeight: height } = container;
    if (width < PHONE_WIDTH) return { top: 24, right: 16, bottom: Math.round(height * 0.46), left: 16 };
    return { top: 32, right: width > 700 ? 260 : 48, bottom: 84, left: 48 };
  };
  const fit = (bbox: Bbox, maxZoom = 10, animate = true) =>
    map.fitBounds(bbox as LngLatBoundsLike, { padding: padding(), maxZoom, animate, duration: 700 });
  const readZoom = () => {
    zoomStep.value = Math.round(map.getZoom() * 4) / 4;
    compact.value = container.clientWidth < PHONE_WIDTH;
  };

  const view = untracked(() => store.view.value);
  if (view) map.jumpTo({ center: [...view.centre], zoom: view.zoom });
  else fit(province.bbox, 10, false);
  readZoom();
  map.on('zoomend', readZoom);
  map.on('resize', readZoom);
  map.on('moveend', () => {
    const { lng, lat } = map.getCenter();
    actions.setView({ centre: [lng, lat], zoom: map.getZoom() });
  });
  map.on('error', ({ error }) => console.error(error));
  routeClicks(map, store, actions);

  map.once('load', () => {
    startDrawing();
    // A lost drawing context takes feature-state with it.
    map.on('webglcontextrestored', () => map.once('idle', () => writeUnitStates(new Map())));
  });

  let written = new Map<string, UnitState>();
  /** Writes what differs from the last time. */
  function writeUnitStates(before = written): void {
    const next = unitStates.value;
    for (const key of new Set([...before.keys(), ...next.keys()])) {
      const state = next.get(key);
      if (JSON.stringify(before.get(key)) === JSON.stringify(state)) continue;
      const [source, id] = key.split(' ') as [string, string];
      map.setFeatureState({ source, id }, { tint: null, focused: false, ...state });
    }
    written = next;
  }

  /** Tints and outlines of units, and the focus of drawn placements, by source and id. */
  const unitStates = computed(() => {
    const states = new Map<string, UnitState>();
    const add = (source: string, id: string, state: UnitState) =>
      states.set(`${source} ${id}`, { ...states.get(`${source} ${id}`), ...state });

    const shownThemes = new Set(store.visible.value.map((placement) => placement.theme));
    if (shownThemes.size === 1) {
      for (const { placement } of store.rows.value) {
        const tint = `${palette.value.groups[placement.group]}59`;
        for (const unit of unitsOf(placement)) add(unit.source, unit.id, { tint });
      }
    }
    const { question } = store;
    if (question.value.kind === 'query') {
      const { query } = question.value;
      const adcode =
        query.kind === 'inside'
          ? query.adcode
          : query.origin.kind === 'division'
            ? query.origin.adcode
            : null;
      const level = adcode ? atlas.divisions.get(adcode)?.level : null;
      if (adcode && level && level !== 'province') {
        add(level === 'city' ? 'cities' : 'counties', adcode, { tint: palette.value.origin });
      }
    }
    const focused = [...store.pointed.value, ...(store.selection.value ? [store.selection.value] : [])];
    for (const id of focused) {
      const placement = atlas.placements.get(id);
      if (!placement) continue;
      for (const unit of unitsOf(placement)) {
        add(unit.source, unit.id, { tint: `${palette.value.groups[placement.group]}40`, focused: true });
      }
      const stack = scene.value.spots.features.find(({ properties }) =>
        properties.members.split(' ').includes(id),
      );
      if (stack) add('spots', stack.properties.id, { focused: true });
      add('lines', id, { focused: true });
      add('regions', id, { focused: true });
    }
    return states;
  });

  function startDrawing(): void {
    let look = `${store.dark.value} ${store.lang.value}`;
    effect(() => {
      const next = `${store.dark.value} ${store.lang.value}`;
      if (next === look) return;
      look = next;
      untracked(() =>
        map.setStyle(styleNow(), {
          transformStyle: (previous, style) => ({ ...style, sources: previous?.sources ?? style.sources }),
        }),
      );
    });
    for (const id of ['spots', 'badges', 'lines', 'regions'] as const) {
      effect(() => {
        const data = scene.value[id];
        map.getSource<GeoJSONSource>(id)?.setData(data);
      });
    }
    effect(() => {
      map.getSource<GeoJSONSource>('ring')?.setData(ring.value);
    });
    effect(() => writeUnitStates(untracked(() => written) && (unitStates.value, written)));
    effect(() => {
      const request = store.camera.value;
      if (request?.kind === 'zoom') map.zoomTo(map.getZoom() + request.by);
      if (request?.kind === 'home') fit(province?.bbox ?? [west, south, east, north]);
    });
    followQuestion();
    followSelection();
  }

  /** Shows the whole answer once when a question is asked; leaves the view alone afterwards. */
  function followQuestion(): void {
    let last = untracked(() => store.question.value);
    effect(() => {
      const { question } = store;
      if (question.value === last) return;
      last = question.value;
      untracked(() => {
        const { rows } = store;
        const anchors = rows.value.flatMap(({ placement }): Bbox[] => {
          const anchor = atlas.anchors.get(placement.id);
          return anchor ? [[anchor[0], anchor[1], anchor[0], anchor[1]]] : [];
        });
        if (question.value.kind === 'query') {
          const { query } = question.value;
          const [outline] = ring.value.features;
          const box =
            query.kind === 'inside'
              ? atlas.divisions.get(query.adcode)?.bbox
              : outline
                ? bboxOfPositions(outline.geometry)
                : boundsOf(anchors);
          if (box) fit(box);
        } else if (question.value.kind === 'text') {
          const box = boundsOf(anchors);
          if (box) fit(box, 8);
        }
      });
    });
  }

  /** Brings a placement into view when its card opens and it is out of sight. */
  function followSelection(): void {
    effect(() => {
      const anchor = atlas.anchors.get(store.selection.value ?? '');
      if (!anchor) return;
      const { x, y } = map.project(anchor as [number, number]);
      const { top, right, bottom, left } = padding() as Required<PaddingOptions>;
      const inSight =
        x > left && y > top && x < container.clientWidth - right && y < container.clientHeight - bottom;
      if (!inSight) map.easeTo({ center: anchor as [number, number], padding: padding() });
    });
  }
  return map;
}

/** The bounds of a drawn outline. */
function bboxOfPositions(geometry: SourceData['ring']['features'][number]['geometry']): Bbox | null {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return null;
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  return boundsOf((rings.flat() as unknown as LngLat[]).map(([lng, lat]): Bbox => [lng, lat, lng, lat]));
}
