import type { ReadonlySignal } from '@preact/signals';
import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { Placement } from '../../geodata/schema.ts';
import type { Atlas } from '../geo/atlas.ts';
import { contains, type Shape } from '../geo/shape.ts';
import type { LngLat } from '../geo/units.ts';
import type { App } from '../state/app.ts';
import type { Shading } from '../state/map.ts';
import { badgeCity } from './sources/badges.ts';

const SYMBOL_RADIUS = 11;
/** How far from a symbol a finger may miss it, in pixels. */
const REACH = 5;

/** A drawn feature, as far as a click depends on it; MapLibre's own. */
export interface DrawnFeature {
  source: string;
  properties: Readonly<Record<string, unknown>>;
}

type Pixel = { x: number; y: number };

const isAt = (shape: Shape | undefined, place: LngLat): boolean =>
  shape !== undefined && contains(shape, place);

/** The placements that a drawn feature stands for; `rows` are those that are meant. */
function placementsOf({ source, properties }: DrawnFeature, rows: readonly Placement[]): string[] {
  if (source !== 'badges') return String(properties['members']).split(' ');
  return rows.filter((placement) => badgeCity(placement) === properties['adcode']).map(({ id }) => id);
}

/** What a click means: the card of one placement, a list of what lies there, or nothing. */
export type Meaning =
  | { kind: 'card'; id: string }
  | { kind: 'choice'; placements: readonly string[]; units: readonly string[] }
  | { kind: 'nothing' };

/**
 * What a click at a place means. Pure.
 * @param drawn what was hit there, the nearest first
 * @param meant the placements that the map stands for, and those whose region a click may hit
 */
export function meaningOf(
  atlas: Atlas,
  drawn: readonly DrawnFeature[],
  place: LngLat,
  meant: { rows: readonly Placement[]; visible: readonly Placement[] },
): Meaning {
  const exact = [...new Set(drawn.flatMap((feature) => placementsOf(feature, meant.rows)))];
  const [only] = exact;
  if (only && exact.length === 1) return { kind: 'card', id: only };
  const regions = meant.visible.filter(
    ({ id, precision }) => precision === 'region' && isAt(atlas.placementShapes.get(id), place),
  );
  // A badge may hang over its neighbour's ground: it stands for its own city.
  const badge = drawn.find(({ source }) => source === 'badges');
  const units = badge
    ? [String(badge.properties['adcode'])]
    : [...atlas.divisions.values()]
        .filter(({ adcode, level }) => level !== 'province' && isAt(atlas.divisionShapes.get(adcode), place))
        .map(({ adcode }) => adcode)
        .reverse();
  const placements = exact.length > 0 ? exact : regions.map(({ id }) => id);
  return placements.length + units.length > 0 ? { kind: 'choice', placements, units } : { kind: 'nothing' };
}

/** The ranked county or city at a place, or null. Pure. */
export function unitAt(atlas: Atlas, { units }: Pick<Shading, 'units'>, place: LngLat): string | null {
  for (const id of units.keys()) if (isAt(atlas.divisionShapes.get(id), place)) return id;
  return null;
}

/** What a map has drawn at a point. */
function finderOf(map: MapLibreMap) {
  const around = ({ x, y }: Pixel): [PointLike, PointLike] => [
    [x - REACH, y - REACH],
    [x + REACH, y + REACH],
  ];
  const near = (point: Pixel, layer: string) => map.queryRenderedFeatures(around(point), { layers: [layer] });
  return {
    /** The badge under the pointer and the symbol nearest to it, which the badge may hide; else the lines there. */
    exact({ x, y }: Pixel): DrawnFeature[] {
      const badges = map.queryRenderedFeatures([x, y], { layers: ['badges-symbol'] });
      const spots = near({ x, y }, 'spots-symbol')
        .map((feature) => {
          if (feature.geometry.type !== 'Point') return { feature, away: Infinity };
          const [lng = 0, lat = 0] = feature.geometry.coordinates;
          const spot = map.project([lng, lat]);
          return { feature, away: Math.hypot(spot.x - x, spot.y - y) };
        })
        .filter(({ away }) => away < SYMBOL_RADIUS + REACH)
        .sort((a, b) => a.away - b.away);
      const exact = [...badges, ...spots.slice(0, 1).map(({ feature }) => feature)];
      return exact.length > 0 ? exact : near({ x, y }, 'lines-line');
    },

    /** Id of the reader's own point there, or null. */
    candidate(point: Pixel): string | null {
      const [dot] = near(point, 'candidates-dot');
      return dot ? String(dot.properties['id']) : null;
    },
  };
}

/** Opens what is clicked and tells what is pointed at; what belongs to a tool is left to it. */
export function routePointer(
  map: MapLibreMap,
  app: App,
  atlas: ReadonlySignal<Atlas>,
  belongsToTool: () => boolean,
): void {
  const find = finderOf(map);
  const rows = () => app.question.rows.value.map(({ placement }) => placement);
  const showHand = (isWanted: boolean) => {
    map.getCanvas().style.cursor = isWanted ? 'pointer' : '';
  };
  /** What a screening has at a place: a point of the reader's, else a county or city. */
  const unitOf = (shading: Shading, point: Pixel, place: LngLat) =>
    (shading.points.length > 0 ? find.candidate(point) : null) ?? unitAt(atlas.peek(), shading, place);

  const clickShaded = (shading: Shading, point: Pixel, place: LngLat) => {
    const evidence = find.exact(point).find(({ source }) => source === 'spots');
    const [id, ...more] = evidence ? placementsOf(evidence, rows()) : [];
    const unit = unitOf(shading, point, place);
    if (id && more.length === 0) app.selection.select(id);
    else if (unit) app.page.openUnit(unit);
  };
  map.on('click', ({ point, lngLat: { lng, lat } }) => {
    if (belongsToTool()) return;
    const shading = app.map.shading.value;
    if (shading) return clickShaded(shading, point, [lng, lat]);
    const meant = { rows: rows(), visible: app.question.visible.value };
    const meaning = meaningOf(atlas.peek(), find.exact(point), [lng, lat], meant);
    if (meaning.kind === 'card') return app.selection.select(meaning.id);
    const { x, y } = point;
    app.selection.choose(meaning.kind === 'choice' ? { ...meaning, point: { x, y } } : null);
  });
  map.on('mousemove', ({ point, lngLat: { lng, lat } }) => {
    if (belongsToTool()) return app.selection.point([]);
    const shading = app.map.shading.value;
    if (shading) {
      const id = unitOf(shading, point, [lng, lat]);
      showHand(id !== null);
      return app.map.pointUnit(id === null ? null : { id, x: point.x, y: point.y });
    }
    const [top] = find.exact(point);
    showHand(top !== undefined);
    app.selection.point(top && top.source !== 'badges' ? placementsOf(top, rows()) : []);
  });
  map.on('mouseout', () => {
    app.selection.point([]);
    app.map.pointUnit(null);
  });
  map.on('movestart', () => app.selection.choose(null));
}
