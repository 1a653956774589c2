import { effect, untracked } from '@preact/signals';
import { LngLatBounds, type Map as MapLibreMap, type StyleSpecification } from 'maplibre-gl';
import { paletteOf } from '../../layers/palette.ts';
import type { FixedData, SourceData } from '../../layers/sources.ts';
import { buildBlankStyle, buildStyle } from '../../layers/style.ts';
import type { App } from '../state/app.ts';
import type { SheetOrder } from '../state/sheet.ts';
import { badgeSize } from './drawImage.ts';
import { readFrame } from './frame.ts';
import type { Insets, Size } from './insets.ts';
import type { Scene } from './scene.ts';
import { sizeOf } from './sight.ts';
import { buildBadges } from './sources/badges.ts';
import { buildMasks } from './sources/masks.ts';
import { buildSpots, buildStacks } from './sources/spots.ts';

const NOTHING: SourceData['focus'] & SourceData['extents'] = { type: 'FeatureCollection', features: [] };

/** The style of a sheet of paper: what the screen shows, drawn for its zoom, without what is pointed at. */
function sheetStyle(
  still: MapLibreMap,
  scene: Scene,
  fixed: FixedData,
  isBlank: boolean,
): StyleSpecification {
  const shown = scene.shown.value;
  const zoom = still.getZoom();
  const frame = readFrame(still, []);
  const stacks = buildStacks(shown, zoom, false);
  const build = isBlank ? buildBlankStyle : buildStyle;
  return build(
    {
      ...scene.look.value,
      palette: paletteOf('print', shown.atlas.catalogue.groups),
      lite: false,
      underlay: null,
    },
    {
      ...fixed,
      ...scene.data.value,
      spots: buildSpots(stacks, { ...shown, zoom }),
      badges: buildBadges(shown, { stacks, zoom, frame, compact: false, badgeSize }),
      masks: buildMasks(frame),
      focus: NOTHING,
      extents: NOTHING,
    },
  );
}

/** What is in sight, beside the legend or above the phone's sheet. */
function boundsInSight(map: MapLibreMap, { top, right, bottom, left }: Insets): LngLatBounds {
  const { width, height }: Size = sizeOf(map);
  return new LngLatBounds()
    .extend(map.unproject([left, top]))
    .extend(map.unproject([width - right, height - bottom]));
}

/** Draws what is ordered for paper; the code that does is loaded with the first order. */
export function serveSheets(
  map: MapLibreMap,
  { sheet }: App,
  scene: Scene,
  fixed: FixedData,
  insets: () => Insets,
): void {
  const fill = async (order: SheetOrder) => {
    try {
      const { drawSheet } = await import('./drawSheet.ts');
      const style = (still: MapLibreMap) => sheetStyle(still, scene, fixed, order.blank);
      const { catalogue } = scene.shown.value.atlas;
      sheet.deliverSheet(order, await drawSheet(order, boundsInSight(map, insets()), style, catalogue));
    } catch (error) {
      console.error(error);
      sheet.deliverSheet(order, { state: 'failed' });
    }
  };
  effect(() => {
    const order = sheet.order.value;
    if (order) untracked(() => void fill(order));
  });
}
