import type { MapGeoJSONFeature, Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { Atlas } from '../geo/atlas.ts';
import { contains, type Shape } from '../geo/shape.ts';
import type { LngLat } from '../geo/units.ts';
import type { App } from '../state/app.ts';
import type { Shading } from '../state/map.ts';
import { badgeCity } from './scene.ts';
import { unitAt } from './shade.ts';

const SYMBOL_RADIUS = 11;

/** How far from a symbol a finger may miss it, in pixels. */
const REACH = 5;

const around = ({ x, y }: { x: number; y: number }): PointLike & [PointLike, PointLike] =>
  [
    [x - REACH, y - REACH],
    [x + REACH, y + REACH],
  ] as never;

const isAt = (shape: Shape | undefined, place: LngLat): boolean =>
  shape !== undefined && contains(shape, place);

/** The placements that a drawn feature stands for. */
function placementsOf(app: App, { source, properties }: MapGeoJSONFeature): string[] {
  if (source !== 'badges') return String(properties['members']).split(' ');
  return app.question.rows.value
    .map((row) => row.placement)
    .filter((placement) => badgeCity(placement) === properties['adcode'])
    .map((placement) => placement.id);
}

/**
 * Sends a click to one place: a card where one placement is meant, else a list of what lies there. What
 * belongs to a tool is left to it.
 */
export function routeClicks(map: MapLibreMap, app: App, atlas: Atlas, belongsToTool: () => boolean): void {
  const find = (point: { x: number; y: number }, layers: string[]) =>
    map.queryRenderedFeatures(around(point), { layers });
  const unique = (ids: string[]) => [...new Set(ids)];

  /** The badge under the pointer and the symbol nearest to it, which the badge may hide; else the lines there. */
  const findExact = (point: { x: number; y: number }): MapGeoJSONFeature[] => {
    const distance = ({ geometry }: MapGeoJSONFeature) => {
      if (geometry.type !== 'Point') return Infinity;
      const { x, y } = map.project(geometry.coordinates as [number, number]);
      return Math.hypot(x - point.x, y - point.y);
    };
    const badges = map.queryRenderedFeatures([point.x, point.y], { layers: ['badges-symbol'] });
    const spots = find(point, ['spots-symbol'])
      .filter((feature) => distance(feature) < SYMBOL_RADIUS + REACH)
      .sort((a, b) => distance(a) - distance(b));
    const exact = [...badges, ...spots.slice(0, 1)];
    return exact.length > 0 ? exact : find(point, ['lines-line']);
  };

  /** What a screening has at a place: a point of the reader's, else a county or city. */
  const findUnit = (shading: Shading, point: { x: number; y: number }, place: LngLat): string | null => {
    const [dot] = shading.points.length > 0 ? find(point, ['candidates-dot']) : [];
    return dot ? String(dot.properties['id']) : unitAt(atlas, shading, place);
  };

  map.on('click', ({ point, lngLat }) => {
    if (belongsToTool()) return;
    const shading = app.map.shading;
    if (shading.value) {
      const [evidence] = findExact(point).filter(({ source }) => source === 'spots');
      const unit = findUnit(shading.value, point, [lngLat.lng, lngLat.lat]);
      const [id, ...more] = evidence ? placementsOf(app, evidence) : [];
      if (id && more.length === 0) app.selection.select(id);
      else if (unit) app.page.openUnit(unit);
      return;
    }
    const found = findExact(point);
    const exact = unique(found.flatMap((feature) => placementsOf(app, feature)));
    const [only] = exact;
    if (only && exact.length === 1) return app.selection.select(only);
    const place: LngLat = [lngLat.lng, lngLat.lat];
    const regions = app.question.visible.value.filter(
      ({ id, precision }) => precision === 'region' && isAt(atlas.placementShapes.get(id), place),
    );
    // A badge may hang over its neighbour's ground: it stands for its own city.
    const badge = found.find(({ source }) => source === 'badges');
    const units = badge
      ? [String(badge.properties['adcode'])]
      : [...atlas.divisions.values()]
          .filter(
            ({ adcode, level }) => level !== 'province' && isAt(atlas.divisionShapes.get(adcode), place),
          )
          .map(({ adcode }) => adcode)
          .reverse();
    const placements = exact.length > 0 ? exact : regions.map(({ id }) => id);
    if (placements.length === 0 && units.length === 0) return app.selection.choose(null);
    app.selection.choose({ point: { x: point.x, y: point.y }, placements, units });
  });

  map.on('mousemove', ({ point, lngLat }) => {
    if (belongsToTool()) return app.selection.point([]);
    const shading = app.map.shading;
    if (shading.value) {
      const unit = findUnit(shading.value, point, [lngLat.lng, lngLat.lat]);
      map.getCanvas().style.cursor = unit ? 'pointer' : '';
      return app.map.pointUnit(unit ? { id: unit, x: point.x, y: point.y } : null);
    }
    const [top] = findExact(point);
    map.getCanvas().style.cursor = top ? 'pointer' : '';
    app.selection.point(top && top.source !== 'badges' ? placementsOf(app, top) : []);
  });
  map.on('mouseout', () => {
    app.selection.point([]);
    app.map.pointUnit(null);
  });
  map.on('movestart', () => app.selection.choose(null));
}
