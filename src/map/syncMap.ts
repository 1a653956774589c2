import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Feature, FeatureCollection, Geometry, Polygon } from 'geojson';
import {
  type GeoJSONSource,
  LngLatBounds,
  type LngLatBoundsLike,
  type Map as MapLibreMap,
  type PaddingOptions,
} from 'maplibre-gl';
import type { Language, Placement } from '../../geodata/schema.ts';
import { buildUnderlay, isBaseSource } from '../../layers/basemap.ts';
import { DARK, LIGHT, type Palette, PRINT, withMoreContrast } from '../../layers/palette.ts';
import type { ColouredProperties, FixedData, FocusProperties, SourceData } from '../../layers/sources.ts';
import { buildBlankStyle, buildStyle } from '../../layers/style.ts';
import type { Atlas } from '../geo/atlas.ts';
import { bboxOf } from '../geo/bbox.ts';
import { buildShape, type ShapeGeometry } from '../geo/shape.ts';
import type { Bbox, LngLat } from '../geo/units.ts';
import { divisionOf, originsOf, type Query } from '../query/engine/query.ts';
import { outlinesOf } from '../query/engine/ring.ts';
import type { App } from '../state/app.ts';
import { isLarge } from '../state/asking.ts';
import { spread } from '../state/findings.ts';
import type { SheetOrder } from '../state/sheet.ts';
import { unitShares } from '../state/unitShares.ts';
import { serveBaseMap } from './basemaps.ts';
import { routeClicks } from './clickRouter.ts';
import { badgeSize } from './drawImage.ts';
import { isSameFrame, readFrame } from './frame.ts';
import { nameEnds } from './lineEnds.ts';
import { ScaleControl } from './scaleControl.ts';
import { buildBadges, buildExtents, buildMasks, buildSpots, buildStacks, type SceneInput } from './scene.ts';
import { shadePoints, shadeUnits } from './shade.ts';
import { keepTools, serveTools } from './tools.ts';
import { watchFrames } from './watchFrames.ts';

export { createMap } from './createMap.ts';

/** The letter at the arrow that points north. */
const NORTH: Record<Language, string> = { zh: '北', en: 'N' };
const PHONE_WIDTH = 700;
/** From this width of the window the legend lies on the map. */
const LEGEND_WIDTH = 1100;
/** How much of the map's width the legend takes, in pixels: English words are longer. */
const LEGEND_ROOM: Record<Language, number> = { zh: 260, en: 308 };
/** Questions whose whole answer lies in what is outlined. */
const RELATIONS: readonly Query['kind'][] = ['within', 'inside', 'together'];
const EMPTY: FeatureCollection<never> = { type: 'FeatureCollection', features: [] };
const NO_POINTS: SourceData['candidates'] = { type: 'FeatureCollection', features: [] };

/** Base data that the atlas does not hold: drawn, never asked. */
export type Ground = Pick<FixedData, 'edges' | 'water' | 'labels'>;
type MovingData = Omit<SourceData, keyof FixedData>;

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

/** The bounds of some positions and boxes, west, south, east, north; null for none. */
function boundsOf(boxes: readonly Bbox[]): Bbox | null {
  const corners = boxes.flatMap(([west, south, east, north]): LngLat[] => [
    [west, south],
    [east, north],
  ]);
  return corners.length > 0 ? bboxOf(corners) : null;
}

/** What the store has found, all of one moment. */
const foundIn = ({ rows, drawn, answer, asked, asking: { findings } }: App['question'], atlas: Atlas) =>
  computed(() => ({
    rows: rows.value,
    drawn: drawn.value,
    answer: answer.value,
    outlines: findings.value?.outlines ?? [],
    /** The question that all this is found by; null while nothing is found in a large atlas. */
    question: isLarge(atlas) ? (findings.value?.question ?? null) : asked.value,
  }));

/** Makes copies of signals that follow a frame later, all in one task: what others draw from them comes first. */
function createFollower(): <Value>(source: ReadonlySignal<Value>) => ReadonlySignal<Value> {
  const waiting = new Map<ReadonlySignal<unknown>, () => void>();
  const follow = () => {
    const follows = [...waiting.values()];
    waiting.clear();
    batch(() => {
      for (const one of follows) one();
    });
  };
  return (source) => {
    const copy = signal(source.peek());
    effect(() => {
      const next = source.value;
      if (waiting.size === 0) requestAnimationFrame(() => setTimeout(follow));
      waiting.set(source, () => {
        copy.value = next;
      });
    });
    return copy;
  };
}

/** Codes of the units that a placement stands for as a whole. */
function unitsOf({ precision, cities, counties }: Placement): readonly string[] {
  return precision === 'city' ? cities : precision === 'county' ? counties : [];
}

const collect = <P extends ColouredProperties>(
  features: Feature<Geometry, P>[],
): FeatureCollection<Geometry, P> => ({ type: 'FeatureCollection', features });

const paint = <P extends ColouredProperties>(
  geometry: Geometry | undefined,
  properties: P,
): Feature<Geometry, P>[] => (geometry ? [{ type: 'Feature', properties, geometry }] : []);

/** Keeps the map drawn as the store says: the only module that writes to the map. */
export function syncMap(map: MapLibreMap, app: App, atlas: Atlas, ground: Ground): void {
  const container = map.getContainer();
  /** The zoom level and what is in sight: read from the map, and as the symbols follow them. */
  const zoomStep = signal(6.5);
  const frame = signal(readFrame(map));
  const compact = signal(container.clientWidth < PHONE_WIDTH);
  const palette = computed(() => {
    const tones = app.settings.dark.value ? DARK : LIGHT;
    return app.settings.moreContrast.value ? withMoreContrast(tones) : tones;
  });

  /** A large atlas is drawn step by step, lest the page wait for all of it. */
  const nextStep = isLarge(atlas) ? createFollower() : <Value>(source: ReadonlySignal<Value>) => source;
  /** What the store has found, and so what the camera should show: the list is there already. */
  const sought = nextStep(foundIn(app.question, atlas));
  const found = nextStep(sought);

  const shadedEvidence = computed(() => app.map.shading.value?.placements ?? null);
  /** What is meant; on a shaded map only what the open unit's score rests on. */
  const shown = computed((): readonly Placement[] => {
    const { value: evidence } = shadedEvidence;
    if (!evidence) return found.value.drawn;
    return app.question.visible.value.filter(({ id }) => evidence.has(id));
  });
  const everything = [...atlas.placements.values()];
  const surroundings = isLarge(atlas) ? spread(everything) : everything;
  /** What is not meant but stays for orientation. */
  const faint = computed((): readonly Placement[] => {
    if (shadedEvidence.value) return [];
    const parts = app.themes.faint.value;
    const { rows } = found.value;
    if (rows.length === atlas.placements.size) return [];
    const rest = new Set(surroundings);
    for (const { placement } of rows) rest.delete(placement);
    return [...rest].filter(({ theme }) =>
      parts.includes(app.themes.hidden.value.has(theme) ? 'hidden' : 'unfound'),
    );
  });
  const sceneInput = computed(
    (): SceneInput => ({
      atlas,
      palette: palette.value,
      lang: app.settings.lang.value,
      shown: shown.value,
      faint: faint.value,
    }),
  );
  const [zoomDrawn, frameDrawn] = [nextStep(zoomStep), nextStep(frame)];
  const stacks = computed(() => buildStacks(sceneInput.value, zoomDrawn.value, compact.value));
  const spots = computed(() => buildSpots(sceneInput.value, stacks.value, zoomDrawn.value));
  const badgeInput = nextStep(
    computed(() => ({
      input: sceneInput.value,
      stacks: stacks.value,
      zoom: zoomDrawn.value,
      frame: frameDrawn.value,
    })),
  );
  const badges = computed(() => {
    const { input, stacks, zoom, frame } = badgeInput.value;
    const isCompact = compact.value || app.settings.lite.value;
    return buildBadges(input, stacks, zoom, { frame, compact: isCompact, badgeSize });
  });
  const masks = computed(() => buildMasks(frameDrawn.value));
  const extents = computed(() => buildExtents(sceneInput.value));
  const outlines = computed((): readonly ShapeGeometry[] => {
    if (isLarge(atlas)) return sought.value.outlines;
    const question = app.question.asked;
    return question.value.kind === 'query' ? outlinesOf(atlas, question.value.query) : [];
  });
  const ring = computed((): SourceData['ring'] => {
    const features = outlines.value.map(
      (geometry): Feature => ({ type: 'Feature', properties: { id: 'ring' }, geometry }),
    );
    return features.length > 0 ? { type: 'FeatureCollection', features } : EMPTY;
  });

  /** The origin of a question and, where one theme is left, the units that it concerns. */
  const tintsIn = (tones: Palette): SourceData['tints'] => {
    const { groups, origin: originColour } = tones;
    if (app.map.shading.value) return shadeUnits(atlas, tones, app.map.shading.value);
    const colours = new Map<string, string>();
    const visible = app.question.visible;
    const [first] = visible.value;
    if (first && visible.value.every(({ theme }) => theme === first.theme)) {
      for (const { placement } of found.value.rows) {
        for (const code of unitsOf(placement)) colours.set(code, `${groups[placement.group]}59`);
      }
    }
    for (const [code, share] of unitShares(found.value.answer)) {
      const alpha = Math.round(40 + 150 * share).toString(16);
      colours.set(code, `${palette.value.ring}${alpha}`);
    }
    const { question } = found.value;
    if (question?.kind === 'query') {
      for (const origin of originsOf(question.query)) {
        if (origin.kind === 'division' && atlas.divisions.get(origin.adcode)?.level !== 'province')
          colours.set(origin.adcode, originColour);
      }
    }
    return collect(
      [...colours].flatMap(([id, colour]) => paint(atlas.divisionShapes.get(id)?.geometry, { id, colour })),
    );
  };
  const tints = computed(() => tintsIn(palette.value));

  const ownPoints = computed(() => app.map.shading.value?.points);
  const candidates = computed((): SourceData['candidates'] =>
    ownPoints.value ? shadePoints(palette.value, ownPoints.value) : NO_POINTS,
  );

  /** The outline of the unit or the halo of the point whose explanation is open. */
  const openedUnit = computed((): SourceData['focus']['features'] => {
    const page = app.page.current;
    const id = page.value.kind === 'screen' ? page.value.unit : null;
    const point = ownPoints.value?.find((one) => one.id === id);
    const geometry = point
      ? { type: 'Point' as const, coordinates: [...point.lngLat] }
      : atlas.divisionShapes.get(id ?? '')?.geometry;
    return paint(geometry, { id: id ?? '', colour: 'transparent' });
  });

  /** The extent of what is pointed at or open, and the symbol that stands for it. */
  const focus = computed((): SourceData['focus'] => {
    const ids = [
      ...app.selection.pointed.value,
      ...(app.selection.selected.value ? [app.selection.selected.value] : []),
    ];
    return collect([
      ...openedUnit.value,
      ...ids.flatMap((id): Feature<Geometry, FocusProperties>[] => {
        const placement = atlas.placements.get(id);
        if (!placement) return [];
        const colour = palette.value.groups[placement.group];
        const symbol = spots.value.features.find(({ properties }) =>
          properties.members.split(' ').includes(id),
        );
        const ends =
          placement.precision === 'corridor' ? nameEnds(atlas, placement, app.settings.lang.value) : [];
        return [
          ...paint(atlas.placementShapes.get(id)?.geometry, { id, colour }),
          ...paint(symbol?.geometry, { id, colour }),
          ...ends.flatMap(({ position, name, isCity }) =>
            paint({ type: 'Point', coordinates: [...position] }, { id, colour, end: isCity ? '' : name }),
          ),
        ];
      }),
    ]);
  });

  const province = [...atlas.divisions.values()].find((division) => division.level === 'province');
  if (!province) throw new Error('The divisions name no province.');
  const [west, south, east, north] = province.bbox;
  const provinceShape = atlas.divisionShapes.get(province.adcode)?.geometry;
  const fixed: FixedData = {
    ...ground,
    province: collect(paint(provinceShape, { id: province.adcode, colour: '' })),
    surroundings: collect(paint(around(provinceShape), { id: 'surroundings', colour: '' })),
    seats: seatsOf(atlas),
  };
  /** What the moving sources should hold. */
  const moving = computed(
    (): MovingData => ({
      spots: spots.value,
      badges: badges.value,
      masks: masks.value,
      ...extents.value,
      tints: tints.value,
      focus: focus.value,
      ring: ring.value,
      candidates: candidates.value,
    }),
  );
  /** All that the style depends on besides its data. */
  const look = computed(() => {
    const { shown, attempt } = app.baseMap;
    const [tones, lang] = [palette.value, app.settings.lang.value];
    const underlay = shown.value && buildUnderlay(shown.value, attempt.value, tones, lang);
    return { palette: tones, lang, lite: app.settings.lite.value, underlay };
  });
  const styleNow = () => buildStyle(look.value, { ...fixed, ...moving.value });

  /** The style of a sheet of paper: what the screen shows, drawn for its zoom, without what is pointed at. */
  const sheetStyle = (blank: boolean) => (still: MapLibreMap) => {
    const input = { ...sceneInput.value, palette: PRINT };
    const zoom = still.getZoom();
    const inFrame = readFrame(still, false);
    const sheetStacks = buildStacks(input, zoom, false);
    const build = blank ? buildBlankStyle : buildStyle;
    return build(
      { palette: PRINT, lang: app.settings.lang.value, lite: false },
      {
        ...fixed,
        spots: buildSpots(input, sheetStacks, zoom),
        badges: buildBadges(input, sheetStacks, zoom, { frame: inFrame, compact: false, badgeSize }),
        masks: buildMasks(inFrame),
        ...buildExtents(input),
        tints: tintsIn(PRINT),
        candidates: ownPoints.value ? shadePoints(PRINT, ownPoints.value) : NO_POINTS,
        focus: collect([]),
        ring: ring.value,
      },
    );
  };

  /** Room that the legend, or on a phone the sheet, takes from the map. */
  const padding = (): PaddingOptions => {
    const { clientHeight: height } = container;
    // On a phone the panel covers the map; else it stands beside it.
    if (innerWidth <= PHONE_WIDTH)
      return { top: 52, right: 24, bottom: Math.round(height * 0.46) + 44, left: 24 };
    const legend = LEGEND_ROOM[app.settings.lang.peek()];
    return { top: 32, right: innerWidth >= LEGEND_WIDTH ? legend : 48, bottom: 84, left: 48 };
  };
  const fit = (bbox: Bbox, maxZoom = 10, animate = true) =>
    map.fitBounds(bbox as LngLatBoundsLike, { padding: padding(), maxZoom, animate, duration: 700 });
  const readSight = () => {
    // At the end of the move there is a last call.
    if (map.isMoving()) return;
    const next = readFrame(map);
    if (!isSameFrame(next, frame.peek())) frame.value = next;
  };
  /** What lies over the map changes its size without the map's knowing. */
  const coverObserver = new ResizeObserver(readSight);
  const watchCovers = () => {
    for (const cover of document.querySelectorAll('[data-covers-map]')) coverObserver.observe(cover);
    readSight();
  };
  const readZoom = () => {
    zoomStep.value = Math.round(map.getZoom() * 4) / 4;
    compact.value = container.clientWidth < PHONE_WIDTH;
  };

  const view = untracked(() => app.map.view.value);
  if (view) map.jumpTo({ center: [...view.centre], zoom: view.zoom });
  else fit(province.bbox, 10, false);
  readZoom();
  readSight();
  map.setMaxBounds([
    [west - 14, south - 12],
    [east + 14, north + 9],
  ]);
  map.addControl(new ScaleControl(app.settings.lang, NORTH), 'bottom-left');
  map.on('zoomend', readZoom);
  map.on('resize', readZoom);
  map.on('moveend', readSight);
  map.on('idle', watchCovers);
  map.on('moveend', () => {
    const { lng, lat } = map.getCenter();
    app.map.setView({ centre: [lng, lat], zoom: map.getZoom() });
  });
  map.on('error', (event) => {
    // What fails of a base map is told to the reader.
    if (!('sourceId' in event && isBaseSource(String(event.sourceId)))) console.error(event.error);
  });
  serveBaseMap(map, app.baseMap);
  routeClicks(map, app, atlas, serveTools(map, app));
  watchFrames(map, app.settings.reportSlowness);

  let drawn = untracked(() => moving.value);
  let drawnLook = untracked(() => look.value);
  map.setStyle(untracked(styleNow));
  map.once('style.load', startDrawing);

  function startDrawing(): void {
    watchCovers();
    effect(() => {
      const ratio = app.settings.lite.value ? 1 : devicePixelRatio;
      if (map.getPixelRatio() !== ratio) map.setPixelRatio(ratio);
    });
    effect(() => {
      if (look.value === drawnLook) return;
      drawnLook = look.value;
      untracked(() =>
        map.setStyle(styleNow(), {
          // Sources that are there already keep what they hold.
          transformStyle: (previous, style) =>
            keepTools(previous, {
              ...style,
              sources: Object.fromEntries(
                Object.entries(style.sources).map(([id, source]) => [id, previous?.sources[id] ?? source]),
              ),
            }),
        }),
      );
    });
    effect(() => {
      const next = moving.value;
      for (const id of Object.keys(next) as (keyof MovingData)[]) {
        // Nothing in the place of nothing would draw the whole map once more.
        const isSame = next[id] === drawn[id] || next[id].features.length + drawn[id].features.length === 0;
        if (!isSame) map.getSource<GeoJSONSource>(id)?.setData(next[id]);
      }
      drawn = next;
    });
    effect(() => {
      const request = app.map.camera.value;
      // Without motion the map has moved before the call returns: what that reads is not this effect's.
      untracked(() => {
        if (request?.kind === 'zoom') map.zoomTo(map.getZoom() + request.by);
        if (request?.kind === 'bounds') fit(request.bbox);
        if (request?.kind === 'home') fit(province?.bbox ?? [west, south, east, north]);
      });
    });
    effect(() => {
      const order = app.sheet.order.value;
      if (order) untracked(() => void fillOrder(order));
    });
    followQuestion();
    followSelection();
    followTable();
  }

  /** What is in sight, beside the legend or above the phone's sheet. */
  function boundsInSight(): LngLatBounds {
    const { top, right, bottom, left } = padding() as Required<PaddingOptions>;
    return new LngLatBounds()
      .extend(map.unproject([left, top]))
      .extend(map.unproject([container.clientWidth - right, container.clientHeight - bottom]));
  }

  async function fillOrder(order: SheetOrder): Promise<void> {
    try {
      const { drawSheet } = await import('./drawSheet.ts');
      app.sheet.deliverSheet(order, await drawSheet(order, boundsInSight(), sheetStyle(order.blank)));
    } catch (error) {
      console.error(error);
      app.sheet.deliverSheet(order, { state: 'failed' });
    }
  }

  /** The bounds of the units that a question is measured from. */
  const originBoxes = (query: Query): readonly Bbox[] =>
    originsOf(query).flatMap((origin) => {
      const unit = origin.kind === 'division' ? atlas.divisions.get(origin.adcode) : undefined;
      return unit ? [unit.bbox] : [];
    });

  /** Shows the whole answer once when a question is asked; leaves the view alone afterwards. */
  function followQuestion(): void {
    // A link that holds a question and no view shows the answer, too.
    let last: object | null = untracked(() => (view ? app.question.asked.value : null));
    effect(() => {
      const { question } = sought.value;
      if (!question || question === last) return;
      last = question;
      untracked(() => {
        const anchors = sought.value.drawn.flatMap(({ id }): Bbox[] => {
          const anchor = atlas.anchors.get(id);
          return anchor ? [[anchor[0], anchor[1], anchor[0], anchor[1]]] : [];
        });
        if (question.kind === 'query') {
          const { query } = question;
          const outlined = outlines.value.map((geometry) => buildShape(geometry).bbox);
          const isOutlined = RELATIONS.includes(query.kind) && outlined.length > 0;
          // A question about units is about all of them, also those that have nothing.
          const units = 'city' in query ? (query.city ?? province?.adcode) : null;
          const whole = query.kind === 'inside' ? divisionOf(query) : units;
          const box = whole
            ? atlas.divisions.get(whole)?.bbox
            : boundsOf(isOutlined ? outlined : [...outlined, ...anchors, ...originBoxes(query)]);
          if (box) fit(box);
        } else if (question.kind === 'text') {
          const box = boundsOf(anchors);
          if (box) fit(box, 8);
        }
      });
    });
  }

  /** Keeps the same stretch from north to south in sight when the table takes room from the map or gives it back. */
  function followTable(): void {
    let isOpen = untracked(() => app.table.view.value.isOpen);
    effect(() => {
      if (app.table.view.value.isOpen === isOpen) return;
      isOpen = app.table.view.value.isOpen;
      const before = container.clientHeight;
      // By the next frame the table is drawn.
      requestAnimationFrame(() => {
        if (container.clientHeight === before) return;
        map.resize();
        map.jumpTo({ zoom: map.getZoom() + Math.log2(container.clientHeight / before) });
      });
    });
  }

  /** Brings a placement into view when its card opens and it is out of sight. */
  function followSelection(): void {
    effect(() => {
      const anchor = atlas.anchors.get(app.selection.selected.value ?? '');
      if (!anchor) return;
      const { x, y } = map.project(anchor as [number, number]);
      const { top, right, bottom, left } = padding() as Required<PaddingOptions>;
      const inSight =
        x > left && y > top && x < container.clientWidth - right && y < container.clientHeight - bottom;
      if (!inSight) map.easeTo({ center: anchor as [number, number], padding: padding() });
    });
  }
}

/** The whole map but an area: the world with the area's outer rings as holes. */
function around(area: Geometry | undefined): Polygon {
  const parts =
    area?.type === 'MultiPolygon' ? area.coordinates : area?.type === 'Polygon' ? [area.coordinates] : [];
  const world = [
    [-180, -85],
    [180, -85],
    [180, 85],
    [-180, 85],
    [-180, -85],
  ];
  return { type: 'Polygon', coordinates: [world, ...parts.flatMap(([outer]) => (outer ? [outer] : []))] };
}
